"""The hand-over in hand: typed, scanned, done with one key; its line prints to be signed (W-16)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.documents import is_zone
from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_form import HandOver
from desktop.presenters.handing_peek import collect_view
from desktop.presenters.intake_view import Done
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.services import documents, papers
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store import papers as paper_rows

_TALON: Final = 17  # digits of the code of a talon


class HandOverPresenter(QObject):
    """Ask for one hand-over at a time, and do it.

    Signals:
        sheet_changed: the HandSheetView of the hand-over begun, None when none is.
        handed: the Done of the line to sign, and whether a visitor at the window waits for it.
    """

    sheet_changed = Signal(object)
    handed = Signal(object, bool)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        handing: HandingPresenter,
        prints: PrintsPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._handing = desk, handing
        self._prints, self._notices = prints, notices
        self._act: HandOver | None = None
        self._typed = Typed()

    @property
    def is_open(self) -> bool:
        """Tell whether a hand-over is begun."""
        return self._act is not None

    def begin(self, case: str) -> None:
        """Begin to hand over what lies ready of a case; what hinders it is said instead."""
        if not case:
            self._notices.advise(
                _("Scan the talon, or choose an application: ↓ goes into the list.")
            )
            return
        self._handing.take(case)
        try:
            self._act = HandOver(self._desk(), case)
        except Refusal as refusal:
            self.cancel()
            self._say_why_not(refusal, case)
            return
        self._typed = self._act.begin()
        self._tell()

    def _say_why_not(self, refusal: Refusal, case: str) -> None:
        """Say where a case is that is not ready; of another hindrance, what it is."""
        if refusal.code == "case-move":
            self._notices.say("near", collect_view(self._desk(), case).hint)
        else:
            self._notices.refuse(refusal)

    def show_again(self) -> None:
        """Show the hand-over begun once more, in the language spoken now."""
        if self._act is not None:
            self._tell()

    def tick(self, key: str, on: bool) -> None:  # noqa: FBT001  the signal's own
        """Hand over one result or original, or keep it."""
        self._typed = self._typed.with_tick(key, on=on)
        self._tell()

    def type_text(self, key: str, text: str) -> None:
        """Keep what is typed; another receiver may be asked for other things."""
        self._typed = self._typed.with_text(key, text)
        self._tell()

    def turn_receiver(self) -> None:
        """Let another receive it: the next of those who may, and back to the first."""
        if self._act is not None and self._act.has_others:
            self._typed, focus = self._act.turn(self._typed)
            self._tell(focus)

    def read(self, text: str) -> bool:
        """Take what was scanned: a talon opens its case, a document fills in who stands here.

        Return whether it was either.
        """
        if len(text) == _TALON and text.isdecimal():
            self._try(lambda: self._read_talon(text))
            return True
        if is_zone(text) and self._act is not None:
            self._try(lambda: self._read_zone(text))
            return True
        return False

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Refusal as refusal:
            self._notices.refuse(refusal)

    def _read_talon(self, digits: str) -> None:
        case = documents.case_of_code(self._desk(), digits)
        if case:
            self._handing.take(case)
            self.begin(case)
        else:
            self._notices.say("near", _("No application of this office has this talon."))

    def _read_zone(self, text: str) -> None:
        if self._act is None:
            return
        zone = documents.zone_of(self._desk(), text)
        self._typed, said = self._act.take_zone(self._typed, zone)
        self._tell()
        self._notices.say("near" if said else "info", said or _("Filled in from the document."))

    def finish(self) -> None:
        """Hand over, and print the line to sign where a printer is set for it."""
        if self._act is None:
            return
        desk, act, visit = self._desk(), self._act, self._handing.visit
        self._typed = replace(self._typed, asked=True)
        try:
            out = act.carry_out(desk, self._typed, visit)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            self._tell(act.lacking(self._typed))
            return
        row = cases.by_id(desk.database, act.case)
        number = row.number if row else ""
        said = (
            _("{number}: handed over and closed. The line of the register is to be signed.")
            if out.closes
            else _("{number}: handed over in part. The line of the register is to be signed.")
        )
        self._notices.say("done", said.format(number=number))
        self.cancel()
        self._print(desk, out.paper)
        self.handed.emit(Done(paper=out.paper, number=number), bool(visit))

    def _print(self, desk: Desk, paper: str) -> None:
        row = paper_rows.paper(desk.database, paper)
        if row is not None and papers.destination_of(desk, row).printer:
            self._prints.print_paper(paper, quietly=True)

    def cancel(self) -> None:
        """Hand nothing over after all."""
        self._act = None
        self._tell()

    def _tell(self, focus: str = "") -> None:
        """Tell the hand-over as it stands; `focus` is the field to be typed into next."""
        view = self._act.view(self._typed) if self._act else None
        self.sheet_changed.emit(replace(view, focus=focus) if view else None)
