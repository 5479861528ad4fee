"""The intake of one visit: its form step by step, and the standard's live answer beside it."""
