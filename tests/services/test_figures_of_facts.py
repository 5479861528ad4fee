"""Figures of the queue, of deviations and of weapons against what the journal tells of them."""

import datetime as dt
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.models import facts
from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.models.figure_table import Cell, Wanted
from desktop.models.figures import of_group
from desktop.services import breaches, figures, queueing
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.database import open_database
from tests.helpers.facts import OFFICE, moment, window_set
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place as At
from tests.helpers.region import a_region, brought, introduce, sent
from tests.store.lawful import MOVES, day_of
from tests.store.recording import record

LATER = dt.date(2030, 12, 31)
OFF = ("moved-out", "sold", "surrendered", "annulled")


def told(desk: Desk, group: str) -> dict[str, int]:
    """Count every figure of a group over all days."""
    names = tuple(each.id for each in of_group(group))  # type: ignore[arg-type]  # a group
    wanted = Wanted(
        figures=names, rooms=(OFFICE,), first=dt.date(2000, 1, 1), last=LATER, rows="office"
    )
    table = figures.count(desk, wanted)
    return {name: table.value(Cell(figure=name)) for name in names}


def happened(desk: Desk) -> list[tuple[Fact, str]]:
    """Return what the journal holds, each with its day."""
    found = []
    for entry in journal.entries(desk.database):
        head = read_head(entry.head) or {}
        fact = decode(str(head["f"]), int(head["v"]), entry.body)
        found.append((fact, str(head["at"])[:10]))
    return found


@pytest.mark.parametrize("rounds", [3, 7, 12])
def test_deviations_and_weapons_are_what_the_journal_tells(rounds: int, tmp_path: Path) -> None:
    with open_database(tmp_path / "o.kense", randomness=seeded(4)) as database:
        record(database, window_set())
        for fact in day_of(range(len(MOVES) * rounds)):
            with suppress(Refusal):  # its tables do not admit every move
                record(database, fact)
        record(
            database,
            facts.StaffSet(staff="s1", name="Басшы", post_kk="б", post_ru="н"),
            facts.RolesSet(staff="s1", name="Басшы", roles=("head",), clerk_name="С"),
        )
        desk = desk_over(database, Clock(moment(day=LATER)))
        every = [fact for fact, _day in happened(desk)]
        assert told(desk, "deviations") == deviations(every)
        _require_weapons(desk, every)


def deviations(every: list[Fact]) -> dict[str, int]:
    """Count deviations by what facts say of them."""
    return {
        "out-of-turn": sum(isinstance(e, facts.TicketCalled) and bool(e.ground) for e in every),
        "number-outside-hours": sum(
            isinstance(e, facts.TicketIssued) and e.outside_hours for e in every
        ),
        "case-outside-hours": sum(
            isinstance(e, facts.CaseRegistered) and e.outside_hours for e in every
        ),
        "day-warned": sum(isinstance(e, facts.DayOpened) and bool(e.warnings) for e in every),
    }


def _require_weapons(desk: Desk, every: list[Fact]) -> None:
    kinds = Counter(each.kind for each in every if isinstance(each, facts.WeaponEvent))
    struck = sum(isinstance(each, facts.WeaponEventTakenBack) for each in every)
    found = told(desk, "weapons")
    by_event = {kind: found[kind] for kind in kinds if kind != "annulled"}
    assert all(count <= kinds[kind] for kind, count in by_event.items())
    lost = sum(kinds[kind] - count for kind, count in by_event.items())
    assert lost <= struck
    standing = "SELECT count(*) FROM weapons WHERE state NOT IN (?, ?, ?, ?)"
    assert found["on-books"] == desk.database.value(standing, OFF)


def test_waits_are_judged_as_the_office_judges_them_at_the_region_too(tmp_path: Path) -> None:
    clock = Clock()
    with (
        a_region(tmp_path / "region") as region,
        an_office(tmp_path / "office.kense", clock) as desk,
    ):
        place = At(desk=desk, machine=tmp_path / "machine")
        introduce(place, region)
        for _visitor in range(3):
            queueing.issue_number(desk, service="weapons", line="hand-in")
        for minutes in (10, 45):  # one is called in time, one too late, one waits on
            clock.pass_minutes(minutes)
            called = queueing.call_next(desk, window="1")
            assert called is not None
            queueing.begin_visit(desk, ticket=called.id)
            clock.pass_minutes(50)
            queueing.end_visit(desk, ticket=called.id, how="left")
        every = breaches.of_day(desk, desk.now().date())
        kinds = Counter(each.kind for each in every)
        found = told(desk, "queue")
        assert found == {
            "numbers": 3,
            "waits-over": kinds["wait"],
            "services-over": kinds["service"],
        }
        assert kinds["wait"] >= 1
        assert kinds["service"] >= 1
        brought(region, sent(place))
        region.desk.clock.now = clock.now  # type: ignore[attr-defined]  # it is a Clock
        assert told(region.desk, "queue") == found
