"""The indicators of quality of a service as its annex has them, each with what it is made of.

Timeliness is counted as every figure is (`services/figures.py`), satisfaction from opened boxes
(`services/survey.py`), complaints from their replies; the rest is entered by people, by the year.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias, get_args

from desktop.models import indicator_words as words
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import IndicatorKind, IndicatorSet
from desktop.models.figure_table import Cell, Wanted
from desktop.models.indicators import Share, read_percent
from desktop.models.public_record import IndicatorRow
from desktop.models.report import Asked, Behind, BehindList, Head, Line, Report, plain
from desktop.models.standard import Standard
from desktop.models.text import Text, filled
from desktop.services import figures
from desktop.services.desk import Desk
from desktop.services.officials import operator_of
from desktop.services.survey import in_box
from desktop.store import cases
from desktop.store import indicators as rows
from desktop.store.indicators import ValueRow

KIND: Final = "indicators"
_NAME, _VALUE = 0, 26
_IN_TIME, _LATE_HERE, _LATE_AWAY = "in-time", "late-here", "late-away"
_DECIDED: Final[Mapping[str, Text]] = MappingProxyType(
    {_IN_TIME: words.IN_TIME, _LATE_HERE: words.LATE_HERE, _LATE_AWAY: words.LATE_AWAY}
)
_NOTHING: Final = plain("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Hold a value of the reporting year and how it was reached; None where there is none."""

    percent: Decimal | None
    says: Text
    share: Share | None = None


_Reach: TypeAlias = Callable[[Desk, Standard, IndicatorRow, Asked], Reached]
_Opens: TypeAlias = Callable[[Desk, Standard, IndicatorRow, Asked], Iterator[Behind]]


def report_of(service: str) -> str:
    """Return what the table of a service is called among the reports."""
    return f"{KIND}.{service}"


def service_in(report: str) -> str:
    """Return the service whose table a report is, empty of another report."""
    kind, _dot, service = report.partition(".")
    return service if kind == KIND else ""


def compose(desk: Desk, asked: Asked) -> Report:
    """Compose the table of a service as its annex has it; refuses `not-allowed`.

    Column 2 is of the year the period ends in, column 3 of the year after it.
    """
    desk.require("figures.see")
    standard = desk.catalogue.standard(service_in(asked.report))
    entered = _entered(desk, standard.service)
    table = standard.indicator_table
    heads = (
        (table.name, table.normative, table.target, table.current)
        if table is not None
        else tuple(words.HEADS.values())
    )
    return Report(
        asked=asked,
        title=table.title if table is not None else short_of(standard),
        short=short_of(standard),
        above=(table.annex,) if table is not None else (),
        heads=tuple(
            Head(title=each, width=_VALUE if at else _NAME) for at, each in enumerate(heads)
        ),
        lines=tuple(_lines(desk, standard, asked, entered)),
        numbered_heads=True,
    )


def behind(desk: Desk, asked: Asked, key: str) -> BehindList:
    """Return what a value of the table is made of; refuses `not-allowed`."""
    desk.require("figures.see")
    standard = desk.catalogue.standard(service_in(asked.report))
    row = next(each for each in standard.indicators if each.number == key)
    return BehindList(
        title=named(row),
        heads=tuple(Head(title=each) for each in (words.NUMBER, words.WHEN, words.WHAT)),
        rows=tuple(_OPENS[row.source](desk, standard, row, asked)),
    )


def set_value(
    desk: Desk,
    *,
    service: str,
    number: str,
    kind: IndicatorKind,
    year: int,
    value: str,
    ground: str,
) -> None:
    """Enter a value of a year, or take it back by entering none (W-20, I-19).

    Refuses `not-allowed`, `indicator-unknown` of a row the standard has not, `indicator-counted`
    (`number`) where the current value of a row is counted and not entered, `indicator-value`,
    `indicator-ground` where nothing says what it rests on, and `no-clerk`.
    """
    standard = desk.catalogue.standard(service)
    row = next((each for each in standard.indicators if each.number == number), None)
    if row is None or kind not in get_args(IndicatorKind):
        raise Refusal("indicator-unknown")
    if kind == "current" and row.source != "information":
        raise Refusal("indicator-counted", number=number)
    percent, says = read_percent(value), clean_text(ground)
    if not says:
        raise Refusal("indicator-ground")
    now = desk.now()
    with desk.work(at=now, command="indicator.enter") as work:
        work.record(
            IndicatorSet(
                indicator=f"{service}.{number}.{kind}.{year}",
                service=service,
                number=number,
                kind=kind,
                year=year,
                value=percent,
                ground=says,
                clerk_name=operator_of(desk, on=now.date()).name,
            )
        )


def entered_of(
    desk: Desk, *, service: str, number: str, kind: IndicatorKind, year: int
) -> ValueRow | None:
    """Return the value that holds of a row, a column and a year, None where there is none."""
    found = _entered(desk, service).get((number, kind, year))
    return found if found is not None and found.value else None


def short_of(standard: Standard) -> Text:
    """Return what the table of a service is called in a list."""
    return filled(words.SHORT, service=standard.short)


def percent_words(percent: Decimal | None) -> Text:
    """Say per cent in each language; nothing of none."""
    if percent is None:
        return _NOTHING
    point = format(percent.normalize(), "f")
    comma = Text(kk=point.replace(".", ","), ru=point.replace(".", ","), en=point)
    return filled(words.PERCENT, value=comma)


def _lines(
    desk: Desk,
    standard: Standard,
    asked: Asked,
    entered: Mapping[tuple[str, IndicatorKind, int], ValueRow],
) -> Iterator[Line]:
    heading, year = _NOTHING, asked.last.year
    for row in standard.indicators:
        if row.heading != heading:
            heading = row.heading
            number = row.number.partition(".")[0]
            yield Line(heading=filled(Text(kk="{n}. {h}", ru="{n}. {h}", en="{n}. {h}"),
                                      n=number, h=heading))  # fmt: skip
        reached = _REACH[row.source](desk, standard, row, asked)
        yield Line(
            cells=(
                named(row),
                entered_words(entered.get((row.number, "normative", year))),
                entered_words(entered.get((row.number, "target", year + 1))),
                _current_words(reached),
            ),
            key=row.number,
            of=f"{row.number}.",
            says=reached.says,
        )


def named(row: IndicatorRow) -> Text:
    """Name a row as the annex prints it: its number, then its words."""
    return filled(Text(kk="{n}. {name}", ru="{n}. {name}", en="{n}. {name}"),
                  n=row.number, name=row.name)  # fmt: skip


def _entered(desk: Desk, service: str) -> Mapping[tuple[str, IndicatorKind, int], ValueRow]:
    found = rows.values(desk.database, desk.office().office, service)
    return {(each.number, each.kind, each.year): each for each in found}


def entered_words(row: ValueRow | None) -> Text:
    """Say a value as it was entered, nothing where none holds."""
    return percent_words(Decimal(row.value)) if row is not None and row.value else _NOTHING


def _current_words(reached: Reached) -> Text:
    said = percent_words(reached.percent)
    if reached.share is None or reached.percent is None:
        return said
    return filled(words.OF, percent=said, part=reached.share.part, whole=reached.share.whole)


def _wanted(desk: Desk, asked: Asked) -> Wanted:
    """Ask for what was decided here in the days of a report, split by service (docs/figures.md)."""
    return Wanted(
        figures=(*_DECIDED,),
        rooms=(desk.office().office,),
        first=asked.first,
        last=asked.last,
        rows="service",
    )


def _decided(desk: Desk, standard: Standard, asked: Asked) -> Mapping[str, int]:
    """Count the applications decided, as the figures count them: in time, late here, late away."""
    table = figures.count(desk, _wanted(desk, asked))
    return {figure: table.value(Cell(figure=figure, row=standard.service)) for figure in _DECIDED}


def _timely(desk: Desk, standard: Standard, _row: IndicatorRow, asked: Asked) -> Reached:
    counts = _decided(desk, standard, asked)
    share = Share(part=counts[_IN_TIME], whole=sum(counts.values()))
    if share.percent is None:
        return Reached(percent=None, says=words.NO_TERM)
    says = filled(words.TERM, part=share.part, whole=share.whole, here=counts[_LATE_HERE],
                  away=counts[_LATE_AWAY])  # fmt: skip
    return Reached(percent=share.percent, says=says, share=share)


def _surveyed(desk: Desk, standard: Standard, row: IndicatorRow, asked: Asked) -> Reached:
    office, service = desk.office().office, standard.service
    span = {"first": asked.first, "last": asked.last}
    found = [e for e in rows.sums(desk.database, office, service, **span) if e.number == row.number]
    yes = sum(each.satisfied for each in found)
    share = Share(part=yes, whole=yes + sum(each.dissatisfied for each in found))
    visits = rows.asked(desk.database, office, service, **span)
    pattern = words.SURVEY if share.percent is not None else words.NO_SURVEY
    says = filled(pattern, part=share.part, whole=share.whole, asked=visits,
                  silent=sum(each.silent for each in found))  # fmt: skip
    waiting = in_box(desk, service)
    if waiting:
        box = filled(words.BOX, box=waiting)
        says = Text(kk=says.kk + box.kk, ru=says.ru + box.ru, en=says.en + box.en)
    return Reached(percent=share.percent, says=says, share=share)


def _complained(desk: Desk, standard: Standard, _row: IndicatorRow, asked: Asked) -> Reached:
    found = _justified(desk, standard, asked)
    share = Share(part=len(found), whole=sum(_decided(desk, standard, asked).values()))
    pattern = words.COMPLAINTS if share.percent is not None else words.NO_COMPLAINTS
    says = filled(pattern, part=share.part, whole=share.whole,
                  partly=sum(each.partly for each in found))  # fmt: skip
    return Reached(percent=share.percent, says=says, share=share)


def _informed(desk: Desk, standard: Standard, row: IndicatorRow, asked: Asked) -> Reached:
    year = asked.last.year
    held = _entered(desk, standard.service).get((row.number, "current", year))
    if held is None or not held.value:
        return Reached(percent=None, says=filled(words.NOT_ENTERED, year=year))
    says = filled(words.ENTERED, year=year, ground=held.ground, clerk=held.clerk_name,
                  day=f"{held.set_at:%d.%m.%Y}")  # fmt: skip
    return Reached(percent=Decimal(held.value), says=says)


def _justified(desk: Desk, standard: Standard, asked: Asked) -> list[rows.Justified]:
    office = desk.office().office
    return rows.justified(
        desk.database, office, standard.service, first=asked.first, last=asked.last
    )


def _cases(desk: Desk, standard: Standard, _row: IndicatorRow, asked: Asked) -> Iterator[Behind]:
    """Yield the applications decided in the period, those that were late first."""
    wanted = _wanted(desk, asked)
    for figure in (_LATE_HERE, _LATE_AWAY, _IN_TIME):
        cell = Cell(figure=figure, row=standard.service)
        for _room, case in figures.cases_of(desk, wanted, cell):
            found = cases.by_id(desk.database, case)
            if found is not None:
                cells = (plain(found.number), plain(_day(found.decided_on)), _DECIDED[figure])
                yield Behind(kind="case", ref=case, cells=cells)


def _boxes(desk: Desk, standard: Standard, row: IndicatorRow, asked: Asked) -> Iterator[Behind]:
    """Yield the boxes opened: no answer can be told from the others of its box."""
    found = rows.sums(
        desk.database, desk.office().office, standard.service, first=asked.first, last=asked.last
    )
    for each in found:
        if each.number == row.number:
            said = filled(words.COUNTED, yes=each.satisfied, no=each.dissatisfied,
                          silent=each.silent)  # fmt: skip
            cells = (plain(row.number), plain(f"{each.day:%d.%m.%Y}"), said)
            yield Behind(kind="note", ref=each.box, cells=cells)


def _complaints(
    desk: Desk, standard: Standard, row: IndicatorRow, asked: Asked
) -> Iterator[Behind]:
    """Yield the complaints found justified, then the applications served."""
    for each in _justified(desk, standard, asked):
        said = words.PARTLY if each.partly else words.JUSTIFIED
        cells = (plain(each.number), plain(f"{each.on:%d.%m.%Y}"), said)
        yield Behind(kind="complaint", ref=each.complaint, cells=cells)
    for served in _cases(desk, standard, row, asked):
        yield Behind(kind="case", ref=served.ref, cells=(*served.cells[:2], words.SERVED))


def _values(desk: Desk, standard: Standard, row: IndicatorRow, _asked: Asked) -> Iterator[Behind]:
    """Yield every value entered of a row, the latest first."""
    found = rows.values(desk.database, desk.office().office, standard.service)
    for each in reversed(found):
        if each.number == row.number:
            value = percent_words(Decimal(each.value)) if each.value else words.EMPTIED
            said = filled(words.VALUE, kind=words.KINDS[each.kind], value=value,
                          ground=each.ground, clerk=each.clerk_name)  # fmt: skip
            cells = (plain(str(each.year)), plain(f"{each.set_at:%d.%m.%Y}"), said)
            yield Behind(kind="note", ref="", cells=cells)


def _day(day: dt.date | None) -> str:
    return f"{day:%d.%m.%Y}" if day is not None else ""


_REACH: Final[Mapping[str, _Reach]] = MappingProxyType(
    {
        "cases": _timely,
        "survey": _surveyed,
        "complaints": _complained,
        "information": _informed,
    }
)
_OPENS: Final[Mapping[str, _Opens]] = MappingProxyType(
    {"cases": _cases, "survey": _boxes, "complaints": _complaints, "information": _values}
)
