"""The queue of a counter: strips, lines to give numbers in, and whoever was called."""
