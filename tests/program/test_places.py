"""Whatever is wrong with the place it works in, the program says it in one sentence."""

from pathlib import Path

import pytest

from desktop.store.database import open_database
from tests.helpers.disks import may_mount, read_only, small_disk
from tests.helpers.randomness import seeded
from tests.program.running import Ended, a_copy_of_the_program, kense

KIB = 1 << 10


def a_new_office(path: Path) -> Path:
    with open_database(path, randomness=seeded()):
        return path


def demo_with_little_room(folder: Path, room: int) -> Ended:
    """Run the demonstration where only so many bytes are left, or so large a file may be."""
    if not may_mount():
        return kense("demo", "--out", str(folder / "out"), "--headless", largest=room)
    with small_disk(folder, free=room) as disk:
        done = kense("demo", "--out", str(disk / "out"), "--headless", "--lang", "en")
        with pytest.raises(OSError, match="No space left"):  # the control: it is full indeed
            (disk / "more").write_bytes(bytes(room + 64 * KIB))
        return done


@pytest.mark.parametrize("room", [0, 40 * KIB, 200 * KIB, 600 * KIB])
def test_a_full_disk_is_told(tmp_path: Path, room: int) -> None:
    assert demo_with_little_room(tmp_path, room).sentence


def test_nothing_is_checked_where_nothing_can_be_written(tmp_path: Path) -> None:
    office = a_new_office(tmp_path / "office.kense")
    before = office.read_bytes()
    with read_only(tmp_path) as folder:
        assert kense("check", str(folder / office.name), "--lang", "en").sentence
    assert office.read_bytes() == before


def test_no_demonstration_is_made_where_nothing_can_be_written(tmp_path: Path) -> None:
    with read_only(tmp_path) as folder:
        done = kense("demo", "--out", str(folder / "out"), "--headless", "--lang", "en")
    assert "cannot be used" in done.sentence
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def without_forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_copy_of_the_program(tmp_path_factory.mktemp("without"), forms=False)


@pytest.fixture(scope="module")
def with_broken_forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a program whose standards and tables all end in the middle of a line."""
    program = a_copy_of_the_program(tmp_path_factory.mktemp("broken"), forms=True)
    for path in (program / "forms").rglob("*.toml"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] + b'\n"')
    return program


NEEDING_FORMS = [
    ("offices", "--service", "weapons"),
    ("standard", "show", "weapons", "11.1"),
    ("demo", "--out", "{out}", "--headless"),
]


@pytest.mark.parametrize("words", NEEDING_FORMS, ids=lambda words: words[0])
def test_missing_standards_are_told(
    words: tuple[str, ...], without_forms: Path, tmp_path: Path
) -> None:
    written = [word.format(out=tmp_path / "out") for word in words]
    assert kense(*written, "--lang", "en", at=without_forms).sentence


@pytest.mark.parametrize("words", NEEDING_FORMS, ids=lambda words: words[0])
def test_broken_standards_are_told(
    words: tuple[str, ...], with_broken_forms: Path, tmp_path: Path
) -> None:
    written = [word.format(out=tmp_path / "out") for word in words]
    done = kense(*written, "--lang", "en", at=with_broken_forms)
    assert "check-forms" in done.sentence


def test_a_check_of_broken_standards_names_every_file(with_broken_forms: Path) -> None:
    done = kense("check-forms", "--lang", "en", at=with_broken_forms)
    files = {path.name for path in (with_broken_forms / "forms").rglob("*.toml")}
    beside = {"examples.toml", "repairs.toml"}  # read when what they stand beside can be
    assert [name for name in files - beside if name not in done.said] == []
    assert "problems" in done.sentence


def test_a_check_of_missing_standards_says_so(without_forms: Path) -> None:
    assert kense("check-forms", "--lang", "en", at=without_forms).sentence
