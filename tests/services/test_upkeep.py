"""Checking the record of an installation from outside the window."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.presenters.upkeep import verdict
from desktop.services import intake
from desktop.services.upkeep import check_file
from desktop.store.database import open_database
from desktop.store.upkeep import SEARCH
from tests.helpers.another_program import has_open
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded
from tests.helpers.visits import served


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


def test_lists_of_the_search_that_were_changed_are_told_and_made_again(tmp_path: Path) -> None:
    path = tmp_path / "office.kense"
    with an_office(path) as desk:
        intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle(papers=True))
        desk.database.rows("DELETE FROM index_names")
    assert check_file(path, randomness=seeded()).sound, "a copy is whole without them"
    report = check_file(path, randomness=seeded(), search=True)
    assert [(each.code, each.place) for each in report.problems] == [(SEARCH, "index_names")]
    assert "келесі іске қосқанда" in verdict(report)
    assert check_file(path, randomness=seeded(), search=True).sound, "it was opened for the check"
    with open_database(path, randomness=seeded()) as database:
        assert database.value("SELECT count(*) FROM index_names")
