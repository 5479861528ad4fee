"""Another password of one's own, in place of the one that is known (parcels §3.3)."""

from typing_extensions import override

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.cover import CoverDoor
from desktop.presenters.sign_in_door import Step, Values
from desktop.presenters.sign_in_steps import (
    BACK,
    SUBMIT,
    NewPassword,
    Waiting,
    back_key,
    differs,
    new_password_fields,
    password_rules,
)
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import sign_in
from desktop.services.unlocked import Unlocked


def change_password(door: CoverDoor) -> None:
    """Ask whoever works here for his password, and for the new one twice."""
    door.may_go_back = True
    operator = door.shift.session.operator
    login = door.shift.logins().get(operator.staff, "") if operator else ""
    door.go(ChangePassword(door, login, operator.name if operator else ""))


class ChangePassword(Step):
    """The password that is known, and twice the one that takes its place."""

    def __init__(self, door: CoverDoor, login: str, name: str) -> None:
        self._door, self._login, self._name = door, login, name
        self._new, self._waiting = NewPassword(door), Waiting(door)

    @override
    def view(self) -> SignInView:
        return SignInView(
            step="change-password",
            title=_("Change my password"),
            says=f"{self._name}. {password_rules()}",
            fields=(
                FieldAsked(key="old", label=_("Password until now"), kind="secret"),
                *new_password_fields(),
            ),
            keys=(KeyOffered(SUBMIT, "Enter", _("Change the password")), back_key()),
        )

    @override
    def typed(self, values: Values) -> None:
        self._waiting.look(self._login)
        self._new.look(values["new"], values["again"], self._login, (self._name,))

    @override
    def submit(self, values: Values) -> None:
        if differs(self._door, values):
            return
        login, old, new, own = self._login, values["old"], values["new"], (self._name,)
        self._door.ask(
            lambda accounts: sign_in.change(accounts, login, old, new, own),
            self._take,
            failed=self._refused,
            words=_("The password is being changed."),
        )

    def _take(self, changed: Unlocked) -> None:
        self._waiting.stop()
        self._door.shift.take_changed(changed)
        self._door.changed.emit()
        self._door.admitted.emit(None)

    def _refused(self, refusal: Refusal) -> None:
        self._door.refuse(refusal)
        if refusal.code in {"sign-in-wrong", "sign-in-wait"}:
            self._waiting.begin(self._login, refusal)

    @override
    def act(self, command: str) -> None:
        if command == BACK:
            self._waiting.stop()
            self._door.admitted.emit(None)
