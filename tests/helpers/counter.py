"""A counter at work over a real office: its presenters, and whatever they told last."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import delete

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_view import ActionsView, AnswerView, Done, FieldView, FormView
from desktop.presenters.notices import Notice, Notices
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.papers_view import PaperShownView
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.queueing_hand_view import GivenView, HandView
from desktop.presenters.queueing_view import QueueView
from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.sent import SentPresenter
from desktop.printing.spool import Job, JobState, Media, Printed, Printer, Submitted, Waiting
from desktop.services.desk import Desk
from desktop.store.database import Database, open_database
from tests.helpers.office import WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded

PATIENCE = 10.0  # seconds the background of a loaded machine may take


class PaperSpool:
    """A printer that does what it is told to: nothing is printed before `finish`."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.done = False
        self.asked = 0

    def printers(self) -> tuple[Printer, ...]:
        """Return the one printer."""
        return (Printer(name="laser", default=True),)

    def trays(self, printer: str) -> tuple[str, ...]:
        """Return the trays of the printer."""
        return ("Auto", "Tray1", "Tray2") if printer == "laser" else ()

    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        """Take the paper."""
        assert (printer, copies, bool(title), media.width_mm > 0) == ("laser", 1, True, True)
        self.sent.append(pdf)
        return Submitted(job=Job(printer=printer, id=str(len(self.sent))), state=Waiting())

    def state(self, job: Job) -> JobState:
        """Say whether the job is done."""
        assert job.printer == "laser"
        self.asked += 1
        return Printed() if self.done else Waiting()

    def cancel(self, job: Job) -> None:
        """Take it back."""


class Counter:
    """The presenters of one window, wired as the window wires them; `told_*` is what came last."""

    def __init__(self, desk: Desk, clock: Clock, owner: QObject, changes: Changes) -> None:
        self.desk, self.clock, self.changes = desk, clock, changes
        self.owner = owner
        self.spool = PaperSpool()
        self.bugs: list[Exception] = []
        self.notices = Notices(owner)
        self.ticker = Ticker(clock, owner)
        self.background: Background[Database] = Background(
            desk.database.beside, report=self.bugs.append, parent=owner
        )
        self._make_presenters(owner)
        self.said: list[Notice] = []
        self.finished: list[Done] = []
        self.focus: list[str] = []
        self.queue_view: QueueView | None = None
        self.hand: HandView | None = None
        self.given: GivenView | None = None
        self.form_view: FormView | None = None
        self.answer_view: AnswerView | None = None
        self.actions_view: ActionsView | None = None
        self.paper: PaperShownView | None = None
        self._listen()

    def _make_presenters(self, owner: QObject) -> None:
        self.prints = PrintsPresenter(
            self._desk,
            self.spool,
            background=self.background,
            changes=self.changes,
            ticker=self.ticker,
            notices=self.notices,
            parent=owner,
        )
        self.queue = QueuePresenter(
            self._desk,
            WINDOW,
            changes=self.changes,
            ticker=self.ticker,
            notices=self.notices,
            parent=owner,
        )
        self.intake = IntakePresenter(
            self._desk, WINDOW, background=self.background, notices=self.notices, parent=owner
        )
        self.returning = ReturningPresenter(
            self._desk,
            intake=self.intake,
            background=self.background,
            notices=self.notices,
            parent=owner,
        )
        self.sent = SentPresenter(
            self._desk, WINDOW, intake=self.intake, notices=self.notices, parent=owner
        )
        self.papers = PaperPresenter(
            self._desk,
            prints=self.prints,
            background=self.background,
            changes=self.changes,
            notices=self.notices,
            parent=owner,
        )

    def _listen(self) -> None:
        for signal, name in (
            (self.queue.queue_changed, "queue_view"),
            (self.queue.hand_changed, "hand"),
            (self.queue.number_given, "given"),
            (self.intake.form_changed, "form_view"),
            (self.intake.answer_changed, "answer_view"),
            (self.intake.actions_changed, "actions_view"),
            (self.papers.shown, "paper"),
        ):
            signal.connect(lambda told, name=name: setattr(self, name, told))
        self.notices.said.connect(self.said.append)
        self.intake.finished.connect(self.finished.append)
        self.intake.focus_requested.connect(self.focus.append)

    def _desk(self) -> Desk:
        return self.desk

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.pass_minutes(minutes)
        self.ticker.look()

    def settle(self) -> None:
        """Wait until the background is idle and its answers are told."""
        answered: list[bool] = []
        self.background.ask(
            lambda _database: True, owner=self.owner, answered=answered.append, failed=_fail
        )
        ends = time.monotonic() + PATIENCE
        while not answered and time.monotonic() < ends:
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()
        assert answered, "the background never came to rest"
        assert not self.bugs, self.bugs

    def serve(self, service: str = "weapons", line: str = "hand-in") -> None:
        """Give a number, call it and begin its service; its intake is in hand then."""
        self.queue.give_number(service, line)
        self.queue.call_next()
        self.queue.begin()
        self.intake.take_hand(self.queue.hand)

    def type_all(self, draft: Draft) -> None:
        """Type what stands in `draft`, row by row."""
        for path, text in draft.values.items():
            group = path.removesuffix(".#")
            if group == path:
                self.intake.type_text(path, text)
                continue
            assert self.intake.draft is not None
            for _row in range(self.intake.draft.rows(group), int(text)):
                self.intake.add_row(group)

    @property
    def form(self) -> FormView:
        """Return the form as told last."""
        assert self.form_view is not None
        return self.form_view

    @property
    def answer(self) -> AnswerView:
        """Return the answer of the standard as told last."""
        assert self.answer_view is not None
        return self.answer_view

    @property
    def actions(self) -> ActionsView:
        """Return what F7 and F9 do, as told last."""
        assert self.actions_view is not None
        return self.actions_view

    def field(self, path: str) -> FieldView:
        """Return a field of the step in hand."""
        fields = {field.path: field for group in self.form.groups for field in group.fields}
        return fields[path]


def _fail(refusal: Refusal) -> None:
    raise refusal


@contextmanager
def a_counter(path: Path, clock: Clock | None = None) -> Iterator[Counter]:
    """Work at the one window of a small office; the office is made when it is not there."""
    clock = clock or Clock()
    if not path.exists():
        with an_office(path, clock):
            pass
    owner = QObject()
    changes = Changes(owner)
    with open_database(path, randomness=seeded(), told=changes.tell) as database:
        counter = Counter(desk_over(database, clock, operator="s1"), clock, owner, changes)
        try:
            yield counter
        finally:
            counter.background.stop()
            delete(owner)
