"""What a decided case leads to: permits, invitations, letters; ready once all are made (W-5)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseReady, ResultIssued, ResultKind
from desktop.models.official import Official
from desktop.models.path import Seen
from desktop.services.desk import Desk
from desktop.services.officials import operator_of
from desktop.services.path import moving, standing_case
from desktop.store.path import CaseWhole


@dataclass(frozen=True, slots=True, kw_only=True)
class NewResult:
    """Hold a result to be made: of which items, its number and its days."""

    kind: ResultKind
    items: tuple[str, ...]
    number: str
    issued_on: dt.date
    permit: str = ""
    series: str = ""
    sequence: int = 0
    valid_until: dt.date | None = None
    test_firing_on: dt.date | None = None
    reregister_on: dt.date | None = None
    coupon: str = ""
    children: tuple[str, ...] = ()
    blank: str = ""
    outgoing: str = ""
    paper: str = ""


def issue_result(desk: Desk, *, seen: Seen, new: NewResult) -> str:
    """Make one result of a decided case; return its id.

    Refuses `case-unknown`, `case-changed`, `case-not-decided` (`number`), `result-incomplete`
    without number or items, `item-unknown` (`item`), `result-not-granted` (`item`) where the
    outcome is another, `result-twice` (`item`), `future-document` (`day`), `no-clerk`.
    """
    now = desk.now()
    _check(new, now.date())
    result = desk.new_id(now)
    with desk.work(at=now, command="case.grant") as work:
        found = standing_case(desk, seen)
        _require_due(found, new)
        by = operator_of(desk, on=now.date())
        work.record(
            ResultIssued(
                case=seen.case,
                result=result,
                kind=new.kind,
                items=new.items,
                number=clean_text(new.number),
                issued_on=new.issued_on,
                prepared_by=by,
                signer=_signer(found, new.items[0]),
                clerk_name=by.name,
                permit=new.permit,
                series=new.series,
                sequence=new.sequence,
                valid_until=new.valid_until,
                test_firing_on=new.test_firing_on,
                reregister_on=new.reregister_on,
                coupon=new.coupon,
                children=new.children,
                blank=new.blank,
                outgoing=clean_text(new.outgoing),
                paper=new.paper,
            )
        )
    return result


def make_ready(desk: Desk, *, seen: Seen) -> None:
    """Lay a decided case ready for its applicant, once every item has its result (W-16).

    Refuses `case-unknown`, `case-changed`, `case-move`, `results-missing` (`number`, `items`),
    `no-clerk`.
    """
    now = desk.now()
    with desk.work(at=now, command="case.grant") as work:
        row = moving(desk, seen, "ready")
        lacking = without_result(standing_case(desk, seen))
        if lacking:
            raise Refusal("results-missing", number=row.number, items=lacking)
        by = operator_of(desk, on=now.date())
        work.record(CaseReady(case=seen.case, on=now.date(), clerk_name=by.name))


def without_result(found: CaseWhole) -> tuple[str, ...]:
    """Return what the items of a case are called that are decided and have no result yet."""
    made = {item for each in found.results for item in each.issued.items}
    return tuple(
        each.item.called
        for each in found.items
        if each.outcome in {"granted", "refused"} and each.item.key not in made
    )


def _check(new: NewResult, today: dt.date) -> None:
    if not clean_text(new.number) or not new.items:
        raise Refusal("result-incomplete")
    if new.issued_on > today:
        raise Refusal("future-document", day=new.issued_on)


def _require_due(found: CaseWhole, new: NewResult) -> None:
    if found.row.stage != "decided":
        raise Refusal("case-not-decided", number=found.row.number)
    wanted = "refused" if new.kind == "refusal" else "granted"
    items = {each.item.key: each for each in found.items}
    made = {item for each in found.results for item in each.issued.items}
    for key in new.items:
        if key not in items:
            raise Refusal("item-unknown", item=key)
        if items[key].outcome != wanted:
            raise Refusal("result-not-granted", item=items[key].item.called)
        if key in made:
            raise Refusal("result-twice", item=items[key].item.called)


def _signer(found: CaseWhole, item: str) -> Official:
    """Return who signed the decision of an item, as papers name him from now."""
    standing = next(each for each in found.items if each.item.key == item)
    return Official(staff=standing.signer, name=standing.signer_name)
