"""Whether the comparer sees every difference between an annex and a directory, and no other.

`data/` holds parts of both annexes as published. The whole annexes are compared too where the
published texts are at hand: in the folder `KENSE_SOURCES` names, or in `../shared/sources`.
"""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.compare_directory import (
    FIELDS,
    FOLDER,
    REPAIRS,
    Comparison,
    Place,
    Row,
    annex_of,
    compare,
    frames_of,
    main,
    places_of,
    rows_of,
    run,
)

DATA: Final = Path(__file__).parent / "data"
CHECKOUT: Final = Path(__file__).resolve().parents[2]
DIRECTORIES: Final = {
    "weapons": "weapons-2010-10-21",
    "invitations": "invitations-2013-07-23",
}
ROWS: Final = {"weapons-2010-10-21": 224, "invitations-2013-07-23": 221}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of an annex as published, with the data and repairs of its departments."""

    file: str
    departments: tuple[str, ...]

    @property
    def source(self) -> str:
        return (DATA / self.file).read_text(encoding="utf-8")

    @property
    def directory(self) -> str:
        return DIRECTORIES[self.file.partition("-")[0]]


WEAPONS_FIRST: Final = Part(file="weapons-1-2.txt", departments=("1", "2"))
WEAPONS_LAST: Final = Part(file="weapons-16-19.txt", departments=("16", "17", "18", "19"))
INVITATIONS_9: Final = Part(file="invitations-9.txt", departments=("9",))
INVITATIONS_12: Final = Part(file="invitations-12-13.txt", departments=("12", "13"))
PARTS: Final = (WEAPONS_FIRST, WEAPONS_LAST, INVITATIONS_9, INVITATIONS_12)


def published() -> Iterator[Path]:
    """Yield the whole published texts that are at hand."""
    folder = Path(os.environ.get("KENSE_SOURCES", CHECKOUT.parent / "shared" / "sources"))
    yield from sorted(folder.glob("*.txt"))


@cache
def annex(part: Part) -> str:
    repairs = tomllib.loads((FOLDER / REPAIRS).read_text(encoding="utf-8"))
    (frame,) = (f for f in frames_of(repairs, None) if f.directory == part.directory)
    found = annex_of(part.source, frame)
    assert found is not None
    return found


@cache
def rows(part: Part) -> tuple[Row, ...]:
    whole = rows_of(tomllib.loads((FOLDER / f"{part.directory}.toml").read_text(encoding="utf-8")))
    return tuple(row for row in whole if row.key.split("-")[0] in part.departments)


@cache
def places(part: Part) -> tuple[Place, ...]:
    whole = places_of(tomllib.loads((FOLDER / REPAIRS).read_text(encoding="utf-8")), part.directory)
    return tuple(place for place in whole if place.row.split("-")[0] in part.departments)


def compared(part: Part, old: str = "", new: str = "") -> Comparison:
    """Compare a part after replacing one piece of its printed text."""
    assert old in annex(part)
    return compare(annex(part).replace(old, new, 1), rows(part), places(part))


def small_folder(root: Path, part: Part) -> Path:
    """Write the directory and the repairs of a part alone, as files of their own."""
    head, *departments = (
        (FOLDER / f"{part.directory}.toml").read_text(encoding="utf-8").split("[[department]]\n")
    )
    kept = [text for text in departments if text.split()[2] in part.departments]
    text = "[[department]]\n".join([head, *kept])
    (root / f"{part.directory}.toml").write_text(text, encoding="utf-8")
    own = re.compile(rf"    {{ row = \"(?!({'|'.join(part.departments)})[-\"]).*\n")
    repairs = own.sub("", (FOLDER / REPAIRS).read_text(encoding="utf-8"))
    (root / REPAIRS).write_text(repairs, encoding="utf-8")
    return root


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.file)
def test_a_part_of_an_annex_equals_the_data_of_its_departments(part: Part) -> None:
    result = compared(part)
    assert result.differences == ()
    assert result.rows == len(rows(part))
    assert result.repairs == len(places(part)) > 0


@pytest.mark.parametrize(
    "source", [*(DATA / part.file for part in PARTS), *published()], ids=lambda p: p.name
)
def test_whatever_text_is_at_hand_differs_in_nothing_but_what_it_leaves_out(source: Path) -> None:
    name, result = run(source.read_text(encoding="utf-8"), FOLDER, None)
    assert result is not None
    left_out = ROWS[name] - result.rows
    assert (left_out > 0) == (source.parent == DATA)
    assert len([d for d in result.differences if "0 times in the source" in d]) == left_out
    assert len(result.differences) == left_out


@given(st.sampled_from(PARTS), st.data())
def test_any_letter_or_digit_changed_in_the_source_is_noticed(
    part: Part, data: st.DataObject
) -> None:
    text = annex(part)
    at = data.draw(st.sampled_from([i for i, char in enumerate(text) if char.isalnum()]))
    other = data.draw(st.sampled_from("жа7i").filter(lambda char: char != text[at]))
    changed = text[:at] + other + text[at + 1 :]
    assert compare(changed, rows(part), places(part)).differences


@given(st.sampled_from(PARTS), st.data())
def test_any_letter_or_digit_lost_from_the_data_is_noticed(part: Part, data: st.DataObject) -> None:
    whole = list(rows(part))
    at = data.draw(st.integers(0, len(whole) - 1))
    cell = data.draw(st.sampled_from([i for i, text in enumerate(whole[at].cells) if text]))
    text = whole[at].cells[cell]
    char = data.draw(st.sampled_from([i for i, char in enumerate(text) if char.isalnum()]))
    cells = list(whole[at].cells)
    cells[cell] = text[:char] + text[char + 1 :]
    whole[at] = replace(whole[at], cells=tuple(cells))
    assert compare(annex(part), whole, places(part)).differences


@pytest.mark.parametrize(
    ("part", "old", "new", "told"),
    [
        (WEAPONS_LAST, "4-15-02 4-12-73", "4-12-73 4-15-02", "16-1 printed"),
        (WEAPONS_LAST, "97-65-\n49", "97-65-\n94", "16 printed «97-67-41, 97-65-94»"),
        (WEAPONS_LAST, "2)\n\nШ ы м к е н т", "4)\n\nШ ы м к е н т", "16-2 is in the data and 0"),
        (WEAPONS_LAST, "Көліктег і", "Көліктегі", "19 name: repair of «Көліктег і» fits 0 places"),
        (WEAPONS_LAST, "6-70-20 6-70-20", "6-70-20", "16-3 only in the data: «6-70-20»"),
        (WEAPONS_FIRST, "3) 1 Ақкөл", "3) 2 Ақкөл", "2-3 name: repair of «1 Ақкөл» fits 0"),
        (WEAPONS_FIRST, "көшесі. 2 71", "көшесі, 2 71", "1-1 printed"),
        (INVITATIONS_9, "\t98-40-30\n", "", "9 has 5 cells, not 6"),
        (INVITATIONS_9, "\t91-2-02\n\t91-0-66", "\t91-0-66\n\t91-2-02", "9-2 secretariat_phones:"),
        (INVITATIONS_9, "\t2)\n", "\t1)\n", "9-1 is in the data and 2 times in the source"),
        (INVITATIONS_12, "Haуpызым", "Нaуpызым", "12-16 name: repair of «Haуpызым"),
        (INVITATIONS_12, "Затабол кенті", "Затаболкенті", "12-14 address: printed"),
    ],
)
def test_a_damaged_source_is_told_with_its_row(part: Part, old: str, new: str, told: str) -> None:
    differences = compared(part, old=old, new=new).differences
    assert any(difference.startswith(told) for difference in differences), differences


def test_rows_in_another_order_are_told() -> None:
    turned = (*rows(INVITATIONS_9)[:-2], *reversed(rows(INVITATIONS_9)[-2:]))
    result = compare(annex(INVITATIONS_9), turned, places(INVITATIONS_9))
    assert result.differences == ("the rows of the data do not stand in the printed order",)


def test_a_row_only_in_the_data_and_a_row_only_in_the_source_are_told() -> None:
    other = replace(rows(INVITATIONS_9)[-1], key="9-14")
    result = compare(annex(INVITATIONS_9), (*rows(INVITATIONS_9)[:-1], other), ())
    assert "9-14 is in the data and 0 times in the source" in result.differences
    assert "9-13 is in the source and 0 times in the data" in result.differences


def cells(row: Row, **changed: str) -> Row:
    """Return the row with some of its cells changed."""
    named = dict(zip(FIELDS, row.cells, strict=True)) | changed
    return replace(row, cells=tuple(named.values()))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {
                "address": "Түркістан қаласы, Ерубаев көшесі, н/ж 4-15-02",
                "secretariat_phones": "4-12-73",
                "unit_phones": "",
            },
            "16-1 address:",
        ),
        ({"secretariat_phones": "4-15-02 4-12-73", "unit_phones": ""}, "16-1 secretariat_phones:"),
        (
            {"name": "", "address": "Түркістан қаласының Ішкі істер басқармасы Түркістан қаласы"},
            "16-1 has no name or no address",
        ),
    ],
)
def test_words_in_the_wrong_cell_are_told_where_no_mark_parts_the_cells(
    changed: dict[str, str], told: str
) -> None:
    row = next(row for row in rows(WEAPONS_LAST) if row.key == "16-1")
    others = [row for row in rows(WEAPONS_LAST) if row.key != "16-1"]
    result = compare(annex(WEAPONS_LAST), [*others, cells(row, **changed)], places(WEAPONS_LAST))
    assert any(difference.startswith(told) for difference in result.differences)


@pytest.mark.parametrize("place", [{"row": "99"}, {"field": "zone"}, {"restored": "Шалқар"}])
def test_a_repair_that_serves_nothing_is_told(place: dict[str, str]) -> None:
    first, *others = places(WEAPONS_LAST)
    result = compare(annex(WEAPONS_LAST), rows(WEAPONS_LAST), [replace(first, **place), *others])
    assert result.repairs == len(others)
    assert result.differences


def test_the_command_ends_well_and_tells_what_it_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = small_folder(tmp_path, WEAPONS_LAST)
    assert main([str(DATA / WEAPONS_LAST.file), "--folder", str(folder)]) == 0
    said = capsys.readouterr().out
    assert said == (
        "weapons-2010-10-21: 19 rows, 1624 characters compared, 8 repairs used, 0 differences\n"
    )


def test_the_command_needs_nothing_installed(tmp_path: Path) -> None:
    folder = small_folder(tmp_path, INVITATIONS_9)
    tool = CHECKOUT / "tools" / "compare_directory.py"
    source = DATA / INVITATIONS_9.file
    command = [sys.executable, "-I", "-S", str(tool), str(source), "--folder", str(folder)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_the_command_fails_when_the_source_holds_less_than_the_data(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([str(DATA / WEAPONS_LAST.file), "--service", "weapons"]) == 1
    assert "1-1 is in the data and 0 times in the source\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "service", "told"),
    [
        (DATA / WEAPONS_LAST.file, "invitations", "holds no annex 1 of invitations"),
        (DATA / "no-such.txt", "weapons", "cannot compare"),
        (CHECKOUT / "pyproject.toml", "weapons", "holds no annex 1 of weapons"),
    ],
)
def test_a_source_without_the_annex_is_refused_in_one_sentence(
    source: Path, service: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(source), "--service", service]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
