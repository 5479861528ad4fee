"""The cases of all offices at the region: a sentence, a search, a drill, one case whole."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES, Language, speaking
from desktop.presenters.cases_view import PeekView
from desktop.presenters.columns import TONE_ROLE
from desktop.presenters.list_view import TokenView
from desktop.presenters.region_rooms import Rooms
from desktop.presenters.region_search import look_for_cases
from desktop.services import region_cases, regional, staff
from tests.helpers.region import a_region, an_enrolled_office, brought, sent
from tests.helpers.region_cases import ALONE, MIGRATION, WEAPONS, Offices, a_region_of_offices
from tests.helpers.region_seat import Seat
from tests.helpers.region_window import ANALYST, AUDITOR
from tests.helpers.window import register_one
from tests.presenters.test_confidential import STEM
from tests.services.test_opening import PEOPLE, UNITS, loaded

NUMBER, APPLICANT, OFFICE, ROOM = 3, 4, 7, 8


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """Open a region of three rooms that nothing here changes for the others."""
    with a_region_of_offices(tmp_path_factory.mktemp("region")) as made:
        yield made


@pytest.fixture
def seat(offices: Offices, qtbot: QtBot) -> Iterator[Seat]:
    assert qtbot is not None
    made = Seat(offices, ANALYST)
    yield made
    made.close()


def facts_of(view: PeekView) -> dict[str, str]:
    return {fact.name: fact.value for fact in view.facts}


def last_saved(seat: Seat) -> tuple[str, int, str, str]:
    """Return which list was saved last, how many lines, what narrowed it, and who did it."""
    sql = "SELECT what, lines, words, saved_by FROM saved_lists ORDER BY seq DESC LIMIT 1"
    found = seat.desk().database.row(sql)
    assert found is not None
    what, lines, words, by = found
    return what, lines, words, by


def test_every_case_stands_under_its_office_the_newest_first(seat: Seat) -> None:
    assert seat.column(OFFICE) == ["Жақсы ауданы"] * 2 + ["Есіл ауданы"] * 3
    assert seat.column(ROOM) == ["Шақырулар", "Қаруды тіркеу", "", "", ""]
    assert (seat.count, seat.nothing) == ("5 өтініш", None)


def test_the_model_keeps_the_promises_of_qt(seat: Seat) -> None:
    tester = QAbstractItemModelTester(
        seat.cases.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for words in ("Қасымов", "жоқ", ""):
        seat.cases.search(words)
        seat.settle()
    seat.choose("office", ALONE)
    tester.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_sentence_has_its_name_and_choices(
    seat: Seat, language: Language
) -> None:
    with speaking(language):
        view = seat.cases.sentence()
    tokens = {part.id: part for part in view.parts if isinstance(part, TokenView)}
    words = {"which", "term", "office", "service", "purpose", "item", "period", "order"}
    assert set(tokens) == words
    assert all(token.words and token.name for token in tokens.values())
    assert all(option.words for token in tokens.values() for option in token.options)


def test_the_sentence_offers_what_there_is(seat: Seat) -> None:
    assert seat.sentence is not None
    tokens = {part.id: part for part in seat.sentence.parts if isinstance(part, TokenView)}
    assert [option.key for option in tokens["office"].options] == [
        "all",
        ALONE,
        WEAPONS,
        MIGRATION,
    ]
    assert [option.words for option in tokens["office"].options][1:] == [
        "Есіл ауданы",
        "Жақсы ауданы · Қаруды тіркеу",
        "Жақсы ауданы · Шақырулар",
    ]
    kinds = [option.key.partition(":")[0] for option in tokens["item"].options]
    assert kinds == ["all", "weapon", "country"]


def test_each_word_narrows_and_all_together(seat: Seat, offices: Offices) -> None:
    alone, (weapons,), (migration,) = (offices.cases[room] for room in (ALONE, WEAPONS, MIGRATION))
    assert seat.choose("office", WEAPONS) == [weapons]
    assert seat.choose("service", "invitations") == []
    assert seat.nothing is not None
    seat.cases.show_all()
    assert seat.choose("which", "granted") == [weapons]
    seat.cases.show_all()
    worked_on = [migration, weapons, *reversed(alone)]  # decided, and its permit not made yet
    assert seat.choose("which", "open") == worked_on
    assert seat.choose("order", "oldest") == [*alone, weapons, migration]
    assert seat.choose("purpose", "invitations:private") == [migration]
    armed = [*alone, weapons]
    assert seat.choose("service", "weapons") == armed, "a purpose goes with its service"
    assert seat.choose("item", "weapon:rifled-hunting") == armed
    assert seat.choose("term", "past") == []
    seat.cases.show_all()
    assert seat.choose("period", "last-year") == []
    assert seat.choose("period", "year") == [migration, weapons, *reversed(alone)]


def test_a_search_is_over_all_offices_whatever_the_sentence_says(
    seat: Seat, offices: Offices
) -> None:
    seat.choose("office", MIGRATION)
    seat.cases.search("ТГ 20402")
    seat.settle()
    assert seat.shown() == [offices.cases[ALONE][2]]
    seat.cases.search("жоқ адам")
    seat.settle()
    assert seat.nothing is not None
    seat.cases.search("")
    seat.settle()
    assert seat.shown() == offices.cases[MIGRATION]


def test_what_a_figure_was_counted_from_stands_under_its_title(
    seat: Seat, offices: Offices
) -> None:
    pairs = [(WEAPONS, offices.cases[WEAPONS][0]), (ALONE, offices.cases[ALONE][1])]
    seat.cases.show_listed("Қаралғаны", pairs)
    seat.settle()
    assert seat.title() == "Қаралғаны"
    assert (seat.shown(), seat.count) == ([case for _room, case in pairs], "2 өтініш")
    seat.cases.clear_listed()
    seat.settle()
    assert (seat.title(), len(seat.shown())) == ("", 5)


def test_a_figure_of_nothing_says_so(seat: Seat) -> None:
    seat.cases.show_listed("Бас тартылғаны", [])
    seat.settle()
    assert seat.nothing is not None
    assert seat.nothing.verb


def test_a_case_is_read_with_its_history_and_nothing_that_changes_it(
    seat: Seat, offices: Offices
) -> None:
    view = seat.read(offices.cases[WEAPONS][0])
    assert facts_of(view)["Орган"] == "Жақсы ауданының ішкі істер бөлімі · Қаруды тіркеу"
    assert len(view.path) > 3
    assert (view.caller, view.owes_papers, view.owes_notice, view.can_correct) == (
        "",
        *3 * (False,),
    )


def test_what_was_asked_stands_with_its_case(seat: Seat, offices: Offices) -> None:
    case, other = offices.cases[ALONE][:2]
    region_cases.ask_about(seat.desk(), case, "Құжаттары толық па?")
    told = facts_of(seat.read(case))
    assert told["Сұралды 25\N{NO-BREAK SPACE}қар"] == "Құжаттары толық па?"
    assert told["Жауап"] == "әлі жоқ"
    assert "Жауап" not in facts_of(seat.read(other))


@pytest.mark.parametrize("who", [ANALYST, AUDITOR, "r1", "h1", "i1"])
def test_nothing_confidential_is_told_to_anybody_at_the_region(
    offices: Offices, qtbot: QtBot, who: str
) -> None:
    assert qtbot is not None
    if who in {"h1", "i1"}:  # the very ids of the office's head and examiner
        staff.set_staff(offices.desk, staff=who, name="Басқа", post_kk="б", post_ru="н")
        staff.set_roles(offices.desk, staff=who, roles=["head", "inspector"])
    seat = Seat(offices, who)
    (case,) = offices.cases[MIGRATION]
    view = seat.read(case)
    told = [*(event.what for event in view.path), *(fact.value for fact in view.facts)]
    assert any("құпия" in words.lower() for words in told), "it is told that it is there"
    seat.cases.search(STEM)
    seat.settle()
    found = seat.shown()
    shown = " ".join([*told, str(view), *(found and seat.column(4))])
    seat.close()
    assert STEM not in shown
    assert found == []


def test_a_room_that_sends_no_more_is_marked_on_every_row(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_region_of_offices(tmp_path) as offices:
        regional.retire(offices.desk, offices.computers[WEAPONS])
        regional.revoke(offices.desk, offices.computers[ALONE], from_n=2, why="ұрланды")
        seat = Seat(offices, ANALYST)
        marks = seat.column(ROOM)
        tones = [seat.cases.model.index(row, ROOM).data(TONE_ROLE) for row in range(5)]
        told = facts_of(seat.read(offices.cases[ALONE][0]))
        seat.close()
    assert marks == ["Шақырулар", "жөнелтпейді, Қаруды тіркеу", *["кілті кері алынған"] * 3]
    assert tones == ["normal", "near", "past", "past", "past"]
    assert told["Орган"].endswith("кілті кері алынған")


def test_what_is_taken_in_meanwhile_comes_onto_the_list(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        seat = Seat(Offices(region), "r1")
        none = (seat.shown(), seat.nothing)
        register_one(place.desk, 0)
        brought(region, sent(place))
        seat.changes.tell(frozenset({"parcel"}))
        seat.settle()
        came, offices = seat.column(APPLICANT), seat.column(OFFICE)
        seat.close()
    assert none[0] == []
    assert none[1] is not None
    assert (came, offices) == (["Қасымов Төлеген Серікұлы"], ["Есіл ауданы"])


def test_whoever_may_not_see_cases_is_shown_none(offices: Offices, qtbot: QtBot) -> None:
    assert qtbot is not None
    staff.set_staff(offices.desk, staff="a1", name="Әкімші", post_kk="ә", post_ru="а")
    staff.set_roles(offices.desk, staff="a1", roles=["administrator"])
    seat = Seat(offices, "a1")
    shown, found = seat.shown(), look_for_cases(seat.desk(), "Қасымов")
    seat.close()
    assert (shown, found) == ([], ())


def test_a_few_letters_find_a_case_of_any_office_and_name_it(seat: Seat, offices: Offices) -> None:
    found = look_for_cases(seat.desk(), "Қасымов Төлеген")
    assert {each.key for each in found} == {
        offices.cases[ALONE][0],
        *offices.cases[WEAPONS],
        *offices.cases[MIGRATION],
    }
    assert all(each.detail.startswith(("Есіл ауданы", "Жақсы ауданы · ")) for each in found)


def test_a_weapon_carried_over_is_found_with_its_owner_and_its_office(tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        loaded(place.desk, "people", PEOPLE)
        loaded(place.desk, "units", UNITS)
        brought(region, sent(place))
        (found,) = look_for_cases(region.desk, "МК 12345")
    assert (found.kind, found.detail) == ("unit", "Есіл ауданы · Қасымов Төлеген Серікұлы")
    assert found.says.startswith("Есіл ауданының ішкі істер бөлімі. ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_on_show_is_saved_as_a_file_and_told_by_whom(
    seat: Seat, offices: Offices, tmp_path: Path, language: Language
) -> None:
    place = tmp_path / "cases.csv"
    with speaking(language):
        seat.choose("office", WEAPONS)
        seat.cases.save(str(place))
        seat.settle()
        rooms = Rooms(seat.desk)
        named = rooms.said(WEAPONS)
    titles, row = csv.reader(place.read_text("utf-8-sig").splitlines(), delimiter=";")
    assert len(titles) == len(row)
    assert (row[0], row[2]) == (offices.number(offices.cases[WEAPONS][0]), named)
    assert seat.said[-1].tone == "done"
    assert last_saved(seat)[:2] == ("cases", 1)
    assert named.split(" · ", maxsplit=1)[-1] in last_saved(seat)[2]


def test_words_searched_for_are_not_kept_with_the_file(seat: Seat, tmp_path: Path) -> None:
    seat.cases.search("Қасымов")
    seat.settle()
    seat.cases.save(str(tmp_path / "found.csv"))
    seat.settle()
    assert last_saved(seat) == ("cases", 3, "", ANALYST)
