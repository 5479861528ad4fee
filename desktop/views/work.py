"""Bring the work into the frame once it stands: pages, drawers, search and the menu of people.

The first paint needs none of this; whatever is imported here costs it nothing.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import LANGUAGES, _
from desktop.models.errors import Refusal
from desktop.presenters.looks import THEMES
from desktop.presenters.program import Program
from desktop.presenters.search import Found
from desktop.presenters.today_view import CAUSES, Goal
from desktop.views.actions import AFRESH, PRACTICE, offered_actions
from desktop.views.board.at_work import BOARD
from desktop.views.cases.at_work import cases_page
from desktop.views.cases.page import CasesPage
from desktop.views.complaints.at_work import complaints_page
from desktop.views.counter.at_work import CounterAtWork
from desktop.views.counter.page import CounterPage
from desktop.views.day.at_work import ASKED_FROM, HEAD_SHEET, POWER_CUT, DayAtWork
from desktop.views.decisions.at_work import decisions_page
from desktop.views.decisions.page import DecisionsPage
from desktop.views.dialogs.overlays import Overlays
from desktop.views.draft_foot import DraftFoot
from desktop.views.exchange.page import ExchangePage
from desktop.views.handing.at_page import HandingAtPage
from desktop.views.keys import PhysicalKeys
from desktop.views.laying_down import Laid, lay_down, take_up
from desktop.views.main_window import ABOUT, BACK, COVER, PERSON, Frame
from desktop.views.narrowing import narrow
from desktop.views.pages import (
    APPLICATIONS,
    CLOSING,
    COMPLAINTS,
    COUNTER,
    DAY,
    DECISIONS,
    EXCHANGE,
    FIRST_RUN,
    HANDING,
    ON_RAIL,
    PRINTS,
    REGISTERS,
    REPORTS,
    SEEN_TO,
    SETTINGS,
    TODAY,
)
from desktop.views.people_menu import menu_of_people
from desktop.views.practice_at_work import PracticeAtWork
from desktop.views.practice_door import practice_words
from desktop.views.prints.page import PrintsPage
from desktop.views.rail_counts import RailCounts
from desktop.views.registers.at_work import registers_page
from desktop.views.reports.at_work import reports_page
from desktop.views.scans import Scans
from desktop.views.self_service.at_work import TOUCH
from desktop.views.settings.every_form import forms_of
from desktop.views.settings.first_run_at_work import FirstRunAtWork
from desktop.views.settings.page import SettingsPage
from desktop.views.survey.at_work import SurveyAtWork
from desktop.views.theme import Theme
from desktop.views.today.page import TodayPage


class Work(QObject):
    """Wire one frame to the program; it lives as long as its frame.

    Signals:
        practice_requested: go to the practice office, or from it back to the real one.
    """

    practice_requested = Signal()

    def __init__(self, frame: Frame, program: Program, *, theme: Theme, keys: PhysicalKeys) -> None:
        super().__init__(frame)
        self.frame, self.program, self.theme, self.keys = frame, program, theme, keys
        self._must_open_day = False
        self._waits_for_somebody = False
        self._came_from = ""
        self._counts = RailCounts(frame, program)
        self._draft = DraftFoot(frame)
        self.survey = SurveyAtWork(frame, program, theme)
        self._counter: CounterAtWork | None = None
        self.overlays = Overlays(
            frame,
            notices=program.notices,
            help_=program.help,
            guide=program.guide,
            search=program.search,
            go_to=self.go_to,
        )
        self._scans = Scans(frame.window(), self)
        self._scans.case_found.connect(self._take_scanned)
        self._scans.counter_wanted.connect(partial(self.show_page, COUNTER))
        self._handing = HandingAtPage(frame, program, self._scans)
        self._handing.page_wanted.connect(self.show_page)
        self._handing.counted.connect(self._counts.count)
        self._day = DayAtWork(frame, program, self.keys)
        self._day.page_wanted.connect(self.show_page)
        self._first_run = FirstRunAtWork(frame, program)
        self._first_run.practice_requested.connect(self.practice_requested)
        self._first_run.finished.connect(self.begin)
        self._first_run.page_wanted.connect(self.show_page)
        self._practice = PracticeAtWork(frame, program)
        program.search.offer(offered_actions(self.program, practice=self.frame.is_practice))
        self._connect()
        program.frame.refresh()
        program.prints.refresh()
        program.day.refresh()
        program.today.count()
        program.waiting.count()

    def _connect(self) -> None:
        frame, program = self.frame, self.program
        self.keys.command_coming.connect(self.overlays.make_room)
        program.frame.header_changed.connect(frame.show_header)
        program.frame.statuses_changed.connect(frame.show_statuses)
        program.prints.settings_wanted.connect(self._show_printers)
        program.exchange.page_wanted.connect(self.show_page)
        program.day.needed.connect(self._mind_the_day)
        program.session.window_changed.connect(self._follow_window)
        program.rights.changed.connect(self._follow_rights)
        self._practice.leave_requested.connect(self.practice_requested)
        frame.page_requested.connect(self.show_page)
        frame.person_requested.connect(self._open_person_menu)
        frame.back_requested.connect(self.go_back)
        frame.status_chosen.connect(self._see_to)

    def lay_down(self) -> Laid:
        """Let what stands open go without a word; it comes back in the next frame."""
        return lay_down(self.frame, self._counter)

    def take_up(self, laid: Laid) -> None:
        """Open again what was laid down, with what was typed and the cursor where it stood."""
        program = self.program
        acts = (program.acts, program.decision_acts, program.handing_acts, program.register_acts)
        others = (program.print_queue.acts, program.exchange.acts, program.complaints.acts)
        take_up(laid, self.frame, self._counter, *acts, *others, program.reports.acts)

    def page(self, name: str) -> QWidget:
        """Make a page of the program."""
        decide, program = partial(self._open_case, name=DECISIONS), self.program
        makers: dict[str, Callable[[], QWidget]] = {
            TODAY: self._make_today,
            APPLICATIONS: lambda: cases_page(self.theme, self.program, self.keys, decide),
            DECISIONS: lambda: decisions_page(self.theme, self.program, self.keys, self._open_case),
            HANDING: lambda: self._handing.make_page(self.theme, self.keys),
            COMPLAINTS: lambda: complaints_page(self.theme, program, self.keys, self._open_case),
            REGISTERS: lambda: registers_page(self.theme, self.program, self.keys, self._open_case),
            REPORTS: lambda: reports_page(
                self.theme, program, self.keys, self._open_case, self._open_complaint
            ),
            EXCHANGE: lambda: ExchangePage(self.theme, self.program.exchange, self.keys),
            PRINTS: lambda: PrintsPage(self.theme, self.program.print_queue, self.keys),
            SETTINGS: lambda: SettingsPage(self.theme, forms_of(self.theme, self.program)),
            DAY: lambda: self._day.opening_page(self.theme),
            CLOSING: lambda: self._day.closing_page(self.theme),
            FIRST_RUN: lambda: self._first_run.make_page(self.theme, self.keys),
        }
        return makers[name]()

    def _make_today(self) -> QWidget:
        page = TodayPage(self.theme, self.program.today, self.keys)
        page.goal_chosen.connect(self._go_to_goal)
        page.status_chosen.connect(self._see_to)
        self._day.follow(page)
        return page

    def fill_counter(self, page: CounterPage, window: str) -> None:
        """Bring a counter's work to its page."""
        counter = self.program.counter(window)
        self._draft.follow(counter.intake)  # the work below has it tell everything
        self._counter = CounterAtWork(page, counter, self.program, self.keys)
        self._scans.follow(counter.documents, self._counter.work)
        self._handing.follow(counter)
        counter.queue.queue_changed.connect(self._counts.count_waiting)
        counter.queue.refresh()

    def _follow_window(self, _window: object) -> None:
        """Work at another counter: its page is made anew with its own queue and visit."""
        was_shown = self.frame.pages.current == COUNTER
        self.frame.show_draft("")
        self.frame.pages.forget(COUNTER)
        if was_shown:
            self.show_page(COUNTER)

    def begin(self) -> None:
        """Begin with whatever must come first: the first run, the day, the counter."""
        first = self._first_page()
        self.frame.offer_pages(self._pages() if first != FIRST_RUN else [])
        self._counts.show_again()
        self._show_first(TODAY if self.frame.is_practice else first)
        self.program.frame.refresh()

    def _first_page(self) -> str:
        if self._first_run.is_needed():
            return FIRST_RUN
        if not self.program.rights.may_open(COUNTER):
            return TODAY
        return DAY if self._must_open_day else COUNTER

    def _pages(self) -> list[str]:
        """Return the pages of the rail that the operator may open."""
        return [page.name for page in ON_RAIL if self.program.rights.may_open(page.name)]

    def _follow_rights(self) -> None:
        """Offer what whoever works here now may do, and leave a page that is not his."""
        first = self._first_page()
        pages, shown = self.frame.pages, self.frame.pages.current
        if FIRST_RUN in {first, shown}:
            return
        self.frame.offer_pages(self._pages())
        self.program.search.offer(offered_actions(self.program, practice=self.frame.is_practice))
        own = f"{SETTINGS}.{self._section()}" if shown == SETTINGS else shown
        is_his = self.program.rights.may_open(COUNTER if shown == DAY else own)
        for page in (APPLICATIONS, SETTINGS):
            if page != shown or not is_his:
                pages.forget(page)  # made anew with what it may offer
        if shown and (not is_his or self._waits_for_somebody):
            self._show_first(first)

    def _show_first(self, page: str) -> None:
        """Show where work begins; who has no counter of his own waits there for one who has."""
        self._show(page)
        self._waits_for_somebody = page == TODAY

    def _section(self) -> str:
        page = self.frame.pages.made(SETTINGS)
        return page.section if isinstance(page, SettingsPage) else ""

    def show_page(self, name: str) -> None:
        """Show a page of the rail; before the day is open, the counter asks about it first."""
        self.overlays.close_all()
        page, _dot, place = name.partition(".")
        section, _colon, setting = place.partition(":")
        first = self._first_page()
        if first == FIRST_RUN or (page == COUNTER and first == DAY):
            page = first
        if page == FIRST_RUN == self.frame.pages.current:
            return
        try:
            self.program.rights.require(page)
        except Refusal as refusal:
            self.program.notices.refuse(refusal)
            return
        self._show(page)
        shown = self.frame.pages.page(page)
        if isinstance(shown, SettingsPage) and shown.offers(section):
            shown.show_section(section)
            shown.start_work()
            if setting:
                shown.go_to(setting)

    def _show(self, page: str) -> None:
        self._waits_for_somebody = False
        self.frame.pages.show_page(page)
        if page in ASKED_FROM:
            self.frame.rail.set_current(ASKED_FROM[page])

    def _mind_the_day(self, needed: bool) -> None:  # noqa: FBT001  the signal's own
        if needed == self._must_open_day:
            return
        self._must_open_day = needed
        if self.frame.pages.current in {COUNTER, DAY}:
            self.show_page(COUNTER if self.program.rights.may_open(COUNTER) else TODAY)

    def _show_printers(self) -> None:
        self.show_page(SEEN_TO["printer"])

    def _see_to(self, status: str) -> None:
        """Go to where a status of the foot can be seen to."""
        page = SEEN_TO.get(status)
        if page is not None and not self.program.rights.may_open(page):
            said = _("The head or the administrator sees to that.")
            self.program.notices.say("info", said)
        elif page is not None:
            self.show_page(page)
        elif status == "backup":
            self.program.backups.make()
            said = _("A backup is being made; work goes on meanwhile.")
            self.program.notices.say("info", said)
        else:
            path = self.program.session.desk().database.path
            said = _("Everything recorded is in the file {path}.").format(path=path)
            self.program.notices.say("info", said)

    def go_to(self, found: Found) -> None:
        """Open what was found, or do it."""
        if found.kind == "case":
            self._open_case(found.key)
        elif found.kind == "ticket":
            self._show_ticket(found.key)
        elif found.kind == "complaint":
            self._open_complaint(found.key)
        elif found.says:
            self.program.notices.say("info", found.says)
        else:
            self._act(found.key)

    def _go_to_goal(self, goal: Goal) -> None:
        """Open the page a figure of the day leads to, narrowed to what it counted."""
        if goal == Goal(COUNTER, CAUSES):
            self._act(f"{COUNTER}.{CAUSES}")
            return
        if goal.page == COUNTER:
            self._show_ticket(goal.which)
            return
        self.show_page(f"{SETTINGS}.{goal.which}" if goal.page == SETTINGS else goal.page)
        if goal.page == FIRST_RUN:
            self._first_run.show_left()
        narrow(self.frame.pages.page(self.frame.pages.current), self.program, goal)

    def _take_scanned(self, case: str) -> None:
        """Open the case of a talon where a paper for it is taken in, else in the register."""
        window = self.program.session.window
        later = self.program.counter(window.window).later if window else None
        if later is not None and later.is_offered and self.frame.pages.current == COUNTER:
            later.take(case)
        else:
            self._open_case(case)

    def _open_case(self, case: str, name: str = APPLICATIONS) -> None:
        came_from = self.frame.pages.current
        self.show_page(name)
        if came_from != name:
            self._came_from = came_from
        page = self.frame.pages.currentWidget()
        if isinstance(page, CasesPage | DecisionsPage):
            page.open_case(case)

    def _open_complaint(self, complaint: str) -> None:
        self.show_page(COMPLAINTS)
        self.program.complaints.go_to(complaint)

    def go_back(self) -> None:
        """Go back to the page the application on show was opened from, and stay ready to again."""
        if self._came_from:
            self.show_page(self._came_from)
        else:
            self.program.notices.say("info", _("No application was opened from another page yet."))

    def _show_ticket(self, ticket: str) -> None:
        """Show a number in the queue; of one that waits no more, what it led to."""
        window = self.program.session.window
        fate = self.program.search.fate(ticket, window=window.window if window else "")
        if fate.case:
            self._open_case(fate.case)
        elif fate.sentence:
            self.program.notices.say("info", fate.sentence)
        else:
            self.show_page(COUNTER)
            page = self.frame.pages.page(self.frame.pages.current)
            if isinstance(page, CounterPage):
                page.queue.focus_strip(ticket)

    def _act(self, command: str) -> None:
        kind, _dot, value = command.partition(".")
        asked = {
            PERSON: self.frame.person_requested,
            BACK: self.frame.back_requested,
            PRACTICE: self.practice_requested,
        }.get(command)
        if asked is not None:
            asked.emit()
        elif command == AFRESH:
            self._practice.ask_afresh()
        elif kind == REGISTERS and value:
            self.show_page(REGISTERS)
            self.program.registers.show_register(value)
        elif kind in {APPLICATIONS, COUNTER, DECISIONS} and value:
            self.show_page(kind)
            self.keys.command_requested.emit(command)
        elif command in {BOARD, TOUCH, COVER, HEAD_SHEET, POWER_CUT, *ABOUT}:
            self.keys.command_requested.emit(command)
        elif kind == "language":
            self.program.looks.use_language(next(each for each in LANGUAGES if each == value))
        elif kind == "theme":
            self.program.looks.use_theme(next(each for each in THEMES if each == value))
        else:
            self.show_page(command)

    def _open_person_menu(self) -> None:
        menu = self.person_menu()
        key = self.frame.header.person
        menu.popup(key.mapToGlobal(QPoint(0, key.height())))

    def person_menu(self) -> QMenu:
        """Return the menu of who works here and at which window."""
        menu = menu_of_people(self.frame, self.program)
        menu.addSeparator()
        words = practice_words(inside=self.frame.is_practice)
        menu.addAction(words, self.practice_requested.emit)
        return menu
