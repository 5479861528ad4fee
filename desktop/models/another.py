"""Another application of the same visit: what of the one before may be taken over (D37)."""

import datetime as dt

from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.person import Representative
from desktop.models.returning import known_texts


def another_like(application: Application) -> Draft:
    """Return a draft with the applicant and the representative of `application`, and only those.

    Papers, units, purpose and duty are asked again.
    """
    applicant, representative = application.applicant, application.representative
    texts = {
        "applicant.kind": applicant.kind,
        "phone": application.phone,
        "language": application.language,
    }
    if applicant.person is not None:
        texts |= known_texts(applicant.person, "person")
    if applicant.organisation is not None:
        texts |= known_texts(applicant.organisation, "organisation")
    if application.host is not None:
        texts |= known_texts(application.host, "host")
    if representative is not None:
        texts |= _representative(representative)
    return Draft(service=application.service).with_texts(texts)


def another_applicant(before: Application | None, service: str) -> Draft:
    """Return the draft of somebody else who came with him: only the language is the same."""
    language = before.language if before is not None else "kk"
    return Draft(service=service).with_text("language", language)


def _representative(representative: Representative) -> dict[str, str]:
    return {
        **known_texts(representative.person, "representative"),
        "representative.basis": representative.basis,
        "representative.number": representative.number,
        "representative.issued_on": _typed(representative.issued_on),
        "representative.valid_until": _typed(representative.valid_until),
    }


def _typed(day: dt.date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""
