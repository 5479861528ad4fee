"""Waits, services and terms of a report of a period are what its journal says."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.models import facts
from desktop.models.application import FieldChange, Promise
from desktop.models.facts import Fact
from desktop.services import breaches
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts
from desktop.services.period_lasting import lasting, quantile
from desktop.store import path
from desktop.store.period_readings import BETWEEN
from tests.helpers import period_by_hand as by_hand
from tests.helpers.facts import DAY, OFFICE, moment
from tests.helpers.figure_facts import Journey, day, journeys, live
from tests.helpers.figures_by_hand import Life, lives
from tests.helpers.path_facts import INSPECTOR, TERM
from tests.helpers.period_record import FIRST, LAST, a_record, counted, happen, rows

LINES = ("weapons.hand-in", "weapons.collect", "invitations.hand-in", "weapons.question")
MOVES = ("term-switched", "due-moved")
ENDS = ("served", "left", "waits", "returned", "settled", "open")


@dataclass(frozen=True)
class Visitor:
    """One queue number: on which day and at which minute it came, and how it went on."""

    on: int
    line: str
    came: int
    waited: int
    ends: str
    served: int


visitors = st.lists(
    st.builds(
        Visitor,
        st.integers(0, 1),
        st.sampled_from(LINES),
        st.integers(-40, 600),
        st.integers(0, 90),
        st.sampled_from(ENDS),
        st.integers(0, 70),
    ),
    max_size=12,
)
explanations = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.integers(0, 500),
        st.integers(1, 300),
        st.sampled_from(("crowd", "power")),
        st.sampled_from(((), (LINES[0],), (LINES[1], LINES[2]))),
    ),
    max_size=4,
)


def come(desk: Desk, told: list[Visitor]) -> None:
    """Let visitors come, each by himself; moments have odd seconds."""
    for number, each in enumerate(told, start=1):
        on = FIRST + dt.timedelta(days=each.on)
        begins = moment(9, 0, 17, day=on) + dt.timedelta(minutes=each.came)
        for minutes, fact in _course(each, number, on):
            happen(desk, fact, begins + dt.timedelta(minutes=minutes, seconds=7 * minutes % 41))


def _course(each: Visitor, number: int, on: dt.date) -> Iterator[tuple[int, Fact]]:
    ticket, visit = f"ticket-{number:03}", f"visit-{number:03}"
    service, _dot, line = each.line.partition(".")
    yield (
        0,
        facts.TicketIssued(
            ticket=ticket, day=on, service=service, line=line, letter="Қ", number=number
        ),
    )
    called = each.waited
    if each.ends == "waits":
        return
    if each.ends == "left":
        yield called, facts.TicketClosed(ticket=ticket, end="left")
        return
    if each.ends == "returned":
        yield called // 2, facts.TicketHeld(ticket=ticket, reason="paper")
        called += 30
        yield called // 2 + 9, facts.TicketReturned(ticket=ticket)
    yield called, facts.TicketCalled(ticket=ticket, window="1")
    yield called + 1, facts.VisitBegan(visit=visit, ticket=ticket, window="1")
    if each.ends == "settled":
        yield 1_700, facts.TicketClosed(ticket=ticket, end="left")
    elif each.ends != "open":
        yield called + 1 + each.served, facts.VisitEnded(visit=visit, ticket=ticket, end="left")


@settings(max_examples=20, deadline=None)
@given(told=visitors, why=explanations)
@example(told=[Visitor(0, LINES[0], at, 100, "served", 5) for at in (-40, 200, 380)], why=[])
@example(told=[Visitor(0, LINES[0], 10, 50, "settled", 5)], why=[(0, 20, 9, "crowd", ())])
def test_waits_and_services_are_what_the_journal_says(
    told: list[Visitor], why: list[tuple[int, int, int, facts.BreachCause, tuple[str, ...]]]
) -> None:
    with a_record(now=moment(17, 40, day=LAST)) as desk:
        come(desk, [each for each in told if each.on == 0 or each.came + each.waited < 300])
        for at, (on, begins, lasts, kind, lines) in enumerate(why):
            start = moment(9, 0, day=FIRST + dt.timedelta(days=on)) + dt.timedelta(minutes=begins)
            given_ = facts.CauseGiven(
                day=start.date().isoformat(), cause=f"c-{at}", kind=kind, begins=start,
                ends=start + dt.timedelta(minutes=lasts), lines=lines,
            )  # fmt: skip
            happen(desk, given_, start)
        counts = counted(desk)
        stretches = breaches.of_period(desk, first=FIRST, last=LAST)
        for kept in ("wait", "service"):
            assert counts.kept[kept].minutes == by_hand.lasted(desk, kept)
            past: Counter[str] = Counter()
            causes: Counter[str] = Counter()
            for stretch in stretches:
                for each in stretch.breaches if stretch.kind == kept else ():
                    past[each.line.partition(".")[0]] += 1
                    kinds = {cause.kind for cause in stretch.causes}
                    causes["*" if len(kinds) > 1 else "".join(kinds)] += 1
            figure = "waits-over" if kept == "wait" else "services-over"
            assert +counts.figures.get(figure, Counter()) == past
            found = counts.kept[kept].why
            assert Counter({w: n for (_s, w), n in _by_why(found).items()}) == causes
            _adds_up(desk, counts, kept)


def _by_why(found: Mapping[tuple[str, str], int]) -> Counter[tuple[str, str]]:
    summed: Counter[tuple[str, str]] = Counter()
    for (_service, why), count in found.items():
        summed["", why] += count
    return summed


def _adds_up(desk: Desk, counts: Counts, kind: facts.BreachCause | str) -> None:
    parted = lasting(desk, counts, "wait" if kind == "wait" else "service")
    within = sum(sum(each) for each in parted.within.values())
    every = counts.kept["wait" if kind == "wait" else "service"].minutes
    assert within + parted.past.total() + parted.free.total() == every.total()
    for minutes in parted.minutes.values():
        each = sorted(minutes.elements())
        for share in (0.5, 0.9):
            longest = quantile(minutes, share)
            assert sum(lasted <= longest for lasted in each) >= share * len(each)
            assert sum(lasted < longest for lasted in each) < share * len(each)


@dataclass(frozen=True)
class Twist:
    """What else befell an application: an inquiry and its days, a term moved and why."""

    asked: int
    answered: int
    moved: str
    reason: str


twists = st.lists(
    st.builds(
        Twist,
        st.integers(0, 12),
        st.sampled_from((-1, 0, 3, 30)),
        st.sampled_from(("", "term-switched", "due-moved", "corrected", "misspelt")),
        st.sampled_from(("сұрату жіберілді", "№ 1200 қаулы")),
    ),
    min_size=9,
    max_size=9,
)


@settings(max_examples=20, deadline=None)
@given(told=journeys(), also=twists, first=st.integers(0, 30), lasts=st.sampled_from((3, 20, 90)))
def test_outcomes_and_terms_are_what_the_journal_says(
    told: list[Journey], also: list[Twist], first: int, lasts: int
) -> None:
    own = [replace(each, room=OFFICE) for each in told]
    with a_record(now=moment(day=dt.date(2014, 2, 20))) as desk:
        live(desk.database, own)
        for number, twist in enumerate(also[: len(own)], start=1):
            _twist(desk, f"case-{number:04}", twist)
        begins, ends = day(first), day(first + lasts)
        counts = counted(desk, begins, ends)
        outcomes: Counter[str] = Counter()
        broken: Counter[str] = Counter()
        for number, life in enumerate(_lives(desk), start=1):
            fate, twist = life.fate, also[number - 1]
            decided = fate.on is not None and fate.decision in {"granted", "refused", "part"}
            if decided and fate.on is not None and begins <= fate.on <= ends:
                outcomes[fate.decision] += 1
                late = (fate.on - fate.due).days
                if late > 0:
                    broken[_by(life, twist, late)] += 1
        assert rows(counts, "decided") == outcomes
        assert rows(counts, "broken") == broken
        assert rows(counts, "ended") == _ended(desk, begins, ends)
        assert rows(counts, "moved") == Counter(
            f"{twist.moved}{BETWEEN}{twist.reason}"
            for twist in also[: len(own)]
            if twist.moved in MOVES and begins <= day(twist.asked) <= ends
        )
        corrected = [each.moved == "corrected" and begins <= day(each.asked) <= ends
                     for each in also[: len(own)]]  # fmt: skip
        assert sum(rows(counts, "put-right").values()) == sum(corrected)
        assert {f: counts.figures.get(f, Counter()).total() for f in ("in-time", "refused")} == {
            "in-time": outcomes.total() - broken.total(),
            "refused": outcomes["refused"] + outcomes["part"],
        }


def _lives(desk: Desk) -> list[Life]:
    return [life for _case, life in sorted(lives(desk.database).items())]


def _twist(desk: Desk, case: str, twist: Twist) -> None:
    """Ask about an application, answer, and move its term to where it stands."""
    asked = moment(12, day=day(twist.asked))
    life = lives(desk.database)[case]
    happen(desk, facts.InquiryMade(
        case=case, inquiry=f"q-{case}", kind="site-check", to="ІІД", question="?", items=(),
        answer_by=None, by=INSPECTOR, clerk_name="С",
    ), asked)  # fmt: skip
    if twist.answered >= 0:
        on = day(twist.asked + twist.answered)
        happen(desk, facts.InquiryAnswered(
            case=case, inquiry=f"q-{case}", on=on, answer="иә", by=INSPECTOR, clerk_name="С",
        ), moment(12, day=on))  # fmt: skip
    term = replace(TERM, due=life.due)
    if twist.moved == "term-switched":
        happen(desk, facts.TermSwitched(
            case=case, before="plain", before_due=life.due, term=term, answers={},
            reason=twist.reason, tell_by=DAY, by=INSPECTOR, clerk_name="С",
        ), asked)  # fmt: skip
    elif twist.moved in {"corrected", "misspelt"}:
        _correct(desk, case, term, asked, days=twist.moved == "corrected")
    elif twist.moved:
        happen(desk, facts.DueMoved(
            case=case, before_due=life.due, before_collect_on=life.due, term=term, days=(DAY,),
            ground=twist.reason,
        ), asked)  # fmt: skip


def _correct(desk: Desk, case: str, term: Promise, at: dt.datetime, *, days: bool) -> None:
    """Put a mistake right in an application, and its days with it, or its name alone."""
    name = FieldChange(path="applicant.name", old="Толеген", new="Төлеген")
    due = FieldChange(path="term.due", old="24.12.2013", new=f"{term.due:%d.%m.%Y}")
    found = path.whole(desk.database, case)
    assert found is not None
    happen(desk, facts.CaseCorrected(
        case=case, correction=1, reason="қате", later=False, clerk_name="С", clerk_post="",
        changes=(name, due) if days else (name,), application=replace(found.application, term=term),
    ), at)  # fmt: skip


def _by(life: Life, twist: Twist, late: int) -> str:
    fate = life.fate
    assert fate.on is not None
    if late <= life.days_away(fate.on):
        return "away"
    waits = twist.answered < 0 or day(twist.asked + twist.answered) > fate.due
    return "answer" if waits and day(twist.asked) <= fate.due else "here"


def _ended(desk: Desk, begins: dt.date, ends: dt.date) -> Counter[str]:
    found: Counter[str] = Counter()
    endings = {
        getattr(fact, "case", ""): "void" if isinstance(fact, facts.CaseVoided) else "died"
        for _at, fact in by_hand.told(desk)
        if isinstance(fact, facts.CaseVoided | facts.CaseEnded)
    }
    for life in _lives(desk):
        decision, on = life.came_to
        if life.first is not None:
            continue
        if decision == "withdrawn" and on is not None and begins <= on <= ends:
            found["withdrawn"] += 1
        elif life.ended_on is not None and begins <= life.ended_on <= ends:
            found[endings[life.case]] += 1
    return found
