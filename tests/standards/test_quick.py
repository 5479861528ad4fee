"""The quick reader and the strict one give one answer."""

import datetime as dt
import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.models.countries import CountryTable
from desktop.models.mci import MciTable
from desktop.models.standard import Standard
from desktop.models.term import ComplaintRules
from desktop.models.turn import GroundTable
from desktop.models.workdays import CalendarTable
from desktop.standards.loader import read, read_bytes
from desktop.standards.places import REFERENCES, standard_paths
from desktop.standards.quick import MOST, read_limited, sound, structure
from desktop.structuring import FAULTS, strict_converter
from tests.helpers.third import DOGS, THIRD

KINDS: Final[dict[str, type[Any]]] = {
    "calendar": CalendarTable,
    "mci": MciTable,
    "complaints": ComplaintRules,
    "countries": CountryTable,
    "out-of-turn": GroundTable,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    day: dt.date
    hour: dt.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    is_: str
    count: int = 0
    share: Decimal | None = None
    kind: Literal["one", "two"] = "one"
    answer: bool | str | None = None
    rows: tuple[Inner, ...] = ()
    values: tuple[str | bool, ...] = ()


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.sampled_from(["one", "two", "three", "7.5", "-1", "1e5", "", "2013-11-25", "09:00"]),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.lists(st.one_of(st.booleans(), st.text(max_size=3), st.integers()), max_size=3),
    st.lists(
        st.dictionaries(
            st.sampled_from(["day", "hour", "year"]), st.one_of(st.dates(), st.times(), st.text())
        ),
        max_size=2,
    ),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
)
KEYS = st.sampled_from(["is", "is_", "count", "share", "kind", "answer", "rows", "values", "other"])


@given(plain=st.dictionaries(KEYS, VALUES, max_size=6).map(lambda some: {"is": "a", **some}))
def test_both_readers_agree_about_anything(plain: dict[str, Any]) -> None:
    try:
        expected = strict_converter().structure(plain, Outer)
    except FAULTS:
        with pytest.raises(ValueError):  # noqa: PT011  it says no more than that
            structure(plain, Outer)
    else:
        assert structure(plain, Outer) == expected


@pytest.mark.parametrize("plain", [None, [], "text", {}, {"count": 1}])
def test_what_is_no_whole_record_is_refused(plain: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  it says no more than that
        structure(plain, Outer)


def test_a_sort_of_field_nobody_thought_of_is_refused() -> None:
    with pytest.raises(ValueError, match="complex"):
        structure(1j, complex)


@pytest.mark.parametrize(
    "path", [*standard_paths(paths.forms()), *standard_paths(THIRD)], ids=lambda path: path.stem
)
def test_both_readers_agree_about_every_standard(path: Path) -> None:
    strict = read(path, Standard, schema="inside")
    quick = sound(read_limited(path), Standard, "inside")
    assert quick is not None
    assert (quick.value, quick.digest) == (strict.value, strict.digest)


@pytest.mark.parametrize("name", REFERENCES)
def test_both_readers_agree_about_every_table(name: str) -> None:
    path = paths.forms() / "reference" / f"{name}.toml"
    strict = read(path, KINDS[name])
    quick = sound(read_limited(path), KINDS[name], "beside")
    assert quick is not None
    assert (quick.value, quick.digest) == (strict.value, strict.digest)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"schema = 2",
        b"schema = true",
        b"schema = = 1",
        b"\xff",
        b"a = " + b"[" * 5_000,
        b"#" * (MOST + 1),
        DOGS.read_bytes().replace(b"schema = 1", b"schema = 2"),
        DOGS.read_bytes().replace(b"days = 3", b'days = "3"'),
        DOGS.read_bytes().replace(b"code = 77", b"kode = 77"),
    ],
    ids=lambda raw: repr(raw[:16]),
)
def test_both_readers_refuse_the_same_files(raw: bytes) -> None:
    assert sound(raw, Standard, "inside") is None
    assert read_bytes(Path("x.toml"), raw, Standard, schema="inside").value is None


def test_a_file_is_read_no_further_than_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "endless.toml"
    path.write_bytes(b"#" * (MOST + 100))
    assert len(read_limited(path)) == MOST + 1


def test_a_sound_standard_is_read_without_the_slow_library() -> None:
    program = (
        "import sys; from desktop import paths; from desktop.standards.catalogue import Catalogue;"
        "c = Catalogue(paths.forms()); c.newest(), c.calendar(), c.mci(), c.complaints();"
        "sys.exit('cattrs' in sys.modules or 'zoneinfo' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == 0
