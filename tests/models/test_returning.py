"""An intake is filled from what is known, and nothing typed is written over (D53)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.draft import Draft
from desktop.models.people import Details
from desktop.models.person import IdentityDocument, Person
from desktop.models.returning import (
    Asked,
    Difference,
    Likeness,
    asked_by,
    details_of,
    filling,
    known_texts,
    likeness,
)
from tests.helpers.facts import organisation, person

KNOWN = person(1, surname="Қасымов", given="Төлеген", patronymic="Серікұлы",
               iin="850412300128",
               document=IdentityDocument(kind="passport", number="N1", issued_by="ІІМ"),
               )  # fmt: skip


def typed(**texts: str) -> Draft:
    return Draft(service="weapons").with_texts(
        {path.replace("__", "."): text for path, text in texts.items()}
    )


@pytest.mark.parametrize(
    ("path", "texts", "asked"),
    [
        ("person.surname", {"person__surname": "Қас"},
         Asked(who="person", kind="person", words="Қас")),
        ("person.given", {"person__surname": "Қасымов", "person__given": "Тө"},
         Asked(who="person", kind="person", words="Қасымов Тө")),
        ("person.iin", {"person__surname": "Қасымов", "person__iin": " 8504"},
         Asked(who="person", kind="person", words="8504")),
        ("representative.latin_surname", {"representative__latin_surname": "KA"},
         Asked(who="representative", kind="person", words="KA")),
        ("person.document.number", {"person__document__number": "N1"},
         Asked(who="person", kind="person", words="N1")),
        ("organisation.name", {"organisation__name": "Қа"},
         Asked(who="organisation", kind="organisation", words="Қа")),
        ("host.bin", {"host__bin": "05"}, Asked(who="host", kind="organisation", words="05")),
        ("persons.3.surname", {"persons__3__surname": "Ки"},
         Asked(who="persons.3", kind="person", words="Ки")),
        ("person.surname", {"person__surname": "Қ "}, None),
        ("person.given", {"person__surname": "Қасымов"}, None),
        ("person.address", {"person__address": "Зеренді"}, None),
        ("items.0.surname", {"items__0__surname": "Мюллер"},
         Asked(who="items.0", kind="person", words="Мюллер")),
        ("items.2.passport_number", {"items__2__passport_number": "C01X"},
         Asked(who="items.2", kind="person", words="C01X")),
        ("items.0.model", {"items__0__model": "Тигр"}, None),
        ("phone", {"phone": "8701"}, None),
        ("phone", {"phone": "8 70"}, None),
        ("phone", {"phone": "8 701 2"}, Asked(who="person", kind="person", words="+87012")),
        ("phone", {"phone": "2-12-34"}, Asked(who="person", kind="person", words="21234")),
    ],
)  # fmt: skip
def test_a_field_asks_for_somebody_by_what_is_typed(
    path: str, texts: dict[str, str], asked: Asked | None
) -> None:
    assert asked_by(typed(**texts), path) == asked


def test_what_is_known_is_written_as_a_person_types_it() -> None:
    texts = known_texts(KNOWN, "person")
    assert texts["person.born"] == f"{KNOWN.born:%d.%m.%Y}"
    assert (texts["person.document.issued_by"], texts["phone"]) == ("ІІМ", KNOWN.phone)
    assert "person.no_iin" not in texts
    assert "phone" not in known_texts(KNOWN, "representative")


@pytest.mark.parametrize("who", ["organisation", "host"])
def test_what_is_known_comes_back_from_the_draft_it_fills(who: str) -> None:
    company = organisation(phone="2-12-34", address="Зеренді", licence_number="7")
    draft = Draft(service="weapons").with_texts(known_texts(company, who))
    assert details_of(draft, who) == company


def test_a_person_comes_back_from_the_draft_he_fills() -> None:
    draft = Draft(service="weapons").with_texts(known_texts(KNOWN, "person"))
    assert details_of(draft, "person") == KNOWN


def test_empty_fields_are_filled_and_what_was_typed_otherwise_waits_for_a_choice() -> None:
    draft = typed(person__surname="Қас", person__given="ТӨЛЕГЕН", person__iin="850412-300128",
                  person__address="Көкшетау", person__born="1950-02-07")  # fmt: skip
    known = {**known_texts(KNOWN, "person"), "person.born": "07.02.1950"}
    shown = frozenset(known) - {"person.citizenship"}
    found = filling(draft, known, shown=shown, in_hand="person.surname")
    assert found.texts["person.surname"] == "Қасымов"
    assert found.differs == (
        Difference(path="person.address", typed="Көкшетау", known=KNOWN.address),
    )
    left_alone = {"person.given", "person.iin", "person.born", "person.citizenship"}
    assert not left_alone & set(found.texts)
    assert {"person.patronymic", "person.sex", "phone"} <= set(found.texts)


def test_two_birth_dates_differ_however_alike_they_are_written() -> None:
    draft = typed(person__born="08.02.1950")
    found = filling(draft, {"person.born": "07.02.1950"}, shown=frozenset({"person.born"}))
    assert (found.texts, len(found.differs)) == ({}, 1)


@pytest.mark.parametrize(
    ("known", "identity", "name", "paper", "why"),
    [
        (KNOWN, True, True, True, ()),
        (KNOWN, True, False, False, ("number-other-name",)),
        (KNOWN, False, True, True, ("name-and-birth", "document")),
        (KNOWN, False, True, False, ("name-and-birth",)),
        (replace(KNOWN, born=None), False, True, False, ()),
        (KNOWN, False, False, True, ("document",)),
        (KNOWN, False, False, False, ()),
    ],
)
def test_who_may_be_the_same_is_told_with_the_reason(
    known: Person, identity: bool, name: bool, paper: bool, why: tuple[Likeness, ...]  # noqa: FBT001  columns of the table above
) -> None:  # fmt: skip
    found = likeness(KNOWN, known, same_identity=identity, same_name=name, same_paper=paper)
    assert found == why


@pytest.mark.parametrize("typed_in", [KNOWN, replace(KNOWN, born=None)])
def test_a_missing_birth_date_is_nobodys(typed_in: Person) -> None:
    unborn: Details = replace(KNOWN, born=None)
    assert not likeness(typed_in, unborn, same_identity=False, same_name=True, same_paper=False)


def test_companies_of_one_name_are_told() -> None:
    one, other = organisation(), organisation(bin="")
    assert likeness(one, other, same_identity=False, same_name=True, same_paper=False) == ("name",)


def test_an_invited_person_is_known_by_his_passport() -> None:
    guest = person(
        1,
        surname="Мюллер",
        latin_surname="MUELLER",
        document=IdentityDocument(
            kind="foreign-passport",
            number="C01X00T47",
            issued_on=dt.date(2010, 4, 15),
            valid_until=dt.date(2020, 4, 15),
        ),
    )
    texts = known_texts(guest, "items.1")
    assert texts["items.1.latin_surname"] == "MUELLER"
    assert texts["items.1.passport_number"] == "C01X00T47"
    assert texts["items.1.passport_issued"] == "15.04.2010"
    assert texts["items.1.passport_until"] == "15.04.2020"
    assert "phone" not in texts
