"""Whether what lies on a stick is whole, or is not there (F5 as far as one folder shows it)."""

import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.sync.stick import StoppedError, write_out
from tests.helpers.disks import read_only

NAME = "kense-2-11-0041.kzx"


def refusal_of(folder: Path, data: bytes = b"parcel") -> Refusal:
    with pytest.raises(Refusal) as refused:
        write_out(folder, NAME, data)
    return refused.value


def test_it_lies_there_as_it_was_given_and_nothing_beside_it(tmp_path: Path) -> None:
    path = write_out(tmp_path, NAME, b"parcel")
    assert path.read_bytes() == b"parcel"
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_the_same_name_is_written_anew_whole(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.part").write_bytes(b"left by a stick pulled out")
    write_out(tmp_path, NAME, b"first")
    write_out(tmp_path, NAME, b"second")
    assert (tmp_path / NAME).read_bytes() == b"second"
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_a_name_is_never_a_way_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_out(tmp_path, "../outside", b"parcel")


def test_a_stick_that_is_not_there_is_missing(tmp_path: Path) -> None:
    gone = tmp_path / "stick"
    refused = refusal_of(gone)
    assert (refused.code, refused.fields["folder"]) == ("medium-missing", str(gone))


def test_a_file_is_no_stick(tmp_path: Path) -> None:
    (tmp_path / "stick").write_bytes(b"")
    assert refusal_of(tmp_path / "stick").code == "medium-missing"


def test_a_write_protected_stick_says_so(tmp_path: Path) -> None:
    with read_only(tmp_path) as folder:
        assert refusal_of(folder).code == "medium-read-only"


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes, as a stick with no room left."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_stick_keeps_nothing_half_written(tmp_path: Path) -> None:
    with room_for(100_000):
        refused = refusal_of(tmp_path, bytes(1 << 20))
    assert refused.code == "medium-full"
    assert list(tmp_path.iterdir()) == []


def failing(number: int) -> Callable[[int], None]:
    """Return an `os.fsync` that fails."""

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EIO, "medium-error"),
        (errno.ENODEV, "medium-missing"),
        (errno.EROFS, "medium-read-only"),
        (errno.ENOSPC, "medium-full"),
    ],
)
def test_a_medium_that_fails_in_the_middle_keeps_the_file_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    write_out(tmp_path, NAME, b"of last week")
    monkeypatch.setattr(os, "fsync", failing(number))
    refused = refusal_of(tmp_path)
    assert (refused.code, refused.fields["detail"]) == (code, errno.errorcode[number])
    assert [each.name for each in tmp_path.iterdir()] == [NAME]
    assert (tmp_path / NAME).read_bytes() == b"of last week"


def test_what_cannot_be_read_again_is_not_left_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The medium fails after the new name is there: what lies under it is not proven."""
    flush = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    assert refusal_of(tmp_path).code == "medium-error"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_flushed_is_read_again_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush, folders = os.fsync, []

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            folders.append(descriptor)
            raise OSError(errno.EINVAL, "as FUSE says")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    assert write_out(tmp_path, NAME, b"parcel").read_bytes() == b"parcel"
    assert len(folders) == 1


def test_a_medium_that_gives_back_something_else_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worn stick: what was flushed and renamed reads differently."""
    replace = Path.replace

    def worn(part: Path, final: Path) -> Path:
        part.write_bytes(b"parceL")
        return replace(part, final)

    monkeypatch.setattr(Path, "replace", worn)
    refused = refusal_of(tmp_path)
    assert (refused.code, refused.fields["detail"]) == ("medium-error", "re-read")
    assert list(tmp_path.iterdir()) == []


BIG = bytes(range(256)) * 3_000  # three blocks


def test_every_block_is_told_of_when_it_is_there_and_when_it_was_read_again(
    tmp_path: Path,
) -> None:
    there: list[int] = []
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        heard.append((done, total))
        there.extend(each.stat().st_size for each in tmp_path.iterdir())
        return True

    write_out(tmp_path, NAME, BIG, progress=hear)
    size = len(BIG)
    assert heard == [(at, 2 * size) for at in (262144, 524288, size)] + [
        (size + at, 2 * size) for at in (262144, 524288, size)
    ]
    assert there == [262144, 524288, size, size, size, size]


@pytest.mark.parametrize("place", range(6))
def test_told_to_stop_it_leaves_nothing_of_it(tmp_path: Path, place: int) -> None:
    heard = iter(range(10))
    with pytest.raises(StoppedError):
        write_out(tmp_path, NAME, BIG, progress=lambda *_: next(heard) < place)
    assert next(heard) == place + 1, "not a block more"
    assert list(tmp_path.iterdir()) == []
    write_out(tmp_path, NAME, BIG)
    assert (tmp_path / NAME).read_bytes() == BIG


def test_stopped_while_it_is_written_the_file_before_stays(tmp_path: Path) -> None:
    write_out(tmp_path, NAME, b"of last week")
    with pytest.raises(StoppedError):
        write_out(tmp_path, NAME, BIG, progress=lambda *_: False)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"of last week"]


@pytest.mark.parametrize("found", [BIG[:-1], BIG + b"\0", b""], ids=["shorter", "longer", "empty"])
def test_a_medium_that_gives_back_less_or_more_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: bytes
) -> None:
    replace = Path.replace

    def worn(part: Path, final: Path) -> Path:
        part.write_bytes(found)
        return replace(part, final)

    monkeypatch.setattr(Path, "replace", worn)
    assert refusal_of(tmp_path, BIG).fields["detail"] == "re-read"
    assert list(tmp_path.iterdir()) == []
