"""Organisations that invite by a letter of their own, and the letters they bring (I-11.C)."""

from desktop.models.draft import Draft
from desktop.services import intake
from desktop.services.desk import Desk
from tests.helpers.visits import served
from tests.printing.result_papers import TOURIST

LATE = {**TOURIST, "passport_until": "31.01.2014"}  # it ends before the stay, of 9 February


def organisation_draft(*guests: dict[str, str], purpose: str = "tourism") -> Draft:
    """Return an organisation that invites guests by its letters, as an operator typed it."""
    draft = Draft(service="invitations").with_texts(
        {
            "applicant.kind": "non-state-organisation",
            "purpose": purpose,
            "language": "ru",
            "phone": "87050004177",
            "organisation.name": "«Бурабай Тур» ЖШС",
            "organisation.bin": "130140000019",
            "organisation.address": "Көкшетау қаласы, Абай көшесі, 101",
            "organisation.phone": "8 (7162) 00-00-01",
            "organisation.head": "Тестбаев Асан Маратұлы",
            "organisation.justice_body": "Көкшетау қаласы Әділет басқармасы",
            "organisation.justice_number": "1234-1902-ТОО",
            "organisation.registration_number": "000 123",
            "organisation.registered_on": "02.04.2009",
            "papers.invitation-letter": "yes",
            "papers.invitation-letter.number": "14",
            "papers.invitation-letter.date": "20.11.2013",
            "papers.duty-receipt": "yes",
            "representative.surname": "Үлгілі",
            "representative.given": "Айгүл",
            "representative.basis": "head",
        }
    )
    for guest in guests or (TOURIST,):
        draft = draft.with_row("items", guest)
    return draft.with_row(
        "receipts",
        {"document": "duty-receipt", "bank": "Халық банкі", "number": "004512",
         "paid_on": "22.11.2013", "amount": str(866 * max(1, len(guests)))},
    )  # fmt: skip


def organisation_case(desk: Desk, *guests: dict[str, str], purpose: str = "tourism") -> str:
    """Register the application of an organisation and return the case."""
    ticket = served(desk, "invitations.hand-in")
    draft = organisation_draft(*guests, purpose=purpose)
    return intake.register(desk, ticket=ticket.id, draft=draft).case
