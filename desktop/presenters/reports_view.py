"""What the page of reports shows: which there are, the table on show, its charts."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.register_parts import Register
from desktop.models.report import Head
from desktop.presenters.decisions_view import ListChoice
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.registers_rows import LinesModel
from desktop.presenters.report_charts import ChartView
from desktop.presenters.reports_rows import register_like, shown_columns
from desktop.services.registers import RegisterRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsView:
    """Show which reports there are, the one on show, its title, and what can be done from it."""

    choices: tuple[ListChoice, ...]
    chosen: str
    title: str
    acts: tuple[RegisterAct, ...]
    may_print: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """Show a table: its columns, its rows, the row chosen; `is_behind` a figure of the report.

    The `charts` are those of the report.
    """

    columns: Register
    model: LinesModel
    chosen: tuple[str, int]
    title: str
    is_behind: bool = False
    charts: tuple[ChartView, ...] = ()


def table_of(
    heads: Sequence[Head] = (),
    rows: Sequence[RegisterRow] = (),
    *,
    chosen: tuple[str, int] = ("", 0),
    title: str = "",
    is_behind: bool = False,
    charts: tuple[ChartView, ...] = (),
) -> TableView:
    """Return a table of some rows; without any it is the one of a report not composed yet."""
    columns = register_like(heads)
    by_seq = {row.line.seq: row for row in rows}
    model = LinesModel(
        shown_columns(columns, numbered=is_behind),
        fetch=lambda places: tuple(by_seq[each] for each in places if each in by_seq),
        number=lambda row: row.line.seq,
    )
    model.show_first(rows)
    return TableView(
        columns=columns,
        model=model,
        chosen=chosen,
        title=title,
        is_behind=is_behind,
        charts=charts,
    )
