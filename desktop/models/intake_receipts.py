"""What is wrong or odd with the bank receipts on the counter, and their balance (W-8a, D3, D32)."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.models.intake_duty import DutyState, ReceiptRow
from desktop.models.problem import Problem
from desktop.models.receipt import ReceiptCase

_TIYN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptBalance:
    """Hold what a receipt that serves more than one purpose has served, and what is left; tiyn.

    `cases` are the other cases, `here` what this application counts of it in all. `over_used`
    says that a duty of this application wanted more than was left.
    """

    number: str
    amount: int
    cases: tuple[ReceiptCase, ...]
    here: int
    over_used: bool

    @property
    def left(self) -> int:
        """Return what of it is still to be counted; nothing once it is over-used."""
        return max(self.amount - sum(case.used for case in self.cases) - self.here, 0)


def receipt_balances(
    rows: Iterable[ReceiptRow], duties: tuple[DutyState, ...]
) -> tuple[ReceiptBalance, ...]:
    """Return the balance of every receipt that other cases or several duties count (D32).

    `rows` are all that can be read: one that is entered for no duty yet is known already.
    """
    counted: dict[str, list[ReceiptRow]] = {row.key: [] for row in rows}
    for state in duties:
        for row in state.receipts:
            counted.setdefault(row.key, []).append(row)
    first = {row.key: row for row in reversed(tuple(rows))}
    return tuple(
        _balance(first[key], uses)
        for key, uses in counted.items()
        if first[key].cases or len({use.document for use in uses if use.wanted}) > 1
    )


def _balance(row: ReceiptRow, uses: list[ReceiptRow]) -> ReceiptBalance:
    once = {use.document: use for use in reversed(uses)}.values()  # entered twice, it counts once
    return ReceiptBalance(
        number=row.number,
        amount=row.amount,
        cases=row.cases,
        here=sum(use.counted for use in once),
        over_used=any(use.wanted > use.counted for use in once),
    )


def receipt_problems(duties: tuple[DutyState, ...]) -> tuple[Problem, ...]:
    """Return what can be told once the duties are reckoned.

    A payment outside the table of the index is named, never guessed; a receipt
    that other cases count is told with their numbers, and never hinders (D32).
    """
    return tuple(problem for state in duties for problem in (*_outside_table(state), *_used(state)))


def _outside_table(state: DutyState) -> Iterator[Problem]:
    refused = state.refused
    if refused is None:
        return
    fields: dict[str, str | int] = {
        name: value.isoformat()
        for name in ("first", "last")
        if isinstance(value := refused.fields.get(name), dt.date)
    }
    rows = [row.row for row in state.receipts]
    path = f"receipts.{rows[-1]}.paid_on" if rows else "receipts"
    yield Problem(path=path, code="outside-index-table", hard=bool(rows), fields=fields)


def _used(state: DutyState) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in state.receipts:
        path = f"receipts.{row.row}.number"
        if row.key in seen:
            yield Problem(path=path, code="receipt-twice", hard=False)
        elif row.cases:
            left = f"{row.left // _TIYN},{row.left % _TIYN:02d}".removesuffix(",00")
            numbers = ", ".join(case.number for case in row.cases)
            fields: dict[str, str | int] = {"case": numbers, "sum": f"{left} ₸"}
            code = "receipt-over-used" if row.wanted > row.counted else "receipt-used"
            yield Problem(path=path, code=code, hard=False, fields=fields)
        seen.add(row.key)
