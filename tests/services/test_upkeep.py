"""Checking the record of an installation from outside the window."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services.upkeep import check_file
from tests.helpers.another_program import has_open
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded


def test_a_sound_office_is_sound(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense"):
        pass
    seen: list[str] = []
    report = check_file(
        tmp_path / "office.kense",
        randomness=seeded(),
        progress=lambda stage, _done, _total: seen.append(stage),
    )
    assert report.sound
    assert list(dict.fromkeys(seen)) == ["file", "facts", "tables"]


def test_a_check_can_be_stopped(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense"):
        pass
    report = check_file(tmp_path / "office.kense", randomness=seeded(), cancelled=lambda: True)
    assert report.cancelled
    assert not report.sound


@pytest.mark.parametrize(("content", "code"), [(None, "database-missing"), (b"", "not-a-database")])
def test_no_office_is_made_by_looking_for_one(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "office.kense"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        check_file(path, randomness=seeded())
    assert refused.value.code == code
    assert (path.read_bytes() if path.exists() else None) == content


def test_an_office_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.kense"):
        pass
    with has_open(tmp_path / "office.kense"), pytest.raises(Refusal) as refused:
        check_file(tmp_path / "office.kense", randomness=seeded())
    assert refused.value.code == "database-in-use"
