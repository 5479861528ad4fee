"""The practice office: begin one, and keep what is invented apart from what is real."""

from typing import Final

from desktop.models.practice import must_be_real, must_not_be_practice
from desktop.services.desk import Desk
from desktop.store import practice

AFRESH: Final = "practice.afresh"
"""The desk setting by which a practice office asks to be made anew once its window is closed."""


def begin_practice(desk: Desk) -> None:
    """Make the empty office of this desk a practice office; refuses `practice-not-new`."""
    practice.make_practice(desk.database)


def require_real(desk: Desk) -> None:
    """Refuse `practice-stays` at a practice office: ask before anything leaves this computer."""
    must_be_real(practice=practice.is_practice(desk.database))


def refuse_practice(desk: Desk) -> None:
    """Refuse `practice-invented` at a practice office: ask before anything real comes into it."""
    must_not_be_practice(practice=practice.is_practice(desk.database))
