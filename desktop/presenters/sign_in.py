"""The window before the record is open: which step stands first, and what the steps lead to."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from desktop.models.errors import Refusal
from desktop.presenters.sign_in_door import Door, Step
from desktop.presenters.sign_in_first import FirstAdministrator
from desktop.presenters.sign_in_forgotten import ByTwo
from desktop.presenters.sign_in_steps import Enter
from desktop.services import sign_in
from desktop.services.unlocked import Accounts
from desktop.store.keyfile import is_sealed

_LOST: Final = frozenset(
    {"keys-damaged", "not-a-database", "database-corrupt", "wrong-key", "journal-unreadable"}
)
"""What a record is refused for that a copy of it heals."""


class SignIn(Door):
    """Ask whoever sits down who they are; a record without keys gets its first administrator."""

    def __init__(
        self,
        accounts: Accounts,
        *,
        report: Callable[[Exception], None],
        closed: str = "",
        login: str = "",
        begins: bool = True,
        parent: QObject | None = None,
    ) -> None:
        """Take the record and why it was closed; `login` is who is likely to come.

        Unless it `begins` one, as no window begins a region, a lost record is only restored.
        """
        super().__init__(accounts, report=report, parent=parent)
        self._closed, self._login, self._begins = closed, login, begins
        self.has_practice = begins

    def begin(self) -> None:
        """Show the first step; refuses what a record that cannot be opened is refused for."""
        self.go(self._first_step())

    def _first_step(self) -> Step:
        """Return what is asked first; a record that is lost, while copies are there, is restored.

        Refuses what a record that cannot be opened is refused for, where there is no copy.
        """
        path = self.accounts.database
        try:
            if is_sealed(path):
                return self._enter()
            first = self._first()
        except Refusal as refusal:
            if refusal.code not in _LOST or not sign_in.has_copies(path):
                raise
            return self._restore(why=self.sentence(refusal))
        if not self._is_lost(path):
            return first
        return self._restore(back=(lambda: first) if self._begins else None)

    def _first(self) -> Step:
        staff = sign_in.plain_staff(self.accounts)
        is_plain = self.accounts.database.exists()
        return FirstAdministrator(
            self, staff, is_plain=is_plain, restore=lambda: self._restore(back=self._first)
        )

    @staticmethod
    def _is_lost(path: Path) -> bool:
        return not path.exists() and sign_in.has_copies(path)

    def _restore(self, *, back: Callable[[], Step] | None = None, why: str = "") -> Step:
        """Bring the steps that restore: they bring the ciphers, and this page is painted first."""
        steps = import_module("desktop.presenters.sign_in_restore")
        step: Step = steps.ChooseCopy(self, back=back, begin=self.begin, why=why)
        return step

    def _enter(self) -> Step:
        return Enter(
            self,
            closed=self._closed,
            login=self._login,
            forgotten=lambda: ByTwo(self, back=self._enter),
            restore=lambda: self._restore(back=self._enter),
        )
