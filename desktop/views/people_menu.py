"""The menu of who works here and at which window (F10)."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.notices import Notices
from desktop.presenters.session import Session
from desktop.presenters.shift import Shift
from desktop.views.main_window import COVER_CAP


class Staffed(Protocol):
    """What the menu asks of a program: who works there, and who opened its record."""

    session: Session
    notices: Notices
    shift: Shift | None


def menu_of_people(owner: QWidget, program: Staffed) -> QMenu:
    """Return the menu; it goes once it is closed."""
    session, menu = program.session, QMenu(owner)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.addSection(_("Who works here"))
    people = QActionGroup(menu)
    for staff, row in session.staff().items():
        act = menu.addAction(row.name, partial(_try, program, _taking_over(program), staff))
        people.addAction(act)
        act.setCheckable(True)
        act.setChecked(session.operator is not None and session.operator.staff == staff)
    if session.windows():
        menu.addSection(_("Window"))
    windows = QActionGroup(menu)
    for window, place in session.windows().items():
        words = formats.text(place.words)
        act = menu.addAction(words, partial(_try, program, session.sit_at, window))
        windows.addAction(act)
        act.setCheckable(True)
        act.setChecked(session.window is not None and session.window.window == window)
    if program.shift is not None:
        menu.addSeparator()
        menu.addAction(f"{_('Lock the screen')}\t{COVER_CAP}", program.shift.cover_wanted.emit)
        if session.operator is not None and program.shift.admits(session.operator.staff):
            menu.addAction(_("Change my password…"), program.shift.password_wanted.emit)
        menu.addAction(_("Close the record: the shift is over"), program.shift.end)
    return menu


def _taking_over(program: Staffed) -> Callable[[str], None]:
    """Return how somebody takes the window over: with a PIN or a password, where there are any."""
    shift, session = program.shift, program.session

    def take_over(staff: str) -> None:
        if shift is None:
            session.sign_in(staff)
        elif session.operator is None or session.operator.staff != staff:
            shift.change_wanted.emit(staff)

    return take_over


def _try(program: Staffed, act: Callable[[str], None], key: str) -> None:
    try:
        act(key)
    except Refusal as refusal:
        program.notices.refuse(refusal)
