"""Starting the window of a region: by its option, by what the record is, and what is refused."""

from pathlib import Path

import pytest

from tests.helpers.office import an_office
from tests.helpers.region import a_region
from tests.test_start import assert_calm, kense


@pytest.fixture
def region(tmp_path: Path) -> Path:
    with a_region(tmp_path / "region"):
        pass
    return tmp_path / "region" / "region.kense"


@pytest.mark.parametrize("words", [["--region"], []])
def test_a_regions_record_opens_as_one_with_the_option_or_without(
    region: Path, words: list[str]
) -> None:
    done = kense(*words, "--office", str(region), "--plain", "--quit-after-paint")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_region_of_this_user_is_opened_when_none_is_named(region: Path) -> None:
    home = {"KENSE_HOME": str(region.parent)}
    done = kense("--region", "--plain", "--quit-after-paint", environment=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (region.parent / "office.kense").exists()


def test_an_office_is_no_region(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense"):
        pass
    office = str(tmp_path / "office.kense")
    done = kense("--region", "--office", office, "--plain", "--quit-after-paint", "--lang", "en")
    assert_calm(done)
    assert "without --region" in done.stderr


def test_no_window_begins_a_region(tmp_path: Path) -> None:
    home = {"KENSE_HOME": str(tmp_path / "home")}
    for mark in ("--plain", "--quit-after-paint"):
        done = kense("--region", mark, "--lang", "en", environment=home)
        assert_calm(done)
        assert "kense region begin" in done.stderr
    assert not (tmp_path / "home" / "region.kense").exists()
