"""Everything the window speaks with: the presenters of the program and of each counter."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.models.errors import Refusal
from desktop.presenters.applicant_forms import ApplicantForms
from desktop.presenters.background import Background
from desktop.presenters.backups import BackupPresenter
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.cases import CasesPresenter
from desktop.presenters.cases_lanes import LanesPresenter
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.complaints import ComplaintsPresenter
from desktop.presenters.counter import Counter
from desktop.presenters.day import DayPresenter
from desktop.presenters.decisions import DecisionsPresenter
from desktop.presenters.decisions_waiting import WaitingLists
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.deviations import DeviationsPresenter
from desktop.presenters.documents import DocumentsPresenter
from desktop.presenters.exchange import ExchangePresenter
from desktop.presenters.first_look_keeping import BoardKeeper
from desktop.presenters.frame import FramePresenter
from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_over import HandOverPresenter
from desktop.presenters.help import HelpPresenter
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.later_visit import LaterVisit
from desktop.presenters.letter_visit import LetterVisit
from desktop.presenters.looks import Looks
from desktop.presenters.morning_sheet import MorningSheet
from desktop.presenters.notices import Notices
from desktop.presenters.opening import OpeningPresenter
from desktop.presenters.out_of_turn import OutOfTurn
from desktop.presenters.papers import PaperPresenter
from desktop.presenters.papers_ready import ReadyPresenter
from desktop.presenters.print_queue import PrintQueue
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queue_acts import QueueActs
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.registers import RegistersPresenter
from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.rights import Rights
from desktop.presenters.search import SearchPresenter
from desktop.presenters.sent import SentPresenter
from desktop.presenters.session import Session
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_access import AccessPresenter
from desktop.presenters.settings_backups import KeepingPresenter
from desktop.presenters.settings_calendar import OfficeCalendar
from desktop.presenters.settings_days import ReceptionDays
from desktop.presenters.settings_numbers import PowerCut
from desktop.presenters.settings_posts import PostsPresenter
from desktop.presenters.settings_printers import PrintersPresenter
from desktop.presenters.settings_staff import StaffPresenter
from desktop.presenters.settings_switches import OfficeSwitches
from desktop.presenters.settings_trail import TrailPresenter
from desktop.presenters.shift import Shift
from desktop.presenters.templates import TemplatesPresenter
from desktop.presenters.today import TodayPresenter
from desktop.presenters.waits import Waits
from desktop.printing.papers import warm_up
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.store.database import Database
from desktop.store.handles import Reader
from desktop.store.upkeep import check_start

__all__ = ["Counter", "Program"]

_AFTER_PAINT: Final = 400  # milliseconds: the hands come first, then what can wait


class Program(QObject):
    """Own the presenters over one open database, and close them in order."""

    def __init__(  # noqa: PLR0913  each is named at its one call
        self,
        desk: Desk,
        *,
        forms: Path,
        machine: Path,
        changes: Changes,
        looks: Looks,
        spool: Spool,
        report: Callable[[Exception], None],
        built_on: dt.date,
        parent: QObject | None = None,
    ) -> None:
        """Take the desk of nobody in particular, and the folder of this computer's own secrets."""
        super().__init__(parent)
        self.looks, self.changes, self._machine = looks, changes, machine
        self.notices = Notices(self)
        self.session = Session(desk, changes=changes, parent=self)
        self.session.operator_changed.connect(self.notices.follow_operator)
        self.rights = Rights(self.session, changes=changes, parent=self)
        self.ticker = Ticker(self._now, self)
        database = desk.database
        self.background = Background[Database](database.beside, report=report, parent=self)
        self._spool, self._report = spool, report
        self._counters: dict[str, Counter] = {}
        self.shift: Shift | None = None  # of a record that somebody opened with a password (D46)
        self.access: AccessPresenter | None = None  # and who else may
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._later.timeout.connect(self._begin_beside)
        self._make_frame()
        self._make_of_office()
        self._make_pages(built_on)
        self._board = BoardKeeper(
            self.session.desk, forms, background=self.background, notices=self.notices, parent=self
        )
        changes.happened.connect(self._board.keep_if_concerned)

    def _now(self) -> dt.datetime:
        """Return the office's time, or the machine's before there is an office."""
        desk = self.session.desk()
        try:
            return desk.now()
        except Refusal:
            return desk.clock()

    def _make_frame(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.backups = BackupPresenter(
            desk,
            report=self._report,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.frame = FramePresenter(
            session=self.session,
            spool=self._spool,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            backups=self.backups,
            parent=self,
        )
        self.prints = PrintsPresenter(
            desk,
            self._spool,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.print_queue = PrintQueue(
            desk,
            self._spool,
            prints=self.prints,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.search = SearchPresenter(desk, background=background, notices=notices, parent=self)
        self.help = HelpPresenter(desk, self)

    def _make_of_office(self) -> None:
        """Make what every counter shows of the office: its waits, its lists, its sheets."""
        desk = self.session.desk
        self.waits = Waits(desk, changes=self.changes, parent=self)
        self.register = DeviationsPresenter(desk, prints=self.prints, parent=self)
        self.ready = ReadyPresenter(desk, prints=self.prints, parent=self)
        self.forms = ApplicantForms(desk, prints=self.prints, notices=self.notices, parent=self)
        self.sheet = MorningSheet(desk, prints=self.prints, parent=self)

    def _make_pages(self, built_on: dt.date) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.cases = CasesPresenter(
            desk,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.lanes = LanesPresenter(
            desk, register=self.cases, background=background, notices=notices, parent=self
        )
        self.acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)
        self._make_decisions()
        self._make_handing()
        self._make_registers()
        self.day = DayPresenter(
            desk,
            built_on=built_on,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.today = TodayPresenter(
            desk,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.frame.statuses_changed.connect(self.today.take_conditions)
        self.session.operator_changed.connect(self.today.follow_operator)
        self._make_settings()

    def _make_decisions(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.decision_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)
        self.waiting = WaitingLists(
            desk,
            acts=self.decision_acts,
            background=background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.decisions = DecisionsPresenter(
            desk,
            acts=self.decision_acts,
            waiting=self.waiting,
            background=background,
            changes=self.changes,
            notices=notices,
            parent=self,
        )
        self.session.operator_changed.connect(self.decisions.follow_operator)
        self.session.operator_changed.connect(self.waiting.follow_operator)

    def _make_handing(self) -> None:
        desk, notices = self.session.desk, self.notices
        self.handing = HandingPresenter(
            desk,
            background=self.background,
            changes=self.changes,
            ticker=self.ticker,
            notices=notices,
            parent=self,
        )
        self.hand_over = HandOverPresenter(
            desk, handing=self.handing, prints=self.prints, notices=notices, parent=self
        )
        self.handing_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)

    def _make_registers(self) -> None:
        desk, notices = self.session.desk, self.notices
        self.registers = RegistersPresenter(
            desk, prints=self.prints, background=self.background, changes=self.changes,
            ticker=self.ticker, notices=notices, parent=self,
        )  # fmt: skip
        self.register_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)
        self.complaints = ComplaintsPresenter(
            desk, prints=self.prints, background=self.background, changes=self.changes,
            ticker=self.ticker, notices=notices, parent=self,
        )  # fmt: skip
        self.session.operator_changed.connect(self.complaints.follow_operator)
        self.exchange = ExchangePresenter(
            desk, self._machine, prints=self.prints, background=self.background,
            changes=self.changes, ticker=self.ticker, notices=notices, parent=self,
        )  # fmt: skip

    def _make_settings(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.settings = SettingsPresenter(desk, changes=self.changes, parent=self)
        self.days = ReceptionDays(desk)
        self.keeping = KeepingPresenter(desk, backups=self.backups, notices=notices, parent=self)
        self.trail = TrailPresenter(desk, background=background, prints=self.prints, parent=self)
        self.staff = StaffPresenter(desk)
        self.posts = PostsPresenter(desk)
        self.declared = DeclaredSettings(desk, self.looks, self.lanes)
        self.switches = OfficeSwitches(desk)
        self.calendar = OfficeCalendar(desk)
        self.power_cut = PowerCut(desk, prints=self.prints)
        self.opening = OpeningPresenter(desk, background=background, parent=self)
        self.printers = PrintersPresenter(
            desk, self._spool, background=background, notices=notices, parent=self
        )
        self.templates = TemplatesPresenter(
            desk, self._spool, background=background, notices=notices, parent=self
        )

    def counter(self, window: str) -> Counter:
        """Return the presenters of a window, made when it is first worked at."""
        if window not in self._counters:
            self._counters[window] = self._new_counter(window)
        return self._counters[window]

    def _new_counter(self, window: str) -> Counter:
        desk, notices = self.session.desk, Notices(self)
        queue = QueuePresenter(
            desk, window, changes=self.changes, ticker=self.ticker, notices=notices, parent=self
        )
        queue.hand_changed.connect(self._take_hand)
        intake = IntakePresenter(
            desk, window, background=self.background, notices=notices, parent=self
        )
        papers = self._new_papers(notices)
        return Counter(
            window=window,
            queue=queue,
            acts=QueueActs(desk, queue=queue, prints=self.prints, notices=notices, parent=self),
            turn=OutOfTurn(desk, window, queue=queue, notices=notices, parent=self),
            intake=intake,
            returning=ReturningPresenter(
                desk, intake=intake, background=self.background, notices=notices, parent=self
            ),
            sent=SentPresenter(desk, window, intake=intake, notices=notices, parent=self),
            documents=DocumentsPresenter(
                desk, intake=intake, notices=notices, on_any_page=self.notices, parent=self
            ),
            papers=papers,
            letter=LetterVisit(desk, queue, intake, self.prints, self.background, notices=notices),
            later=LaterVisit(
                desk,
                queue=queue,
                papers=papers,
                prints=self.prints,
                background=self.background,
                notices=notices,
                parent=self,
            ),
            notices=notices,
        )

    def _new_papers(self, notices: Notices) -> PaperPresenter:
        return PaperPresenter(
            self.session.desk,
            prints=self.prints,
            background=self.background,
            changes=self.changes,
            notices=notices,
            parent=self,
        )

    def _take_hand(self, hand: object) -> None:
        self.help.take_service(str(getattr(hand, "service", "")))

    def begin(self) -> None:
        """Let time pass, and do beside the window what can wait until it stands."""
        self.ticker.start()
        self._board.keep(anew=False)
        self._later.start()

    def _begin_beside(self) -> None:
        """Check the end of the journal, load what makes papers, look at the printers."""
        self.background.ask(
            _check_journal, owner=self, answered=self._tell_checked, failed=self.notices.refuse
        )
        self.background.ask(lambda _database: warm_up(), owner=self, failed=self.notices.refuse)
        self.frame.look_at_printers()
        self.backups.look()

    def _tell_checked(self, sound: bool) -> None:  # noqa: FBT001  an answer
        if not sound:
            path = str(self.session.desk().database.path)
            self.notices.refuse(Refusal("database-corrupt", path=path))

    def take_shift(self, shift: Shift) -> None:
        """Take who opened the record, and let those who may say who else can (D46)."""
        self.shift = shift
        self.access = AccessPresenter(
            self.session.desk,
            shift,
            self._spool,
            background=self.background,
            changes=self.changes,
            parent=self,
        )

    def save(self) -> None:
        """Keep every draft now."""
        for counter in self._counters.values():
            counter.intake.save()
        self.decisions.keep()

    def close(self) -> None:
        """Keep the drafts, finish what was asked beside the window, and let nothing run on."""
        self.ticker.stop()
        self._later.stop()
        self.save()
        self.backups.close()
        self.background.stop()
        self.changes.stop()


def _check_journal(reader: Reader) -> bool:
    return check_start(reader).sound
