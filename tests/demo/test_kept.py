"""What the days after keep: blanks, what becomes of forms, weapons, coupons, bound registers."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import pytest

from desktop.demo.coupon_deeds import LEFT_AGAIN, NOT_REGISTERED
from desktop.demo.on_blanks import SPOILED
from desktop.demo.path_people import ANNULLED, LOST, MISSPELLED
from desktop.demo.register_deeds import BOUND
from desktop.demo.weapon_deeds import SOLD
from desktop.models.chain import read_head
from desktop.models.facts import (
    BlankSpoiled,
    BlanksReconciled,
    BlankUsed,
    CaseFileMade,
    Fact,
    ListSaved,
    RegisterPrinted,
    WeaponEvent,
)
from desktop.models.registers import REGISTERS
from desktop.models.serials import serial_skeleton
from desktop.services import owners_due
from desktop.services.registers import READERS
from desktop.store import cases, coupons, journal, path_rows, weapons
from desktop.store.cases import Filter
from desktop.store.codec import decode
from desktop.store.database import Database, open_database
from tests.demo.conftest import PlayedDay, PlayedOn
from tests.demo.test_afterwards import last_of
from tests.helpers.office import Clock, desk_over
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded


@pytest.fixture(scope="module")
def record(after: PlayedOn) -> Iterator[Database]:
    with open_database(after.database, after.afterwards.key, randomness=seeded()) as database:
        yield database


@pytest.fixture(scope="module")
def facts(record: Database) -> list[Fact]:
    return [
        decode(str(head["f"]), int(head["v"]), entry.body)
        for entry in journal.entries(record)
        if (head := read_head(entry.head)) is not None
    ]


def test_each_form_stands_on_a_blank_of_its_own_and_two_were_spoiled(
    record: Database, facts: list[Fact]
) -> None:
    used = [fact for fact in facts if isinstance(fact, BlankUsed)]
    spoiled = [fact for fact in facts if isinstance(fact, BlankSpoiled)]
    assert {(each.kind, each.number): each.reason for each in spoiled} == SPOILED
    assert len({fact.serial for fact in used}) == len(used) == 11
    assert {fact.serial for fact in used}.isdisjoint(fact.serial for fact in spoiled)
    assert last_of(record, ANNULLED).results[0].issued.blank == "АА 0003999"
    assert last_of(record, LOST).results[-1].issued.blank == "АА 0004101"  # the first of its block


def test_blanks_were_counted_and_their_acts_printed(after: PlayedOn, facts: list[Fact]) -> None:
    counts = {each.kind: each for each in facts if isinstance(each, BlanksReconciled)}
    assert {kind: each.counted for kind, each in counts.items()} == {"permit": 29, "invitation": 14}
    assert all(each.counted == each.expected for each in counts.values())
    acts = [text_of(each.file.read_bytes()) for each in after.afterwards.made if _is_act(each.kind)]
    assert len(acts) == 2
    assert all("Бекенов" in act for act in acts)


def _is_act(kind: str) -> bool:
    return kind == "blank-balance"


def test_a_lost_permit_a_misspelled_invitation_and_an_annulled_permit(record: Database) -> None:
    lost, misspelled = last_of(record, LOST), last_of(record, MISSPELLED)
    for found in (lost, misspelled):
        assert [each.state for each in found.results] == ["replaced", "handed"]
        assert len({each.issued.number for each in found.results}) == 2
        assert len(found.handovers) == 2
        assert found.row.stage == "closed"
    assert [each.state for each in last_of(record, ANNULLED).results] == ["annulled"]


def test_the_new_invitation_bears_the_name_put_right(after: PlayedOn) -> None:
    texts = [
        text_of(each.file.read_bytes())
        for each in after.afterwards.made
        if each.kind == "invitation" and each.applicant == MISSPELLED
    ]
    assert ["Марат-Әли" in text for text in texts] == [False, True]


def test_weapons_were_sold_lost_found_and_moved_out(facts: list[Fact]) -> None:
    events = [fact.kind for fact in facts if isinstance(fact, WeaponEvent)]
    assert events == ["sold", "lost", "moved-out", "found"]


def test_who_bought_a_gun_has_it_after_who_sold_it(record: Database) -> None:
    office = last_of(record, LOST).row.office
    found = weapons.by_serials(record, office, [serial_skeleton(SOLD)], limit=9)
    states = {each.owner: each.state for each in found}
    assert states == {"Петренко Олег Иванович": "held", "Шмидт Андрей Яковлевич": "sold"}
    earlier = weapons.earlier_owners(record, [each.weapon for each in found])
    assert any("Шмидт" in name for name in earlier.values())


def test_owners_due_are_listed_village_by_village(record: Database, after: PlayedOn) -> None:
    desk = desk_over(record, Clock(after.afterwards.ended))
    due = owners_due.due_by_village(desk, until=dt.date(2014, 3, 31))
    assert len(due) > 2
    assert "Бұлақ ауылы" in {each.name.kk for each in due}


@pytest.mark.parametrize(
    ("register", "whose", "named"),
    [("permits", LOST, "СПШ-44 К 4471"), ("invitations", MISSPELLED, "Рахимов Марат-Әли")],
)
def test_a_register_names_the_weapon_by_its_serial_and_the_guest_in_full(
    record: Database, after: PlayedOn, register: str, whose: str, named: str
) -> None:
    desk = desk_over(record, Clock(after.afterwards.ended))
    refs = [each.issued.result for each in last_of(record, whose).results]
    cells = READERS[register].cells(desk, refs)
    assert len(refs) == 2
    for ref in refs:
        assert any(named in cell.kk.splitlines() for cell in cells[ref])


def test_coupons_of_ours_came_back_and_of_others_one_went_back(
    record: Database, after: PlayedOn
) -> None:
    office = last_of(record, LOST).row.office
    (gone,) = coupons.same_number(record, office, LEFT_AGAIN.number).values()
    (here,) = coupons.same_number(record, office, NOT_REGISTERED.number).values()
    assert (gone.stay.state, here.stay.state) == ("sent-back", "here")
    assert here.stay.registered is None
    invitations = [
        each.issued.result
        for row in record_rows(record)
        for each in path_rows.results_of(record, row)
        if each.issued.kind == "invitation"
    ]
    back = Counter(
        "out" if not each.returned_on else "unused" if each.unused else "back"
        for each in coupons.ours(record, invitations).values()
    )
    assert (back["back"], back["unused"]) == (1, 1)
    assert back["out"] > 1
    kinds = Counter(each.kind for each in after.afterwards.made)
    assert kinds["coupon-return-letter"] == kinds["cancellation-letter"] == 1


def record_rows(record: Database) -> list[str]:
    return [row.case for row in cases.page(record, Filter(), limit=99)]


def test_the_bound_register_goes_on_by_line_and_page(facts: list[Fact], the_day: PlayedDay) -> None:
    prints = [fact for fact in facts if isinstance(fact, RegisterPrinted)]
    first, second = (each for each in prints if each.register == BOUND)
    assert (first.first_line, first.first_page, first.on) == (1, 1, the_day.script.day)
    assert second.first_line == first.last_line + 1
    assert second.first_page == first.last_page + 1
    assert second.on > first.on
    assert {each.register for each in prints} == {
        name for name, register in REGISTERS.items() if register.kind == "lines"
    }


def test_a_register_was_saved_and_lies_in_no_folder(facts: list[Fact], after: PlayedOn) -> None:
    (saved,) = (fact for fact in facts if isinstance(fact, ListSaved))
    assert (saved.what, saved.rows > 20) == ("register.weapons", True)
    assert list(after.papers.rglob("*.csv")) == []


def test_one_file_lies_on_the_shelf_and_one_goes_to_the_department(facts: list[Fact]) -> None:
    made = [fact.purpose for fact in facts if isinstance(fact, CaseFileMade)]
    assert made == ["archive", "department"]
