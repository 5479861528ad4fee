"""The letter that tells the department of a permit or an invitation annulled (I-5, D28, D42)."""

from typing import Final

from desktop.models.facts import PaperIssued, ResultAnnulled, ResultIssued
from desktop.models.filling import is_out_of_force, issuer_of
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.paper import PaperKind
from desktop.models.path import items_of
from desktop.models.reissue_words import Annulled, cancellation_content
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.papers import issue_paper, office_words
from desktop.services.standing import head_of
from desktop.store.path import CaseWhole

LETTER: Final[PaperKind] = "cancellation-letter"


def issued_letter(
    desk: Desk, found: CaseWhole, issued: ResultIssued, fact: ResultAnnulled
) -> PaperIssued:
    """Fix the letter of a form annulled; ask inside the unit of work. Its number comes later."""
    standard, now = pinned_standard(desk, found), desk.now()
    office = office_words(desk, service=found.row.service)
    called = [each.called for each in items_of(found.application) if each.key in issued.items]
    content = cancellation_content(
        Annulled(
            issued=issued,
            holder=found.application.applicant.name,
            called=", ".join(called),
            reason=fact.reason,
            words=fact.words,
            document=fact.document,
            document_date=fact.document_date,
            on=fact.on,
            to=fact.to,
            case_number=found.row.number,
            signer=head_of(desk, found),
            executor=fact.by,
            issuer=issuer_of(office, standard=standard, language=LANGUAGE, on=now.date()),
            made_at=now,
            out_of_force=is_out_of_force(standard, now.date()),
        )
    )
    return issue_paper(
        desk,
        paper=fact.letter,
        kind=LETTER,
        content=content,
        about="case",
        about_id=fact.case,
        language=LANGUAGE,
    )
