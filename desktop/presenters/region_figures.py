"""The page of figures: what is counted, the table, and the applications behind a number.

It counts beside the window, a part at a time: whatever else is asked there has its turn between two
parts, and so does whoever stops it. What was frozen stands in `FrozenFigures`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, get_args

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.i18n import _
from desktop.models.facts import ListSaved
from desktop.models.figure_names import GROUP_NAMES
from desktop.models.figure_table import Cell, FigureTable, Wanted
from desktop.models.figures import Group
from desktop.models.register_file import file_name
from desktop.presenters import background as beside
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.figure_words import KeyNames, source_words, title_of
from desktop.presenters.figures_told import told_frozen, told_table
from desktop.presenters.frozen_figures import FrozenFigures
from desktop.presenters.list_view import NothingView
from desktop.presenters.notices import Notices
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.region_figures_view import (
    Asked,
    FiguresView,
    cell_title,
    drills,
    group_choices,
    model_of,
    sentence_of,
    settled,
    with_word,
)
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.services.figures import Part
from desktop.services.figures_file import save_table
from desktop.services.figures_frozen import table_of
from desktop.store.database import Database
from desktop.store.figures import Room

_TOPICS: Final = frozenset({"case", "office", "parcel", "region", "installation", "ticket", "unit"})
_ALL: Final = 100
_PATIENCE: Final = 700  # milliseconds after which it is said how far a count is
_NOBODY: Final = Asked()


@dataclass(slots=True)
class _Count:
    """Hold a count under way."""

    wanted: Wanted
    parts: tuple[Part, ...]
    done: list[Mapping[tuple[str, str, str], int]] = field(default_factory=list)


class RegionFigures(QObject):
    """Keep the table of figures true, go from a number to its applications, save it as a file.

    Signals:
        view_changed: the FiguresView, whenever another group is on show.
        sentence_changed: the SentenceView of what is counted.
        table_changed: the FiguresModel of the table on show.
        nothing_changed: the NothingView in the table's place, None while there is one.
        says_changed: how the figure under the cursor is reached.
        progress_changed: the LeavingView of a count that takes long, None when it is done.
        place_wanted: a file is to be saved: what is asked, and the name proposed.
        cases_wanted: title and the applications, each with its room, behind a number.
    """

    view_changed = Signal(object)
    sentence_changed = Signal(object)
    table_changed = Signal(object)
    nothing_changed = Signal(object)
    says_changed = Signal(str)
    progress_changed = Signal(object)
    place_wanted = Signal(str, str)
    cases_wanted = Signal(str, object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._asked = _NOBODY
        self._rooms: tuple[Room, ...] = ()
        self._count: _Count | None = None
        self._pending: beside.Asked | None = None
        self._table: FigureTable | None = None
        self._cell: Cell | None = None
        self._is_shown = False
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self._tell_progress)
        self.frozen = FrozenFigures(desk, background=background, notices=notices, parent=self)
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    @property
    def on_show(self) -> FigureTable | None:
        """Return the table on show, a frozen one among them, None while none was counted."""
        row = self.frozen.row
        return self._table if row is None else table_of(row.fact)

    @property
    def asked(self) -> Asked:
        """Return what is asked for."""
        return self._asked

    def start(self) -> None:
        """Show the page again: its groups, its sentence, the table counted anew."""
        self._is_shown = True
        desk = self._desk()
        self._rooms = figures.rooms_here(desk)
        view = FiguresView(
            groups=group_choices(),
            group=self._asked.group,
            title=formats.text(GROUP_NAMES[self._asked.group]),
            may_freeze=desk.may("figures.freeze"),
        )
        self.view_changed.emit(view)
        self._tell_sentence()
        self._begin()
        self.frozen.start()

    def rest(self) -> None:
        """Count no more while another page is on show."""
        self._is_shown = False
        self.stop()

    def show_group(self, group: str) -> None:
        """Show the figures of another group."""
        found: Group = next(each for each in get_args(Group) if each == group)
        self._asked = settled(replace(self._asked, group=found, figure=_NOBODY.figure))
        self.start()

    def choose(self, token: str, key: str) -> None:
        """Change one word of the sentence, and count anew."""
        self._asked = with_word(self._asked, token, key)
        self._tell_sentence()
        self._begin()

    def stop(self) -> None:
        """Give up a count that is under way."""
        was, self._count = self._count, None
        if self._pending is not None:
            self._pending.cancel()
        self._late.stop()
        self.progress_changed.emit(None)
        if was is not None and self._is_shown:
            says = _("The count was stopped. Change the sentence to count again.")
            self.nothing_changed.emit(NothingView(head=_("Nothing was counted"), sentence=says))

    def take(self, cell: Cell | None) -> None:
        """Take the cell the cursor stands on, and say how its figure is reached."""
        self._cell, table = cell, self.on_show
        if cell is None or table is None:
            self.says_changed.emit("")
            return
        title = cell_title(cell, table.wanted, self._names)
        self.says_changed.emit(f"**{title}.** {source_words(cell.figure)}")

    def open_cell(self) -> None:
        """Ask for the applications behind the number the cursor stands on."""
        cell, table = self._cell, self.on_show
        if cell is None or table is None:
            self._notices.say("info", _("Choose a number first: the arrows go through the table."))
            return
        if not drills(cell):
            said = _("This figure counts no applications, so there is no list of them to go to.")
            self._notices.say("info", said)
            return
        if not table.value(cell):
            self._notices.say("info", _("There is nothing behind a nought."))
            return
        desk = self._desk()
        title = cell_title(cell, table.wanted, self._names)
        self._background.ask(
            lambda database: figures.cases_of(replace(desk, database=database), table.wanted, cell),
            owner=self,
            answered=lambda cases: self.cases_wanted.emit(title, cases),
            failed=self._notices.refuse,
        )

    def freeze(self) -> None:
        """Keep the table on show as it is now."""
        if self.frozen.row is not None:
            self._notices.say("info", _("This table is frozen already. Esc leads back."))
        elif self._table is None:
            self._notices.say("info", _("Wait until the table is counted."))
        else:
            self.frozen.freeze(self._table, title_of(self._table.wanted))

    def ask_place(self) -> None:
        """Ask where the table on show is to be saved."""
        if self.on_show is None:
            self._notices.say("info", _("Wait until the table is counted."))
            return
        group = formats.text(GROUP_NAMES[self._asked.group])
        name = file_name(group, self._desk().now().date())
        self.place_wanted.emit(_("Save the figures"), name)

    def save(self, place: str) -> None:
        """Write the table on show into a file, beside the window; a frozen one as it was."""
        table, row, desk = self.on_show, self.frozen.row, self._desk()
        if table is None:
            return

        def write(database: Database) -> ListSaved:
            own = replace(desk, database=database)
            told = told_table(own, table) if row is None else told_frozen(own, row)
            return save_table(own, Path(place), table.wanted, told)

        self._background.ask(
            write, owner=self, answered=self._tell_saved, failed=self._notices.refuse
        )

    def _tell_saved(self, saved: ListSaved) -> None:
        said = _("The figures are in the file {name}.").format(name=saved.file)
        self._notices.say("done", said)

    @property
    def _names(self) -> KeyNames:
        return KeyNames.at(self._desk(), self._rooms)

    def _tell_sentence(self) -> None:
        self.sentence_changed.emit(sentence_of(self._asked, self._names, self._rooms))

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._refresh()
        if self._is_shown and "figures" in topics:
            self.frozen.start()

    def _refresh(self) -> None:
        if self._is_shown:
            self._rooms = figures.rooms_here(self._desk())
            self._tell_sentence()
            self._begin()

    def _begin(self) -> None:
        """Count what is asked for; what was being counted is given up."""
        self._count = None
        if self._pending is not None:
            self._pending.cancel()
        wanted = self._asked.wanted(self._rooms, self._desk().now().date())
        if not wanted.rooms:
            self._table = None
            says = _("Take in the files of the offices first: they bring what is counted.")
            head = _("Nothing of any office is here yet")
            self.nothing_changed.emit(NothingView(head=head, sentence=says))
            return
        self._count = _Count(wanted=wanted, parts=figures.parts(wanted))
        self._late.start()
        self._ask(self._count)

    def _ask(self, count: _Count) -> None:
        """Ask for the next part of a count."""
        desk, part = self._desk(), count.parts[len(count.done)]
        self._pending = self._background.ask(
            lambda database: figures.count_part(
                replace(desk, database=database), count.wanted, part
            ),
            owner=self,
            answered=lambda found: self._take_part(count, found),
            failed=self._notices.refuse,
        )

    def _take_part(self, count: _Count, found: Mapping[tuple[str, str, str], int]) -> None:
        count.done.append(found)
        if count is not self._count or self._background.is_stopping:
            return
        if len(count.done) < len(count.parts):
            if not self._late.isActive():
                self._tell_progress()
            self._ask(count)
            return
        self._count = None
        self._late.stop()
        self.progress_changed.emit(None)
        self._table = figures.table_of(count.wanted, count.done)
        self.nothing_changed.emit(None)
        self.table_changed.emit(model_of(self._table, self._names))

    def _tell_progress(self) -> None:
        """Say how far a count is that takes its time."""
        count = self._count
        if count is not None:
            share = len(count.done) * _ALL // len(count.parts)
            self.progress_changed.emit(LeavingView(words=_("Counting the figures…"), share=share))
