"""One case on the page of decisions in words: its head, papers, findings and what each leads to."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _c, _n
from desktop.models.checklist import exclusion_of
from desktop.models.examining import answers_to
from desktop.models.facts import Evidence
from desktop.models.standard import Ground, Standard
from desktop.models.wording import mark_words
from desktop.presenters import formats
from desktop.presenters.cases_rows import due_tone
from desktop.presenters.cases_said import due_words, purpose_words
from desktop.presenters.decisions_keys import (
    May,
    hint_words,
    keys_of,
    primary_of,
)
from desktop.presenters.decisions_stages import stages
from desktop.presenters.decisions_view import FindingView, OpenCaseView, PaperView
from desktop.presenters.sentences_serials import serial_words
from desktop.services.decision_desk import OpenCase
from desktop.services.examining import EXAMINABLE
from desktop.store.path import Finding

_DOT: Final = " · "


def open_case_view(opened: OpenCase, *, staff: str, today: dt.date, may: May) -> OpenCaseView:
    """Say everything of a case but its decision."""
    row = opened.found.row
    papers, findings = tuple(_papers(opened)), tuple(_findings(opened))
    here = sum(each.here for each in papers)
    lead, hint = hint_words(opened, staff=staff)
    return OpenCaseView(
        case=row.case,
        service=row.service,
        number=row.number,
        applicant=row.applicant,
        about=_about(opened),
        due=due_words(row, today),
        due_day=_due_day(opened),
        due_tone=due_tone(row, today),
        stages=stages(opened, staff=staff, today=today),
        papers=papers,
        papers_count=f"{here} / {len(papers)}" if papers else "",
        findings=findings,
        findings_count=_count_grounds(opened),
        note=_term_note(opened),
        keys=keys_of(row.stage, may),
        primary=primary_of(opened, may),
        examines=row.stage in EXAMINABLE and may("case.examine"),
        lead=lead,
        hint=hint,
    )


def _about(opened: OpenCase) -> str:
    standard, row = opened.standard, opened.found.row
    things = [each.item for each in opened.found.items if each.item.scope != "case"]
    parts = [formats.text(standard.short), purpose_words(standard, row.purpose)]
    if len(things) == 1:
        parts.append(things[0].called)
    elif things:
        units = sum(each.scope == "item" for each in things)
        counted = (_units(standard, units), _people(len(things) - units))
        parts.append(", ".join(filter(None, counted)))
    return _DOT.join(parts)


def _units(standard: Standard, count: int) -> str:
    """Count what a case is about, as its standard calls it; nothing of none."""
    if not count:
        return ""
    if standard.items.scope == "invitee":
        said = _n("{count} invited", "{count} invited", count)
        return said.format(count=formats.number(count))
    things = formats.text(standard.items.name).lower()
    said = _c("counted", "{things}: {count}")
    return said.format(things=things, count=formats.number(count))


def _people(count: int) -> str:
    said = _n("{count} person", "{count} people", count)
    return said.format(count=formats.number(count)) if count else ""


def _due_day(opened: OpenCase) -> str:
    """Write the due date and the term it ends: «25 қараша, сәрсенбі · 30 күн»."""
    row, tracks = opened.found.row, opened.standard.tracks
    days = next((each.days for each in tracks if each.id == row.track), 0)
    day = f"{formats.day_month(row.due)}, {formats.weekday(row.due)}"
    return _DOT.join((day, _("{count} d").format(count=days))) if days else day


def _term_note(opened: OpenCase) -> str:
    """Say that the term is another one since registration, and why (D31)."""
    if not opened.found.term_changes:
        return ""
    last = opened.found.term_changes[-1]
    return _("Another term: {day} instead of {before}. Reason: {reason}").format(
        day=formats.date_digits(last.due),
        before=formats.date_digits(last.before_due),
        reason=last.reason,
    )


def _papers(opened: OpenCase) -> Iterator[PaperView]:
    """Yield the papers of paragraph 11 handed in, then those that are missing (D8)."""
    application, standard = opened.found.application, opened.standard
    shorts = {each.id: formats.text(each.short) for each in standard.documents}
    for paper in application.taken:
        words = shorts.get(paper.document, paper.name)
        yield PaperView(key=paper.document, words=words, here=True, detail=paper.name)
    for lack in application.missing:
        if lack.group == "presupposed":
            continue
        words = shorts.get(lack.document, lack.name)
        yield PaperView(key=lack.document, words=words, here=False, detail=lack.name)


def _count_grounds(opened: OpenCase) -> str:
    """Count the grounds that what is known leads to."""
    ids = {ground.id for each in opened.computed for ground in each.proposal.grounds}
    if not ids:
        return ""
    return _n("{count} ground", "{count} grounds", len(ids)).format(count=len(ids))


def _findings(opened: OpenCase) -> Iterator[FindingView]:
    """Yield what computes a ground by itself, then what was found, the last first."""
    yield from _completeness(opened)
    yield from _too_young(opened)
    yield from _known_since_intake(opened)
    yield from _met(opened)
    for each in reversed(opened.found.findings):
        if each.stands:
            yield _finding(opened, each)
    for inquiry in map(opened.told, opened.found.waits_for):
        yield FindingView(
            key="",
            words=_("No answer yet: {to}").format(to=inquiry.to or _("confidential")),
            detail=inquiry.question,
            ground="",
            tone="near",
        )


def _completeness(opened: OpenCase) -> Iterator[FindingView]:
    if not opened.found.completeness:
        return
    last = opened.found.completeness[-1]
    by = _DOT.join((formats.date_digits(last.on_day), formats.short_name(last.by_name)))
    if not last.missing:
        yield FindingView(
            key="", words=_("The papers are complete"), detail=by, ground="", tone="done"
        )
        return
    ground = next((each for each in opened.standard.grounds if each.missing), None)
    count = len(last.missing)
    lacking = _n("{count} paper is missing", "{count} papers are missing", count)
    yield FindingView(
        key="",
        words=_("The papers are not complete"),
        detail=_DOT.join((lacking.format(count=count), by)),
        ground=_citation(ground),
        tone="past",
    )


def _met(opened: OpenCase) -> Iterator[FindingView]:
    """Yield each unit whose serial the register has of somebody else, or tells lost (D45)."""
    for item in opened.found.items:
        for row in opened.met.get(item.item.place, ()) if item.item.scope == "item" else ():
            yield FindingView(
                key="",
                words=_("No {serial} is in the register already").format(serial=row.serial),
                detail=_DOT.join((item.item.called, serial_words(row))),
                ground="",
                tone="near",
            )


def _too_young(opened: OpenCase) -> Iterator[FindingView]:
    """Yield the grounds that follow from an age alone, by item (D17)."""
    for each in opened.computed:
        for ground in each.proposal.grounds:
            if ground.id in each.of_age and not _is_found(opened, ground, each.item.key):
                said = _("Younger than {years} on the day of acceptance")
                yield FindingView(
                    key="",
                    words=said.format(years=ground.under),
                    detail=each.item.called,
                    ground=_citation(ground),
                    tone="past",
                )


def _known_since_intake(opened: OpenCase) -> Iterator[FindingView]:
    """Yield each ground that no other line leads to: of papers missing, of who is not served (D11).

    What is counted is named: no ground is proposed without a line that says why.
    """
    told = {ground for each in opened.computed for ground in each.of_age}
    if opened.found.completeness and opened.found.completeness[-1].missing:
        told |= {ground.id for ground in opened.standard.grounds if ground.missing}
    kinds = {each.kind for each in opened.found.findings if each.stands}
    computed = {ground.id: ground for e in opened.computed for ground in e.proposal.grounds}
    for ground in computed.values():
        if ground.id not in told and not kinds & set(ground.findings):
            yield FindingView(
                key="",
                words=formats.text(ground.short),
                detail=_why(opened, ground),
                ground=_citation(ground),
                tone="past",
            )


def _why(opened: OpenCase, ground: Ground) -> str:
    """Say what leads to a ground since the intake: papers missing, or whom the service is for."""
    if ground.missing:
        missing = [each for each in _papers(opened) if not each.here]
        return formats.listed(each.words for each in missing)
    answers = answers_to(opened.found.application, opened.standard)
    exclusion = exclusion_of(opened.standard, answers)
    return formats.text(exclusion.says) if exclusion and ground.id in exclusion.grounds else ""


def _is_found(opened: OpenCase, ground: Ground, item: str) -> bool:
    """Tell whether a finding that stands, or a missing paper, leads to a ground already."""
    kinds = {each.kind for each in opened.found.findings if each.stands and each.item in {"", item}}
    lacking = ground.missing and bool(opened.lacking(item))
    return bool(kinds & set(ground.findings)) or lacking


def _finding(opened: OpenCase, finding: Finding) -> FindingView:
    if opened.is_hidden(finding.kind):
        return FindingView(
            key=finding.finding,
            words=_("A confidential finding was recorded"),
            detail="",
            ground="",
            tone="held",
        )
    leads = [each for each in opened.standard.grounds if finding.kind in each.findings]
    refuses = [each for each in leads if not (set(each.unless) & {finding.exemption})]
    return FindingView(
        key=finding.finding,
        words=finding_words(opened.standard, finding),
        detail=_DOT.join(
            part for part in (_of_item(opened, finding), proof_words(finding)) if part
        ),
        ground=_citation(refuses[0] if refuses else None),
        tone="past" if refuses else "done",
    )


def _of_item(opened: OpenCase, finding: Finding) -> str:
    items = (each.item for each in opened.found.items if each.item.key == finding.item)
    return next((each.called for each in items), "")


def finding_words(standard: Standard, finding: Finding) -> str:
    """Name what was found, with the exemption that goes with it (I-16.7)."""
    names = {each.id: formats.text(each.name) for each in standard.findings}
    names.update((each.id, formats.text(each.name)) for each in standard.exemptions)
    return formats.listed(
        names.get(each, each) for each in (finding.kind, finding.exemption) if each
    )


def proof_words(finding: Finding) -> str:
    """Write what a finding rests on: «№ 41 акт, 16.11.2026, Д. Сәрсенов»."""
    return evidence_words(finding.evidence)


def evidence_words(proof: Evidence) -> str:
    """Write the days it rests on, a document with its number, date and source, what it says."""
    mark = mark_words(proof.number, proof.date)
    days = (formats.date_digits(each) for each in proof.days)
    return formats.listed(
        part for part in (*days, proof.document, mark, proof.source, proof.words) if part
    )


def _citation(ground: Ground | None) -> str:
    return "" if ground is None else formats.citation(ground.id)
