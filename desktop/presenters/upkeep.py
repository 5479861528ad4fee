"""Say what a check of the record looks at, how far it is, and what it found."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final, TextIO

from desktop.i18n import _, _n, marked
from desktop.models.errors import Refusal
from desktop.presenters.formats import number
from desktop.presenters.one_line import one_line
from desktop.presenters.sentences import sentence
from desktop.store.upkeep import Problem, Progress, Report, Stage

STAGES: Final[Mapping[Stage, str]] = MappingProxyType(
    {
        "file": marked("Looking at every page of the file"),
        "facts": marked("Following the journal: {done} of {total}"),
        "tables": marked("Comparing the tables: {done} of {total}"),
        "search": marked("Comparing the lists of the search: {done} of {total}"),
    }
)

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "file": marked("The file is damaged here."),
        "foreign-key": marked("The row belongs to one that is not there."),
        "trigger-missing": marked("The guard that keeps the journal from change is gone."),
        "table-missing": marked("The table is gone."),
        "row-differs": marked("The row is not what the journal says."),
        "row-missing": marked("The row that the journal asks for is not there."),
        "row-extra": marked("The journal knows nothing of this row."),
        "search-differs": marked("The search finds by it what the record does not say."),
        "head": marked("The record's heading cannot be read."),
        "hash": marked("The record was changed after it was written."),
        "number": marked("A record before this one is gone."),
        "link": marked("The record does not follow the one before it."),
        "transaction": marked("The record is not where it was written."),
        "body": marked("The record does not hold what it was sealed with."),
        "bad-fact": marked("The record cannot be read."),
        "out-of-place": marked("The record belongs to one that is not there."),
    }
)
"""What is wrong, by the code of a problem; other codes are those of refusals."""


def progress_words(stage: Stage, done: int, total: int) -> str:
    """Say what is being done and how much of it is done."""
    return _(STAGES[stage]).format(done=number(done), total=number(total))


@contextmanager
def counting(terminal: TextIO) -> Iterator[Progress]:
    """Give a function that shows the progress of a check in one line of a terminal."""
    with one_line(terminal) as write:
        yield lambda stage, done, total: write(progress_words(stage, done, total))


def fault_words(problem: Problem, path: Path) -> str:
    """Say one thing that is wrong with the database at `path`, after the place where it is."""
    known = FAULTS.get(problem.code)
    said = sentence(Refusal(problem.code, path=str(path))) if known is None else _(known)
    return f"{problem.place}: {said}" if problem.place else said


def verdict(report: Report) -> str:
    """Say what a check came to, and what to do when something is wrong."""
    seen = number(report.entries)
    if report.cancelled:
        return _("The check was stopped; nothing was changed.")
    if report.sound:
        return _n(
            "The record is sound: {count} fact was checked.",
            "The record is sound: {count} facts were checked.",
            report.entries,
        ).format(count=seen)
    if report.only_search:
        return _(
            "The record is sound, but the search is not: its lists are made again at the next "
            "start, and nothing is lost. Until then somebody may not be found."
        )
    return _n(
        "{count} fault was found. Stop working with this database and restore the last backup.",
        "{count} faults were found. Stop working with this database and restore the last backup.",
        len(report.problems),
    ).format(count=number(len(report.problems)))
