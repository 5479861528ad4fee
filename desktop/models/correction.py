"""A mistake found after registration: what correcting it changes, and what it leaves alone (D39).

The application as registered is never changed; a correction says what stands from now. Whatever
the fields corrected do not touch stays as it was registered, the term above all: only a term that
the standard itself counts otherwise for the corrected answers becomes another.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from desktop.models.application import Application, FieldChange, PaperTaken
from desktop.models.as_typed import dotted, draft_of
from desktop.models.draft import Draft
from desktop.models.entry import clean_text, read_date, read_tiyn
from desktop.models.identity import normal_number
from desktop.models.intake import Assessment, IntakeRules, application_as, assess
from desktop.models.intake_written import told_rows
from desktop.models.problem import Problem

_DAYS: Final = (".born", ".date", ".paid_on", "_on", "_date", ".from", ".to", "_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Hold what a correction comes to.

    `problems` are the hard ones it would bring: of what was corrected, or for its sake. The
    `application` is None while there are any; `term_changed` when its term is another.
    """

    draft: Draft
    seen: Assessment
    changes: tuple[FieldChange, ...]
    problems: tuple[Problem, ...]
    application: Application | None
    term_changed: bool = False


def corrected(
    application: Application, typed: Mapping[str, str], rules: IntakeRules, *, at: dt.datetime
) -> Correction:
    """Correct the fields `typed`, path → text, of an application registered at `at`.

    A field typed as it stood is none. Refuses what the term refuses.
    """
    before = draft_of(application, rules.standard)
    changes = tuple(_changes(before, typed))
    after = before.with_texts({change.path: change.new for change in changes})
    was, seen = assess(before, rules, at=at), assess(after, rules, at=at)
    problems = tuple(_new_problems(was, seen, changes))
    if problems or not changes:
        found = None if problems else application
        return Correction(
            draft=after, seen=seen, changes=changes, problems=problems, application=found
        )
    stood, stands = _whole(before, rules, at), _whole(after, rules, at)
    now = _merged(application, stood, stands)
    return Correction(
        draft=after,
        seen=seen,
        changes=(*changes, *_computed(application, now)),
        problems=(),
        application=now,
        term_changed=now.term != application.term,
    )


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
    was: Assessment, seen: Assessment, changes: tuple[FieldChange, ...]
) -> Iterator[Problem]:
    """Yield what hinders now: at what was corrected, or where nothing hindered before."""
    known = {(problem.path, problem.code) for problem in was.hindrances}
    touched = {change.path for change in changes}
    for problem in seen.hindrances:
        if problem.path in touched or (problem.path, problem.code) not in known:
            yield problem


def _whole(draft: Draft, rules: IntakeRules, at: dt.datetime) -> Application:
    seen = assess(draft, rules, at=at)
    if seen.refused:
        draft = told_rows(draft)
        seen = assess(draft, rules, at=at)
    return application_as(draft, seen, rules)


def _merged(kept: Application, stood: Application, stands: Application) -> Application:
    """Return `kept` with what a correction made of `stood`; no paper handed in is lost."""
    changed: dict[str, Any] = {}
    for each in fields(Application):
        before, after = getattr(stood, each.name), getattr(stands, each.name)
        if before != after:
            changed[each.name] = after
    if "taken" in changed:
        changed["taken"] = (*stands.taken, *_asked_no_more(kept, stands))
    return replace(kept, **changed)


def _asked_no_more(kept: Application, stands: Application) -> Iterator[PaperTaken]:
    """Yield the papers that were handed in and are not asked for any more: they are here still."""
    asked = {paper.document for paper in stands.taken}
    for paper in kept.taken:
        if paper.document not in asked:
            yield replace(paper, group="extra")


def _computed(before: Application, now: Application) -> Iterator[FieldChange]:
    """Yield what the standard computes otherwise: the days of the term, the sums of the duty."""
    for name in ("due", "collect_on"):
        old, new = getattr(before.term, name), getattr(now.term, name)
        if old != new:
            yield FieldChange(path=f"term.{name}", old=dotted(old), new=dotted(new))
    sums = {duty.duty: duty.due for duty in before.duties}
    for duty in now.duties:
        old_sum = sums.get(duty.duty, 0)
        if old_sum != duty.due:
            yield FieldChange(path=f"duties.{duty.duty}", old=str(old_sum), new=str(duty.due))
