"""What a whole demonstration leaves on the disk tells of nobody, but the folder of the papers."""

import datetime as dt
import gzip
import json
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest

from desktop.demo.clockwork import Clock
from desktop.demo.inventing import invented
from desktop.demo.office import people_and_windows
from desktop.demo.script import read_script, script_path
from desktop.services.backup_readme import text as shipped_text
from desktop.services.desk import Desk
from desktop.store.database import open_database
from desktop.store.resealing import is_plain
from tests.demo.conftest import Demonstrated
from tests.demo.readable import found_in, people_in, words_of
from tests.helpers.office import catalogue, layouts
from tests.helpers.pdf import text_of

NOON: Final = dt.datetime(2013, 11, 25, 12, tzinfo=dt.UTC)
NAME: Final = "Оразбаев"
PICTURES: Final = ("screens/", "papers-kk-", "papers-ru-")
CARRIED: Final = (".kzx", ".kze", ".pub", ".agekey")
PNG: Final = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def people(
    demonstrated: Demonstrated, tmp_path_factory: pytest.TempPathFactory
) -> tuple[frozenset[str], frozenset[str]]:
    """Return every name and number the record holds at the end of the days after."""
    office = "afterwards.kense"
    key = demonstrated.key(office, tmp_path_factory.mktemp("machine"))
    with open_database(demonstrated.out / office, key, randomness=invented("reading")) as record:
        return people_in(record)


def files_of(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def apart_from_papers(out: Path) -> list[Path]:
    return [path for path in files_of(out) if out / "papers" not in path.parents]


def test_the_record_knows_many_people(people: tuple[frozenset[str], frozenset[str]]) -> None:
    """What is searched for is whatever the record itself holds, office and applicants alike."""
    names, numbers = people
    assert {"Қасымов", "Оразбаев", "Серікұлы", "Weber", "Ермекова Динара Сапарқызы"} <= names
    assert len(names) > 150
    assert len(numbers) > 30
    assert all(len(number) == 12 for number in numbers)


def test_every_file_is_of_a_kind_that_is_known(demonstrated: Demonstrated) -> None:
    out = demonstrated.out
    there = {path.relative_to(out).as_posix() for path in apart_from_papers(out)}
    sealed = {name for name in there if name.endswith(".kense")}
    pictures = {name for name in there if name.startswith(PICTURES) and name.endswith(".png")}
    keys = {f"{name}.keys.json" for name in sealed}
    carried = {name for name in there if name.startswith("exchange/") and name.endswith(CARRIED)}
    assert there == {"manifest.json", "backups/README.txt", *sealed, *keys, *pictures, *carried}
    assert {"office.kense", "afterwards.kense", "exchange/region.kense"} < sealed
    assert len(sealed) == 9
    assert not any(is_plain(out / name) for name in sealed)


def test_no_file_but_in_the_papers_can_be_read_for_a_name_or_a_number(
    demonstrated: Demonstrated, people: tuple[frozenset[str], frozenset[str]]
) -> None:
    words = words_of(people[0]) | people[1]
    files = [*apart_from_papers(demonstrated.out), *files_of(demonstrated.elsewhere)]
    files = [path for path in files if path.read_bytes() != shipped_text()]  # of the backups
    found = {str(path): found_in(path, words) for path in files}
    assert {path: told for path, told in found.items() if told} == {}


def test_no_file_is_left_in_the_folder_for_what_passes(demonstrated: Demonstrated) -> None:
    """Copies for pictures, the practice office, proofs of backups: all of it is gone again."""
    assert files_of(demonstrated.passing) == []


def test_the_papers_name_their_people(
    demonstrated: Demonstrated, people: tuple[frozenset[str], frozenset[str]]
) -> None:
    """The same search finds them where they may stand."""
    papers = demonstrated.out / "papers"
    assert len(found_in(papers / "applicants.json", people[0])) > 10
    texts = "\n".join(text_of(path.read_bytes()) for path in sorted(papers.rglob("*.pdf"))[:80])
    assert len({name for name in people[0] if name in texts}) > 30


def test_a_record_that_is_not_sealed_would_be_found_out(tmp_path: Path) -> None:
    path, script = tmp_path / "plain.kense", read_script(script_path())
    with open_database(path, randomness=invented("plain")) as database:
        desk = Desk(
            database=database,
            catalogue=catalogue(),
            clock=Clock(NOON),
            randomness=invented("plain desk"),
            layouts=layouts,
        )
        people_and_windows(desk, script)
    words = words_of(clerk.name for clerk in script.staff)
    assert found_in(path, words) == words


def a_picture(kind: bytes, told: bytes) -> bytes:
    """Return a picture of no dots that tells something."""
    chunk = len(told).to_bytes(4) + kind + told + zlib.crc32(kind + told).to_bytes(4)
    return PNG + chunk + bytes(4) + b"IEND" + zlib.crc32(b"IEND").to_bytes(4)


def an_archive(told: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner", told)
    return packed.getvalue()


HIDDEN: Final = {
    **{coding: NAME.encode(coding) for coding in ("utf-8", "utf-16-le", "cp1251", "kz1048")},
    "heading": NAME.upper().encode(),
    "json": json.dumps(NAME).encode(),
    "gzip": gzip.compress(NAME.encode()),
    "zip": an_archive(NAME.encode("utf-16-le")),
    "zip in gzip": gzip.compress(an_archive(NAME.encode())),
    "text of a picture": a_picture(b"tEXt", b"Author\0" + NAME.encode()),
    "packed text of a picture": a_picture(b"zTXt", b"Author\0\0" + zlib.compress(NAME.encode())),
    "behind a picture": a_picture(b"tIME", bytes(7)) + NAME.encode(),
    "stream of a paper": b"%PDF-1.4 stream " + zlib.compress(NAME.encode()),
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_a_name_is_found_however_it_is_written_or_packed(tmp_path: Path, hidden: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(hidden)
    assert found_in(path, {NAME}) == {NAME}


def test_a_name_is_found_in_that_of_a_file_and_nothing_where_nothing_is(tmp_path: Path) -> None:
    named, empty = tmp_path / f"{NAME}.log", tmp_path / "empty.log"
    named.touch()
    empty.write_bytes(invented("noise")(100_000))
    assert (found_in(named, {NAME}), found_in(empty, {NAME})) == ({NAME}, set())
