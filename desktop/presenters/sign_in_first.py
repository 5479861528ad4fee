"""The first administrator: of a new office, or of one that was not sealed until now (ASVS 6.3.2).

There is no default password. The keys are made first, the code of the recovery sheet is shown, and
only then is the record sealed: from its first moment, or the plain one with all its backups.
"""

from collections.abc import Callable, Mapping

from typing_extensions import override

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.sign_in_code import CodeShown
from desktop.presenters.sign_in_door import Admitted, Door, Step, Values
from desktop.presenters.sign_in_steps import (
    RESTORE,
    SUBMIT,
    NewPassword,
    differs,
    language_key,
    new_password_fields,
    password_rules,
    practice_key,
    restore_key,
)
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import sign_in
from desktop.services.sign_in import Entered
from desktop.services.unlocked import Unlocked


class FirstAdministrator(Step):
    """Own name, sign-in name and password; `staff` offers the employees of a plain record."""

    def __init__(
        self,
        door: Door,
        staff: Mapping[str, str],
        *,
        is_plain: bool,
        restore: Callable[[], Step],
    ) -> None:
        self._door, self._staff, self._is_plain = door, dict(staff), is_plain
        self._restore = restore
        self._new = NewPassword(door)
        self._chosen, self._name = "", ""

    @override
    def view(self) -> SignInView:
        says = (
            _("From now on the record opens for those alone who sign in. It is sealed next.")
            if self._is_plain
            else _("This office is new. Its record opens for those alone who sign in.")
        )
        return SignInView(
            step="first",
            title=_("The first administrator"),
            says=f"{says} {password_rules()}",
            fields=(
                self._who(),
                FieldAsked(key="login", label=_("Sign-in name")),
                *new_password_fields(),
            ),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Go on")),
                restore_key(),
                *practice_key(self._door),
                language_key(),
            ),
        )

    @override
    def act(self, command: str) -> None:
        if command == RESTORE:
            self._door.go(self._restore())

    def _who(self) -> FieldAsked:
        if not self._staff:
            return FieldAsked(key="name", label=_("Surname, name, patronymic"))
        return FieldAsked(
            key="staff",
            label=_("Who administers the record"),
            kind="choice",
            value=next(iter(self._staff)),
            choices=tuple(self._staff.items()),
        )

    def _own(self, values: Values) -> tuple[str, ...]:
        name = values.get("name") or self._staff.get(values.get("staff", ""), "")
        return tuple(name.split())

    @override
    def typed(self, values: Values) -> None:
        self._new.look(values["new"], values["again"], values["login"], self._own(values))

    @override
    def submit(self, values: Values) -> None:
        if not self._staff and not values["name"].strip():
            self._door.refuse(Refusal("name-missing"))
            return
        if differs(self._door, values):
            return
        login, new, own = values["login"], values["new"], self._own(values)
        self._chosen, self._name = values.get("staff", ""), values.get("name", "").strip()
        self._door.ask(
            lambda accounts: sign_in.begin(accounts, login, new, own),
            self._show,
            words=_("The keys are being made."),
        )

    def _show(self, entered: Entered) -> None:
        self._door.go(CodeShown(self._door, entered.code, lambda: self._seal(entered)))

    def _seal(self, entered: Entered) -> None:
        door = self._door
        door.ask(
            lambda accounts: sign_in.settled(accounts, entered.unlocked, door.progress),
            lambda unlocked: self._admit(unlocked, entered.code),
            words=_("The record is being sealed. Leave the computer on."),
        )

    def _admit(self, unlocked: Unlocked, code: str) -> None:
        self._door.admit(Admitted(unlocked, staff=self._chosen, name=self._name, code=code))
