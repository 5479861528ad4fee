"""The intake: drafts kept, applications registered, lists and explanations given (W-13, I-14)."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop.models import ticket as moves
from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseRegistered,
    Fact,
    NotCoveredExplained,
    PaperIssued,
    PapersListed,
    VisitEnd,
)
from desktop.models.filling import (
    issuer_of,
    missing_papers_content,
    not_covered_content,
    talon_content,
)
from desktop.models.intake import Assessment, IntakeRules, application_of, assess
from desktop.models.intake_duty import receipt_rows
from desktop.models.line import HAND_IN
from desktop.models.numbering import DEFAULT_FORMAT, case_number, qr_text, series_key
from desktop.models.paper import PaperKind, talon_kind
from desktop.models.paper_parts import Issuer
from desktop.models.paper_table import Content
from desktop.models.receipt import ReceiptUse
from desktop.models.standard import Standard
from desktop.models.text import Language
from desktop.models.ticket import Ticket
from desktop.services.clerk import clerk_words
from desktop.services.day import is_outside_hours, picks_standing, require_day
from desktop.services.desk import Desk
from desktop.services.editions import keep_standard
from desktop.services.letters_carried import carried
from desktop.services.papers import issue_paper, office_words
from desktop.services.reference import mci_here
from desktop.services.switches import edition_here, switches_here
from desktop.services.workdays import office_calendar, picked_days
from desktop.store import desk as desk_tables
from desktop.store import offices, receipts
from desktop.store.unit_of_work import UnitOfWork

NUMBER_FORMAT: Final = "case-number.format"  # switch: how a case number is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """Hold what registration gave: the case with its number, and its talon."""

    case: str
    number: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDraft:
    """Hold a draft as it was last saved; `step` was on show then, empty when nobody knows.

    `field` is the path the cursor stood in, empty when it stood in none of the step.
    `after` counts what its visit had led to before it: a draft saved late, of an application that
    has its number by now, tells itself by that.
    """

    visit: str
    draft: Draft
    saved_at: dt.datetime
    step: str = ""
    field: str = ""
    after: int = 0


def save_draft(
    desk: Desk,
    *,
    window: str,
    visit: str,
    draft: Draft,
    step: str = "",
    field: str = "",
    after: int = 0,
) -> dt.datetime:
    """Keep the draft of a window, and where in it the cursor is; return when. Never a fact."""
    now = desk.now()
    kept = {
        "service": draft.service,
        "values": dict(draft.values),
        "step": step,
        "field": field,
        "after": after,
    }
    text = json.dumps(kept, ensure_ascii=False)
    desk_tables.save_draft(desk.database, window=window, visit=visit, draft=text, saved_at=now)
    return now


def saved_draft(desk: Desk, *, window: str) -> SavedDraft | None:
    """Return the draft of a window as it was last saved, None when there is none."""
    row = desk_tables.draft(desk.database, window)
    if row is None:
        return None
    kept = json.loads(row.draft)
    draft = Draft(service=kept["service"], values=kept["values"])
    return SavedDraft(
        visit=row.visit,
        draft=draft,
        saved_at=row.saved_at,
        step=str(kept.get("step", "")),
        field=str(kept.get("field", "")),
        after=int(kept.get("after", 0)),
    )


def rules_for(desk: Desk, draft: Draft, *, beside: str = "") -> IntakeRules:
    """Return what the draft is judged by today: the newest edition and the reference data.

    The edition is as the office applies it (D19). Of receipts, what other cases than the one
    `beside` which it stands count is known (D32).
    """
    edition = edition_here(desk, draft.service)
    return IntakeRules(
        standard=edition.standard,
        digest=edition.digest,
        calendar=office_calendar(desk),
        mci=mci_here(desk),
        picked=picked_days(desk),
        uses=_uses(desk, draft, beside),
        switches=switches_here(desk, draft.service),
    )


def _uses(desk: Desk, draft: Draft, beside: str) -> dict[str, ReceiptUse]:
    """Return what other cases have counted of the receipts on the counter (D32)."""
    return {
        row.key: receipts.used(
            desk.database,
            bank=row.bank,
            number=row.number,
            paid_on=row.paid_on,
            amount=row.amount,
            beside=beside,
        )
        for row in receipt_rows(draft, {})
    }


def assess_draft(desk: Desk, draft: Draft) -> Assessment:
    """Judge a draft as of now."""
    return assess(draft, rules_for(desk, draft), at=desk.now())


def register(desk: Desk, *, ticket: str, draft: Draft, goes_on: bool = False) -> Registered:
    """Register the application, fix its talon, drop the draft and end the visit, all at once.

    The letters that were checked at the window are recorded as checked with it (I-A3).
    A visit that `goes_on` stays open for another application until it is finished (D37). Missing
    papers never hinder: the applicant has chosen (D9). Refuses `intake-hindered`, `ticket-move`,
    `day-not-open`, `no-clerk`.
    """
    now = desk.now()
    rules = rules_for(desk, draft)
    application = application_of(draft, rules, at=now)
    case, paper = desk.new_id(now), desk.new_id(now)
    with desk.work(at=now, command="case.register") as work:
        visit = _served(desk, ticket, draft)
        fact = registration(
            desk, application, rules.standard, case=case, visit=visit.visit, now=now
        )
        work.record(fact)
        work.record(talon_of(desk, fact, rules.standard, paper))
        work.record(*carried(draft, application, case=case))
        keep_standard(desk, desk.catalogue.edition(draft.service))
        _end(desk, work, visit, None if goes_on else "registered")
    return Registered(case=case, number=fact.number, paper=paper)


def registration(
    desk: Desk,
    application: Application,
    standard: Standard,
    *,
    case: str,
    visit: str,
    now: dt.datetime,
) -> CaseRegistered:
    """Return the registration with the next number, inside the open transaction (D51).

    Without a `visit` nobody stands at a window, whatever the hour (I-9). Refuses `day-not-open`,
    `no-clerk`.
    """
    given = _next_number(desk, standard, require_day(desk, now).year)
    clerk, post = clerk_words(desk, "kk")
    return CaseRegistered(
        case=case,
        visit=visit,
        year=given.year,
        sequence=given.sequence,
        number=given.text,
        qr=given.qr,
        registered_at=now.isoformat(),
        clerk_name=clerk,
        clerk_post=post,
        application=application,
        outside_hours=bool(visit) and is_outside_hours(desk, application.service, now),
    )


def talon_of(desk: Desk, fact: CaseRegistered, standard: Standard, paper: str) -> PaperIssued:
    """Return the talon of a registration, to be recorded with it (W-15, I-14)."""
    return issue_paper(
        desk,
        paper=paper,
        kind=talon_kind(standard.service),
        content=talon_content(
            fact,
            standard=standard,
            office=office_words(desk, service=standard.service),
            picked=picks_standing(desk),
        ),
        about="case",
        about_id=fact.case,
        language=fact.application.language,
    )


def list_missing(desk: Desk, *, ticket: str, draft: Draft, goes_on: bool = False) -> str:
    """Give the list of missing papers instead of registering, and return the paper (D9).

    The visit ends `sent-for-papers`, unless it `goes_on` (D37); no number is used. Refuses
    `nothing-missing`, `ticket-move`, `no-clerk`.
    """
    now, rules, language = desk.now(), rules_for(desk, draft), _language(draft)
    seen = assess(draft, rules, at=now)
    if not seen.missing:
        raise Refusal("nothing-missing")

    def told(visit: Ticket, clerk: str, post: str) -> tuple[Fact, Content]:
        fact = PapersListed(
            visit=visit.visit,
            service=draft.service,
            purpose=seen.answers.purpose,
            applicant_kind=seen.answers.applicant,
            missing=seen.missing,
        )
        return fact, missing_papers_content(
            fact,
            standard=rules.standard,
            issuer=_issuer(desk, rules.standard, language, now),
            language=language,
            made_at=now,
            clerk_name=clerk,
            clerk_post=post,
        )

    end: VisitEnd | None = None if goes_on else "sent-for-papers"
    return _tell(desk, ticket, "missing-papers", language, told, draft=draft, end=end)


def explain_not_covered(desk: Desk, *, ticket: str, draft: Draft, goes_on: bool = False) -> str:
    """Print why the standard does not serve this applicant, and return the paper (D11, D12).

    The visit ends `not-covered`, unless it `goes_on` (D37). Refuses `covered` when the standard
    does serve him, `ticket-move`, `no-clerk`.
    """
    now, rules, language = desk.now(), rules_for(desk, draft), _language(draft)
    seen = assess(draft, rules, at=now)
    found = seen.checklist
    says, why = found.says, found.why
    if not seen.refused or says is None or why is None:
        raise Refusal("covered")

    def told(visit: Ticket, clerk: str, post: str) -> tuple[Fact, Content]:
        fact = NotCoveredExplained(
            visit=visit.visit,
            service=draft.service,
            purpose=draft.text("purpose"),
            applicant_kind=draft.text("applicant.kind"),
            why=why,
            paragraph=found.paragraph,
        )
        return fact, not_covered_content(
            fact,
            says=says,
            standard=rules.standard,
            issuer=_issuer(desk, rules.standard, language, now),
            language=language,
            made_at=now,
            clerk_name=clerk,
            clerk_post=post,
        )

    end: VisitEnd | None = None if goes_on else "not-covered"
    return _tell(desk, ticket, "not-covered", language, told, draft=draft, end=end)


def _tell(
    desk: Desk,
    ticket: str,
    kind: PaperKind,
    language: Language,
    told: Callable[[Ticket, str, str], tuple[Fact, Content]],
    *,
    draft: Draft,
    end: VisitEnd | None,
) -> str:
    """Give a paper instead of a case: what was told, and the `end` of the visit if this is it."""
    now = desk.now()
    paper = desk.new_id(now)
    with desk.work(at=now, command="case.register") as work:
        visit = _served(desk, ticket, draft)
        fact, content = told(visit, *clerk_words(desk, language))
        issued = issue_paper(
            desk,
            paper=paper,
            kind=kind,
            content=content,
            about="visit",
            about_id=visit.visit,
            language=language,
        )
        work.record(fact, issued)
        _end(desk, work, visit, end)
    return paper


def _issuer(desk: Desk, standard: Standard, language: Language, now: dt.datetime) -> Issuer:
    """Return how the office is found again, with the days on which it receives as of now."""
    return issuer_of(
        office_words(desk, service=standard.service),
        standard=standard,
        language=language,
        on=now.date(),
        picked=picks_standing(desk),
    )


def _served(desk: Desk, ticket: str, draft: Draft) -> Ticket:
    """Return the number in service; refuse a draft of another service or line than it was for."""
    found = desk.ticket(ticket)
    if found.service != draft.service or found.line != HAND_IN:
        raise Refusal("ticket-of-another-line", ticket=found.text)
    if draft.service not in desk.office().services:
        raise Refusal("service-not-here", service=draft.service)
    return found


def _end(desk: Desk, work: UnitOfWork, visit: Ticket, how: VisitEnd | None) -> None:
    """Drop the draft, and end the visit unless it goes on: then there is no `how`."""
    ended = moves.end(visit, how=how or "registered")  # refuses whoever is not served
    if how is not None:
        work.record(ended)
    desk_tables.delete_draft(desk.database, window=visit.window)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNumber:
    """Hold the number a case is given: its place in the series, as printed, and for the QR."""

    year: int
    sequence: int
    text: str
    qr: str


def _next_number(desk: Desk, standard: Standard, year: int) -> CaseNumber:
    """Return the next number of the service's series, read inside the open transaction (D51)."""
    last = offices.series_last(
        desk.database, desk.office().office, series_key(standard.service, year)
    )
    return number_at(desk, standard, year=year, sequence=last + 1)


def number_at(desk: Desk, standard: Standard, *, year: int, sequence: int) -> CaseNumber:
    """Return a place of the service's series as the office writes it."""
    office = desk.office().office
    letter = next((line.letter for line in standard.lines if line.id == HAND_IN), "")
    return CaseNumber(
        year=year,
        sequence=sequence,
        text=case_number(
            offices.switches(desk.database, office).get(NUMBER_FORMAT, DEFAULT_FORMAT),
            letter=letter,
            service=standard.service,
            office=office,
            year=year,
            sequence=sequence,
        ),
        qr=qr_text(office=office, service_code=standard.code, year=year, sequence=sequence),
    )


def _language(draft: Draft) -> Language:
    return "ru" if draft.text("language") == "ru" else "kk"
