"""Opening the day: date and hour confirmed, earlier numbers settled one by one (D51)."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from desktop.i18n import _
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
from desktop.presenters.force import force_view
from desktop.presenters.notices import Notices
from desktop.presenters.sentences import sentence
from desktop.presenters.sentences_day import (
    lost_pick,
    opening_question,
    settle_question,
    unsettled,
)
from desktop.services import day as services
from desktop.services.day import DayProposal, DayWarning
from desktop.services.desk import Desk


class DayPresenter(DayAsked):
    """Ask about the day until it is open.

    Signals:
        needed: whether the day must be opened before work can go on (`bool`).
    """

    needed = Signal(bool)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        built_on: dt.date,
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(desk, notices=notices, parent=parent)
        self._built_on = built_on
        self._proposal: DayProposal | None = None
        self._doubts: tuple[DayWarning, ...] = ()
        self._confirmed: set[DayWarning] = set()
        changes.happened.connect(self._refresh_if_concerned)
        ticker.day.connect(self._begin_anew)
        ticker.minute.connect(self.refresh)

    @override
    def refresh(self) -> None:
        """Ask the store and the clock again."""
        try:
            proposal = services.propose_day(self._desk(), built_on=self._built_on)
        except Refusal as refusal:
            if refusal.code != "office-not-chosen":  # before that the first run fills the window
                self._notices.refuse(refusal)
            return
        told = {*self._doubts, *proposal.harder}  # settling a number must not silence a doubt
        self._doubts = tuple(each for each in services.WARNINGS if each in told)
        self._proposal = proposal
        self.needed.emit(not proposal.opened)
        if not proposal.opened:
            self.day_changed.emit(self._view(proposal))

    def _refresh_if_concerned(self, topics: frozenset[str]) -> None:
        if topics & {"day", "office", "ticket", "visit"}:
            self.refresh()

    def _begin_anew(self) -> None:
        self._doubts = ()
        self._confirmed.clear()
        self.refresh()

    def _view(self, proposal: DayProposal) -> DayView:
        numbers, warnings = proposal.open_tickets, self._warnings()
        return DayView(
            heading=formats.date_long(proposal.day),
            time=formats.time(proposal.now),
            question=opening_question(proposal.now, closed_at=proposal.closed_at),
            hours=reception_hours(self._desk(), proposal.now),
            warnings=warnings,
            unsettled=unsettled(len(numbers)) if numbers else "",
            numbers=tuple(number_view(ticket) for ticket in numbers),
            settling=settle_question(numbers[0]) if numbers else "",
            ends=ends_of(numbers[0]) if numbers and self._is_certain else (),
            hindrance=_hindrance(proposal, warnings),
            notices=self._notices_of_days(),
            act=_("Open the day again") if proposal.closed_at else _("Open the day"),
        )

    def _notices_of_days(self) -> tuple[str, ...]:
        lost = services.picks_lost(self._desk())
        return tuple(lost_pick(day, fault) for day, fault in lost.items())

    def _warnings(self) -> tuple[WarningView, ...]:
        return tuple(
            WarningView(
                code=code,
                sentence=sentence(Refusal("day-unconfirmed", warning=code)),
                confirmed=code in self._confirmed,
            )
            for code in self._doubts
        )

    @override
    def confirm(self, code: str, *, confirmed: bool) -> None:
        """Take the answer to one warning."""
        for warning in self._doubts:
            if warning == code:
                (self._confirmed.add if confirmed else self._confirmed.discard)(warning)
        self.refresh()

    @override
    def settle(self, ticket: str, how: TicketEnd) -> None:
        """End one number of an earlier day; what is recorded needs a date nobody doubts."""
        if not self._is_certain:
            self.refresh()
            return
        self._attempt(lambda desk: services.settle_ticket(desk, ticket=ticket, how=how))

    @override
    def answer(self) -> None:
        """Open the day asked about; what still hinders is said."""
        self.open()

    def open(self) -> None:
        """Open the day asked about; what still hinders is said."""
        if self._proposal is None:
            return
        day, confirmed = self._proposal.day, frozenset(self._confirmed)
        self._attempt(
            lambda desk: services.open_day(
                desk, day=day, confirmed=confirmed, built_on=self._built_on
            )
        )

    @property
    def _is_certain(self) -> bool:
        return set(self._doubts) <= self._confirmed


def reception_hours(desk: Desk, now: dt.datetime) -> tuple[HoursView, ...]:
    """Say of every service when it receives on the day of `now`."""
    found = []
    for service in desk.office().services:
        spans = services.reception_spans(desk, service, now)
        parts = [formats.hours(opens.time(), closes.time()) for opens, closes in spans]
        words = formats.listed(parts) or _("no reception today")
        standard = desk.catalogue.standard(service)
        name, force = formats.text(standard.short), force_view(standard, now.date())
        found.append(HoursView(service=name, hours=words, force=force))
    return tuple(found)


def _hindrance(proposal: DayProposal, warnings: tuple[WarningView, ...]) -> str:
    """Say in a few words what must be done before the day can be opened."""
    if not all(warning.confirmed for warning in warnings):
        return _("confirm each doubt about the date")
    return _("settle the open numbers") if proposal.open_tickets else ""
