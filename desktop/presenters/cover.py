"""The covered screen, and another person at the counter: a PIN or the password (D46, D49)."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.shift import check_pin
from desktop.presenters.shift import Shift
from desktop.presenters.sign_in_door import Admitted, Door, Step, Values
from desktop.presenters.sign_in_steps import (
    BACK,
    SUBMIT,
    Waiting,
    back_key,
    name_field,
)
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import sign_in

_PASSWORD: Final = "password"  # noqa: S105  the name of a command


class CoverDoor(Door):
    """Stand before a window that is covered, or that another person takes over.

    Signals:
        changed: whoever works here has another password now.
    """

    changed = Signal()

    def __init__(
        self, shift: Shift, *, report: Callable[[Exception], None], parent: QObject | None = None
    ) -> None:
        super().__init__(shift.accounts, report=report, parent=parent)
        self.shift = shift
        self.may_go_back = False

    def cover(self) -> None:
        """Ask who comes back to a covered screen."""
        self.may_go_back = False
        operator = self.shift.session.operator
        self.go(self.step_for(operator.staff if operator else ""))

    def change_to(self, staff: str) -> None:
        """Ask whoever takes the window over for the PIN, the first time for the password."""
        self.may_go_back = True
        self.go(self.step_for(staff))

    def step_for(self, staff: str) -> Step:
        """Return what opens the window for an employee now."""
        return ByPin(self, staff) if self.shift.has_pin(staff) else ByPassword(self, staff)

    def name_of(self, staff: str) -> str:
        """Return the name of an employee; it is shown only to whoever takes the window over."""
        row = self.shift.session.staff().get(staff)
        return row.name if row is not None and self.may_go_back else ""

    def title(self) -> str:
        """Return what the step is called."""
        return _("Another person at the window") if self.may_go_back else _("The screen is covered")

    def further_keys(self) -> tuple[KeyOffered, ...]:
        """Return the way back, where nobody's screen is covered."""
        return (back_key(),) if self.may_go_back else ()


class ByPin(Step):
    """The PIN chosen at this shift's sign-in; after five wrong ones the password."""

    def __init__(self, door: CoverDoor, staff: str) -> None:
        self._door, self._staff = door, staff

    @override
    def view(self) -> SignInView:
        door = self._door
        return SignInView(
            step="pin",
            title=door.title(),
            says=door.name_of(self._staff) or _("The queue goes on. Your PIN opens the screen."),
            fields=(FieldAsked(key="pin", label=_("Shift PIN"), kind="secret"),),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Open")),
                KeyOffered(_PASSWORD, "F7", _("By the password")),
                *door.further_keys(),
            ),
        )

    @override
    def submit(self, values: Values) -> None:
        door, shift = self._door, self._door.shift
        if shift.try_pin(self._staff, values["pin"]):
            shift.sit(self._staff)
            door.admitted.emit(None)
        elif shift.has_pin(self._staff):
            door.refuse(Refusal("pin-wrong"))
        else:
            door.go(ByPassword(door, self._staff))
            door.refuse(Refusal("pin-spent"))

    @override
    def act(self, command: str) -> None:
        if command == _PASSWORD:
            self._door.go(ByPassword(self._door, self._staff))
        elif command == BACK and self._door.may_go_back:
            self._door.admitted.emit(None)


class ByPassword(Step):
    """The whole password: the first time in a shift, without a PIN, and of anybody else."""

    def __init__(self, door: CoverDoor, staff: str) -> None:
        self._door, self._staff = door, staff
        self._waiting = Waiting(door)

    @override
    def view(self) -> SignInView:
        door = self._door
        login = door.shift.logins().get(self._staff, door.shift.opener)
        pin = FieldAsked(
            key="pin", label=_("Shift PIN"), kind="secret", optional=_("6 digits or more")
        )
        return SignInView(
            step="password",
            title=door.title(),
            says=door.name_of(self._staff)
            or _("The queue goes on. The password opens the screen; others sign in here too."),
            fields=(
                name_field(sign_in.names(door.accounts.database), login),
                FieldAsked(key="password", label=_("Password"), kind="secret"),
                pin,
            ),
            keys=(KeyOffered(SUBMIT, "Enter", _("Open")), *door.further_keys()),
        )

    @override
    def submit(self, values: Values) -> None:
        login, password, pin = values["login"], values["password"], values["pin"]
        try:
            if pin:
                check_pin(pin)
        except Refusal as refusal:
            self._door.refuse(refusal)
            return
        door = self._door
        door.ask(
            lambda accounts: sign_in.prove(accounts, login, password),
            lambda unlocked: self._take(Admitted(unlocked, pin=pin)),
            failed=lambda refusal: self._refused(refusal, login),
            words=_("The password is being looked at."),
        )

    def _take(self, admitted: Admitted) -> None:
        shift, login = self._door.shift, admitted.unlocked.login
        staff = shift.staff_of(login)
        if not staff and login != shift.opener:
            self._door.refuse(Refusal("nobody-of-login", login=login))
            return
        same = staff == self._staff and not self._door.may_go_back
        shift.take(staff, admitted if same else admitted._replace(way="quick"))
        self._door.admitted.emit(None)

    def _refused(self, refusal: Refusal, login: str) -> None:
        self._door.refuse(refusal)
        if refusal.code in {"sign-in-wrong", "sign-in-wait"}:
            self._waiting.begin(login, refusal)

    @override
    def typed(self, values: Values) -> None:
        self._waiting.look(values["login"])

    @override
    def act(self, command: str) -> None:
        if command == BACK and self._door.may_go_back:
            self._waiting.stop()
            self._door.admitted.emit(None)
