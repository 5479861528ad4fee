"""A permit or an invitation after it was made: another for one lost or misspelled, or its end.

A new form takes a number of its own, keeps the days of the old one and is signed by whoever may
sign such a decision on its day: whoever had a share in the decision signs no form of it either
(D24, D54). Where the department signs, its number, day and signer are entered (I-5, D30).
"""

import datetime as dt
from dataclasses import dataclass, fields, replace
from typing import Final

from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    AnnulledFor,
    ReplacedFor,
    ResultAnnulled,
    ResultIssued,
    ResultReplaced,
)
from desktop.models.granting import children_of, result_number
from desktop.models.numbering import series_key
from desktop.models.official import Official, OnPaper
from desktop.models.paper_results import LetterContent
from desktop.models.paper_table import Content
from desktop.models.path import Seen, items_of
from desktop.models.reissue import (
    FORMS,
    Form,
    is_living,
    needs_statement,
    require_after,
    require_annullable,
    require_replaceable,
)
from desktop.models.reissue_words import Instead
from desktop.printing.contents import read_content
from desktop.services.blanks import typed_blank
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.known_cases import whole_case
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.services.reissue_letter import issued_letter
from desktop.services.result_papers import result_content, result_paper
from desktop.services.results_due import require_free
from desktop.services.signing import form_signed_by, is_signed_at_department, require_another
from desktop.store import offices, papers, path_rows
from desktop.store.path import CaseWhole
from desktop.store.path_rows import IssuedResult

_OWN: Final = frozenset(
    {
        *("number", "coupon", "issued", "until", "made_at", "post", "signer", "blank", "issuer"),
        *("out_of_force", "duplicate", "instead", "to", "body"),
    }
)
"""What a new form says otherwise though nothing of it was misspelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Another:
    """Hold what is entered of a new form made for an old one.

    `signer` is a staff id where it is signed here, a name where the department signs; only then
    `number` is entered too. `document` is the holder's statement.
    """

    reason: ReplacedFor
    on: dt.date
    signer: str
    document: str = ""
    document_date: dt.date | None = None
    words: str = ""
    number: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """Name the new form and its paper."""

    result: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Hold what is entered of a form that is annulled: why, by which document, to whom is told."""

    reason: AnnulledFor
    document: str
    document_date: dt.date
    on: dt.date
    to: str
    words: str = ""


def living_forms(found: CaseWhole) -> tuple[IssuedResult, ...]:
    """Return the permits and invitations of a case that hold: not replaced, annulled, set aside."""
    return tuple(
        each
        for each in found.results
        if each.issued.kind in FORMS and is_living(each.state) and not each.set_aside
    )


def forms_of(desk: Desk, *, case: str) -> tuple[CaseWhole, tuple[IssuedResult, ...]]:
    """Return a case with its forms that hold; refuse `case-unknown`, `no-form` (`number`)."""
    found = whole_case(desk, case)
    living = living_forms(found)
    if not living:
        raise Refusal("no-form", number=found.row.number)
    return found, living


def replace_result(desk: Desk, *, seen: Seen, result: str, entered: Another) -> Replaced:
    """Make another form for one, which is annulled; the case lies ready for it (W-5, I-5).

    Refuses `case-unknown`, `case-changed`, `result-unknown`, what `require_replaceable` refuses,
    `statement-missing`, `future-document`, `before-result`, `nothing-respelled` (`number`) where
    the case is not put right first, `department-incomplete` (`item`), what
    `signing.form_signed_by`, `require_free` and `blanks.typed_blank` refuse, `no-clerk`.
    """
    now = desk.now()
    require_past(entered.on, entered.document_date, today=now.date())
    with desk.work(at=now, command="result.replace") as work:
        found = standing_case(desk, seen)
        old = _result(found, result)
        require_replaceable(_form(old), entered.reason, on=entered.on)
        require_after(old.issued, entered.on)
        _require_statement(entered)
        issued = _another(desk, found, old.issued, entered)
        by = operator_of(desk, on=now.date())
        work.record(
            ResultReplaced(
                case=seen.case,
                old=result,
                new=issued.result,
                reason=entered.reason,
                on=entered.on,
                by=by,
                clerk_name=by.name,
                document=clean_text(entered.document),
                document_date=entered.document_date,
                words=clean_text(entered.words),
            ),
            issued,
        )
        away = is_signed_at_department(desk, issued.kind)
        work.record(*filter(None, [typed_blank(desk, issued, away=away)]))
        instead = _instead(old.issued, entered.reason)
        work.record(result_paper(desk, found, issued, instead=instead))
    return Replaced(result=issued.result, paper=issued.paper)


def annul_result(desk: Desk, *, seen: Seen, result: str, entered: End) -> str:
    """Annul a form for good; return the letter that tells the department of it.

    Refuses `case-unknown`, `case-changed`, `result-unknown`, what `require_annullable` refuses,
    `annulment-incomplete` without document or department, `future-document`, `before-result`,
    `no-clerk`.
    """
    now = desk.now()
    require_past(entered.on, entered.document_date, today=now.date())
    document, to = clean_text(entered.document), clean_text(entered.to)
    if not document or not to:
        raise Refusal("annulment-incomplete")
    with desk.work(at=now, command="result.annul") as work:
        found = standing_case(desk, seen)
        old = _result(found, result)
        require_annullable(_form(old), entered.reason)
        require_after(old.issued, entered.on)
        by = operator_of(desk, on=now.date())
        here = [each for each in found.results if each.lies_here]
        fact = ResultAnnulled(
            case=seen.case,
            result=result,
            reason=entered.reason,
            document=document,
            document_date=entered.document_date,
            on=entered.on,
            to=to,
            letter=desk.new_id(now),
            by=by,
            clerk_name=by.name,
            words=clean_text(entered.words),
            closes=here == [old],
        )
        work.record(fact, issued_letter(desk, found, old.issued, fact))
    return fact.letter


def department_of(desk: Desk, found: CaseWhole) -> str:
    """Return the department that is told of an end: where cases went last, else our own."""
    last, _signer = path_rows.last_department(desk.database, desk.office().office)
    key = desk.office().office.partition("-")[0]
    return last or desk.catalogue.directory(found.row.service).office(key).name.kk


def next_number(desk: Desk, issued: ResultIssued) -> str:
    """Return the number another form would take now; empty where the department gives it."""
    if is_signed_at_department(desk, issued.kind):
        return ""
    year = desk.now().date().year
    return result_number(year, _next(desk, issued, year)[1])


def _another(desk: Desk, found: CaseWhole, old: ResultIssued, entered: Another) -> ResultIssued:
    """Return the new form: a number of its own, the days of the old one."""
    by = operator_of(desk, on=desk.now().date())
    number, series, sequence, signer = _signed(desk, found, old, entered)
    blank = clean_text(entered.blank)
    require_free(desk, old.kind, number=number, issued_on=entered.on, blank=blank)
    new = replace(
        old,
        result=desk.new_id(desk.now()),
        number=number,
        series=series,
        sequence=sequence,
        issued_on=entered.on,
        prepared_by=by,
        signer=signer,
        clerk_name=by.name,
        coupon=number if old.coupon else "",
        children=_children(desk, found, old),
        blank=blank,
        paper=desk.new_id(desk.now()),
        replaces=old.result,
    )
    if entered.reason == "misspelled":
        _require_respelled(desk, found, old, new)
    return new


def _signed(
    desk: Desk, found: CaseWhole, old: ResultIssued, entered: Another
) -> tuple[str, str, int, Official]:
    """Return the number of a new form, its series and place there, and who signed it."""
    if is_signed_at_department(desk, old.kind):
        number, name = clean_text(entered.number), clean_text(entered.signer)
        if not number or not name:
            raise Refusal("department-incomplete", item=old.number)
        signer = Official(staff="", name=name)
        require_another(desk, found.row.case, old.items, signer=signer)
        return number, "", 0, signer
    sheet = OnPaper(by=entered.signer, on=entered.on)
    signer = form_signed_by(desk, found, items=old.items, sheet=sheet)
    series, sequence = _next(desk, old, entered.on.year)
    return result_number(entered.on.year, sequence), series, sequence, signer


def _next(desk: Desk, issued: ResultIssued, year: int) -> tuple[str, int]:
    series = series_key(issued.kind, year)
    return series, offices.series_last(desk.database, desk.office().office, series) + 1


def _children(desk: Desk, found: CaseWhole, old: ResultIssued) -> tuple[str, ...]:
    """Return who stands on the form of an invited adult, as the case spells them now (D4)."""
    if old.kind != "invitation":
        return old.children
    item = next(each for each in items_of(found.application) if each.key == old.items[0])
    return children_of(item, found.application, pinned_standard(desk, found))


def _require_respelled(desk: Desk, found: CaseWhole, old: ResultIssued, new: ResultIssued) -> None:
    """Refuse `nothing-respelled` (`number`) where the new form would say what the old one does.

    What is misspelled is put right in the case first: a form says what its case does (D39).
    """
    row = papers.paper(desk.database, old.paper) if old.paper else None
    before = read_content(row.kind, row.content) if row is not None else None
    if before is not None and _words(before) == _words(result_content(desk, found, new)):
        raise Refusal("nothing-respelled", number=old.number)


def _words(content: Content) -> dict[str, object]:
    said = {each.name: getattr(content, each.name) for each in fields(content)}
    own = _OWN if isinstance(content, LetterContent) else _OWN - {"to"}
    return {name: value for name, value in said.items() if name not in own}


def _require_statement(entered: Another) -> None:
    lacks = not clean_text(entered.document) or entered.document_date is None
    if needs_statement(entered.reason) and lacks:
        raise Refusal("statement-missing")


def _result(found: CaseWhole, result: str) -> IssuedResult:
    for each in found.results:
        if each.issued.result == result:
            return each
    raise Refusal("result-unknown", number=found.row.number)


def _form(result: IssuedResult) -> Form:
    return Form(issued=result.issued, state=result.state)


def _instead(old: ResultIssued, reason: ReplacedFor) -> Instead:
    return Instead(number=old.number, issued_on=old.issued_on, reason=reason)
