"""The balance of a receipt: over duties, units, persons and cases, never blocking (D32)."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.draft import Draft
from desktop.models.intake import Assessment, IntakeRules, application_of, assess
from desktop.models.receipt import ReceiptCase, ReceiptUse, receipt_key
from desktop.models.switched import switched
from desktop.models.switches import AS_SHIPPED
from tests.helpers import drafts
from tests.helpers.standards import at, rules

TEN = at(10)
PAID_ON = dt.date(2013, 11, 22)
UNIT = 17_300  # tiyn: a tenth of the index of 2013
REGISTRATION, PERMIT = "registration-duty-receipt", "permit-duty-receipt"


def paid(draft: Draft, document: str, tiyn: int) -> Draft:
    return drafts.with_receipt(draft, document, f"{tiyn // 100},{tiyn % 100:02d}")


def with_rate(percent: str) -> IntakeRules:
    """Judge with a rate of the office's own for the permit (D3)."""
    shipped = rules("weapons")
    switches = AS_SHIPPED.with_rate("permit", percent)
    return replace(shipped, standard=switched(shipped.standard, switches), switches=switches)


def used_by(amount: int, *used: int) -> dict[str, ReceiptUse]:
    """Say that cases 0001, 0002 … have counted so much of the receipt."""
    cases = tuple(
        ReceiptCase(case=f"c{n}", number=f"Қ-2013/{n:04d}", used=each)
        for n, each in enumerate(used, start=1)
    )
    key = receipt_key("Халық банкі", "004512", PAID_ON, amount)
    return {key: ReceiptUse(amount=amount, used=sum(used), cases=cases)}


def judged(draft: Draft, known: IntakeRules) -> Assessment:
    return assess(draft, known, at=TEN)


def told(seen: Assessment) -> list[tuple[str, bool, object]]:
    return [
        (problem.code, problem.hard, problem.fields.get("case"))
        for problem in seen.problems
        if problem.code.startswith("receipt-")
    ]


def test_a_fresh_receipt_has_nothing_to_tell() -> None:
    seen = judged(paid(drafts.citizen_with_rifle(), REGISTRATION, UNIT), rules("weapons"))
    assert (seen.balances, told(seen)) == ((), [])


def test_what_is_left_is_told_at_once_with_the_cases_it_served() -> None:
    amount = 5 * UNIT
    known = replace(rules("weapons"), uses=used_by(amount, UNIT, 2 * UNIT))
    seen = judged(paid(drafts.citizen_with_rifle(), REGISTRATION, amount), known)
    (balance,) = seen.balances
    assert [case.number for case in balance.cases] == ["Қ-2013/0001", "Қ-2013/0002"]
    assert (balance.here, balance.left, balance.over_used) == (UNIT, UNIT, False)
    assert told(seen) == [("receipt-used", False, "Қ-2013/0001, Қ-2013/0002")]


def test_over_use_names_the_cases_and_never_blocks() -> None:
    known = replace(rules("weapons"), uses=used_by(UNIT, UNIT - 5_000))
    draft = paid(drafts.citizen_with_rifle(papers=True), REGISTRATION, UNIT)
    seen = judged(draft, known)
    assert told(seen) == [("receipt-over-used", False, "Қ-2013/0001")]
    assert (seen.balances[0].over_used, seen.balances[0].left) == (True, 0)
    assert seen.hindrances == ()
    assert application_of(draft, known, at=TEN).receipts[0].used == 5_000


def test_the_balance_is_told_before_it_is_said_what_the_receipt_is_for() -> None:
    known = replace(rules("weapons"), uses=used_by(UNIT, UNIT))
    draft = paid(drafts.citizen_with_rifle(), "", UNIT)
    assert [case.number for case in judged(draft, known).balances[0].cases] == ["Қ-2013/0001"]


def test_one_receipt_pays_two_duties_out_of_one_sum() -> None:
    draft = paid(drafts.citizen_with_rifle(), REGISTRATION, UNIT + 10_000)
    seen = judged(paid(draft, PERMIT, UNIT + 10_000), with_rate("10"))
    shorts = {state.duty.id: state.short for state in seen.duties}
    assert (shorts["registration"], shorts["permit"]) == (0, UNIT - 10_000)
    assert (seen.balances[0].here, seen.balances[0].over_used) == (UNIT + 10_000, True)


def test_one_receipt_pays_for_every_unit() -> None:
    draft = drafts.citizen_with_rifle().with_row("items", {**drafts.RIFLE, "number": "ТГ 2"})
    seen = judged(paid(draft, REGISTRATION, 2 * UNIT), rules("weapons"))
    assert [row.counted for state in seen.duties for row in state.receipts] == [2 * UNIT]


@given(
    amount=st.integers(1, 8 * UNIT),
    units=st.lists(st.integers(1, 3), min_size=1, max_size=6),
    documents=st.sampled_from([(REGISTRATION,), (REGISTRATION, PERMIT)]),
)
def test_no_tiyn_of_a_receipt_is_counted_twice_over_any_cases(
    amount: int, units: list[int], documents: tuple[str, ...]
) -> None:
    used: list[int] = []
    for count in units:
        draft = drafts.citizen_with_rifle()
        for _more in range(count - 1):
            draft = draft.with_row("items", drafts.RIFLE)
        for document in documents:
            draft = paid(draft, document, amount)
        known = replace(with_rate("10"), uses=used_by(amount, *used) if used else {})
        seen = judged(draft, known)
        counted = sum(row.counted for state in seen.duties for row in state.receipts)
        owed = sum(row.wanted for state in seen.duties for row in state.receipts)
        assert counted == min(owed, amount - sum(used))
        assert bool(seen.balances) == (bool(used) or len(documents) > 1)
        for balance in seen.balances:
            assert balance.here == counted
            assert balance.left == amount - sum(used) - counted
            assert balance.over_used == (counted < owed)
        used.append(counted)
    assert sum(used) <= amount
