"""Opening the day."""
