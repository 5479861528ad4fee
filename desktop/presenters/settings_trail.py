"""Who saw, printed and changed what, in words (parcels §3.4)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, marked
from desktop.models.errors import Refusal
from desktop.models.permissions import SELF_SERVICE, SYSTEM
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.deed_words import TOPICS
from desktop.presenters.doers import Doers, beside
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.saved_words import saved_words
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_held import HeldPresenter
from desktop.presenters.settings_view import OptionView, Said
from desktop.services.desk import Desk
from desktop.services.saved_lists import Saving, save_list
from desktop.services.trail import SAVED, SHOWN, see_trail
from desktop.store.database import Database
from desktop.store.trail import TrailLine

EVERYBODY: Final = "everybody"
"""The choice of nobody in particular."""

_ACTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CardViewed": marked("opened a card"),
        "Searched": marked("found by search and opened"),
        "PaperPrinted": marked("printed"),
        "RegisterPrinted": marked("printed"),
        "RecoverySheetPrinted": marked("printed"),
        "RegisterSaved": marked("saved as a file"),
        "ListSaved": marked("saved as a file"),
        "SignedIn": marked("signed in"),
        "SignInFailed": marked("typed wrong passwords"),
        "ParcelMade": marked("made a parcel"),
        "AnswerTaken": marked("took an answer in"),
        "RolesSet": marked("gave roles"),
        "PasswordReset": marked("gave a new password"),
    }
)
_CHANGED: Final = marked("recorded a change")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailView:
    """Show one act: when and who, what it was, about what."""

    key: str
    moment: str
    who: str
    what: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold what the trail is narrowed to."""

    staff: str = ""
    day: dt.date | None = None
    number: str = ""


class TrailPresenter(QObject):
    """Read the trail beside the window, and save it as a file.

    Signals:
        shown: the TrailViews, the latest first.
        told: the Said of how many there are, what was saved or refused.
    """

    shown = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        prints: PrintsPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self.held = HeldPresenter(
            desk, background=background, topics=TOPICS, prints=prints, parent=self
        )

    def people(self) -> tuple[OptionView, ...]:
        """Return everybody who worked here ever, after the choice of everybody."""
        names = self._names()
        return (
            OptionView(key=EVERYBODY, words=_("Everybody")),
            *(OptionView(key=staff, words=name) for staff, name in names.items()),
        )

    def look(self, asked: Asked) -> None:
        """Show the latest acts that answer what is asked."""
        self._ask(asked, SHOWN, self._show)

    def save(self, asked: Asked, place: Path) -> None:
        """Write every act that answers into a file."""
        self._ask(asked, SAVED, lambda found: self._save(found, asked, place))

    def _ask(self, asked: Asked, limit: int, answered: Callable[[list[TrailLine]], None]) -> None:
        desk = self._desk()
        self._background.ask(
            lambda database: see_trail(
                replace(desk, database=database),
                staff=asked.staff,
                day=asked.day,
                number=asked.number,
                limit=limit,
            ),
            owner=self,
            answered=answered,
            failed=self._refuse,
        )

    def _show(self, found: list[TrailLine]) -> None:
        doers = Doers(self._desk())
        self.shown.emit(tuple(_view(str(at), line, doers) for at, line in enumerate(found)))
        said = _n("{count} act", "{count} acts", len(found))
        if len(found) == SHOWN:
            said = _("The latest {count} acts; narrow them, or save all as a file.")
        self.told.emit(Said(tone="normal", sentence=said.format(count=formats.number(len(found)))))

    def _save(self, found: list[TrailLine], asked: Asked, place: Path) -> None:
        doers = Doers(self._desk())
        names = doers.own()
        narrowed = (names.get(asked.staff, asked.staff), asked.number.strip())
        saving = Saving(
            what="trail",
            command="audit.see",
            words=", ".join(filter(None, narrowed)),
            first=asked.day,
            last=asked.day,
        )
        titles = (_("Moment"), _("Employee"), _("What was done"), _("About"))
        views = (_view("", line, doers) for line in found)
        rows = ((each.moment, each.who, each.what, each.about) for each in views)
        try:
            save_list(self._desk(), place, saving=saving, titles=titles, rows=rows)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        said = _("Saved: {file}").format(file=place)
        self.told.emit(Said(tone="done", sentence=said))

    def _names(self) -> dict[str, str]:
        return Doers(self._desk()).own()

    def _refuse(self, refusal: Refusal) -> None:
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))


def _view(key: str, line: TrailLine, doers: Doers) -> TrailView:
    moment = f"{formats.date_digits(line.at.date())} {formats.time(line.at)}"
    known, place = doers.name(line.office, line.by) or line.by, doers.place(line.office)
    known = formats.short_name(known) if place else known  # beside an office there is less room
    if line.by in {SYSTEM, SELF_SERVICE}:
        known = _("the program") if line.by == SYSTEM else _("a visitor at the touch screen")
    who = beside(known, place)
    about = _(TOPICS[line.about]) if line.about in TOPICS else line.about
    if line.saved is not None:
        about = saved_words(line.saved)
    elif line.number:
        about = f"{about} {line.number}"
    if line.room not in {"", line.office}:  # an act of ours about a record of another's
        about = beside(about, doers.place(line.room))
    return TrailView(
        key=key, moment=moment, who=who, what=_(_ACTS.get(line.fact, _CHANGED)), about=about
    )
