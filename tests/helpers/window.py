"""The whole program over a real office, hidden from nobody and driven by its keyboard."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Kense, open_kense
from desktop.composing import Composition
from desktop.i18n import Language
from desktop.presenters.notices import Notice
from desktop.printing.spool import Spool
from desktop.services import intake, queueing
from desktop.services.desk import Desk
from desktop.sound.player import Player
from desktop.views.theme import apply_theme
from tests.helpers.counter import PaperSpool
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.keyboard import press, type_words
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office
from tests.helpers.randomness import seeded

NAMES = (
    ("Қасымов", "Төлеген", "Серікұлы"),
    ("Ибраева", "Сәуле", "Нұрланқызы"),
    ("Ли", "Виктор", "Андреевич"),
)


K = TypeVar("K", bound=Composition[Any, Any])


class AtDesktop(Generic[K]):
    """The program as somebody at the computer has it: a window, a keyboard, eyes."""

    def __init__(self, kense: K, app: QApplication, clock: Clock) -> None:
        self.kense, self.app, self.clock = kense, app, clock
        self.said: list[Notice] = []
        kense.program.notices.said.connect(self.said.append)

    @property
    def window(self) -> QWidget:
        """Return the window."""
        return self.kense.window

    @property
    def page(self) -> QWidget:
        """Return the page on show."""
        shown = self.kense.work.frame.pages.currentWidget()
        assert isinstance(shown, QWidget)
        return shown

    @property
    def focus(self) -> QWidget:
        """Return the widget the cursor stands in."""
        focused = QApplication.focusWidget()
        assert focused is not None, "the cursor is nowhere"
        return focused

    def come_up(self, width: int = 1366, height: int = 768) -> None:
        """Show the window in a size and make it the active one."""
        self.window.resize(width, height)
        self.kense.show()
        self.window.activateWindow()
        self.kense.settle()

    def press(self, *caps: str, layout: str = "us") -> None:
        """Press keys, and wait for what they set off."""
        press(self.window, *caps, layout=layout)
        self.kense.settle()

    def type(self, words: str) -> None:
        """Type words into whatever has the cursor."""
        type_words(self.window, words)
        self.kense.settle()

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.pass_minutes(minutes)
        self.kense.program.ticker.look()
        self.kense.settle()


class Desktop(AtDesktop[Kense]):
    """The program of an office."""


@contextmanager
def a_desktop(  # noqa: PLR0913  most are choices, named at the call
    path: Path,
    app: QApplication,
    *,
    clock: Clock | None = None,
    language: Language | None = None,
    spool: Spool | None = None,
    built_on: dt.date = BUILT_ON,
    operator: str = "",
    forms: Path | None = None,
    player: Player | None = None,
) -> Iterator[Desktop]:
    """Open the program on the office at `path`, whatever that is, and put the look back after."""
    clock = clock or Clock()
    with open_kense(
        app,
        path,
        clock=clock,
        randomness=seeded(7),
        language=language,
        spool=spool or PaperSpool(),
        built_on=built_on,
        operator=operator,
        forms=forms,
        player=player,
    ) as kense:
        yield Desktop(kense, app, clock)
    apply_theme(app).deleteLater()  # the look stays
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def an_office_with_cases(path: Path, clock: Clock, *, cases: int = len(NAMES)) -> list[str]:
    """Make an office at `path` with registered applications, and return their numbers."""
    numbers = []
    with an_office(path, clock) as desk:
        for n in range(cases):
            clock.pass_minutes(3)
            numbers.append(register_one(desk, n))
    return numbers


def register_one(desk: Desk, n: int) -> str:
    """Register one application of an invented person and return its number."""
    surname, given, patronymic = NAMES[n % len(NAMES)]
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket.id)
    draft = citizen_with_rifle(papers=n % 2 == 0).with_texts(
        {
            "person.surname": surname,
            "person.given": given,
            "person.patronymic": patronymic,
            "phone": f"870500041{n:02d}",
            "items.0.number": f"ТГ 204{n:02d}",
        }
    )
    return intake.register(desk, ticket=ticket.id, draft=draft).number


@contextmanager
def a_desktop_with_cases(
    folder: Path, app: QApplication, *, spool: Spool | None = None
) -> Iterator[Desktop]:
    """Open the program with its clerk on an office with applications, made in `folder`."""
    path, clock = folder / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_desktop(path, app, clock=clock, spool=spool, operator="s1") as opened:
        opened.come_up()
        yield opened
