"""The words of an intake form, by the codes of `models/intake_form.py` (W-13, I-14, D53)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import marked

PERSON: Final[Mapping[str, str]] = MappingProxyType(
    {
        "person.iin": marked("IIN"),
        "person.no_iin": marked("Why there is no IIN"),
        "person.surname": marked("Surname"),
        "person.given": marked("Given name"),
        "person.patronymic": marked("Patronymic"),
        "person.latin_surname": marked("Surname in Latin letters"),
        "person.latin_given": marked("Given name in Latin letters"),
        "person.born": marked("Date of birth"),
        "person.birthplace": marked("Place of birth"),
        "person.sex": marked("Sex"),
        "person.citizenship": marked("Citizenship"),
        "person.document.kind": marked("Kind of document"),
        "person.document.number": marked("Document number"),
        "person.document.issued_by": marked("Issued by"),
        "person.document.valid_until": marked("Document valid until"),
        "person.address": marked("Place of residence"),
        "representative.basis": marked("Who stands for the applicant"),
        "representative.number": marked("Number of the power of attorney or order"),
        "representative.issued_on": marked("Date of issue"),
        "representative.valid_until": marked("Valid until"),
    }
)
"""Fields of a natural person; `persons.*` and `representative.*` are named alike."""

ORGANISATION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "organisation.bin": marked("BIN"),
        "organisation.name": marked("Name of the organisation"),
        "organisation.head": marked("Head of the organisation"),
        "organisation.address": marked("Address"),
        "organisation.licence_number": marked("Number of the licence"),
        "organisation.licence_date": marked("Date of the licence"),
        "organisation.justice_body": marked("Justice body where it is registered"),
        "organisation.justice_number": marked("Number at the justice body"),
        "organisation.registration_number": marked("Registration number"),
        "organisation.registered_on": marked("Date of registration"),
    }
)
"""Fields of an organisation; `host.*` are named alike."""

FORM: Final[Mapping[str, str]] = MappingProxyType(
    {
        "phone": marked("Phone"),
        "language": marked("Language of the application"),
        "purpose": marked("Purpose"),
        "requested_on": marked("Day of the electronic request"),
        "arrival.on": marked("Came by post on"),
        "arrival.stamped_on": marked("Date of the chancery's stamp"),
        "arrival.time": marked("Time of the request"),
        "arrival.signed_by": marked("Whose digital signature"),
        "arrival.answer_to": marked("E-mail for the answer, else the personal cabinet"),
        "chancery.number": marked("Number of the chancery's stamp"),
        "talon.number": marked("Number of the talon"),
        "talon.on": marked("Day on the talon"),
        "talon.time": marked("Hour on the talon"),
        "portal.number": marked("Number at the portal"),
        "channel": marked("How the papers came"),
        "note": marked("Note"),
        "insisted": marked("The applicant insists on registration"),
        "period.to": marked("Until which day"),
        "receipts.document": marked("What was paid for"),
        "receipts.bank": marked("Bank"),
        "receipts.number": marked("Receipt number"),
        "receipts.paid_on": marked("Date paid"),
        "receipts.amount": marked("Amount, ₸"),
        "payer.ground": marked("Ground for the exemption"),
        "payer.document": marked("Document that proves it"),
        "papers.number": marked("Document number"),
        "papers.date": marked("Document date"),
    }
)

CHOICES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sex.male": marked("male"),
        "sent.post": marked("Came by post"),
        "sent.talon": marked("Talon written by hand"),
        "sent.portal": marked("Came through the portal"),
        "sex.female": marked("female"),
        "no_iin.foreigner": marked("Foreigner"),
        "no_iin.not-issued": marked("Not issued"),
        "no_iin.not-shown": marked("Not shown"),
        "basis.head": marked("Head (by charter or order)"),
        "basis.attorney": marked("Person authorised by power of attorney"),
        "identity.identity-card": marked("Identity card"),
        "identity.passport": marked("Passport"),
        "identity.residence-permit": marked("Residence permit"),
        "identity.foreign-passport": marked("Foreign passport"),
        "identity.other": marked("Another document"),
    }
)

HEADINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "group.host": marked("Host organisation"),
        "group.representative": marked("Representative"),
        "group.answers": marked("Further questions"),
        "group.persons": marked("List of persons"),
        "group.receipts": marked("Receipts"),
        "group.payer": marked("Exempt payer"),
        "items": marked("What is applied for"),
        "step.applicant": marked("Applicant"),
        "step.service": marked("Service"),
        "step.items": marked("What is applied for"),
        "step.papers": marked("Papers"),
        "step.duty": marked("State duty"),
        "step.check": marked("Check"),
        "group-of-papers.required": marked("By the list of papers"),
        "group-of-papers.also": marked("By other paragraphs"),
        "group-of-papers.presupposed": marked("Presupposed, not in the list"),
    }
)
