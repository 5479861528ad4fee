"""The touch screen by the door: language, service, line, a number; papers to have ready.

It asks nobody's name and shows none. Whoever steps away leaves it as he found it: untouched for a
while it is at its start again. What is recorded is done by `self-service`, whoever works at the
window and whether it is covered or not (D46).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n import LANGUAGES, speaking
from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.self_service_pages import page_of
from desktop.presenters.self_service_slips import TouchSlips
from desktop.presenters.self_service_view import Page, Place, TouchView
from desktop.presenters.self_service_words import language_view, of_practice
from desktop.printing.spool import Spool
from desktop.services import self_service
from desktop.services.desk import Desk
from desktop.store.database import Database
from desktop.store.practice import is_practice

PATIENCE: Final = 45_000  # milliseconds untouched, then it is at its start again
READING: Final = 120_000  # of the papers: a list is read, not touched
SHOWN: Final = 15_000  # a number
GAP: Final = 5_000  # between two numbers, however often the key is pressed

_TOLD: Final = frozenset({"day-not-open", "day-closed", "not-self-served"})
"""Refusals that the page itself tells by now; any other is the operator's to know."""

_ABOUT: Final = frozenset({"ticket", "visit", "window", "day", "office"})
_BEFORE: Final[Mapping[Page, Page]] = {
    "service": "language",
    "line": "service",
    "take": "line",
    "applicant": "line",
    "purpose": "applicant",
    "papers": "purpose",
}


class SelfService(QObject):
    """Lead one visitor after another through the pages.

    Signals:
        changed: the TouchView to show.
    """

    changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._notices = desk, notices
        self._at, self._view = Place(), language_view("")
        self._is_on = False
        self.slips = TouchSlips(
            desk, spool, prints=prints, background=background, changes=changes, notices=notices,
            parent=self,
        )  # fmt: skip
        self.slips.failed.connect(self._follow_slip)
        self.slips.handed_out.connect(self._follow_hand_out)
        self.patience = QTimer(self, singleShot=True)
        self.patience.timeout.connect(self.go_home)
        self.gap = QTimer(self, singleShot=True, interval=GAP)
        self.gap.timeout.connect(self.refresh)
        changes.happened.connect(self._refresh_if_queue)
        ticker.minute.connect(self._follow_minute)

    def _follow_minute(self, _now: object) -> None:
        self.refresh()

    def begin(self) -> None:
        """Be looked at from now on, from the start."""
        self._is_on = True
        self.go_home()
        self.changed.emit(self._view)

    def end(self) -> None:
        """Be looked at no more: nothing is asked of the store, and no key does anything."""
        self._is_on = False
        self.patience.stop()

    @property
    def view(self) -> TouchView:
        """Return what is shown."""
        return self._view

    def go_home(self) -> None:
        """Begin anew: nothing of whoever stood here stays."""
        self._go(Place())

    def touch(self) -> None:
        """Hear that somebody touched the screen anywhere: he is still there."""
        if self.patience.isActive() and self._at.page != "number":
            self.patience.start()

    def press(self, key: str) -> None:
        """Do what a key of the page on show does; one that is not there any more does nothing."""
        if not self._is_on or not self._view.offers(key):
            return
        act, _dot, which = key.partition(".")
        chosen: dict[str, Callable[[], None]] = {
            "language": lambda: self._choose_language(which),
            "service": lambda: self._go(replace(self._at, page="line", service=which)),
            "line": lambda: self._go(replace(self._at, page="take", line=which)),
            "papers": lambda: self._go(replace(self._at, page="applicant", said="")),
            "applicant": lambda: self._go(replace(self._at, page="purpose", applicant=which)),
            "purpose": lambda: self._go(replace(self._at, page="papers", purpose=which)),
            "take": self._take,
            "print": self._print_list,
            "back": self._go_back,
            "home": self.go_home,
        }
        chosen[act]()

    def _choose_language(self, which: str) -> None:
        spoken = next(each for each in LANGUAGES if each == which)
        services = self._services()
        page: Page = "service" if len(services) > 1 else "line"
        service = services[0] if len(services) == 1 else ""
        self._go(Place(page=page, language=spoken, service=service))

    def _services(self) -> tuple[str, ...]:
        """Return the services to choose among: those with a line, all where no line gives any."""
        desk = self._desk()
        return self_service.door(desk).services() or tuple(desk.office().services)

    def _go_back(self) -> None:
        page = _BEFORE[self._at.page]
        if page == "line" and self._at.page == "applicant" and self._at.line:
            page = "take"
        if page == "service" and len(self._services()) == 1:
            page = "language"
        if page == "language":
            self.go_home()
        else:
            line = "" if page == "line" else self._at.line
            self._go(replace(self._at, page=page, line=line, said=""))

    def _go(self, place: Place) -> None:
        self._at = place
        self.patience.stop()
        if place.page != "language":
            times = {"number": SHOWN, "papers": READING}
            self.patience.start(times.get(place.page, PATIENCE))
        self.refresh()

    def _refresh_if_queue(self, topics: frozenset[str]) -> None:
        if topics & _ABOUT:
            self.refresh()

    def refresh(self) -> None:
        """Ask the store again, and tell if the page reads otherwise."""
        if not self._is_on:
            return
        view = self._look()
        if is_practice(self._desk().database):
            view = of_practice(view)
        if view != self._view:
            self._view = view
            self.changed.emit(view)

    def _look(self) -> TouchView:
        desk = self._desk()
        try:
            door = self_service.door(desk)
        except Refusal:  # no office yet
            return language_view(None)
        if self._at.page == "language":
            return language_view(door.shut)
        with speaking(self._at.language):
            return page_of(desk, door, self._at, rests=self.gap.isActive())

    def _take(self) -> None:
        """Give a number; twice in a few seconds there is none, whoever presses."""
        desk, at = self._desk(), self._at
        try:
            given = self_service.take_number(desk, service=at.service, line=at.line)
        except Refusal as refusal:
            if refusal.code not in _TOLD:
                self._notices.refuse(refusal)
            self._go(replace(at, said="refused"))
            return
        self.gap.start()
        self._go(replace(at, page="number", ticket=given.id))
        self.slips.print_slip(given)

    def _follow_slip(self, ticket: str) -> None:
        """Let a number that did not come out of the printer be read as long as any."""
        if self._at.ticket == ticket:
            self.patience.start(SHOWN)
            self.refresh()

    def _print_list(self) -> None:
        at = self._at
        self.gap.start()
        self._say("printing")
        self.slips.hand_out(
            service=at.service, applicant=at.applicant, purpose=at.purpose, language=at.language
        )

    def _follow_hand_out(self, printed: bool) -> None:  # noqa: FBT001  a signal's own
        if self._at.page == "papers" and not printed:
            self._say("not-printed")

    def _say(self, said: Literal["printing", "not-printed"]) -> None:
        self._at = replace(self._at, said=said)
        self.refresh()
