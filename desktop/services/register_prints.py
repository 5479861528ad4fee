"""Print a register: the lines not printed yet, going on by line and page, or a range again."""

from dataclasses import replace
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import RegisterPrinted
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.paper_sheets import A4_LYING
from desktop.models.register_print import (
    Run,
    certified,
    lines_content,
    next_run,
    quire_of,
    run_again,
    shorter,
)
from desktop.models.registers import register_of
from desktop.models.steps import Step, Steps
from desktop.models.text import Language
from desktop.printing.contents import write_content
from desktop.printing.papers import page_count
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.papers import issue_paper, office_words
from desktop.services.registers import is_roll, told
from desktop.store import register_lines

KIND: Final = "register-lines"
MOST_CONTENT: Final = 60_000  # characters of one paper; the journal takes a few more


def new_lines(desk: Desk, *, register: str, year: int) -> Run:
    """Return all lines of a year not printed yet, and the page they go on at.

    Refuses `register-unknown`, `register-is-roll`, `register-nothing-new` (`year`).
    """
    if is_roll(register):
        raise Refusal("register-is-roll")
    office = desk.office().office
    last = register_lines.last_line(desk.database, office=office, register=register, year=year)
    return next_run(year, printed=_printed(desk, register, year), last_line=last)


def quires(desk: Desk, *, register: str, year: int, language: Language) -> Steps:
    """Fix the lines not printed yet as papers, yielding a step after each quire.

    A quire is fixed whole, its lines with their pages, or not at all: whoever stops between two
    leaves nothing half recorded, and the next print goes on where this one ended. Lines entered
    meanwhile are left to it. Refuses what `new_lines` refuses, `no-clerk`, `not-allowed`.
    """
    desk.require("register.print")
    owed = new_lines(desk, register=register, year=year)
    line, page = owed.first - 1, owed.first_page - 1
    while line < owed.last:
        rest = next_run(year, printed=(line, page), last_line=owed.last)
        paper = _issue(desk, register, quire_of(rest), language)
        line, page = _printed(desk, register, year)
        if paper:
            done = min(line, owed.last) - owed.first + 1
            yield Step(done=done, total=owed.count, paper=paper)
        desk.database.give_way()  # whoever waits at the counter is answered between two quires


def print_new(desk: Desk, *, register: str, year: int, language: Language) -> tuple[str, ...]:
    """Fix every line not printed yet, and return the papers; refuses what `quires` refuses."""
    steps = quires(desk, register=register, year=year, language=language)
    return tuple(step.paper for step in steps)


def lines_again(desk: Desk, *, register: str, year: int, first: int, last: int) -> Run:
    """Return lines printed before, to be printed once more on pages of their own.

    Refuses `register-is-roll`, `register-range` (`most`), `register-not-printed` (`last`).
    """
    if is_roll(register):
        raise Refusal("register-is-roll")
    return run_again(year, first, last, printed=_printed(desk, register, year))


def quire_again(
    desk: Desk, *, register: str, year: int, first: int, last: int, language: Language
) -> Steps:
    """Fix lines printed before, as they stand now, yielding a step before, composed, and fixed.

    Whoever stops before it is fixed leaves nothing behind. Refuses what `lines_again` refuses,
    `no-clerk`, `not-allowed`.
    """
    desk.require("register.print")
    run = lines_again(desk, register=register, year=year, first=first, last=last)
    total = run.count
    yield Step(done=0, total=total)
    run, content, pages = _composed(desk, register, run, language)
    yield Step(done=run.count, total=total)
    paper = _fix(desk, register, run, content, pages=pages)
    yield Step(done=run.count, total=total, paper=paper)


def print_again(
    desk: Desk, *, register: str, year: int, first: int, last: int, language: Language
) -> str:
    """Fix lines printed before and return the paper; refuses what `quire_again` refuses."""
    *_before, fixed = quire_again(
        desk, register=register, year=year, first=first, last=last, language=language
    )
    return fixed.paper


def _printed(desk: Desk, register: str, year: int) -> tuple[int, int]:
    office = desk.office().office
    return register_lines.printed(desk.database, office=office, register=register, year=year)


def _issue(desk: Desk, register: str, run: Run, language: Language) -> str:
    """Fix a run, or the beginning of it that one paper holds; return the paper.

    It is empty where its place was taken while the pages were composed: nothing is fixed then.
    """
    run, content, pages = _composed(desk, register, run, language)
    return _fix(desk, register, run, content, pages=pages)


def _composed(
    desk: Desk, register: str, run: Run, language: Language
) -> tuple[Run, RegisterLinesContent, int]:
    """Return as many lines of a run as one paper holds, what that says, and its pages."""
    clerk = clerk_words(desk, language)
    content = _content(desk, register, run, language, clerk)
    while run.count > 1 and len(write_content(content)) > MOST_CONTENT:
        run = shorter(run)
        content = _content(desk, register, run, language, clerk)
    pages = page_count(KIND, content, desk.layouts()[KIND].layout, A4_LYING)
    content = replace(content, certified=certified(run.count, run.first_page, pages, language))
    return run, content, pages


def _fix(desk: Desk, register: str, run: Run, content: RegisterLinesContent, *, pages: int) -> str:
    """Record a paper and which lines it has on which pages, both or neither."""
    now = desk.now()
    paper = desk.new_id(now)
    with desk.work(at=now, command="register.print") as work:
        if not (run.again or _goes_on(desk, register, run)):
            return ""
        work.record(
            issue_paper(
                desk,
                paper=paper,
                kind=KIND,
                content=content,
                about="office",
                about_id=desk.office().office,
                language=content.language,
            ),
            RegisterPrinted(
                register=register,
                year=run.year,
                first_line=run.first,
                last_line=run.last,
                first_page=run.first_page,
                last_page=run.first_page + pages - 1,
                on=now.date(),
                paper=paper,
                clerk_name=content.clerk,
                again=run.again,
            ),
        )
    return paper


def _goes_on(desk: Desk, register: str, run: Run) -> bool:
    """Say, where nobody else writes, whether a run still begins where the pages end."""
    return _printed(desk, register, run.year) == (run.first - 1, run.first_page - 1)


def _content(
    desk: Desk, register: str, run: Run, language: Language, clerk: tuple[str, str]
) -> RegisterLinesContent:
    """Word the lines of a run as they stand now."""
    lines = register_lines.run_of_lines(
        desk.database,
        office=desk.office().office,
        register=register,
        year=run.year,
        first=run.first,
        last=run.last,
    )
    return lines_content(
        register_of(register),
        run,
        [(row.line.line, row.cells, row.struck) for row in told(desk, register, lines)],
        office=office_words(desk),
        made_at=desk.now(),
        clerk=clerk,
        language=language,
    )
