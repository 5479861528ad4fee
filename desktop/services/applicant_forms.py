"""The forms an applicant signs: blank for the stand, from a draft, from a case (W-12, I-11, I-12).

Each is fixed when it is issued like any other paper (D56): a blank one is the office's, one of a
draft belongs to its visit, one of a case stays with the case.
"""

from dataclasses import dataclass, replace

from desktop.models.applicant_forms import (
    KINDS,
    LETTER,
    PER_GUEST,
    QUESTIONNAIRE,
    Blank,
    blank_forms_of,
    blank_questionnaire,
    blank_request,
    forms_of,
    questionnaire_content,
    request_content,
)
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import About
from desktop.models.filling_results import Told
from desktop.models.intake import application_as, assess
from desktop.models.letter_form import blank_letter, letter_form
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.models.path import CaseItem, items_of
from desktop.models.standard import Document
from desktop.models.text import Language
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.intake import rules_for
from desktop.services.known_cases import whole_case
from desktop.services.papers import issue_paper, office_words
from desktop.services.switches import edition_here
from desktop.services.told import told_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FormReady:
    """Hold one form as it would be printed; `called` tells one guest's from another's."""

    kind: PaperKind
    content: Content
    copies: int
    about: About
    about_id: str
    called: str = ""


def blank_forms(
    desk: Desk, *, service: str, applicant: str, purpose: str, language: Language
) -> tuple[FormReady, ...]:
    """Return the forms such an applicant brings, left to the pen; empty where he needs none."""
    blank = Blank(
        standard=edition_here(desk, service).standard,
        office=office_words(desk, service=service),
        applicant=applicant,
        purpose=purpose,
        language=language,
        made_at=desk.now(),
    )
    office = desk.office().office
    return tuple(
        FormReady(
            kind=KINDS[form.id],
            content=_blank(desk, form, blank),
            copies=form.copies if form.id == LETTER else 1,
            about="office",
            about_id=office,
        )
        for form in blank_forms_of(blank)
    )


def forms_of_draft(desk: Desk, *, visit: str, draft: Draft) -> tuple[FormReady, ...]:
    """Return the forms of what is being taken in, filled in as far as it is typed.

    Refuses `form-of-nobody` while nobody knows who applies for what, and what the term refuses.
    """
    if not (draft.text("applicant.kind") and draft.text("purpose")):
        raise Refusal("form-of-nobody")
    now, rules = desk.now(), rules_for(desk, draft)
    application = application_as(draft, assess(draft, rules, at=now), rules)
    told = told_of(desk, application, rules.standard, number="", day=now.date())
    return _filled(told, about="visit", about_id=visit)


def forms_of_case(desk: Desk, *, case: str) -> tuple[FormReady, ...]:
    """Return the forms of a registered application as it stands now; refuse `case-unknown`."""
    found = whole_case(desk, case)
    application = found.application
    standard = standard_of(desk, digest=application.digest, switches=application.switches)
    told = told_of(desk, application, standard, number=found.row.number, day=found.row.day)
    return _filled(told, about="case", about_id=case)


def issue_form(desk: Desk, form: FormReady) -> str:
    """Fix a form as a paper and return it; refuse `not-allowed`."""
    paper = desk.new_id(desk.now())
    with desk.work(at=desk.now(), command="paper.print") as work:
        issued = issue_paper(
            desk,
            paper=paper,
            kind=form.kind,
            content=form.content,
            about=form.about,
            about_id=form.about_id,
            language=form.content.language,
        )
        work.record(replace(issued, copies=form.copies))
    return paper


def _blank(desk: Desk, form: Document, blank: Blank) -> Content:
    if form.id == QUESTIONNAIRE:
        return blank_questionnaire(blank)
    if form.id != LETTER:
        return blank_request(form, blank)
    key = desk.office().office.partition("-")[0]
    directory = desk.catalogue.directory(blank.standard.service)
    return blank_letter(blank, directory.office(key).name)


def _filled(told: Told, *, about: About, about_id: str) -> tuple[FormReady, ...]:
    guests = [each for each in items_of(told.application) if each.scope == "item"]
    return tuple(
        _form(form, guest, told, about=about, about_id=about_id)
        for form in forms_of(told)
        for guest in (guests if form.id in PER_GUEST else (None,))
    )


def _content(form: Document, guest: CaseItem | None, told: Told) -> Content:
    if guest is None:
        return request_content(form, told)
    return letter_form(guest, told) if form.id == LETTER else questionnaire_content(guest, told)


def _form(
    form: Document, guest: CaseItem | None, told: Told, *, about: About, about_id: str
) -> FormReady:
    return FormReady(
        kind=KINDS[form.id],
        content=_content(form, guest, told),
        copies=form.copies if guest is not None else 1,
        about=about,
        about_id=about_id,
        called="" if guest is None else guest.called,
    )
