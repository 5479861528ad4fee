"""Who signs in, in words: names given and taken away, the recovery sheet, and who came (D46)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.models.keyring import read_login
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.presenters.shift import Shift
from desktop.printing.spool import Spool
from desktop.services import access, sign_in
from desktop.services.desk import Desk
from desktop.services.recovery_sheet import print_recovery
from desktop.services.unlocked import Unlocked
from desktop.store import access as rows
from desktop.store import offices
from desktop.store.database import Database

_LATEST: Final = 12
_KINDS: Final = MappingProxyType(
    {
        "added": marked("may sign in"),
        "removed": marked("may not sign in any more"),
        "reset": marked("was given a one-time password"),
        "signed-in": marked("signed in"),
        "failed": marked("wrong passwords: {detail}"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountView:
    """Show one employee: the sign-in name, empty for none, and when it opened the record last."""

    staff: str
    name: str
    login: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSecret:
    """Hold what is shown this once: a one-time password or the code of a recovery sheet."""

    words: str
    secret: str = field(repr=False)
    is_sheet: bool = False


class AccessPresenter(QObject):
    """Give and take sign-in names, as whoever of the staff may; secrets are shown once.

    Signals:
        changed: other people may sign in now.
        told: the Said of what was done or refused.
        secret: the ToldSecret to be shown now, None to show no more.
    """

    changed = Signal()
    told = Signal(object)
    secret = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        shift: Shift,
        spool: Spool,
        *,
        background: Background[Database],
        changes: Changes,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._shift, self._spool = desk, shift, spool
        self._background = background
        self._sheet = ""
        changes.happened.connect(self._let_go_if_concerned)

    def _let_go_if_concerned(self, topics: frozenset[str]) -> None:
        """Take the names of those who work here no more: they lose access at once (D54)."""
        desk = self._desk()
        if "staff" not in topics or not desk.may("staff.access"):
            return
        office = desk.office().office
        here = {row.staff for row in offices.staff(desk.database, office)}
        for each in rows.accounts(desk.database, office):
            if each.staff not in here:
                self.remove(each.login)

    def accounts(self) -> tuple[AccountView, ...]:
        """Return everybody who works here, and under which name they sign in."""
        desk = self._desk()
        office, today = desk.office().office, desk.now().date()
        known = {row.staff: row for row in rows.accounts(desk.database, office)}
        views = []
        for each in offices.staff(desk.database, office):
            account = known.get(each.staff)
            last = account.last_in if account else ""
            near = formats.moment_near(dt.datetime.fromisoformat(last), today) if last else ""
            login = account.login if account else ""
            views.append(AccountView(staff=each.staff, name=each.name, login=login, last=near))
        return tuple(views)

    def history(self) -> tuple[str, ...]:
        """Say what happened last, the newest first (ASVS 16.3.1)."""
        desk = self._desk()
        office, today = desk.office().office, desk.now().date()
        names = {
            row.staff: row.name for row in offices.staff(desk.database, office, active_only=False)
        }
        return tuple(
            f"{formats.moment_near(dt.datetime.fromisoformat(each.at), today)} · "
            f"{formats.short_name(names.get(each.staff, each.login))} "
            f"{_(_KINDS[each.kind]).format(detail=each.detail)}"
            for each in rows.entries(desk.database, office, _LATEST)
        )

    def _by(self) -> Unlocked:
        """Return the sign-in of the operator; refuse what the record refuses him."""
        desk = self._desk()
        desk.require("staff.access")
        found = self._shift.unlocked_of(desk.operator)
        if found is None:
            raise Refusal("keys-changed")
        return found

    def let_in(self, staff: str, login: str) -> None:
        """Give an employee a sign-in name; the one-time password is shown once."""

        def told(password: str) -> None:
            access.add(self._desk(), staff=staff, login=read_login(login))
            said = _("One-time password of {login}. Tell it to nobody else: it works for 24 hours.")
            self.secret.emit(ToldSecret(words=said.format(login=login), secret=password))
            self.changed.emit()

        self._ask(lambda by: sign_in.let_in(self._shift.accounts, by, login), told)

    def remove(self, login: str) -> None:
        """Take a sign-in name away at once; the record gets another key at the next sign-in."""

        def done(_nothing: None) -> None:
            access.remove(self._desk(), login=login)
            said = _(
                "{login} cannot sign in any more. The record gets another key when it is "
                "opened next."
            )
            self.told.emit(Said(tone="done", sentence=said.format(login=login)))
            self.changed.emit()

        self._ask(lambda by: sign_in.take_away(self._shift.accounts, by, login), done)

    def new_sheet(self) -> None:
        """Make another recovery sheet; the one before opens nothing any more."""

        def told(code: str) -> None:
            self._sheet = code
            said = _("The code of the new recovery sheet; the one before opens nothing any more.")
            self.secret.emit(ToldSecret(words=said, secret=code, is_sheet=True))

        self._ask(lambda by: sign_in.new_sheet(self._shift.accounts, by), told)

    def print_sheet(self) -> None:
        """Print the recovery sheet on show, once."""
        desk, code = self._desk(), self._sheet
        if not code:
            return
        names = {row.staff: row.name for row in offices.staff(desk.database, desk.office().office)}
        try:
            print_recovery(
                desk, self._spool, code=code, name=names.get(desk.operator, ""), again=True
            )
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.told.emit(Said(tone="done", sentence=_("The recovery sheet is sent to the printer.")))

    def forget(self) -> None:
        """Show no secret any more."""
        self._sheet = ""
        self.secret.emit(None)

    def _ask(self, job: Callable[[Unlocked], object], answered: Callable[..., None]) -> None:
        """Do beside the window what a cipher takes long for."""
        self.forget()
        try:
            by = self._by()
        except Refusal as refusal:
            self._refuse(refusal)
            return

        def take(answer: object) -> None:
            try:
                answered(answer)
            except Refusal as refusal:
                self._refuse(refusal)

        self._background.ask(
            lambda _database: job(by), owner=self, answered=take, failed=self._refuse
        )

    def _refuse(self, refusal: Refusal) -> None:
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))
