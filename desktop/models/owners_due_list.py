"""The list of owners due, a sheet for each village: what the district inspector takes along."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop.models.facts import OfficeChosen
from desktop.models.paper_parts import Wording
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.register_parts import NOTHING, Cells
from desktop.models.register_print import Run, lines_content
from desktop.models.registers_weapons import OWNERS_DUE
from desktop.models.text import Language, Text
from desktop.models.wording import worded

_VILLAGE: Final = 0  # the column that is the heading of its own list
_BESIDE: Final = OWNERS_DUE.columns[_VILLAGE + 1 :]
_SPAN: Final = Text(
    kk="{village} · мерзімі {day} дейін", ru="{village} · срок до {day}", en="{village} · by {day}"
)


def due_content(
    lines: Sequence[Cells],
    *,
    village: Text,
    until: dt.date,
    office: OfficeChosen,
    made_at: dt.datetime,
    clerk: tuple[str, str],
    language: Language,
) -> RegisterLinesContent:
    """Word the lines of one village, each as the register of owners due has it, on its own pages.

    `village` is named over the list; the mark is left for the inspector's pen.
    """
    content = lines_content(
        replace(OWNERS_DUE, columns=_BESIDE),
        Run(year=until.year, first=1, last=len(lines), first_page=1),
        [(number, cells[_VILLAGE + 1 :], NOTHING) for number, cells in enumerate(lines, start=1)],
        office=office,
        made_at=made_at,
        clerk=clerk,
        language=language,
    )
    return replace(content, span=_span(village, until, language))


def _span(village: Text, until: dt.date, language: Language) -> Wording:
    return worded(
        lambda spoken: _SPAN.in_language(spoken).format(
            village=village.in_language(spoken), day=f"{until:%d.%m.%Y}"
        ),
        language,
    )
