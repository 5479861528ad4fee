"""The one thing done about a case at the region: its office is asked about it."""

from desktop.i18n import _
from desktop.presenters.case_acts_asking import ask
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.region_rooms import Rooms
from desktop.services.desk import Desk
from desktop.services.region_cases import ask_about, asked_case

WORDS = "words"


class AskOffice:
    """Ask the office of a case about it."""

    def __init__(self, desk: Desk, rooms: Rooms, case: str) -> None:
        """Refuse `not-allowed` of whoever may not ask, and what `asked_case` refuses."""
        desk.require("region.ask")
        self._found, self._rooms = asked_case(desk, case), rooms

    def view(self, typed: Typed) -> SheetView:
        """Ask for the words."""
        row = self._found.row
        said = _("To {office}. The question goes with the next answer, about this application.")
        return SheetView(
            title=_("Ask about {number}").format(number=row.number),
            sentence=said.format(office=self._rooms.office(row.office)),
            verb=_("Ask the office"),
            groups=(AskGroup(asks=(ask(WORDS, _("Question"), typed, "text", needed=True),)),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the question."""
        ask_about(desk, self._found.row.case, typed.text(WORDS))
        return ""

    def done_words(self) -> str:
        """Say when it goes."""
        return _("The question is kept; it goes with the next answer to the office.")
