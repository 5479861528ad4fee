"""Which numbers of a series are no application, and why: gapless means that each is told (D52)."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.i18n import _, marked
from desktop.models.complaint import SERIES, complaint_number
from desktop.models.granting import result_number
from desktop.models.numbering import series_key
from desktop.presenters.labels import label
from desktop.presenters.settings_view import GapView, SeriesView
from desktop.services import results
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store.offices import GapKind

_KINDS: Final[Mapping[GapKind, str]] = {
    "unexplained": marked("not explained"),
    "skipped": marked("skipped"),
    "reserved": marked("put aside for a power cut"),
    "handed-back": marked("handed back"),
}


def gap_views(desk: Desk, service: str) -> tuple[GapView, ...]:
    """Return the numbers of this year's series that are no application (D52)."""
    found = offices.gaps(desk.database, desk.office().office, service, desk.now().year)
    return tuple(
        GapView(
            numbers=span(gap.after + 1, gap.last),
            why=": ".join(part for part in (_(_KINDS[gap.kind]), gap.reason) if part),
            explained=gap.kind != "unexplained",
        )
        for gap in found
    )


def result_series(desk: Desk) -> Iterator[SeriesView]:
    """Yield the last number given this year to results numbered here, by kind (D51, D30)."""
    year, office = desk.now().year, desk.office().office
    for kind in results.numbered_here(desk):
        last = offices.series_last(desk.database, office, series_key(kind, year))
        yield SeriesView(
            service=kind,
            name=label(f"result.{kind}"),
            year=year,
            last=last,
            written=result_number(year, last) if last else "",
            gaps=gap_views(desk, kind),
        )


def complaint_series(desk: Desk) -> SeriesView:
    """Return the last number given this year to a complaint (D51)."""
    year, office = desk.now().year, desk.office().office
    last = offices.series_last(desk.database, office, series_key(SERIES, year))
    return SeriesView(
        service=SERIES,
        name=label("series.complaint"),
        year=year,
        last=last,
        written=complaint_number(year, last) if last else "",
        gaps=gap_views(desk, SERIES),
    )


def span(first: int, last: int) -> str:
    """Write the numbers from `first` to `last`."""
    return str(first) if first == last else f"{first}–{last}"
