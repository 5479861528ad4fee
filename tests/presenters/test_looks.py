"""Whether the window looks and speaks tomorrow as it was set today."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.presenters.looks import Looks
from desktop.store import desk as desk_tables
from desktop.store.database import Database, open_database
from desktop.views.tokens import LARGEST_SCALE, PALETTES, SMALLEST_SCALE
from tests.helpers.randomness import seeded


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "kense.db", randomness=seeded()) as opened:
        yield opened


def test_a_new_desk_is_kazakh_and_light(database: Database) -> None:
    looks = Looks(database)
    assert (looks.language, looks.theme, looks.scale) == ("kk", "light", 100)


def test_what_was_chosen_is_in_force_at_the_next_start(database: Database) -> None:
    looks = Looks(database)
    looks.use_language("ru")
    looks.use_theme("contrast")
    looks.use_scale(125)
    again = Looks(database)
    assert (again.language, again.theme, again.scale) == ("ru", "contrast", 125)


def test_the_language_kept_is_spoken_from_the_first_word(database: Database) -> None:
    desk_tables.set_setting(database, key="language", value="ru")
    Looks(database)
    assert _("today") == "сегодня"


def test_who_listens_is_told_after_the_language_is_spoken(database: Database) -> None:
    looks = Looks(database)
    heard: list[tuple[str, str]] = []
    looks.language_changed.connect(lambda chosen: heard.append((chosen, language())))
    looks.use_language("en")
    looks.use_language("en")
    assert heard == [("en", "en")]


def test_a_theme_and_a_size_are_told_once(database: Database) -> None:
    looks = Looks(database)
    heard: list[object] = []
    looks.theme_changed.connect(heard.append)
    looks.scale_changed.connect(heard.append)
    for _time in range(2):
        looks.use_theme("dark")
        looks.use_scale(150)
    assert heard == ["dark", 150]


@pytest.mark.parametrize(("asked", "given"), [(50, 90), (400, 150), (104, 100), (107, 110)])
def test_the_nearest_size_there_is_is_taken(database: Database, asked: int, given: int) -> None:
    looks = Looks(database)
    looks.use_scale(asked)
    assert looks.scale == given


@pytest.mark.parametrize("key", ["language", "theme", "scale"])
def test_what_an_older_program_does_not_know_falls_back(database: Database, key: str) -> None:
    desk_tables.set_setting(database, key=key, value="klingon")
    looks = Looks(database)
    assert (looks.language, looks.theme, looks.scale) == ("kk", "light", 100)


def test_every_look_offered_is_one_the_window_has(database: Database) -> None:
    looks = Looks(database)
    for theme in PALETTES:
        looks.use_theme(theme)
        assert looks.theme == theme
    for scale in (SMALLEST_SCALE, LARGEST_SCALE):
        looks.use_scale(scale)
        assert looks.scale == scale


def test_what_the_disk_does_not_keep_is_in_force_and_told(database: Database) -> None:
    looks = Looks(database)
    told: list[Refusal] = []
    looks.not_kept.connect(told.append)
    database.rows("PRAGMA query_only = ON")
    looks.use_theme("dark")
    assert looks.theme == "dark"
    assert [each.code for each in told] == ["database-read-only"]
