"""A sealed office, its page of signing in, and the work behind it, driven by keys alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop import begin
from desktop.app import Kense
from desktop.entrance import Entrance
from desktop.opening import Choices, Opening
from desktop.presenters.shift import Shift
from desktop.presenters.sign_in_door import Admitted, Door
from desktop.services import access, sealing, staff
from desktop.services.unlocked import Accounts
from desktop.store.database import open_database
from desktop.views.sign_in.guard import Guard
from desktop.views.sign_in.page import SignInPage
from desktop.views.theme import apply_theme
from tests.helpers.counter import PaperSpool
from tests.helpers.keyboard import press, type_words
from tests.helpers.keys import ADMIN, CHEAP, PASSWORD, accounts_of, first, someone
from tests.helpers.office import BUILT_ON, Clock, an_office, desk_over
from tests.helpers.randomness import seeded

CLERK = "s2"
CLERK_PASSWORD = "алты алма, бес бауырсақ"
PIN = "604817"
_PATIENCE = 20_000  # milliseconds


def a_sealed_office(path: Path, clock: Clock) -> Accounts:
    """Make an office of two who sign in: its first employee administers it, another serves too."""
    with an_office(path, clock) as desk:
        staff.set_staff(desk, staff=CLERK, name="Омаров Ерлан", post_kk="м", post_ru="с")
        staff.set_roles(desk, staff=CLERK, roles=["clerk"])
    accounts = accounts_of(path, clock)
    made = first(accounts)
    sealing.seal(accounts, made.unlocked)
    someone(accounts, made.unlocked, CLERK, CLERK_PASSWORD)
    with open_database(path, made.unlocked.key, randomness=seeded(3)) as database:
        desk = desk_over(database, clock, operator="s1")
        access.add(desk, staff="s1", login=ADMIN)
        access.add(desk, staff=CLERK, login=CLERK)
    return accounts


class Front:
    """What stands at the computer: the page of signing in, then the window behind it."""

    def __init__(self, app: QApplication, path: Path, clock: Clock) -> None:
        self.app, self.path, self.clock = app, path, clock
        self.admitted: list[Admitted] = []
        self.entrance: Entrance | None = None
        self.kense: Kense | None = None
        self.guard: Guard | None = None
        self.closed: list[str] = []
        self.spool = PaperSpool()
        self._opening: Opening | None = None

    @property
    def choices(self) -> Choices:
        """Return what a start is told."""
        return Choices(clock=self.clock, randomness=seeded(9), language="en")

    def ask(self, closed: str = "", *, begins: bool = True) -> SignInPage:
        """Put up the page of signing in; unless it `begins` a record, a lost one is restored."""
        self.entrance = Entrance(
            self.app,
            self.path,
            self.choices,
            admitted=self._admit,
            closed=closed,
            begins=begins,
            kdf=CHEAP,
        )
        self.entrance.window.resize(1366, 768)
        self.entrance.window.show()
        self.entrance.window.activateWindow()
        self.settle()
        return self.entrance.page

    def _admit(self, admitted: object) -> None:
        assert isinstance(admitted, Admitted)
        self.admitted.append(admitted)

    def _chosen(self, admitted: Admitted) -> Choices:
        """Return what the record is opened with: a language chosen at the door goes along."""
        return self.choices._replace(language=admitted.language or self.choices.language)

    def come_in(self) -> Kense:
        """Open the record for whoever was admitted, as a start does."""
        admitted = self.admitted[-1]
        self._opening = opening = Opening(
            self.app, self.path, self._chosen(admitted), key=admitted.unlocked.key
        )
        opening.seat(admitted.unlocked.login)
        opening.window.resize(1366, 768)
        opening.window.show()
        opening.window.activateWindow()
        self.leave_entrance()
        self.kense = Kense(opening, spool=self.spool, built_on=BUILT_ON)
        self.guard = begin.watch_over(self.kense, opening, admitted, self._lock)
        self.settle()
        return self.kense

    def _lock(self, why: str, _login: str) -> None:
        self.closed.append(why)
        self.kense = None

    @property
    def window(self) -> QWidget:
        """Return the window on show."""
        if self.kense is not None:
            return self.kense.window
        assert self.entrance is not None
        return self.entrance.window

    @property
    def shift(self) -> Shift:
        """Return the shift of the record that is open."""
        assert self.kense is not None
        assert self.kense.program.shift is not None
        return self.kense.program.shift

    def press(self, *caps: str) -> None:
        """Press keys, and wait for what they set off."""
        for cap in caps:
            press(self.window, cap)
            self.settle()

    def type(self, words: str) -> None:
        """Type words into whatever has the cursor."""
        type_words(self.window, words)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        deadline = QDeadlineTimer(_PATIENCE)
        while not deadline.hasExpired():
            self.app.processEvents()
            if self.kense is not None:
                self.kense.settle()
            if not any(door.is_looking for door in self._doors()):
                break
        self.app.processEvents()

    def _doors(self) -> list[Door]:
        doors: list[Door] = [self.entrance.door] if self.entrance is not None else []
        return doors + ([self.guard.door] if self.guard is not None and self.kense else [])

    def leave_entrance(self) -> None:
        """Let the page of signing in go."""
        if self.entrance is not None:
            self.entrance.close()
            self.entrance = None

    def close(self) -> None:
        """Let everything go."""
        if self.kense is not None:
            self.kense.window.close()
        self.leave_entrance()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def a_front(app: QApplication, path: Path, clock: Clock) -> Iterator[Front]:
    """Stand before an office, and put the look back after."""
    front = Front(app, path, clock)
    try:
        yield front
    finally:
        front.close()
        apply_theme(app).deleteLater()  # the look stays
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


__all__ = [
    "ADMIN",
    "CLERK",
    "CLERK_PASSWORD",
    "PASSWORD",
    "PIN",
    "Front",
    "a_front",
    "a_sealed_office",
]
