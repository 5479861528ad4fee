"""Duty, papers, blanks and complaints of a report of a period are what its journal says."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.models import facts
from desktop.models.application import DutyDue, PayerExemption
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.models.period_row_words import RECEIPTS
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts
from desktop.services.period_names import paper_name
from desktop.services.period_sections import duty, exempt, papers
from desktop.store.duties import Paid
from desktop.store.period_readings import BETWEEN
from tests.helpers import period_by_hand as by_hand
from tests.helpers.complaint_facts import EMPLOYEE, HEAD, extended, received
from tests.helpers.facts import (
    DAY,
    application,
    case_registered,
    moment,
    paper_issued,
    receipt,
    weapon,
)
from tests.helpers.figure_facts import day
from tests.helpers.period_record import FIRST, LAST, a_record, counted, happen, rows
from tests.store.lawful import day_of

BOTH = ("weapons", "invitations")
FREE = ("signal", "sprayer", "cold-hunting")


@dataclass(frozen=True)
class Payment:
    """The duty of one application, and what became of it."""

    on: int
    service: str
    due: int
    number: int
    exempt: int
    freed: str
    kinds: tuple[str, ...]
    later: str


payments = st.lists(
    st.builds(
        Payment,
        st.integers(0, 3),
        st.sampled_from(BOTH),
        st.integers(0, 900),
        st.integers(0, 3),
        st.integers(0, 2),
        st.sampled_from(("", "", "соғыс ардагері")),
        st.lists(st.sampled_from(("rifled-hunting", *FREE)), min_size=1, max_size=3).map(tuple),
        st.sampled_from(("", "", "void", "added", "corrected")),
    ),
    max_size=7,
)


@settings(max_examples=20, deadline=None)
@given(told=payments)
@example(told=[Payment(0, each, 173, 1, 0, "", ("signal",), "") for each in BOTH])
def test_duty_is_what_the_journal_says(told: list[Payment]) -> None:
    with a_record(now=moment(day=LAST)) as desk:
        for number, each in enumerate(told, start=1):
            _pay(desk, each, number)
        counts = counted(desk)
        found = by_hand.duty(by_hand.paid(by_hand.told(desk)).values(), FIRST, LAST, FREE)
        sums: dict[str, tuple[int, ...]] = {}
        for (_duty, service), part in counts.parts["duty"].items():
            before = sums.get(service, (0,) * len(part))
            sums[service] = tuple(a + b for a, b in zip(before, part, strict=True))
        assert sums == found.sums
        keys = {service: len(each) for service, each in found.receipts.items()}
        in_all = len(set().union(*found.receipts.values()))
        assert {e.service: e.receipts for e in counts.paid} == {
            **keys, **({"": in_all} if in_all else {})
        }  # fmt: skip
        used = {e.service: e.used for e in counts.paid}
        assert used.pop("", 0) == sum(used.values())
        assert Counter(used) == found.used
        whole = [each.whole for each in duty(desk, counts) if each.name == RECEIPTS]
        assert whole in ([], [in_all])
        assert rows(counts, "freed") == +found.freed
        units = sum(r.whole for r in exempt(desk, counts) if not r.key)
        assert units == found.units.total()


def _pay(desk: Desk, each: Payment, number: int) -> None:
    case, at = f"case-{number:03}", moment(day=day(each.on))
    paid = receipt(each.number, used=100 * each.due)
    of = DutyDue(
        duty="registration", mci=1731, exact=str(100 * each.due), due=each.due,
        paid=100 * each.due, charged=1, exempt=each.exempt,
    )  # fmt: skip
    items = tuple(
        replace(made, values={**made.values, "kind": kind})
        for made, kind in ((weapon(n, f"М{number}{n}"), k) for n, k in enumerate(each.kinds, 1))
    )
    whole = application(
        number, service=each.service, receipts=(paid,), duties=(of,), items=items,
        payer_exemption=PayerExemption(ground=each.freed, document="") if each.freed else None,
    )  # fmt: skip
    fact = case_registered(
        case, "", number, application=whole, registered_at=at.isoformat(), number=f"№ {number}"
    )
    happen(desk, fact, at)
    if each.later == "void":
        happen(desk, facts.CaseVoided(case=case, reason="қате", clerk_name="С"), at)
    elif each.later == "added":
        more = replace(of, paid=of.paid + 5, exempt=0)
        happen(desk, facts.PapersAdded(
            case=case, supplement=1, clerk_name="С", clerk_post="", added=(), missing=(),
            receipts=(receipt(90 + number, used=5),), duties=(more,),
        ), at)  # fmt: skip
    elif each.later == "corrected":
        put_right = replace(whole, duties=(replace(of, due=7, charged=2),), receipts=())
        happen(desk, facts.CaseCorrected(
            case=case, correction=1, reason="қате", later=False, clerk_name="С", clerk_post="",
            changes=(), application=put_right,
        ), at)  # fmt: skip


@settings(max_examples=8, deadline=None)
@given(choices=st.lists(st.integers(0, 900), max_size=160), lasts=st.sampled_from((0, 3, 6_000)))
def test_papers_and_blanks_are_what_the_journal_says(choices: list[int], lasts: int) -> None:
    with a_record(now=moment(day=dt.date(2030, 1, 1))) as desk:
        for number, fact in enumerate(day_of(choices)):
            with suppress(Refusal):  # its tables do not admit every move
                happen(desk, fact, moment(day=day(number // 8)))
        told = by_hand.told(desk)
        last = DAY + dt.timedelta(days=lasts)
        assert rows(counted(desk, DAY, last), "papers") == {
            f"{kind}{BETWEEN}{how}": count
            for (kind, how), count in (+by_hand.papers(told, DAY, last)).items()
        }
        counts = counted(desk, dt.date(2013, 1, 1), dt.date(2030, 1, 1))
        assert rows(counts, "blanks") == {
            f"{kind}{BETWEEN}{move}": count for (kind, move), count in by_hand.blanks(told).items()
        }


def came_out(paper: str) -> Fact:
    return facts.PaperPrinted(paper=paper, printer="laser")


def by_pen(paper: str) -> Fact:
    return facts.PaperHandWritten(paper=paper)


def test_a_print_counts_on_its_day_and_a_paper_written_by_hand_once() -> None:
    """A talon of the first day printed again on the fifth is of the fifth, not of the first."""
    with a_record(now=moment(day=day(9))) as desk:
        told = (
            *((0, paper_issued("p1", "case-1")), (0, paper_issued("p2", "case-2"))),
            *((0, came_out("p1")), (2, by_pen("p2")), (3, by_pen("p2"))),
            *((5, came_out("p1")), (5, came_out("p1")), (5, came_out("p2"))),
        )
        for on, fact in told:
            happen(desk, fact, moment(day=day(on)))
        kind = f"talon-weapons{BETWEEN}"
        assert rows(counted(desk, day(0), day(1)), "papers") == {f"{kind}first": 1}
        assert rows(counted(desk, day(2), day(4)), "papers") == {f"{kind}by-hand": 1}
        fifth = {f"{kind}first": 1, f"{kind}again": 2}
        counts = counted(desk, day(5), day(5))
        assert rows(counts, "papers") == fifth
        said = [(each.name.ru, each.whole) for each in papers(desk, counts)]
        name = paper_name(desk, "talon-weapons").ru
        assert said == [(name, 1), (f"{name}: напечатано ещё раз", 2)]


@dataclass(frozen=True)
class Grievance:
    """A complaint: how and about what it came, by when it is due, and what became of it when."""

    on: int
    way: facts.ComplaintWay
    subject: facts.ComplaintSubject
    longer: bool
    ends: str
    after: int


grievances = st.lists(
    st.builds(
        Grievance,
        st.integers(0, 20),
        st.sampled_from(("post", "e-mail", "by-hand")),
        st.sampled_from(("impolite", "term", "other")),
        st.booleans(),
        st.sampled_from(("", "justified", "not", "passed-on", "void")),
        st.integers(0, 40),
    ),
    max_size=8,
)


@settings(max_examples=20, deadline=None)
@given(told=grievances, first=st.integers(0, 30), lasts=st.sampled_from((2, 15, 60)))
def test_complaints_are_what_the_journal_says(
    told: list[Grievance], first: int, lasts: int
) -> None:
    with a_record(now=moment(day=dt.date(2014, 3, 1))) as desk:
        for number, each in enumerate(told, start=1):
            for on, fact in _grieve(each, f"complaint-{number:03}", number):
                happen(desk, fact, moment(12, day=on))
        begins, ends = day(first), day(first + lasts)
        counts = counted(desk, begins, ends)
        found = by_hand.complaints(by_hand.told(desk), begins, ends, ends)
        parts = [each for each in counts.parts if each.startswith("complaint-")]
        assert {part: rows(counts, part) for part in parts if rows(counts, part)} == {
            part: dict(each) for part, each in found.items()
        }


def _grieve(each: Grievance, complaint: str, number: int) -> Iterator[tuple[dt.date, Fact]]:
    on, over = day(each.on), day(each.on + each.after)
    came = received(complaint, number, on=on)
    yield on, replace(came, way=each.way, subject=each.subject)
    if each.longer:
        yield on, replace(extended(complaint, on=on), due=day(each.on + 30))
    if each.ends == "void":
        yield over, facts.ComplaintVoided(complaint=complaint, reason="екі рет", clerk_name="А")
    elif each.ends == "passed-on":
        yield over, facts.ComplaintPassedOn(
            complaint=complaint, to="ІІД", on=over, number="3/1", reason="құзыреті", by=HEAD,
            paper="p1", clerk_name="А",
        )  # fmt: skip
    elif each.ends:
        yield over, facts.ComplaintAnswered(
            complaint=complaint, outcome="not" if each.ends == "not" else "justified",
            found="расталмады", measures="", on=over, signer=HEAD, by=EMPLOYEE, paper="p2",
            clerk_name="А",
        )  # fmt: skip


def test_tiyn_are_summed_exactly_and_rounded_once(desk: Desk) -> None:
    """Two duties of 173,50 are 347 tenge, and five of 173,10 are 866: half goes up (D5)."""
    counts = Counts(
        parts={
            "duty": {
                ("registration", "weapons"): (173, 17_350, 1, 0),
                ("permit", "weapons"): (173, 17_350, 1, 0),
            }
        },
        paid=[Paid(service="weapons", receipts=5, used=5 * 17_310)],
    )
    found = {row.name.ru: (row.own or {}).get("weapons") for row in duty(desk, counts)}
    assert found["Уплачено, тенге"] == 347
    assert found["Засчитано по квитанциям, тенге"] == 866
