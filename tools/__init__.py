"""Hold the tools of the house; none of them ships with the program."""
