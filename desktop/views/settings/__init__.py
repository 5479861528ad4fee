"""Баптаулар and the first run: the same forms."""
