"""Name the states of the window and give each its colours; shapes are in `marks.py`."""

from enum import Enum

from desktop.views.tokens import Palette


class State(Enum):
    """What a thing owes: always said by shape, colour and word together."""

    NORMAL = "normal"
    NEAR = "near"
    PAST = "past"
    DONE = "done"
    HELD = "held"
    INFO = "info"


def state_ink(palette: Palette, state: State) -> str:
    """Return the colour of a word that tells `state`."""
    return {
        State.NORMAL: palette.ink,
        State.NEAR: palette.amber,
        State.PAST: palette.red,
        State.DONE: palette.done,
        State.HELD: palette.held,
        State.INFO: palette.accent,
    }[state]


def state_mark(palette: Palette, state: State) -> str:
    """Return the colour of a mark, bar or edge that tells `state`."""
    return {
        State.NORMAL: palette.bar,
        State.NEAR: palette.amber_mark,
        State.PAST: palette.red_mark,
        State.DONE: palette.done_mark,
        State.HELD: palette.held_mark,
        State.INFO: palette.accent,
    }[state]


def state_tint(palette: Palette, state: State) -> str:
    """Return the ground of a notice or pill that tells `state`."""
    return {
        State.NORMAL: palette.sunk,
        State.NEAR: palette.amber_tint,
        State.PAST: palette.red_tint,
        State.DONE: palette.done_tint,
        State.HELD: palette.held_tint,
        State.INFO: palette.sunk,
    }[state]
