"""Whether what makes the suite quick is in force."""

import gc
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.helpers import in_memory
from tests.helpers.together import first_of


def test_what_was_collected_is_left_alone_and_what_a_test_makes_is_swept_up() -> None:
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_nothing_is_swept_up_while_a_test_may_paint() -> None:
    assert not gc.isenabled()


@pytest.mark.parametrize(
    ("flags", "left", "fits"),
    [(0, in_memory.ROOM, True), (0, in_memory.ROOM - 1, False), (8, in_memory.ROOM, False)],
)
def test_the_tests_write_where_there_is_room_and_programs_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flags: int, left: int, *, fits: bool
) -> None:
    disk = SimpleNamespace(f_flag=flags, f_bavail=left, f_frsize=1)
    monkeypatch.setattr("os.statvfs", lambda _folder: disk)
    monkeypatch.setattr(in_memory, "memory_left", lambda: in_memory.ROOM)
    assert in_memory.has_room(tmp_path) is fits
    assert not in_memory.has_room(tmp_path / "nowhere")


def test_what_takes_long_is_begun_first() -> None:
    waiting = ["tests/models/test_term.py", "tests/stories/test_first_day.py", "tests/demo/"]
    assert first_of(dict.fromkeys(waiting)) == waiting[1]
    assert first_of(dict.fromkeys(waiting[:1])) == waiting[0]
