"""F17: a record changed by hand or by a bad disk is found out at the start or by the check.

tests/store/test_upkeep.py changes entries and tables one by one; here whole pages of a sealed
record are damaged, and put back as they were a day before.
"""

import shutil
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.services.upkeep import check_file
from desktop.store.database import open_database
from desktop.store.handles import Row
from desktop.store.schema import WORD_LISTS
from desktop.store.upkeep import check_start
from tests.faults.counts import count
from tests.faults.judging import KEY, RECORD, make_office
from tests.faults.workloads import save_case
from tests.helpers.randomness import seeded

_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table'"
PAGE: Final = 4_096
FLIPPED: Final = count(ci=13, soak=400)
PUT_BACK: Final = count(ci=13, soak=400)
WITHIN_LISTS: Final = tuple(f"{name}_" for name in WORD_LISTS)
JOURNAL: Final = {
    "a row is gone": "DELETE FROM journal WHERE n = 4",
    "the last row is gone": "DELETE FROM journal WHERE rowid = (SELECT max(rowid) FROM journal)",
    "a body is another": "UPDATE journal SET body = '{}' WHERE n = 5",
    "a head is another": "UPDATE journal SET head = replace(head, 's1', 's2') WHERE n = 6",
    "two rows changed places": (
        "UPDATE journal SET n = -n WHERE n IN (5, 6); UPDATE journal SET n = 11 + n WHERE n < 0"
    ),
}


@pytest.fixture(scope="module")
def two_days(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a sealed record as it was on a day, and on the next."""
    folder = tmp_path_factory.mktemp("days")
    before = make_office(folder / "before", KEY)
    save_case(before, 50, key=KEY)
    after = folder / "after" / RECORD
    shutil.copytree(before.parent, after.parent)
    save_case(after, 51, key=KEY)
    return before, after


def found_out(path: Path, key: bytes | None = KEY) -> bool:
    """Tell whether the program notices, at the opening or at its check."""
    try:
        return not check_file(path, randomness=seeded(), key=key, search=True).sound
    except Refusal as refusal:
        return refusal.code in {"database-corrupt", "wrong-key"}


def spread(pages: list[int], wanted: int) -> list[int]:
    """Return so many of the pages, from all over the file."""
    return sorted({pages[place * len(pages) // wanted] for place in range(wanted)})


def test_a_flipped_bit_of_any_page_of_a_sealed_record_is_found(
    two_days: tuple[Path, Path], tmp_path: Path
) -> None:
    content = two_days[1].read_bytes()
    path = tmp_path / RECORD
    for page in spread(list(range(len(content) // PAGE)), FLIPPED):
        flipped = bytearray(content)
        flipped[page * PAGE + 16 + page * 37 % (PAGE - 16)] ^= 1 << page % 8
        path.write_bytes(flipped)
        assert found_out(path), page


def test_a_page_of_yesterday_put_back_is_found(two_days: tuple[Path, Path], tmp_path: Path) -> None:
    before, after = (path.read_bytes() for path in two_days)
    pages = range(min(len(before), len(after)) // PAGE)
    changed = [
        page
        for page in pages
        if before[page * PAGE : (page + 1) * PAGE] != after[page * PAGE : (page + 1) * PAGE]
    ]
    path, whole = tmp_path / RECORD, content_of(two_days[1])
    tried = spread(changed, PUT_BACK)
    for page in tried:
        put_back = bytearray(after)
        put_back[page * PAGE : (page + 1) * PAGE] = before[page * PAGE : (page + 1) * PAGE]
        path.write_bytes(put_back)
        if not found_out(path):  # where fts5 keeps a list is its own; what is found by it is not
            now = content_of(path)
            differ = [name for name in whole if whole[name] != now[name]]
            assert all(name.startswith(WITHIN_LISTS) for name in differ), page


def content_of(path: Path) -> dict[str, list[Row]]:
    """Return every row of every table."""
    with open_database(path, KEY, randomness=seeded()) as database:
        names = [name for (name,) in database.rows(_TABLES)]
        return {name: database.rows(f'SELECT * FROM "{name}"') for name in names}  # noqa: S608  a name from the schema


@pytest.mark.parametrize("what", JOURNAL)
def test_a_journal_changed_by_hand_is_found_at_the_start(what: str, tmp_path: Path) -> None:
    path = make_office(tmp_path / "office")
    save_case(path, 50)
    with open_database(path, randomness=seeded()) as database:
        for event in ("update", "delete"):
            database.rows(f"DROP TRIGGER journal_refuses_{event}")
        for change in JOURNAL[what].split(";"):
            database.rows(change)
        at_start = check_start(database).sound
    assert found_out(path, None)
    if what != "the last row is gone":  # a shorter journal is a journal: the tables tell
        assert not at_start
