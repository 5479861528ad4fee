"""Name the tones in which something is said; light, so that the first paint can use it."""

from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["normal", "info", "near", "past", "done", "held"]
"""What a thing owes: the values of `views.widgets.state.State`."""
