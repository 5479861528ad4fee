import datetime as dt
from typing import Any

import pytest

from desktop.models.receipt import ReceiptCase, ReceiptUse
from desktop.store import receipts
from desktop.store.database import Database
from tests.helpers.facts import application, receipt
from tests.store.recording import register

KEY: dict[str, Any] = {
    "bank": "Қазкоммерцбанк",
    "number": "00077",
    "paid_on": dt.date(2013, 11, 22),
    "amount": 34_600,
}


def use(database: Database, sequence: int, *used: int) -> None:
    paid = tuple(receipt(**KEY, used=each) for each in used)
    register(database, sequence, application=application(sequence, receipts=paid))


def test_an_unknown_receipt_is_unused(office: Database) -> None:
    assert receipts.used(office, **KEY) == ReceiptUse(amount=34_600, used=0, cases=())
    assert receipts.used(office, **KEY).left == 34_600


def test_one_payment_may_cover_several_cases(office: Database) -> None:
    use(office, 1, 17_300)
    use(office, 2, 10_000, 5_000)
    balance = receipts.used(office, **KEY)
    assert balance.cases == (
        ReceiptCase(case="case-0001", number="Қ-2013/0001", used=17_300),
        ReceiptCase(case="case-0002", number="Қ-2013/0002", used=15_000),
    )
    assert (balance.used, balance.left) == (32_300, 2_300)


def test_over_use_is_a_balance_below_zero(office: Database) -> None:
    use(office, 1, 34_600)
    use(office, 2, 17_300)
    assert receipts.used(office, **KEY).left == -17_300


@pytest.mark.parametrize(
    "other",
    [{"bank": "Халық банкі"}, {"number": "00078"}, {"amount": 34_601},
     {"paid_on": dt.date(2013, 11, 23)}],
)  # fmt: skip
def test_another_bank_number_date_or_amount_is_another_receipt(
    office: Database, other: dict[str, Any]
) -> None:
    use(office, 1, 17_300)
    assert receipts.used(office, **{**KEY, **other}).used == 0


def test_spaces_and_capitals_make_no_other_receipt(office: Database) -> None:
    use(office, 1, 17_300)
    assert receipts.used(office, **{**KEY, "bank": "  ҚАЗКОММЕРЦБАНК "}).used == 17_300
