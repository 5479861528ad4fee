"""What is wrong or odd with the bank receipts on the counter (W-8a, I-8a, D3, D32)."""

import datetime as dt
from collections.abc import Iterator, Mapping

from desktop.models.intake_duty import DutyState
from desktop.models.problem import Problem
from desktop.models.receipt import receipt_key

_TIYN = 100


def receipt_problems(
    duties: tuple[DutyState, ...], used_in: Mapping[str, tuple[str, ...]]
) -> tuple[Problem, ...]:
    """Return what can be told once the duties are reckoned.

    A payment outside the table of the index is named, never guessed; a receipt
    that other cases count is told with their numbers, and never hinders (D32).
    """
    return tuple(
        problem for state in duties for problem in (*_outside_table(state), *_used(state, used_in))
    )


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


def _used(state: DutyState, used_in: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in state.receipts:
        key = receipt_key(row.bank, row.number, row.paid_on, row.amount)
        path = f"receipts.{row.row}.number"
        if key in seen:
            yield Problem(path=path, code="receipt-twice", hard=False)
        elif cases := used_in.get(key, ()):
            left = f"{row.left // _TIYN},{row.left % _TIYN:02d}".removesuffix(",00")
            fields: dict[str, str | int] = {"case": ", ".join(cases), "sum": f"{left} ₸"}
            yield Problem(path=path, code="receipt-used", hard=False, fields=fields)
        seen.add(key)
