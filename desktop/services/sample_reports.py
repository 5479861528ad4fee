"""A report and the slip of the survey as they look when filled, of invented counts (W-A2, I-A5)."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models import indicator_words as words
from desktop.models.indicators import Share
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content, PaperForm
from desktop.models.report import Asked, Head, Line, Report, plain, report_content
from desktop.models.standard import Standard
from desktop.models.text import Text, filled
from desktop.services.indicators import named, percent_words, report_of, short_of
from desktop.services.sample_case import Fill, Sample, clerk_words
from desktop.services.survey_slip import slip_content

_SHARE: Final = Share(part=27, whole=28)
_TOKEN: Final = "0" * 9
_NOTHING: Final = plain("")
_WIDTH: Final = 26


def _report(sample: Sample, _kind: PaperKind) -> Content:
    """Show the table of a service with its first value alone: the others are not measured yet."""
    standard = sample.catalogue.standard(sample.service)
    heads = tuple(words.HEADS.values())
    table = standard.indicator_table
    if table is not None:
        heads = (table.name, table.normative, table.target, table.current)
    day = sample.at.date()
    report = Report(
        asked=Asked(
            report=report_of(standard.service),
            first=day.replace(month=1, day=1),
            last=day.replace(month=12, day=31),
        ),
        title=table.title if table is not None else short_of(standard),
        short=short_of(standard),
        above=(table.annex,) if table is not None else (),
        heads=tuple(Head(title=each, width=_WIDTH if at else 0) for at, each in enumerate(heads)),
        lines=tuple(_lines(standard)),
        numbered_heads=True,
    )
    name, post = clerk_words(sample)[:2]
    return report_content(
        report,
        office=sample.place,
        made_at=sample.at,
        clerk=(name, post),
        language=sample.language,
    )


def _lines(standard: Standard) -> Iterator[Line]:
    for at, row in enumerate(standard.indicators):
        value = _value() if not at else _NOTHING
        says = filled(words.TERM, part=_SHARE.part, whole=_SHARE.whole, here=1, away=0)
        yield Line(
            cells=(named(row), _NOTHING, _NOTHING, value),
            key=row.number,
            of=f"{row.number}.",
            says=says if not at else _NOTHING,
        )


def _value() -> Text:
    percent = percent_words(_SHARE.percent)
    return filled(words.OF, percent=percent, part=_SHARE.part, whole=_SHARE.whole)


def _slip(sample: Sample, _kind: PaperKind) -> Content:
    row = sample.office
    return slip_content(
        sample.catalogue.standard(sample.service),
        token=_TOKEN,
        office=Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en),
        made_at=sample.at.date().isoformat(),
        language=sample.language,
    )


REPORTS: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {"report-table": _report, "survey-slip": _slip}
)
"""What fills a report and the slip of the survey, by their form."""
