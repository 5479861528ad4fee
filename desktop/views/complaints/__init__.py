"""Шағымдар: the lists of complaints, one of them laid open, and what is done about it."""
