"""What stands before the record is open, and over the window while nobody sits there."""
