"""Басып шығару: the print queue."""
