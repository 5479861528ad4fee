"""Басып шығару: the papers of the day and those still owed, and what can be done about them."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _c, _n
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.list_view import (
    NothingView,
    OptionView,
    PreviewView,
    SentenceView,
    TokenView,
)
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.print_queue_rows import QueuedPaper, columns, in_order, queued
from desktop.presenters.prints import PrintsPresenter, papers_under_way
from desktop.presenters.rows import RowsModel
from desktop.presenters.sentences_printing import printer_words
from desktop.printing.spool import Printer, Spool
from desktop.services import papers as services
from desktop.services.desk import Desk
from desktop.store import papers
from desktop.store.database import Database

OWED: Final = "owed"
"""Asks for what neither a printer nor a pen has finished."""

_ALL: Final = "all"
_TOKEN: Final = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueKeys:
    """Say which keys act on the paper chosen, and how the first of them is worded."""

    print_verb: str
    can_print: bool
    can_mark: bool
    can_fill: bool = False


class PrintQueue(QObject):
    """Keep the print queue: what waits, what failed, what is done, all of it told truly.

    Signals:
        sentence_changed: the SentenceView of the filter.
        count_changed: how many papers are shown, in words.
        nothing_changed: the NothingView in place of the table, None while there are rows.
        keys_changed: the QueueKeys for the paper chosen.
        printers_known: the OptionViews of the printers a paper may be sent to instead.
    """

    sentence_changed = Signal(object)
    count_changed = Signal(str)
    nothing_changed = Signal(object)
    keys_changed = Signal(object)
    printers_known = Signal(object)

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
        self._desk, self._spool, self._prints = desk, spool, prints
        self._background, self._notices = background, notices
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self._which, self._title = _ALL, _ALL
        self._chosen = ""
        self._rows: tuple[QueuedPaper, ...] = ()
        self._asked: Asked | None = None
        self._shown = False
        self.model = RowsModel[QueuedPaper](columns(), key=lambda row: row.paper, parent=self)
        changes.happened.connect(self._refresh_if_paper)
        prints.sent.connect(self._refresh_if_shown)
        ticker.day.connect(self._refresh_if_shown)

    def start(self) -> None:
        """Show the queue, and keep it true while it is on show."""
        self._shown = True
        self._gather()

    def rest(self) -> None:
        """Read nothing while the page is not on show."""
        self._shown = False

    def _refresh_if_paper(self, topics: frozenset[str]) -> None:
        if topics & {"paper", "office"}:
            self._refresh_if_shown()

    def _refresh_if_shown(self) -> None:
        if self._shown:
            self._gather()

    def _gather(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: _rows(replace(desk, database=database)),
            owner=self,
            answered=self._take_rows,
            failed=self._notices.refuse,
        )

    def _take_rows(self, rows: tuple[QueuedPaper, ...]) -> None:
        self._asked, self._rows = None, rows
        self._tell()

    def _tell(self) -> None:
        if self._title not in {row.title for row in self._rows}:
            self._title = _ALL
        shown = [row for row in self._rows if self._is_wanted(row)]
        self.sentence_changed.emit(self._sentence())
        self.nothing_changed.emit(None if shown else self._nothing())
        self.model.show_rows(shown)
        said = _n("{count} paper", "{count} papers", len(shown))
        self.count_changed.emit(said.format(count=formats.number(len(shown))))
        self._tell_keys()

    def _is_wanted(self, row: QueuedPaper) -> bool:
        which = {_ALL, row.fate, *([OWED] if row.owed else [])}
        return self._which in which and self._title in {_ALL, row.title}

    def _sentence(self) -> SentenceView:
        said = _("Showing {which} papers · kind: {kind} · of today and unprinted ones")
        tokens = {"which": self._which_token(), "kind": self._kind_token()}
        pieces = _TOKEN.split(said)  # text, name, text, name … text
        parts = [tokens[piece] if at % 2 else piece.strip() for at, piece in enumerate(pieces)]
        return SentenceView(parts=tuple(part for part in parts if part))

    def _which_token(self) -> TokenView:
        options = (
            OptionView(key=_ALL, words=_c("papers", "all")),
            OptionView(key=OWED, words=_c("papers", "not printed")),
            OptionView(key="waiting", words=_c("papers", "waiting")),
            OptionView(key="failed", words=_c("papers", "failed")),
            OptionView(key="printed", words=_c("papers", "printed")),
            OptionView(key="hand-written", words=_c("papers", "hand-written")),
        )
        return TokenView(id="which", chosen=self._which, options=options, name=_("Which papers"))

    def _kind_token(self) -> TokenView:
        titles = dict.fromkeys(row.title for row in self._rows)
        options = [OptionView(key=title, words=title) for title in titles]
        every = OptionView(key=_ALL, words=_c("papers", "any"))
        return TokenView(
            id="kind", chosen=self._title, options=(every, *options), name=_("Kind of paper")
        )

    def _nothing(self) -> NothingView:
        if self._rows:
            return NothingView(
                head=_("No such paper"),
                sentence=_("No paper answers this sentence. Change one of its words."),
                verb=_("Show all"),
            )
        return NothingView(
            head=_("Nothing to print"),
            sentence=_("Talons and other papers of today appear here, those not printed first."),
        )

    def choose(self, word: str, key: str) -> None:
        """Change one word of the sentence."""
        if word == "which":
            self._which = key
        else:
            self._title = key
        self._tell()

    def show_all(self) -> None:
        """Forget the sentence."""
        self._which = self._title = _ALL
        self._tell()

    def take(self, paper: str) -> None:
        """Let the keys act on a paper; an empty id leaves them idle."""
        self._chosen = paper
        self._tell_keys()

    @property
    def chosen(self) -> QueuedPaper | None:
        """Return the paper the keys act on, None when the table shows no such paper."""
        at = self.model.find(self._chosen)
        return None if at is None else self.model.row_at(at)

    def _tell_keys(self) -> None:
        row = self.chosen
        self.keys_changed.emit(
            QueueKeys(
                print_verb=_("Print a duplicate") if row and row.prints else _("Print"),
                can_print=row is not None and not row.under_way,
                can_mark=row is not None and row.can_mark,
                can_fill=row is not None and not row.under_way and self._takes_blank(row),
            )
        )

    def print_chosen(self, printer: str = "") -> None:
        """Print the paper chosen, on the printer named or on its own; a reprint is marked so."""
        row = self._ready_row()
        if row is not None:
            self._prints.print_paper(row.paper, printer=printer, fill_only=False)

    def fill_chosen(self) -> None:
        """Print the paper chosen onto a ready blank or the letterhead that is there (D28)."""
        row = self._ready_row()
        if row is None:
            return
        if self._takes_blank(row):
            self.acts.print_onto_blank(row.paper)
        else:
            said = _("{paper}: no blanks are made for it, it prints whole (F5).")
            self._notices.say("info", said.format(paper=row.title))

    def _takes_blank(self, row: QueuedPaper) -> bool:
        desk = self._desk()
        return services.takes_blank(desk, row.layout) or services.takes_letterhead(desk, row.layout)

    def mark_chosen(self) -> None:
        """Record that the paper chosen was written by hand; one that is done stays as it is."""
        row = self._ready_row()
        if row is None:
            return
        if row.owed:
            self._prints.mark_hand_written(row.paper)
        else:
            self._notices.say("info", f"{row.title}: {row.state}.")

    def _ready_row(self) -> QueuedPaper | None:
        """Return the paper chosen if anything can be done to it now; else say why not."""
        row = self.chosen
        if row is None:
            self._notices.advise(_("Choose a paper first: ↓ goes into the list."))
        elif row.under_way:
            self._notices.say(
                "info", _("{paper}: the printer works on it.").format(paper=row.title)
            )
            return None
        return row

    def ask_printers(self) -> None:
        """Ask the system for the printers the paper chosen could go to instead."""
        if self._ready_row() is None:
            return
        spool = self._spool
        self._background.ask(
            lambda _database: spool.printers(),
            owner=self,
            answered=self._tell_printers,
            failed=self._notices.refuse,
        )

    def _tell_printers(self, printers: Sequence[Printer]) -> None:
        if not printers:
            self._notices.say("near", _("No printer was found on this computer."))
            return
        options = [OptionView(key=each.name, words=printer_words(each)) for each in printers]
        self.printers_known.emit(tuple(options))

    def show_paper(self) -> None:
        """Show the paper chosen as it prints."""
        row = self.chosen
        if row is not None:
            self.preview.show_made(lambda desk: _preview(desk, row))


def _rows(desk: Desk) -> tuple[QueuedPaper, ...]:
    reader, now = desk.database, desk.now()
    midnight = dt.datetime.combine(now.date(), dt.time(), tzinfo=now.tzinfo)
    found = papers.of_day(reader, desk.office().office, since=midnight)
    under_way = papers_under_way(reader)
    return in_order([queued(reader, row, under_way) for row in found])


def _preview(desk: Desk, row: QueuedPaper) -> PreviewView:
    """Return a paper with whose it is: nobody opened the card of that case to see it (§3.4)."""
    pdf = services.paper_pdf(desk, paper=row.paper, duplicate=row.prints > 0)
    kept = papers.paper(desk.database, row.paper)
    case = kept.about_id if kept is not None and kept.about == "case" else ""
    title = f"{row.title} · {row.about}"
    return PreviewView(paper=row.paper, title=title, pdf=pdf, case=case)
