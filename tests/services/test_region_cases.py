"""Every case of every office is read at the region, within the rights there, and asked about."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import answers as office_answers
from desktop.services import exporting, region_answer, region_cases, regional
from desktop.services.desk import Desk
from desktop.store import regional as region_rows
from desktop.store.cases import Filter
from desktop.store.region_cases import citizenships
from tests.helpers.office import an_office
from tests.helpers.on_path import whole
from tests.helpers.region import a_region, an_enrolled_office, brought, sent
from tests.helpers.region_cases import ALONE, MIGRATION, WEAPONS, Offices, a_region_of_offices
from tests.helpers.region_window import ANALYST, AUDITOR
from tests.helpers.window import register_one

ROOMS = (ALONE, WEAPONS, MIGRATION)


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """Open a region of three rooms that nothing here changes for the others."""
    with a_region_of_offices(tmp_path_factory.mktemp("region")) as made:
        yield made


def as_(desk: Desk, who: str) -> Desk:
    return replace(desk, operator=who)


def listed(desk: Desk, wanted: Filter) -> list[str]:
    """Return the cases a filter leaves, in its order."""
    found = region_cases.listed_cases(desk, wanted)
    return [row.case for row in region_cases.rows_at(desk, found.places)]


def test_a_case_of_one_room_never_shows_under_another(offices: Offices) -> None:
    for room in ROOMS:
        shown = listed(offices.desk, Filter(office=room, order="oldest"))
        assert shown == offices.cases[room]
    everything = [case for room in ROOMS for case in offices.cases[room]]
    assert listed(offices.desk, Filter(order="oldest")) == everything


def test_offices_stand_one_after_another_with_the_newest_of_each_first(offices: Offices) -> None:
    by_office = [case for room in ROOMS for case in reversed(offices.cases[room])]
    assert listed(offices.desk, Filter(order="office")) == by_office


def test_the_first_page_is_the_beginning_of_the_whole(offices: Offices) -> None:
    for wanted in (Filter(), Filter(order="office"), Filter(service="weapons")):
        first = region_cases.first_cases(offices.desk, wanted, limit=2)
        assert [row.case for row in first] == listed(offices.desk, wanted)[:2]


@pytest.mark.parametrize(
    ("wanted", "rooms"),
    [
        (Filter(decision="granted"), [WEAPONS]),
        (Filter(decision="refused"), []),
        (Filter(weapon="rifled-hunting"), [ALONE, WEAPONS]),
        (Filter(weapon="rifled-hunting", office=WEAPONS), [WEAPONS]),
        (Filter(weapon="sword"), []),
        (Filter(service="invitations"), [MIGRATION]),
        (Filter(service="invitations", purpose="private"), [MIGRATION]),
    ],
)
def test_the_cases_are_narrowed_by_what_came_of_them_and_what_they_are_about(
    offices: Offices, wanted: Filter, rooms: list[str]
) -> None:
    expected = [case for room in rooms for case in offices.cases[room]]
    assert listed(offices.desk, replace(wanted, order="oldest")) == expected


def test_a_citizenship_narrows_to_whoever_is_invited(offices: Offices) -> None:
    (code,) = citizenships(offices.desk.database)
    assert listed(offices.desk, Filter(citizenship=code)) == offices.cases[MIGRATION]
    assert listed(offices.desk, Filter(citizenship=f"{code}X")) == []


def test_what_a_figure_was_counted_from_is_that_and_nothing_else(offices: Offices) -> None:
    (granted,), (first, *_rest) = offices.cases[WEAPONS], offices.cases[ALONE]
    pairs = [(WEAPONS, granted), (ALONE, first), (MIGRATION, first), (ALONE, "nobody")]
    found = region_cases.listed_cases(offices.desk, Filter(office=MIGRATION), listed=pairs)
    rows = region_cases.rows_at(offices.desk, found.places)
    assert [(row.office, row.case) for row in rows] == pairs[:2], "of another room it is not there"


@pytest.mark.parametrize("words", ["Қасымов", "касымов", "ТГ 20400", "87050004100", "04100"])
def test_a_search_finds_across_all_offices(offices: Offices, words: str) -> None:
    found = region_cases.found_cases(offices.desk, words, limit=20)
    assert offices.cases[ALONE][0] in [row.case for row in found.rows]


def test_a_search_finds_by_everything_somebody_holds_in_his_hand(offices: Offices) -> None:
    for room in ROOMS:
        case = offices.cases[room][0]
        found = whole(offices.desk, case)
        held = [found.row.number, found.row.qr, found.row.iin, found.application.items[0].codes]
        for words in (each if isinstance(each, str) else next(iter(each), "") for each in held):
            if words:
                rows = region_cases.found_cases(offices.desk, words, limit=20).rows
                assert case in [row.case for row in rows], words


@pytest.mark.parametrize("who", ["r1", ANALYST, AUDITOR])
def test_head_analyst_and_auditor_read_every_case(offices: Offices, who: str) -> None:
    assert len(listed(as_(offices.desk, who), Filter())) == 5


def test_nobody_else_reads_a_case_and_no_analyst_of_an_office(
    offices: Offices, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="not-allowed"):
        region_cases.rooms(as_(offices.desk, "nobody"))
    with an_office(tmp_path / "office.kense") as desk, pytest.raises(Refusal, match="not-a-region"):
        region_cases.listed_cases(desk, Filter())


def test_two_rooms_of_one_office_are_told_apart_and_their_question_goes_to_it(
    offices: Offices,
) -> None:
    rooms = region_cases.rooms(offices.desk)
    assert [(each.room, each.office, each.state) for each in rooms.values()] == [
        (ALONE, "2-11", "live"),
        (WEAPONS, "2-12", "live"),
        (MIGRATION, "2-12", "live"),
    ]
    (case,) = offices.cases[MIGRATION]
    region_cases.ask_about(as_(offices.desk, ANALYST), case, "Неге?")
    (question,) = region_cases.asked_case(offices.desk, case).questions
    assert (question.office, question.case, question.words) == ("2-12", case, "Неге?")
    (other,) = offices.cases[WEAPONS]
    assert region_cases.asked_case(offices.desk, other).questions == ()


def test_an_auditor_asks_nothing(offices: Offices) -> None:
    before = region_rows.questions(offices.desk.database)
    with pytest.raises(Refusal, match="not-allowed"):
        region_cases.ask_about(as_(offices.desk, AUDITOR), offices.cases[ALONE][0], "Неге?")
    assert region_rows.questions(offices.desk.database) == before


def test_a_case_nobody_has_is_unknown(offices: Offices) -> None:
    with pytest.raises(Refusal, match="case-unknown"):
        region_cases.asked_case(offices.desk, "nobody")


def test_whose_card_was_seen_by_whom_is_noted_once(offices: Offices) -> None:
    analyst, (case,) = as_(offices.desk, ANALYST), offices.cases[WEAPONS]
    assert region_cases.note_view(analyst, record=case)
    assert not region_cases.note_view(analyst, record=case), "within half an hour it is one look"
    region_cases.note_search(analyst, kind="case", found=case)
    sql = "SELECT office, seen_by, way FROM views WHERE record = ? AND seen_by = ? ORDER BY seq"
    seen = offices.desk.database.rows(sql, (case, ANALYST))
    assert seen == [("2", ANALYST, "card"), ("2", ANALYST, "search")]


def test_a_room_that_sends_no_more_or_whose_keys_are_revoked_is_marked(tmp_path: Path) -> None:
    with a_region_of_offices(tmp_path) as offices:
        regional.retire(offices.desk, offices.computers[WEAPONS])
        regional.revoke(offices.desk, offices.computers[ALONE], from_n=2, why="ұрланды")
        states = {room: each.state for room, each in region_cases.rooms(offices.desk).items()}
    assert states == {ALONE: "revoked", WEAPONS: "retired", MIGRATION: "live"}


def test_a_question_goes_with_the_answer_and_comes_back_answered(tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        register_one(place.desk, 0)
        brought(region, sent(place))
        (case,) = (case for (case,) in place.desk.database.rows("SELECT case_id FROM cases"))
        question = region_cases.ask_about(region.desk, case, "Мерзімі неге өтті?")
        made = region_answer.make_answer(region.desk, region.machine, "2-11")
        office_answers.take_answer(place.desk, place.machine, made.file)
        office_answers.answer_question(place.desk, question=question, words="Сұрау салынған")
        assert exporting.make_parcel(place.desk, place.machine) is not None
        brought(region, sent(place))
        (asked,) = region_cases.asked_case(region.desk, case).questions
        assert (asked.answer, bool(asked.answered_at)) == ("Сұрау салынған", True)
