"""Whether a package of what comes back is read within its bounds, and by nobody else (§2.6)."""

import zlib
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.models.parcel import Segment
from desktop.models.restoring import LARGEST_PACKAGE, RestorePackage
from desktop.sync.keys import AgePair
from desktop.sync.parcel import encrypted
from desktop.sync.restoring import read_package, write_package

INST: Final = "ab" * 8
SEGMENT: Final = Segment(inst="cd" * 8, from_=0, from_hash="", upto=1, upto_hash="0" * 64)
PACKAGE: Final = RestorePackage(inst=INST, segments=(SEGMENT,))


@pytest.fixture(scope="module")
def pair() -> AgePair:
    return AgePair.make()


def sealed(pair: AgePair, raw: bytes, *, tail: bytes = b"") -> bytes:
    return encrypted(zlib.compress(raw) + tail, [pair.recipient])


def test_it_is_read_as_it_was_written_by_whom_it_is_for_alone(pair: AgePair) -> None:
    section = write_package(PACKAGE, b"line\n", [pair.recipient])
    assert read_package(section, [pair.identity]) == (PACKAGE, b"line\n")
    assert read_package(section, [AgePair.make().identity]) is None


def test_no_more_is_unpacked_than_a_package_may_hold(pair: AgePair) -> None:
    """Half a gigabyte of zeros is half a megabyte packed."""
    machine = zlib.compressobj()
    zeros = bytes(1 << 20)
    packed = b"".join(machine.compress(zeros) for _ in range(8 * LARGEST_PACKAGE // len(zeros)))
    bomb = encrypted(packed + machine.flush(), [pair.recipient])
    with pytest.raises(Refusal, match="parcel-content"):
        read_package(bomb, [pair.identity])


@pytest.mark.parametrize(
    ("raw", "tail"),
    [
        (b"", b""),
        (b"no end of a line", b""),
        (b"{}\n", b""),
        (b"[]\n", b""),
        (b"\xff\n", b""),
        (b"[" * 60_000 + b"\n", b""),
        (b"x" * 70_000 + b"\n", b""),
        (b"{}\n", b"behind the end"),
    ],
)
def test_what_is_malformed_is_refused(pair: AgePair, raw: bytes, tail: bytes) -> None:
    with pytest.raises(Refusal, match="parcel-content"):
        read_package(sealed(pair, raw, tail=tail), [pair.identity])


@pytest.mark.parametrize("section", [b"", b"age", b"age-encryption.org/v1\n"])
def test_what_is_no_seal_is_refused(pair: AgePair, section: bytes) -> None:
    with pytest.raises(Refusal, match="parcel-content"):
        read_package(section, [pair.identity])
