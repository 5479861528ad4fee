"""Nothing overlaps, runs off the sheet or is lost, whoever the paper is about."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import count, takewhile
from typing import Any, Final

import pytest

from desktop.models.paper import Content, PaperKind, Sheet, Wording
from desktop.printing.drawing import TextMark
from desktop.printing.fonts import FILES, MM_PER_POINT, font
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from tests.printing.builders import every_paper, layout

NAMES: Final[Mapping[str, str]] = {
    "kazakh": "Әбдірахманқызы-Құдайбергенова Қызылгүл Нұрмұхамедқызы",
    "uzbek": "Oʻgʻilxonov-Shoʻrmirzayev Oʻktamjon Gʻulommirzo oʻgʻli",
    "uzbek in cyrillic": "Абдурахмонхўжаев-Мирзоикромов Шоҳжаҳонмирзо Ғуломжон ўғли",
    "chinese as in the passport": "OUYANG-ZHUGE XIANGZHONGGUANGMING ZHUANGSHUANG",
    "turkish": "KÜÇÜKAĞAOĞLU-YILDIRIMTÜRKMEN Şükrüye İpekgül",
    "one word of sixty letters": "Ш" * 60,
}
_PERSONAL: Final = frozenset(
    (
        *("name", "holder", "to", "clerk", "signer", "sender", "owner", "executor", "inviter"),
        *("invited", "latin", "receiver", "first_name", "fourth_name", "workplace", "head"),
        *("organisation", "guests", "children", "title", "justice", "text", "about", "earlier"),
        *("rows", "persons", "cells", "body", "address", "identity", "outgoing"),
    )
)
_EDGE: Final = 3.9  # mm a printer leaves bare
_TOUCH: Final = 0.2
PAPERS: Final = {
    name: (kind, content, sheet)
    for name, kind, content, sheet in every_paper()
    if kind not in {"ticket", "recovery-sheet"}  # these name nobody
}


def filled(
    value: Any,  # noqa: ANN401  any part of a content
    text: str,
    numbers: Iterator[int],
    name: str = "",
) -> Any:  # noqa: ANN401  any part of a content
    """Return a content in which whoever was named is called `text` and a number of his own."""
    if isinstance(value, tuple):
        return tuple(filled(each, text, numbers, name) for each in value)
    if isinstance(value, str):
        return f"{text} Z{next(numbers)}Z" if value and name in _PERSONAL else value
    if isinstance(value, Wording) and name in _PERSONAL:
        return Wording(
            kk=filled(value.kk, text, numbers, name), own=filled(value.own, text, numbers, name)
        )
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                each.name: filled(getattr(value, each.name), text, numbers, each.name)
                for each in fields(value)
                if each.name not in {"made_at", "language", "qr"}
            },
        )
    return value


def texts(kind: PaperKind, content: Content, sheet: Sheet) -> list[list[TextMark]]:
    """Return the text of each page."""
    pages = draw_pages(kind, content, layout(kind), PrintOptions(sheet=sheet))
    return [[mark for mark in page if isinstance(mark, TextMark) and mark.text] for page in pages]


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


@pytest.mark.parametrize("who", NAMES)
@pytest.mark.parametrize("name", PAPERS)
def test_the_longest_names_stand_whole_on_every_paper(name: str, who: str) -> None:
    kind, content, sheet = PAPERS[name]
    pages = texts(kind, filled(content, NAMES[who], count()), sheet)
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
