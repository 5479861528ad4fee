"""What the window offers to whoever works at it: the table of rights, mirrored.

The services refuse by themselves; here it is only told beforehand, so that nobody is offered what
he may not do.
"""

from PySide6.QtCore import QObject, Signal

from desktop.models.permissions import COMMANDS, Command
from desktop.presenters.changes import Changes
from desktop.presenters.open_pages import PAGES, may_open
from desktop.presenters.session import Session


class Rights(QObject):
    """Know what the operator of this window may do now.

    Signals:
        changed: it is something else than before.
    """

    changed = Signal()

    def __init__(
        self, session: Session, *, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._known = self._now()
        session.operator_changed.connect(self._look_again)
        changes.happened.connect(self._look_again_if_concerned)

    def may(self, command: Command) -> bool:
        """Say whether the operator may do a command."""
        return self._session.desk().may(command)

    def require(self, page: str) -> None:
        """Refuse `not-allowed` or `nobody-here` for a page the operator may not open."""
        needed = PAGES.get(page)
        if needed is not None:
            self._session.desk().require(needed)

    def may_open(self, page: str) -> bool:
        """Say whether the operator may open a page, or a section of the settings."""
        return may_open(self.may, page)

    def _now(self) -> frozenset[Command]:
        desk = self._session.desk()
        return frozenset(command for command in COMMANDS if desk.may(command))

    def _look_again_if_concerned(self, topics: frozenset[str]) -> None:
        if "staff" in topics:
            self._look_again()

    def _look_again(self, *_operator: object) -> None:
        now = self._now()
        if now != self._known:
            self._known = now
            self.changed.emit()
