"""What a region shows of people: whole to head and auditor, masked to its analyst (§7.34)."""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.masking import masked_number, masked_phone, masked_words
from desktop.models.permissions import MAY, ROLES, Role
from desktop.presenters.region_case_peek import load_region_peek
from desktop.presenters.region_cases_file import _Cells, _titles
from desktop.presenters.region_search import look_for_cases
from desktop.services import correcting, region_cases, regional, staff
from desktop.services.desk import Desk
from desktop.store.cases import Filter
from tests.helpers.drafts import iin
from tests.helpers.on_path import seen
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent
from tests.helpers.window import register_one
from tests.services.test_opening import PEOPLE, UNITS, loaded

READERS = sorted(MAY["region.case.see"])
IIN, OWNER = iin("12031985"), "900101399006"
BEFORE, NOW = "Зеренді ауылы, Абай көшесі, 1", "Көкшетау қаласы, Әуезов көшесі, 7"
PHONE, NEW_PHONE = "87050004100", "87770001122"
SECRETS = (
    IIN, f"{IIN[:6]}\u00a0{IIN[6:9]}\u00a0{IIN[9:]}", f"{IIN[:6]} {IIN[6:9]} {IIN[9:]}",
    OWNER, f"{OWNER[:6]}\u00a0{OWNER[6:9]}\u00a0{OWNER[9:]}", BEFORE, NOW,
    PHONE, NEW_PHONE, "705\u00a0000\u00a041\u00a000", "777\u00a0000\u00a011\u00a022",
    "701\u00a0000\u00a000\u00a001",
)  # fmt: skip


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Open a region with an employee of each role alone, and an office with a corrected case."""
    folder = tmp_path_factory.mktemp("masking")
    with a_region(folder / "region") as region:
        for role in ROLES:
            staff.set_staff(region.desk, staff=role, name=role, post_kk="", post_ru="")
            staff.set_roles(region.desk, staff=role, roles=[role])
        with an_enrolled_office(folder / "office", region) as place:
            register_one(place.desk, 0)
            (case,) = place.desk.database.row("SELECT case_id FROM cases") or ("",)
            typed = {"phone": NEW_PHONE, "person.address": NOW}
            correcting.correct(place.desk, seen=seen(place.desk, case), typed=typed, reason="қате")
            loaded(place.desk, "people", PEOPLE)
            loaded(place.desk, "units", UNITS)
            assert brought(region, sent(place)).verdict == "applied"
        asked = f"ЖСН {IIN[:6]} {IIN[6:9]} {IIN[9:]}, тел. 8 (705) 000-41-00?"
        region_cases.ask_about(region.desk, case, asked)
        yield region


def as_(region: Place, who: str) -> Desk:
    return replace(region.desk, operator=who)


def case_of(region: Place) -> str:
    found = region.desk.database.row("SELECT case_id FROM cases WHERE iin = ?", (IIN,))
    assert found is not None
    return str(found[0])


def _lines(desk: Desk, words: str) -> list[tuple[str, ...]]:
    """Return all that a search says; the key it opens by is shown to nobody."""
    return [(each.title, each.detail, each.note, each.says) for each in look_for_cases(desk, words)]


def shown(region: Place, who: str, folder: Path) -> str:
    """Return every text a reader can get at: rows, searches, the card, the file."""
    desk = as_(region, who)
    listed = region_cases.listed_cases(desk, Filter())
    peek = load_region_peek(desk, case_of(region))
    place = folder / f"{who}.csv"
    for _step in region_cases.saving_cases(
        desk, place, listed, words="", titles=_titles(), cells=_Cells(desk)
    ):
        pass
    return json.dumps(
        [
            [asdict(row) for row in region_cases.rows_at(desk, listed.places)],
            [asdict(row) for row in region_cases.first_cases(desk, Filter(), limit=9)],
            [asdict(row) for row in region_cases.found_cases(desk, IIN, limit=9).rows],
            asdict(region_cases.asked_case(desk, case_of(region)).row),
            *(_lines(desk, words) for words in ("Қасымов", IIN, OWNER)),
            [each.value for each in peek.facts],
            [each.what for each in peek.path],
            place.read_text(encoding="utf-8-sig"),
        ],
        ensure_ascii=False,
        default=str,
    )


@pytest.mark.parametrize("who", READERS)
def test_numbers_phones_and_addresses_are_told_whole_or_masked_by_the_table(
    region: Place, tmp_path: Path, who: Role
) -> None:
    said = shown(region, who, tmp_path)
    told = [each for each in SECRETS if each in said]
    if who in MAY["region.person.whole"]:
        assert {IIN, PHONE, NEW_PHONE, BEFORE, NOW} <= {*told, PHONE}
        assert "●" not in said
    else:
        assert told == []
        assert f"{IIN[:6]}●●●●●●" in said
        assert f"{OWNER[:6]}●●●●●●" in said
        assert "Қасымов" in said, "who it is stays told"


@pytest.mark.parametrize("who", READERS)
def test_a_whole_number_finds_for_every_reader_and_leaves_a_trail(region: Place, who: Role) -> None:
    desk = as_(region, who)
    for _again in range(2):
        found = region_cases.found_cases(desk, f"{IIN[:6]} {IIN[6:]}", limit=9).rows
        assert [row.case for row in found] == [case_of(region)]
    sql = "SELECT head, body FROM journal WHERE json_extract(head, '$.f') = 'Searched'"
    looks = [
        body
        for head, body in desk.database.rows(sql)
        if json.loads(head)["by"] == who and case_of(region) in body
    ]
    assert len(looks) == 1, "once in half an hour, whether a card is opened or not"
    assert IIN not in looks[0]


@pytest.mark.parametrize("words", [IIN[:8], IIN[-8:], NEW_PHONE[1:8], "0001122", OWNER[:9]])
def test_what_is_masked_is_not_found_out_digit_by_digit(region: Place, words: str) -> None:
    whole, masked = as_(region, "auditor"), as_(region, "analyst")
    assert look_for_cases(whole, words) or region_cases.found_cases(whole, words, limit=9).rows
    assert region_cases.found_cases(masked, words, limit=9).rows == ()
    assert look_for_cases(masked, words) == ()


def test_what_is_no_number_of_a_person_is_found_by_its_beginning_still(region: Place) -> None:
    masked = as_(region, "analyst")
    assert [row.case for row in region_cases.found_cases(masked, "ТГ 20", limit=9).rows]
    assert look_for_cases(masked, "МК 123")


def test_nobody_else_reads_anything(region: Place) -> None:
    for who in sorted(set(ROLES) - set(READERS)):
        with pytest.raises(Refusal, match="not-allowed"):
            region_cases.found_cases(as_(region, who), IIN, limit=9)
        assert regional.is_region(as_(region, who))


def test_what_is_shown_of_a_number_is_its_day_and_of_a_phone_its_end() -> None:
    assert (masked_number("900101399006"), masked_number("N123"), masked_number("")) == (
        "900101●●●●●●",
        "●●●●●●",
        "",
    )
    assert (masked_phone("8 705 000 41 17"), masked_phone("41-17"), masked_phone("")) == (
        "●●●●●●17",
        "●●●●●●",
        "",
    )
    said = "ЖСН 900101 399 006, +7 (705) 000-41-17; № 2-11-2013-000012, 25.11.2013"
    assert masked_words(said, ()) == ("ЖСН 900101●●●●●●, ●●●●●●17; № 2-11-2013-000012, 25.11.2013")
