"""What can be reckoned of an invitation letter, whatever stands on it (I-A3, N1-N4)."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application, Item
from desktop.models.errors import Refusal
from desktop.models.letter_check import (
    EXPIRES,
    MULTIPLICITY,
    POINTS,
    REASONS,
    LetterFault,
    all_faults,
    faults_found,
    points_for,
)
from desktop.models.letter_faults_words import REASON_WORDS, cited, fault_entry
from desktop.models.person import Applicant
from tests.printing.result_papers import FIRM, TOURIST, told

TODAY = dt.date(2013, 11, 25)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2030, 12, 31))
LETTERS: dict[str, str] = {**TOURIST}
SOUND = "130140000019"


def firm(number: str = SOUND) -> Applicant:
    assert FIRM.organisation is not None
    return replace(FIRM, organisation=replace(FIRM.organisation, bin=number))


def letter(number: str = SOUND, **values: str) -> tuple[Application, Item]:
    application = told(
        firm(number), {**LETTERS, **values}, service="invitations", purpose="tourism"
    ).application
    return application, application.items[0]


def found(number: str = SOUND, copies: int = 3, **values: str) -> dict[str, LetterFault]:
    application, item = letter(number, **values)
    faults = faults_found(application, item, copies=copies, today=TODAY)
    return {each.point: each for each in faults}


def written(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def test_a_letter_in_order_has_no_fault() -> None:
    assert found() == {}


@pytest.mark.parametrize(
    ("values", "point", "reason"),
    [
        ({"passport_until": "31.01.2014"}, "passport-until", "expires-before-the-end"),
        ({"passport_until": "30.02.2022"}, "passport-until", "not-a-day"),
        ({"passport_issued": "01.02.2014"}, "passport-issued", "not-yet"),
        ({"passport_issued": "01.02.1960"}, "passport-issued", "out-of-order"),
        ({"passport_until": "01.01.2012"}, "passport-until", "out-of-order"),
        ({"born": "03.07.2014"}, "born", "not-yet"),
        ({"stay_from": "10.02.2014"}, "stay", "out-of-order"),
        ({"stay_from": "10.01.2013", "stay_until": "09.02.2013"}, "stay", "stay-past"),
        ({"stay_from": "31.04.2014"}, "stay", "not-a-day"),
        ({"multiplicity": "4"}, "multiplicity", "not-of-four"),
        ({"latin_surname": "Тест"}, "name-latin", "not-latin"),
        ({"surname": "Test"}, "name-russian", "not-russian"),
        ({"surname": "Tест"}, "name-russian", "not-russian"),
    ],
)
def test_each_fault_is_found_at_its_point(values: dict[str, str], point: str, reason: str) -> None:
    assert found(SOUND, 3, **values)[point].reason == reason


def test_the_copies_and_the_number_of_the_organisation_are_reckoned() -> None:
    assert found(copies=2)["copies"].seen == "2"
    assert found("130140000018")["bin"].reason == "number"
    assert "bin" not in found("")  # that it is not there, an eye says


@given(until=DAYS, end=DAYS)
def test_a_passport_must_not_expire_before_the_stay_ends(until: dt.date, end: dt.date) -> None:
    faults = found(passport_issued="", passport_until=written(until), stay_from="",
                   stay_until=written(end))  # fmt: skip
    assert ("passport-until" in faults) == (until < end)
    assert ("stay" in faults) == (end < TODAY)
    if until < end:
        assert faults["passport-until"].reason == EXPIRES


@given(st.sampled_from(MULTIPLICITY))
def test_the_four_multiplicities_are_sound(said: str) -> None:
    assert found(multiplicity=said) == {}


@given(st.dictionaries(st.sampled_from(sorted(LETTERS)), st.text(max_size=30)), st.integers(0, 9))
def test_whatever_is_typed_every_fault_has_a_place_and_words(
    values: dict[str, str], copies: int
) -> None:
    application, item = letter(**values)
    faults = faults_found(application, item, copies=copies, today=TODAY)
    order = [each.id for each in POINTS]
    assert [each.point for each in faults] == sorted((e.point for e in faults), key=order.index)
    for each in faults:
        assert each.reason in REASONS
        entry = fault_entry(each, "ru")
        assert entry.text.kk
        assert entry.detail.own


@given(st.sets(st.sampled_from([each.id for each in points_for("work")])))
def test_what_an_eye_saw_stands_before_what_is_reckoned_and_once(points: set[str]) -> None:
    seen = tuple(LetterFault(point=each, kind="absent", seen="\u200bа  б") for each in points)
    reckoned = (LetterFault(point="copies", kind="wrong", reason="fewer", seen="2"),)
    faults = all_faults(reckoned, seen, purpose="work")
    assert {each.point for each in faults} == points | {"copies"}
    assert len(faults) == len(points | {"copies"})
    assert all(
        each.kind == "absent" and each.seen == "а б" for each in faults if each.point in points
    )


def test_the_work_permit_is_asked_of_who_comes_to_work_alone() -> None:
    permit = (LetterFault(point="work-permit", kind="absent"),)
    assert all_faults((), permit, purpose="work") == permit
    with pytest.raises(Refusal):
        all_faults((), permit, purpose="business")


def test_the_twelve_lines_and_the_four_notes_are_all_there() -> None:
    assert {int(each.line) for each in POINTS if each.line} == set(range(1, 13))
    assert {each.note for each in POINTS if each.note} == {"1", "2", "3", "4"}
    assert set(REASON_WORDS) == REASONS
    assert [cited(each, "kk") for each in POINTS if each.id == "copies"] == ["11-тармақ, 1)"]
