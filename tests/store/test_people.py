"""Whoever comes again is found while he is typed, and stays who he is."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.application import Application
from desktop.models.people import Details
from desktop.models.person import Applicant, IdentityDocument, Organisation, Person, Representative
from desktop.store import people
from desktop.store.database import Database, open_database
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.modernise import index_again
from desktop.store.projection.people import words_of
from desktop.store.upkeep import check_database
from tests.helpers.facts import application, office_chosen, organisation, person
from tests.helpers.randomness import seeded
from tests.store.recording import record, register

NAMES = (
    "Қасымов",
    "Касимов",
    "Касымова",
    "Бекхан",
    "Әбдірахман",
    "Ким",
    "Щукин",
    "KASYMOV",
    "Дани",
)
WORDS = ("қас", "кас", "Kas", "бек", "bekh", "әбд", "щ", "shu", "ким", "дани", "1", "12", "+7 701",
         "К", "ов")  # fmt: skip


def of(applicant: Details, **changes: object) -> Application:
    """Apply as this person or organisation."""
    if isinstance(applicant, Organisation):
        applying = Applicant(kind="special-entity", organisation=applicant)
    else:
        applying = Applicant(kind="citizen", person=applicant)
    return application(0, applicant=applying, **changes)


def see(database: Database, *applicants: Details, start: int = 1) -> None:
    for sequence, applicant in enumerate(applicants, start=start):
        register(database, sequence, application=of(applicant))


def named(database: Database, words: str) -> list[str]:
    return [row.name for row in people.find(database, words)]


KASYMOV = person(1, surname="Қасымов", given="Төлеген", patronymic="Серікұлы", iin="850412300128",
                 phone="+7 701 555-12-34",
                 document=IdentityDocument(kind="identity-card", number="012345678"))  # fmt: skip
MULLER = person(2, surname="", given="", patronymic="", latin_surname="MÜLLER", latin_given="HANS",
                iin="", citizenship="Германия", phone="",
                document=IdentityDocument(kind="foreign-passport", number="C01X00T47"))  # fmt: skip
GUARDS = organisation(name="«Қалқан-Күзет» ЖШС", bin="050140001234", phone="2-12-34")


@pytest.fixture
def seen(office: Database) -> Database:
    """Return an office that has seen a citizen, a foreigner and a company."""
    see(office, KASYMOV, MULLER, GUARDS)
    return office


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("қас", "Қасымов Төлеген Серікұлы"),
        ("касым", "Қасымов Төлеген Серікұлы"),
        ("Kasymov", "Қасымов Төлеген Серікұлы"),
        ("төл қас", "Қасымов Төлеген Серікұлы"),
        ("касымов т", "Қасымов Төлеген Серікұлы"),
        ("850412", "Қасымов Төлеген Серікұлы"),
        ("850412 300128", "Қасымов Төлеген Серікұлы"),
        ("012345678", "Қасымов Төлеген Серікұлы"),
        ("8 (701) 555-12-34", "Қасымов Төлеген Серікұлы"),
        ("+7 701 55", "Қасымов Төлеген Серікұлы"),
        ("7015551234", "Қасымов Төлеген Серікұлы"),
        ("muller", "MÜLLER HANS"),
        ("C01X", "MÜLLER HANS"),
        ("с01х00т47", "MÜLLER HANS"),
        ("01X00T47", "MÜLLER HANS"),
        ("қалқан", "«Қалқан-Күзет» ЖШС"),
        ("күзет", "«Қалқан-Күзет» ЖШС"),
        ("0501", "«Қалқан-Күзет» ЖШС"),
        ("12-1901-01-ТОО", "«Қалқан-Күзет» ЖШС"),
        ("2-12-34", "«Қалқан-Күзет» ЖШС"),
    ],
)
def test_somebody_is_found_by_what_is_typed_of_him(seen: Database, words: str, name: str) -> None:
    assert named(seen, words) == [name]


@pytest.mark.parametrize(
    "words", ["", " ", "«»", '"', "* OR x", "қасымова", "999", "\0", "-" * 300]
)
def test_what_means_nobody_finds_nobody(seen: Database, words: str) -> None:
    assert named(seen, words) == []


def test_who_was_seen_last_comes_first_and_whole_words_before_beginnings(office: Database) -> None:
    see(office, *(person(n, surname=name, given="", patronymic="", iin="")
                  for n, name in enumerate(("Ким", "Кимов", "Ким", "Кимаев"))))  # fmt: skip
    found = people.find(office, "ким")
    assert [(row.name, row.seq) for row in found] == [
        ("Ким", 3), ("Ким", 1), ("Кимаев", 4), ("Кимов", 2)]  # fmt: skip


def test_no_more_are_found_than_asked_for(office: Database) -> None:
    see(office, *(person(n, surname="Ким") for n in range(8)))
    assert len(people.find(office, "ки", limit=5)) == 5


def test_only_one_kind_is_found_when_one_is_asked_for(office: Database) -> None:
    see(office, organisation(name="Қалқан", bin=""), person(1, surname="Қалқанов"))
    assert [row.kind for row in people.find(office, "қалқ", kind="organisation")] == [
        "organisation"
    ]


def test_who_comes_again_is_one_row_with_the_newest_word_and_nothing_forgotten(
    seen: Database,
) -> None:
    again = replace(KASYMOV, address="Көкшетау қаласы", birthplace="", phone="", sex="")
    register(seen, 4, application=of(again))
    (row,) = people.find(seen, "850412300128")
    assert (row.cases, row.case, row.seq) == (2, "case-0004", 4)
    assert isinstance(row.details, Person)
    assert row.details.address == "Көкшетау қаласы"
    assert (row.details.phone, row.details.sex) == ("+7 701 555-12-34", "male")


def test_another_surname_under_one_iin_is_the_same_person_found_by_the_new_name(
    seen: Database,
) -> None:
    register(seen, 4, application=of(replace(KASYMOV, surname="Оспанов")))
    assert named(seen, "оспанов") == ["Оспанов Төлеген Серікұлы"]
    assert named(seen, "қасымов") == []


def test_one_name_and_birth_date_with_two_documents_stay_two(office: Database) -> None:
    first = replace(KASYMOV, iin="")
    second = replace(first, document=IdentityDocument(kind="passport", number="N7654321"))
    see(office, first, second)
    assert [row.cases for row in people.find(office, "қасымов")] == [1, 1]


def test_everybody_a_case_names_is_kept_once(office: Database) -> None:
    head = person(9, surname="Щукин", iin="", document=IdentityDocument(), born=None)
    guards = (person(8, surname="Нұрғалиев", iin="", document=IdentityDocument()), KASYMOV)
    named_there = of(
        GUARDS,
        representative=Representative(person=head, basis="head"),
        host=organisation(name="Қонақ", bin=""),
        persons=(*guards, KASYMOV),
    )
    register(office, 1, application=named_there)
    rows = office.rows("SELECT name, cases FROM people ORDER BY seq")
    assert [name for name, _cases in rows] == [
        GUARDS.name, head.full_name, "Қонақ", guards[0].full_name, KASYMOV.full_name]  # fmt: skip
    assert {cases for _name, cases in rows} == {1}


def test_made_again_the_index_finds_the_same(seen: Database) -> None:
    register(seen, 4, application=of(KASYMOV))
    before = [people.find(seen, words) for words in ("қас", "mu", "0501", "Кү")]
    index_again(seen)
    assert [people.find(seen, words) for words in ("қас", "mu", "0501", "Кү")] == before
    assert check_database(seen).sound


def test_a_candidate_shares_the_name_or_a_number(office: Database) -> None:
    namesake = person(3, surname="Касимов", given="Толеген", patronymic="", iin="1")
    other_name = replace(KASYMOV, surname="Оспанов", iin="")
    see(office, KASYMOV, namesake, other_name, person(4))
    typed = replace(KASYMOV, iin="", surname="Касымов", patronymic="")
    assert [row.name for row in people.alike(office, typed, "")] == [
        "Касимов Толеген", "Қасымов Төлеген Серікұлы", "Оспанов Төлеген Серікұлы"]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (person(1, surname="Қасымов", given="Ер", patronymic=""),
         person(2, surname="Касимов", given="Ер", patronymic="Серікұлы"), True),
        (person(1, surname="Ким", given="", patronymic=""),
         person(2, surname="Ким", given="Ер", patronymic=""), False),
        (person(1, surname="Қасымов", given="Төлеген", patronymic=""),
         person(2, surname="", given="", patronymic="", latin_surname="KASYMOV",
                latin_given="TOLEGEN"), True),
        (person(1, surname="", given="", patronymic=""),
         person(2, surname="", given="", patronymic=""), False),
        (organisation(name="«Қалқан» ЖШС"), organisation(name="ТОО Калкан"), True),
        (organisation(name="ЖШС"), organisation(name="ТОО"), False),
    ],
)  # fmt: skip
def test_names_that_sound_alike_are_known_as_such(one: Details, other: Details, same: bool) -> None:  # noqa: FBT001  a column of the table above
    assert people.same_name(one, other) is same
    assert people.same_name(other, one) is same


def matching(details: Details, text: str) -> bool:
    """Say by looking at every word whether somebody is meant: what the index must answer."""
    known = words_of(details)

    def begins(form: str) -> bool:
        return any(word.startswith(form) for word in known)

    def is_meant(word: str) -> bool:
        named_so = [begins(part) or begins(folded_skeleton(part)) for part in fold(word).split()]
        numbered = re.search(r"\d", word) is not None and begins(code(word))
        return (bool(named_so) and all(named_so)) or numbered

    whole = {code(text), code(text)[text.startswith("+") :]} if text[-1].isdigit() else set()
    return all(map(is_meant, text.split())) or any(map(begins, whole - {""}))


SOMEBODY = st.builds(
    person,
    st.integers(0, 30),
    surname=st.sampled_from(NAMES),
    given=st.sampled_from(("", "Ким", "Дани", "Данияр", "Тоқтар")),
    patronymic=st.just(""),
    latin_surname=st.sampled_from(("", "KHAMIT", "Shukin")),
    iin=st.sampled_from(("", "120101300001", "110101300002")),
)


@settings(max_examples=40, deadline=None)
@given(
    seen_in_turn=st.lists(SOMEBODY, min_size=1, max_size=12),
    typed=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True),
)
def test_what_is_found_is_what_a_look_at_everybody_finds(
    seen_in_turn: list[Person], typed: list[str]
) -> None:
    text = typed[-1] if "+7 701" in typed else " ".join(typed)
    with (
        TemporaryDirectory() as folder,
        open_database(Path(folder) / "office.db", randomness=seeded()) as database,
    ):
        record(database, office_chosen())
        see(database, *seen_in_turn)
        everybody = [
            row
            for (seq,) in database.rows("SELECT seq FROM people ORDER BY seq DESC")
            if (row := people.by_seq(database, seq)) is not None
        ]
        expected = {row.seq for row in everybody if matching(row.details, text)}
        found = [row.seq for row in people.find(database, text, limit=50)]
        assert (set(found), len(set(found))) == (expected, len(found))
        assert check_database(database).sound
