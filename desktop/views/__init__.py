"""The window: widgets, pages and the look; it decides nothing and asks presenters for words."""
