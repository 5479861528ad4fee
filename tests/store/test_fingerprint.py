"""Whether a computer is known again by what its system says, and nothing else of it is kept."""

from pathlib import Path

import pytest

from desktop.store.fingerprint import (
    Reading,
    linux_reading,
    note_place,
    place_path,
    place_state,
    read_system,
    windows_reading,
)
from tests.helpers.randomness import seeded

INST = "ab" * 8
HERE = Reading(machine="4c4c4544", volume="1f2e")


def test_it_is_known_again_and_every_other_is_not(tmp_path: Path) -> None:
    assert place_state(tmp_path, INST, HERE) == "unknown"
    note_place(tmp_path, INST, HERE, seeded())
    assert place_state(tmp_path, INST, HERE) == "same"
    for other in (Reading(machine="4c4c", volume="1f2e"), Reading(machine="4c4c4544", volume="2")):
        assert place_state(tmp_path, INST, other) == "other"
    assert place_state(tmp_path, "cd" * 8, HERE) == "unknown"


def test_what_is_kept_tells_nobody_which_computer_it_is(tmp_path: Path) -> None:
    note_place(tmp_path, INST, HERE, seeded(1))
    first = place_path(tmp_path, INST).read_text(encoding="ascii")
    note_place(tmp_path, INST, HERE, seeded(2))
    assert first != place_path(tmp_path, INST).read_text(encoding="ascii"), "salted"
    assert not any(said in first for said in (HERE.machine, HERE.volume))
    assert place_path(tmp_path, INST).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"[" * 4_000, b'{"salt":"zz","place":""}'])
def test_what_cannot_be_read_asks_nothing(content: bytes, tmp_path: Path) -> None:
    place_path(tmp_path, INST).write_bytes(content)
    assert place_state(tmp_path, INST, HERE) == "unknown"


def test_a_system_that_says_nothing_asks_nothing(tmp_path: Path) -> None:
    note_place(tmp_path, INST, Reading(machine="", volume=""), seeded())
    assert not place_path(tmp_path, INST).exists()
    note_place(tmp_path, INST, HERE, seeded())
    assert place_state(tmp_path, INST, Reading(machine="", volume="")) == "unknown"


def test_linux_has_its_id_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "machine-id").write_text("0123abcd\n", encoding="ascii")
    files = (tmp_path / "none", tmp_path / "machine-id")
    found = linux_reading(tmp_path, files=files)
    assert found.machine == "0123abcd"
    assert found == linux_reading(tmp_path, files=files)
    assert linux_reading(tmp_path / "gone", files=()).machine == ""
    assert read_system(tmp_path) == read_system(tmp_path)


def test_windows_says_it_by_its_registry_and_its_volume(tmp_path: Path) -> None:
    asked: list[str] = []

    def serial(root: str) -> int:
        asked.append(root)
        return 0x1F2E

    found = windows_reading(tmp_path, guid=lambda: "4c4c4544", serial=serial)
    assert found == HERE
    assert asked == [tmp_path.absolute().anchor]


def test_windows_that_says_nothing_asks_nothing(tmp_path: Path) -> None:
    def refused(*_asked: str) -> int:
        raise OSError

    def unsaid() -> str:
        raise OSError

    assert not windows_reading(tmp_path, guid=unsaid, serial=refused).says_anything
