"""Nothing overlaps, runs off the sheet or is lost, whoever the paper is about."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import count, takewhile
from typing import Final

import pytest

from desktop.printing.drawing import TextMark
from desktop.printing.fonts import FILES, MM_PER_POINT, font
from desktop.printing.papers import PrintOptions, fitted_sheet
from tests.faults.counts import count as some
from tests.printing.builders import every_paper, layout
from tests.printing.personal import filled, texts

NAMES: Final[Mapping[str, str]] = {
    "kazakh": "Әбдірахманқызы-Құдайбергенова Қызылгүл Нұрмұхамедқызы",
    "uzbek": "Oʻgʻilxonov-Shoʻrmirzayev Oʻktamjon Gʻulommirzo oʻgʻli",
    "uzbek in cyrillic": "Абдурахмонхўжаев-Мирзоикромов Шоҳжаҳонмирзо Ғуломжон ўғли",
    "chinese as in the passport": "OUYANG-ZHUGE XIANGZHONGGUANGMING ZHUANGSHUANG",
    "turkish": "KÜÇÜKAĞAOĞLU-YILDIRIMTÜRKMEN Şükrüye İpekgül",
    "one word of sixty letters": "Ш" * 60,
}
WIDEST: Final = "one word of sixty letters"
_EDGE: Final = 3.9  # mm a printer leaves bare
_TOUCH: Final = 0.2
PAPERS: Final = {
    name: (kind, content, sheet)
    for name, kind, content, sheet in every_paper()
    if kind not in {"ticket", "recovery-sheet", "survey-slip"}  # these name nobody
}


def numbered(pages: list[list[TextMark]]) -> set[str]:
    """Return the numbers that stand on a paper."""
    words = (word for page in pages for mark in page for word in mark.text.split())
    return {found[0] for word in words if (found := re.search(r"Z\d+Z", word))}


def box(mark: TextMark) -> tuple[float, float, float, float]:
    """Return the left, top, right and foot of the capitals of a text, mm."""
    face = font(mark.face)
    tall = face.cap_height / 1000 * mark.size * MM_PER_POINT
    return mark.x, mark.y - tall, mark.x + face.width(mark.text, mark.size), mark.y


def collisions(page: list[TextMark]) -> list[tuple[str, str]]:
    """Return the texts of a page that are printed over one another."""
    boxes = sorted(((box(mark), mark.text) for mark in page), key=lambda each: each[0][1])
    found = []
    for place, (one, said) in enumerate(boxes):
        for other, over in takewhile(
            lambda each: one[3] - each[0][1] > _TOUCH,  # noqa: B023  used up within the turn
            boxes[place + 1 :],
        ):
            if min(one[2], other[2]) - max(one[0], other[0]) > _TOUCH:
                found.append((said, over))
    return found


@cache
def said_shortly(name: str) -> frozenset[str]:
    """Return the numbers of whoever a paper names, when it names them by one letter."""
    kind, content, sheet = PAPERS[name]
    return frozenset(numbered(texts(kind, filled(content, "А", count()), sheet)))


def tried(place: int) -> list[str]:
    """Return whom to name on a paper: the widest word, and two of the others, other ones on each.

    In a soak everybody.
    """
    widest, others = WIDEST, [who for who in NAMES if who != WIDEST]
    turned = [*others[place % len(others) :], *others[: place % len(others)]]
    return [widest, *turned[: some(2, soak=len(others))]]


@pytest.mark.parametrize(
    ("name", "who"), [(name, who) for place, name in enumerate(PAPERS) for who in tried(place)]
)
def test_the_longest_names_stand_whole_on_every_paper(name: str, who: str) -> None:
    kind, content, sheet = PAPERS[name]
    named = filled(content, NAMES[who], count())
    pages = texts(kind, named, sheet)
    sheet = fitted_sheet(kind, named, layout(kind), PrintOptions(sheet=sheet))
    assert numbered(pages) == said_shortly(name)
    for page in pages:
        for mark in page:
            left, top, right, foot = box(mark)
            assert left >= _EDGE, mark.text
            assert right <= sheet.width_mm - _EDGE, mark.text
            assert top >= _EDGE / 2, mark.text
            assert foot <= sheet.height_mm - _EDGE / 2, mark.text
        assert collisions(page) == []


@pytest.mark.parametrize("who", NAMES)
def test_no_name_of_a_passport_lacks_a_letter_in_print(who: str) -> None:
    for face in FILES:
        assert [char for char in NAMES[who] if ord(char) not in font(face).glyph_of] == []


def test_two_texts_over_one_another_are_found() -> None:
    one = TextMark(x=10, y=20, text="Қасымов", face="sans", size=10)
    assert collisions([one, replace(one, x=12, y=20.5, text="Ермекова")])
    assert not collisions([one, replace(one, y=24, text="Ермекова")])
