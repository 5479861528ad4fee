"""The lobby board: a window for the hall, read at five metres, that never shows a name."""
