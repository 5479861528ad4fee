"""The whole stand printed in one go: chosen, drawn beside the window, stopped, dated (W-4, I-4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import LANGUAGES, _, marked
from desktop.models.steps import Step, Steps
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.labels import LANGUAGE_NAMES
from desktop.presenters.notices import Notices
from desktop.presenters.part_by_part import Errand, PartByPart
from desktop.presenters.sentences_printing import paper_failed
from desktop.presenters.settings_view import Said
from desktop.presenters.tone import Tone
from desktop.printing.spool import Spool
from desktop.services import whole_stand
from desktop.services.desk import Desk
from desktop.services.whole_stand import (
    PARTS,
    Changed,
    Hung,
    StandPart,
    StandPrinted,
    StandState,
    StandWanted,
)
from desktop.store.database import Database

_PARTS: Final[Mapping[StandPart, str]] = MappingProxyType(
    {
        "sheets": marked("Sheets of the stand, large: A4, or A3 where the printers say so"),
        "handouts": marked("Hand-outs to be taken home: A5, or A4 in larger print"),
        "samples": marked("Filled samples of the forms, of invented persons, in two languages"),
    }
)
CHANGES: Final[Mapping[Changed, str]] = MappingProxyType(
    {
        "duty": marked("the duty"),
        "standard": marked("the standard or a decision of the office"),
        "days": marked("the days of reception"),
        "office": marked("the office's name, address or phones"),
        "account": marked("where the duty is paid"),
    }
)
"""What changed since the stand was printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TickView:
    """Show one thing to tick."""

    key: str
    words: str
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandView:
    """Show what is chosen, and how the stand that hangs there stands."""

    parts: tuple[TickView, ...]
    languages: tuple[TickView, ...]
    stands: tuple["StandsView", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandsView:
    """Say in one line how the stand stands, in one language or in all alike."""

    words: str
    tone: Tone


class StandPresenter(PartByPart):
    """Print the whole stand beside the window.

    Signals:
        told: what became of it (`Said`).
        renewed: how the stand stands is another now.
    """

    told = Signal(object)
    renewed = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        spool: Spool,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(background, notices, parent)
        self._desk, self._spool = desk, spool

    @override
    def advise(self) -> None:
        """Say that it is being printed already."""
        self._notices.say("info", _("The stand is being printed: wait for it, or stop it first."))

    def view(self) -> StandView:
        """Return what the form shows."""
        desk = self._desk()
        wanted, state = whole_stand.chosen(desk), whole_stand.state_of(desk)
        return StandView(
            parts=tuple(
                TickView(key=key, words=_(words), ticked=key in wanted.parts)
                for key, words in _PARTS.items()
            ),
            languages=tuple(
                TickView(key=each, words=LANGUAGE_NAMES[each], ticked=each in wanted.languages)
                for each in LANGUAGES
            ),
            stands=state_words(state),
        )

    def tick(self, key: str, *, ticked: bool) -> None:
        """Take or leave a part or a language; it stays so for the next time."""
        desk = self._desk()
        wanted = whole_stand.chosen(desk)
        kept: set[str] = {*wanted.parts, *wanted.languages}
        kept = kept | {key} if ticked else kept - {key}
        whole_stand.choose(
            desk,
            StandWanted(
                parts=tuple(each for each in PARTS if each in kept),
                languages=tuple(each for each in LANGUAGES if each in kept),
            ),
        )

    def print_all(self) -> None:
        """Print what is ticked, in every language ticked."""
        desk, spool, printed = self._desk(), self._spool, StandPrinted()
        wanted = whole_stand.chosen(desk)

        def begin(database: Database) -> Steps:
            return whole_stand.printing(replace(desk, database=database), spool, wanted, printed)

        self.begin(
            Errand(
                begin=begin, going_on=_going_on, ended=lambda errand: self._tell(errand, printed)
            )
        )

    def proposed_name(self) -> str:
        """Return the name proposed for the file of the stand."""
        return whole_stand.proposed_name(self._desk())

    def save_all(self, place: Path) -> None:
        """Write what is ticked into one PDF, for whoever prints it elsewhere."""
        desk, printed = self._desk(), StandPrinted()
        wanted = whole_stand.chosen(desk)

        def begin(database: Database) -> Steps:
            return whole_stand.saving(replace(desk, database=database), place, wanted, printed)

        def ended(_errand: Errand) -> None:
            said = Said(tone="info", sentence=_("Stopped: no file was written."))
            if printed.papers:
                words = _("The stand is in {file}.").format(file=place)
                said = Said(tone="done", sentence=words)
            self.told.emit(said)
            self.renewed.emit()

        self.begin(Errand(begin=begin, going_on=_going_on, ended=ended))

    def _tell(self, errand: Errand, printed: StandPrinted) -> None:
        failed = printed.failed
        if failed is not None:
            said = Said(tone="near", sentence=paper_failed(*failed))
        elif errand.given_up:
            sent = formats.number(printed.papers)
            words = _("Stopped: {count} papers are with the printer.").format(count=sent)
            said = Said(tone="info", sentence=words)
        else:
            sent = formats.number(printed.papers)
            words = _("The stand is with the printer: {count} papers.").format(count=sent)
            said = Said(tone="done", sentence=words)
        self.told.emit(said)
        self.renewed.emit()


def state_words(state: StandState) -> tuple[StandsView, ...]:
    """Say when the stand was printed, and what of it holds no more: by language unless alike."""
    if not state.hung:
        return (StandsView(words=_("The whole stand was not printed here yet."), tone="near"),)
    first = state.hung[0]
    if all(is_alike(each, first) for each in state.hung):
        return (_stands(_all_words(first), first),)
    return tuple(
        _stands(f"{LANGUAGE_NAMES[each.language]}: {_one_words(each)}", each) for each in state.hung
    )


def _stands(words: str, each: Hung) -> StandsView:
    return StandsView(words=words, tone="done" if each.holds else "near")


def is_alike(one: Hung, other: Hung) -> bool:
    """Say whether the sheets of two languages stand alike."""
    return (one.printed_on, one.changed) == (other.printed_on, other.changed)


def _all_words(each: Hung) -> str:
    day = _day(each)
    if each.holds:
        return _("The stand of {day} holds.").format(day=day)
    said = _("The stand of {day} is out of date: {what} changed.")
    return said.format(day=day, what=changed_words(each))


def _one_words(each: Hung) -> str:
    day = _day(each)
    if not day:
        return _("not printed here yet")
    if each.holds:
        return _("of {day}, holds").format(day=day)
    said = _("of {day}, out of date, changed: {what}")
    return said.format(day=day, what=changed_words(each))


def _day(each: Hung) -> str:
    return formats.date_digits(each.printed_on) if each.printed_on else ""


def changed_words(each: Hung) -> str:
    """Name what changed since the sheets of a language were printed."""
    return formats.listed([_(CHANGES[one]) for one in each.changed])


def _going_on(step: Step) -> str:
    return _("Drawing the stand: paper {done} of {total}").format(
        done=formats.number(step.done), total=formats.number(step.total)
    )
