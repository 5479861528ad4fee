"""Облыспен алмасу: how the exchange with the region stands, and what is done about it (§2.12).

What takes long, making a parcel and writing a medium among it, is done beside the window.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.facts import BeganWhy
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.case_acts import Act, CaseActs
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.exchange_acts import (
    AnswerRegion,
    BeginAgain,
    ChooseAnswer,
    NewKeys,
    OntoMedium,
    TakeAnswer,
    TrustRegion,
)
from desktop.presenters.exchange_acts_computer import LookAtLeft, WasMoved
from desktop.presenters.exchange_answer import ExchangeAnswer
from desktop.presenters.exchange_leaving import ExchangeLeaving, busy_words
from desktop.presenters.exchange_reading import ExchangeSeen, nothing_yet, read_exchange
from desktop.presenters.exchange_view import (
    NEEDS,
    ExchangeView,
    ParcelLine,
    Step,
    columns,
    exchange_view,
    parcel_lines,
)
from desktop.presenters.exchange_words import enrolled_lines
from desktop.presenters.exchange_writing import Done, written
from desktop.presenters.notices import Notices
from desktop.presenters.preview import Preview
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.rows import RowsModel
from desktop.presenters.sentences import sentence
from desktop.services import exchange_papers, exporting, installation, papers, week_letter
from desktop.services.answers import AnswerEffect
from desktop.services.desk import Desk
from desktop.services.exchanging import ExchangeState
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from desktop.store.database import Database
from desktop.sync.stick import write_out

_FOLDER: Final = "exchange.folder"
_PARTED: Final = frozenset({"region-holds-more", "region-holds-other"})
_TOPICS: Final[frozenset[str]] = frozenset({"installation", "region", "parcel", "question"})


class ExchangePresenter(QObject):
    """Keep the page of the exchange true, and carry out what is asked of it.

    Signals:
        view_changed: the ExchangeView.
        nothing_changed: the NothingView in place of the list of parcels, None while there are any.
        leaving_changed: the LeavingView of a parcel on its way to a stick or an answer that is
            read, None when none is.
        page_wanted: name of the page where the next step is done.
    """

    view_changed = Signal(object)
    nothing_changed = Signal(object)
    leaving_changed = Signal(object)
    page_wanted = Signal(str)

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
        self._desk, self.machine = desk, machine
        self._background, self._notices, self._prints = background, notices, prints
        self.acts = CaseActs(desk, prints=prints, notices=notices, parent=self)
        self.preview = Preview(desk, background=background, notices=notices, parent=self)
        self.model = RowsModel[ParcelLine](columns(), key=lambda row: row.parcel, parent=self)
        self._seen: ExchangeState | None = None
        self._view: ExchangeView | None = None
        self._chosen = self._file = ""
        self._parted: tuple[str, Refusal] | None = None
        self._asked: Asked | None = None
        self._leaving = ExchangeLeaving(background, parent=self)
        self._shown = False
        self._leaving.changed.connect(self.leaving_changed)
        self._answer = ExchangeAnswer(
            desk, machine, self._leaving, background=background, notices=notices, parent=self
        )
        self._answer.looked.connect(self._show_effect)
        self._answer.taken.connect(self._tell_taken)
        self._answer.refused.connect(self._fail)
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._refresh)

    def start(self) -> None:
        """Show how everything stands, and keep it true while it is on show."""
        self._shown = True
        self._refresh()

    def rest(self) -> None:
        """Read nothing while the page is not on show."""
        self._shown = False

    def take(self, parcel: str) -> None:
        """Let the key write this parcel onto a medium; the empty one means the newest."""
        self._chosen = parcel

    def do_next(self) -> None:
        """Begin the next step."""
        if self._view is not None and self._view.step:
            self._chosen = "" if self._view.step == "carry" else self._chosen  # the newest
            self.begin(self._view.step)
        elif self._view is not None:
            self._notices.say("info", self._view.says)

    def begin(self, step: Step) -> None:
        """Ask what a step needs; what hinders it is said instead."""
        if self._seen is None:
            return
        if step == "numbers":
            self.page_wanted.emit("settings.numbers")
            return
        if step == "letter":
            self._write_letter(self._seen)
            return
        if step in {"make", "carry", "take"} and self._leaving.is_busy:
            self._notices.say("info", busy_words())
            return
        makers: dict[Step, Callable[[ExchangeState], Act]] = {
            "enrol": self._enrolling,
            "begin-again": lambda seen: BeginAgain(
                seen, self._folder(), self._begin_again, parted=self._parted_words(seen)
            ),
            "moved": lambda _seen: WasMoved(self.machine),
            "trust": lambda _seen: TrustRegion(),
            "make": self._making,
            "carry": self._carrying,
            "take": lambda _seen: ChooseAnswer(self._file, self._look_at),
            "answer": lambda seen: AnswerRegion(seen.questions),
            "left": lambda seen: LookAtLeft(seen.left),
        }
        seen = self._seen
        self._ask(step, lambda: makers[step](seen))

    def begin_new_keys(self) -> None:
        """Ask whether new keys are made."""
        self._ask("enrol", lambda: NewKeys(self.machine))

    def stop(self) -> None:
        """Stop what is under way; nothing of it is left on the stick or here."""
        self._leaving.stop()

    def _ask(self, step: Step, make: Callable[[], Act]) -> None:
        def begun(desk: Desk) -> Act:
            desk.require(NEEDS[step])
            return make()

        self.acts.ask(begun)

    def _enrolling(self, _seen: ExchangeState) -> Act:
        return OntoMedium(
            title=_("Enrol this computer"),
            sentence=_(
                "This computer gets keys of its own. Its card goes to the region on a stick; the "
                "fingerprint goes apart from it, on paper."
            ),
            verb=_("Write the card"),
            folder=self._folder(),
            go=self._enrol,
        )

    def _making(self, seen: ExchangeState) -> Act:
        said = _(
            "Everything the region has not confirmed goes, {count} entries, sealed for the region "
            "alone. A copy stays here."
        )
        return OntoMedium(
            title=_("Make a parcel"),
            sentence=said.format(count=formats.number(seen.unconfirmed)),
            verb=_("Make a parcel"),
            folder=self._folder(),
            go=self._make,
            is_told=True,
        )

    def _carrying(self, seen: ExchangeState) -> Act:
        parcel = self._parcel(seen)
        row = next((each.row for each in seen.parcels if each.row.parcel == parcel), None)
        if row is None:
            raise Refusal("parcel-unknown-here")
        said = _("Parcel {number} of {made}, the copy that is kept here, byte for byte.")
        return OntoMedium(
            title=_("Write onto a stick"),
            sentence=said.format(number=formats.number(row.xseq), made=formats.moment(row.made_at)),
            verb=_("Write onto a stick"),
            folder=self._folder(),
            go=lambda folder: self._carry(parcel, folder),
            is_told=True,
        )

    def _parcel(self, seen: ExchangeState) -> str:
        """Return the parcel chosen, else the newest, empty before there is one."""
        return self._chosen or (seen.parcels[0].row.parcel if seen.parcels else "")

    def _write_letter(self, seen: ExchangeState) -> None:
        """Fix and print the letter of the week of a parcel (§2.12)."""
        desk, parcel, spoken = self._desk(), self._parcel(seen), language()
        self._background.ask(
            lambda database: week_letter.issue_letter(
                replace(desk, database=database), parcel, spoken
            ),
            owner=self,
            answered=self._print,
            failed=self._notices.refuse,
        )

    def _enrol(self, folder: Path) -> None:
        self._write_card(folder, lambda desk: installation.enrol(desk, self.machine))

    def _begin_again(self, folder: Path, why: BeganWhy) -> None:
        self._write_card(folder, lambda desk: installation.begin_again(desk, self.machine, why))

    def _write_card(self, folder: Path, make: Callable[[Desk], installation.Enrolment]) -> None:
        def job(desk: Desk) -> Done:
            made = make(desk)
            path = write_out(folder, made.name, made.file)
            said = " ".join(enrolled_lines(made, str(path)))
            return Done(said=said, paper=exchange_papers.issue_sheet(desk, self.machine))

        self._beside(folder, job)

    def _make(self, folder: Path) -> None:
        """Make a parcel beside the window and write it onto the medium."""
        ear_of = self._leaving.begin("make")

        def job(desk: Desk) -> Done:
            made = exporting.make_parcel(desk, self.machine, progress=ear_of("make"))
            if made is None:
                return Done(said=_("Stopped: no parcel was made."), stopped=True)
            return written(desk, made.parcel, folder, ear_of("write"), made=made)

        self._beside(folder, job, ended=self._leaving.end)

    def _carry(self, parcel: str, folder: Path) -> None:
        ear_of = self._leaving.begin("write")
        self._beside(
            folder,
            lambda desk: written(desk, parcel, folder, ear_of("write")),
            ended=self._leaving.end,
        )

    def _beside(
        self, folder: Path, job: Callable[[Desk], Done], *, ended: Callable[[], None] | None = None
    ) -> None:
        """Do what ends in a folder of a medium, and say what `job` says came of it."""
        desk = self._desk()
        desk_tables.set_setting(desk.database, key=_FOLDER, value=str(folder))

        def told(done: Done) -> None:
            if ended is not None:
                ended()
            self._notices.say("info" if done.stopped else "done", done.said)
            if done.paper:
                self._print(done.paper)
            self._refresh()

        def failed(refusal: Refusal) -> None:
            if ended is not None:
                ended()
            self._fail(refusal)

        self._background.ask(
            lambda database: job(replace(desk, database=database)),
            owner=self,
            answered=told,
            failed=failed,
        )

    def _print(self, paper: str) -> None:
        """Print what goes beside a file where a printer is set for it, and show it."""
        desk = self._desk()
        row = paper_rows.paper(desk.database, paper)
        if row is not None and papers.destination_of(desk, row).printer:
            self._prints.print_paper(paper, quietly=True)
        self.preview.show(paper)

    def _fail(self, refusal: Refusal) -> None:
        """Say what was refused; what the region told of another record stays on the page."""
        if refusal.code in _PARTED:
            self._parted = (self._desk().database.installation, refusal)
        self._notices.refuse(refusal)
        self._refresh()

    def _parted_words(self, seen: ExchangeState) -> str:
        """Say how the region's record of this installation differs, nothing where it does not."""
        inst, refusal = self._parted or ("", None)
        return sentence(refusal) if refusal is not None and inst == seen.inst else ""

    def _look_at(self, path: Path) -> None:
        """See beside the window what an answer would change, and show that."""
        self._file = str(path)
        self._answer.look_at(path)

    def _show_effect(self, file: bytes, effect: AnswerEffect) -> None:
        self._ask("take", lambda: TakeAnswer(effect, lambda: self._answer.take(file)))

    def _tell_taken(self, effect: AnswerEffect) -> None:
        self._file, self._parted = "", None
        self._refresh()
        said = _("Answer {number} of the region is taken in.")
        self._notices.say("done", said.format(number=effect.answer.serial))

    def _folder(self) -> str:
        return desk_tables.setting(self._desk().database, _FOLDER)

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self._refresh()

    def _refresh(self) -> None:
        if not self._shown:
            return
        if self._asked is not None:
            self._asked.cancel()
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: read_exchange(replace(desk, database=database), self.machine),
            owner=self,
            answered=self._show,
            failed=self._notices.refuse,
        )

    def _show(self, found: ExchangeSeen) -> None:
        desk = self._desk()
        self._asked, self._seen = None, found.state
        now = desk.now()
        self._view = exchange_view(
            found.state,
            found.fingerprint,
            now=now,
            may=desk.may,
            parted=self._parted_words(found.state),
        )
        lines = parcel_lines(found.state, now.date())
        self.model.show_rows(lines)
        self.nothing_changed.emit(None if lines else nothing_yet())
        self.view_changed.emit(self._view)
