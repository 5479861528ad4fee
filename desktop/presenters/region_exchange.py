"""Файл алмасу of a region: what every office sent, and what is done about it (parcels §2.4–2.6).

What takes long, taking files in and writing a medium among it, is done beside the window.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.models.permissions import Command
from desktop.models.region_weeks import WEEK, monday_of
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.exchange_leaving import busy_words
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.region_exchange_acts import (
    AnswerOffice,
    AskOffice,
    DropFile,
    LeftAtOffice,
    PaperReceipt,
    SettleFork,
    TakeFiles,
)
from desktop.presenters.region_exchange_view import (
    KeptLine,
    RegionView,
    forks,
    is_taken,
    kept_columns,
    kept_lines,
    nobody_words,
    region_view,
)
from desktop.presenters.region_look import LookLine, LookView, look_columns
from desktop.presenters.region_matrix import MatrixModel
from desktop.presenters.region_month import RegionMonth, month_block
from desktop.presenters.region_names import room_names
from desktop.presenters.region_newer import NewerFiles
from desktop.presenters.region_pane import BlockView, PaneView, file_pane, square_pane
from desktop.presenters.region_taking import RegionTaking
from desktop.presenters.rows import RowsModel
from desktop.services.desk import Desk
from desktop.services.region_weeks import RegionSeen, RoomWeeks, see_region
from desktop.store import desk as desk_tables
from desktop.store.database import Database
from desktop.store.regional import BroughtFile

RegionStep: TypeAlias = Literal["take", "ask", "settle", "drop", "receipt", "answer", "left"]
"""What can be done here."""

NEEDS: Final[dict[RegionStep, Command]] = {
    "take": "region.receive",
    "ask": "region.ask",
    "settle": "region.enrol",
    "drop": "region.enrol",
    "receipt": "region.receive",
    "answer": "region.answer",
    "left": "region.see",
}
_OF_OFFICES: Final[frozenset[RegionStep]] = frozenset({"ask", "receipt", "answer"})
_FOLDER: Final = "exchange.folder"
_TOPICS: Final[frozenset[str]] = frozenset({"installation", "region", "parcel", "question", "case"})
_ALL: Final = 100


class RegionExchange(QObject):
    """Keep the page of a region's exchange true, and carry out what is asked of it.

    Signals:
        view_changed: the RegionView.
        pane_changed: the PaneView of what is chosen, None for nothing.
        leaving_changed: the LeavingView of files that are looked into or taken, or of an answer on
            its way to a stick, None when none are.
        look_changed: the LookView of files before they are taken, None once that is decided.
        report_changed: the ReportLines of the last stick, in their order.
        kept_counted: how many files wait in quarantine.
    """

    view_changed = Signal(object)
    pane_changed = Signal(object)
    leaving_changed = Signal(object)
    report_changed = Signal(object)
    kept_counted = Signal(int)
    look_changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        *,
        prints: PrintsPresenter,
        background: Background[Database],
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Take the folder of this computer's own secrets besides what every page takes."""
        super().__init__(parent)
        self._desk, self._machine = desk, machine
        self._background, self._notices = background, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self.acts.paper_given.connect(self.preview.show)
        self.matrix = MatrixModel(self)
        self.kept = RowsModel[KeptLine](kept_columns(), key=lambda row: row.parcel, parent=self)
        self._seen: RegionSeen | None = None
        self._square: tuple[str, dt.date] | None = None
        self._file = ""
        self._asked: Asked | None = None
        self._looked = ""
        self._shown = False
        self.looked = RowsModel[LookLine](look_columns(), key=lambda row: row.key, parent=self)
        self.taking = RegionTaking(
            desk, machine, background=background, notices=notices, parent=self
        )
        self.taking.leaving_changed.connect(self.leaving_changed)
        self.taking.report_changed.connect(self.report_changed)
        self.taking.look_changed.connect(self._show_look)
        self.taking.ended.connect(self._refresh)
        self._month = RegionMonth(desk, background=background, notices=notices, parent=self)
        self._month.counted.connect(self._tell_pane)
        self._newer = NewerFiles(desk, self.taking)
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    @property
    def is_taking(self) -> bool:
        """Say whether files are looked into or taken, or an answer is being made."""
        return self.taking.is_busy

    @property
    def seen(self) -> RegionSeen | None:
        """Return how the exchange was read last."""
        return self._seen

    @property
    def is_forked(self) -> bool:
        """Say whether a file of the square chosen is a fork that nobody has settled."""
        return bool(self._seen is not None and self._which(forks(self._seen)))

    def may(self, step: RegionStep) -> bool:
        """Say whether whoever works here may do a step."""
        return self._desk().may(NEEDS[step])

    def start(self) -> None:
        """Show how everything stands, and keep it true while it is on show."""
        self._shown = True
        self._refresh()

    def rest(self) -> None:
        """Read nothing while the page is not on show."""
        self._shown = False

    def choose_square(self, square: tuple[str, dt.date] | None) -> None:
        """Tell a week of an office beside the matrix."""
        self._square = square
        self._tell_pane()

    def choose_file(self, parcel: str) -> None:
        """Tell a file of the quarantine, empty for the square of the matrix again."""
        self._file = parcel
        self._tell_pane()

    def begin(self, step: RegionStep) -> None:
        """Ask what a step needs; what hinders it is said instead."""
        if self._seen is None:
            return
        if step in {"take", "answer"} and self.is_taking:
            self._notices.say("info", busy_words())
            return
        if step in _OF_OFFICES and not self._seen.rooms:
            self._notices.say("info", nobody_words())
            return
        makers: dict[RegionStep, Callable[[RegionSeen], Act]] = {
            "take": lambda _seen: TakeFiles(self._folder(), self._take),
            "ask": lambda seen: AskOffice(self._offices(), self._office(), seen.questions),
            "settle": lambda seen: SettleFork(forks(seen), self._which(forks(seen)), self._names()),
            "drop": lambda seen: DropFile(seen.kept, self._which(seen.kept), self._names()),
            "receipt": self._receipt,
            "answer": lambda _seen: AnswerOffice(
                self._offices(), self._office(), self._folder(), self._answer
            ),
            "left": lambda seen: LeftAtOffice(self._names(), self._office(), seen),
        }
        seen = self._seen

        def begun(desk: Desk) -> Act:
            desk.require(NEEDS[step])
            return makers[step](seen)

        self.acts.ask(begun)

    def stop(self) -> None:
        """Stop what is under way: the file in hand changes nothing, those taken stay."""
        self.taking.stop()

    def choose_looked(self, key: str) -> None:
        """Tell a file that was looked into beside the list, empty for none."""
        self._looked = key
        self._tell_pane()

    def _show_look(self, view: LookView | None) -> None:
        self.looked.show_rows(view.lines if view is not None else ())
        self._looked = view.lines[0].key if view is not None else ""
        self.look_changed.emit(view)
        self._tell_pane()

    def _receipt(self, seen: RegionSeen) -> Act:
        """Offer the files of the square first, those of its office, then the newest others."""
        taken = [each for each in seen.files if is_taken(each)]
        here, office = {each.parcel for each in self._files_here()}, self._office()
        taken.sort(key=lambda each: (each.parcel not in here, each.office != office))
        ordered = taken[:_ALL]
        return PaperReceipt(ordered, ordered[0].parcel if ordered else "", self._names())

    def _take(self, place: Path) -> None:
        """Look into a stick beside the window before anything of it is taken."""
        if place.is_dir():
            self._keep_folder(place)
        self.taking.look(place)

    def _answer(self, office: str, folder: Path) -> None:
        """Make an answer and write it onto the medium, beside the window."""
        self._keep_folder(folder)
        self.taking.answer(office, folder)

    def _keep_folder(self, folder: Path) -> None:
        desk_tables.set_setting(self._desk().database, key=_FOLDER, value=str(folder))

    def _folder(self) -> str:
        return desk_tables.setting(self._desk().database, _FOLDER)

    def _offices(self) -> tuple[tuple[str, str], ...]:
        """Return the offices that may be asked and answered, keys with their names."""
        seen = self._seen
        rooms = seen.rooms if seen is not None else ()
        return tuple({each.office: self.matrix.name(each.room) for each in rooms}.items())

    def _names(self) -> dict[str, str]:
        return dict(self._offices())

    def _office(self) -> str:
        """Return the office of what is chosen."""
        if self._seen is None:
            return ""
        row = self._seen.file(self._file) if self._file else None
        if row is not None:
            known = {each.office for each in self._seen.rooms}
            return row.office if row.office in known else ""
        room = self._square[0] if self._square else ""
        return next((each.office for each in self._seen.rooms if each.room == room), "")

    def _files_here(self) -> tuple[BroughtFile, ...]:
        """Return the files of what is chosen, the newest first."""
        seen = self._seen
        if seen is None:
            return ()
        row = seen.file(self._file) if self._file else None
        if row is not None:
            return (row,)
        square = self._square
        room = next((each for each in seen.rooms if square and each.room == square[0]), None)
        week = next(
            (each for each in (room.weeks if room else ()) if square and each.monday == square[1]),
            None,
        )
        found = [seen.file(each.parcel) for each in reversed(week.files if week else ())]
        return tuple(each for each in found if each is not None)

    def _which(self, files: tuple[BroughtFile, ...]) -> str:
        """Return which of `files` is chosen, empty for none of them."""
        ids = {each.parcel for each in files}
        return next((each.parcel for each in self._files_here() if each.parcel in ids), "")

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._refresh()

    def _refresh(self, *_moment: object) -> None:
        if not self._shown:
            return
        if self._asked is not None:
            self._asked.cancel()
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: see_region(replace(desk, database=database)),
            owner=self,
            answered=self._show,
            failed=self._notices.refuse,
        )

    def _show(self, seen: RegionSeen) -> None:
        self._asked, self._seen = None, seen
        self._month.forget()
        desk = self._desk()
        self.matrix.show_seen(seen, room_names(desk, seen))
        self.kept.show_rows(kept_lines(seen, self.matrix))
        self.kept_counted.emit(sum(1 for each in seen.kept if not each.settled))
        self.view_changed.emit(self._view(seen))
        self._tell_pane()
        self._newer.try_once(seen.kept)

    def _month_of(self, room: RoomWeeks) -> Iterator[BlockView]:
        """Yield the figures of an office from which applications came, once they are counted."""
        found = self._month.of(room.room) if room.counts.cases else None
        if found is not None:
            yield month_block(found)

    def _view(self, seen: RegionSeen) -> RegionView:
        finished = monday_of(seen.today) - WEEK
        return region_view(seen, finished)

    def _tell_pane(self) -> None:
        self.pane_changed.emit(self._pane())

    def _pane(self) -> PaneView | None:
        seen = self._seen
        if seen is None:
            return None
        look = self.taking.view
        if look is not None:
            return look.panes.get(self._looked)
        row = seen.file(self._file) if self._file else None
        if row is not None:
            return file_pane(seen, row, self._names().get(row.office, row.office))
        if self._square is None:
            return None
        for room in seen.rooms:
            for week in room.weeks:
                if (room.room, week.monday) == self._square:
                    return square_pane(seen, room, week, *self._month_of(room))
        return None
