"""Opening the office's day: the first operator confirms the date (D51)."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Final, Literal, Self, get_args

from desktop.models import ticket as tickets_model
from desktop.models.errors import Refusal
from desktop.models.facts import DayOpened, TicketEnd
from desktop.models.line import Span
from desktop.models.reception import PickFault, hours_on, lost_picks
from desktop.models.standard import Hours, Reception
from desktop.models.ticket import Ticket
from desktop.models.workdays import Calendar
from desktop.services.date_doubts import date_doubts
from desktop.services.desk import Desk
from desktop.services.workdays import office_calendar, picked_days
from desktop.store import desk as desk_tables
from desktop.store import offices, tickets

DayWarning = Literal["before-last-fact", "before-build", "far-ahead", "no-reception"]

WARNINGS: Final[tuple[DayWarning, ...]] = get_args(DayWarning)
_FAR: Final = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayProposal:
    """Hold what the first operator is asked to confirm, and what must be settled before.

    `opened` says that the day is open already, `closed_at` when it was closed by hand; `harder`
    lists why the date is asked about a second time; `open_tickets` are numbers of earlier days,
    `over` those whose visit led to its paper that day and was never turned from: they end with
    that paper (D37).
    """

    day: dt.date
    now: dt.datetime
    opened: bool
    harder: tuple[DayWarning, ...]
    open_tickets: tuple[Ticket, ...]
    over: tuple[Ticket, ...] = ()
    closed_at: dt.datetime | None = None


def propose_day(desk: Desk, *, built_on: dt.date) -> DayProposal:
    """Return the day the clock shows and what speaks against it; `built_on` is the program's."""
    office, now = desk.office(), desk.now()
    day = now.date()
    left = tickets.open_before(desk.database, office=office.office, day=day)
    row = offices.day(desk.database, office.office, day)
    closed_at = None if row is None else row.closed_at
    return DayProposal(
        day=day,
        now=now,
        opened=row is not None and closed_at is None,
        harder=_harder(desk, now, built_on),
        open_tickets=tuple(ticket for ticket in left if not is_over(ticket)),
        over=tuple(ticket for ticket in left if is_over(ticket)),
        closed_at=closed_at,
    )


def is_over(ticket: Ticket) -> bool:
    """Say whether a visit led to its paper; whoever was to return somewhere is asked about."""
    return ticket.state == "in-service" and ticket.results > 0 and not ticket.back


def _harder(desk: Desk, now: dt.datetime, built_on: dt.date) -> tuple[DayWarning, ...]:
    found: list[DayWarning] = list(date_doubts(desk, now, built_on=built_on, far=_FAR))
    if not any(reception_spans(desk, service, now) for service in desk.office().services):
        found.append("no-reception")
    return tuple(found)


def open_day(
    desk: Desk, *, day: dt.date, confirmed: Collection[DayWarning], built_on: dt.date
) -> None:
    """Open `day`, once every warning was confirmed and earlier numbers are settled.

    Doubts confirmed before an earlier number was settled are recorded though the settling ended
    them. Refuses `day-changed` when the clock shows another day, `day-open` when it is
    open, `day-unconfirmed` (`warning`), `tickets-unsettled` (`count`).
    """
    proposal = propose_day(desk, built_on=built_on)
    if proposal.day != day:
        raise Refusal("day-changed", day=day, now=proposal.day)
    if proposal.opened:
        raise Refusal("day-open", day=day)
    for warning in proposal.harder:
        if warning not in confirmed:
            raise Refusal("day-unconfirmed", warning=warning)
    if proposal.open_tickets:
        raise Refusal("tickets-unsettled", count=len(proposal.open_tickets))
    with desk.work(at=proposal.now, command="day.open") as work:
        told = tuple(each for each in WARNINGS if each in {*proposal.harder, *confirmed})
        work.record(*(tickets_model.finish(ticket) for ticket in proposal.over))
        work.record(DayOpened(day=day.isoformat(), warnings=told))


def is_day_over(desk: Desk, now: dt.datetime) -> bool:
    """Say whether no line of the office receives any more today."""
    return all(now >= each[-1][1] for each in line_spans(desk, now).values() if each)


def settle_ticket(desk: Desk, *, ticket: str, how: TicketEnd) -> None:
    """Settle one open number of an earlier day; refuses `ticket-unknown`, `ticket-move`."""
    now = desk.now()
    with desk.work(at=now, command="day.open") as work:
        work.record(tickets_model.close(desk.ticket(ticket), how=how, today=now.date()))
        desk_tables.delete_draft(desk.database, window=desk_tables.parked(ticket))


def require_day(desk: Desk, now: dt.datetime) -> dt.date:
    """Return the confirmed local day (D51).

    Refuses `day-not-open` before it is opened, `day-closed` (`day`, `at`) after it was closed.
    """
    row = offices.day(desk.database, desk.office().office, now.date())
    if row is None:
        raise Refusal("day-not-open", day=now.date())
    if row.closed_at is not None:
        raise Refusal("day-closed", day=now.date(), at=row.closed_at)
    return now.date()


def picks_lost(desk: Desk) -> dict[dt.date, PickFault]:
    """Return the picked days to come that a change of the calendar took away, and why (D20)."""
    picked = picked_days(desk)
    if not picked:
        return {}
    return lost_picks(office_calendar(desk), picked, today=desk.now().date())


def picks_standing(desk: Desk) -> tuple[dt.date, ...]:
    """Return the picked days on which people are received: what papers name (D20)."""
    lost = picks_lost(desk)
    return tuple(day for day in picked_days(desk) if day not in lost)


def reception_spans(
    desk: Desk, service: str, moment: dt.datetime, *, line: str = ""
) -> tuple[Span, ...]:
    """Return when the service receives on the day of `moment`, as aware instants (D21).

    A `line` with hours of its own keeps those instead (D22).
    """
    standard = desk.catalogue.standard(service)
    own = next((rule.hours for rule in standard.lines if rule.id == line), ())
    return _spans(_Year.of(desk), standard.reception, own, moment)


def line_spans(desk: Desk, moment: dt.datetime) -> dict[str, tuple[Span, ...]]:
    """Return when each line, `service.line`, receives on the day of `moment` (D22).

    The clock of a line's limit runs then and at no other time.
    """
    return line_hours(desk)(moment)


def line_hours(desk: Desk) -> Callable[[dt.datetime], dict[str, tuple[Span, ...]]]:
    """Return what tells `line_spans` of any day: for whoever asks about many of them."""
    year = _Year.of(desk)
    standards = [desk.catalogue.standard(service) for service in desk.office().services]

    def told(moment: dt.datetime) -> dict[str, tuple[Span, ...]]:
        found: dict[str, tuple[Span, ...]] = {}
        for standard in standards:
            usual = _spans(year, standard.reception, (), moment)
            for rule in standard.lines:
                own = _spans(year, standard.reception, rule.hours, moment) if rule.hours else usual
                found[f"{standard.service}.{rule.id}"] = own
        return found

    return told


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    """Hold what the days of reception depend on beside a standard."""

    calendar: Calendar
    picked: Collection[dt.date]

    @classmethod
    def of(cls, desk: Desk) -> Self:
        return cls(calendar=office_calendar(desk), picked=picked_days(desk))


def _spans(
    year: _Year, reception: Reception, own: tuple[Hours, ...], moment: dt.datetime
) -> tuple[Span, ...]:
    kept = replace(reception, hours=own, extra=None) if own else reception
    try:
        stretches = hours_on(kept, year.calendar, moment.date(), picked=year.picked)
    except Refusal:  # a year without a calendar: nobody is known to be received, nothing is blocked
        return ()
    return tuple(
        (
            moment.replace(hour=opens.hour, minute=opens.minute, second=0, microsecond=0),
            moment.replace(hour=closes.hour, minute=closes.minute, second=0, microsecond=0),
        )
        for opens, closes in stretches
    )


def is_outside_hours(desk: Desk, service: str, moment: dt.datetime, *, line: str = "") -> bool:
    """Say whether nobody is received at `moment`: warned and recorded, never refused (D21)."""
    spans = reception_spans(desk, service, moment, line=line)
    return not any(opens <= moment < closes for opens, closes in spans)
