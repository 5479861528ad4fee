"""The shift of an open record: who proved who they are, and when it is covered or closed (D46).

The screen is covered after ten idle minutes; a PIN opens it, which is in memory alone. The record
is closed when the computer slept, twelve hours after it was opened, and whenever somebody asks.

Time is counted here, by two clocks: the steady one of the computer, which nobody can set and which
goes on while it sleeps, and the one on the wall, which goes on while even that stands still (a
virtual machine that is paused). Between two looks the one that passed more counts; a clock that was
set back counts for nothing.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.shift import ShiftPin, is_right, new_pin
from desktop.presenters.clock import Ticker
from desktop.presenters.session import Session
from desktop.presenters.sign_in_door import Admitted
from desktop.services import access, escrow
from desktop.services.access import begin_with
from desktop.services.desk import Desk
from desktop.services.steady import steady_seconds
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import access as rows

IDLE: Final = dt.timedelta(minutes=10)
LONGEST: Final = dt.timedelta(hours=12)
SLEPT: Final = dt.timedelta(seconds=90)
"""A second that took so long was no second: the computer slept, or its clock was set forward."""
_NO_TIME: Final = dt.timedelta(0)


class Shift(QObject):
    """Know who signed in since the record was opened.

    Signals:
        cover_wanted: nobody touched the window for ten minutes.
        change_wanted: an employee wants to work here now (staff id).
        password_wanted: whoever works here wants to change his password.
        close_wanted: the record must be closed; why, as a sentence.
        signed_in: another person works here now (staff id).
    """

    cover_wanted = Signal()
    change_wanted = Signal(str)
    password_wanted = Signal()
    close_wanted = Signal(str)
    signed_in = Signal(str)

    def __init__(
        self,
        accounts: Accounts,
        *,
        session: Session,
        ticker: Ticker,
        steady: Callable[[], float] = steady_seconds,
        parent: QObject | None = None,
    ) -> None:
        """Begin to count; `steady` returns seconds of a clock that goes on while all sleeps."""
        super().__init__(parent)
        self.accounts, self.session = accounts, session
        self._pins: dict[str, ShiftPin] = {}
        self._unlocked: dict[str, Unlocked] = {}
        self._steady = steady
        self._wall_seen, self._steady_seen = accounts.clock(), steady()
        self._age = self._touched = _NO_TIME  # since the record was opened
        self._opener: Admitted | None = None
        self.sheet = ""  # the code of a recovery sheet that is not printed yet
        ticker.second.connect(self.look)

    @property
    def _desk(self) -> Desk:
        return self.session.desk()

    def begin(self, admitted: Admitted) -> None:
        """Take who opened the record."""
        self._opener, self.sheet = admitted, admitted.code
        self.session.admit_by(self.admits, arrives=self.link)
        self.link(admitted.staff)
        staff = self.staff_of(admitted.unlocked.login)
        if staff and not self.admits(staff):
            self.take(staff, admitted)

    @property
    def opener(self) -> str:
        """Return the sign-in name that opened the record."""
        return self._opener.unlocked.login if self._opener else ""

    def link(self, staff: str) -> None:
        """Give the first employee to sit down the name that opened the record.

        It is so once: while no name is anybody's yet, at a first run or after a plain record was
        sealed, whose chosen employee administers it if nobody does.
        """
        if self._opener is None or staff not in self.session.staff() or self.logins():
            return
        begin_with(self._desk, staff=staff, login=self.opener)
        self.take(staff, self._opener)

    def logins(self) -> dict[str, str]:
        """Return the employees who may sign in, as staff id → sign-in name."""
        if not self.session.staff():
            return {}  # before the first run is over
        office = self._desk.office().office
        return {row.staff: row.login for row in rows.accounts(self._desk.database, office)}

    def staff_of(self, login: str) -> str:
        """Return which employee has this name, empty before an office is chosen or for nobody's."""
        if not self.session.staff():
            return ""
        return access.staff_of(self._desk, login)

    def admits(self, staff: str) -> bool:
        """Say whether an employee gave the whole password in this shift, and may sign in still."""
        return staff in self._unlocked and self._has_name(staff)

    def _has_name(self, staff: str) -> bool:
        """Say whether a sign-in name is this employee's; one that was taken away counts at once."""
        logins = self.logins()
        return not logins or staff in logins

    def unlocked_of(self, staff: str) -> Unlocked | None:
        """Return the sign-in of an employee, None of one who did not sign in in this shift."""
        return self._unlocked.get(staff) if self._has_name(staff) else None

    def take(self, staff: str, admitted: Admitted) -> None:
        """Take who gave the whole password, with the PIN for this shift, and seat them."""
        if not staff:
            return
        self._unlocked[staff] = admitted.unlocked
        self._pins.pop(staff, None)
        if admitted.pin:
            self._pins[staff] = new_pin(admitted.pin, self.accounts.randomness)
        self.sit(staff)
        access.tell_signed_in(self._desk, admitted.unlocked, way=admitted.way)
        escrow.keep(self._desk, self.accounts, admitted.unlocked)

    def take_changed(self, changed: Unlocked) -> None:
        """Take who changed his own password: it is recorded, and the shift goes on."""
        self._unlocked[self.staff_of(changed.login)] = changed
        access.tell_changed(self._desk, changed)

    def sit(self, staff: str) -> None:
        """Let somebody who was admitted work at this window."""
        seated = self.session.operator
        if (seated is None or seated.staff != staff) and self.session.has_seat:
            self.session.sign_in(staff)
            self.signed_in.emit(staff)

    def has_pin(self, staff: str) -> bool:
        """Say whether a PIN of this employee still opens anything."""
        return staff in self._pins and not self._pins[staff].is_spent and self._has_name(staff)

    def try_pin(self, staff: str, typed: str) -> bool:
        """Say whether the PIN is right; the fifth wrong one spends it."""
        kept = self._pins[staff]
        if is_right(kept, typed):
            self._pins[staff] = ShiftPin(salt=kept.salt, hashed=kept.hashed)
            return True
        self._pins[staff] = ShiftPin(salt=kept.salt, hashed=kept.hashed, wrong=kept.wrong + 1)
        return False

    def touch(self) -> None:
        """Hear that somebody is at the window."""
        self._touched = self._age

    def look(self, _now: object = None) -> None:
        """Look at the clocks: is anybody there still, did the computer sleep, is the shift over."""
        passed = self._passed()
        self._age += passed
        if passed >= SLEPT:
            self.close_wanted.emit(_("The record was closed because the computer slept."))
        elif self._age >= LONGEST:
            self.close_wanted.emit(_("The record was closed 12 hours after it was opened."))
        elif self._age - self._touched >= IDLE:
            self._touched = self._age
            self.cover_wanted.emit()

    def _passed(self) -> dt.timedelta:
        """Return how long ago the clocks were looked at last, by the one that says more."""
        wall, steady = self.accounts.clock(), self._steady()
        by_wall, by_steady = wall - self._wall_seen, steady - self._steady_seen
        self._wall_seen, self._steady_seen = wall, steady
        return max(_NO_TIME, by_wall, dt.timedelta(seconds=by_steady))

    def end(self) -> None:
        """Close the record because somebody asks for it: the shift is over."""
        self.close_wanted.emit(_("The record is closed."))

    def forget(self) -> None:
        """Drop every key and PIN: the record is being closed."""
        self._pins.clear()
        self._unlocked.clear()
        self.sheet, self._opener = "", None
