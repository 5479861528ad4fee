"""The page of registers: which there are, the lines of one of them, and the case of a line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n, language
from desktop.models.register_parts import Register
from desktop.models.registers import REGISTERS
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import Act
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.list_view import NothingView
from desktop.presenters.notices import Notices
from desktop.presenters.paged_rows import PAGE
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.register_acts import acts_of
from desktop.presenters.register_leaving import RegisterLeaving
from desktop.presenters.register_print_act import PrintRegister
from desktop.presenters.registers_filter import ANY, begins_with, period_of, sentence_of
from desktop.presenters.registers_rows import LinesModel, columns_of
from desktop.services import register_files, registers
from desktop.services.desk import Desk
from desktop.services.owners_due import days_ahead
from desktop.services.registers import Listed, RegisterRow, Wanted
from desktop.store.database import Database

_OF_PRINTING: Final[frozenset[str]] = frozenset({"paper", "register"})
"""What pages of a register are about, and what becomes of them at a printer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistersView:
    """Show which registers there are, the one on show, and what can be done from it."""

    choices: tuple[ListChoice, ...]
    register: Register
    acts: tuple[RegisterAct, ...]


class RegistersPresenter(QObject):
    """Keep the register on show true; the first lines are there at once, the rest a moment later.

    Signals:
        register_changed: the RegistersView, whenever another register is on show.
        sentence_changed: the SentenceView of the period.
        count_changed: how many lines are shown, in words.
        nothing_changed: the NothingView of an empty register, None while it has lines.
        place_wanted: a file is to be saved: what is asked, and the name proposed.
    """

    register_changed = Signal(object)
    sentence_changed = Signal(object)
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    place_wanted = Signal(str, str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.leaving = RegisterLeaving(
            desk, prints=prints, background=background, notices=notices, parent=self
        )
        self._background = background
        self._notices = notices
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self._register = next(iter(REGISTERS.values()))
        self._chosen: dict[str, str] = {}
        self._words = ""
        self._ref = self._case = ""
        self._seq = 0
        self._listed: dict[str, Wanted] = {}
        self._listing: Asked | None = None
        self._models: dict[str, LinesModel] = {}
        self._rows: dict[str, dict[int, RegisterRow]] = {}
        self._is_shown = self._is_late = False
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)
        self.leaving.paper_made.connect(self._preview_made)
        self.leaving.changed.connect(self._catch_up)

    @property
    def register(self) -> Register:
        """Return the register on show."""
        return self._register

    @property
    def words(self) -> str:
        """Return what is searched for, empty when nothing is."""
        return self._words

    @property
    def ref(self) -> str:
        """Return the record of the line chosen, empty when none is."""
        return self._ref

    @property
    def chosen(self) -> tuple[str, int]:
        """Return the record of the line chosen, and its place among all lines."""
        return self._ref, self._seq

    @property
    def case(self) -> str:
        """Return the case of the line chosen, empty when it belongs to none."""
        return self._case

    @property
    def wanted(self) -> Wanted:
        """Return what of the register is looked at."""
        today = self._desk().now().date()
        return Wanted(
            register=self._register.id,
            period=period_of(self._period, today, ahead=days_ahead(self._desk())),
            words=self._words,
        )

    @property
    def _period(self) -> str:
        return self._chosen.get(self._register.id) or begins_with(self._register)

    @property
    def model(self) -> LinesModel:
        """Return the table of the register on show; each has its own."""
        register = self._register
        if register.id not in self._models:
            model = LinesModel(
                columns_of(register),
                fetch=lambda places: self._fetch(register.id, places),
                number=lambda row: row.line.seq,
                parent=self,
            )
            model.refused.connect(self._notices.refuse)
            self._models[register.id] = model
        return self._models[register.id]

    def start(self) -> None:
        """Show the register again: its name, its sentence, its lines."""
        self._is_shown = True
        desk = self._desk()
        choices = tuple(
            ListChoice(key=each.id, words=formats.text(each.short), count="")
            for each in REGISTERS.values()
        )
        acts = acts_of(desk, self._register.id)
        self.register_changed.emit(
            RegistersView(choices=choices, register=self._register, acts=acts)
        )
        self._tell_sentence()
        self._show_first()
        self._gather()

    def rest(self) -> None:
        """Read no more while another page is on show."""
        self._is_shown = False

    def show_register(self, register: str) -> None:
        """Show another register, or the one on show, whole again; there the line stays chosen."""
        if register != self._register.id:
            self._ref = self._case = ""
        self._register, self._words = REGISTERS[register], ""
        self.start()

    def choose(self, _token: str, key: str) -> None:
        """Look at another period."""
        self._chosen[self._register.id] = key
        self._tell_sentence()
        self._show_first()
        self._gather()

    def search(self, words: str) -> None:
        """Look for words in the period; without any all of its lines are shown again."""
        if words == self._words:
            return
        self._words = words
        self._show_first()
        self._gather()

    def show_all(self) -> None:
        """Forget the period and the words."""
        self._words = ""
        self.choose("period", begins_with(self._register) if self._register.kind == "roll" else ANY)

    def take(self, row: RegisterRow | None) -> None:
        """Take the line the cursor stands on."""
        self._ref, self._seq = (row.line.ref, row.line.seq) if row is not None else ("", 0)
        self._case = row.line.case if row is not None else ""

    def advise(self) -> None:
        """Say why nothing opens: no line is chosen, or it belongs to no application."""
        said = _("This line belongs to no application.")
        if not self._ref:
            said = _("Choose a line first: ↓ goes into the table.")
        self._notices.advise(said)

    @property
    def may_print(self) -> bool:
        """Say whether the operator may print registers and save them as files."""
        return self._desk().may("register.print")

    def printing(self) -> Callable[[Desk], Act]:
        """Return what begins to print the register on show."""
        register = self._register
        title = formats.text(register.title)

        def make(desk: Desk) -> Act:
            desk.require("register.print")
            return PrintRegister(
                desk,
                register.id,
                title,
                print_new=self.leaving.print_new,
                print_again=self.leaving.print_again,
            )

        return make

    def ask_place(self) -> None:
        """Ask where what is looked at is to be saved."""
        name = register_files.proposed_name(self._desk(), self.wanted, language())
        self.place_wanted.emit(_("Save the register"), name)

    def save(self, place: str) -> None:
        """Save what is looked at into a file, beside the window."""
        self.leaving.save(self.wanted, Path(place), language())

    def _preview_made(self, register: str, paper: str) -> None:
        """Show new pages to whoever still looks at their register."""
        if self._is_shown and register == self._register.id:
            self.preview.show(paper)

    def _tell_sentence(self) -> None:
        desk = self._desk()
        years = registers.years_of(desk, self._register.id)
        today = desk.now().date()
        self.sentence_changed.emit(
            sentence_of(self._register, self._period, years, today, ahead=days_ahead(desk))
        )

    def _show_first(self) -> None:
        """Show the first lines at once, where they can be had without drawing all of them up.

        Whoever comes back to what he looked at before finds all of its lines, and his own.
        """
        if self._register.kind == "roll" or self._words:
            return
        if self._listed.get(self._register.id) == self.wanted:
            self._tell_nothing(self.model.rowCount())
            return
        first = registers.first_rows(self._desk(), self.wanted, limit=PAGE)
        self.model.show_first(first)
        self._tell_nothing(len(first))

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        """Read again, but of pages under way once for all: each reading walks every line."""
        if not topics & {"office", "register", *self._register.topics}:
            return
        if self.leaving.is_busy and topics <= _OF_PRINTING:
            self._is_late = True
        else:
            self._refresh()

    def _catch_up(self, view: LeavingView | None) -> None:
        if view is None and self._is_late:
            self._is_late = False
            self._refresh()

    def _refresh(self) -> None:
        if self._is_shown:
            self._gather()

    def _gather(self) -> None:
        """Find every line to show; what was asked before is not wanted any more."""
        if self._listing is not None:
            self._listing.cancel()
        desk, wanted = self._desk(), self.wanted
        self._listing = self._background.ask(
            lambda database: registers.listed(replace(desk, database=database), wanted),
            owner=self,
            answered=lambda found: self._take_listed(wanted, found),
            failed=self._notices.refuse,
        )

    def _take_listed(self, wanted: Wanted, found: Listed) -> None:
        self._listing, register = None, wanted.register
        if register != self._register.id:
            return
        self._listed[register] = wanted
        if found.rows is not None:
            self._rows[register] = {row.line.seq: row for row in found.rows}
            self.model.show_first(found.rows)
        else:
            self._rows.pop(register, None)
            self.model.show_ids(found.places)
            self.model.read_again()
        count = len(found.places)
        self._tell_nothing(count)
        said = _n("{count} line", "{count} lines", count)
        self.count_changed.emit(said.format(count=formats.number(count)))

    def _fetch(self, register: str, places: Sequence[int]) -> tuple[RegisterRow, ...]:
        kept = self._rows.get(register)
        if kept is not None:
            return tuple(kept[seq] for seq in places if seq in kept)
        return registers.rows_of(self._desk(), register, places)

    def _tell_nothing(self, count: int) -> None:
        self.nothing_changed.emit(None if count else self._nothing())

    def _nothing(self) -> NothingView:
        if self._words:
            return NothingView(
                head=_("Nothing found"),
                sentence=_(
                    "Nothing was found for “{words}”. Try a part of the name or of the number."
                ).format(words=self._words),
                verb=_("Show all"),
            )
        register, begins = self._register, formats.text(self._register.begins)
        verb = _("Show all") if self._period != begins_with(register) else ""
        if register.kind == "roll":
            return NothingView(head=_("No lines in this period"), sentence=begins, verb=verb)
        if registers.years_of(self._desk(), register.id):
            return NothingView(
                head=_("No lines in this period"),
                sentence=_("Nothing was entered in these days. Choose another period."),
                verb=_("Show all"),
            )
        return NothingView(head=_("No lines yet"), sentence=begins)
