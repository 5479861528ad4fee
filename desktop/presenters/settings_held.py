"""What we hold about a person, in words: records, where they went, who saw and printed (§7.36)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, language, marked
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.doers import Doers, beside
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.saved_words import saved_words
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.services import person_card
from desktop.services.desk import Desk
from desktop.services.held import HeldLine, held_about
from desktop.services.saved_lists import Saving, save_list
from desktop.store.database import Database

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "held": marked("is held here"),
        "department": marked("sent to the department"),
        "inquiry": marked("an inquiry was made"),
        "parcel": marked("went to the region in a parcel"),
        "seen": marked("was opened"),
        "printed": marked("was printed"),
        "saved": marked("a list that may name him was saved as a file"),
    }
)

_SAVING: Final = Saving(what="person", command="audit.person")  # without the number that was typed


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldView:
    """Show one line: what is told, about which record, when and by whom."""

    key: str
    what: str
    about: str
    moment: str
    who: str


class HeldPresenter(QObject):
    """Find what is held about a person beside the window, save it as a file, print his card.

    Signals:
        shown: the HeldViews.
        told: the Said of how many there are, what was saved or refused.
    """

    shown = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        topics: Mapping[str, str],
        prints: PrintsPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Take what records are called, by their topics."""
        super().__init__(parent)
        self._desk, self._background, self._topics = desk, background, topics
        self._prints = prints
        self._views: tuple[HeldView, ...] = ()

    def look(self, value: str) -> None:
        """Show what is held of whoever an IIN or a document number names."""
        desk = self._desk()
        self._background.ask(
            lambda database: held_about(replace(desk, database=database), value),
            owner=self,
            answered=self._show,
            failed=self._refuse,
        )

    def save(self, place: Path) -> None:
        """Write what is shown into a file."""
        titles = (_("What was done"), _("About"), _("Moment"), _("Employee"))
        rows = ((each.what, each.about, each.moment, each.who) for each in self._views)
        try:
            save_list(self._desk(), place, saving=_SAVING, titles=titles, rows=rows)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        said = _("Saved: {file}").format(file=place)
        self.told.emit(Said(tone="done", sentence=said))

    def print_card(self, value: str) -> None:
        """Print the card of whoever a number names, in the language of the window."""
        spoken = language()
        paper = self._prints.issue(
            person_card.KIND, lambda desk: person_card.issue_card(desk, value, language=spoken)
        )
        if paper:
            self.told.emit(Said(tone="done", sentence=_("The card goes to the printer.")))

    def forget(self) -> None:
        """Show nobody what was found for the one before."""
        self._views = ()
        self.shown.emit(())

    def _show(self, found: list[HeldLine]) -> None:
        doers = Doers(self._desk())
        self._views = tuple(self._view(str(at), line, doers) for at, line in enumerate(found))
        self.shown.emit(self._views)
        held = sum(line.kind == "held" for line in found)
        said = _("Nothing is held under this number.")
        if held:
            said = _n("{count} record is held", "{count} records are held", held)
            said = said.format(count=formats.number(held))
        self.told.emit(Said(tone="normal", sentence=said))

    def _view(self, key: str, line: HeldLine, doers: Doers) -> HeldView:
        topic = "parcel" if line.kind == "parcel" else line.about
        about = _(self._topics[topic]) if topic in self._topics else topic
        moment = f"{formats.date_digits(line.at.date())} {formats.time(line.at)}"
        words = saved_words(line.saved) if line.saved else f"{about} {line.number}".strip()
        who = doers.name(line.office, line.by)
        return HeldView(
            key=key,
            what=_(_KINDS[line.kind]),
            about=beside(words, doers.place(line.room)),
            moment=moment,
            who=formats.short_name(who) if who else "",
        )

    def _refuse(self, refusal: Refusal) -> None:
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))
