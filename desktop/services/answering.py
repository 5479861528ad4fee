"""A decided request through the portal is answered electronically and closed with it (I-3a).

Its result is the confirmation that entry is permitted, or the reasoned refusal: no form of Annex 2
and no hand-over. On paper it is made by `results` alone, where the applicant asks to collect it.
"""

from collections.abc import Iterator
from pathlib import Path

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseAnswered, Fact, NoticeGiven
from desktop.models.path import Seen, move
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.services.portal_answer import goes_by_portal
from desktop.services.telling import notice_words, remember_folder, text_written
from desktop.store.path import CaseWhole


def answer_of(desk: Desk, *, case: str) -> tuple[CaseWhole, str]:
    """Return a decided request with its answer, as it goes; refuse what `send_answer` does."""
    found = whole_case(desk, case)
    _require_portal(found)
    return found, notice_words(desk, found, "decision")


def send_answer(desk: Desk, *, seen: Seen, to: str, folder: str) -> Path:
    """Write the answer as a text for e-mail, log it and close the case; return the file.

    What it says is the decision's, nobody types it over. Refuses `case-unknown`, `case-changed`,
    `not-through-portal` and `case-not-decided` (`number`), `no-clerk` and what
    `telling.text_written` does.
    """
    with desk.work(at=desk.now(), command="case.grant") as work:
        found = standing_case(desk, seen)
        _require_portal(found)
        move(found.row.stage, "closed", number=found.row.number)
        words = notice_words(desk, found, "decision")
        written = text_written(
            desk, found=found, about="decision", to=to, folder=folder, words=words
        )
        with written as file:
            for fact in _facts(desk, found.row.case, to=clean_text(to), words=words, file=file):
                work.record(fact)
    remember_folder(desk, file)
    return file


def _facts(desk: Desk, case: str, *, to: str, words: str, file: Path) -> Iterator[Fact]:
    """Yield that the applicant was told, and that his case is closed with it."""
    now = desk.now()
    by = operator_of(desk, on=now.date())
    yield NoticeGiven(
        case=case,
        about="decision",
        way="e-mail",
        at=now,
        to=to,
        clerk_name=by.name,
        words=file.name,
    )
    yield CaseAnswered(
        case=case,
        on=now.date(),
        to=to,
        words=words,
        file=file.name,
        by=by,
        clerk_name=by.name,
    )


def _require_portal(found: CaseWhole) -> None:
    """Refuse `not-through-portal` and `case-not-decided` (`number`)."""
    if not goes_by_portal(found):
        raise Refusal("not-through-portal", number=found.row.number)
    if found.row.stage != "decided":
        raise Refusal("case-not-decided", number=found.row.number)
