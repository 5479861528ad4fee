"""The practice office: begin one, and keep what is invented apart from what is real."""

from desktop.models.practice import must_be_real
from desktop.services.desk import Desk
from desktop.store import practice


def begin_practice(desk: Desk) -> None:
    """Make the empty office of this desk a practice office; refuses `practice-not-new`."""
    practice.make_practice(desk.database)


def require_real(desk: Desk) -> None:
    """Refuse `practice-stays` at a practice office: ask before anything leaves this computer."""
    must_be_real(practice=practice.is_practice(desk.database))
