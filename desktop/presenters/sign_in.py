"""The window before the record is open: which step stands first, and what the steps lead to."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.presenters.sign_in_door import Door, Step
from desktop.presenters.sign_in_first import FirstAdministrator
from desktop.presenters.sign_in_forgotten import ByTwo
from desktop.presenters.sign_in_steps import Enter
from desktop.services import sign_in
from desktop.services.unlocked import Accounts
from desktop.store.keyfile import is_sealed


class SignIn(Door):
    """Ask whoever sits down who they are; a record without keys gets its first administrator."""

    def __init__(
        self,
        accounts: Accounts,
        *,
        report: Callable[[Exception], None],
        closed: str = "",
        login: str = "",
        parent: QObject | None = None,
    ) -> None:
        """Take the record and why it was closed; `login` is who is likely to come."""
        super().__init__(accounts, report=report, parent=parent)
        self._closed, self._login = closed, login

    def begin(self) -> None:
        """Show the first step; refuses what a record that cannot be opened is refused for."""
        self.go(self._first_step())

    def _first_step(self) -> Step:
        path = self.accounts.database
        if is_sealed(path):
            return self._enter()
        return FirstAdministrator(self, sign_in.plain_staff(self.accounts), is_plain=path.exists())

    def _enter(self) -> Step:
        return Enter(
            self,
            closed=self._closed,
            login=self._login,
            forgotten=lambda: ByTwo(self, back=self._enter),
        )
