"""The page of decisions and its parts."""
