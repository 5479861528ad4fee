"""The touch screen by the door, for the visitor."""
