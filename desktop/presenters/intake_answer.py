"""Word the live answer of the standard: papers, duty, term, and who is not served."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from desktop.i18n import _, _n
from desktop.models.draft import Draft
from desktop.models.duty import DutySum
from desktop.models.errors import Refusal
from desktop.models.intake import Assessment, IntakeRules
from desktop.models.intake_duty import DutyState
from desktop.models.problem import Problem
from desktop.models.standard import Duty, Standard, Track
from desktop.models.switches import Switches
from desktop.models.term import Term, deadline
from desktop.presenters import formats
from desktop.presenters.force import force_view
from desktop.presenters.intake_papers import paper_groups
from desktop.presenters.intake_remarks import remarks
from desktop.presenters.intake_view import (
    AnswerView,
    DayCell,
    DutyView,
    NoteView,
    TermView,
)
from desktop.presenters.intake_written import refusal_view, written_groups
from desktop.presenters.sentences import sentence
from desktop.presenters.tone import Tone

_LONGEST_BAR: Final = 62


def answer_view(
    draft: Draft,
    seen: Assessment,
    rules: IntakeRules,
    *,
    at: dt.datetime,
    told: Mapping[str, Problem],
    papers_told: bool,
) -> AnswerView:
    """Return the live answer in words; `told` is what is wrong beside the papers' own fields.

    `papers_told` once the operator has come to the papers: what is not here is missing then.
    """
    standard, missing = rules.standard, len(seen.missing)
    insisted = draft.yes("insisted")
    return AnswerView(
        missing=missing,
        told=papers_told,
        summary=_summary(missing, told=papers_told),
        groups=(
            written_groups(seen, standard, insisted=insisted)
            if seen.refused
            else paper_groups(seen, standard, draft, told, papers_told=papers_told)
        ),
        duties=tuple(
            _duty(state, rules.switches, told=papers_told)
            for state in seen.duties
            if _concerns(state, seen)
        ),
        term=_term(seen, rules, at) if seen.checklist.covered or insisted else None,
        term_refused=sentence(seen.term_refused) if seen.term_refused else "",
        permits=formats.listed([formats.text(permit.name) for permit in seen.checklist.permits]),
        not_served=refusal_view(seen),
        waits_for=_waits_for(seen),
        out_of_force=force_view(standard, at.date()).why,
        remarks=remarks(draft, seen, standard),
    )


def paragraph_note(standard: Standard, paragraph: str, why: str = "") -> NoteView:
    """Return what a paragraph says in plain words, beginning with why it is asked here.

    Our own letters below a subparagraph (`11.1b`) are told by the nearest paragraph that speaks.
    """
    said = {row.number: row.says for row in standard.paragraphs}
    wanted = paragraph
    while wanted and wanted not in said:
        wanted = wanted[:-1].rstrip(".")
    says = formats.text(said[wanted]) if wanted else ""
    words = " ".join(part for part in (f"**{why}**" if why else "", says) if part)
    return NoteView(citation=formats.citation(paragraph), says=words)


def _waits_for(seen: Assessment) -> str:
    """Say what has to be told before the standard asks for anything."""
    if not seen.answers.applicant:
        return _("What the standard asks for appears here with the applicant.")
    if not seen.answers.purpose:
        return _("What the standard asks for appears here once the purpose is chosen.")
    return ""


def _summary(missing: int, *, told: bool) -> str:
    """Count what is missing, or what is asked for while nobody has looked for it yet."""
    if not missing:
        return ""
    if told:
        words = _n("{count} paper missing", "{count} papers missing", missing)
    else:
        words = _n("{count} paper", "{count} papers", missing)
    return words.format(count=missing)


def _concerns(state: DutyState, seen: Assessment) -> bool:
    """Say whether a duty is asked of this applicant at all."""
    return any(seen.checklist.need(document) for document in state.duty.receipts)


def _duty(state: DutyState, switches: Switches, *, told: bool) -> DutyView:
    reckoned = state.reckoned
    arithmetic = index = total = exempt = ""
    if reckoned is not None:
        rate = formats.rate(reckoned.rate)
        arithmetic = _("{count} × {rate}").format(count=reckoned.charged, rate=rate)
        index = _("index {mci} ₸ on {day}").format(
            mci=formats.number(reckoned.mci.tenge), day=formats.date_digits(reckoned.paid_on)
        )
        index = " · ".join(part for part in (index, _own_rate(state.duty, switches)) if part)
        total = formats.money(reckoned.due * 100)
        if reckoned.exempt:
            exempt = _("exempt units: {count}").format(count=formats.number(reckoned.exempt))
    verdict, tone = _verdict(state)
    if tone == "near" and not told and not state.receipts:
        tone = "normal"  # nobody has asked for the receipt yet
    return DutyView(
        title=formats.text(state.duty.name),
        arithmetic=arithmetic,
        index=index,
        sum=total,
        exempt=exempt,
        paid=formats.money(state.paid) if state.receipts else "",
        verdict=verdict,
        tone=tone,
        paragraph=state.duty.paragraph,
        citation=formats.citation(state.duty.paragraph),
    )


def _own_rate(duty: Duty, switches: Switches) -> str:
    """Say whose rate it is where the office entered it: the standard has none (D3)."""
    if duty.percent is None or f"{duty.percent:f}" != switches.rate(duty.id):
        return ""
    return _("by the office's rate, {percent} %").format(percent=formats.decimal(duty.percent))


def _verdict(state: DutyState) -> tuple[str, Tone]:
    if state.refused is not None:
        return sentence(state.refused), "past"
    if state.exempt_payer:
        return _("exempt payer"), "done"
    if state.reckoned is None:
        return _("no rate in the standard: the receipt is asked for"), "info"
    return _sum_verdict(state.reckoned, state)


def _sum_verdict(reckoned: DutySum, state: DutyState) -> tuple[str, Tone]:
    if reckoned.charged + reckoned.exempt == 0:
        return _("reckoned once the list is filled in"), "info"
    if reckoned.charged == 0:
        paragraph = formats.citation(state.duty.paragraph)
        return _("no duty ({paragraph})").format(paragraph=paragraph), "done"
    if state.short:
        return _("{sum} more is needed").format(sum=formats.money(state.short)), "near"
    return _("enough"), "done"


def _term(seen: Assessment, rules: IntakeRules, at: dt.datetime) -> TermView | None:
    term, track = seen.term, seen.track
    if term is None or track is None:
        return None
    return TermView(
        due=_day(term.due, at.date()),
        collect=_day(term.collect_on or term.due, at.date()),
        arithmetic=_("{day} + {track}").format(
            day=formats.day_month(at.date()), track=_within(formats.text(track.name))
        ),
        other=_other(rules, at, track),
        cells=_cells(term, rules, at.date()),
        paragraph=track.paragraph,
        citation=formats.citation(track.paragraph),
    )


def _within(name: str) -> str:
    """Write a name as it stands inside a sentence."""
    return f"{name[:1].lower()}{name[1:]}"


def _day(day: dt.date, today: dt.date) -> str:
    """Write a day of the term; its year only when it is not this one."""
    if day.year != today.year:
        return formats.date_long(day)
    return _("{day}, {weekday}").format(day=formats.day_month(day), weekday=formats.weekday(day))


def _other(rules: IntakeRules, at: dt.datetime, track: Track) -> str:
    """Name the day the answer would be due on the standard's longer track, and when it is (D31)."""
    longer = [each for each in rules.standard.tracks if each.proviso and each.days > track.days]
    if not longer or longer[0].proviso is None:
        return ""
    try:
        term = deadline(longer[0], at, rules.calendar)
    except Refusal:  # the longer term ends beyond the calendar: nothing can be said of it yet
        return ""
    return f"{formats.text(longer[0].proviso)}: {formats.day_month(term.due)}"


def _cells(term: Term, rules: IntakeRules, first: dt.date) -> tuple[DayCell, ...]:
    length = min((term.due - first).days + 1, _LONGEST_BAR)
    days = [first + dt.timedelta(days=offset) for offset in range(length)]
    return tuple(
        DayCell(working=rules.calendar.is_working_day(day), first=day == first, due=day == term.due)
        for day in days
    )
