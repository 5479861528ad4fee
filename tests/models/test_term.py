"""Terms: counted from day 0, rolled, collected, and shown step by step (W-7, I-7, D6)."""

import datetime as dt

import holidays
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.reception import is_reception_day
from desktop.models.standard import Track
from desktop.models.term import Step, Term, complaint_deadline, deadline
from desktop.models.text import Text
from desktop.models.workdays import Calendar, CalendarYear
from desktop.standards.reference import read_complaints
from tests.helpers.standards import calendar, standard

KNOWN = holidays.country_holidays("KZ", years=range(2010, 2027))
DAYS = st.dates(dt.date(2010, 2, 1), dt.date(2026, 6, 30))
DAY = dt.timedelta(days=1)


def track(service: str, id_: str) -> Track:
    """Return a track of a shipped standard."""
    return next(row for row in standard(service).tracks if row.id == id_)


def term(service: str, id_: str, day: dt.date) -> Term:
    """Return a term of a shipped standard, with its reception."""
    return deadline(track(service, id_), day, calendar(), standard(service).reception)


def of_days(days: int, counted_in: str = "calendar-days") -> Track:
    """Return a track of so many days."""
    return Track(
        id="plain",
        paragraph="7",
        name=Text(kk="Мерзім", ru="Срок", en="Term"),
        days=days,
        counted_in="working-days" if counted_in == "working-days" else "calendar-days",
    )


def test_fifteen_days_are_counted_from_the_day_after_registration() -> None:
    found = term("weapons", "plain", dt.date(2010, 11, 15))
    assert found == Term(
        due=dt.date(2010, 11, 30),
        safe=dt.date(2010, 11, 30),
        collect_on=dt.date(2010, 12, 2),
        steps=(
            Step(code="accepted", date=dt.date(2010, 11, 15), days=0),
            Step(code="plus", date=dt.date(2010, 11, 30), days=15),
        ),
    )


def test_an_inquiry_takes_thirty_days() -> None:
    assert term("weapons", "inquiry", dt.date(2013, 11, 25)).due == dt.date(2013, 12, 25)


def test_an_end_on_a_day_off_rolls_forward_and_is_safe_before_it() -> None:
    found = term("weapons", "plain", dt.date(2013, 11, 15))
    assert found.steps[-1] == Step(code="rolled", date=dt.date(2013, 12, 3), days=3)
    assert (found.due, found.safe) == (dt.date(2013, 12, 3), dt.date(2013, 11, 29))
    assert found.collect_on == dt.date(2013, 12, 5)


def test_an_end_on_a_worked_saturday_does_not_roll() -> None:
    found = term("weapons", "plain", dt.date(2013, 9, 27))
    assert (found.due, found.safe) == (dt.date(2013, 10, 12), dt.date(2013, 10, 12))


def test_seven_working_days_pass_over_days_off() -> None:
    found = term("invitations", "plain", dt.date(2013, 11, 25))
    assert found.due == found.safe == found.collect_on == dt.date(2013, 12, 5)
    assert [(step.code, step.days) for step in found.steps] == [
        ("accepted", 0),
        ("plus", 4),
        ("skip", 3),
        ("plus", 3),
    ]


def test_a_saturday_counts_in_a_working_day_term_only_when_exchanged() -> None:
    assert term("invitations", "plain", dt.date(2013, 10, 4)).due == dt.date(2013, 10, 16)
    assert term("invitations", "plain", dt.date(2013, 11, 1)).due == dt.date(2013, 11, 12)


def test_intake_on_a_saturday_does_not_shift_the_first_day() -> None:
    assert term("invitations", "plain", dt.date(2013, 11, 23)) == Term(
        due=dt.date(2013, 12, 4),
        safe=dt.date(2013, 12, 4),
        collect_on=dt.date(2013, 12, 4),
        steps=(
            Step(code="accepted", date=dt.date(2013, 11, 23), days=0),
            Step(code="skip", date=dt.date(2013, 11, 24), days=1),
            Step(code="plus", date=dt.date(2013, 11, 29), days=5),
            Step(code="skip", date=dt.date(2013, 12, 2), days=3),
            Step(code="plus", date=dt.date(2013, 12, 4), days=2),
        ),
    )


def test_the_hour_of_acceptance_makes_no_difference() -> None:
    plain = track("weapons", "plain")
    offset = dt.timezone(dt.timedelta(hours=5))
    late = dt.datetime(2013, 11, 25, 23, 59, 59, tzinfo=offset)
    assert deadline(plain, late, calendar()) == deadline(plain, dt.date(2013, 11, 25), calendar())


def test_the_offices_own_saturday_is_a_day_to_collect_on() -> None:
    plain = track("weapons", "plain")
    saturday = dt.date(2013, 12, 14)
    found = deadline(
        plain,
        dt.date(2013, 11, 28),
        calendar(),
        standard("weapons").reception,
        picked=(saturday,),
    )
    assert (found.due, found.collect_on) == (dt.date(2013, 12, 13), saturday)


@pytest.mark.parametrize(
    ("id_", "extended", "due", "steps"),
    [
        ("plain", False, dt.date(2013, 12, 10), ("accepted", "plus")),
        ("inquiry", False, dt.date(2013, 12, 25), ("accepted", "plus")),
        ("inquiry", True, dt.date(2014, 1, 24), ("accepted", "plus", "extended")),
        ("plain", True, dt.date(2014, 1, 9), ("accepted", "plus", "extended")),
    ],
)
def test_a_complaint_takes_fifteen_or_thirty_days_and_may_take_thirty_more(
    id_: str, *, extended: bool, due: dt.date, steps: tuple[str, ...]
) -> None:
    rules = read_complaints(paths.forms()).value
    assert rules is not None
    chosen = next(row for row in rules.tracks if row.id == id_)
    found = complaint_deadline(rules, chosen, dt.date(2013, 11, 25), calendar(), extended=extended)
    assert (found.due, found.collect_on) == (due, None)
    assert tuple(step.code for step in found.steps) == steps


def test_an_extension_is_added_before_the_end_is_rolled() -> None:
    found = deadline(of_days(5), dt.date(2013, 11, 25), calendar(), extended_by=1)
    assert [(step.code, step.date.day) for step in found.steps] == [
        ("accepted", 25),
        ("plus", 30),
        ("extended", 1),
        ("rolled", 3),
    ]


def test_what_is_safe_never_lies_before_acceptance() -> None:
    saturday = dt.date(2013, 11, 23)
    found = deadline(of_days(1), saturday, calendar())
    assert (found.due, found.safe) == (dt.date(2013, 11, 25), dt.date(2013, 11, 25))
    friday = deadline(of_days(1), dt.date(2013, 11, 22), calendar())
    assert friday.safe == dt.date(2013, 11, 22)


@pytest.mark.parametrize(
    "day", [dt.date(2009, 12, 31), dt.date(2030, 12, 20), dt.date(2031, 1, 1), dt.date.max]
)
def test_a_term_that_leaves_the_calendar_is_refused(day: dt.date) -> None:
    with pytest.raises(Refusal) as refused:
        term("weapons", "plain", day)
    assert refused.value.code == "out-of-table"


def test_a_term_through_an_estimated_year_says_so() -> None:
    assert term("weapons", "plain", dt.date(2025, 12, 20)).estimated
    assert not term("weapons", "plain", dt.date(2013, 12, 20)).estimated
    assert deadline(
        of_days(1),
        dt.date(2016, 12, 30),
        Calendar.of([CalendarYear(year=2016), CalendarYear(year=2017, estimated=True)]),
    ).estimated


@given(day=DAYS, days=st.integers(1, 90))
def test_a_calendar_term_is_due_on_the_first_working_day_from_its_end(
    day: dt.date, days: int
) -> None:
    found = deadline(of_days(days), day, calendar())
    end = day + days * DAY
    assert found.due >= end
    assert KNOWN.is_working_day(found.due)
    assert not any(KNOWN.is_working_day(end + n * DAY) for n in range((found.due - end).days))


@given(day=DAYS, days=st.integers(1, 60))
def test_a_working_day_term_is_the_nth_working_day(day: dt.date, days: int) -> None:
    found = deadline(of_days(days, "working-days"), day, calendar())
    assert found.due == found.safe == KNOWN.get_nth_working_day(day, days)


@given(day=DAYS, days=st.integers(1, 90))
@example(day=dt.date(2014, 1, 1), days=4)
def test_what_is_safe_is_the_last_working_day_up_to_the_unrolled_end(
    day: dt.date, days: int
) -> None:
    found = deadline(of_days(days), day, calendar())
    end = day + days * DAY
    assert found.safe <= found.due
    assert KNOWN.is_working_day(found.safe)
    if any(KNOWN.is_working_day(day + n * DAY) for n in range(days + 1)):
        assert found.safe <= end
        rest = (end - found.safe).days
        assert not any(KNOWN.is_working_day(found.safe + n * DAY) for n in range(1, rest + 1))
    else:
        assert found.safe == found.due


@given(day=DAYS, service=st.sampled_from(["weapons", "invitations"]))
def test_people_are_told_a_day_on_which_somebody_receives_them(day: dt.date, service: str) -> None:
    reception = standard(service).reception
    found = term(service, "plain", day)
    assert found.collect_on is not None
    assert found.collect_on >= found.due
    assert is_reception_day(reception, calendar(), found.collect_on)
    between = (found.due + n * DAY for n in range((found.collect_on - found.due).days))
    assert not any(is_reception_day(reception, calendar(), each) for each in between)


@given(
    day=DAYS, days=st.integers(1, 60), counted=st.sampled_from(["calendar-days", "working-days"])
)
def test_the_steps_lead_from_acceptance_to_the_day_it_is_due(
    day: dt.date, days: int, counted: str
) -> None:
    found = deadline(of_days(days, counted), day, calendar(), extended_by=2)
    assert found.steps[0] == Step(code="accepted", date=day, days=0)
    here = day
    for step in found.steps:
        here += step.days * DAY
        assert step.date == here
    assert here == found.due


def test_a_complaint_is_not_extended_unless_it_is_said() -> None:
    rules = read_complaints(paths.forms()).value
    assert rules is not None
    found = complaint_deadline(rules, rules.tracks[0], dt.date(2013, 11, 25), calendar())
    assert found.due == dt.date(2013, 12, 10)
