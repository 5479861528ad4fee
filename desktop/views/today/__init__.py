"""The page of the day: what is owed, who waits, what ends when."""
