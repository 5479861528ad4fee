"""Build the pages of a register: every line invented, some with the longest names there are."""

from collections.abc import Iterator
from typing import Final

from desktop.models.paper import PaperKind
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.paper_sheets import A4_LYING, Sheet
from desktop.models.paper_table import Content
from desktop.models.register_parts import NOTHING, Cells, plain
from desktop.models.register_print import Run, lines_content
from desktop.models.register_words import VOID
from desktop.models.registers import REGISTERS
from desktop.models.text import Language
from tests.helpers.facts import moment, office_chosen

LONG: Final = "Әбдірахманқызы-Құдайбергенова Нұрғайша Өмірұзаққызы"
_SAID: Final = (
    "Қ-2013/0{line:03d}\nкір. № 14, 20.11.2013",
    "25.11.2013\n09:30",
    "{name}",
    "Тіркеу · 2 бірлік",
    "6 құжат\nжетіспейді: 1",
    "10.12.2013",
    "Ермекова Сәуле",
    "Қанағаттандырылды, 02.12.2013",
    "05.12.2013, {name}",
)


def register_lines(
    language: Language, *, first: int = 13, count: int = 6, name: str = "Қасымов Төлеген"
) -> RegisterLinesContent:
    """Invent lines that go on at the third page; the second of them is void."""
    run = Run(year=2013, first=first, last=first + count - 1, first_page=3)
    return lines_content(
        REGISTERS["applications"],
        run,
        [
            (line, _cells(line, name), VOID if line == first + 1 else NOTHING)
            for line in range(run.first, run.last + 1)
        ],
        office=office_chosen(),
        made_at=moment(18, 5),
        clerk=("Сейтова Айгүл Болатқызы", "кеңсе маманы"),
        language=language,
    )


def _cells(line: int, name: str) -> Cells:
    return tuple(plain(each.format(line=line, name=name)) for each in _SAID)


def register_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield a page of a register, and with the longest names two."""
    yield f"register-lines-{spoken}", "register-lines", register_lines(spoken), A4_LYING
    long = register_lines(spoken, count=14, name=LONG)
    yield f"register-lines-long-{spoken}", "register-lines", long, A4_LYING
