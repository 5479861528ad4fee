"""Word what blanks of strict reporting owe today; nothing here asks the store (D28, D55)."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import _n
from desktop.presenters import formats
from desktop.presenters.blank_told import stock_words
from desktop.presenters.labels import label
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_blanks import BlanksSeen

_REGISTER: Final = Goal("registers", "blanks")


def blank_tasks(seen: BlanksSeen) -> Iterator[TaskView]:
    """Yield a task for prints without a told blank, for those to repeat, for each low stock."""
    if seen.untold:
        count = len(seen.untold)
        first = seen.untold[0]
        yield TaskView(
            key="blanks-untold",
            count=formats.number(count),
            head=_n("print awaits its blank's serial", "prints await their blanks' serials", count),
            detail=f"{label(f'paper.{first.kind}')} №{formats.NO_BREAK}{first.number}",
            tone="near",
            goal=_REGISTER,
        )
    if seen.again:
        count = len(seen.again)
        first = seen.again[0]
        yield TaskView(
            key="blanks-again",
            count=formats.number(count),
            head=_n("form to print on another blank", "forms to print on other blanks", count),
            detail=f"{label(f'paper.{first.kind}')} №{formats.NO_BREAK}{first.number}",
            tone="near",
            goal=_REGISTER,
        )
    for stock in seen.low:
        yield TaskView(
            key=f"blanks-{stock.kind}",
            count=formats.number(stock.total),
            head=_n("blank is left", "blanks are left", stock.total),
            detail=f"{label(f'blanks.{stock.kind}')} · {stock_words(stock)}",
            tone="near" if stock.total else "past",
            goal=_REGISTER,
        )
