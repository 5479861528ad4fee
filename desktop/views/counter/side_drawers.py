"""The drawers of the counter: papers to have ready, a call before the turn, its register.

Whoever waits is seen beside them; Esc, or the key of anything else of the counter, puts them away.
"""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject

from desktop.i18n import _
from desktop.presenters.applicant_forms import ApplicantForms
from desktop.presenters.deviations import DeviationsPresenter, RegisterView
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.morning_sheet import MorningSheet
from desktop.presenters.out_of_turn import OutOfTurn, OutOfTurnView
from desktop.presenters.papers_ready import ReadyPresenter, ReadyView
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.search import Action
from desktop.presenters.waits import Waits
from desktop.views.counter import commands
from desktop.views.counter.work import CounterWork
from desktop.views.dialogs.drawer import Drawer
from desktop.views.keys import PhysicalKeys
from desktop.views.queueing.out_of_turn_sheet import OutOfTurnSheet
from desktop.views.queueing.ready_drawer import ReadyDrawer
from desktop.views.queueing.register_drawer import RegisterDrawer

_SCOPE: Final = "drawer"
_CALL: Final = "drawer.call"
_PRINT: Final = "drawer.print"
_BLANK: Final = "drawer.blank-forms"
_STAND: Final = "drawer.stand"


def at_counter() -> tuple[Action, ...]:
    """Return what the drawers do, to be found from anywhere."""
    return (
        Action(command=commands.TURN, words=_("Call out of turn"), cap=commands.TURN_CAP),
        Action(
            command=commands.REGISTER,
            words=_("Register of deviations from turn"),
            cap=commands.REGISTER_CAP,
        ),
        Action(
            command=commands.SHEET,
            words=_("Morning sheet of numbers"),
            cap=commands.SHEET_CAP,
        ),
        Action(command=commands.READY, words=_("Papers to have ready"), cap=commands.READY_CAP),
        Action(command=commands.FORMS, words=_("Forms to be signed"), cap=commands.FORMS_CAP),
        Action(
            command=commands.LETTER,
            words=_("Check of the invitation letter"),
            cap=commands.LETTER_CAP,
        ),
    )


class OfOffice(Protocol):
    """What of the program the drawers show that is the office's, whichever counter shows it."""

    @property
    def register(self) -> DeviationsPresenter:
        """Return the register of deviations."""

    @property
    def ready(self) -> ReadyPresenter:
        """Return the papers to have ready."""

    @property
    def forms(self) -> ApplicantForms:
        """Return what prints the forms of applicants."""

    @property
    def sheet(self) -> MorningSheet:
        """Return the morning sheet of numbers."""

    @property
    def waits(self) -> Waits:
        """Return about how long whoever takes a number now waits."""


class SideDrawers(QObject):
    """Wire the drawers of one counter; they live as long as its page."""

    def __init__(
        self,
        work: CounterWork,
        of_office: OfOffice,
        *,
        turn: OutOfTurn,
        queue: QueuePresenter,
        intake: IntakePresenter,
        keys: PhysicalKeys,
    ) -> None:
        page = work.page
        super().__init__(page)
        self._page, self._open_parts, self._keys = page, work.open_parts, keys
        self._turn, self._register, self._ready = turn, of_office.register, of_office.ready
        self._forms, self._queue, self._intake = of_office.forms, queue, intake
        self._sheet, self._idle = of_office.sheet, work.middle.idle
        self.turn = OutOfTurnSheet(page.theme, page)
        self.register = RegisterDrawer(page.theme, page)
        self.ready = ReadyDrawer(page.theme, page)
        self._own = self._all_own()
        page.hidden.connect(self.close_all)
        keys.command_coming.connect(self._make_room)
        keys.command_requested.connect(self._obey)
        for drawer in self._drawers:
            drawer.closed.connect(self._release)
            drawer.released.connect(page.start_work)
        self._idle.register.clicked.connect(self._read_register)
        self._idle.sheet.clicked.connect(self._print_sheet)
        page.shown.connect(self._offer_sheet)
        self._offer_sheet()
        of_office.waits.changed.connect(page.queue.show_waits)
        of_office.waits.refresh()
        self._connect()

    def _all_own(self) -> dict[str, Callable[[], None]]:
        return {
            commands.TURN: self._ask_turn,
            commands.REGISTER: self._read_register,
            commands.READY: self._read_ready,
            commands.SHEET: self._print_sheet,
            commands.FORMS: self._print_forms,
            _BLANK: self._print_blank,
            _STAND: self._ready.print_stand,
            _CALL: self.turn.ask_to_call,
            _PRINT: self._print,
        }

    @property
    def _drawers(self) -> tuple[Drawer, ...]:
        return (self.turn, self.register, self.ready)

    def _connect(self) -> None:
        self._open_parts.turn_requested.connect(self._turn.ask)
        self._turn.asked.connect(self._show_turn)
        self._turn.refused.connect(self.turn.refuse)
        self._turn.called.connect(self.turn.close_drawer)
        self.turn.call_requested.connect(self._turn.call)
        self.turn.edited.connect(self._turn.choose)
        self.turn.closed.connect(self._turn.put_away)
        self._register.changed.connect(self._show_register)
        self.register.period_chosen.connect(self._register.show_register)
        self.register.print_requested.connect(self._register.print_register)
        self.register.causes_requested.connect(self._explain)
        self.register.closed.connect(self._register.put_away)
        self._open_parts.chooser.ready_requested.connect(self._read_ready)
        self._ready.changed.connect(self._show_ready)
        self.ready.choice_made.connect(self._ready.choose)
        self.ready.print_requested.connect(self._ready.print_list)
        self.ready.forms_requested.connect(self._print_blank)
        self.ready.stand_requested.connect(self._ready.print_stand)
        self.ready.closed.connect(self._ready.put_away)

    def _ask_turn(self) -> None:
        """Ask about the number the cursor stands on, if it stands on one of the queue."""
        rows = {row.strip.key for row in self._page.queue.strips() if row.hasFocus()}
        self._turn.ask(self._open_parts.chosen.ticket or next(iter(rows), ""))

    def _read_register(self) -> None:
        self._register.show_register()

    def _explain(self) -> None:
        """Give a cause for what has none: the drawer of the queue asks for it (D47)."""
        self.close_all()
        self._keys.command_requested.emit(commands.CAUSES)

    def _read_ready(self) -> None:
        """Show what to have ready for the service whose line the cursor stands on, if it does."""
        self._ready.show_service(self._open_parts.chooser.service_in_focus)

    def _print(self) -> None:
        if self.ready.isVisible():
            self._ready.print_list()
        else:
            self._register.print_register()

    def _print_blank(self) -> None:
        self._forms.print_blank(self._ready.chosen)

    def _print_forms(self) -> None:
        self._forms.print_typed(self._queue, self._intake)

    def _show_ready(self, view: ReadyView) -> None:
        blank = {"F9": _BLANK} if view.has_forms else {}
        hung = {"Shift+F9": _STAND} if view.is_served else {}
        self._begin({"Ctrl+P": _PRINT, **blank, **hung}, but=self.ready)
        self.ready.show_ready(view)

    def _offer_sheet(self) -> None:
        """Offer the morning sheet only where numbers are given without a slip (D55).

        The register gives its place to it: both would squeeze the key that calls.
        """
        wanted = self._sheet.is_wanted
        self._idle.sheet.setVisible(wanted)
        self._idle.register.setVisible(not wanted)

    def _print_sheet(self) -> None:
        self._sheet.print_sheet()

    def _show_turn(self, view: OutOfTurnView) -> None:
        self._open_parts.close_open()
        self._begin({"F9": _CALL}, but=self.turn)
        self.turn.show_choice(view)

    def _show_register(self, view: RegisterView) -> None:
        self._open_parts.close_open()
        self._begin({"Ctrl+P": _PRINT}, but=self.register)
        self.register.show_register(view)

    def _begin(self, caps: dict[str, str], *, but: Drawer) -> None:
        """Let one drawer alone be open, with keys of its own over those of the page."""
        for drawer in self._drawers:
            if drawer is not but:
                drawer.close_drawer()
        self._keys.bind(_SCOPE, caps)

    def _release(self) -> None:
        if not any(drawer.isVisible() for drawer in self._drawers):
            self._keys.release(_SCOPE)

    def _make_room(self, command: str) -> None:
        """Close what is open before another key of the counter does its work."""
        if command in commands.KEYS.values() and command not in self._own:
            self.close_all()

    def _obey(self, command: str) -> None:
        act = self._own.get(command)
        if act is not None:
            act()

    def show_again(self) -> None:
        """Open what stood open before the page was made anew."""
        for presenter in (self._turn, self._register, self._ready):
            presenter.show_again()

    def close_all(self) -> None:
        """Put every drawer away."""
        for drawer in self._drawers:
            drawer.close_drawer()
