"""The answer to an application that came through the portal: it goes electronically (I-3a).

What is permitted is confirmed, what is refused is answered with its reasons: the clauses, the facts
that may be told (D26) and the remedies, as the letter of refusal has them. The application is named
by its number alone: whoever reads the answer by mistake learns nobody's name.
"""

from collections.abc import Iterator

from desktop.models.letter import Spoken
from desktop.models.notice_text import permitted_words
from desktop.models.text import Language
from desktop.services.desk import Desk
from desktop.services.refusal import letter_for
from desktop.store.path import CaseWhole

_REASONED = ("ground:", "closing", "remedies")


def goes_by_portal(found: CaseWhole) -> bool:
    """Say whether a case came through the portal, so that its answer goes back there."""
    arrival = found.application.arrival
    return arrival is not None and arrival.by == "portal"


def answer_words(desk: Desk, found: CaseWhole, language: Language) -> str:
    """Return the answer to a decided application, empty while it is not decided."""
    return "\n\n".join(_parts(desk, found, language))


def _parts(desk: Desk, found: CaseWhole, language: Language) -> Iterator[str]:
    decision = found.row.decision
    if decision in {"granted", "part"}:
        yield permitted_words(found.row.number, language)
    if decision not in {"refused", "part"}:
        return
    spoken: Spoken = "ru" if language == "ru" else "kk"
    for passage in letter_for(desk, found):
        if passage.key.startswith(_REASONED):
            said = (passage.lead.spoken(spoken), passage.words.spoken(spoken))
            yield "\n".join(part for part in said if part)
