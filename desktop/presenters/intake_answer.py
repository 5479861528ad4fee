"""Word the live answer of the standard: papers, duty, term, and who is not served."""

import datetime as dt
from typing import Final

from desktop.i18n import _, _n
from desktop.models.draft import Draft
from desktop.models.filling import is_out_of_force
from desktop.models.intake import Assessment, IntakeRules
from desktop.models.intake_duty import DutyState
from desktop.models.intake_papers import PaperState
from desktop.models.standard import Group, Standard, Track
from desktop.models.term import Term, deadline
from desktop.presenters import formats
from desktop.presenters.intake_view import (
    AnswerView,
    DayCell,
    DutyView,
    PaperGroupView,
    PaperView,
    RefusalView,
    SubjectView,
    TermView,
)
from desktop.presenters.labels import label
from desktop.presenters.notices import Tone
from desktop.presenters.sentences import sentence

_GROUPS: Final[tuple[Group, ...]] = ("required", "also", "presupposed")
_LONGEST_BAR: Final = 62


def answer_view(
    draft: Draft, seen: Assessment, rules: IntakeRules, *, at: dt.datetime
) -> AnswerView:
    """Return the live answer in words."""
    standard = rules.standard
    missing = len(seen.missing)
    return AnswerView(
        missing=missing,
        summary=_n("{count} paper missing", "{count} papers missing", missing).format(count=missing)
        if missing
        else "",
        groups=_groups(seen, draft),
        duties=tuple(_duty(state) for state in seen.duties if _concerns(state, seen)),
        term=_term(seen, rules, at),
        permits=formats.listed([formats.text(permit.name) for permit in seen.checklist.permits]),
        not_served=_not_served(seen),
        out_of_force=_out_of_force(standard, at.date()),
    )


def _groups(seen: Assessment, draft: Draft) -> tuple[PaperGroupView, ...]:
    found = []
    for group in _GROUPS:
        states = [state for state in seen.papers if state.need.group == group]
        if states:
            found.append(
                PaperGroupView(
                    id=group,
                    title=label(f"group-of-papers.{group}"),
                    done=sum(state.handed_in for state in states),
                    papers=tuple(_paper(state, draft) for state in states),
                )
            )
    return tuple(found)


def _paper(state: PaperState, draft: Draft) -> PaperView:
    need = state.need
    return PaperView(
        document=need.document.id,
        label=formats.text(need.document.short),
        name=formats.text(need.name),
        ticked=state.handed_in,
        missing=_missing_words(state) if state.missing else "",
        paragraph=need.paragraph,
        copies=_("{count} pcs").format(count=need.copies) if need.copies > 1 else "",
        subjects=_subjects(state, draft),
    )


def _subjects(state: PaperState, draft: Draft) -> tuple[SubjectView, ...]:
    if len(state.subjects) < 2:  # noqa: PLR2004  one subject is the tick itself
        return ()
    rows = "persons" if state.need.document.per == "person" else "items"
    return tuple(
        SubjectView(
            key=f"{state.need.document.id}.{rows}-{row}",
            label=_subject_name(draft, rows, row),
            ticked=row not in state.absent,
        )
        for row in state.subjects
    )


def _subject_name(draft: Draft, rows: str, row: int) -> str:
    values = draft.row(rows, row)
    name = values.get("surname") or values.get("model") or values.get("number") or ""
    return f"{row + 1} · {name}" if name else str(row + 1)


def _missing_words(state: PaperState) -> str:
    if len(state.subjects) < 2 or len(state.absent) == len(state.subjects):  # noqa: PLR2004
        return _("not here")
    numbers = formats.listed([str(row + 1) for row in state.absent])
    return _("not here for: {numbers}").format(numbers=numbers)


def _concerns(state: DutyState, seen: Assessment) -> bool:
    """Say whether a duty is asked of this applicant at all."""
    return any(seen.checklist.need(document) for document in state.duty.receipts)


def _duty(state: DutyState) -> DutyView:
    reckoned = state.reckoned
    arithmetic, total = "", ""
    if reckoned is not None:
        arithmetic = _("{count} × {rate} ₸ · index {mci} ₸ on {day}").format(
            count=reckoned.charged,
            rate=formats.decimal(reckoned.rate),
            mci=formats.number(reckoned.mci.tenge),
            day=formats.date_digits(reckoned.paid_on),
        )
        total = formats.money(reckoned.due * 100)
    verdict, tone = _verdict(state)
    return DutyView(
        title=formats.text(state.duty.name),
        arithmetic=arithmetic,
        sum=total,
        paid=formats.money(state.paid) if state.receipts else "",
        verdict=verdict,
        tone=tone,
        paragraph=state.duty.paragraph,
    )


def _verdict(state: DutyState) -> tuple[str, Tone]:
    if state.refused is not None:
        return sentence(state.refused), "past"
    if state.exempt_payer:
        return _("exempt payer"), "done"
    if state.reckoned is None:
        return _("no rate in the standard: the receipt is asked for"), "info"
    if state.reckoned.charged == 0:
        return _("no duty (para 8)"), "done"
    if state.short:
        return _("{sum} more is needed").format(sum=formats.money(state.short)), "near"
    return _("enough"), "done"


def _term(seen: Assessment, rules: IntakeRules, at: dt.datetime) -> TermView | None:
    term, track = seen.term, seen.track
    if term is None or track is None:
        return None
    collect = term.collect_on or term.due
    return TermView(
        due=formats.date_long(term.due),
        collect=_("come for it: {day}").format(day=formats.date_heading(collect)),
        arithmetic=_("{day} + {track}").format(
            day=formats.day_month(at.date()), track=formats.text(track.name)
        ),
        other=_other(rules, at, track),
        cells=_cells(term, rules, at.date()),
        paragraph=track.paragraph,
    )


def _other(rules: IntakeRules, at: dt.datetime, track: Track) -> str:
    """Name the day the answer would be due on the standard's longer track (D31)."""
    longer = [each for each in rules.standard.tracks if each.days > track.days]
    if not longer:
        return ""
    term = deadline(longer[0], at, rules.calendar)
    return _("if checked: {day}").format(day=formats.day_month(term.due))


def _cells(term: Term, rules: IntakeRules, first: dt.date) -> tuple[DayCell, ...]:
    length = min((term.due - first).days + 1, _LONGEST_BAR)
    days = [first + dt.timedelta(days=offset) for offset in range(length)]
    return tuple(
        DayCell(working=rules.calendar.is_working_day(day), first=day == first, due=day == term.due)
        for day in days
    )


def _not_served(seen: Assessment) -> RefusalView | None:
    found = seen.checklist
    if found.covered or not seen.answers.applicant or not seen.answers.purpose:
        return None
    title = (
        _("Not entitled") if found.why == "not-entitled" else _("The standard does not cover this")
    )
    return RefusalView(
        title=title,
        says=formats.text(found.says) if found.says else "",
        paragraph=found.paragraph,
    )


def _out_of_force(standard: Standard, day: dt.date) -> str:
    if not is_out_of_force(standard, day):
        return ""
    return _("Standard No {number} is repealed ({year})").format(
        number=standard.act.number, year=standard.act.repealed_from.year
    )
