"""What a zone says goes where the form asks for it, and over nothing that was typed."""

import datetime as dt

import pytest

from desktop.models.documents import document_kind, holder_of, zone_texts
from desktop.models.identity import check_digit
from desktop.models.mrz import read_zone
from tests.helpers.zones import card, passport

TODAY = dt.date(2013, 11, 25)
IIN = "74081240012" + str(check_digit("74081240012"))


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("person.document.number", "person"),
        ("representative.surname", "representative"),
        ("persons.3.born", "persons.3"),
        ("items.0.latin_surname", "items.0"),
        ("organisation.name", ""),
        ("receipts.0.number", ""),
        ("", ""),
    ],
)
def test_a_field_tells_whose_it_is(path: str, who: str) -> None:
    assert holder_of(path) == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (passport(issuer="KAZ"), "passport"),
        (passport(issuer="UZB"), "foreign-passport"),
        (card(issuer="KAZ"), "identity-card"),
        (card(issuer="KAZ", nationality="UZB"), ""),
        (card(issuer="D"), ""),
    ],
)
def test_the_kind_of_document_is_told_only_where_it_is_sure(text: str, kind: str) -> None:
    assert document_kind(read_zone(text, today=TODAY)) == kind


def test_an_applicant_and_an_invited_person_have_fields_of_their_own() -> None:
    zone = read_zone(card(issuer="KAZ", optional=IIN, expires="180415"), today=TODAY)
    common = {"latin_surname": "ERIKSSON", "latin_given": "ANNA MARIA", "born": "12.08.1974",
              "sex": "female", "citizenship": "Қазақстан", "iin": IIN}  # fmt: skip
    applicant = {**common, "document.kind": "identity-card", "document.number": "D23145890",
                 "document.valid_until": "15.04.2018"}  # fmt: skip
    invited = {**common, "passport_number": "D23145890", "passport_until": "15.04.2018"}

    assert zone_texts(zone, "person", citizenship="Қазақстан") == {
        f"person.{name}": text for name, text in applicant.items()
    }
    assert zone_texts(zone, "items.1", citizenship="Қазақстан") == {
        f"items.1.{name}": text for name, text in invited.items()
    }


def test_what_a_zone_leaves_open_fills_nothing() -> None:
    zone = read_zone(passport(born="<<<<<<", sex="<", number=""), today=TODAY)

    assert zone_texts(zone, "person", citizenship="") == {
        "person.latin_surname": "ERIKSSON",
        "person.latin_given": "ANNA MARIA",
        "person.document.kind": "foreign-passport",
        "person.document.valid_until": "15.04.2016",
    }
