"""Which papers of the checklist are on the counter, and which are missing (D8, D9, D35)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.models.application import PaperMissing, PaperTaken
from desktop.models.checklist import Need
from desktop.models.draft import Draft
from desktop.models.entry import clean_text, read_date
from desktop.models.intake_duty import is_freed
from desktop.models.intake_marks import bears_marks, has_own_marks, own_marks, subject_path
from desktop.models.standard import Document, Standard


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperState:
    """Hold one need of the checklist and what of it was handed in.

    `subjects` are positions of items or persons the paper is asked for, empty
    when the case as a whole needs it; `absent` are those still without it.
    """

    need: Need
    subjects: tuple[int, ...]
    absent: tuple[int, ...]
    handed_in: bool  # all of it

    @property
    def given(self) -> tuple[int, ...]:
        """Return the subjects whose paper is here."""
        return tuple(row for row in self.subjects if row not in self.absent)

    @property
    def any_here(self) -> bool:
        """Say whether at least one of it was handed in."""
        return self.handed_in or bool(self.given)

    @property
    def missing(self) -> bool:
        """Say whether the counter must ask for it: never a presupposed paper (D8)."""
        return not self.handed_in and self.need.group != "presupposed"


def paper_states(needs: Sequence[Need], draft: Draft, *, persons: int) -> tuple[PaperState, ...]:
    """Return every need with its state, in the order of the needs.

    `persons` counts the people the applicant lists. A payer freed from the duty
    brings no receipt (D33).
    """
    exempt = is_freed(draft)
    return tuple(
        _state(need, draft, persons) for need in needs if not (exempt and need.document.receipt)
    )


def _state(need: Need, draft: Draft, persons: int) -> PaperState:
    subjects = tuple(range(persons)) if need.document.per == "person" else need.items
    if _ticked(need.document, draft):
        absent: tuple[int, ...] = ()
        handed = True
    else:
        document = need.document
        absent = tuple(row for row in subjects if not draft.yes(subject_path(document, row)))
        handed = bool(subjects) and not absent
    return PaperState(need=need, subjects=subjects, absent=absent, handed_in=handed)


def _ticked(document: Document, draft: Draft) -> bool:
    return draft.yes(f"papers.{document.id}") or (
        document.receipt and document.id in receipt_documents(draft)
    )


def receipt_documents(draft: Draft) -> frozenset[str]:
    """Return the documents that a bank receipt was entered for."""
    return frozenset(
        draft.text(f"receipts.{row}.document")
        for row in range(draft.rows("receipts"))
        if draft.text(f"receipts.{row}.number") or draft.text(f"receipts.{row}.amount")
    )


def missing_papers(states: tuple[PaperState, ...]) -> tuple[PaperMissing, ...]:
    """Return what the list of missing papers names (D9)."""
    return tuple(
        PaperMissing(
            document=state.need.document.id,
            name=state.need.name.kk,
            group=state.need.group,
            paragraph=state.need.paragraph,
            copies=state.need.document.copies,
            subjects=tuple(row + 1 for row in state.absent),
            asked=len(state.subjects),
        )
        for state in states
        if state.missing
    )


def papers_taken(
    standard: Standard, states: tuple[PaperState, ...], draft: Draft, *, covered: bool
) -> tuple[PaperTaken, ...]:
    """Return what the talon lists: needs handed in, whole or in part, then any further paper.

    Further papers are those no clause asks for, such as a power of attorney; a
    tick left over from another applicant is none.
    """
    clauses = {row.document for row in standard.requirements}
    clauses |= {row.proof for row in standard.questions}
    found = [
        _taken(state.need.document, state.need.name.kk, state.need.group, state, draft)
        for state in states
        if state.any_here
    ]
    extra = [
        _taken(document, document.name.kk, "extra", None, draft)
        for document in standard.documents
        if document.id not in clauses and _brought(document, draft)
    ]
    written = () if covered else (_written_application(standard),)
    return (*written, *found, *extra)


def _written_application(standard: Standard) -> PaperTaken:
    """Return what is registered for whoever insists though the standard does not serve him."""
    name = standard.written_application.kk
    return PaperTaken(document="written-application", name=name, group="extra", copies=1)


def _brought(document: Document, draft: Draft) -> bool:
    by_attorney = draft.text("representative.basis") == "attorney"
    return _ticked(document, draft) or (document.authority and by_attorney)


def _taken(
    document: Document, name: str, group: str, state: PaperState | None, draft: Draft
) -> PaperTaken:
    given = () if state is None else state.given
    each = len(given) > 0 and bears_marks(document) and has_own_marks(document, draft)
    number, date = ("", "") if each else _number_and_date(document, draft)
    return PaperTaken(
        document=document.id,
        name=name,
        group=group,
        copies=document.copies,
        subjects=tuple(row + 1 for row in given),
        number=number,
        date=read_date(date),
        own=own_marks(document, given, draft) if each else (),
    )


def _number_and_date(document: Document, draft: Draft) -> tuple[str, str]:
    """Return the number and date of a paper: of its first receipt, or as typed beside its tick."""
    if document.receipt:
        rows: list[Mapping[str, str]] = [
            draft.row("receipts", row) for row in range(draft.rows("receipts"))
        ]
        for row in rows:
            if row.get("document") == document.id:
                return clean_text(row.get("number", "")), row.get("paid_on", "")
    if document.authority:
        return (
            clean_text(draft.text("representative.number")),
            draft.text("representative.issued_on"),
        )
    path = f"papers.{document.id}"
    return clean_text(draft.text(f"{path}.number")), draft.text(f"{path}.date")
