"""A line keeps its own hours: the clock of its limit runs then and at no other time (D22)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from desktop import paths
from desktop.services import breaches, day, queueing
from desktop.services.desk import Desk
from desktop.services.today import see_today
from desktop.standards.catalogue import Catalogue
from tests.helpers.office import Clock, an_office
from tests.helpers.standards import at

MONDAY, TUESDAY = dt.date(2013, 11, 25), dt.date(2013, 11, 26)
LATE_LINE = """
[[lines]]
id = "hand-in"
hours = [{ days = ["mon"], opens = 10:00:00, closes = 12:00:00 }]
"""


@pytest.fixture
def clock() -> Clock:
    return Clock(at(9, 30))


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Open an office where papers for weapons are taken in from ten to noon."""
    forms = copytree(paths.forms(), tmp_path / "forms")
    for standard in (forms / "standards" / "weapons").glob("*.toml"):
        words = standard.read_text("utf-8").replace('\n[[lines]]\nid = "hand-in"\n', LATE_LINE)
        standard.write_text(words, "utf-8")
    with an_office(tmp_path / "office.db", clock) as opened:
        yield replace(opened, catalogue=Catalogue(forms))


def test_every_line_has_its_hours_its_own_or_those_of_its_service(desk: Desk) -> None:
    spans = day.line_spans(desk, desk.now())
    assert spans["weapons.hand-in"] == ((at(10), at(12)),)
    assert spans["weapons.collect"] == day.reception_spans(desk, "weapons", desk.now())
    tuesday = day.line_spans(desk, at(12, day=TUESDAY))
    assert (tuesday["weapons.collect"], len(tuesday["weapons.complaint"])) == ((), 2)
    assert {key.partition(".")[0] for key in spans} == {"weapons", "invitations"}


def test_a_wait_before_the_line_opens_passes_no_limit(desk: Desk, clock: Clock) -> None:
    queueing.issue_number(desk, service="weapons", line="hand-in")
    clock.now = at(10, 30)
    assert breaches.of_day(desk, MONDAY) == ()
    clock.now = at(10, 31)
    (late,) = breaches.of_day(desk, MONDAY)
    assert (late.over_at, late.minutes) == (at(10, 30), 31)


def test_a_day_long_over_ended_when_its_last_line_closed(desk: Desk, clock: Clock) -> None:
    queueing.issue_number(desk, service="weapons", line="hand-in")
    clock.now = at(9, 30, day=TUESDAY)
    (late,) = breaches.of_day(desk, MONDAY)
    assert (late.minutes, late.until) == (120, at(18))


def test_the_page_of_the_day_counts_by_the_hours_of_the_line(desk: Desk, clock: Clock) -> None:
    queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.issue_number(desk, service="weapons", line="collect")
    clock.now = at(10, 20)
    seen = see_today(desk)
    waited = {line.line: (line.longest.minutes, line.late) for line in seen.lines}
    assert waited == {"hand-in": (20, 0), "collect": (50, 1)}
    (nine,) = (hour for hour in seen.hours if hour.hour == at(9).hour)
    assert nine.longest is not None
    assert nine.longest.minutes == 50


def test_a_day_is_not_over_while_any_line_receives(tmp_path: Path, clock: Clock) -> None:
    """On a Tuesday nobody is received about weapons, but complaints are taken until six."""
    with an_office(tmp_path / "weapons.db", clock, services=("weapons",)) as desk:
        assert day.reception_spans(desk, "weapons", at(12, day=TUESDAY)) == ()
        assert not day.is_day_over(desk, at(17, 59, day=TUESDAY))
        assert day.is_day_over(desk, at(18, day=TUESDAY))
