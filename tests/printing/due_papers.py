"""Build the lists of owners due of a village, as a district inspector takes them along (W-11.2)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from desktop.models.owners_due_list import due_content
from desktop.models.paper import PaperKind
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.paper_sheets import A4_LYING, Sheet
from desktop.models.paper_table import Content
from desktop.models.register_parts import NOTHING, Cells, plain
from desktop.models.register_print import certified
from desktop.models.text import Language, Text
from desktop.printing.papers import page_count
from desktop.standards.layouts import read_layouts
from tests.helpers.facts import moment, office_chosen
from tests.printing.register_papers import LONG

_UNTIL: Final = dt.date(2014, 2, 23)
_LATE: Final = Text(
    kk="01.11.2013\nмерзімі өткен", ru="01.11.2013\nсрок истёк", en="01.11.2013\nexpired"
)
_RIFLE: Final = Text(
    kk="Тигр МК {line:05d}\nОйма ұңғылы аңшылық",
    ru="Тигр МК {line:05d}\nНарезное охотничье",
    en="Тигр МК {line:05d}\nRifled hunting",
)
_LONGEST: Final = "Шағалалы-Қарабұлақ-Сарыөзек темір жол стансасы"


def due_list(
    language: Language,
    *,
    count: int = 4,
    village: str = "Зеренді ауылы",
    name: str = "Қасымов Төлеген",
) -> RegisterLinesContent:
    """Invent owners due of a village; the first of them is late, the third fires nothing."""
    lines = [_cells(line, village, name) for line in range(1, count + 1)]
    content = due_content(
        lines,
        village=plain(village),
        until=_UNTIL,
        office=office_chosen(),
        made_at=moment(18, 5),
        clerk=("Сейтова Айгүл Болатқызы", "кеңсе маманы"),
        language=language,
    )
    pages = page_count("register-lines", content, read_layouts()["register-lines"].layout, A4_LYING)
    return replace(content, certified=certified(count, 1, pages, language))


def _cells(line: int, village: str, name: str) -> Cells:
    rifle = Text(
        kk=_RIFLE.kk.format(line=line),
        ru=_RIFLE.ru.format(line=line),
        en=_RIFLE.en.format(line=line),
    )
    by = _LATE if line == 1 else plain("01.02.2014")
    return (
        plain(village),
        plain(f"{name}\n850212300{line:03d}\n{village}, Мектеп көшесі, {line}"),
        rifle,
        plain(f"2009/{line:04d}\n01.03.2009"),
        by,
        NOTHING if line % 3 == 0 else by,
        NOTHING,
    )


def due_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the list of a village, and one with the longest names."""
    yield f"owners-due-{spoken}", "register-lines", due_list(spoken), A4_LYING
    long = due_list(spoken, count=12, village=_LONGEST, name=LONG)
    yield f"owners-due-long-{spoken}", "register-lines", long, A4_LYING
