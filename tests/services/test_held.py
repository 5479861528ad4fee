"""What we hold about a person is found by one number, with where it went and who saw it (§7.36)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.facts import ParcelMade, Stretch
from desktop.services import intake, queueing
from desktop.services.desk import Desk
from desktop.services.held import held_about
from desktop.services.saved_lists import Saving, save_list
from desktop.services.viewing import note_search, note_view
from desktop.store import cases, journal, weapons
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, Clock, an_office
from tests.store.test_weapons import asked, permit


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Register one application, and open an office that served it."""
    with an_office(tmp_path / "office.kense", clock) as desk:
        ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
        queueing.call_next(desk, window=WINDOW)
        queueing.begin_visit(desk, ticket=ticket)
        intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True))
        yield desk


def the_case(desk: Desk) -> cases.CaseRow:
    (row,) = cases.page(desk.database, cases.Filter(), limit=2)
    return row


def told(desk: Desk, value: str) -> list[tuple[str, str, str]]:
    return [(line.kind, line.about, line.number) for line in held_about(desk, value)]


def test_an_application_is_found_by_the_iin_and_who_saw_it(office: Desk, clock: Clock) -> None:
    row = the_case(office)
    assert ("held", "case", row.number) in told(office, row.iin)
    clock.pass_minutes(5)
    seen = [line for line in held_about(office, f" {row.iin} ") if line.kind == "seen"]
    assert [(line.by, line.number) for line in seen] == [("s1", row.number)]  # the look before


def test_a_parcel_that_carried_it_is_told_and_a_later_one_is_not(office: Desk) -> None:
    row = the_case(office)
    inst = office.database.installation
    upto = journal.mark(office.database, inst)
    for xseq, after, last in ((7, Mark(inst=inst), upto), (8, upto, upto)):
        stretch = Stretch(inst=inst, after=after.n, after_h="", upto=last.n, h=last.h)
        with office.work(at=office.now(), command="exchange.export") as work:
            work.record(parcel(inst, xseq, stretch))
    assert [line for line in told(office, row.iin) if line[0] == "parcel"] == [("parcel", "2", "7")]


def test_who_saw_a_weapon_of_his_or_him_as_its_owner_is_told(office: Desk) -> None:
    weapon = "r900-1"
    permit(office.database, 900, asked(1, values={"number": "МК 01"}))
    row = weapons.by_id(office.database, weapon)
    assert row is not None
    note_view(office, kind="unit", record=weapon)
    note_search(office, kind="owner", found=row.identity)
    note_view(office, kind="unit", record="another")
    found = [line.about for line in held_about(office, row.owner_number) if line.kind == "seen"]
    assert sorted(found) == ["person", "unit"]


def test_a_list_taken_away_later_that_may_name_him_is_told(office: Desk, tmp_path: Path) -> None:
    row = the_case(office)
    place = tmp_path / "a.csv"
    for what in ("register.applications", "register.blanks"):
        saving = Saving(what=what, command="register.print", words="Ибр")
        save_list(office, place, saving=saving, titles=("№",), rows=(("1",), ("2",)))
    found = [line.saved for line in held_about(office, row.iin) if line.kind == "saved"]
    assert [(each.what, each.rows, each.words) for each in found if each] == [
        ("register.applications", 2, "Ибр")
    ]


def test_a_list_taken_away_before_he_was_held_is_not_told(tmp_path: Path, clock: Clock) -> None:
    with an_office(tmp_path / "office.kense", clock) as desk:
        saving = Saving(what="register.applications", command="register.print")
        save_list(desk, tmp_path / "a.csv", saving=saving, titles=(), rows=())
        clock.pass_minutes(1)
        ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
        queueing.call_next(desk, window=WINDOW)
        queueing.begin_visit(desk, ticket=ticket)
        intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True))
        assert [line for line in held_about(desk, the_case(desk).iin) if line.saved] == []


def parcel(inst: str, xseq: int, stretch: Stretch) -> ParcelMade:
    return ParcelMade(
        parcel=f"p{xseq}",
        inst=inst,
        xseq=xseq,
        sha256="0" * 64,
        size=1,
        entries=1,
        segments=(stretch,),
        prev="",
        to="2",
        clerk_name="Сейтова Айгүл",
    )


def test_a_part_of_a_number_or_another_one_finds_nothing(office: Desk) -> None:
    row = the_case(office)
    note_view(office, kind="case", record=row.case)
    assert told(office, row.iin[:-1]) == []
    assert told(office, 'a"b\\c') == []
    with pytest.raises(Refusal, match="person-short"):
        held_about(office, "8801")


def test_the_administrator_alone_is_not_told_what_is_held(office: Desk) -> None:
    with pytest.raises(Refusal, match="not-allowed"):
        held_about(replace(office, operator="nobody"), "880101300123")
