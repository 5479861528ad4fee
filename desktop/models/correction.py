"""A mistake found after registration: what correcting it changes, and what it leaves alone (D39).

Its fields are put right; a unit, person or receipt that was forgotten is added, one entered by
mistake taken out, and the case is judged as if it had been registered so (correction_rows.py).
The application as registered is never changed; a correction says what stands from now. Whatever
the fields corrected do not touch stays as it was registered, the term above all: only a term that
the standard itself counts otherwise for the corrected answers becomes another.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from desktop.models.application import Application, FieldChange, PaperMissing, PaperTaken, RowChange
from desktop.models.as_typed import dotted, draft_of
from desktop.models.correction_rows import (
    NO_ROWS,
    Gone,
    RowEdits,
    closed,
    is_added,
    left_out,
    opened,
    paid_documents,
    row_changes,
)
from desktop.models.draft import Draft
from desktop.models.entry import clean_text, read_date, read_tiyn
from desktop.models.identity import normal_number
from desktop.models.intake import Assessment, IntakeRules, application_as, assess
from desktop.models.intake_marks import ROWS
from desktop.models.intake_written import told_rows
from desktop.models.problem import Problem
from desktop.models.standard import Standard

_DAYS: Final = (".born", ".date", ".paid_on", "_on", "_date", ".from", ".to", "_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Hold what a correction comes to.

    `problems` are the hard ones it would bring: of what was corrected, or for its sake. The
    `application` is None while there are any; `term_changed` when its term is another. `seen`
    numbers rows without those that are `gone`; everything else calls them as they were registered.
    """

    draft: Draft
    seen: Assessment
    changes: tuple[FieldChange, ...]
    rows: tuple[RowChange, ...]
    gone: Gone
    problems: tuple[Problem, ...]
    application: Application | None
    term_changed: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is corrected."""
        return not self.changes and not self.rows


def corrected(
    application: Application,
    typed: Mapping[str, str],
    rules: IntakeRules,
    *,
    at: dt.datetime,
    rows: RowEdits = NO_ROWS,
) -> Correction:
    """Correct the fields `typed`, path → text, and the `rows`, of an application registered `at`.

    A field typed as it stood is none. Refuses what the term refuses.
    """
    before, standard = draft_of(application, rules.standard), rules.standard
    gone, wide = left_out(before, rows), opened(before, rows)
    changes = tuple(_changes(wide, typed))
    draft = wide.with_texts({change.path: change.new for change in changes})
    after = closed(draft, gone)
    was, seen = assess(before, rules, at=at), assess(after, rules, at=at)
    found = Correction(
        draft=draft,
        seen=seen,
        changes=tuple(each for each in changes if _is_told_alone(each.path, before, gone)),
        rows=tuple(row_changes(before, draft, gone, standard)),
        gone=gone,
        problems=tuple(_new_problems(was, seen, changes, gone)),
        application=None,
    )
    if found.problems or found.is_empty:
        return replace(found, application=None if found.problems else application)
    kept = _without(application, gone, after, standard)
    now = _merged(kept, _whole(before, rules, at), _whole(after, rules, at))
    return replace(
        found,
        changes=(*found.changes, *_computed(application, now)),
        application=now,
        term_changed=now.term != application.term,
    )


def _is_told_alone(path: str, before: Draft, gone: Gone) -> bool:
    """Tell whether a change is of its own: those of a row that comes or goes are told with it."""
    return gone.after(path) is not None and not is_added(before, path)


def _changes(before: Draft, typed: Mapping[str, str]) -> Iterator[FieldChange]:
    for path, text in typed.items():
        old, new = before.text(path), _plain(path, text)
        if not _same(path, old, new):
            yield FieldChange(path=path, old=old, new=new)


def _plain(path: str, text: str) -> str:
    """Return a text as it is typed: days dotted, whatever else is one line."""
    day = read_date(text) if path.endswith(_DAYS) else None
    return dotted(day) if day else clean_text(text)


def _same(path: str, old: str, new: str) -> bool:
    if old == new:
        return True
    if path.endswith(_DAYS):
        return read_date(old) is not None and read_date(old) == read_date(new)
    if path.endswith(".amount"):
        return read_tiyn(old) is not None and read_tiyn(old) == read_tiyn(new)
    if path.endswith((".iin", ".bin")):
        return normal_number(old) == normal_number(new)
    return clean_text(old) == new


def _new_problems(
    was: Assessment, seen: Assessment, changes: tuple[FieldChange, ...], gone: Gone
) -> Iterator[Problem]:
    """Yield what hinders now: at what was corrected, or where nothing hindered before."""
    known = {(problem.path, problem.code) for problem in was.hindrances}
    touched = {change.path for change in changes}
    for problem in seen.hindrances:
        path = gone.before(problem.path)
        if path in touched or (path, problem.code) not in known:
            yield replace(problem, path=path)


def _whole(draft: Draft, rules: IntakeRules, at: dt.datetime) -> Application:
    seen = assess(draft, rules, at=at)
    if seen.refused:
        draft = told_rows(draft)
        seen = assess(draft, rules, at=at)
    return application_as(draft, seen, rules)


def _without(application: Application, gone: Gone, after: Draft, standard: Standard) -> Application:
    """Return the application with no paper that was only of rows that are gone."""
    documents = {document.id: document for document in standard.documents}
    paid = paid_documents(after)
    unpaid = any(group == "receipts" for group, _row in gone.rows)
    taken = []
    for paper in application.taken:
        document = documents.get(paper.document)
        if document is not None and document.receipt and unpaid and document.id not in paid:
            continue
        group = ROWS.get(document.per, "") if document is not None else ""
        left = _left(paper, group, gone)
        if left.subjects or not paper.subjects:
            taken.append(left)
    return replace(application, taken=tuple(taken))


def _left(paper: PaperTaken, group: str, gone: Gone) -> PaperTaken:
    """Return a paper for those of its subjects that are not gone, by their new numbers."""
    places = {number: gone.place_after(group, number - 1) for number in paper.subjects}
    left = {number: place + 1 for number, place in places.items() if place is not None}
    return replace(
        paper,
        subjects=tuple(left.values()),
        own=tuple(replace(m, subject=left[m.subject]) for m in paper.own if m.subject in left),
    )


def _merged(kept: Application, stood: Application, stands: Application) -> Application:
    """Return `kept` with what a correction made of `stood`; no paper handed in is lost."""
    changed: dict[str, Any] = {}
    for each in fields(Application):
        before, after = getattr(stood, each.name), getattr(stands, each.name)
        if before != after:
            changed[each.name] = after
    if {"taken", "items", "persons"} & changed.keys():  # the same paper may be of another row now
        changed["taken"] = (*stands.taken, *_asked_no_more(kept, stands))
    return replace(kept, **changed)


def _asked_no_more(kept: Application, stands: Application) -> Iterator[PaperTaken]:
    """Yield the papers that were handed in and are not asked for any more: they are here still."""
    asked = {paper.document for paper in stands.taken}
    for paper in kept.taken:
        if paper.document not in asked:
            yield replace(paper, group="extra")


def _computed(before: Application, now: Application) -> Iterator[FieldChange]:
    """Yield what the standard computes otherwise: days of the term, sums of the duty, papers."""
    for name in ("due", "collect_on"):
        old, new = getattr(before.term, name), getattr(now.term, name)
        if old != new:
            yield FieldChange(path=f"term.{name}", old=dotted(old), new=dotted(new))
    sums = {duty.duty: duty.due for duty in before.duties}
    for duty in now.duties:
        old_sum = sums.get(duty.duty, 0)
        if old_sum != duty.due:
            yield FieldChange(path=f"duties.{duty.duty}", old=str(old_sum), new=str(duty.due))
    lacked = {paper.document: paper for paper in before.missing}
    lacks = {paper.document: paper for paper in now.missing}
    for document in dict.fromkeys((*lacked, *lacks)):
        old, new = _counted(lacked.get(document)), _counted(lacks.get(document))
        if old != new:
            yield FieldChange(path=f"missing.{document}", old=old, new=new)


def _counted(missing: PaperMissing | None) -> str:
    return "0" if missing is None else str(max(1, len(missing.subjects)))
