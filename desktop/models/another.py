"""Another application of the same visit: what of the one before may be taken over (D37)."""

from desktop.models.application import Application
from desktop.models.as_typed import applicant_texts, representative_texts
from desktop.models.draft import Draft
from desktop.models.returning import known_texts


def another_like(application: Application) -> Draft:
    """Return a draft with the applicant and the representative of `application`, and only those.

    Papers, units, purpose and duty are asked again.
    """
    texts = {"phone": application.phone, "language": application.language}
    texts |= applicant_texts(application.applicant)
    texts |= representative_texts(application.representative)
    if application.host is not None:
        texts |= known_texts(application.host, "host")
    return Draft(service=application.service).with_texts(texts)


def another_applicant(before: Application | None, service: str) -> Draft:
    """Return the draft of somebody else who came with him: only the language is the same."""
    language = before.language if before is not None else "kk"
    return Draft(service=service).with_text("language", language)
