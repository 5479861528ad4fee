"""Everything the window speaks with: the presenters of the program and of each counter."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop.presenters.announcing import Announcing
from desktop.presenters.applicant_forms import ApplicantForms
from desktop.presenters.board import BoardPresenter
from desktop.presenters.case_acts import CaseActs
from desktop.presenters.cases import CasesPresenter
from desktop.presenters.cases_lanes import LanesPresenter
from desktop.presenters.changes import Changes
from desktop.presenters.common_program import CommonProgram
from desktop.presenters.complaints import ComplaintsPresenter
from desktop.presenters.counter import Counter
from desktop.presenters.day import DayPresenter
from desktop.presenters.day_closing import DayClosing
from desktop.presenters.decisions import DecisionsPresenter
from desktop.presenters.decisions_waiting import WaitingLists
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.desk_settings import DeskSettings
from desktop.presenters.deviations import DeviationsPresenter
from desktop.presenters.documents import DocumentsPresenter
from desktop.presenters.exchange import ExchangePresenter
from desktop.presenters.first_look_keeping import BoardKeeper
from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_over import HandOverPresenter
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
from desktop.presenters.queue_acts import QueueActs
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.registers import RegistersPresenter
from desktop.presenters.reports import ReportsPresenter
from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.self_service import SelfService
from desktop.presenters.self_service_settings import TouchSettings
from desktop.presenters.sent import SentPresenter
from desktop.presenters.setting_up import SettingUpPresenter
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_calendar import OfficeCalendar
from desktop.presenters.settings_days import ReceptionDays
from desktop.presenters.settings_numbers import PowerCut
from desktop.presenters.settings_posts import PostsPresenter
from desktop.presenters.settings_sound import SoundPresenter
from desktop.presenters.settings_staff import StaffPresenter
from desktop.presenters.settings_switches import OfficeSwitches
from desktop.presenters.stand import StandPresenter
from desktop.presenters.survey import SurveyPresenter
from desktop.presenters.templates import TemplatesPresenter
from desktop.presenters.today import TodayPresenter
from desktop.presenters.waits import Waits
from desktop.printing.spool import Spool
from desktop.services.desk import Desk
from desktop.sound.player import Player

__all__ = ["Counter", "Program"]


class Program(CommonProgram):
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
        player: Player | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the desk of nobody in particular, and the folder of this computer's own secrets.

        Calls are heard by `player`; without one they are not.
        """
        super().__init__(
            desk,
            machine=machine,
            changes=changes,
            looks=looks,
            spool=spool,
            report=report,
            parent=parent,
        )
        self._counters: dict[str, Counter] = {}
        self._report = report
        self.desk_settings = DeskSettings(desk.database, self)
        self.desk_settings.not_kept.connect(self.notices.not_kept)
        self._make_of_office()
        self._make_heard(player)
        self._make_pages(built_on)
        self._board = BoardKeeper(
            self.session.desk, forms, background=self.background, notices=self.notices, parent=self
        )
        changes.happened.connect(self._board.keep_if_concerned)

    def _make_of_office(self) -> None:
        """Make what every counter shows of the office: its waits, its lists, its sheets."""
        desk = self.session.desk
        self.waits = Waits(desk, changes=self.changes, parent=self)
        self.register = DeviationsPresenter(desk, prints=self.prints, parent=self)
        self.ready = ReadyPresenter(desk, prints=self.prints, parent=self)
        self.forms = ApplicantForms(desk, prints=self.prints, notices=self.notices, parent=self)
        self.sheet = MorningSheet(desk, prints=self.prints, parent=self)
        self.board = BoardPresenter(
            desk, settings=self.desk_settings, changes=self.changes, ticker=self.ticker,
            report=self._report, parent=self,
        )  # fmt: skip

    def _make_heard(self, player: Player | None) -> None:
        """Let the calls that the board tells of be heard, and the foot say when they cannot be."""
        desk = self.session.desk
        self.announcing = Announcing(
            desk, player, settings=self.desk_settings, board=self.board, parent=self
        )
        self.frame.stand_beside(self.announcing.statuses)
        self.announcing.changed.connect(self.frame.refresh)
        self.sound = SoundPresenter(
            desk, self.announcing, background=self.background, notices=self.notices, parent=self
        )

    def _make_pages(self, built_on: dt.date) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.cases = CasesPresenter(desk, **self._page)
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
        self.closing_day = DayClosing(
            desk, prints=self.prints, changes=self.changes, ticker=self.ticker, notices=notices,
            parent=self,
        )  # fmt: skip
        self.today = TodayPresenter(desk, **self._page)
        self.frame.statuses_changed.connect(self.today.take_conditions)
        self.session.operator_changed.connect(self.today.follow_operator)
        self._make_settings()

    def _make_decisions(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.decision_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)
        self.waiting = WaitingLists(desk, acts=self.decision_acts, **self._page)
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
        self.handing = HandingPresenter(desk, **self._page)
        self.hand_over = HandOverPresenter(
            desk, handing=self.handing, prints=self.prints, notices=notices, parent=self
        )
        self.handing_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)

    def _make_registers(self) -> None:
        desk, notices = self.session.desk, self.notices
        self.registers = RegistersPresenter(desk, prints=self.prints, **self._page)
        self.register_acts = CaseActs(desk, prints=self.prints, notices=notices, parent=self)
        self.complaints = ComplaintsPresenter(desk, prints=self.prints, **self._page)
        self.session.operator_changed.connect(self.complaints.follow_operator)
        self.reports = ReportsPresenter(desk, prints=self.prints, **self._page)
        self.session.operator_changed.connect(self.reports.follow_operator)
        self.survey = SurveyPresenter(
            desk, self._spool, prints=self.prints, background=self.background, notices=notices,
            parent=self,
        )  # fmt: skip
        self.touch = TouchSettings(self.desk_settings, self)
        self.self_service = SelfService(desk, self._spool, prints=self.prints, **self._page)
        self.exchange = ExchangePresenter(desk, self.machine, prints=self.prints, **self._page)
        self._put_away_for_another()

    def _put_away_for_another(self) -> None:
        """Leave nobody what the one before had laid open: papers, and acts half asked (D26)."""
        changed = self.session.operator_changed
        changed.connect(self.cases.follow_operator)
        pages = (self.handing, self.registers, self.complaints, self.reports, self.exchange)
        for page in (*pages, self.print_queue):
            changed.connect(page.preview.follow_operator)
        own = (self.complaints.acts, self.reports.acts, self.exchange.acts, self.print_queue.acts)
        for acts in (self.acts, self.handing_acts, self.register_acts, *own):
            changed.connect(acts.follow_operator)

    def _make_settings(self) -> None:
        desk, background, notices = self.session.desk, self.background, self.notices
        self.settings = SettingsPresenter(desk, changes=self.changes, parent=self)
        self.setting_up = SettingUpPresenter(
            desk, settings=self.desk_settings, changes=self.changes, parent=self
        )
        self.backups.changed.connect(self.setting_up.changed)
        self.days = ReceptionDays(desk)
        self.staff = StaffPresenter(desk)
        self.posts = PostsPresenter(desk)
        self.declared = DeclaredSettings(desk, self.looks, self.lanes, self.desk_settings)
        self.switches = OfficeSwitches(desk)
        self.calendar = OfficeCalendar(desk)
        self.power_cut = PowerCut(desk, prints=self.prints)
        self.opening = OpeningPresenter(desk, background=background, parent=self)
        self.templates = TemplatesPresenter(
            desk, self._spool, background=background, notices=notices, parent=self
        )
        self.stand = StandPresenter(
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

    @override
    def begin(self) -> None:
        """Let time pass, and do beside the window what can wait until it stands."""
        super().begin()
        self._board.keep(anew=False)

    @override
    def save(self) -> None:
        """Keep every draft now."""
        for counter in self._counters.values():
            counter.intake.save()
        self.decisions.keep()

    @override
    def close(self) -> None:
        """Let nothing be heard any more, and nothing run on."""
        self.announcing.close()
        super().close()
