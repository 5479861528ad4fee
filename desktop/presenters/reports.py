"""The page of reports: one of the list for a period, how each figure was reached, what is behind.

A report is composed beside the window. Another one is a row of `services/reports.py`; nothing here
knows which there are.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, language
from desktop.models.report import Asked, Behind, BehindList, Head, Report, period_words
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.list_view import NothingView, SentenceView
from desktop.presenters.notices import Notices
from desktop.presenters.part_by_part import LeavingView
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.report_acts import PrintReport, acts_of_reports
from desktop.presenters.report_charts import ChartView, chart_views
from desktop.presenters.report_works import ReportComposer, ReportLeaving
from desktop.presenters.reports_filter import BEGINS, period_of, sentence_of
from desktop.presenters.reports_rows import behind_row, row_of
from desktop.presenters.reports_view import ReportsView, table_of
from desktop.services import reports
from desktop.services.desk import Desk
from desktop.services.registers import RegisterRow
from desktop.store.database import Database

_TOPICS: Final = frozenset(
    {
        *("case", "complaint", "survey", "indicator", "office", "region", "ticket", "visit"),
        *("paper", "blank", "day", "unit", "coupon"),
    }
)
"""What a report counts: it is composed anew when a fact is about any of them."""


class ReportsPresenter(QObject):
    """Keep the report on show true, say how its figures are reached, lay one of them open.

    Signals:
        view_changed: the ReportsView, whenever another report is on show.
        sentence_changed: the SentenceView of the period.
        table_changed: the TableView on show.
        nothing_changed: the NothingView in the table's place, None while there is one.
        says_changed: how the figure under the cursor is reached.
        progress_changed: the LeavingView of what takes long, None while nothing does.
        place_wanted: a file is to be saved: what is asked, and the name proposed.
        case_wanted: the application to be shown.
        complaint_wanted: the complaint to be shown.
    """

    view_changed = Signal(object)
    sentence_changed = Signal(object)
    table_changed = Signal(object)
    nothing_changed = Signal(object)
    says_changed = Signal(str)
    progress_changed = Signal(object)
    place_wanted = Signal(str, str)
    case_wanted = Signal(str)
    complaint_wanted = Signal(str)

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
        self._desk, self._background, self._notices = desk, background, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self._report, self._period = "", BEGINS
        self._composed: Report | None = None
        self._behind: BehindList | None = None
        self._opened = ""  # the figure it is behind
        self._composer = ReportComposer(desk, background=background, notices=notices, parent=self)
        self._leaving = ReportLeaving(desk, background=background, notices=notices, parent=self)
        self._line: RegisterRow | None = None
        self._of = ("", 0)  # the row of the report the cursor stands on, or stood on last
        self._is_shown = False
        self._composer.composed.connect(self._take_composed)
        self._composer.given_up.connect(self._tell_given_up)
        self._composer.progress_changed.connect(self._tell_progress)
        self._leaving.progress_changed.connect(self.progress_changed)
        self._leaving.paper_made.connect(self.acts.give)
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    @property
    def asked(self) -> Asked:
        """Return which report is asked for, and of which days."""
        first, last = period_of(self._period, self._desk().now().date())
        return Asked(report=self._report, first=first, last=last)

    @property
    def ref(self) -> str:
        """Return the row of the report chosen, of a heading the first below it; empty of none."""
        if self._behind is not None:
            return self._of[0]
        if self._line is None or self._composed is None:
            return ""
        below = self._composed.lines[self._line.line.line - 1 :]
        return next((line.key for line in below if line.key), "")

    @property
    def _is_here(self) -> bool:
        """Say whether the report on show is the one that is asked for."""
        return self._composed is not None and self._composed.asked == self.asked

    @property
    def is_behind(self) -> bool:
        """Say whether a figure of the report is laid open."""
        return self._behind is not None

    def start(self) -> None:
        """Show the page again: its list, its period, the report composed anew."""
        self._is_shown = True
        desk = self._desk()
        offered = reports.offered(desk)
        if self._report not in {each.report for each in offered}:
            self._report = offered[0].report if offered else ""
        choices = tuple(
            ListChoice(key=each.report, words=formats.text(each.name), count="") for each in offered
        )
        title = next((c.words for c in choices if c.key == self._report), "")
        acts = acts_of_reports(self.asked) if self._report else ()
        self.view_changed.emit(
            ReportsView(
                choices=choices,
                chosen=self._report,
                title=title,
                acts=tuple(each for each in acts if desk.may(each.command)),
                may_print=desk.may("report.print"),
            )
        )
        self._tell_sentence()
        self._compose()

    def rest(self) -> None:
        """Read no more while another page is on show; what prints or is saved goes on."""
        self._is_shown = False
        self._composer.stop()

    def follow_operator(self, *_operator: object) -> None:
        """Offer what somebody else may do."""
        if self._is_shown:
            self.start()

    def show_report(self, report: str) -> None:
        """Show another report of the list."""
        self._behind, self._line, self._of = None, None, ("", 0)
        self._report, self._composed = report, None
        self.start()

    def choose(self, _token: str, key: str) -> None:
        """Look at another period."""
        self._period = key
        if self._behind is not None:
            self.close_behind()
        self.start()

    def take(self, row: RegisterRow | None) -> None:
        """Take the row the cursor stands on, and say how its figure is reached."""
        self._line = row
        if row is not None and row.line.ref and self._behind is None:
            self._of = (row.line.ref, row.line.seq)  # where the cursor comes back to
        self._tell_says()

    def open_row(self) -> None:
        """Lay the figure chosen open; of what is behind it, show the application or complaint."""
        row = self._line
        if row is None or not row.line.ref:
            self._notices.say("info", _("Choose a row with a figure first: ↑ and ↓ walk."))
        elif not self._is_here:
            self._notices.say("info", _("Wait until the report is composed."))
        elif self._behind is None:
            self._ask_behind(row.line.ref, self._take_behind)
        else:
            self._show_behind(self._behind.rows[row.line.line - 1])

    def close_behind(self) -> None:
        """Show the report again."""
        self._behind = None
        self._tell_table()

    def printing(self) -> Callable[[Desk], Act]:
        """Return what begins to print the report on show."""
        asked, composed = self.asked, self._composed
        shown = composed if self._is_here else None

        def make(desk: Desk) -> Act:
            desk.require("report.print")
            return PrintReport(desk, asked, shown, print_it=self._leaving.print_report)

        return make

    def stop(self) -> None:
        """Give up what takes long: a paper or a file, else the report being composed."""
        if self._leaving.is_busy:
            self._leaving.cancel()
        else:
            self._composer.stop()

    def ask_place(self) -> None:
        """Ask where the report on show is to be saved."""
        if self._leaving.is_busy:
            self._leaving.advise()
            return
        if self._composed is None or not self._is_here:
            self._notices.say("info", _("Wait until the report is composed."))
            return
        name = reports.proposed_name(self._desk(), self._composed, language())
        self.place_wanted.emit(_("Save the report"), name)

    def save(self, place: str) -> None:
        """Write the report on show into a file, beside the window."""
        self._leaving.save(self.asked, Path(place))

    def _tell_sentence(self) -> None:
        view: SentenceView = sentence_of(self._period, self._desk().now().date())
        self.sentence_changed.emit(view)

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._refresh()

    def _refresh(self) -> None:
        if self._is_shown:
            self._tell_sentence()
            if self._report:
                self._composer.refresh(self.asked)

    def _compose(self) -> None:
        """Compose what is asked for; what was being composed is not wanted any more."""
        if self._report:
            self._composer.want(self.asked)
            return
        self._composer.stop()
        head = _("No reports here yet")
        says = _("Reports come with the standards of the services this office renders.")
        self.nothing_changed.emit(NothingView(head=head, sentence=says))

    def _take_composed(self, report: Report) -> None:
        if report.asked != self.asked:
            return
        self._composed = report
        self.nothing_changed.emit(None)
        if self._behind is None:
            self._tell_table()
        else:
            self._ask_behind(self._opened, self._follow_behind)

    def _tell_progress(self, view: LeavingView | None) -> None:
        """Say how far the report is; meanwhile no other one stands in its place."""
        if not self._leaving.is_busy:
            self.progress_changed.emit(view)
        if view is not None and self._is_shown and not self._is_here:
            says = _("It appears here by itself. Esc stops it; other pages can be worked at.")
            head = _("The report is being composed")
            self.nothing_changed.emit(NothingView(head=head, sentence=says))

    def _tell_given_up(self) -> None:
        """Say that nothing was composed, and how to ask again."""
        if self._is_shown and not self._is_here:
            says = _("Choose a report or a period, and it is composed.")
            head = _("The report was stopped")
            self.nothing_changed.emit(NothingView(head=head, sentence=says))

    def _tell_table(self) -> None:
        report = self._composed
        if report is None:
            return
        rows = [row_of(at, line) for at, line in enumerate(report.lines, start=1)]
        first = next(((row.line.ref, row.line.seq) for row in rows if row.line.ref), ("", 0))
        self._of = self._of if self._of[0] else first
        period = formats.text(period_words(report.asked.first, report.asked.last))
        title = f"{formats.text(report.title)}, {period}"
        charts = chart_views(report.charts)
        self._show(report.heads, rows, self._of, title, charts=charts)

    def _ask_behind(self, ref: str, take: Callable[[Asked, str, BehindList], None]) -> None:
        """Ask what is behind a figure of the report on show."""
        desk, asked = self._desk(), self.asked
        self._background.ask(
            lambda database: reports.behind(replace(desk, database=database), asked, ref),
            owner=self,
            answered=lambda found: take(asked, ref, found),
            failed=self._notices.refuse,
        )

    def _take_behind(self, asked: Asked, ref: str, found: BehindList) -> None:
        """Show what is behind a figure, unless another report or period is asked for meanwhile."""
        if asked != self.asked:
            return
        if not found.rows:
            said = _("Nothing stands behind this figure yet.")
            self._notices.say("info", said)
            return
        self._opened = ref
        self._tell_behind(found, ("", 0))

    def _follow_behind(self, asked: Asked, ref: str, found: BehindList) -> None:
        """Show it as it is now, the cursor where it was, unless it was left meanwhile."""
        is_left = self._behind is None or (asked, ref) != (self.asked, self._opened)
        if is_left or found == self._behind:
            return
        if not found.rows:
            self.close_behind()
            return
        line = self._line.line if self._line is not None else None
        self._tell_behind(found, ("", 0) if line is None else (line.ref, line.seq))

    def _tell_behind(self, found: BehindList, chosen: tuple[str, int]) -> None:
        self._behind = found
        rows = [behind_row(at, each) for at, each in enumerate(found.rows, start=1)]
        self._show(found.heads, rows, chosen, formats.text(found.title), is_behind=True)

    def _show(
        self,
        heads: Sequence[Head],
        rows: Sequence[RegisterRow],
        chosen: tuple[str, int],
        title: str,
        *,
        is_behind: bool = False,
        charts: tuple[ChartView, ...] = (),
    ) -> None:
        table = table_of(
            heads, rows, chosen=chosen, title=title, is_behind=is_behind, charts=charts
        )
        self.table_changed.emit(table)

    def _show_behind(self, found: Behind) -> None:
        if found.kind == "case":
            self.case_wanted.emit(found.ref)
        elif found.kind == "complaint":
            self.complaint_wanted.emit(found.ref)
        else:
            said = _("Nothing opens here: this is all that is kept of it.")
            self._notices.say("info", said)

    def _tell_says(self) -> None:
        report, row = self._composed, self._line
        if report is None or row is None or self._behind is not None:
            self.says_changed.emit("")
            return
        line = report.lines[row.line.line - 1]
        said = formats.text(line.says)
        self.says_changed.emit(f"**{line.of}** {said}" if said else "")
