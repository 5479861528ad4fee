"""The letter of a week that goes to the region beside a parcel, counted from the record (§2.12).

The week is the seven days that end on the day the parcel was made. What a figure counts stands in
docs/figures.md: the letter, the report of a period and the tables of the region count alike.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models import week_words as words
from desktop.models.errors import Refusal
from desktop.models.figure_names import NAMES
from desktop.models.figure_table import Cell, FigureTable, Wanted
from desktop.models.figures import FIGURES, Split
from desktop.models.official import Official
from desktop.models.register_breach import cause_name
from desktop.models.registers_blanks import BLANKS
from desktop.models.registers_complaints import COMPLAINTS
from desktop.models.text import Language, Text
from desktop.models.week_words import WeekTold, week_content
from desktop.services import breaches, figures
from desktop.services.desk import Desk
from desktop.services.exporting import name_of
from desktop.services.officials import official_of, styled
from desktop.services.papers import record_paper
from desktop.services.staff import signer
from desktop.store import blanks, cases, collecting, complaints, exchange, path, receipts
from desktop.store import papers as paper_rows
from desktop.store import register_lines as lines
from desktop.store.cases import Filter
from desktop.store.exchange import ParcelRow
from desktop.store.register_lines import Days

KIND: Final = "weekly-letter"
_WEEK: Final = dt.timedelta(days=6)
_NONE: Final = Text(kk="–", ru="–", en="–")
_DECIDED: Final = ("in-time", "late-here", "late-away")
_QUEUE: Final = ("numbers", "waits-over", "services-over")
_DEVIATIONS: Final = ("out-of-turn", "number-outside-hours", "case-outside-hours", "day-warned")
_TIYN: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Week:
    """Hold the days a letter is about, and the office it is of."""

    desk: Desk
    office: str
    first: dt.date
    last: dt.date

    @property
    def days(self) -> Days:
        """Return the days, for a register."""
        return Days(first=self.first, last=self.last)

    def holds(self, day: dt.date) -> bool:
        """Say whether a day is one of them."""
        return self.first <= day <= self.last


def issue_letter(desk: Desk, parcel: str, language: Language) -> str:
    """Fix the letter of the week a parcel was made in, to be printed; return it.

    One made today in the same language and not printed yet is returned as it is.

    Refuses `not-allowed` and `parcel-unknown-here`.
    """
    desk.require("exchange.letter")
    row = exchange.parcel(desk.database, parcel)
    if row is None:
        raise Refusal("parcel-unknown-here")
    if there := _unprinted(desk, parcel, language):
        return there
    content = week_content(told_of(desk, row), made_at=desk.now(), language=language)
    with desk.work(at=desk.now(), command="exchange.letter") as work:
        return record_paper(desk, work, KIND, content, about="parcel", about_id=parcel)


def _unprinted(desk: Desk, parcel: str, language: Language) -> str:
    """Return the letter of a parcel that waits for a printer since today, empty for none."""
    today = desk.now().date()
    for each in paper_rows.papers_of(desk.database, "parcel", parcel):
        mine = each.kind == KIND and each.language == language
        if mine and each.state == "issued" and each.issued_at.date() == today:
            return each.paper
    return ""


def told_of(desk: Desk, row: ParcelRow) -> WeekTold:
    """Return what the letter beside a parcel says."""
    office, last = desk.office(), row.made_at.date()
    week = _Week(desk=desk, office=office.office, first=last - _WEEK, last=last)
    service = office.services[0]
    region = office.office.partition("-")[0]
    return WeekTold(
        office=Text(kk=office.name_kk, ru=office.name_ru, en=office.name_en),
        to=desk.catalogue.directory(service).office(region).name,
        number=row.xseq,
        inst=row.inst,
        sha256=row.sha256,
        first=week.first,
        last=week.last,
        lines={
            "parcel": (
                ("file", _same(name_of(office.office, row.xseq))),
                ("entries", words.count(row.entries)),
            ),
            "applications": tuple(_applications(week)),
            "queue": tuple(_queue(week)),
            "record": tuple(_record(week)),
            "waits": tuple(_waits(week)),
        },
        signer=_head(desk, service),
        executor=official_of(desk, desk.operator, on=desk.now().date()),
    )


def _head(desk: Desk, service: str) -> Official | None:
    """Return who signs for the office today, None where the pen is to say it."""
    try:
        return styled(desk, signer(desk, service=service))
    except Refusal:  # nobody holds the post today
        return None


def _applications(week: _Week) -> Iterator[tuple[str, Text]]:
    yield "registered", _parted(week, "registered")
    tables = [_table(week, each) for each in (*_DECIDED, "refused")]
    in_time, here, away, refused = (
        each.value(Cell(figure=each.wanted.figures[0])) for each in tables
    )
    yield "decided", words.decided(in_time + here + away, refused)
    yield "ended", _parted(week, "ended")
    for figure in ("late-here", "late-away", "days-away"):
        yield figure, _parted(week, figure)


def _queue(week: _Week) -> Iterator[tuple[str, Text]]:
    for figure in _QUEUE:
        yield figure, _parted(week, figure)
    causes: Counter[Text] = Counter()
    for stretch in breaches.of_period(week.desk, first=week.first, last=week.last):
        for cause in stretch.causes:
            causes[cause_name(cause)] += len(stretch.breaches)
    if causes:
        yield "causes", words.listed(causes.most_common(), _NONE)
    found = [(NAMES[each], _count(week, each)) for each in _DEVIATIONS]
    yield "deviations", words.listed(found, words.count(0))


def _record(week: _Week) -> Iterator[tuple[str, Text]]:
    reader, office = week.desk.database, week.office
    came = complaints.several(reader, _refs(week, COMPLAINTS.id)).values()
    received = sum(each.state != "void" for each in came)
    over = sum(
        each.state != "void" and each.over_on is not None and week.holds(each.over_on)
        for each in complaints.over(reader, office).values()
    )
    yield "complaints", words.moved(received, over)
    paid, count = receipts.of_days(reader, office, first=week.first, last=week.last)
    yield "duty", words.paid(_tenge(paid), count)
    yield "spoiled", words.count(_spoiled(week))


def _spoiled(week: _Week) -> int:
    """Count the blanks spoiled in the days, by the register of blanks."""
    reader, office = week.desk.database, week.office
    refs = _refs(week, BLANKS.id)
    moves = blanks.moves(reader, office, refs) if refs else {}
    return sum(each.count for each in moves.values() if each.move in {"spoiled", "found-spoiled"})


def _refs(week: _Week, register: str) -> tuple[str, ...]:
    """Return what the lines of the days are about, by a register."""
    reader, office = week.desk.database, week.office
    seqs = lines.seqs(reader, office=office, register=register, days=week.days)
    found = lines.lines(reader, office=office, register=register, seqs=seqs)
    return tuple(each.ref for each in found)


def _waits(week: _Week) -> Iterator[tuple[str, Text]]:
    """Yield what is not done as it stands now; late by the term itself, as figures are (D6)."""
    reader, office, now = week.desk.database, week.office, week.desk.now().date()
    under_way = cases.count(reader, Filter(is_open=True, office=office))
    late = cases.count(reader, Filter(due_until=now - dt.timedelta(days=1), office=office))
    yield "open", words.overdue(under_way, late)
    yield "away", words.count(len(path.away(reader, office)))
    yield "asked", words.count(path.count_unanswered(reader, office, limit=-1))
    yield "ready", words.count(collecting.count_ready(reader, office))
    answers = complaints.waiting(reader, office).values()
    yield "complaints-open", words.overdue(len(answers), sum(each.due < now for each in answers))


def _parted(week: _Week, figure: str) -> Text:
    """Say a figure, and of which service where it is counted so."""
    table = _table(week, figure)
    total = table.value(Cell(figure=figure))
    if table.wanted.rows != "service":
        return words.count(total)
    services = week.desk.office().services
    parts = [
        (week.desk.catalogue.standard(each).short, table.value(Cell(figure=figure, row=each)))
        for each in services
    ]
    return words.by_service(total, parts)


def _count(week: _Week, figure: str) -> int:
    return _table(week, figure).value(Cell(figure=figure))


def _table(week: _Week, figure: str) -> FigureTable:
    split: Split = "service" if "service" in FIGURES[figure].splits else "office"
    wanted = Wanted(
        figures=(figure,), rooms=(week.office,), first=week.first, last=week.last, rows=split
    )
    return figures.count(week.desk, wanted)


def _tenge(tiyn: int) -> Text:
    whole, part = divmod(tiyn, _TIYN)
    said = words.count(whole).kk
    return _same(f"{said},{part:02d}" if part else said)


def _same(text: str) -> Text:
    return Text(kk=text, ru=text, en=text)
