"""When a password is forgotten: by two others, or by the recovery sheet (parcels §3.3)."""

from collections.abc import Callable
from functools import partial
from typing import Final

from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.sign_in_code import CodeShown
from desktop.presenters.sign_in_door import Admitted, Door, Step, Values
from desktop.presenters.sign_in_steps import (
    BACK,
    SUBMIT,
    NewPassword,
    back_key,
    differs,
    language_key,
    name_field,
    new_password_fields,
    password_rules,
)
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import sign_in
from desktop.services.sign_in import Entered
from desktop.services.unlocked import Accounts
from desktop.store.keyfile import keyfile_of

_SHEET: Final = "sheet"
_KEY: Final = "key"


class ByTwo(Step):
    """Two others give a one-time password; the recovery sheet is the way when nobody can."""

    def __init__(self, door: Door, *, back: Callable[[], Step]) -> None:
        self._door, self._back = door, back
        self._names = sign_in.names(door.accounts.database)

    @override
    def view(self) -> SignInView:
        first, second = _("The first of the two"), _("The second of the two")
        last = next(reversed(self._names), "")
        return SignInView(
            step="by-two",
            title=_("Forgotten password"),
            says=_(
                "Two others give a new password: two administrators, or the head and an "
                "administrator. Each types their own password here."
            ),
            fields=(
                name_field(self._names, "", _("Who forgot the password")),
                name_field(self._names, "", first, "first"),
                FieldAsked(key="first-password", label=_("Password"), kind="secret"),
                name_field(self._names, last, second, "second"),
                FieldAsked(key="second-password", label=_("Password"), kind="secret"),
            ),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Give a one-time password")),
                KeyOffered(_SHEET, "F8", _("Recovery sheet")),
                back_key(),
                language_key(),
            ),
        )

    @override
    def submit(self, values: Values) -> None:
        login = values["login"]
        two = (
            (values["first"], values["first-password"]),
            (values["second"], values["second-password"]),
        )
        self._door.ask(
            lambda accounts: sign_in.given_by_two(accounts, login, two),
            lambda told: self._door.go(ToldOnce(self._door, login, told, back=self._back)),
            words=_("The passwords are being looked at."),
        )

    @override
    def act(self, command: str) -> None:
        if command == _SHEET:
            self._door.go(BySheet(self._door, back=self._back))
        elif command == BACK:
            self._door.go(self._back())


class ToldOnce(Step):
    """Show the one-time password that two gave; it is told to the person and to nobody else."""

    def __init__(self, door: Door, login: str, told: str, *, back: Callable[[], Step]) -> None:
        self._door, self._login, self._told, self._back = door, login, told, back

    @override
    def view(self) -> SignInView:
        said = _("{login} signs in with it once, within 24 hours, and chooses a password then.")
        return SignInView(
            step="told-once",
            title=_("One-time password"),
            says=said.format(login=self._login),
            keys=(KeyOffered(SUBMIT, "Enter", _("Go on to signing in")),),
            code=self._told,
        )

    @override
    def submit(self, values: Values) -> None:
        del values
        self._door.go(self._back())


class BySheet(Step):
    """The code of the recovery sheet, and a new password; another sheet is due then."""

    def __init__(self, door: Door, *, back: Callable[[], Step]) -> None:
        self._door, self._back = door, back
        self._names = sign_in.names(door.accounts.database)
        self._new = NewPassword(door)

    @override
    def view(self) -> SignInView:
        says = _(
            "The sheet opens the record once; another one is shown then. Where it is lost too, "
            "take the file {file} to the region: the code told there is typed here."
        ).format(file=keyfile_of(self._door.accounts.database).name)
        return SignInView(
            step="by-sheet",
            title=_("Recovery sheet"),
            says=f"{says} {password_rules()}",
            fields=(
                FieldAsked(key="code", label=_("Code of the sheet, or of the region")),
                name_field(self._names, ""),
                *new_password_fields(),
            ),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Sign in")),
                KeyOffered(_KEY, "F6", _("Recovery key of a region")),
                back_key(),
                language_key(),
            ),
        )

    @override
    def typed(self, values: Values) -> None:
        self._new.look(values["new"], values["again"], values["login"])

    @override
    def submit(self, values: Values) -> None:
        if differs(self._door, values):
            return
        self._door.ask(
            partial(self._recovered, values), self._show, words=_("The record is being opened.")
        )

    def _recovered(self, values: Values, accounts: Accounts) -> Entered:
        code, login, new = values["code"], values["login"], values["new"]
        return sign_in.recover(accounts, code, login, new, self._door.progress)

    def _show(self, entered: Entered) -> None:
        admitted = Admitted(entered.unlocked, way=entered.way, code=entered.code)
        self._door.go(CodeShown(self._door, entered.code, lambda: self._door.admit(admitted)))

    @override
    def act(self, command: str) -> None:
        if command == _KEY:
            self._door.go(ByKey(self._door, back=self._back))
        elif command == BACK:
            self._door.go(self._back())


class ByKey(BySheet):
    """The recovery key of a region, at its own record; what becomes of it is as by the sheet."""

    @override
    def view(self) -> SignInView:
        says = _(
            "A region's own record opens by its recovery key, which its superiors keep, once every "
            "password and the sheet are lost. The key is kept nowhere here."
        )
        return SignInView(
            step="by-key",
            title=_("Recovery key of a region"),
            says=f"{says} {password_rules()}",
            fields=(
                FieldAsked(key="code", label=_("Recovery key"), kind="secret"),
                name_field(self._names, ""),
                *new_password_fields(),
            ),
            keys=(KeyOffered(SUBMIT, "Enter", _("Sign in")), back_key(), language_key()),
        )

    @override
    def _recovered(self, values: Values, accounts: Accounts) -> Entered:
        identity, login, new = values["code"], values["login"], values["new"]
        return sign_in.recover_by_key(accounts, identity, login, new, self._door.progress)
