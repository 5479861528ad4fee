"""A mistake found after registration is put right: the entry stays, the talon is made anew (D39).

Correcting is the clerk's on the day of registration and the head's afterwards; a later correction
is recorded as such, with who made it and why.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop.models.application import Application
from desktop.models.as_typed import draft_of
from desktop.models.correction import Correction, corrected
from desktop.models.correction_rows import NO_ROWS, RowEdits, opened
from desktop.models.draft import Draft
from desktop.models.entitlement import rests_alike
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCorrected, CaseRegistered, PaperIssued
from desktop.models.filling import talon_content
from desktop.models.intake import IntakeRules
from desktop.models.later import LIVE_STAGES
from desktop.models.paper import CORRECTED, talon_kind
from desktop.models.paper_contents import TalonContent
from desktop.models.path import Seen, Stage, require_seen
from desktop.models.text import Language
from desktop.models.wording import corrected_words, worded
from desktop.printing.contents import read_content
from desktop.services.clerk import clerk_words
from desktop.services.day import picks_standing
from desktop.services.desk import Desk
from desktop.services.intake import rules_for
from desktop.services.later import LiveCase, case_at, live_case
from desktop.services.papers import issue_paper, office_words
from desktop.services.reissue import living_forms
from desktop.services.results_due import made_items
from desktop.store import case_events, papers, path
from desktop.store.path import CaseWhole
from desktop.store.path_rows import names_items

_BEFORE_EXAMINATION: Final[frozenset[Stage]] = frozenset({"registered", "with-head"})


def correctable_case(desk: Desk, case: str) -> LiveCase:
    """Return a case that may be corrected: before its forms are made, or while one of them holds.

    A permit or invitation that was misspelled is made anew only once its case is put right; found
    before it is made it costs no form (D39). Refuses `case-unknown`, `case-past-change` (`number`).
    """
    found = path.whole(desk.database, case)
    if found is None or not (living_forms(found) or _awaits_form(found)):
        return live_case(desk, case)
    return case_at(desk, case)


def may_correct(desk: Desk, case: str) -> bool:
    """Say whether a case may be corrected at its stage."""
    try:
        correctable_case(desk, case)
    except Refusal:
        return False
    return True


def is_decided(live: LiveCase) -> bool:
    """Say whether it is decided: only words are put right then, by the head."""
    return live.row.stage not in LIVE_STAGES


def is_made(live: LiveCase) -> bool:
    """Say whether its results are made: its talon has done its work, and is not made anew."""
    return is_decided(live) and live.row.stage != "decided"


def _awaits_form(found: CaseWhole) -> bool:
    """Say whether something was granted of a case that no permit or invitation is made of yet."""
    made = made_items(found)
    granted = {each.item.key for each in found.items if each.outcome == "granted"}
    return found.row.stage == "decided" and bool(granted - made)


def rules_of(desk: Desk, live: LiveCase, draft: Draft) -> IntakeRules:
    """Return what a case is judged by when it is corrected: the edition and switches it pins."""
    application = live.application
    return replace(
        rules_for(desk, draft, beside=live.row.case),
        standard=live.standard,
        digest=application.digest,
        switches=application.switches,
    )


def propose(
    desk: Desk, live: LiveCase, typed: Mapping[str, str], rows: RowEdits = NO_ROWS
) -> Correction:
    """Return what correcting the fields `typed`, path → text, and `rows` would come to.

    Records nothing.
    """
    draft = opened(draft_of(live.application, live.standard), rows).with_texts(typed)
    rules = rules_of(desk, live, draft)
    return corrected(live.application, typed, rules, at=live.row.registered_at, rows=rows)


def correct(
    desk: Desk, *, seen: Seen, typed: Mapping[str, str], reason: str, rows: RowEdits = NO_ROWS
) -> str:
    """Correct a case and return its talon made anew, marked as corrected (D39).

    A unit, person or receipt in `rows` that was forgotten is added with what is `typed` of it, one
    entered by mistake is taken out; both stay in the history.
    The term stays unless the standard counts it otherwise for what is corrected. Once it is decided
    words alone are put right, and once its results are made no talon is given: the paper is empty
    then. Refuses what
    `correctable_case` does, `case-changed`, `words-alone` (`number`), `correction-reason-missing`,
    `nothing-corrected`, `correction-hindered` (`path`, `problem`), `items-examined` (`number`),
    `no-clerk`, and what the term refuses.
    """
    why = clean_text(reason)
    now = desk.now()
    paper = desk.new_id(now)
    with desk.work(at=now, command="case.correct") as work:
        live = correctable_case(desk, seen.case)
        require_seen(seen, revision=live.row.revision, number=live.row.number)
        found = propose(desk, live, typed, rows)
        application = _require_sound(found, why)
        _require_unnamed(desk, live, found)
        _require_words(live, found, application)
        name, post = clerk_words(desk, "kk")
        before = [each.fact for each in case_events.events(desk.database, seen.case)]
        fact = CaseCorrected(
            case=seen.case,
            correction=1 + sum(isinstance(each, CaseCorrected) for each in before),
            reason=why,
            later=_is_later(desk, live),
            clerk_name=name,
            clerk_post=post,
            changes=found.changes,
            application=application,
            rows=found.rows,
        )
        talons = () if is_made(live) else (_talon(desk, live, fact, paper),)
        work.record(fact, *talons)
    return paper if talons else ""


def _require_sound(found: Correction, why: str) -> Application:
    """Return the application put right; refuse what hinders it, nothing corrected, no reason."""
    if found.problems:
        first = found.problems[0]
        raise Refusal("correction-hindered", path=first.path, problem=first.code)
    if found.is_empty or found.application is None:
        raise Refusal("nothing-corrected")
    if not why:
        raise Refusal("correction-reason-missing")
    return found.application


def _require_words(live: LiveCase, found: Correction, application: Application) -> None:
    """Refuse `words-alone` (`number`): what is decided, and what it rests on, stays as it is."""
    if not is_decided(live):
        return
    before, accepted = live.application, live.row.day
    alike = rests_alike(before, application, live.standard, accepted=accepted)
    if found.rows or found.term_changed or not alike:
        raise Refusal("words-alone", number=live.row.number)


def _require_unnamed(desk: Desk, live: LiveCase, found: Correction) -> None:
    """Refuse to take a unit or person out once the examination names them by their places (D38).

    From the day an employee has the case any of them may be named, on paper too: what was entered
    by mistake is declared void there.
    """
    removed = any(each.done == "removed" and each.group != "receipts" for each in found.rows)
    begun = live.row.stage not in _BEFORE_EXAMINATION
    if removed and (begun or names_items(desk.database, live.row.case)):
        raise Refusal("items-examined", number=live.row.number)


def _talon(desk: Desk, live: LiveCase, fact: CaseCorrected, paper: str) -> PaperIssued:
    """Make the talon anew: who accepted the papers, and when, stays; the mark says the rest."""
    row, service, now = live.row, live.row.service, desk.now()
    clerk, post = _accepted_by(desk, live)
    language: Language = "ru" if fact.application.language == "ru" else "kk"
    content = talon_content(
        CaseRegistered(
            case=row.case,
            visit=row.visit,
            year=row.year,
            sequence=row.sequence,
            number=row.number,
            qr=row.qr,
            registered_at=row.registered_at.isoformat(),
            clerk_name=clerk,
            clerk_post=post,
            application=fact.application,
        ),
        standard=live.standard,
        office=office_words(desk, service=service),
        given_at=now,
        picked=picks_standing(desk),
    )
    mark = worded(lambda spoken: corrected_words(now.date(), spoken), language)
    return issue_paper(
        desk,
        paper=paper,
        kind=CORRECTED,
        content=replace(content, corrected=mark),
        about="case",
        about_id=row.case,
        language=language,
        printed_as=talon_kind(service),
    )


def _accepted_by(desk: Desk, live: LiveCase) -> tuple[str, str]:
    """Return the name and post of who accepted the papers, as the first talon prints them."""
    for issued in papers.papers_of(desk.database, "case", live.row.case):
        if issued.kind == talon_kind(live.row.service):
            content = read_content(issued.kind, issued.content)
            if isinstance(content, TalonContent):
                return content.clerk, content.post
    return live.row.clerk_name, ""


def _is_later(desk: Desk, live: LiveCase) -> bool:
    """Say whether its day is over, or it is decided: correcting is the head's then (D39)."""
    later = is_decided(live) or desk.now().date() != live.row.day
    if later:
        desk.require("case.correct-later")
    return later
