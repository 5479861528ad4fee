"""The letter of refusal: written with its case, seen as it prints, issued once all is decided.

One letter lists all that was refused of a case (D38); it is in the language of the application
(D25) and names who holds the post on the day of signature (D54).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.facts import DecisionProposed, DecisionSetAside, DecisionSigned
from desktop.models.letter import Passage, Told, Typed, letter_passages, not_translated
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.refusal_words import LetterOf, refusal_content
from desktop.models.standard import Standard
from desktop.printing.papers import PrintOptions, make_pdf
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.known_cases import whole_case
from desktop.services.officials import official_of
from desktop.services.papers import destination, office_words, record_paper
from desktop.services.standing import head_of
from desktop.store import case_events, papers, path
from desktop.store.path import CaseWhole
from desktop.store.practice import is_practice
from desktop.store.unit_of_work import UnitOfWork

KIND: Final[PaperKind] = "refusal"


def typed_of(desk: Desk, *, case: str) -> tuple[Typed, ...]:
    """Return how free passages of the letter of a case are worded now, none as they come."""
    for event in reversed(case_events.events(desk.database, case)):
        if isinstance(event.fact, DecisionSetAside):
            return ()
        if isinstance(event.fact, DecisionProposed):
            return event.fact.letter
    return ()


def letter_for(
    desk: Desk,
    found: CaseWhole,
    *,
    decisions: Sequence[ItemDecision] | None = None,
    typed: Sequence[Typed] | None = None,
) -> tuple[Passage, ...]:
    """Return the letter of all that is refused, passage by passage; empty if nothing is.

    Without `decisions` it is that of those signed and proposed, without `typed` as it was worded
    last; what is signed of it keeps its words. Refuses `unknown-digest`.
    """
    return _passages(desk, found, pinned_standard(desk, found), decisions, typed)


def letter_to_issue(
    desk: Desk,
    found: CaseWhole,
    *,
    decisions: Sequence[ItemDecision] | None = None,
    typed: Sequence[Typed] | None = None,
    why: str = "",
) -> tuple[Passage, ...]:
    """Return the letter of a case as it can leave the office, in one language (W-14a).

    Refuse `letter-untranslated` (`clause`, `why`) while a passage of a letter in Russian is
    Kazakh; `why` says where its words are typed: empty for the page of decisions, `reply` for what
    came back from the department.
    """
    passages = letter_for(desk, found, decisions=decisions, typed=typed)
    for each in not_translated(passages, found.application.language):
        where = {"why": why} if why else {}
        raise Refusal("letter-untranslated", clause=each.lead.ru.partition(" – ")[0], **where)
    return passages


def _passages(
    desk: Desk,
    found: CaseWhole,
    standard: Standard,
    decisions: Sequence[ItemDecision] | None,
    typed: Sequence[Typed] | None,
) -> tuple[Passage, ...]:
    words = typed_of(desk, case=found.row.case) if typed is None else typed
    signed = {each.passage: each for each in _signed_words(desk, found.row.case)}
    told = Told(
        number=found.row.number,
        day=found.row.day,
        items=tuple(each.item for each in found.items),
        standard=standard,
    )
    return letter_passages(told, _all(found, decisions), [*words, *signed.values()])


def preview(
    desk: Desk,
    *,
    case: str,
    decisions: Sequence[ItemDecision] | None = None,
    typed: Sequence[Typed] | None = None,
    signer: Official | None = None,
) -> bytes:
    """Return the letter as it would print now; empty bytes if nothing is refused.

    Without a `signer` it names who stands today in the post that assigned the case (D54).
    Refuses `case-unknown`, `unknown-digest`, `paper-too-long`.
    """
    found = whole_case(desk, case)
    of = case_letter(desk, found, signer=signer or head_of(desk, found), at=desk.now())
    passages = _passages(desk, found, of.standard, decisions, typed)
    if not passages:
        return b""
    content = refusal_content(passages, of)
    options = PrintOptions(sheet=destination(desk, KIND).sheet, practice=is_practice(desk.database))
    return make_pdf(KIND, content, desk.layouts()[KIND].layout, options)


def issue_when_decided(
    desk: Desk, work: UnitOfWork, case: str, *, signer: Official, typed: Sequence[Typed] | None
) -> None:
    """Issue the one letter of a case once it is decided and something of it is refused (D38).

    Called inside the unit of work that decided it, after its fact.
    """
    found = path.whole(desk.database, case)
    if found is None or found.row.stage != "decided":
        return
    now = desk.now()
    of = case_letter(desk, found, signer=signer, at=now)
    passages = _passages(desk, found, of.standard, None, typed)
    if not passages:
        return
    content = refusal_content(passages, of)
    record_paper(desk, work, KIND, content, about="case", about_id=case)


def letter_paper(desk: Desk, case: str) -> str:
    """Return the paper of the letter of a case, empty while none is issued."""
    issued = [each for each in papers.papers_of(desk.database, "case", case) if each.kind == KIND]
    return issued[-1].paper if issued else ""


def case_letter(
    desk: Desk, found: CaseWhole, *, signer: Official | None, at: dt.datetime
) -> LetterOf:
    """Return what letters to the applicant of a case are filled from."""
    return LetterOf(
        number=found.row.number,
        qr=found.row.qr,
        day=found.row.day,
        application=found.application,
        standard=pinned_standard(desk, found),
        office=office_words(desk, service=found.row.service),
        executor=_executor(desk, found),
        signer=signer,
        made_at=at,
    )


def _executor(desk: Desk, found: CaseWhole) -> Official:
    """Return who examined a case, before the end of it who has it."""
    if found.examined is not None:
        return found.examined.by
    row = found.row
    with suppress(Refusal):  # nobody has it, or he left
        return official_of(desk, row.holder, on=desk.now().date())
    return Official(staff="", name=row.holder_name)


def _all(found: CaseWhole, decisions: Sequence[ItemDecision] | None) -> tuple[ItemDecision, ...]:
    """Return what is decided of every item: as signed, else as given, else as proposed."""
    given = {each.item: each for each in (found.proposals if decisions is None else decisions)}
    standing = [each.decision if each.outcome else given.get(each.item.key) for each in found.items]
    return tuple(each for each in standing if each is not None)


def _signed_words(desk: Desk, case: str) -> Iterator[Typed]:
    """Yield the words of grounds that were signed already: nobody rewords them any more."""
    for event in case_events.events(desk.database, case):
        if not isinstance(event.fact, DecisionSigned):
            continue
        for each in event.fact.letter:
            if each.free and each.key.startswith("ground:"):
                yield Typed(passage=each.key, kk=each.words.kk, ru=each.words.ru)
