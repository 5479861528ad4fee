"""What the items of a decided case still need, and what no result may be (W-5, D28)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import ResultKind
from desktop.services.desk import Desk
from desktop.services.signing import is_signed_at_department
from desktop.store import carried_invitations
from desktop.store import results as rows
from desktop.store.path import CaseWhole

_OUTCOMES: Final[Mapping[ResultKind, str]] = {"refusal": "refused", "confirmation": "withdrawn"}


def made_items(found: CaseWhole) -> set[str]:
    """Return the keys of items that have a result already, of a decision that still stands."""
    standing = (each for each in found.results if not each.set_aside)
    return {item for each in standing for item in each.issued.items}


def without_result(found: CaseWhole) -> tuple[str, ...]:
    """Return what the items of a case are called that are decided and have no result yet."""
    made = made_items(found)
    return tuple(
        each.item.called
        for each in found.items
        if each.outcome in {"granted", "refused"} and each.item.key not in made
    )


def require_whole(
    found: CaseWhole, number: str, items: Sequence[str], issued_on: dt.date, *, today: dt.date
) -> None:
    """Refuse `result-incomplete` without number or items, and a day it cannot be issued on.

    Refuses `future-document` and, before the application was registered,
    `signed-before-registered` (`day`).
    """
    if not clean_text(number) or not items:
        raise Refusal("result-incomplete")
    require_past(issued_on, today=today)
    if issued_on < found.row.day:
        raise Refusal("signed-before-registered", day=found.row.day)


def require_due(found: CaseWhole, kind: ResultKind, items: Sequence[str]) -> None:
    """Refuse a result of items that were decided otherwise, or that have theirs.

    Refuses `case-not-decided` (`number`), `item-unknown`, `result-not-granted` and `result-twice`
    (`item`).
    """
    if found.row.stage != "decided":
        raise Refusal("case-not-decided", number=found.row.number)
    wanted = _OUTCOMES.get(kind, "granted")
    known = {each.item.key: each for each in found.items}
    made = made_items(found)
    for key in items:
        if key not in known:
            raise Refusal("item-unknown", item=key)
        if known[key].outcome != wanted:
            raise Refusal("result-not-granted", item=known[key].item.called)
        if key in made:
            raise Refusal("result-twice", item=known[key].item.called)


def require_free(
    desk: Desk, kind: ResultKind, *, number: str, issued_on: dt.date, blank: str
) -> None:
    """Refuse a number or a numbered form that another result bears (I-A2, D28).

    Refuses `result-number-used` (`number`, `case`): a form and its coupon are known by it for
    years; `result-number-carried` (`number`) of an invitation of before Kense that bears what the
    department is said to have given (D43); and `blank-used` (`blank`, `number`). A letter of
    refusal goes by the chancery's number, which is the chancery's to give (D42).
    """
    office, plain = desk.office().office, clean_text(number)
    if kind != "refusal":
        case = rows.of_number(desk.database, office, kind, plain, year=issued_on.year)
        if case:
            raise Refusal("result-number-used", number=plain, case=case)
    if (
        kind == "invitation"
        and is_signed_at_department(desk, kind)
        and carried_invitations.numbered(desk.database, office, plain, year=issued_on.year)
    ):
        raise Refusal("result-number-carried", number=plain)
    bears = rows.on_blank(desk.database, office, kind, blank) if blank else ""
    if bears:
        raise Refusal("blank-used", blank=blank, number=bears)
