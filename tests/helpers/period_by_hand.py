"""Count what a report of a period has beside the figures, from the facts of the journal alone."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.models import facts
from desktop.models.application import Application
from desktop.models.chain import read_head
from desktop.models.facts import Fact
from desktop.models.later import with_papers
from desktop.models.line import Span, seconds_within
from desktop.models.receipt import receipt_key
from desktop.services.day import line_spans
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.codec import decode


def told(desk: Desk) -> list[tuple[dt.datetime, Fact]]:
    """Return what the journal holds, each with its moment."""
    found = []
    for entry in journal.entries(desk.database):
        head = read_head(entry.head) or {}
        fact = decode(str(head["f"]), int(head["v"]), entry.body)
        found.append((dt.datetime.fromisoformat(str(head["at"])), fact))
    return found


@dataclass
class Number:
    """A queue number as its facts told it."""

    day: dt.date
    line: str
    since: dt.datetime
    ended: dt.datetime | None = None
    before: list[Span] = field(default_factory=list)
    visits: list[tuple[dt.datetime, dt.datetime | None]] = field(default_factory=list)

    def stop(self, at: dt.datetime) -> None:
        """End its wait, if nothing did yet."""
        self.ended = self.ended or at


def numbers(found: Iterable[tuple[dt.datetime, Fact]]) -> dict[str, Number]:
    """Read the journal into numbers."""
    every: dict[str, Number] = {}
    for at, fact in found:
        if isinstance(fact, facts.TicketIssued):
            every[fact.ticket] = Number(fact.day, f"{fact.service}.{fact.line}", at)
        elif isinstance(fact, facts.TicketReturned):
            number = every[fact.ticket]
            number.before.append((number.since, number.ended or at))
            number.since, number.ended = at, None
        elif isinstance(fact, facts.VisitBegan):
            every[fact.ticket].visits.append((at, None))
        elif isinstance(fact, facts.VisitEnded | facts.TicketClosed):
            every[fact.ticket].stop(at)
            _served(every[fact.ticket], at)
        elif isinstance(fact, facts.TicketCalled | facts.TicketHeld):
            every[fact.ticket].stop(at)
    return every


def _served(number: Number, at: dt.datetime) -> None:
    if number.visits and number.visits[-1][1] is None:
        number.visits[-1] = (number.visits[-1][0], at)


def lasted(desk: Desk, kind: str) -> Counter[tuple[str, int]]:
    """Count waits, or services, by line and minutes begun."""
    found: Counter[tuple[str, int]] = Counter()
    for number in numbers(told(desk)).values():
        spans, until = _clock(desk, number.day)
        if kind == "wait":
            last = (number.since, number.ended or until)
            kept = sum(
                seconds_within(a, min(b, until), spans.get(number.line, ()))
                for a, b in (*number.before, last)
            )
            found[number.line, _minutes(kept)] += 1
            continue
        for began, ended in number.visits:
            end = ended if ended is not None and ended.date() <= number.day else until
            found[number.line, _minutes(int((max(end, began) - began).total_seconds()))] += 1
    return found


def _minutes(seconds: int) -> int:
    return (seconds + 59) // 60


def _clock(desk: Desk, day: dt.date) -> tuple[dict[str, tuple[Span, ...]], dt.datetime]:
    now = desk.now()
    if day >= now.date():
        return line_spans(desk, now), now
    night = dt.datetime.combine(day, dt.time(23, 59, 59), now.tzinfo)
    spans = line_spans(desk, night)
    return spans, max((b for each in spans.values() for _a, b in each), default=night)


@dataclass
class Paid:
    """An application as it stands, with the day it was registered on."""

    day: dt.date
    application: Application
    is_void: bool = False


def paid(found: Iterable[tuple[dt.datetime, Fact]]) -> dict[str, Paid]:
    """Read the journal into applications as they stand now."""
    every: dict[str, Paid] = {}
    for _at, fact in found:
        if isinstance(fact, facts.CaseRegistered):
            on = dt.date.fromisoformat(fact.registered_at[:10])
            every[fact.case] = Paid(on, fact.application)
        elif isinstance(fact, facts.PapersAdded):
            every[fact.case].application = with_papers(every[fact.case].application, fact)
        elif isinstance(fact, facts.CaseCorrected):
            every[fact.case].application = fact.application
        elif isinstance(fact, facts.CaseVoided):
            every[fact.case].is_void = True
    return every


@dataclass
class Duty:
    """What is due, paid, charged and exempt by service, receipts and tiyn counted of them."""

    sums: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    receipts: dict[str, set[str]] = field(default_factory=dict)
    used: Counter[str] = field(default_factory=Counter)
    freed: Counter[str] = field(default_factory=Counter)
    units: Counter[str] = field(default_factory=Counter)


def duty(every: Iterable[Paid], first: dt.date, last: dt.date, free: Sequence[str]) -> Duty:
    """Count the duty of what was registered in some days; units of the kinds `free` owe none."""
    found = Duty()
    for each in every:
        told_, service = each.application, each.application.service
        if each.is_void or not first <= each.day <= last:
            continue
        for of in told_.duties:
            before = found.sums.get(service, (0, 0, 0, 0))
            more = (of.due, of.paid, of.charged, of.exempt)
            found.sums[service] = tuple(a + b for a, b in zip(before, more, strict=True))  # type: ignore[assignment]  # four of four
        for receipt in told_.receipts:
            if receipt.used:
                key = receipt_key(receipt.bank, receipt.number, receipt.paid_on, receipt.amount)
                found.receipts.setdefault(service, set()).add(key)
                found.used[service] += receipt.used
        if told_.payer_exemption is not None:
            found.freed[told_.payer_exemption.ground] += bool(told_.duties)
        elif service == "weapons" and any(of.exempt for of in told_.duties):
            kinds = (item.values.get("kind", "") for item in told_.items)
            found.units.update(kind for kind in kinds if kind in free)
    return found


def papers(
    found: Iterable[tuple[dt.datetime, Fact]], first: dt.date, last: dt.date
) -> Counter[tuple[str, str]]:
    """Count by kind what was printed for the first time in some days, again, written by hand."""
    kinds: dict[str, str] = {}
    came_out: set[str] = set()
    written: set[str] = set()
    every: Counter[tuple[str, str]] = Counter()
    for at, fact in found:
        counts = first <= at.date() <= last
        if isinstance(fact, facts.PaperIssued):
            kinds[fact.paper] = fact.kind
        elif isinstance(fact, facts.PaperPrinted):
            how = "again" if fact.paper in came_out else "first"
            every[kinds[fact.paper], how] += counts
            came_out.add(fact.paper)
            written.discard(fact.paper)
        elif isinstance(fact, facts.PaperHandWritten) and fact.paper not in written:
            every[kinds[fact.paper], "by-hand"] += counts
            written.add(fact.paper)
    return every


def blanks(found: Iterable[tuple[dt.datetime, Fact]]) -> Counter[tuple[str, str]]:
    """Count what became of blanks, by kind."""
    every: Counter[tuple[str, str]] = Counter()
    for _at, fact in found:
        if isinstance(fact, facts.BlanksReceived | facts.BlanksHandedBack):
            move = "received" if isinstance(fact, facts.BlanksReceived) else "handed-back"
            every[fact.kind, move] += fact.last - fact.first + 1
        elif isinstance(fact, facts.BlankUsed):
            every[fact.kind, "used"] += 1
        elif isinstance(fact, facts.BlankSpoiled):
            every[fact.kind, "found-spoiled" if fact.result else "spoiled"] += 1
    return every


def complaints(
    found: Iterable[tuple[dt.datetime, Fact]], first: dt.date, last: dt.date, on: dt.date
) -> dict[str, Counter[str]]:
    """Count complaints: by way and subject those received, by outcome and term those over."""
    every: dict[str, list[tuple[dt.datetime, Fact]]] = {}
    for at, fact in found:
        if getattr(fact, "complaint", "") and type(fact).__name__.startswith("Complaint"):
            every.setdefault(fact.complaint, []).append((at, fact))  # type: ignore[attr-defined]  # asked a line above
    counts: dict[str, Counter[str]] = {}
    for life in every.values():
        for part, row in _complaint(life, first, last, on):
            counts.setdefault(part, Counter())[row] += 1
    return counts


def _complaint(
    life: Sequence[tuple[dt.datetime, Fact]], first: dt.date, last: dt.date, on: dt.date
) -> Iterator[tuple[str, str]]:
    at, came = life[0]
    assert isinstance(came, facts.ComplaintReceived)
    longer = [fact.due for _at, fact in life if isinstance(fact, facts.ComplaintExtended)]
    due = (longer or [came.due])[-1]
    void = [when.date() for when, fact in life if isinstance(fact, facts.ComplaintVoided)]
    over = {
        fact.on: fact.outcome if isinstance(fact, facts.ComplaintAnswered) else "passed-on"
        for _at, fact in life
        if isinstance(fact, facts.ComplaintAnswered | facts.ComplaintPassedOn)
    }
    if first <= at.date() <= last and void:
        yield "complaint-struck", "struck"
    elif first <= at.date() <= last:
        yield "complaint-way", came.way
        yield "complaint-subject", came.subject
    for day, outcome in over.items():
        if first <= day <= last:
            yield "complaint-outcome", outcome
            yield "complaint-term", "kept" if day <= due else "broken"
    if at.date() <= on and not any(each <= on for each in (*over, *void)):
        yield "complaint-open", "waiting" if due >= on else "overdue"
