"""The report of a period: every figure of the office by service, and what each is made of (§3).

Figures are counted as docs/figures.md has them; so are the parts beside them. What counts
applications or complaints opens them.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.models import period_words as words
from desktop.models.breach import BreachKind
from desktop.models.figure_names import GROUP_NAMES, NAMES
from desktop.models.figure_says import SAYS
from desktop.models.figures import GROUPS, Group, of_group
from desktop.models.period_section_words import SECTIONS, SectionId
from desktop.models.report import Asked, Head, Line, Report, plain
from desktop.models.steps import Step, ended
from desktop.models.text import LANGUAGES, Text, filled
from desktop.services import period_behind, period_charts, period_lasting
from desktop.services import period_sections as sections
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts, questions
from desktop.services.period_sections import Row

KIND: Final = "period"
behind = period_behind.behind
_COUNT: Final = 24  # mm
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_NOTHING: Final = plain("")
_Rows: TypeAlias = Callable[[Desk, Counts], Iterator[Row]]


def _lasting(kind: BreachKind) -> _Rows:
    return lambda desk, counts: period_lasting.rows(period_lasting.lasting(desk, counts, kind))


_ROWS: Final = MappingProxyType[SectionId, _Rows](
    {
        "outcome": sections.outcome,
        "purpose": partial(sections.split, part="purpose", figure="registered"),
        "weapon-kind": partial(sections.split, part="weapon-kind", figure="registered"),
        "moved": sections.moved,
        "broken": sections.broken,
        "waits": _lasting("wait"),
        "services": _lasting("service"),
        "causes": sections.causes,
        "ground": partial(sections.split, part="ground", figure="grounds"),
        "turn": sections.turn,
        "duty": sections.duty,
        "exempt": sections.exempt,
        "papers": sections.papers,
        "blanks": sections.blanks,
        "complaints": sections.complaints,
        "complaint-subject": sections.complaint_subjects,
        "complaint-outcome": sections.complaint_outcomes,
        "complaint-term": sections.complaint_terms,
    }
)
_AFTER: Final = MappingProxyType[Group, tuple[SectionId, ...]](
    {
        "applications": ("outcome", "purpose", "weapon-kind", "moved", "broken"),
        "queue": ("waits", "services", "causes"),
        "refusals": ("ground",),
        "deviations": (
            *("turn", "duty", "exempt", "papers", "blanks"),
            *("complaints", "complaint-subject", "complaint-outcome", "complaint-term"),
        ),
    }
)
"""The parts that stand behind the figures of a group."""


@dataclass(slots=True, kw_only=True)
class _Table:
    """Draw up the lines; figures and parts are numbered as they come."""

    services: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    number: int = 0

    def head(self, title: Text) -> None:
        """Head the figures of a group."""
        self.lines.append(Line(heading=title))

    def figure(self, name: Text, row: Row, says: Text) -> None:
        """Add a figure under a number of its own."""
        of = self._next()
        named = filled(words.NUMBERED, n=of, name=name)
        self.lines.append(self._line(replace(row, name=named), of=of, says=says))

    def section(self, name: SectionId, says: Text, rows: Sequence[Row]) -> None:
        """Add a part: its rows are told by the number it has; nothing where there is none."""
        if not rows:
            return
        of = self._next()
        heading = filled(words.NUMBERED, n=of, name=SECTIONS[name].title)
        self.lines.append(Line(heading=heading, of=of, says=says))
        for at, row in enumerate(rows):
            keyed = row if row.key else replace(row, key=f"{period_behind.CLOSED}/{name}/{at}")
            self.lines.append(self._line(_begun(keyed), of=of, says=says))

    def _next(self) -> str:
        self.number += 1
        return f"{self.number}."

    def _line(self, row: Row, *, of: str, says: Text) -> Line:
        several = self.services if len(self.services) > 1 else ()
        own = (_of_service(row, each) for each in several)
        return Line(cells=(row.name, *own, _number(row.whole)), key=row.key, of=of, says=says)


def compose(desk: Desk, asked: Asked) -> Report:
    """Compose the report at once; refuses `not-allowed`."""
    return ended(composing(desk, asked))


def composing(desk: Desk, asked: Asked) -> Generator[Step, None, Report]:
    """Compose the report question by question, so that it may be stopped; refuses `not-allowed`."""
    desk.require("figures.see")
    counts = Counts()
    asking = questions(desk, asked, counts)
    for at, question in enumerate(asking, start=1):
        question()
        yield Step(done=at, total=len(asking))
    return _report(desk, asked, counts)


def _report(desk: Desk, asked: Asked, counts: Counts) -> Report:
    services = desk.office().services
    named = [desk.catalogue.standard(each).short for each in services]
    heads = (words.FIGURE, *(named if len(named) > 1 else ()), words.TOTAL)
    table = _Table(services=tuple(services))
    for group in GROUPS:
        table.head(GROUP_NAMES[group])
        for figure in of_group(group):
            own = counts.figures.get(figure.id, Counter())
            split = "service" in figure.splits
            row = Row(
                name=NAMES[figure.id],
                own=own if split else None,
                total=sum(own.values()),
                key=figure.id,
            )
            says = filled(words.REACHED, says=SAYS[figure.id], source=figure.source)
            table.figure(row.name, row, says)
        for section in _AFTER.get(group, ()):
            table.section(section, _says(desk, section), tuple(_ROWS[section](desk, counts)))
    return Report(
        asked=asked,
        title=words.TITLE,
        short=words.SHORT,
        heads=tuple(
            Head(title=each, width=_COUNT, align="right") if at else Head(title=each)
            for at, each in enumerate(heads)
        ),
        lines=tuple(table.lines),
        charts=period_charts.charts(desk, asked, counts),
    )


def _says(desk: Desk, section: SectionId) -> Text:
    told = SECTIONS[section]
    says = told.says
    if section == "waits":
        says = filled(says, limits=period_lasting.limit_words(desk, "wait"))
    elif section == "services":
        says = filled(says, limits=period_lasting.limit_words(desk, "service"))
    return filled(words.REACHED, says=says, source=told.source)


def _of_service(row: Row, service: str) -> Text:
    if row.own is None or (row.measure and service not in row.own):
        return _NOTHING
    return _number(row.own.get(service, 0))


def _number(count: int) -> Text:
    return plain(f"{count:,}".replace(",", _NO_BREAK))


def _begun(row: Row) -> Row:
    """Begin the name of a row as a line begins."""
    said = {each: row.name.in_language(each) for each in LANGUAGES}
    return replace(row, name=Text(**{each: f"{t[:1].upper()}{t[1:]}" for each, t in said.items()}))
