"""Bring along what the office had: a file is tried, its report shown, then it is loaded (D43)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from desktop.i18n import _, _n, language
from desktop.models.errors import Refusal
from desktop.models.opening_report import Outcome, Phase, Report, RowFault, RowState, Watch
from desktop.models.opening_sheets import SHEET_KINDS, SheetKind
from desktop.presenters import formats, opening_words
from desktop.presenters.background import Background
from desktop.presenters.columns import Column
from desktop.presenters.opening_view import OpeningRow, OpeningView
from desktop.presenters.rows import RowsModel
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_opening import opening_sentence
from desktop.presenters.settings_view import OptionView, Said
from desktop.presenters.tone import Tone
from desktop.services import opening
from desktop.services.desk import Desk
from desktop.services.opening_sample import save_sample
from desktop.store.database import Database

_TONES: Final[dict[RowState, Tone]] = {"new": "done", "present": "normal", "wrong": "past"}
_MOST_LINES: Final = 50_000  # of the table; a file of more rows shows its problems alone


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """Hold what came of a file and of its rows, and the lines that say so in a language."""

    report: Report
    outcomes: tuple[Outcome, ...]
    lines: tuple[OpeningRow, ...]
    spoken: str


@dataclass(slots=True)
class _Errand:
    """Hold what is under way: which sheet and file, and whether it was given up."""

    kind: SheetKind
    path: Path
    given_up: Event = field(default_factory=Event)


class OpeningPresenter(QObject):
    """Try and load sheets beside the window; one file at a time.

    Signals:
        changed: the OpeningView as it stands now.
        told: the Said of what could not be done, or was done besides.
    """

    changed = Signal(object)
    told = Signal(object)
    _progressed = Signal(str, int, int, int)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._errand: _Errand | None = None
        self._tried: _Errand | None = None
        self._answer: _Answer | None = None
        self.view = OpeningView(kind=SHEET_KINDS[0])
        self.model = RowsModel(_columns(), key=lambda row: (row.row, row.place), parent=self)
        self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def kinds() -> tuple[OptionView, ...]:
        """Offer the sheets there are, in the order they are best loaded."""
        return tuple(
            OptionView(key=each, words=_(opening_words.KINDS[each])) for each in SHEET_KINDS
        )

    def choose(self, kind: str) -> None:
        """Take another sheet in hand; the report of the one before goes."""
        if kind != self.view.kind and self._errand is None:
            self._forget(kind)

    def forget(self) -> None:
        """Let the report go: another file is meant."""
        if self._errand is None and self.view.has_report:
            self._forget(self.view.kind)

    def _forget(self, kind: str) -> None:
        self._tried = self._answer = None
        self._show_lines((), only_problems=self.view.only_problems)
        self._tell(OpeningView(kind=kind, only_problems=self.view.only_problems))

    def try_file(self, written: str) -> None:
        """Try a file and show its report; nothing is written."""
        self._ask(written, write=False)

    def load(self) -> None:
        """Load the file that was tried last, if anything of it can be."""
        if self._tried is not None and self.view.load_words:
            self._ask(str(self._tried.path), write=True)

    def cancel(self) -> None:
        """Give up what is under way; rows that are in stay in."""
        if self._errand is not None:
            self._errand.given_up.set()

    def show_only_problems(self, *, only: bool) -> None:
        """Show what is to be looked at alone, or every row."""
        self._show_lines(self._answer.lines if self._answer else (), only_problems=only)
        self._tell(replace(self.view, only_problems=only))

    def save_sample(self, written: str) -> None:
        """Save a sheet to begin with."""
        path = Path(written)
        try:
            save_sample(path, kind=self._kind, language=language())
        except Refusal as refusal:
            self.told.emit(Said(tone="past", sentence=sentence(refusal)))
            return
        said = _("A sample is saved: {file}").format(file=path.name)
        self.told.emit(Said(tone="done", sentence=said))

    @property
    def _kind(self) -> SheetKind:
        return next(each for each in SHEET_KINDS if each == self.view.kind)

    def _ask(self, written: str, *, write: bool) -> None:
        if self._errand is not None:
            return
        if not written.strip():
            said = _("Choose the file first, or write its path.")
            self.told.emit(Said(tone="near", sentence=said))
            return
        errand = _Errand(self._kind, Path(written.strip()).expanduser())
        self._errand = errand
        desk = self._desk()
        self._show_progress("loading" if write else "trying", 0, 0, 1)
        self._background.ask(
            lambda database: self._do(replace(desk, database=database), errand, write=write),
            owner=self,
            answered=self._show_answer,
            failed=self._show_refusal,
        )

    def _do(self, desk: Desk, errand: _Errand, *, write: bool) -> _Answer:
        """Work on the worker's thread; only the signal and the event cross over."""
        outcomes: list[Outcome] = []

        def progress(phase: Phase, rows: int, read: int, size: int) -> None:
            if rows == 0:
                outcomes.clear()  # the second time through tells the same rows again
            self._progressed.emit(phase, rows, read, size)

        watch = Watch(progress=progress, cancelled=errand.given_up.is_set, outcome=outcomes.append)
        act = opening.load if write else opening.check
        report = act(desk, kind=errand.kind, path=errand.path, watch=watch)
        return _worded(report, tuple(outcomes))

    def _show_progress(self, phase: str, rows: int, read: int, size: int) -> None:
        if self._errand is None:
            return
        known: Phase = "loading" if phase == "loading" else "trying"
        words = opening_words.progress_words(known, rows, read, size)
        path = str(self._errand.path)
        self._tell(
            replace(self.view, path=path, working=words, share=min(read * 100 // max(size, 1), 100))
        )

    def _show_refusal(self, refusal: Refusal) -> None:
        self._errand = None
        self._forget(self.view.kind)
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))

    def _show_answer(self, answer: _Answer) -> None:
        self._tried, self._errand = self._errand, None
        self._say(answer)

    def refresh(self) -> None:
        """Say the report again where another language is spoken since."""
        answer = self._answer
        if self._errand is None and answer is not None and answer.spoken != language():
            self._say(_worded(answer.report, answer.outcomes))

    def _say(self, answer: _Answer) -> None:
        self._answer, report = answer, answer.report
        self._show_lines(answer.lines, only_problems=self.view.only_problems)
        is_loadable = report.is_loadable and not report.loaded
        self._tell(
            OpeningView(
                kind=report.kind,
                path=self.view.path,
                tone=_tone(report),
                verdict=opening_words.verdict(report),
                counts=opening_words.rows_words(report),
                written=opening_words.written_words(report),
                load_words=_load_words(report) if is_loadable else "",
                problems=report.hard + report.soft,
                only_problems=self.view.only_problems,
                has_report=True,
            )
        )

    def _tell(self, view: OpeningView) -> None:
        self.view = view
        self.changed.emit(view)

    def _show_lines(self, lines: tuple[OpeningRow, ...], *, only_problems: bool) -> None:
        only = only_problems or len(lines) > _MOST_LINES
        self.model.show_rows(line for line in lines if line.is_problem or not only)

    def next_problem(self, after: int) -> int | None:
        """Return the line of the next problem below a line, from the top again after the last."""
        rows = self.model.rows
        order = [*range(after + 1, len(rows)), *range(after + 1)]
        return next((at for at in order if 0 <= at < len(rows) and rows[at].is_problem), None)


def _columns() -> tuple[Column[OpeningRow], ...]:
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.says,
        ),
        Column(
            title=lambda: _("Row"),
            text=lambda row: formats.number(row.row),
            sort=lambda row: row.row,
            align="right",
        ),
        Column(title=lambda: _("What it is"), text=lambda row: row.what),
        Column(title=lambda: _("Column"), text=lambda row: row.column),
        Column(
            title=lambda: _("What becomes of it"),
            text=lambda row: row.says,
            tone=lambda row: row.tone,
            detail=lambda row: row.says,
        ),
    )


def _worded(report: Report, outcomes: tuple[Outcome, ...]) -> _Answer:
    """Say what became of every row in the language spoken."""
    lines = tuple(_lines(report, outcomes))
    return _Answer(report=report, outcomes=outcomes, lines=lines, spoken=language())


def _lines(report: Report, outcomes: Iterable[Outcome]) -> Iterator[OpeningRow]:
    """Yield the lines in the order of the file: the faults of a row in place of its own line."""
    faults: dict[int, list[RowFault]] = {}
    for found in report.faults:
        faults.setdefault(found.row, []).append(found)
    titles = {outcome.row: outcome for outcome in outcomes}
    for row in sorted({*faults, *titles}):
        outcome = titles.get(row)
        title = outcome.title if outcome else ""
        if row in faults:
            yield from _fault_lines(report, faults[row], title)
        elif outcome is not None:
            yield OpeningRow(
                row=row,
                place=0,
                tone=_TONES[outcome.state],
                what=title,
                column="",
                says=_state_words(outcome.state, loaded=report.loaded),
                is_problem=False,
            )


def _fault_lines(report: Report, faults: list[RowFault], title: str) -> Iterator[OpeningRow]:
    for place, found in enumerate(faults):
        yield OpeningRow(
            row=found.row,
            place=place,
            tone="past" if found.fault.hard else "near",
            what=title,
            column=opening_words.column_words(report.kind, found.fault.column),
            says=opening_sentence(found.fault),
            is_problem=True,
        )


def _state_words(state: RowState, *, loaded: bool) -> str:
    match state:
        case "new":
            return _("loaded") if loaded else _("will be loaded")
        case "present":
            return _("already present")
        case "wrong":
            return _("cannot be loaded so")


def _tone(report: Report) -> Tone:
    if report.hard:
        return "past"
    if report.loaded:
        return "done"
    return "near" if report.soft else "normal"


def _load_words(report: Report) -> str:
    said = _n("Load {count} row", "Load {count} rows", report.new)
    return said.format(count=formats.number(report.new))
