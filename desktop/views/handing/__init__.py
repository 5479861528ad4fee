"""Беру: the list of what waits for its applicants, one case of it, and the hand-over."""
