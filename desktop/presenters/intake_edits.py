"""What a typed field changes beside itself: pure moves of a draft."""

from desktop.models.draft import YES, Draft
from desktop.models.identity import check_iin, told_by_iin
from desktop.models.intake_papers import PaperState
from desktop.presenters import formats

REPEATING = ("items", "persons", "receipts")


def typed(draft: Draft, path: str, text: str) -> Draft:
    """Return the draft with `text` in a field and what follows from it filled in."""
    draft = draft.with_text(path, text)
    return _told_by_iin(draft, path) if path.endswith(".iin") else draft


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


def _spread(draft: Draft, document: str, papers: tuple[PaperState, ...]) -> Draft:
    """Turn the one tick for all into a tick for each, so that one can be taken away."""
    state = next((each for each in papers if each.need.document.id == document), None)
    if state is None:
        return draft
    rows = "persons" if state.need.document.per == "person" else "items"
    each = {f"papers.{document}.{rows}-{row}": YES for row in state.subjects}
    return draft.with_text(f"papers.{document}", "").with_texts(each)


def _gathered(draft: Draft, document: str) -> Draft:
    """Take the ticks of single subjects away: the one tick for all speaks for them."""
    prefixes = tuple(f"papers.{document}.{rows}-" for rows in REPEATING)
    single = {path: "" for path in draft.values if path.startswith(prefixes)}
    return draft.with_texts(single)


def place_of(path: str) -> tuple[str, int] | None:
    """Return the repeating group and row a field stands in, None for any other field."""
    head, _dot, rest = path.partition(".")
    row = rest.partition(".")[0]
    return (head, int(row)) if head in REPEATING and row.isdecimal() else None
