"""Draw the edge of a field that owes something over Qt's own, so focus never hides it."""

from PySide6.QtWidgets import QWidget

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.state import State, state_mark

_WIDTH = {State.NEAR: 1.2, State.PAST: 1.6}


def draw_edge(widget: QWidget, theme: Theme, state: State) -> None:
    """Paint the edge of `state` inside `widget`; other states keep the plain edge."""
    width = _WIDTH.get(state)
    if width is None:
        return
    with painting(widget) as painter:
        edge = state_mark(theme.palette, state)
        box(painter, widget.rect(), edge=edge, width=width, radius=RADIUS_CONTROL)
