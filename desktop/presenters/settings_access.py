"""Who signs in, in words: names given and taken away, the recovery sheet, and who came (D46)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.presenters.shift import Shift
from desktop.printing.spool import Failed, Spool
from desktop.services import access, escrow, letting_in
from desktop.services.desk import Desk
from desktop.services.recovery_sheet import print_recovery, save_recovery
from desktop.services.unlocked import Unlocked
from desktop.store import access as rows
from desktop.store import offices, regional
from desktop.store.database import Database
from desktop.store.keyfile import keyfile_of

Answer = TypeVar("Answer")

_GIVERS: Final = frozenset({"administrator", "head"})
_LATEST: Final = 12
_KINDS: Final = MappingProxyType(
    {
        "added": marked("may sign in"),
        "removed": marked("may not sign in any more"),
        "changed": marked("changed the password"),
        "reset": marked("was given a one-time password"),
        "signed-in": marked("signed in"),
        "failed": marked("wrong passwords: {detail}"),
        "sheet-made": marked("made another recovery sheet"),
        "sheet-printed": marked("printed the recovery sheet"),
        "escrow-left": marked("left the region a way in for lost passwords"),
        "escrow-opened": marked("told office {detail} the code that opens its record"),
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
        self._again = False  # whether the sheet on show takes the place of one before
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

    def seconds(self, login: str) -> tuple[str, ...]:
        """Return who may be the second to give this person a new password (parcels §3.3).

        Where nobody may, say so.
        """
        desk = self._desk()
        office = desk.office().office
        roles_of = access.roles_by_login(desk)
        found = tuple(
            row.login
            for row in rows.accounts(desk.database, office)
            if row.login != login
            and row.staff != desk.operator
            and not _GIVERS.isdisjoint(roles_of(row.login))
        )
        if not found:
            self._refuse(Refusal("reset-needs-two", login=login))
        return found

    def owed(self) -> str:
        """Say that the recovery sheet must be printed still, empty once it was (D46)."""
        if not access.owes_sheet(self._desk()):
            return ""
        if self._shift.sheet:
            return _("The recovery sheet is not printed yet. Print it, and lock it away.")
        return _(
            "The recovery sheet was not printed before the record was closed. Make another one, "
            "print it, and lock it away."
        )

    def help_of_region(self) -> str:
        """Say who can help in when every password is lost: the region, or at one its superiors."""
        desk = self._desk()
        try:
            is_left = escrow.is_left(desk, self._shift.accounts)
        except Refusal as refusal:
            return sentence(refusal)
        if regional.region(desk.database) is not None:
            return _help_of_key(is_left=is_left, is_known=bool(escrow.recipient_of(desk)))
        if is_left:
            return _(
                "When every password and the sheet are lost, the region can help in: bring the "
                "file {file} there."
            ).format(file=keyfile_of(self._shift.accounts.database).name)
        if escrow.recipient_of(desk):
            return _("At the next sign-in the region is left a way to help in.")
        return _(
            "The region has told no recovery key: when every password and the sheet are lost, "
            "nobody can open the record."
        )

    def show_sheet(self) -> None:
        """Show the sheet that was made at signing in and is not printed yet, if there is one."""
        if self._shift.sheet and access.owes_sheet(self._desk()):
            said = _("The code of the recovery sheet.")
            self.secret.emit(ToldSecret(words=said, secret=self._shift.sheet, is_sheet=True))

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
        keys = self._shift.accounts
        self._ask(
            lambda desk, by: letting_in.let_in(desk, keys, by, staff=staff, login=login),
            lambda password: self._tell_once(login, password),
        )

    def give_again(self, login: str, second: str, password: str) -> None:
        """Give a new one-time password with a second person, who types his own password here."""
        keys, two = self._shift.accounts, (second, password)
        self._ask(
            lambda desk, by: letting_in.give_again(desk, keys, by, login=login, second=two),
            lambda told: self._tell_once(login, told),
        )

    def _tell_once(self, login: str, password: str) -> None:
        said = _("One-time password of {login}. Tell it to nobody else: it works for 24 hours.")
        self.secret.emit(ToldSecret(words=said.format(login=login), secret=password))
        self.changed.emit()

    def remove(self, login: str) -> None:
        """Take a sign-in name away at once; the record gets another key at the next sign-in."""
        keys = self._shift.accounts

        def done(_nothing: None) -> None:
            said = _(
                "{login} cannot sign in any more. The record gets another key when it is "
                "opened next."
            )
            self._say(said.format(login=login))
            self.changed.emit()

        self._ask(lambda desk, by: letting_in.take_away(desk, keys, by, login=login), done)

    def new_sheet(self) -> None:
        """Make another recovery sheet; the one before opens nothing any more."""
        keys = self._shift.accounts

        def told(code: str) -> None:
            self._shift.sheet, self._again = code, True
            said = _("The code of the new recovery sheet; the one before opens nothing any more.")
            self.secret.emit(ToldSecret(words=said, secret=code, is_sheet=True))
            self.changed.emit()

        self._ask(lambda desk, by: letting_in.new_sheet(desk, keys, by), told)

    def print_sheet(self) -> None:
        """Print the recovery sheet on show, once: whoever wants another one makes another code."""
        said = _(
            "The recovery sheet is sent to the printer. If it does not come out, make another one."
        )
        self._put_sheet(self._to_printer, said)

    def save_sheet(self, path: str) -> None:
        """Write the recovery sheet into a file, where there is no printer."""
        said = _("Print {file} elsewhere, lock the sheet away, and destroy the file.")

        def put(desk: Desk, code: str, name: str) -> None:
            save_recovery(desk, Path(path), code=code, name=name, again=self._again)

        self._put_sheet(put, said.format(file=path))

    def _to_printer(self, desk: Desk, code: str, name: str) -> None:
        sent = print_recovery(desk, self._spool, code=code, name=name, again=self._again)
        if isinstance(sent.state, Failed):
            raise Refusal("sheet-not-printed")

    def _put_sheet(self, put: Callable[[Desk, str, str], None], said: str) -> None:
        """Put the sheet on show where it is wanted; its code is forgotten then."""
        desk, code = self._desk(), self._shift.sheet
        names = {row.staff: row.name for row in offices.staff(desk.database, desk.office().office)}
        try:
            put(desk, code, names.get(desk.operator, ""))
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._shift.sheet = ""
        self.forget()
        self._say(said)
        self.changed.emit()

    def _say(self, said: str) -> None:
        self.told.emit(Said(tone="done", sentence=said))

    def forget(self) -> None:
        """Show no secret any more."""
        self.secret.emit(None)

    def _ask(
        self, job: Callable[[Desk, Unlocked], Answer], answered: Callable[[Answer], None]
    ) -> None:
        """Do beside the window what a cipher takes long for."""
        self.forget()
        try:
            by = self._by()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        desk = self._desk()
        self._background.ask(
            lambda database: job(replace(desk, database=database), by),
            owner=self,
            answered=answered,
            failed=self._refuse,
        )

    def _refuse(self, refusal: Refusal) -> None:
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))


def _help_of_key(*, is_left: bool, is_known: bool) -> str:
    """Say whether the recovery key of a region opens its own record."""
    if is_left:
        return _(
            "When every password and the sheet are lost, the recovery key kept by the superiors "
            "opens the record: F7, F8, F6 at the page of signing in."
        )
    if is_known:
        return _("At the next sign-in the recovery key is left a way to open the record.")
    return _(
        "The region was begun without a recovery key: when every password and the sheet are lost, "
        "nobody can open the record."
    )
