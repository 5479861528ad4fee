import pytest

from desktop.models.application import Application, Item
from desktop.models.person import Applicant, Person, Representative
from desktop.store.database import Database
from desktop.store.search import search
from tests.helpers.facts import Value, application, organisation, person, weapon
from tests.store.recording import register


@pytest.fixture
def archive(office: Database) -> Database:
    """Return an office with five cases of quite different people."""
    citizen = person(1, surname="Қасымов", given="Төлеген", patronymic="Серікұлы")
    register(office, 1, application=of(citizen, serial="МК12345", phone="+7 701 555-12-34"))
    register(office, 2, application=of(person(2, surname="Касимова", given="Айгүл")))
    register(
        office,
        3,
        application=application(
            3,
            applicant=Applicant(kind="special-entity", organisation=organisation()),
            persons=(person(8, surname="Нұрғалиев", given="Ерлан"),),
            representative=Representative(
                person=person(9, surname="Щукин", given="Пётр"), basis="attorney"
            ),
        ),
    )
    invited = {
        "surname": "Мюллер", "given": "Ганс", "latin_surname": "MÜLLER", "latin_given": "HANS",
        "passport_number": "C01X00T47",
    }  # fmt: skip
    names = ("Мюллер Ганс", "MÜLLER HANS")
    guest = Item(number=1, values=invited, names=names, codes=("C01X00T47",))
    register(office, 4, application=application(4, items=(guest,)))
    foreigner = person(5, surname="", given="", patronymic="", latin_surname="SMITH",
                       latin_given="JOHN", iin="")  # fmt: skip
    register(office, 5, application=of(foreigner))
    return office


def of(applicant: Person, *, serial: str = "XX1", **changes: Value) -> Application:
    """Apply for one weapon."""
    citizen = Applicant(kind="citizen", person=applicant)
    return application(0, applicant=citizen, items=(weapon(serial=serial),), **changes)


def found(database: Database, text: str, limit: int = 50) -> list[int]:
    return [row.sequence for row in search(database, text, limit=limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Қасымов", [1]),
        ("касымов", [1]),
        ("КАСЫМОВ ТОЛ", [1]),
        ("Төлеген", [1]),
        ("серікұлы қасымов", [1]),
        ("Kasymov", [1]),
        ("касимова", [2]),
        ("Kasimova Aigul", [2]),
        ("Қалқан", [3]),
        ("кузет", [3]),
        ("Байжанов", [3]),
        ("Нургалиев", [3]),
        ("щукин", [3]),
        ("Shukin", [3]),
        ("мюллер", [4]),
        ("muller hans", [4]),
        ("Smith", [5]),
        ("john", [5]),
        ("Петров", []),
    ],
)
def test_a_case_is_found_by_any_name_in_it(
    archive: Database, text: str, expected: list[int]
) -> None:
    assert found(archive, text)[:1] == expected


def test_whose_name_only_sounds_alike_comes_after(archive: Database) -> None:
    assert found(archive, "Қасымов") == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Қ-2013/0003", [3]),
        ("к-2013/0003", [3]),
        ("МК12345", [1]),
        ("mk 12345", [1]),
        ("МК12", [1]),
        ("2345", [1]),
        ("C01X00T47", [4]),
        ("050140001234", [3]),
        ("+7 701 555 12 34", [1]),
        ("8 (701) 555-12-34", [1]),
        ("555 12 34", [1]),
        ("7015551234", [1]),
        ("77", []),
    ],
)
def test_a_case_is_found_by_any_number_in_it(
    archive: Database, text: str, expected: list[int]
) -> None:
    assert found(archive, text) == expected


def test_a_case_is_found_by_its_iin_and_its_qr_code(archive: Database) -> None:
    assert 1 in found(archive, person(1).iin)
    assert found(archive, "02110120130000026"[:16]) == [2]


def test_who_begins_with_the_words_comes_before_who_only_has_them(office: Database) -> None:
    register(office, 1, application=of(person(1, surname="Серік", given="Асан", patronymic="")))
    register(office, 2, application=of(person(2, surname="Асан", given="Серік", patronymic="")))
    assert found(office, "асан") == [2, 1]


def test_no_more_is_found_than_was_asked_for(archive: Database) -> None:
    assert len(found(archive, "к", limit=2)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\0", "\ud800", '"', '"NEAR AND *', "* OR", "кас* NOT", "%", "_", "' OR 1=1 --",
        "words:кас", "^кас", "{a b}", "(", "а" * 70_000, "1" * 70_000, "-", "ь", "\u202e", "кас\0",
    ],
)  # fmt: skip
def test_no_text_breaks_the_search(archive: Database, text: str) -> None:
    assert len(found(archive, text)) <= 5
