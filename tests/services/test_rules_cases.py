"""What a question of the rules says of a case is taken as it says it."""

import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from desktop import paths
from desktop.services.rules import answer
from desktop.standards.catalogue import Catalogue
from tests.helpers.third import THIRD

CATALOGUE: Final = Catalogue(paths.forms(), THIRD)
DOGS: Final[dict[str, Any]] = {
    "ask": "checklist",
    "service": "dogs",
    "applicant": "keeper",
    "purpose": "register",
}
PET: Final = {"work": "pet", "weight_kg": "20"}
GROUNDS: Final[dict[str, Any]] = {"ask": "grounds", "service": "weapons"}


def ask(question: dict[str, Any], **more: object) -> dict[str, Any]:
    """Return the answer to a question with some keys changed."""
    return answer(CATALOGUE, {**question, **more})


def error(question: dict[str, Any], **more: object) -> tuple[str, str]:
    """Return what is wrong with a question, and where."""
    found = ask(question, **more)["error"]
    return found["code"], found["where"]


def fee(**more: object) -> dict[str, Any]:
    """Return the fee of a dog."""
    base = {"ask": "fee", "service": "dogs", "paid_on": "2021-05-04", "units": [PET]}
    return ask(base, **more)


def test_an_answer_that_is_a_choice_is_taken() -> None:
    small = ask(DOGS, units=[PET])
    large = ask(DOGS, units=[PET], answers={"size": "large"})
    assert (small["presupposed"], large["presupposed"]) == (["muzzle-licence"], [])


def test_a_choice_that_does_not_exist_is_refused() -> None:
    assert error(DOGS, answers={"size": "huge"}) == ("unknown-id", "answers.size")
    assert error(DOGS, answers={"size": True}) == ("bad-value", "answers.size")


def test_a_period_left_open_counts_as_no() -> None:
    assert "quarantine-act" not in ask(DOGS, units=[PET])["required"]
    assert "quarantine-act" in ask(DOGS, units=[PET], answers={"abroad": True})["required"]


def test_a_default_of_yes_is_a_yes(tmp_path: Path) -> None:
    shutil.copytree(THIRD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "standards" / "dogs" / "2021-03-01.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("months = 3\n", "months = 3\ndefault = true\n"), encoding="utf-8")
    changed = Catalogue(paths.forms(), tmp_path)
    assert "quarantine-act" in answer(changed, DOGS)["required"]
    denied = answer(changed, {**DOGS, "answers": {"abroad": False}})
    assert "quarantine-act" not in denied["required"]


def test_a_field_that_is_only_text_is_taken_as_text() -> None:
    unit = {**PET, "chip": "no number at all", "born": "2020-01-01"}
    assert ask(DOGS, units=[unit])["covered"] is True
    assert error(DOGS, units=[{**PET, "chip": 5}]) == ("bad-value", "units[0].chip")
    assert error(DOGS, units=[{**PET, "weight_kg": "heavy"}]) == (
        "bad-value",
        "units[0].weight_kg",
    )


def test_a_thousand_units_and_a_million_of_each_are_the_most() -> None:
    assert ask(DOGS, units=[PET] * 1_000)["covered"] is True
    assert error(DOGS, units=[PET] * 1_001) == ("bad-value", "units")
    assert fee(units=[{**PET, "count": 1_000_000}])["charged"] == 1_000_000
    assert fee(units=[{**PET, "count": 1_000_001}])["error"]["where"] == "units[0].count"


def test_a_unit_without_a_count_is_one() -> None:
    assert fee()["charged"] == 1
    assert fee(units=[{"work": "pet"}])["charged"] == 1


def test_the_duty_that_has_a_rate_is_meant_unless_one_is_named() -> None:
    paid = {"ask": "fee", "service": "weapons", "paid_on": "2011-05-10", "units": []}
    assert ask(paid)["exact"] == "0.00"
    assert ask(paid, duty="registration")["exact"] == "0.00"
    assert ask(paid, duty="permit")["exact"] is None


def test_a_service_without_a_rate_has_a_duty_without_a_sum(tmp_path: Path) -> None:
    shutil.copytree(THIRD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "standards" / "dogs" / "2021-03-01.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('percent = "25"\n', ""), encoding="utf-8")
    question = {"ask": "fee", "service": "dogs", "paid_on": "2021-05-04", "units": [PET]}
    found = answer(Catalogue(paths.forms(), tmp_path), question)
    assert (found["mci"], found["exact"], found["due"]) == (2917, None, None)


def test_the_edition_named_is_the_one_that_answers(tmp_path: Path) -> None:
    shutil.copytree(THIRD, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "standards" / "dogs" / "2021-03-01.toml"
    text = file.read_text(encoding="utf-8").replace("2021-03-01", "2022-01-01", 1)
    newer = text.replace('percent = "25"', 'percent = "50"')
    file.with_name("2022-01-01.toml").write_text(newer, encoding="utf-8")
    catalogue = Catalogue(paths.forms(), tmp_path)
    question = {"ask": "fee", "service": "dogs", "paid_on": "2021-05-04", "units": [PET]}
    newest = answer(catalogue, question)
    older = answer(catalogue, {**question, "edition": "2021-03-01"})
    assert (newest["edition"], newest["exact"]) == ("2022-01-01", "1458.50")
    assert (older["edition"], older["exact"]) == ("2021-03-01", "729.25")


@pytest.mark.parametrize(
    ("extended", "due"), [({}, "2013-12-10"), ({"extended": True}, "2014-01-09")]
)
def test_a_complaint_is_extended_only_when_it_is_said(extended: dict[str, bool], due: str) -> None:
    question = {
        "ask": "deadline",
        "service": "complaint",
        "track": "plain",
        "accepted_at": "2013-11-25T09:00",
    }
    assert ask(question, **extended)["due"] == due


def test_a_complaint_outside_the_calendar_names_its_key() -> None:
    question = {"ask": "deadline", "service": "complaint", "track": "plain"}
    assert error(question, accepted_at="2009-01-01T09:00") == ("out-of-table", "accepted_at")


@pytest.mark.parametrize(
    ("more", "grounds"),
    [
        ({"purpose": "register"}, ["17.1"]),
        ({"purpose": "re-register"}, []),
        ({}, ["17.1"]),
        ({"units": [{"kind": "signal"}]}, []),
        ({"units": [{"kind": "signal"}, {"kind": "gas"}]}, ["17.1"]),
    ],
)
def test_whether_a_paper_is_required_follows_from_the_case(
    more: dict[str, Any], grounds: list[str]
) -> None:
    missing = ["registration-duty-receipt"]
    assert ask(GROUNDS, applicant="citizen", missing=missing, **more)["grounds"] == grounds


def test_whether_a_paper_is_required_follows_from_the_channel() -> None:
    question = {
        "ask": "grounds",
        "service": "invitations",
        "applicant": "foreigner-over-6-months",
        "purpose": "private",
        "missing": ["petition"],
    }
    assert ask(question)["grounds"] == ["16.9"]
    assert ask(question, channel="counter")["grounds"] == ["16.9"]
    assert ask(question, channel="portal")["grounds"] == []


def test_a_withdrawal_is_told_as_an_end_of_its_own() -> None:
    found = ask(GROUNDS, applicant="citizen", findings=["withdrawn"], items=[{}])
    assert (found["grounds"], found["outcome"]) == (["17.2"], "withdrawn")
    assert found["items"] == [{"grounds": ["17.2"], "outcome": "withdrawn"}]
    assert "outcome" not in ask(GROUNDS, applicant="citizen", findings=["repeat-offence"])


@pytest.mark.parametrize(("age", "grounds"), [(0, ["17.7a"]), (17, ["17.7a"]), (18, []), (150, [])])
def test_an_age_is_between_birth_and_a_hundred_and_fifty(age: int, grounds: list[str]) -> None:
    assert ask(GROUNDS, applicant="citizen", age=age)["grounds"] == grounds


def test_without_an_applicant_only_what_concerns_everybody_is_proposed() -> None:
    assert ask(GROUNDS, age=17)["grounds"] == []
    assert ask(GROUNDS, findings=["altered-weapon"])["grounds"] == ["17.5"]
    assert ask(GROUNDS, missing=["photos"])["grounds"] == ["17.1"]
