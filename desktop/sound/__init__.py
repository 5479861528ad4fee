"""Play what a call sounds like: recordings joined, by the system's own player, in order."""
