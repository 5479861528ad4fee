"""Signing in: the name and the password, and a password of one's own in place of a one-time one."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from typing_extensions import override

from desktop.i18n import _
from desktop.models.about import SignInWay
from desktop.models.errors import Refusal
from desktop.models.shift import check_pin
from desktop.presenters.background import Asked
from desktop.presenters.sign_in_door import LANGUAGE, PRACTICE, Admitted, Door, Step, Values
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import sign_in
from desktop.services.sign_in import Entered

FORGOTTEN: Final = "forgotten"
RESTORE: Final = "restore"
BACK: Final = "back"
SUBMIT: Final = "submit"
_SECOND: Final = 1_000  # milliseconds
_CHANGED_FIRST: Final = frozenset({"password-one-time"})


def language_key() -> KeyOffered:
    """Offer the next language; every step does."""
    return KeyOffered(LANGUAGE, "F2", "Қаз · Рус · Eng")


def back_key() -> KeyOffered:
    """Offer the way back."""
    return KeyOffered(BACK, "Esc", _("Back"))


def restore_key() -> KeyOffered:
    """Offer to put a backup back (parcels §3.5)."""
    return KeyOffered(RESTORE, "F6", _("Restore a backup"))


def practice_key(door: Door) -> tuple[KeyOffered, ...]:
    """Offer the practice office where there is one."""
    return (KeyOffered(PRACTICE, "F8", _("Practice office")),) if door.has_practice else ()


def name_field(names: Sequence[str], login: str, label: str = "", key: str = "login") -> FieldAsked:
    """Ask who it is, among those who may sign in."""
    chosen = login if login in names else next(iter(names), "")
    return FieldAsked(
        key=key,
        label=label or _("Sign-in name"),
        kind="choice",
        value=chosen,
        choices=tuple((each, each) for each in names),
    )


def new_password_fields() -> tuple[FieldAsked, FieldAsked]:
    """Ask for a new password, twice."""
    return (
        FieldAsked(key="new", label=_("New password"), kind="secret"),
        FieldAsked(key="again", label=_("New password once more"), kind="secret"),
    )


class NewPassword:
    """Say while a new password is typed whether it would be taken."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._asked: Asked | None = None

    def look(self, new: str, again: str, login: str, own: Sequence[str] = ()) -> None:
        """Look at what stands in the fields."""
        if self._asked is not None:
            self._asked.cancel()
        self._door.hint(
            "again", "near", _("differs") if again and not new.startswith(again) else ""
        )
        if not new:
            self._door.hint("new", "normal", "")
            return
        names = tuple(filter(None, own))
        self._asked = self._door.look(
            lambda _accounts: sign_in.fault_of(new, login, names),
            lambda fault: self._tell(new, fault),
        )

    def _tell(self, new: str, fault: Refusal | None) -> None:
        if fault is None:
            self._door.hint("new", "done", _("a good password"))
        elif fault.code == "password-short":
            least = int(str(fault.fields["least"]))
            said = _("{count} of {least} signs").format(count=len(new), least=least)
            self._door.hint("new", "info", said)
        else:
            self._door.hint("new", "near", _("too easy to guess"))


def differs(door: Door, values: Values) -> bool:
    """Refuse two passwords that are not the same."""
    if values["new"] == values["again"]:
        return False
    door.refuse(Refusal("passwords-differ"))
    return True


class Enter(Step):
    """Name, password, and the PIN that opens the screen once it is covered."""

    def __init__(
        self,
        door: Door,
        *,
        closed: str,
        forgotten: Callable[[], Step],
        restore: Callable[[], Step],
        login: str = "",
    ) -> None:
        """Ask who comes; `closed` says why the record was closed.

        `forgotten` is the other way in, `restore` the way to another record.
        """
        self._door, self._closed = door, closed
        self._forgotten, self._restore = forgotten, restore
        self._login, self._names = login, sign_in.names(door.accounts.database)
        self._waiting = Waiting(door)

    @override
    def view(self) -> SignInView:
        says = _("The shift PIN opens the covered screen until the record is closed.")
        pin = FieldAsked(
            key="pin", label=_("Shift PIN"), kind="secret", optional=_("6 digits or more")
        )
        return SignInView(
            step="enter",
            title=_("Sign in"),
            says=f"{self._closed} {says}".strip(),
            fields=(
                name_field(self._names, self._login),
                FieldAsked(key="password", label=_("Password"), kind="secret"),
                pin,
            ),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Sign in")),
                restore_key(),
                KeyOffered(FORGOTTEN, "F7", _("Forgotten password")),
                *practice_key(self._door),
                language_key(),
            ),
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
        self._login = login
        door = self._door
        door.ask(
            lambda accounts: sign_in.enter(accounts, login, password, door.progress),
            lambda entered: door.admit(Admitted(entered.unlocked, pin=pin)),
            failed=lambda refusal: self._refused(refusal, login, password, pin),
            words=_("The record is being opened."),
        )

    def _refused(self, refusal: Refusal, login: str, password: str, pin: str) -> None:
        if refusal.code in _CHANGED_FIRST:
            self._door.go(OwnPassword(self._door, login=login, password=password, pin=pin))
            return
        self._door.refuse(refusal)
        if refusal.code in {"sign-in-wrong", "sign-in-wait"}:
            self._waiting.begin(login, refusal)

    @override
    def typed(self, values: Values) -> None:
        self._waiting.look(values["login"])

    @override
    def act(self, command: str) -> None:
        way = {FORGOTTEN: self._forgotten, RESTORE: self._restore}.get(command)
        if way is not None:
            self._waiting.stop()
            self._door.go(way())


class Waiting(QObject):
    """Count down until the next password may be tried, as `parcels §3.3` makes it wait."""

    def __init__(self, door: Door) -> None:
        super().__init__(door)
        self._door, self._login, self._why = door, "", ""
        self._timer = QTimer(self, interval=_SECOND)
        self._timer.timeout.connect(self._tell)

    def begin(self, login: str, refusal: Refusal) -> None:
        """Begin to count for a name, after `refusal` was told."""
        self._login = login
        self._why = Door.sentence(refusal) if refusal.code == "sign-in-wrong" else ""
        self._tell()

    def look(self, login: str) -> None:
        """Stop counting once another name is meant."""
        if login != self._login:
            self.stop()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _tell(self) -> None:
        seconds = sign_in.seconds_to_wait(self._door.accounts, self._login)
        if self._door.is_busy:
            return
        if seconds:
            self._timer.start()
            said = Door.sentence(Refusal("sign-in-wait", seconds=seconds))
            self._door.tell("near", f"{self._why} {said}".strip())
        elif self._timer.isActive():
            self._timer.stop()
            self._door.tell("normal", "")


class OwnPassword(Step):
    """A one-time password opens nothing but the choice of one's own (parcels §3.3)."""

    def __init__(self, door: Door, *, login: str, password: str, pin: str) -> None:
        self._door, self._login, self._old, self._pin = door, login, password, pin
        self._new = NewPassword(door)

    @override
    def view(self) -> SignInView:
        said = _("{login}: the password you were told works once. Choose your own now.")
        return SignInView(
            step="own-password",
            title=_("Choose your own password"),
            says=f"{said.format(login=self._login)} {password_rules()}",
            fields=new_password_fields(),
            keys=(KeyOffered(SUBMIT, "Enter", _("Sign in")), language_key()),
        )

    @override
    def typed(self, values: Values) -> None:
        self._new.look(values["new"], values["again"], self._login)

    @override
    def submit(self, values: Values) -> None:
        if differs(self._door, values):
            return
        door, passwords = self._door, (self._old, values["new"])
        door.ask(
            lambda accounts: sign_in.choose(accounts, self._login, passwords, door.progress),
            self._admit,
            words=_("The record is being opened."),
        )

    def _admit(self, entered: Entered) -> None:
        way: SignInWay = "one-time"
        self._door.admit(Admitted(entered.unlocked, way=way, pin=self._pin))


def password_rules() -> str:
    """Say what a password must be, before the first letter of it is typed."""
    return _(
        "A password has 15 signs or more, of any kind: several words that you remember are best. "
        "It is never changed without need."
    )
