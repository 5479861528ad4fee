"""Whether the books hold every weapon once: a permit continues it or makes a new one (D45)."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.application import Application, Item
from desktop.models.facts import ResultAnnulled, ResultIssued, WeaponEvent
from desktop.models.official import Official
from desktop.models.person import Applicant
from desktop.models.serials import serial_skeleton
from desktop.store import weapons
from desktop.store.database import Database, open_database
from desktop.store.handles import Reader
from desktop.store.upkeep import check_database
from desktop.store.weapons import Due
from tests.helpers.facts import (
    DAY,
    OFFICE,
    application,
    office_chosen,
    organisation,
    person,
    weapon,
    window_set,
)
from tests.helpers.opening import owner_carried_over, unit_carried_over
from tests.helpers.randomness import seeded
from tests.store.recording import record, register

BY = Official(staff="s1", name="Сейтова Айгүл")
SPRAY = {"kind": "sprayer", "type": "бүріккіш", "model": "Жалын", "number": ""}


class Permit(NamedTuple):
    """Say whose weapon a permit is for, and how its serial is written on it."""

    owner: int
    serial: str
    kind: str


PERMITS = st.builds(
    Permit,
    st.integers(0, 2),
    st.sampled_from(["МК 01", "MK-o1", "mkO1", "МК 02", "Б7", "6-7"]),
    st.sampled_from(["rifled-hunting", "gas"]),
)


@contextmanager
def opened(place: Path) -> Iterator[Database]:
    """Open a new database of an office."""
    with open_database(place / "office.db", randomness=seeded()) as office:
        record(office, office_chosen(), window_set())
        yield office


def permit(
    office: Database, sequence: int, asked: Application, *, days: int = 0, item: str = "item-1"
) -> str:
    """Register an application and issue the permit of one of its items."""
    case = register(office, sequence, application=asked)
    record(office, issued(case, sequence, days=days, item=item))
    return case


def issued(case: str, sequence: int, *, days: int = 0, item: str = "item-1") -> ResultIssued:
    """Issue a permit of one item of a case."""
    on = DAY + dt.timedelta(days=days)
    return ResultIssued(
        case=case, result=f"r{sequence}", kind="permit", items=(item,),
        number=f"2013/{sequence:04d}", issued_on=on, prepared_by=BY, signer=BY,
        clerk_name=BY.name, permit="store", valid_until=on.replace(year=2018),
    )  # fmt: skip


def annulled(case: str, result: str) -> ResultAnnulled:
    """Annul a permit by the decision of a court."""
    return ResultAnnulled(
        case=case, result=result, reason="court", document="№ 3 шешім", document_date=DAY,
        on=DAY, to="ІІД", letter="", by=BY, clerk_name=BY.name, words="сот",
    )  # fmt: skip


def lost(weapon: str) -> WeaponEvent:
    """Lose a weapon."""
    return WeaponEvent(
        weapon=weapon, kind="lost", on=DAY, document="№ 1", document_date=DAY, clerk_name=BY.name
    )


def asked(owner: int = 0, *, values: Mapping[str, str], purpose: str = "register") -> Application:
    item = Item(number=1, values={**weapon().values, **values})
    return application(owner, items=(item,), purpose=purpose)


def all_of(office: Database) -> list[tuple[str, str]]:
    return list(office.rows("SELECT weapon, case_id FROM weapons ORDER BY seq"))


@given(st.lists(PERMITS, max_size=8))
@settings(max_examples=20)
def test_one_owner_has_one_weapon_of_a_serial_and_kind(permits: list[Permit]) -> None:
    with TemporaryDirectory() as place, opened(Path(place)) as office:
        for sequence, (owner, serial, kind) in enumerate(permits, start=1):
            permit(office, sequence, asked(owner, values={"number": serial, "kind": kind}))
        distinct = {(each.owner, serial_skeleton(each.serial), each.kind) for each in permits}
        assert len(all_of(office)) == len(distinct)
        kinds = office.rows("SELECT kind, count(*) FROM weapon_events GROUP BY kind")
        assert sum(count for _kind, count in kinds) == len(permits)
        assert check_database(office).sound


def test_a_weapon_without_a_serial_is_continued_at_re_registration_alone(office: Database) -> None:
    permit(office, 1, asked(values=SPRAY))
    permit(office, 2, asked(values=SPRAY), days=1)
    assert len(all_of(office)) == 2
    again = permit(office, 3, asked(purpose="re-register", values=SPRAY), days=2)
    first, second = all_of(office)
    assert (first[1], second[1] == again) == (again, False)  # the one whose permit ends first


def test_a_weapon_carried_over_is_continued_by_its_first_permit_here(office: Database) -> None:
    record(office, owner_carried_over("o1", 1), unit_carried_over("u1", 1))
    permit(office, 1, asked(1, values={"number": "MK-OOOO1"}))
    ((unit, case),) = all_of(office)
    assert (unit, bool(case)) == ("u1", True)
    (row,) = weapons.by_ids(office, ["u1"]).values()
    assert (row.permit, row.owner_number) == ("2013/0001", person(1).iin)


def test_a_company_is_the_owner_of_what_it_asked_for(office: Database) -> None:
    company = organisation(address="Зеренді ауылы, Мир көшесі, 4")
    of_company = Applicant(kind="security-subject", organisation=company)
    permit(office, 1, application(1, applicant=of_company))
    (row,) = weapons.by_ids(office, [all_of(office)[0][0]]).values()
    assert (row.owner, row.owner_number, row.village) == (
        company.name,
        company.bin,
        "Зеренді ауылы",
    )


def test_the_latest_of_those_who_had_a_serial_before_is_named(office: Database) -> None:
    for owner in range(3):
        permit(office, owner + 1, asked(owner, values={"number": "МК 01"}))
    found = weapons.earlier_owners(office, [weapon for weapon, _case in all_of(office)])
    ids = [weapon for weapon, _case in all_of(office)]
    assert found == {ids[1]: person(0).full_name, ids[2]: person(1).full_name}


def test_owners_due_come_by_village_and_name_and_nobody_who_has_nothing_more(
    office: Database,
) -> None:
    places = ["Зеренді ауылы, 1", "Айдабол ауылы, 1", "", "Айдабол ауылы, 2"]
    for owner, address in enumerate(places):
        who = Applicant(kind="citizen", person=person(owner, address=address))
        permit(
            office, owner + 1, application(owner, applicant=who, items=(weapon(serial=str(owner)),))
        )
    end = DAY.replace(year=2018)
    assert weapons.due(office, OFFICE, end - dt.timedelta(days=1)) == []
    due = weapons.by_ids(office, weapons.due(office, OFFICE, end))
    ordered = [due[weapon].village for weapon in weapons.due(office, OFFICE, end)]
    assert ordered == ["Айдабол ауылы", "Айдабол ауылы", "Зеренді ауылы", ""]
    assert weapons.how_many_due(office, OFFICE, end, today=end) == Due(weapons=4, owners=4)
    after = end + dt.timedelta(days=1)
    assert weapons.how_many_due(office, OFFICE, after, today=after).late == 4
    permit(office, 9, application(0, items=(weapon(serial="9"),)))
    assert weapons.how_many_due(office, OFFICE, end, today=end) == Due(weapons=5, owners=4)


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda reader: weapons.by_serials(reader, OFFICE, ["MK01"], limit=3), "weapons_by_serial"),
        (lambda reader: weapons.by_ids(reader, ["u1"]), "sqlite_autoindex_weapons_1"),
        (lambda reader: weapons.earlier_owners(reader, ["u1"]), "weapons_by_serial"),
        (lambda reader: weapons.due(reader, OFFICE, DAY), "weapons_due"),
        (lambda reader: weapons.how_many_due(reader, OFFICE, DAY, today=DAY), "weapons_due"),
        (lambda reader: weapons.events(reader, "u1"), "weapon_events_of"),
        (
            lambda reader: weapons.meant(
                reader, OFFICE, skeleton="1", permit="1", owners=["iin 1"], limit=9
            ),
            "weapons_by_permit",
        ),
    ],
)
def test_no_question_walks_all_weapons(
    office: Database, ask: Callable[[Reader], object], index: str
) -> None:
    asked: list[str] = []
    office.connection.set_trace_callback(asked.append)
    ask(office)
    office.connection.set_trace_callback(None)
    (sql,) = asked
    plan = " / ".join(row[3] for row in office.rows(f"EXPLAIN QUERY PLAN {sql}"))
    assert index in plan, plan
    assert "SCAN weapons" not in plan.replace("USING", ""), plan


def test_a_permit_made_anew_is_of_the_same_weapon_wherever_that_is(office: Database) -> None:
    case = permit(office, 1, asked(values={"number": "МК 01"}))
    record(office, lost("r1-1"))
    record(office, issued(case, 2))
    (row,) = weapons.by_ids(office, ["r1-1"]).values()
    assert (row.permit, row.state) == ("2013/0002", "lost")
    assert [each.kind for each in weapons.events(office, "r1-1")] == [
        "registered",
        "lost",
        "replaced",
    ]
    assert len(all_of(office)) == 1


def test_a_permit_annulled_is_told_of_its_weapon(office: Database) -> None:
    case = permit(office, 1, asked(values={"number": "МК 01"}))
    record(office, annulled(case, "r1"))
    (row,) = weapons.by_ids(office, ["r1-1"]).values()
    assert (row.state, row.state_on) == ("annulled", DAY)
    last = weapons.events(office, "r1-1")[-1]
    assert (last.kind, last.document, last.words) == ("annulled", "№ 3 шешім", "сот")
    assert weapons.due(office, OFFICE, DAY.replace(year=2019)) == []
    assert check_database(office).sound


def test_a_weapon_sold_stays_sold_when_its_permit_is_annulled(office: Database) -> None:
    case = permit(office, 1, asked(values={"number": "МК 01"}))
    record(office, replace(lost("r1-1"), kind="sold", other="Иванов"), annulled(case, "r1"))
    (row,) = weapons.by_ids(office, ["r1-1"]).values()
    assert row.state == "sold"
    assert weapons.events(office, "r1-1")[-1].kind == "annulled"


def re_registered(office: Database) -> tuple[str, str]:
    """Issue a weapon's permit of one case, then its next one of another; return both cases."""
    first = permit(office, 1, asked(values={"number": "МК 01"}))
    second = permit(office, 2, asked(purpose="re-register", values={"number": "МК 01"}), days=400)
    return first, second


def test_an_old_permit_made_anew_does_not_take_the_place_of_the_living_one(
    office: Database,
) -> None:
    first, second = re_registered(office)
    before = weapons.by_ids(office, ["r1-1"])
    record(office, issued(first, 3, days=401))
    assert weapons.by_ids(office, ["r1-1"]) == before
    assert before["r1-1"].permit == "2013/0002"
    assert weapons.events(office, "r1-1")[-1].kind == "replaced"
    record(office, annulled(first, "r1"), annulled(first, "r3"))
    assert weapons.by_ids(office, ["r1-1"]) == before
    record(office, annulled(second, "r2"))
    (row,) = weapons.by_ids(office, ["r1-1"]).values()
    assert (row.state, len(all_of(office))) == ("annulled", 1)
    assert check_database(office).sound
