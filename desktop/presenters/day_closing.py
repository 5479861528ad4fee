"""Closing the day by hand: each open number asked about, then the day's sheet printed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _, _n, language
from desktop.models.errors import Refusal
from desktop.models.facts import TicketEnd
from desktop.presenters import formats
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.day_asked import (
    DayAsked,
    DayView,
    HoursView,
    WarningView,
    ends_of,
    number_view,
)
from desktop.presenters.notices import Notices
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_day import closing_question, end_question, still_open
from desktop.services import day_close, day_sheet, head_sheet, power_cut
from desktop.services.day_close import CloseProposal, CloseWarning
from desktop.services.desk import Desk


class DayClosing(DayAsked):
    """Ask about the end of the day while its page is on show; print its two sheets.

    Signals:
        closed: the day was closed.
        given_up: there is no day to close any more.
    """

    closed = Signal()
    given_up = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, notices=notices, parent=parent)
        self._prints = prints
        self._proposal: CloseProposal | None = None
        self._confirmed: set[CloseWarning] = set()
        self._is_shown = False
        changes.happened.connect(self._refresh_if_concerned)
        ticker.minute.connect(self._refresh_if_shown)

    def begin(self) -> None:
        """Ask anew: nothing confirmed for another evening counts."""
        self._confirmed.clear()
        self._is_shown = True
        self.refresh()

    def rest(self) -> None:
        """Ask nothing while another page is on show."""
        self._is_shown = False

    @override
    def refresh(self) -> None:
        """Ask the store and the clock again."""
        try:
            proposal = day_close.propose_close(self._desk())
        except Refusal as refusal:
            self._proposal = None
            self._notices.refuse(refusal)
            self.given_up.emit()
            return
        self._proposal = proposal
        self.day_changed.emit(self._view(proposal))

    @override
    def confirm(self, code: str, *, confirmed: bool) -> None:
        """Take the answer to one warning."""
        for warning in day_close.WARNINGS:
            if warning == code:
                (self._confirmed.add if confirmed else self._confirmed.discard)(warning)
        self.refresh()

    @override
    def settle(self, ticket: str, how: TicketEnd) -> None:
        """End one number of today."""
        self._attempt(lambda desk: day_close.settle_today(desk, ticket=ticket, how=how))

    @override
    def answer(self) -> None:
        """Close the day and print its sheet; what still hinders is said."""
        if self._proposal is None:
            return
        day, confirmed = self._proposal.day, frozenset(self._confirmed)
        try:
            day_close.close_day(self._desk(), day=day, confirmed=confirmed)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            self.refresh()
            return
        self._is_shown, self._proposal = False, None
        self.closed.emit()
        self._notices.say("done", _("The day is closed."))
        self.print_day_sheet()

    def print_day_sheet(self) -> None:
        """Print the sheet of the closed day, once more as a duplicate."""
        self._prints.issue(day_sheet.KIND, day_sheet.issue_sheet)

    def print_power_cut(self) -> None:
        """Print who waits and what is begun, before the light goes."""
        self._prints.issue(power_cut.KIND, power_cut.issue_sheet)

    def print_head_sheet(self) -> None:
        """Print what waits for the head, what is due and who has it (D41)."""
        spoken = language()
        self._prints.issue(head_sheet.KIND, lambda desk: head_sheet.issue_sheet(desk, spoken))

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & {"day", "office", "ticket", "visit"}:
            self._refresh_if_shown()

    def _refresh_if_shown(self) -> None:
        if self._is_shown:
            self.refresh()

    def _view(self, proposal: CloseProposal) -> DayView:
        numbers = proposal.open_tickets
        return DayView(
            heading=formats.date_long(proposal.day),
            time=formats.time(proposal.now),
            question=closing_question(proposal.now),
            hours=_counts(proposal),
            warnings=tuple(
                WarningView(
                    code=code,
                    sentence=sentence(Refusal("close-unconfirmed", warning=code)),
                    confirmed=code in self._confirmed,
                )
                for code in proposal.asked
            ),
            unsettled=still_open(len(numbers)) if numbers else "",
            numbers=tuple(
                replace(number_view(ticket), day=formats.time(ticket.issued_at))
                for ticket in numbers
            ),
            settling=end_question(numbers[0]) if numbers else "",
            ends=ends_of(numbers[0]) if numbers else (),
            hindrance=self._hindrance(proposal),
            notices=_left_over(proposal),
            act=_("Close the day"),
        )

    def _hindrance(self, proposal: CloseProposal) -> str:
        """Say in a few words what must be done before the day can be closed."""
        if proposal.open_tickets:
            return _("settle the open numbers")
        if proposal.in_hand:
            named = formats.listed([each.text for each in proposal.in_hand])
            return _("end the reception: {tickets}").format(tickets=named)
        if not set(proposal.asked) <= self._confirmed:
            return _("confirm that the day ends now")
        return ""


def _counts(proposal: CloseProposal) -> tuple[HoursView, ...]:
    """Say how the day went, as far as it went."""
    counted = (
        (_("Numbers given"), proposal.numbers.issued),
        (_("Served"), proposal.numbers.served),
        (_("Left or did not come"), proposal.numbers.left),
    )
    return tuple(HoursView(service=name, hours=formats.number(count)) for name, count in counted)


def _left_over(proposal: CloseProposal) -> tuple[str, ...]:
    """Tell what waits for tomorrow; it hinders nothing."""
    found = []
    if proposal.unprinted:
        said = _n(
            "{count} paper is not printed yet: it waits for tomorrow.",
            "{count} papers are not printed yet: they wait for tomorrow.",
            proposal.unprinted,
        )
        found.append(said.format(count=formats.number(proposal.unprinted)))
    if proposal.drafts:
        said = _n(
            "{count} application is begun and not registered: its draft is kept.",
            "{count} applications are begun and not registered: their drafts are kept.",
            proposal.drafts,
        )
        found.append(said.format(count=formats.number(proposal.drafts)))
    return tuple(found)
