"""What a page of a register holds that tries a printer: three lines that name nobody."""

import datetime as dt

from desktop.models.paper_parts import Entry, Issuer, Wording
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.register_print import Run, certified, columns_of
from desktop.models.registers import REGISTERS


def register_sample(issuer: Issuer, at: dt.datetime) -> RegisterLinesContent:
    """Return lines of the first register without a word of anybody's."""
    register = next(iter(REGISTERS.values()))
    run = Run(year=at.year, first=1, last=3, first_page=1)
    cells = tuple(Wording(kk="–") for _each in register.columns)
    day = Wording(kk=f"{at:%d.%m.%Y}")
    return RegisterLinesContent(
        title=Wording(kk=register.title.kk, own=register.title.ru),
        office=issuer.name,
        span=day,
        columns=tuple(columns_of(register, "ru")),
        rows=tuple(
            Entry(text=Wording(kk=""), cells=(Wording(kk=str(line)), *cells))
            for line in range(run.first, run.last + 1)
        ),
        first_page="1",
        certified=certified(run.count, 1, 1, "ru"),
        made=day,
        post="",
        clerk="",
        made_at=at.isoformat(),
        language="ru",
    )
