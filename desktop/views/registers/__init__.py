"""Журналдар: the list of registers, the lines of one of them, its acts, print and file."""
