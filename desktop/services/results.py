"""What a decided case leads to: permits, invitations, letters; ready once all are made (W-5).

Where the signature sits, the office's settings say of each kind (D30): at the head's here a result
takes its number from the series of its kind; at the department's it carries the department's
number, date and signer. A letter of refusal is a result too, and carries the chancery's (D42).
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseReady, ResultIssued, ResultKind
from desktop.models.granting import (
    Days,
    Planned,
    check_days,
    children_of,
    days_of,
    planned,
    result_number,
)
from desktop.models.numbering import series_key
from desktop.models.official import Official
from desktop.models.path import Seen, move
from desktop.services.blanks import typed_blank
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.known_cases import whole_case
from desktop.services.letters import confirmation_of
from desktop.services.officials import operator_of
from desktop.services.path import moving, standing_case
from desktop.services.portal_answer import goes_by_portal
from desktop.services.refusal import letter_paper
from desktop.services.refusal_result import (
    is_to_print,
    letter_number,
    letter_numbered,
    letter_planned,
)
from desktop.services.result_papers import has_paper, result_paper
from desktop.services.results_due import (
    made_items,
    require_due,
    require_free,
    require_whole,
    without_result,
)
from desktop.services.settings import result_kinds
from desktop.services.signing import is_signed_at_department, require_another, signed_by
from desktop.store import offices
from desktop.store.path import CaseWhole
from desktop.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class NewResult:
    """Hold a result to be made: of which items, its number, its days, who signed it if known."""

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
    signer: Official | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Hold a result as it would be made: its days, and of the department's what is known (D30).

    `number` of one signed here is foretold: the next of its series, given when it is made; that
    of a letter of refusal is the chancery's, empty while it has none (D42).
    """

    plan: Planned
    days: Days
    at_department: bool
    number: str
    issued_on: dt.date
    signer: Official


@dataclass(frozen=True, slots=True, kw_only=True)
class ToGrant:
    """Hold what the results of a decided case are to be, the letter of refusal after the others."""

    found: CaseWhole
    results: tuple[Prepared, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Hold what is entered of one result, by the `key` of its plan; nothing is as prepared.

    `days` are a permit's alone: the term of an invitation is the law's (D16). Number, date and
    signer are the department's, where the signature sits there; of a letter of refusal number and
    date are the chancery's, now or later (D42). `blank` is the serial (D28).
    """

    key: str
    days: Days | None = None
    blank: str = ""
    number: str = ""
    issued_on: dt.date | None = None
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """Tell the results made, by id, and which papers of theirs are to be printed."""

    results: tuple[str, ...]
    papers: tuple[str, ...]


def numbered_here(desk: Desk) -> tuple[ResultKind, ...]:
    """Return the kinds of results that take numbers of our series: those signed here (D30)."""
    return tuple(
        kind
        for kind in result_kinds(desk)
        if kind != "refusal" and not is_signed_at_department(desk, kind)
    )


def to_grant(desk: Desk, *, case: str) -> ToGrant:
    """Return what is to be made of a decided case; refuse `case-unknown`, `case-not-decided`."""
    found = whole_case(desk, case)
    if found.row.stage != "decided":
        raise Refusal("case-not-decided", number=found.row.number)
    plans = _to_make(found)
    prepared = [_prepared(desk, found, plan, is_alone=_is_alone(plan, plans)) for plan in plans]
    foretold = tuple(_foretold(desk, prepared))
    return ToGrant(found=found, results=foretold)


def grant_results(
    desk: Desk, *, seen: Seen, entered: Sequence[Entered] = (), asked: str = ""
) -> Granted:
    """Make all results of a decided case, whole or not at all, and lay the case ready.

    A request through the portal is answered electronically; `asked` says how the applicant asked
    for paper, without it `portal-paper-unasked` (`number`) is refused (I-3a).
    Refuses `case-unknown`, `case-changed`, `case-not-decided` (`number`),
    `department-incomplete` (`item`) without the department's number and signer,
    `result-without-day` (`item`), `result-days`, `future-document` and
    `signed-before-registered` (`day`), `same-person-signs` (`name`), `result-number-used`
    (`number`, `case`), `result-number-carried` (`number`), `blank-used` (`blank`, `number`),
    `no-clerk`.
    """
    now = desk.now()
    told = {each.key: each for each in entered}
    with desk.work(at=now, command="case.grant") as work:
        found = standing_case(desk, seen)
        if found.row.stage != "decided":
            raise Refusal("case-not-decided", number=found.row.number)
        made = []
        plans = _to_make(found)
        for plan in plans:
            entry = told.get(plan.key, Entered(key=plan.key))
            new = _new(desk, found, plan, entry, is_alone=_is_alone(plan, plans))
            made.append(_issue(desk, work, found, new))
        _lay_ready(desk, work, found, asked=asked)
    return Granted(
        results=tuple(each.result for each in made),
        papers=tuple(each.paper for each in made if is_to_print(desk, each)),
    )


def issue_result(desk: Desk, *, seen: Seen, new: NewResult) -> str:
    """Make one result of a decided case; return its id.

    Refuses `case-unknown`, `case-changed`, `case-not-decided` (`number`), `result-incomplete`
    without number or items, `item-unknown` (`item`), `result-not-granted` (`item`) where the
    outcome is another, `result-twice` (`item`), `future-document` (`day`), `no-clerk`.
    """
    with desk.work(at=desk.now(), command="case.grant") as work:
        return _issue(desk, work, standing_case(desk, seen), new).result


def make_ready(desk: Desk, *, seen: Seen, asked: str = "") -> None:
    """Lay a decided case ready for its applicant, once every item has its result (W-16).

    Refuses `case-unknown`, `case-changed`, `case-move`, `results-missing` (`number`, `items`),
    `portal-paper-unasked` (`number`) as `grant_results` does, `no-clerk`.
    """
    with desk.work(at=desk.now(), command="case.grant") as work:
        row = moving(desk, seen, "ready")
        found = standing_case(desk, seen)
        lacking = without_result(found)
        if lacking:
            raise Refusal("results-missing", number=row.number, items=lacking)
        _lay_ready(desk, work, found, asked=asked)


def _to_make(found: CaseWhole) -> tuple[Planned, ...]:
    made = made_items(found)
    decided = [
        (each.item, each.decision)
        for each in found.items
        if each.decision is not None and each.outcome and each.item.key not in made
    ]
    return (*planned(found.application, decided), *letter_planned(found))


def _prepared(desk: Desk, found: CaseWhole, plan: Planned, *, is_alone: bool) -> Prepared:
    """Prepare a result; the department's number is taken over only for one that `is_alone`."""
    away = is_signed_at_department(desk, plan.kind)
    number, issued_on, signer = "", desk.now().date(), signed_by(desk, found.row.case, plan.key)
    if away:
        back = next((each for each in found.departures[::-1] if each.result == "signed"), None)
        number = back.back_number if back and is_alone else ""
        issued_on = (back.back_date if back else None) or issued_on
        signer = signer if back else Official(staff="", name="")
    elif plan.kind == "refusal" and (stands := letter_number(desk, found.row.case)):
        number, issued_on = stands.number, stands.date or issued_on
    standard = pinned_standard(desk, found)
    return Prepared(
        plan=plan,
        days=days_of(plan, found.application, standard, issued_on=issued_on),
        at_department=away,
        number=number,
        issued_on=issued_on,
        signer=signer,
    )


def _foretold(desk: Desk, prepared: Sequence[Prepared]) -> Iterator[Prepared]:
    """Yield results with the numbers they would get one after another, were they made now."""
    office, given = desk.office().office, Counter[str]()
    for each in prepared:
        if each.at_department or each.plan.kind == "refusal":
            yield each
            continue
        series = series_key(each.plan.kind, each.issued_on.year)
        given[series] += 1
        sequence = offices.series_last(desk.database, office, series) + given[series]
        yield replace(each, number=result_number(each.issued_on.year, sequence))


def _is_alone(plan: Planned, plans: Sequence[Planned]) -> bool:
    """Say whether a result is the only one of its kind: each form has a number of its own (D4)."""
    return sum(each.kind == plan.kind for each in plans) == 1


def _new(
    desk: Desk, found: CaseWhole, plan: Planned, entered: Entered, *, is_alone: bool
) -> NewResult:
    """Return a result as entered, with its number: ours is the next, read inside the work (D51)."""
    ready = _prepared(desk, found, plan, is_alone=is_alone)
    if plan.kind == "refusal":
        return _letter(desk, found, ready, entered)
    series, sequence = "", 0
    standard = pinned_standard(desk, found)
    if ready.at_department:
        number, issued_on, signer = _of_department(ready, entered)
        require_another(desk, found.row.case, [each.key for each in plan.items], signer=signer)
    else:
        issued_on, signer = ready.issued_on, ready.signer
        series, sequence = _next(desk, plan.kind, issued_on.year)
        number = result_number(issued_on.year, sequence)
    days = days_of(plan, found.application, standard, issued_on=issued_on)
    if plan.kind == "permit" and entered.days is not None:
        if days.valid_until is not None and entered.days.valid_until is None:
            raise Refusal("result-without-day", item=plan.called)
        days = entered.days
    check_days(days, issued_on=issued_on)
    private = plan.kind == "invitation"
    return NewResult(
        kind=plan.kind,
        items=tuple(item.key for item in plan.items),
        number=number,
        issued_on=issued_on,
        permit=plan.permit if plan.kind == "permit" else "",
        series=series,
        sequence=sequence,
        valid_until=days.valid_until,
        test_firing_on=days.test_firing_on,
        reregister_on=days.reregister_on,
        coupon=number if private else "",
        children=children_of(plan.items[0], found.application, standard) if private else (),
        blank=clean_text(entered.blank),
        paper=desk.new_id(desk.now()) if has_paper(plan.kind) else "",
        signer=signer,
    )


def _of_department(ready: Prepared, entered: Entered) -> tuple[str, dt.date, Official]:
    """Return number, day and signer as the department's paper has them (D30)."""
    number = clean_text(entered.number) or ready.number
    name = clean_text(entered.signer)
    is_known = name in {"", ready.signer.name}
    signer = ready.signer if is_known else Official(staff="", name=name)
    if not number or not signer.name:
        raise Refusal("department-incomplete", item=ready.plan.called)
    return number, entered.issued_on or ready.issued_on, signer


def _next(desk: Desk, kind: ResultKind, year: int) -> tuple[str, int]:
    """Return the series of a kind and the number that comes next in it."""
    series = series_key(kind, year)
    return series, offices.series_last(desk.database, desk.office().office, series) + 1


def _letter(desk: Desk, found: CaseWhole, ready: Prepared, entered: Entered) -> NewResult:
    """Return the letter of refusal as a result; unnumbered it goes by the number of its case."""
    outgoing = clean_text(entered.number) or ready.number
    return NewResult(
        kind="refusal",
        items=tuple(item.key for item in ready.plan.items),
        number=outgoing or found.row.number,
        issued_on=entered.issued_on or ready.issued_on,
        outgoing=outgoing,
        paper=letter_paper(desk, found.row.case),
        signer=ready.signer,
    )


def _issue(desk: Desk, work: UnitOfWork, found: CaseWhole, new: NewResult) -> ResultIssued:
    """Record a result and its paper, if it has one of ours."""
    now = desk.now()
    require_whole(found, new.number, new.items, new.issued_on, today=now.date())
    require_due(found, new.kind, new.items)
    require_free(
        desk, new.kind, number=new.number, issued_on=new.issued_on, blank=clean_text(new.blank)
    )
    by = operator_of(desk, on=now.date())
    issued = ResultIssued(
        case=found.row.case,
        result=desk.new_id(now),
        kind=new.kind,
        items=new.items,
        number=clean_text(new.number),
        issued_on=new.issued_on,
        prepared_by=by,
        signer=new.signer or signed_by(desk, found.row.case, new.items[0]),
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
        paper=_paper_of(desk, work, found, new),
    )
    away = is_signed_at_department(desk, issued.kind)
    work.record(*filter(None, [issued, typed_blank(desk, issued, away=away)]))
    if issued.paper and has_paper(issued.kind):
        work.record(result_paper(desk, found, issued))
    for number in letter_numbered(desk, issued):
        work.record(number)
    return issued


def _paper_of(desk: Desk, work: UnitOfWork, found: CaseWhole, new: NewResult) -> str:
    """Return the paper of a result: its own, or what confirmed the renunciation (W-17.2)."""
    if new.kind == "confirmation" and not new.paper:
        return confirmation_of(desk, work, found, items=new.items)
    return new.paper


def _lay_ready(desk: Desk, work: UnitOfWork, found: CaseWhole, *, asked: str) -> None:
    today, why = desk.now().date(), clean_text(asked)
    move(found.row.stage, "ready", number=found.row.number)
    if goes_by_portal(found) and not why:
        raise Refusal("portal-paper-unasked", number=found.row.number)
    by = operator_of(desk, on=today)
    work.record(CaseReady(case=found.row.case, on=today, clerk_name=by.name, asked=why))
