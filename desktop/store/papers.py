"""Read papers and what became of them: issued, printed, failed, written by hand (D55)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from desktop.models import moments
from desktop.store.handles import Reader, Row

PaperState = Literal["issued", "printed", "failed", "hand-written"]

_SELECT: Final = """
    SELECT paper, office, kind, about, about_id, language, layout, layout_digest, content,
        width_mm, height_mm, copies, issued_at, issued_by, state, state_at, printer, reason, prints,
        office_copy
    FROM papers
"""
_COUNT: Final = "SELECT count(*) FROM papers WHERE "
# Nobody waits for a blank talon: those that are not printed stand in the settings (D40). The inner
# list and the certificate of a file come with its cover.
_WAITED_FOR: Final = "kind NOT IN ('talon-blank', 'case-inventory', 'case-certificate')"
# Nor does anybody wait for a form that came to its end before it was printed.
_HOLDS: Final = """NOT EXISTS (SELECT 1 FROM results WHERE results.case_id = papers.about_id
    AND results.paper = papers.paper AND results.ended <> '')"""
_UNPRINTED: Final = f"office = ? AND state IN ('issued', 'failed') AND {_WAITED_FOR} AND {_HOLDS}"
_OF_DAY: Final = f"(office = ? AND state_at >= ?) OR ({_UNPRINTED})"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRow:
    """Hold a paper; `content` is the canonical JSON it can be made from again (D56).

    `prints` counts completed jobs; `printer` and `reason` are of the last one.
    """

    paper: str
    office: str
    kind: str
    about: str
    about_id: str
    language: str
    layout: str
    layout_digest: str
    content: str
    width_mm: int
    height_mm: int
    copies: int
    issued_at: dt.datetime
    issued_by: str
    state: PaperState
    state_at: dt.datetime
    printer: str
    reason: str
    prints: int
    office_copy: bool  # on a sheet of its own


def paper(reader: Reader, paper_id: str) -> PaperRow | None:
    """Return the paper with this id."""
    found = reader.row(f"{_SELECT} WHERE paper = ?", (paper_id,))
    return None if found is None else _paper(found)


def papers_of(reader: Reader, about: str, about_id: str) -> list[PaperRow]:
    """Return the papers issued about one record, in order."""
    sql = f"{_SELECT} WHERE about = ? AND about_id = ? ORDER BY seq"
    return [_paper(row) for row in reader.rows(sql, (about, about_id))]


def unprinted(reader: Reader, office: str, *, limit: int = 200) -> list[PaperRow]:
    """Return the papers that still wait for a printer or a pen, the oldest first."""
    sql = f"{_SELECT} WHERE {_UNPRINTED} ORDER BY seq LIMIT ?"
    return [_paper(row) for row in reader.rows(sql, (office, limit))]


def of_day(reader: Reader, office: str, *, since: dt.datetime, limit: int = 500) -> list[PaperRow]:
    """Return the papers something became of since then, and all that still wait; newest first."""
    sql = f"{_SELECT} WHERE {_OF_DAY} ORDER BY seq DESC LIMIT ?"
    values = (office, moments.to_text(since), office, limit)
    return [_paper(row) for row in reader.rows(sql, values)]


def count_unprinted(reader: Reader, office: str) -> int:
    """Return how many papers still wait for a printer or a pen."""
    return int(reader.value(_COUNT + _UNPRINTED, (office,)))


def _paper(row: Row) -> PaperRow:
    fields = dict(zip(PaperRow.__slots__, row, strict=True))
    for name in ("issued_at", "state_at"):
        fields[name] = moments.from_text(fields[name])
    fields["office_copy"] = bool(fields["office_copy"])
    return PaperRow(**fields)
