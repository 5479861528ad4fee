"""What may become of a complaint, who may have it, and its terms (D48, Law of 12 January 2007)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.models import facts
from desktop.models.complaint import (
    Complaint,
    ComplaintAct,
    deciders,
    first_term,
    other_term,
    pass_on_by,
    require_assignable,
    standing,
)
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.models.official import Official, is_same_person
from desktop.models.workdays import Calendar
from desktop.standards.reference import read_complaints
from tests.helpers.complaint_facts import EMPLOYEE, HEAD, complain, received
from tests.helpers.office import catalogue

RULES: Final = catalogue().complaints()
CALENDAR: Final[Calendar] = catalogue().calendar().as_entered({})
FIRST, LAST = dt.date(2011, 1, 1), dt.date(2024, 6, 30)
DAYS: Final = st.dates(FIRST, LAST)
PEOPLE: Final = [
    Official(staff=staff, name=name)
    for staff, name in (("a", "А Б"), ("b", "В Г"), ("c", "А  Б"), ("", "а б"), ("d", "Д Е"))
]


class Office:
    """Be an office that counts its ids."""

    def __init__(self, day: dt.date) -> None:
        self.day, self.ids = day, 0

    def id(self, kind: str) -> str:
        """Return the next id."""
        self.ids += 1
        return f"{kind}-{self.ids:04d}"


def at(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(10), tzinfo=dt.UTC)


def a_complaint(day: dt.date, against: Official | None = None) -> Complaint:
    told = replace(received("k1", 1, on=day), against=against)
    return standing(at(day), [told])


@given(st.integers(0, 4), DAYS)
def test_every_lawful_course_comes_to_the_state_its_last_fact_says(
    which: int, day: dt.date
) -> None:
    told: Sequence[Fact] = list(complain(Office(day), which))
    found = standing(at(day), told)
    ends = {4: "received", 0: "void", 1: "passed-on", 2: "answered", 3: "answered"}
    assert found.state == ends[which]
    acts: tuple[ComplaintAct, ...] = ("assign", "extend", "pass-on", "answer", "void")
    if found.state in {"answered", "passed-on", "void"}:
        assert not any(found.admits(act) for act in acts)
        assert found.holder is None


@given(st.sampled_from(PEOPLE), st.lists(st.sampled_from(PEOPLE), max_size=3),
       st.none() | st.sampled_from(PEOPLE))  # fmt: skip
def test_nobody_has_a_complaint_about_himself_or_what_he_decided_whatever_his_login(
    who: Official, decided: list[Official], against: Official | None
) -> None:
    complaint = a_complaint(dt.date(2013, 11, 25), against)
    barred = [*decided, *([against] if against else [])]
    about_him = any(is_same_person(who, each) for each in barred)
    if not about_him:
        require_assignable(who, complaint, decided=decided)
        return
    with pytest.raises(Refusal) as told:
        require_assignable(who, complaint, decided=decided)
    assert told.value.code in {"complaint-against", "complaint-decided"}


@given(day=DAYS, inquiry=st.booleans(), further=st.booleans())
def test_a_term_is_15_or_30_days_and_30_more_from_the_day_it_came(
    *, day: dt.date, inquiry: bool, further: bool
) -> None:
    complaint = a_complaint(day)
    term = first_term(RULES, "inquiry" if inquiry else "plain", day, CALENDAR)
    assert 0 <= (term.due - day).days - (30 if inquiry else 15) <= 12
    assert CALENDAR.is_working_day(term.due)
    assert term.safe <= term.due
    other = other_term(RULES, complaint, extend=further, calendar=CALENDAR)
    assert 0 <= (other.due - day).days - (45 if further else 30) <= 12


@given(DAYS)
def test_it_is_passed_on_by_the_third_working_day_after_it_came(day: dt.date) -> None:
    last = pass_on_by(RULES, day, CALENDAR)
    between = [day + dt.timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(map(CALENDAR.is_working_day, between)) == RULES.passed_on_within == 3
    assert CALENDAR.is_working_day(last)


def test_the_rules_are_the_law_s_own() -> None:
    read = read_complaints(paths.forms()).value
    assert read is not None
    assert [track.days for track in read.tracks] == [15, 30]
    assert (read.extension_days, read.extension_told_within) == (30, 3)


def test_a_decision_is_of_whoever_examined_proposed_or_signed_it() -> None:
    history: list[Fact] = [
        facts.CaseExamined(case="c", by=EMPLOYEE, digest="d", clerk_name="А"),
        facts.DecisionProposed(case="c", items=(), by=EMPLOYEE, clerk_name="А"),
        facts.CaseLaid(case="c", head=Official(staff="x", name="Х"), clerk_name="А"),
    ]
    assert deciders(history) == (EMPLOYEE,)


def test_what_is_no_complaint_has_no_standing() -> None:
    with pytest.raises(TypeError):
        standing(at(dt.date(2013, 11, 25)), [facts.ComplaintVoided(
            complaint="k", reason="р", clerk_name="А")])  # fmt: skip
    assert HEAD.staff == "h1"
