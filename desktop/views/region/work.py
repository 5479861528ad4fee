"""Bring the work of a region into its frame: pages, search and the menu of people."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from desktop.i18n import LANGUAGES, _
from desktop.models.errors import Refusal
from desktop.presenters.looks import THEMES
from desktop.presenters.region_clock import STATUS as CLOCK
from desktop.presenters.region_keys import KEY as KEYS
from desktop.presenters.region_program import RegionProgram
from desktop.presenters.search import Found
from desktop.views.dialogs.overlays import Overlays
from desktop.views.keys import PhysicalKeys
from desktop.views.laying_down import Laid, lay_down, take_up
from desktop.views.main_window import ABOUT, BACK, COVER, PERSON, Frame
from desktop.views.pages import (
    OF_REGION,
    PRINTS,
    REGION_CASES,
    REGION_EXCHANGE,
    REGION_FIGURES,
    SEEN_TO,
    SETTINGS,
)
from desktop.views.people_menu import menu_of_people
from desktop.views.prints.page import PrintsPage
from desktop.views.region.actions import offered_at_region
from desktop.views.region.cases_page import RegionCasesPage
from desktop.views.region.exchange_page import RegionExchangePage
from desktop.views.region.places import cases_page, figures_page
from desktop.views.region.sections import SECTIONS, forms_of_region
from desktop.views.settings.page import SettingsPage
from desktop.views.theme import Theme


class RegionWork(QObject):
    """Wire one frame to the program of a region; it lives as long as its frame."""

    def __init__(
        self, frame: Frame, program: RegionProgram, *, theme: Theme, keys: PhysicalKeys
    ) -> None:
        super().__init__(frame)
        self.frame, self.program, self.theme, self.keys = frame, program, theme, keys
        self._came_from = ""
        self._counts: dict[str, int] = {}
        self.overlays = Overlays(
            frame,
            notices=program.notices,
            help_=program.help,
            guide=program.guide,
            search=program.search,
            go_to=self.go_to,
        )
        program.search.offer(offered_at_region(program))
        self._connect()
        program.frame.refresh()
        program.prints.refresh()

    def _connect(self) -> None:
        frame, program = self.frame, self.program
        self.keys.command_coming.connect(self.overlays.make_room)
        program.frame.header_changed.connect(frame.show_header)
        program.frame.statuses_changed.connect(frame.show_statuses)
        program.prints.settings_wanted.connect(self._show_printers)
        program.prints.waiting_counted.connect(self._count_unprinted)
        program.exchange.kept_counted.connect(self._count_kept)
        program.rights.changed.connect(self._follow_rights)
        frame.page_requested.connect(self.show_page)
        frame.person_requested.connect(self._open_person_menu)
        frame.back_requested.connect(self.go_back)
        frame.status_chosen.connect(self._see_to)
        program.ticker.day.connect(self._ask_about_clock)
        frame.installEventFilter(self)

    def _count_unprinted(self, count: int) -> None:
        self._count(PRINTS, count)

    def _count_kept(self, count: int) -> None:
        self._count(REGION_EXCHANGE, count)

    def _count(self, page: str, count: int) -> None:
        self._counts[page] = count
        self.frame.rail.set_counts(self._counts)

    def lay_down(self) -> Laid:
        """Let what stands open go without a word; it comes back in the next frame."""
        return lay_down(self.frame, None)

    def take_up(self, laid: Laid) -> None:
        """Open again what was laid down, with what was typed and the cursor where it stood."""
        program = self.program
        acts = (program.print_queue.acts, program.exchange.acts, program.cases.acts)
        take_up(laid, self.frame, None, *acts)

    def page(self, name: str) -> QWidget:
        """Make a page of the region."""
        theme, program, keys = self.theme, self.program, self.keys
        makers: dict[str, Callable[[], QWidget]] = {
            REGION_EXCHANGE: lambda: RegionExchangePage(theme, program.exchange, keys),
            REGION_CASES: lambda: cases_page(theme, program, keys),
            REGION_FIGURES: self._figures_page,
            PRINTS: lambda: PrintsPage(theme, program.print_queue, keys),
            SETTINGS: lambda: SettingsPage(
                theme, forms_of_region(theme, program), sections=SECTIONS
            ),
        }
        return makers[name]()

    def _figures_page(self) -> QWidget:
        page = figures_page(self.theme, self.program, self.keys)
        page.cases_wanted.connect(self.show_cases)
        return page

    def begin(self) -> None:
        """Begin with how the exchange stands."""
        self.frame.offer_pages(self._pages())
        self.frame.rail.set_counts(self._counts)
        self._show(self._first_page())
        self.program.frame.refresh()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask about the clock once the window stands: a sheet opens on a page that is seen."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._ask_about_clock)
        return super().eventFilter(watched, event)

    def _ask_about_clock(self, *_moment: object) -> None:
        """Ask whether the date is right where something speaks against it (§2.11)."""
        if self.program.is_clock_doubted() and self.program.rights.may_open(REGION_EXCHANGE):
            self._show(REGION_EXCHANGE)
            self.program.ask_about_clock()

    def _first_page(self) -> str:
        may_open = self.program.rights.may_open
        return REGION_EXCHANGE if may_open(REGION_EXCHANGE) else SETTINGS

    def _pages(self) -> list[str]:
        return [page.name for page in OF_REGION if self.program.rights.may_open(page.name)]

    def _follow_rights(self) -> None:
        """Offer what whoever works here now may do, and leave a page that is not his."""
        self.frame.offer_pages(self._pages())
        self.program.search.offer(offered_at_region(self.program))
        shown = self.frame.pages.current
        for page in OF_REGION:
            if page.name != shown:
                self.frame.pages.forget(page.name)  # made anew with what it may offer
        if shown and (shown == SETTINGS or not self.program.rights.may_open(shown)):
            self._show(self._first_page())
        self._ask_about_clock()

    def show_page(self, name: str) -> None:
        """Show a page of the rail, or a section of the settings."""
        self.overlays.close_all()
        page, _dot, section = name.partition(".")
        try:
            self.program.rights.require(page)
        except Refusal as refusal:
            self.program.notices.refuse(refusal)
            return
        if page not in {each.name for each in OF_REGION}:
            return
        came_from = self.frame.pages.current
        self._came_from = came_from if came_from != page else self._came_from
        self._show(page)
        shown = self.frame.pages.page(page)
        section = section.partition(":")[0]
        if isinstance(shown, SettingsPage) and shown.offers(section):
            shown.show_section(section)
            shown.start_work()

    def _show(self, page: str) -> None:
        self.frame.pages.show_page(page)

    def go_back(self) -> None:
        """Go back to the page before."""
        if self._came_from:
            self.show_page(self._came_from)
        else:
            self.program.notices.say("info", _("No other page was opened yet."))

    def _show_printers(self) -> None:
        self.show_page(SEEN_TO["printer"])

    def _see_to(self, status: str) -> None:
        """Go to where a status of the foot can be seen to."""
        own = {"quarantine": REGION_EXCHANGE, KEYS: f"{SETTINGS}.region"}
        page = {**SEEN_TO, **own}.get(status)
        if page is not None:
            self.show_page(page)
        elif status == CLOCK:
            self._ask_about_clock()
        elif status == "backup":
            self.program.backups.make()
            said = _("A backup is being made; work goes on meanwhile.")
            self.program.notices.say("info", said)
        else:
            path = self.program.desk().database.path
            said = _("Everything recorded is in the file {path}.").format(path=path)
            self.program.notices.say("info", said)

    def go_to(self, found: Found) -> None:
        """Open what was found, or do it."""
        kind, _dot, value = found.key.partition(".")
        asked = {
            PERSON: self.frame.person_requested,
            BACK: self.frame.back_requested,
        }.get(found.key)
        if asked is not None:
            asked.emit()
        elif found.key in {COVER, *ABOUT}:
            self.keys.command_requested.emit(found.key)
        elif found.kind == "case":
            self.open_case(found.key)
        elif found.says:
            self.program.notices.say("info", found.says)
        elif kind == "language":
            self.program.looks.use_language(next(each for each in LANGUAGES if each == value))
        elif kind == "theme":
            self.program.looks.use_theme(next(each for each in THEMES if each == value))
        else:
            self.show_page(found.key)

    def open_case(self, case: str) -> None:
        """Show a case of an office, found elsewhere."""
        page = self._cases_on_show()
        if page is not None:
            page.open_case(case)

    def show_cases(self, title: str, cases: Sequence[tuple[str, str]]) -> None:
        """Show what a figure called `title` was counted from: rooms and cases."""
        page = self._cases_on_show()
        if page is not None:
            page.show_listed(title, cases)

    def _cases_on_show(self) -> RegionCasesPage | None:
        """Show the page of the cases; None where whoever is here may not see it."""
        self.show_page(REGION_CASES)
        page = self.frame.pages.currentWidget()
        return page if isinstance(page, RegionCasesPage) else None

    def _open_person_menu(self) -> None:
        menu = self.person_menu()
        key = self.frame.header.person
        menu.popup(key.mapToGlobal(QPoint(0, key.height())))

    def person_menu(self) -> QMenu:
        """Return the menu of who works here."""
        return menu_of_people(self.frame, self.program)
