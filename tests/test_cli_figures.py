"""The command `kense figures`: a table on the terminal, a file, and what it does not understand."""

import csv
from pathlib import Path

import pytest

from desktop.cli import main
from tests.helpers.figure_region import a_region_of_three

DAYS = ("--from", "2013-11-01", "--to", "2013-12-31")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("figures")
    with a_region_of_three(made):
        pass
    return made


@pytest.fixture
def asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, ...]:
    monkeypatch.setenv("KENSE_HOME", str(folder / "home"))
    return ("--office", str(folder / "region" / "region.kense"), "--login", "r1")


def test_a_region_is_counted_by_office_and_service(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", *DAYS, "--by", "office,service", *asked]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-3:] for line in lines[-4:]] == [
        ["1", "5", "6"],
        ["2", "2", "4"],
        ["0", "1", "1"],
        ["3", "8", "11"],
    ]


def test_an_office_counts_its_own_weapons_by_kind(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENSE_HOME", str(folder / "home"))
    office = ("--office", str(folder / "one" / "office.kense"), "--login", "s1")
    assert main(["figures", *DAYS, "--by", "weapon-kind", "--figure", "in-time", *office]) == 0
    told = capsys.readouterr().out
    assert "Барлығы" in told
    assert told.splitlines()[-1].split()[-1] == "3"


def test_a_file_is_written_and_told(
    asked: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "figures.csv"
    asked_for = ("--figure", "invitations", "--by", "citizenship", "--csv", str(place))
    assert main(["figures", *DAYS, *asked_for, *asked]) == 0
    assert str(place) in capsys.readouterr().out
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[-1][1:] == ["2", "4"]


@pytest.mark.parametrize(
    "wrong", [("--by", "colour"), ("--by", "day,month,year"), ("--figure", "happiness")]
)
def test_a_split_or_figure_that_is_none_is_a_misuse(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...]
) -> None:
    assert main(["figures", *DAYS, *wrong, *asked]) == 2
    said = capsys.readouterr().err
    assert "office" in said or "registered" in said


def test_days_in_the_wrong_order_are_refused(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", "--from", "2013-12-31", "--to", "2013-11-01", *asked]) == 1
    assert "күн" in capsys.readouterr().err
