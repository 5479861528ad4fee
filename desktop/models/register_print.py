"""Print a register page by page: which lines are new, where they go on, and what is certified.

A bound register never renumbers. What is printed goes on at the line after the last one printed and
on the page after that one: a page begun is not printed onto again, because it is bound and signed
already and no printer meets its last line. Lines that changed since may be printed again by their
range; such pages are counted by themselves and continue nothing.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import OfficeChosen
from desktop.models.paper_parts import Entry, Wording
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.register_parts import Cells, Register
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, date_words, worded

MOST_LINES: Final = 100  # of one quire: what one paper holds
_LINE: Final = Text(kk="Р/с №", ru="№ п/п", en="No")
_NUMBER_WIDTH: Final = 14  # mm
_SPAN: Final = Text(
    kk="{year} жыл, {first}–{last}-жолдар",
    ru="{year} год, строки {first}–{last}",
    en="{year}, lines {first}–{last}",
)
_AGAIN: Final = Text(
    kk="{span} (қайта басылған)", ru="{span} (напечатано повторно)", en="{span} (printed again)"
)
_CERTIFIED_ONE: Final = Text(
    kk="Барлығы {lines} жол, {pages} бет ({first}-бет)",
    ru="Всего строк: {lines}, страниц: {pages} (стр. {first})",
    en="{lines} lines, {pages} page (page {first})",
)
_CERTIFIED: Final = Text(
    kk="Барлығы {lines} жол, {pages} бет ({first}–{last}-беттер)",
    ru="Всего строк: {lines}, страниц: {pages} (с {first} по {last})",
    en="Lines in all: {lines}, pages: {pages} ({first} to {last})",
)
_MADE: Final = Text(kk="Басылған күні: {day}", ru="Напечатано: {day}", en="Printed: {day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Name lines of a year to be printed and the page they begin on; a quire is what a paper holds.

    One printed `again` continues nothing.
    """

    year: int
    first: int
    last: int
    first_page: int
    again: bool = False

    @property
    def count(self) -> int:
        """Return how many lines they are."""
        return self.last - self.first + 1


def shorter(run: Run) -> Run:
    """Return the first half of a run: its lines say more than one paper holds."""
    return replace(run, last=run.first + max(1, run.count // 2) - 1)


def next_run(year: int, *, printed: tuple[int, int], last_line: int) -> Run:
    """Return all lines not printed yet; `printed` are line and page so far.

    Refuses `register-nothing-new` (`year`).
    """
    line, page = printed
    if last_line <= line:
        raise Refusal("register-nothing-new", year=year)
    return Run(year=year, first=line + 1, last=last_line, first_page=page + 1)


def quire_of(run: Run) -> Run:
    """Return as much of the beginning of a run as one paper takes, `MOST_LINES` at most."""
    return replace(run, last=min(run.last, run.first + MOST_LINES - 1))


def run_again(year: int, first: int, last: int, *, printed: tuple[int, int]) -> Run:
    """Return lines printed already, to be printed again on pages counted by themselves.

    Refuses `register-not-printed` (`last`) of lines that were not, `register-range` (`most`) of a
    range turned round or too long.
    """
    if not 1 <= first <= last or last - first >= MOST_LINES:
        raise Refusal("register-range", most=MOST_LINES)
    if last > printed[0]:
        raise Refusal("register-not-printed", last=printed[0])
    return Run(year=year, first=first, last=last, first_page=1, again=True)


def lines_content(
    register: Register,
    run: Run,
    lines: Sequence[tuple[int, Cells, Text]],
    *,
    office: OfficeChosen,
    made_at: dt.datetime,
    clerk: tuple[str, str],
    language: Language,
) -> RegisterLinesContent:
    """Word a run of lines; `clerk` is name and post of whoever prints.

    A line is its number, what it says, and why it counts no more. The cells speak one language:
    two would make a line of a register a page of its own.
    """
    span = _SPAN if not run.again else _filled(_AGAIN, span=_SPAN)
    fields = {"year": run.year, "first": run.first, "last": run.last}
    return RegisterLinesContent(
        title=chosen(register.title, language),
        office=worded(
            lambda spoken: office.name_ru if spoken == "ru" else office.name_kk, language
        ),
        span=worded(lambda spoken: span.in_language(spoken).format(**fields), language),
        columns=tuple(columns_of(register, language)),
        rows=tuple(_row(register, line, language) for line in lines),
        first_page=str(run.first_page),
        certified=certified(run.count, run.first_page, 1, language),
        made=worded(
            lambda spoken: _MADE.in_language(spoken).format(day=date_words(made_at.date(), spoken)),
            language,
        ),
        post=clerk[1],
        clerk=clerk[0],
        made_at=made_at.isoformat(),
        language=language,
    )


def certified(lines: int, first_page: int, pages: int, language: Language) -> Wording:
    """Certify how many lines stand on how many pages."""
    last = first_page + pages - 1
    fields = {"lines": lines, "pages": pages, "first": first_page, "last": last}
    text = _CERTIFIED if pages > 1 else _CERTIFIED_ONE
    return worded(lambda spoken: text.in_language(spoken).format(**fields), language)


def _filled(pattern: Text, *, span: Text) -> Text:
    return Text(
        kk=pattern.kk.format(span=span.kk),
        ru=pattern.ru.format(span=span.ru),
        en=pattern.en.format(span=span.en),
    )


def columns_of(register: Register, language: Language) -> Iterable[Entry]:
    """Yield the columns of a register as its pages are told of them; its numbers come first."""
    yield Entry(text=chosen(_LINE, language), detail=Wording(kk=str(_NUMBER_WIDTH)))
    for each in register.columns:
        yield Entry(text=chosen(each.title, language), detail=Wording(kk=str(each.width)))


def _row(register: Register, line: tuple[int, Cells, Text], language: Language) -> Entry:
    """Word a line; why it counts no more stands first where there is most room."""
    number, cells, struck = line
    word = struck.in_language(language)
    widest = next((at for at, each in enumerate(register.columns) if not each.width), 0)
    said = [each.in_language(language) for each in cells]
    if word and said:
        said[widest] = "\n".join(part for part in (word, said[widest]) if part)
    return Entry(
        text=Wording(kk=word),
        cells=tuple(Wording(kk=each) for each in (str(number), *said)),
    )
