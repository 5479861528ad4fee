"""Where a page ends: no entry is parted, and nobody signs a page on which nothing stands."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.models.paper import PaperKind
from desktop.models.paper_away import DispatchContent
from desktop.models.paper_blanks import BalanceContent
from desktop.models.paper_contents import RegisterContent
from desktop.models.paper_parts import Entry, Wording
from tests.printing.builders import every_paper
from tests.printing.personal import texts

PAPERS = {name: (kind, content, sheet) for name, kind, content, sheet in every_paper()}
LISTS: tuple[tuple[PaperKind, str], ...] = (
    ("register-deviations", "register-deviations-a4-ru"),
    ("dispatch-list", "dispatch-list-a4"),
    ("dispatch-inventory", "dispatch-inventory-a4"),
    ("resolution-list", "resolution-list"),
)
LONG = "Әбдірахманқызы-Құдайбергенова Қызылгүл Нұрмұхамедқызы "


def numbered_row(number: int, like: Entry) -> Entry:
    """Return an entry that is long every third time, its number in its first and last cell."""
    said = Wording(kk=(LONG if number % 3 == 0 else "") + f"Z{number}Z")
    cells = (said, *like.cells[1:-1], said)
    return replace(like, cells=cells)


@pytest.mark.parametrize(("kind", "name"), LISTS)
@pytest.mark.parametrize("count", [1, 7, 19, 20, 21, 22, 23, 24, 25, 26, 27, 41, 60])
def test_a_list_ends_a_page_between_two_entries_and_never_before_its_signature(
    kind: PaperKind, name: str, count: int
) -> None:
    _kind, content, sheet = PAPERS[name]
    assert isinstance(content, RegisterContent | DispatchContent)
    (like, *_others) = content.rows
    rows = tuple(numbered_row(number, like) for number in range(1, count + 1))
    pages = [
        [int(found) for mark in page for found in re.findall(r"Z(\d+)Z", mark.text)]
        for page in texts(kind, replace(content, rows=rows), sheet)
    ]
    assert all(pages), "a page without an entry"
    on = [set(page) for page in pages]
    assert sorted(number for page in on for number in page) == list(range(1, count + 1))
    assert all(max(one) < min(other) for one, other in pairwise(on))


def test_rows_stay_on_the_first_page_though_the_signatures_go_on() -> None:
    kind, content, sheet = PAPERS["blank-balance-long-ru"]
    assert isinstance(content, BalanceContent)
    (like, *_others) = content.rows
    rows = tuple(numbered_row(number, like) for number in range(1, 10))
    first, last = (
        [int(found) for mark in page for found in re.findall(r"Z(\d+)Z", mark.text)]
        for page in texts(kind, replace(content, rows=rows), sheet)
    )
    assert set(first) == set(range(1, 9))
    assert set(last) == {9}
