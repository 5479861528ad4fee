"""What the window says and asks, without a single widget."""
