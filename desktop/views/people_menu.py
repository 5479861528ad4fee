"""The menu of who works here and at which window (F10)."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.program import Program


def menu_of_people(owner: QWidget, program: Program) -> QMenu:
    """Return the menu; it goes once it is closed."""
    session, menu = program.session, QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addSection(_("Who works here"))
    people = QActionGroup(menu)
    for staff, row in session.staff().items():
        act = menu.addAction(row.name, partial(_try, program, session.sign_in, staff))
        people.addAction(act)
        act.setCheckable(True)
        act.setChecked(session.operator is not None and session.operator.staff == staff)
    menu.addSection(_("Window"))
    windows = QActionGroup(menu)
    for window, place in session.windows().items():
        act = menu.addAction(place.name, partial(_try, program, session.sit_at, window))
        windows.addAction(act)
        act.setCheckable(True)
        act.setChecked(session.window is not None and session.window.window == window)
    return menu


def _try(program: Program, act: Callable[[str], None], key: str) -> None:
    try:
        act(key)
    except Refusal as refusal:
        program.notices.refuse(refusal)
