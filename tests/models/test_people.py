"""Who is one and the same, and what is known of him after he was seen once more (D53)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.application import Item
from desktop.models.people import (
    Details,
    as_last_seen,
    identity_of,
    invited_person,
    name_of,
    names_of,
    papers_of,
    sightings,
)
from desktop.models.person import IdentityDocument, Person, Representative
from tests.helpers.facts import application, organisation, person

CARD = IdentityDocument(kind="identity-card", number="N 012-345", issued_by="ІІМ")
CITIZEN = person(1, iin="850412300128", document=CARD)
NAMELESS = replace(CITIZEN, iin="", document=IdentityDocument())


def test_whoever_has_a_number_is_one_person_by_whatever_name() -> None:
    renamed = replace(CITIZEN, surname="Оспанова", document=IdentityDocument(), born=None)
    assert identity_of(CITIZEN) == identity_of(renamed) == "iin 850412300128"


@pytest.mark.parametrize(
    "other",
    [
        replace(CITIZEN, iin="", born=dt.date(1999, 1, 1)),
        replace(CITIZEN, iin="", citizenship="UZ"),
        replace(CITIZEN, iin="", document=replace(CARD, kind="passport")),
        replace(CITIZEN, iin="", document=replace(CARD, number="N 012-346")),
        replace(CITIZEN, iin="", document=IdentityDocument()),
        CITIZEN,
    ],
)
def test_without_it_a_document_makes_one_only_with_the_birth_date(other: Person) -> None:
    first = replace(CITIZEN, iin="")
    assert identity_of(first) != identity_of(other)
    same = replace(first, surname="Басқа", document=replace(CARD, number="n012345"))
    assert identity_of(same) == identity_of(first)


def test_one_document_without_a_birth_date_is_shared_by_two_names() -> None:
    first = replace(CITIZEN, iin="", born=None)
    assert identity_of(first) != identity_of(replace(first, given="Басқа"))


def test_a_name_alone_is_one_only_with_its_birth_date_or_beside_one_applicant() -> None:
    assert identity_of(NAMELESS) == identity_of(replace(NAMELESS, surname=NAMELESS.surname.upper()))
    assert identity_of(NAMELESS) != identity_of(replace(NAMELESS, born=dt.date(1999, 1, 1)))
    unborn = replace(NAMELESS, born=None)
    assert identity_of(unborn, beside="a") != identity_of(unborn, beside="b")


def test_nobody_has_no_identity() -> None:
    assert identity_of(Person()) == identity_of(organisation(name="", bin="")) == ""


def test_an_organisation_is_one_by_bin_then_by_its_registration_then_by_its_name() -> None:
    company = organisation()
    assert identity_of(company) == "bin 050140001234"
    registered = replace(company, bin="")
    assert identity_of(registered).startswith("registration 12190101ТОО ")
    assert identity_of(replace(registered, name="Басқа")) != identity_of(registered)
    assert identity_of(replace(registered, registration_number="")).startswith("organisation ")


def test_a_person_has_a_name_in_each_script_and_an_organisation_its_papers() -> None:
    both = person(1, latin_surname="KASYMOV", latin_given="ER")
    assert names_of(both) == (both.full_name.strip(), "KASYMOV ER")
    assert names_of(organisation(name="")) == ()
    assert name_of(organisation()) == "«Қалқан-Күзет» ЖШС"
    assert papers_of(organisation(licence_number="77")) == ("12-1901-01-ТОО", "77")
    assert papers_of(Person()) == ()


def test_everybody_an_application_names_is_seen_once_the_applicant_first() -> None:
    guard = person(3, iin="")
    case = application(1, representative=Representative(person=guard, basis="attorney"),
                       host=organisation(), persons=(guard, Person()))  # fmt: skip
    found = sightings(case)
    assert [each.details for each in found] == [case.applicant.person, guard, organisation()]
    assert [each.kind for each in found] == ["person", "person", "organisation"]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (replace(CITIZEN, address="", phone="", citizenship="", born=None), CITIZEN),
        (replace(CITIZEN, address="Көкшетау"), replace(CITIZEN, address="Көкшетау")),
        (replace(CITIZEN, document=IdentityDocument()), CITIZEN),
        (replace(CITIZEN, patronymic=""), replace(CITIZEN, patronymic="")),
        (replace(CITIZEN, document=IdentityDocument(kind="passport", number="1")),
         replace(CITIZEN, document=IdentityDocument(kind="passport", number="1"))),
        (Person(latin_surname="KASYMOV", latin_given="ER"),
         replace(CITIZEN, latin_surname="KASYMOV", latin_given="ER", iin="")),
    ],
)  # fmt: skip
def test_the_newest_word_counts_and_nothing_said_before_is_forgotten(
    now: Details, expected: Details
) -> None:
    assert as_last_seen(CITIZEN, now) == expected


def test_a_new_surname_takes_the_old_transliteration_away() -> None:
    before = replace(CITIZEN, latin_surname="KASYMOV", latin_given="ER")
    now = as_last_seen(before, replace(CITIZEN, surname="Оспанов"))
    assert isinstance(now, Person)
    assert (now.latin_surname, now.latin_given) == ("", "")


def test_an_organisation_keeps_what_was_not_said_again() -> None:
    known = organisation(address="Зеренді", licence_number="7", phone="2-12-34")
    now = as_last_seen(known, organisation(name="«Қалқан» ЖШС", head="Ким", registration_number=""))
    assert now == replace(known, name="«Қалқан» ЖШС", head="Ким")


def test_an_invited_person_is_seen_and_a_weapon_is_nobody() -> None:
    guest = {
        "latin_surname": "MUELLER",
        "latin_given": "HANS",
        "born": "14.02.1970",
        "sex": "male",
        "citizenship": "Германия",
        "passport_number": "C01X00T47",
        "passport_until": "15.04.2020",
    }
    weapon = {"kind": "gas", "model": "Перфекта", "year": "2009"}
    named = application(1, items=(_item(1, guest), _item(2, weapon), _item(3, {**guest})))
    seen = [each.details for each in sightings(named)]
    invited = [each for each in seen if isinstance(each, Person) and each.latin_given == "HANS"]
    assert [each.document.number for each in invited] == ["C01X00T47"]  # told twice, seen once
    assert (invited[0].sex, invited[0].born) == ("male", dt.date(1970, 2, 14))
    assert len(seen) == len(sightings(application(1))) + 1


@pytest.mark.parametrize("lacking", ["born", "latin_surname"])
def test_who_has_no_name_or_no_birth_date_is_not_known_again(lacking: str) -> None:
    guest = {"latin_surname": "MUELLER", "born": "14.02.1970", lacking: ""}
    assert invited_person(_item(1, guest)) is None


def _item(number: int, values: dict[str, str]) -> Item:
    return Item(number=number, values=values)
