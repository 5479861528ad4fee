"""What is told at the counter of a power of attorney: what it lacks, and that it is over (D53)."""

import datetime as dt

import pytest

from desktop.models.intake_problems import problems
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.standards import standard

TODAY = dt.date(2013, 11, 25)


def told(issued: str, until: str = "", *, basis: str = "attorney") -> set[tuple[str, str, bool]]:
    texts = {
        "basis": basis,
        "surname": "Қасымова",
        "given": "Жанар",
        "number": "1-204",
        "issued_on": issued,
        "valid_until": until,
    }
    draft = citizen_with_rifle().with_texts({f"representative.{k}": v for k, v in texts.items()})
    found = problems(standard("weapons"), draft, today=TODAY)
    dates = ("representative.issued_on", "representative.valid_until")
    return {
        (each.path.partition(".")[2], each.code, each.hard) for each in found if each.path in dates
    }


@pytest.mark.parametrize(
    ("issued", "until", "path", "code"),
    [
        ("", "", "issued_on", "attorney-undated"),
        ("24.11.2012", "", "valid_until", "attorney-year-over"),
        ("24.11.2010", "01.01.2020", "valid_until", "attorney-three-years-over"),
        ("01.01.2013", "24.11.2013", "valid_until", "attorney-expired"),
        ("01.01.2009", "24.11.2013", "valid_until", "attorney-expired"),
    ],
)
def test_a_power_of_attorney_that_holds_no_more_is_told_once_and_hinders_nothing(
    issued: str, until: str, path: str, code: str
) -> None:
    assert told(issued, until) == {(path, code, False)}


@pytest.mark.parametrize(
    ("issued", "until"),
    [
        ("25.11.2012", ""),
        ("25.11.2010", "01.01.2020"),
        ("01.01.2013", "25.11.2013"),
        ("31.12.9998", ""),
    ],
)
def test_one_that_holds_is_told_nothing_of_its_term(issued: str, until: str) -> None:
    assert {code for _path, code, _hard in told(issued, until)} <= {"future-date"}


def test_an_order_has_no_term_of_its_own() -> None:
    assert told("24.11.2001", basis="head") == set()
    assert told("", basis="head") == set()
