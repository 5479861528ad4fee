"""A file is carried to another medium whole, or nothing lies there under its name."""

import errno
import os
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.store.carrying import carry

CONTENT = bytes(range(256)) * 9_000  # more than two pieces


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "office.kense"
    path.write_bytes(CONTENT)
    return path


def test_a_file_is_carried_whole_over_what_was_left_half(source: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "office.kense.part").write_bytes(b"left by a stick pulled out")
    target = carry(source, stick)
    assert target.read_bytes() == CONTENT
    assert [each.name for each in stick.iterdir()] == ["office.kense"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "medium-full"),
        (errno.EROFS, "medium-read-only"),
        (errno.EIO, "medium-error"),
        (errno.ENODEV, "medium-missing"),
    ],
)
def test_what_the_medium_does_is_told_and_nothing_half_stays(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def fail(_file: int) -> None:
        raise OSError(number, "as the medium says")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refusal) as refused:
        carry(source, stick)
    assert (refused.value.code, refused.value.fields) == (code, {"folder": str(stick)})
    assert list(stick.iterdir()) == []


def test_what_is_read_back_as_something_else_gets_no_name(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    real = os.fsync

    def lie(file: int) -> None:
        real(file)
        part = stick / "office.kense.part"
        content = bytearray(part.read_bytes())
        content[len(content) // 2] ^= 1
        part.write_bytes(content)

    monkeypatch.setattr(os, "fsync", lie)
    with pytest.raises(Refusal, match="medium-error"):
        carry(source, stick)
    assert list(stick.iterdir()) == []
