"""The balance of bank receipts: one payment may lawfully cover several cases (D32)."""

import datetime as dt
from typing import Final

from desktop.models.receipt import ReceiptCase, ReceiptUse, receipt_key
from desktop.store.handles import Reader

_USES: Final = """
    SELECT cases.case_id, cases.number, sum(receipts.used)
    FROM receipts JOIN cases USING (seq) WHERE receipts.key = ?1 AND cases.ending <> 'void'
        AND cases.case_id <> ?2 AND receipts.stands
    GROUP BY cases.seq ORDER BY cases.seq
"""

_OF_DAYS: Final = """
    SELECT coalesce(sum(CASE WHEN used > 0 THEN used ELSE amount END), 0), count(*) FROM (
        SELECT sum(receipts.used) AS used, max(receipts.amount) AS amount
        FROM cases JOIN receipts USING (seq) WHERE cases.office = ? AND cases.day BETWEEN ? AND ?
            AND cases.ending <> 'void' AND receipts.stands
        GROUP BY receipts.key)
"""


def of_days(reader: Reader, office: str, *, first: dt.date, last: dt.date) -> tuple[int, int]:
    """Return what was paid for applications registered on some days, in tiyn, and the receipts.

    Of a receipt it is what was counted of it (D32), its whole sum where no rate is known (D3).
    """
    found = reader.row(_OF_DAYS, (office, first.isoformat(), last.isoformat())) or (0, 0)
    return int(found[0]), int(found[1])


def used(
    reader: Reader, *, bank: str, number: str, paid_on: dt.date, amount: int, beside: str = ""
) -> ReceiptUse:
    """Return what cases have counted of the receipt with this key, `beside` one case (D32)."""
    rows = reader.rows(_USES, (receipt_key(bank, number, paid_on, amount), beside))
    cases = tuple(ReceiptCase(case=case, number=text, used=sum_) for case, text, sum_ in rows)
    return ReceiptUse(amount=amount, used=sum(case.used for case in cases), cases=cases)
