"""What a typed field changes beside itself: pure moves of a draft."""

import re
from typing import Final

from desktop.models.draft import YES, Draft
from desktop.models.entry import typed_text
from desktop.models.identity import check_iin, told_by_iin
from desktop.models.intake_form import recipient_of
from desktop.models.intake_marks import subject_path, told_alike, told_apart
from desktop.models.intake_papers import PaperState
from desktop.models.standard import Standard
from desktop.models.text import Text
from desktop.presenters import formats

_HOME: Final = Text(kk="Қазақстан", ru="Казахстан", en="Kazakhstan")
REPEATING = ("items", "persons", "receipts")


def typed(standard: Standard, draft: Draft, path: str, text: str) -> Draft:
    """Return the draft with `text` in a field and what follows from it filled in."""
    before = draft
    draft = draft.with_text(path, typed_text(text))
    if path in {"applicant.kind", "purpose"}:
        draft = draft.with_text("insisted", "")  # of something else he may not insist
    if path in {"applicant.kind", "language"}:
        draft = _told_by_kind(standard, before, draft)
    return _told_by_iin(draft, path) if path.endswith(".iin") else draft


def _told_by_kind(standard: Standard, before: Draft, draft: Draft) -> Draft:
    """Fill in what a citizen is known by, and take back what was only filled in for another."""
    told, known = _known(standard, before), _known(standard, draft)
    back = {path: "" for path, text in told.items() if draft.text(path) == text}
    draft = draft.with_texts(back)
    return draft.with_texts({path: text for path, text in known.items() if not draft.text(path)})


def _known(standard: Standard, draft: Draft) -> dict[str, str]:
    """Return what is known of a citizen before he says it, in the language of his application."""
    kind = recipient_of(standard, draft)
    if kind is None or not kind.citizen:
        return {}
    country = _HOME.in_language("ru" if draft.text("language") == "ru" else "kk")
    return {"person.citizenship": country, "person.document.kind": "identity-card"}


def _told_by_iin(draft: Draft, path: str) -> Draft:
    """Fill in what a sound IIN tells, where nothing was typed yet."""
    check = check_iin(draft.text(path))
    if not check.valid:
        return draft
    prefix = path.removesuffix(".iin")
    born, sex = told_by_iin(check.normal)
    told = {
        f"{prefix}.born": formats.date_digits(born) if born else "",
        f"{prefix}.sex": sex,
    }
    filled = {name: text for name, text in told.items() if text and not draft.text(name)}
    return draft.with_texts({**filled, f"{prefix}.no_iin": ""})


def ticked(draft: Draft, key: str, papers: tuple[PaperState, ...], *, yes: bool) -> Draft:
    """Return the draft with a paper ticked or not: `<document>`, or one subject of it (D35)."""
    document, _dot, subject = key.partition(".")
    if subject and draft.yes(f"papers.{document}"):
        draft = _spread(draft, document, papers)
    if not subject:
        draft = _gathered(draft, document)
    return draft.with_text(f"papers.{key}", YES if yes else "")


def with_new_row(standard: Standard, draft: Draft, group: str, like: int | None = None) -> Draft:
    """Return the draft with a row more; what a receipt is for stands there if it can be one.

    The new row begins with what items share with the row `like`, if one is named.
    """
    receipts = [row.id for row in standard.documents if row.receipt]
    if group == "receipts" and len(receipts) == 1:
        return draft.with_row(group, {"document": receipts[0]})
    shared = shared_fields(standard, group) if like is not None else ()
    return draft.with_row(group, {name: draft.text(f"{group}.{like}.{name}") for name in shared})


def shared_fields(standard: Standard, group: str) -> tuple[str, ...]:
    """Return the fields that rows of a group mostly have alike, none of most groups."""
    fields = standard.items.fields if group == "items" else ()
    return tuple(field.id for field in fields if field.alike)


def marked(draft: Draft, document: str, papers: tuple[PaperState, ...], *, alike: bool) -> Draft:
    """Return the draft with one number and date for all of a paper, or for each subject its own."""
    state = _state_of(document, papers)
    if state is None:
        return draft
    if alike:
        return told_alike(draft, state.need.document)
    return told_apart(draft, state.need.document, state.given)


def _state_of(document: str, papers: tuple[PaperState, ...]) -> PaperState | None:
    return next((each for each in papers if each.need.document.id == document), None)


def _spread(draft: Draft, document: str, papers: tuple[PaperState, ...]) -> Draft:
    """Turn the one tick for all into a tick for each, so that one can be taken away."""
    state = _state_of(document, papers)
    if state is None:
        return draft
    each = {subject_path(state.need.document, row): YES for row in state.subjects}
    return draft.with_text(f"papers.{document}", "").with_texts(each)


def _gathered(draft: Draft, document: str) -> Draft:
    """Take the ticks of single subjects away: the one tick for all speaks for them.

    Their own numbers and dates stay.
    """
    tick = re.compile(rf"papers\.{document}\.(items|persons)-\d+")
    return draft.with_texts({path: "" for path in draft.values if tick.fullmatch(path)})


def place_of(path: str) -> tuple[str, int] | None:
    """Return the repeating group and row a field stands in, None for any other field."""
    head, _dot, rest = path.partition(".")
    row = rest.partition(".")[0]
    return (head, int(row)) if head in REPEATING and row.isdecimal() else None
