"""Read the invitation letter of an organisation against Annex 3, and list its faults (I-A3).

At the counter, before anything is registered, the list is given and the draft keeps the check; of
a registered case it is a fact, recorded with its registration or whenever it is made. A fault
refuses nothing: it is told and mended (I-16, D9).
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.models.application import Application, Item
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import LetterChecked
from desktop.models.filling_letter_faults import faults_content
from desktop.models.intake import application_as, assess
from desktop.models.letter_check import (
    COPIES,
    LetterFault,
    all_faults,
    faults_found,
    letter_items,
)
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_letters import LetterFaultsContent
from desktop.models.path import UNDECIDED, items_of
from desktop.models.standard import Standard
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.intake import rules_for
from desktop.services.known_cases import whole_case
from desktop.services.letters_carried import kept_in_draft
from desktop.services.officials import operator_of
from desktop.services.papers import record_paper
from desktop.services.told import told_of
from desktop.store import letter_checks
from desktop.store.letter_checks import LetterCheck
from desktop.store.path import CaseWhole

FAULTS: PaperKind = "invitation-faults"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Hold one letter to be checked: whom it invites, of which application, by which standard.

    `number` is that of the application, empty before it is registered; `last` is how the letter
    was found before.
    """

    item: Item
    key: str
    application: Application
    standard: Standard
    number: str = ""
    last: LetterCheck | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Hold what an eye saw of a letter: its copies, and what is not in order."""

    copies: int = COPIES
    faults: tuple[LetterFault, ...] = ()


def letters_of_case(desk: Desk, *, case: str) -> tuple[Letter, ...]:
    """Return the letters a registered application rests on; refuse `case-unknown`."""
    found = whole_case(desk, case)
    last = letter_checks.checks_of(desk.database, case)
    standard, number = pinned_standard(desk, found), found.row.number
    return _letters(found.application, standard, number=number, last=last)


def letters_of_draft(desk: Desk, *, draft: Draft) -> tuple[Letter, ...]:
    """Return the letters of what is being taken in, as far as it is typed.

    Refuses `form-of-nobody` while nobody knows who applies for what.
    """
    if not (draft.text("applicant.kind") and draft.text("purpose")):
        raise Refusal("form-of-nobody")
    rules = rules_for(desk, draft)
    application = application_as(draft, assess(draft, rules, at=desk.now()), rules)
    return _letters(application, rules.standard, number="", last={})


def found_in(desk: Desk, letter: Letter, seen: Seen) -> tuple[LetterFault, ...]:
    """Return all faults of a letter: reckoned from it, and seen; refuse `letter-point-unknown`."""
    today = desk.now().date()
    found = faults_found(letter.application, letter.item, copies=seen.copies, today=today)
    return all_faults(found, seen.faults, purpose=letter.application.purpose)


def check_letter(desk: Desk, *, case: str, item: str, seen: Seen) -> str:
    """Record how a letter of a case was found; return the list of its faults, empty for none.

    Refuses `case-unknown`, `case-past-change` (`number`), `no-letter`, `no-clerk` and
    `letter-point-unknown`.
    """
    now = desk.now()
    with desk.work(at=now, command="letter.check") as work:
        found = whole_case(desk, case)
        _require_open(found)
        letter = _letter(letters_of_case(desk, case=case), item)
        faults = found_in(desk, letter, seen)
        by = operator_of(desk, on=now.date())
        paper = ""
        if faults:
            content = _content(desk, letter, faults, on=now.date())
            paper = record_paper(desk, work, FAULTS, content, about="case", about_id=case)
        work.record(_checked(letter, seen, faults, by=by, on=now.date(), case=case, paper=paper))
    return paper


def list_faults(desk: Desk, *, visit: str, draft: Draft, item: str, seen: Seen) -> str:
    """Give the faults of a letter at the counter, before it is registered; return the list, if any.

    Refuses `no-letter`, `no-clerk`, and what
    `letters_of_draft` and `found_in` refuse.
    """
    now = desk.now()
    with desk.work(at=now, command="letter.check") as work:
        letter = _letter(letters_of_draft(desk, draft=draft), item)
        faults = found_in(desk, letter, seen)
        if not faults:
            return ""
        content = _content(desk, letter, faults, on=now.date())
        return record_paper(desk, work, FAULTS, content, about="visit", about_id=visit)


def kept_check(desk: Desk, *, draft: Draft, item: str, seen: Seen, paper: str) -> Mapping[str, str]:
    """Return how a letter was found at the counter, as its draft keeps it until it is registered.

    `paper` is the list of its faults, empty for none. Refuses what `list_faults` does.
    """
    today = desk.now().date()
    letter = _letter(letters_of_draft(desk, draft=draft), item)
    faults, by = found_in(desk, letter, seen), operator_of(desk, on=today)
    checked = _checked(letter, seen, faults, by=by, on=today, paper=paper)
    return kept_in_draft(checked, number=letter.item.number)


def _checked(
    letter: Letter,
    seen: Seen,
    faults: tuple[LetterFault, ...],
    *,
    by: Official,
    on: dt.date,
    case: str = "",
    paper: str,
) -> LetterChecked:
    return LetterChecked(
        case=case,
        item=letter.key,
        on=on,
        copies=seen.copies,
        faults=faults,
        by=by,
        clerk_name=by.name,
        paper=paper,
    )


def _letters(
    application: Application, standard: Standard, *, number: str, last: dict[str, LetterCheck]
) -> tuple[Letter, ...]:
    keys = {each.place: each.key for each in items_of(application) if each.scope == "item"}
    return tuple(
        Letter(
            item=item,
            key=keys[item.number],
            application=application,
            standard=standard,
            number=number,
            last=last.get(keys[item.number]),
        )
        for item in letter_items(application)
    )


def _letter(letters: Sequence[Letter], item: str) -> Letter:
    for each in letters:
        if each.key == item:
            return each
    raise Refusal("no-letter")


def _require_open(found: CaseWhole) -> None:
    if found.row.stage not in UNDECIDED:
        raise Refusal("case-past-change", number=found.row.number)


def _content(
    desk: Desk, letter: Letter, faults: Sequence[LetterFault], *, on: dt.date
) -> LetterFaultsContent:
    told = told_of(desk, letter.application, letter.standard, number=letter.number, day=on)
    return faults_content(letter.item, faults, told, by=operator_of(desk, on=on))
