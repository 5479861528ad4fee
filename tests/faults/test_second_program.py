"""F18: a second program is refused at once, whoever starts it and by whatever name of the file."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from desktop.store import journal
from desktop.store.database import Database, open_database
from desktop.store.upkeep import check_database
from tests.faults.counts import count
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded
from tests.store.test_database import OPEN

COUNTED: Final = count(ci=4, soak=4)  # ways of coming a second time
ROOT: Final = Path(__file__).parents[2]
Came = tuple[Path, dict[str, Any]]


def in_another_session(path: Path) -> Came:
    """Come from a session of one's own, with another home, as a second log-in does."""
    home = path.parent / "home"
    home.mkdir()
    variables = os.environ | {"HOME": str(home), "KENSE_HOME": str(home), "TMPDIR": str(home)}
    return path, {"env": variables, "start_new_session": True}


def through_a_linked_folder(path: Path) -> Came:
    """Come by another way to the folder, as a mapped drive is one."""
    link = path.parent.with_name("link")
    link.symlink_to(path.parent, target_is_directory=True)
    return link / path.name, {}


def by_a_second_name(path: Path) -> Came:
    """Come by a second name of the very file, whose log would have that name too."""
    second = path.with_name("second.kense")
    second.hardlink_to(path)
    return second, {}


WAYS: Final[dict[str, Callable[[Path], Came]]] = {
    "the same once more": lambda path: (path, {}),
    "another session of the user": in_another_session,
    "a linked folder": through_a_linked_folder,
    "a second name of the file": by_a_second_name,
}


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "office").mkdir()
    with an_office(tmp_path / "office" / "office.kense") as desk:
        yield desk.database


@pytest.mark.parametrize("way", WAYS)
def test_the_second_is_refused_and_the_first_goes_on(way: str, opened: Database) -> None:
    before = journal.length(opened)
    path, how = WAYS[way](opened.path)
    second = [sys.executable, "-c", OPEN, str(path)]
    told = subprocess.run(second, cwd=ROOT, capture_output=True, text=True, check=True, **how)
    assert (told.stdout, told.stderr) == ("database-in-use\n", "")
    assert journal.length(opened) == before
    assert check_database(opened).sound
    opened.close()
    with open_database(opened.path, randomness=seeded(2)) as again:
        assert journal.length(again) == before


def test_so_many_ways_were_asked_for() -> None:
    assert len(WAYS) == COUNTED
