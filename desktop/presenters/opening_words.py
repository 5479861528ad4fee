"""Say what a sheet of an opening balance came to, to people and to programs (D43).

There is no Qt here, so the command line says what the window says.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final, TextIO

from desktop.i18n import _, _n, marked
from desktop.models.opening_report import Letters, Phase, Progress, Report, RowFault
from desktop.models.opening_sheets import SheetKind, column
from desktop.presenters import formats
from desktop.presenters.one_line import one_line
from desktop.presenters.sentences_opening import opening_sentence

KINDS: Final[Mapping[SheetKind, str]] = MappingProxyType(
    {
        "people": marked("Registered owners"),
        "units": marked("Registered weapons"),
        "cases": marked("Open applications"),
        "invitations": marked("Invitations and coupons"),
        "numbers": marked("Last numbers"),
    }
)
LETTERS: Final[Mapping[Letters, str]] = MappingProxyType(
    {
        "utf-8": marked("UTF-8"),
        "utf-8-mark": marked("UTF-8 with its mark"),
        "windows-1251": marked("Windows-1251"),
        "kazakh-1251": marked("Windows-1251 with Kazakh letters"),
        "none": marked("no text"),
    }
)
SEPARATORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ";": marked("parted by semicolons"),
        ",": marked("parted by commas"),
        "\t": marked("parted by tabs"),
    }
)
PHASES: Final[Mapping[Phase, str]] = MappingProxyType(
    {
        "trying": marked("Trying the file: {rows} rows, {share} %"),
        "loading": marked("Loading: {rows} of {all} rows, {share} %"),
    }
)
_ALL: Final = 100


def progress_words(phase: Phase, rows: int, read: int, size: int) -> str:
    """Say how much of a file has been gone through: rows, and their share of the whole."""
    share = min(read * _ALL // size, _ALL) if size else _ALL
    whole = formats.number(size)
    return _(PHASES[phase]).format(rows=formats.number(rows), all=whole, share=share)


@contextmanager
def counting(terminal: TextIO) -> Iterator[Progress]:
    """Give what shows the progress of a load in one line of a terminal."""
    with one_line(terminal) as write:
        yield lambda phase, rows, read, size: write(progress_words(phase, rows, read, size))


def column_words(kind: SheetKind, column_id: str) -> str:
    """Name a column as its title does, empty for the row as a whole."""
    return formats.text(column(kind, column_id).title) if column_id else ""


def fault_line(report: Report, found: RowFault) -> str:
    """Say one fault by its row and column."""
    named = column_words(report.kind, found.fault.column)
    why = opening_sentence(found.fault)
    if not named:
        return _("Row {row}: {why}").format(row=found.row, why=why)
    return _("Row {row}, {column}: {why}").format(row=found.row, column=named, why=why)


def written_words(report: Report) -> str:
    """Say how the file is written."""
    letters = _(LETTERS[report.letters])
    separator = SEPARATORS.get(report.separator)
    return f"{letters}, {_(separator)}" if separator else letters


def rows_words(report: Report) -> str:
    """Say how many rows there are, and how many of them are new."""
    rows = _n("{count} row", "{count} rows", report.rows)
    counts = (
        rows.format(count=formats.number(report.rows)),
        _("new: {count}").format(count=formats.number(report.new)),
        _("already present: {count}").format(count=formats.number(report.present)),
        _("problems: {count}").format(count=formats.number(report.hard)),
        _("to be looked at: {count}").format(count=formats.number(report.soft)),
    )
    return ", ".join(counts)


def verdict(report: Report) -> str:
    """Say what it came to and what to do next."""
    if report.is_broken_off:
        return _broken_off_words(report)
    if report.cancelled:
        return _("Stopped. Nothing was written.")
    if report.hard:
        return _n(
            "{count} problem stands in the way. Nothing was written. Put it right and try again.",
            "{count} problems stand in the way. Nothing was written. Put them right and try again.",
            report.hard,
        ).format(count=formats.number(report.hard))
    if report.loaded:
        return _n("{count} row was loaded.", "{count} rows were loaded.", report.new).format(
            count=formats.number(report.new)
        )
    if not report.new:
        return _("Everything in this file is here already. There is nothing to load.")
    return _n(
        "Nothing stands in the way of {count} row. Nothing was written yet.",
        "Nothing stands in the way of {count} rows. Nothing was written yet.",
        report.new,
    ).format(count=formats.number(report.new))


def _broken_off_words(report: Report) -> str:
    """Say how much of a file is in, and how to go on."""
    said = {"inside": formats.number(report.inside), "all": formats.number(report.total)}
    if report.hard:
        return _n(
            "{inside} of {all} rows are in. {count} problem stands in the way of the rest.",
            "{inside} of {all} rows are in. {count} problems stand in the way of the rest.",
            report.hard,
        ).format(count=formats.number(report.hard), **said)
    if report.cancelled:
        return _("Stopped: {inside} of {all} rows are in. Load the file again to go on.").format(
            **said
        )
    return _(
        "A load was broken off: {inside} of {all} rows are in. Load the file to go on."
    ).format(**said)


def more_words(report: Report) -> str:
    """Say how many faults are counted and not named, empty when all are."""
    left = report.hard + report.soft - len(report.faults)
    return _("and {count} more").format(count=formats.number(left)) if left else ""


def as_json(report: Report) -> str:
    """Return the report for programs, its sentences in the language spoken."""
    problems = [
        {
            "row": found.row,
            "column": found.fault.column,
            "title": column_words(report.kind, found.fault.column),
            "code": found.fault.code,
            "hinders": found.fault.hard,
            "says": opening_sentence(found.fault),
        }
        for found in report.faults
    ]
    told = {
        "kind": report.kind,
        "file": report.file,
        "sha256": report.digest,
        "letters": report.letters,
        "separator": report.separator,
        "rows": report.rows,
        "new": report.new,
        "present": report.present,
        "hindrances": report.hard,
        "remarks": report.soft,
        "problems": problems,
        "loaded": report.loaded,
        "inside": report.inside,
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def report_lines(report: Report) -> Iterator[str]:
    """Yield what people read: how the file is written, every fault, and what it came to."""
    yield f"{report.file}: {written_words(report)}"
    for found in report.faults:
        yield fault_line(report, found)
    yield from filter(None, (more_words(report), rows_words(report), verdict(report)))
