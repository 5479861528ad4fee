"""Papers as they look when filled: by the very functions that fill real ones, of invented cases."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.applicant_forms import (
    KINDS,
    forms_of,
    questionnaire_content,
    request_content,
)
from desktop.models.case_letters import confirmation_content, statement_content
from desktop.models.facts import CaseRegistered, PapersListed
from desktop.models.filling import issuer_of, missing_papers_content, talon_content
from desktop.models.filling_letter_faults import faults_content
from desktop.models.filling_results import Told
from desktop.models.letter_check import faults_found
from desktop.models.paper import PaperKind, service_of
from desktop.models.paper_table import Content, PaperForm
from desktop.models.path import items_of
from desktop.models.ready import ready
from desktop.models.ready_words import ready_content
from desktop.models.register_parts import Cells, plain
from desktop.models.register_print import Run, lines_content
from desktop.models.registers_intake import APPLICATIONS
from desktop.services.sample_away import AWAY
from desktop.services.sample_case import (
    CLERK,
    QR,
    Fill,
    Sample,
    assessed,
    clerk_words,
    firm_draft,
    letter_by,
    private_draft,
    told_by,
)
from desktop.services.sample_complaints import COMPLAINTS
from desktop.services.sample_decisions import DECISIONS
from desktop.services.sample_desk import DESK
from desktop.services.sample_exchange import EXCHANGE
from desktop.services.sample_files import FILES
from desktop.services.sample_person import PERSON
from desktop.services.sample_reports import REPORTS
from desktop.services.sample_results import RESULTS

_COPIES: Final = 3  # of an invitation letter (I-11.C)
_FORGOTTEN: Final = ("photos", "source-document", "petition")
_NO_WORD: Final = plain("")


def _request(sample: Sample, kind: PaperKind) -> Content:
    """Fill the application of a citizen with weapons, or the petition of one with a guest."""
    service = "weapons" if kind == "application" else "invitations"
    told = told_by(sample, private_draft(sample, service))
    form = next(each for each in forms_of(told) if KINDS[each.id] == kind)
    return request_content(form, told)


def _questionnaire(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, private_draft(sample, "invitations"))
    return questionnaire_content(items_of(told.application)[0], told)


def _missing(sample: Sample, _kind: PaperKind) -> Content:
    draft = private_draft(sample, sample.service, without=_FORGOTTEN)
    seen, rules = assessed(sample, draft)
    listed = PapersListed(
        visit="",
        service=draft.service,
        purpose=draft.text("purpose"),
        applicant_kind=draft.text("applicant.kind"),
        missing=seen.missing,
    )
    name, post = clerk_words(sample)
    return missing_papers_content(
        listed,
        standard=rules.standard,
        issuer=issuer_of(
            sample.place,
            standard=rules.standard,
            language=sample.language,
            on=sample.at.date(),
        ),
        language=sample.language,
        made_at=sample.at,
        clerk_name=name,
        clerk_post=post,
    )


def _faults(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, firm_draft(sample))
    guest = told.application.items[0]
    found = faults_found(told.application, guest, copies=_COPIES, today=told.registered_on)
    return faults_content(guest, found, told, by=CLERK)


def _ready(sample: Sample, _kind: PaperKind) -> Content:
    draft = private_draft(sample, sample.service)
    standard = sample.catalogue.standard(draft.service)
    applicant, purpose = draft.text("applicant.kind"), draft.text("purpose")
    found = ready(
        standard,
        applicant=applicant,
        purpose=purpose,
        table=sample.catalogue.mci(),
        today=sample.at.date(),
    )
    return ready_content(
        found,
        standard=standard,
        applicant=applicant,
        purpose=purpose,
        office=sample.place,
        made_at=sample.at,
        language=sample.language,
    )


def _withdrawal(sample: Sample, _kind: PaperKind) -> Content:
    of = letter_by(sample, private_draft(sample, sample.service))
    return statement_content(items_of(of.application)[:1], of)


def _confirmation(sample: Sample, _kind: PaperKind) -> Content:
    of = letter_by(sample, private_draft(sample, sample.service))
    day = f"{sample.at:%d.%m.%Y}"
    document = f"заявление, {day}" if sample.language == "ru" else f"өтініш, {day}"
    return confirmation_content(items_of(of.application)[:1], document, of)


def _talon(sample: Sample, kind: PaperKind) -> Content:
    told = told_by(sample, private_draft(sample, service_of(kind)))
    name, post = clerk_words(sample)
    registered = CaseRegistered(
        case="",
        visit="",
        year=sample.at.year,
        sequence=0,
        number=told.case_number,
        qr=QR,
        registered_at=sample.at.isoformat(),
        clerk_name=name,
        clerk_post=post,
        application=told.application,
    )
    return talon_content(registered, standard=told.standard, office=told.office)


def _lines(sample: Sample, _kind: PaperKind) -> Content:
    """Fill a line for each of the invented applications to a service the office renders."""
    drafts = (
        private_draft(sample, "weapons"),
        private_draft(sample, "invitations"),
        firm_draft(sample),
    )
    told = [told_by(sample, each) for each in drafts if each.service in sample.office.services]
    return lines_content(
        APPLICATIONS,
        Run(year=sample.at.year, first=1, last=len(told), first_page=1),
        [(line, _cells(each, sample), _NO_WORD) for line, each in enumerate(told, start=1)],
        office=sample.place,
        made_at=sample.at,
        clerk=clerk_words(sample),
        language=sample.language,
    )


def _cells(told: Told, sample: Sample) -> Cells:
    """Say an application in the columns of its register; the last two are of no result yet."""
    application = told.application
    said = {
        "number": plain(told.case_number),
        "date": plain(f"{told.made_at:%d.%m.%Y %H:%M}"),
        "applicant": plain(application.applicant.name),
        "matter": told.standard.title,
        "papers": plain(str(len(application.taken))),
        "due": plain(f"{application.term.due:%d.%m.%Y}"),
        "executor": plain(clerk_words(sample)[0]),
    }
    return tuple(said.get(column.id, _NO_WORD) for column in APPLICATIONS.columns)


FILLED: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "talon": _talon,
        "application": _request,
        "petition": _request,
        "questionnaire": _questionnaire,
        "missing-papers": _missing,
        "invitation-faults": _faults,
        "papers-ready": _ready,
        "withdrawal": _withdrawal,
        "withdrawal-confirmation": _confirmation,
        "register-lines": _lines,
        **DESK,
        **RESULTS,
        **DECISIONS,
        **AWAY,
        **EXCHANGE,
        **FILES,
        **COMPLAINTS,
        **PERSON,
        **REPORTS,
    }
)
"""What fills a paper of an invented case, by its form."""
