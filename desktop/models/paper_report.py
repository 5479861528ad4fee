"""What stands on a report, and on the slip a visitor is asked by (W-A2, I-A5)."""

from dataclasses import dataclass

from desktop.models.paper_parts import Entry, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """Hold a report: a table with its own columns, below it how each figure was reached.

    A column is an entry with its title as `text` and its width in mm as `detail`, 0 for one that
    takes what is left; one of counts, aligned at the right, has a cell. A row has a cell for each
    column; without cells its `text` is a heading and its `detail` a note across all of them.
    Its charts are kept as `chart_entries` has them.
    """

    annex: Wording
    title: Wording
    office: Wording
    period: Wording
    columns: tuple[Entry, ...]
    rows: tuple[Entry, ...]
    made: Wording
    post: str
    clerk: str
    made_at: str
    language: str
    charts: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySlipContent:
    """Hold a slip: its number, the questions and no name; answered by a tick beside each."""

    token: str
    service: Wording
    rows: tuple[Entry, ...]
    office: Wording
    made_at: str
    language: str
