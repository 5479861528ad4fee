"""Make lawful days: whatever is drawn, only moves that the office could really make."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from desktop.models import facts
from desktop.models.application import FieldChange, RowChange
from desktop.models.arrival import Arrival
from desktop.models.facts import Fact
from desktop.models.switches import AS_SHIPPED
from tests.helpers.book_facts import Shelf, keep_blanks, keep_registers
from tests.helpers.complaint_facts import complain
from tests.helpers.coupon_facts import control
from tests.helpers.employing import employed
from tests.helpers.exchange_facts import Exchange, exchanged
from tests.helpers.facts import (
    DAY,
    OFFICE,
    application,
    case_registered,
    moment,
    office_chosen,
    paper_issued,
    receipt,
    ticket_issued,
    weapon,
    window_set,
)
from tests.helpers.indicator_facts import measure
from tests.helpers.keeping_facts import kept
from tests.helpers.path_facts import further
from tests.helpers.region_facts import Region, regional
from tests.helpers.weapon_facts import Held, carry_over, happen

PRINTER: Final = "HP"


@dataclass
class Office:
    """Remember what has happened, so that the next move is lawful."""

    waiting: list[str] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    served: list[tuple[str, str]] = field(default_factory=list)
    back: dict[str, int] = field(default_factory=dict)
    paused: list[tuple[str, str]] = field(default_factory=list)
    causes: list[tuple[str, str]] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    weapons: Held = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    exchange: Exchange = field(default_factory=Exchange)
    region: Region = field(default_factory=Region)
    cases: list[str] = field(default_factory=list)
    gone: dict[str, int] = field(default_factory=dict)
    numbers: int = 0
    sequence: int = 0
    carried: int = 0
    ids: int = 0
    day: dt.date = DAY

    def id(self, kind: str) -> str:
        """Return the next id."""
        self.ids += 1
        return f"{kind}-{self.ids:04d}"


def day_of(choices: Sequence[int], *, ids: int = 0) -> Iterator[Fact]:
    """Yield the facts of the moves chosen; a move that is not lawful then is passed over."""
    office = Office(ids=ids)
    yield office_chosen()
    for choice in choices:
        move = MOVES[choice % len(MOVES)]
        yield from move(office, choice // len(MOVES))


def _issue(office: Office, _which: int) -> Iterator[Fact]:
    ticket = office.id("ticket")
    office.numbers += 1
    office.waiting.append(ticket)
    outside = office.numbers % 5 == 0
    yield ticket_issued(ticket, office.numbers, day=office.day, outside_hours=outside)


def _call(office: Office, _which: int) -> Iterator[Fact]:
    if office.waiting:
        ticket = office.waiting.pop(0)
        office.called.append(ticket)
        yield facts.TicketCalled(ticket=ticket, window="1")


def _call_before_turn(office: Office, which: int) -> Iterator[Fact]:
    """Call somebody who is not next, on a ground."""
    if len(office.waiting) > 1:
        passed = 1 + which % (len(office.waiting) - 1)
        ticket = office.waiting.pop(passed)
        office.called.append(ticket)
        yield facts.TicketCalled(
            ticket=ticket, window="1", ground="other", words="ауырып қалды", passed=passed
        )


def _recall(office: Office, which: int) -> Iterator[Fact]:
    if office.called:
        yield facts.TicketRecalled(ticket=office.called[which % len(office.called)], window="2")


def _begin(office: Office, which: int) -> Iterator[Fact]:
    if office.called:
        ticket, visit = office.called.pop(which % len(office.called)), office.id("visit")
        office.served.append((ticket, visit))
        yield facts.VisitBegan(visit=visit, ticket=ticket, window="1")


def _hold(office: Office, which: int) -> Iterator[Fact]:
    """Let somebody who waits, was called or is served stand aside."""
    visit = ""
    if which % 3 and office.served:
        ticket, visit = office.served.pop()
    elif line := office.waiting if which % 2 else office.called:
        ticket = line.pop(0)
    else:
        return
    office.aside.append(ticket)
    yield facts.TicketHeld(ticket=ticket, reason="paper", visit=visit)


def _return(office: Office, which: int) -> Iterator[Fact]:
    """Let somebody wait again: he was held, or did not come when called."""
    if office.aside:
        ticket = office.aside.pop(which % len(office.aside))
    elif office.called:
        ticket = office.called.pop()
        yield facts.TicketClosed(ticket=ticket, end="no-show")
    else:
        return
    office.waiting.append(ticket)
    yield facts.TicketReturned(ticket=ticket)


def _move(office: Office, which: int) -> Iterator[Fact]:
    """Transfer somebody who waits, was called, stands aside or is served; he may return."""
    visit = ""
    if which % 4 == 0 and office.served:
        ticket, visit = office.served.pop()
    elif line := (office.waiting, office.called, office.aside)[which % 3]:
        ticket = line.pop(0)
    else:
        return
    office.waiting.append(ticket)
    office.back[ticket] = which % 3
    yield facts.TicketMoved(
        ticket=ticket,
        service=("weapons", "invitations")[which % 2],
        line="hand-in",
        window=("", "1", "2")[which // 2 % 3],
        note="ескертпе" * (which % 2),
        back=(facts.Place(service="weapons", line="hand-in", window="2"),) * (which % 3),
        visit=visit,
    )


def _explain(office: Office, which: int) -> Iterator[Fact]:
    """Give a cause of breaches, or take one back."""
    if which % 3 == 0 and office.causes:
        cause, day = office.causes.pop()
        yield facts.CauseTakenBack(day=day, cause=cause)
        return
    office.causes.append((office.id("cause"), office.day.isoformat()))
    cause, day = office.causes[-1]
    begins = moment(9, which % 60, day=office.day)
    ends = begins + dt.timedelta(minutes=30)
    yield facts.CauseGiven(day=day, cause=cause, kind="crowd", begins=begins, ends=ends)


def _pause(office: Office, which: int) -> Iterator[Fact]:
    """Pause the queue or a line of it, or reopen what was paused."""
    if which % 2 and office.paused:
        pause, day = office.paused.pop()
        yield facts.QueueReopened(day=day, pause=pause)
        return
    office.paused.append((office.id("pause"), office.day.isoformat()))
    pause, day = office.paused[-1]
    lines = ("weapons.hand-in",) * (which % 3 % 2)
    yield facts.QueuePaused(day=day, pause=pause, reason="lunch", lines=lines, words="түс")


def _end(office: Office, ticket: str, visit: str, how: facts.VisitEnd) -> Iterator[Fact]:
    """End a service; whoever was to return waits again."""
    yield facts.VisitEnded(visit=visit, ticket=ticket, end=how)
    if office.back.get(ticket, 0):
        office.back[ticket] -= 1
        office.waiting.append(ticket)


def _leave(office: Office, which: int) -> Iterator[Fact]:
    line = office.waiting if which % 2 else office.called
    if line:
        yield facts.TicketClosed(ticket=line.pop(), end="left")


def _settle(office: Office, _which: int) -> Iterator[Fact]:
    """End a visit that was left open on an earlier day (D51)."""
    if office.served:
        yield facts.TicketClosed(ticket=office.served.pop()[0], end="carried-over")


def _register(office: Office, which: int) -> Iterator[Fact]:
    if not office.served:
        return
    ticket, visit = office.served[which % len(office.served)]
    office.sequence += 1
    case, paper = office.id("case"), office.id("paper")
    office.papers.append(paper)
    office.cases.append(case)
    yield case_registered(case, visit, office.sequence)
    yield paper_issued(paper, case)
    if which % 3:  # else "another like this": the visit goes on
        office.served.remove((ticket, visit))
        yield from _end(office, ticket, visit, "registered")


def _send(office: Office, which: int) -> Iterator[Fact]:
    """Register what nobody brought: by post with its talon, or through the portal without."""
    office.sequence += 1
    case, paper = office.id("case"), office.id("paper")
    office.cases.append(case)
    arrival = Arrival(by="portal" if which % 2 else "post", on=office.day, number=f"WP-{which}")
    sent = replace(application(office.sequence), arrival=arrival)
    yield case_registered(case, "", office.sequence, application=sent)
    if arrival.by == "post":
        office.papers.append(paper)
        yield paper_issued(paper, case)


def _add(office: Office, which: int) -> Iterator[Fact]:
    """Take in a paper of some case, whether or not it was missing there."""
    if office.cases:
        yield facts.PapersAdded(
            case=office.cases[which % len(office.cases)],
            supplement=1 + which % 3,
            clerk_name="А",
            clerk_post="б",
            added=application().taken[which % 3 :],
            missing=application(4).missing[: which % 2],
            receipts=(receipt(which),) * (which % 2),
            duties=application().duties,
            visit=office.served[-1][1] if which % 2 and office.served else "",
        )


def _correct(office: Office, which: int) -> Iterator[Fact]:
    """Put the name, the number or the weapons of some case right."""
    if office.cases:
        weapons = tuple(
            replace(weapon(serial=f"ТГ{(which + row) % 3:05d}"), number=row + 1)
            for row in range(1 + which % 3)
        )
        stands = application(which % 7, items=weapons)
        row = RowChange(
            group="items",
            number=2,
            done="added" if which % 2 else "removed",
            values={"kind": "gas"},
        )
        yield facts.CaseCorrected(
            case=office.cases[which % len(office.cases)],
            correction=1,
            reason="қате көшірілген",
            later=bool(which % 2),
            clerk_name="А",
            clerk_post="б",
            changes=(FieldChange(path="person.surname", old="А", new="Б"),),
            application=stands,
            rows=(row,) * (which % 2),
        )


def _number(office: Office, which: int) -> Iterator[Fact]:
    """Enter a number of the chancery, or take one back."""
    if office.cases:
        yield facts.ChanceryNumbered(
            case=office.cases[which % len(office.cases)],
            direction="outgoing" if which % 2 else "incoming",
            number=f"3/{which}" if which % 5 else "",
            date=office.day if which % 3 else None,
            clerk_name="А",
            paper=office.papers[0] if which % 2 and office.papers else "",
        )


def _go_on(office: Office, which: int) -> Iterator[Fact]:
    """Take some case a step further on its path: to the head, the employee, the department."""
    if office.cases:
        yield from further(office.gone, office.cases[which % len(office.cases)])


def _close(office: Office, which: int) -> Iterator[Fact]:
    """Declare a case void, or end it without a decision."""
    if not office.cases:
        return
    case = office.cases[which % len(office.cases)]
    if which % 3 == 0:
        yield facts.CaseEnded(
            case=case,
            ending="forwarded",
            clerk_name="А",
            to="ІІБ",
            date=office.day,
            tell_by=office.day + dt.timedelta(days=3),
        )
        if which % 2:
            yield facts.ApplicantTold(case=case, day=office.day, way="phone", clerk_name="А")
    elif which % 2:
        yield facts.CaseVoided(case=case, reason="екі рет тіркелген", clerk_name="А")
    else:
        yield facts.CaseEnded(
            case=case, ending="withdrawn", clerk_name="А", document="өтініш", date=office.day
        )


def _answer(office: Office, which: int) -> Iterator[Fact]:
    if not office.served:
        return
    ticket, visit = office.served.pop()
    asked = {"service": "weapons", "purpose": "register", "applicant_kind": "citizen"}
    if which % 2:
        missing = case_registered("c", visit, 4).application.missing
        yield facts.PapersListed(visit=visit, missing=missing, **asked)
        yield from _end(office, ticket, visit, "sent-for-papers")
    else:
        yield facts.NotCoveredExplained(visit=visit, why="not-covered", paragraph="11", **asked)
        yield from _end(office, ticket, visit, "not-covered")


def _print(office: Office, which: int) -> Iterator[Fact]:
    if office.papers:
        paper = office.papers[which % len(office.papers)]
        yield (
            facts.PaperFailed(paper=paper, printer=PRINTER, reason="stopped"),
            facts.PaperPrinted(paper=paper, printer=PRINTER, duplicate=True),
            facts.PaperHandWritten(paper=paper),
        )[which % 3]


def _set(office: Office, which: int) -> Iterator[Fact]:
    yield (
        facts.SwitchSet(office=OFFICE, key=f"key-{which % 2}", value=str(which)),
        window_set(str(which % 3), lines=("weapons.hand-in",) if which % 2 else ()),
        facts.StaffSet(staff=f"s{which % 3}", name="А", post_kk="б", post_ru="в", active=which > 3),
        facts.DayOpened(day=office.day.isoformat(), warnings=("far-ahead",) * (which % 2)),
        facts.DayClosed(day=office.day.isoformat(), warnings=("still-received",) * (which % 2)),
        office_chosen(address=f"Мир көшесі, {which}"),
        facts.CalendarDaySet(
            office=OFFICE,
            day=DAY + dt.timedelta(days=which % 3),
            status=("off", "shipped")[which // 7 % 2],
            ground="қаулы",
        ),
        facts.ServiceSwitched(
            office=OFFICE, service="weapons", switches=AS_SHIPPED.with_rate("permit", str(which))
        ),
    )[which % 8]


def _reserve(office: Office, which: int) -> Iterator[Fact]:
    """Put two numbers aside for a power cut, and perhaps hand one of them back."""
    series, block = f"weapons/{DAY.year}", office.id("block")
    first = office.sequence + 1
    office.sequence += 2
    told = {"series": series, "block": block, "reason": "жарық", "clerk_name": "А"}
    yield facts.NumbersReserved(first=first, last=first + 1, **told)
    if which % 2:
        yield facts.NumbersHandedBack(numbers=(first + 1,), **told)


def _skip(office: Office, which: int) -> Iterator[Fact]:
    last = office.sequence + which % 5
    yield facts.SeriesSet(series=f"weapons/{DAY.year}", last=last, reason="қағаз журналдан")
    office.sequence = max(office.sequence, last)


def _next_day(office: Office, _which: int) -> Iterator[Fact]:
    office.day, office.numbers = office.day + dt.timedelta(days=1), 0
    yield facts.DayOpened(day=office.day.isoformat())


MOVES: Final[Sequence[Callable[[Office, int], Iterator[Fact]]]] = (
    _issue, _issue, _issue, _call, _recall, _call, _call_before_turn, _begin, _begin, _hold,
    _return, _move, _pause, _explain, _register, _register, _send, _leave, _settle, _add, _correct,
    _number, _go_on, _go_on, _close, _answer, _print, _print, _set, _reserve, _skip, _next_day,
    carry_over, control, complain, keep_blanks, keep_registers, measure,
    lambda office, which: happen(office.weapons, office.day, which),
    lambda office, which: iter([employed(which, office.day)]),
    lambda office, which: kept(which, office.day),
    lambda office, which: exchanged(office.exchange, office.id, office.day, which),
    lambda office, which: regional(office.region, office.id, office.day, which),
)  # fmt: skip
