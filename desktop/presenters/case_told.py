"""Say an application whole, to people and to programs, without Qt (W-14, D38).

What a confidential ground rests on is told to its examiner and its head alone (D26).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any, Final, TypeAlias

from desktop.i18n import _
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.text import LANGUAGES
from desktop.models.wording import citation_words
from desktop.presenters import formats
from desktop.presenters.cases_away import decision_fact
from desktop.presenters.cases_history import history_words
from desktop.presenters.cases_said import purpose_words, stage_words
from desktop.presenters.labels import label
from desktop.services.confidential import told_row
from desktop.services.decision_desk import OpenCase
from desktop.store.cases import CaseRow
from desktop.store.path import Finding, ItemStanding

Told: TypeAlias = dict[str, Any]

_OWN: Final = frozenset({"seq"})  # the store's own affair


def row_line(row: CaseRow) -> str:
    """Say an application in one line, its columns parted by tabs."""
    name = row.holder_name or "-"
    return "\t".join(
        (row.number, stage_words(row), row.due.isoformat(), name, row.service, row.applicant)
    )


def row_told(row: CaseRow) -> Told:
    """Return what a list tells programs of an application; days and moments are ISO texts."""
    return {name: _plain(value) for name, value in asdict(row).items() if name not in _OWN}


def case_lines(opened: OpenCase) -> Iterator[str]:
    """Yield the lines that say an application: what it is, its items, all that happened to it."""
    row, standard = opened.found.row, opened.standard
    yield f"{row.number}  {row.applicant}"
    yield f"{formats.text(standard.short)} · {purpose_words(standard, row.purpose)}"
    for name, value in _facts(row):
        yield f"{name}: {value}"
    for item in opened.found.items:
        yield from _item_lines(opened, item)
    yield ""
    yield _line(row.registered_at, label("stage.registered"), row.clerk_name)
    for event in opened.events:
        told = history_words(event, standard, hidden=opened.hidden)
        yield _line(event.at, told.what, told.who)


def case_told(opened: OpenCase) -> Told:
    """Return all of an application for programs."""
    found, hidden = opened.found, opened.hidden
    return {
        "case": row_told(found.row),
        "sees_confidential": opened.sees_confidential,
        "items": [_item_told(opened, item) for item in found.items],
        "assignments": _rows([told_row(each, hidden) for each in found.assignments]),
        "completeness": _rows([told_row(each, hidden) for each in found.completeness]),
        "findings": [_finding_told(opened, each) for each in found.findings],
        "inquiries": _rows([opened.told(each) for each in found.inquiries]),
        "departures": _rows([told_row(each, hidden) for each in found.departures]),
        "results": _rows(found.results),
        "notices": _rows(found.notices),
        "handovers": _rows(found.handovers),
        "term_changes": _rows(found.term_changes),
        "history": [
            {"at": event.at.isoformat(), "what": told.what, "who": told.who}
            for event in opened.events
            for told in (history_words(event, opened.standard, hidden=hidden),)
        ],
    }


def _facts(row: CaseRow) -> Iterator[tuple[str, str]]:
    yield _("Stage"), stage_words(row)
    if row.holder_name:
        yield _("Who has it"), row.holder_name
    yield _("Due date"), formats.date_digits(row.due)
    yield _("Day to come for it"), formats.date_digits(row.collect_on)
    decided = decision_fact(row)
    if decided is not None:
        yield decided.name, decided.value


def _item_lines(opened: OpenCase, item: ItemStanding) -> Iterator[str]:
    decision = _shown(item)
    said = label(f"outcome.{decision.outcome}") if decision else "-"
    if decision and not item.outcome:
        said = _("Proposed: {decisions}").format(decisions=said)
    place = f"№ {item.item.place} " if item.item.place else ""
    yield f"  {place}{item.item.called}: {said}"
    for ground in decision.grounds if decision else ():
        fact = _("Confidential: for the examiner and the head alone")
        if not opened.hides(ground.ground):
            fact = formats.listed(_ground_parts(ground))
        yield f"    {formats.citation(ground.ground)}: {fact}"


def _ground_parts(ground: GroundApplied) -> Iterator[str]:
    """Yield the fact of a ground and its clause, unless the citation or the fact says it."""
    if ground.fact:
        yield ground.fact
    own = {citation_words(ground.ground, each) for each in LANGUAGES}
    if ground.clause and ground.clause not in own and ground.clause not in ground.fact:
        yield ground.clause


def _line(at: dt.datetime, what: str, who: str) -> str:
    by = f" ({who})" if who else ""
    return f"{formats.date_digits(at.date())} {formats.time(at)}  {what}{by}"


def _shown(item: ItemStanding) -> ItemDecision | None:
    """Return what was decided of an item, else what is proposed of it."""
    return item.decision or item.proposal


def _item_told(opened: OpenCase, item: ItemStanding) -> Told:
    decision = _shown(item)
    return {
        "item": item.item.key,
        "called": item.item.called,
        "outcome": item.outcome,
        "proposed": item.proposal.outcome if item.proposal else "",
        "on": _plain(item.on),
        "permit": decision.permit if decision else "",
        "document": decision.document if decision else "",
        "signer": item.signer_name,
        "grounds": [_ground_told(opened, each) for each in (decision.grounds if decision else ())],
    }


def _ground_told(opened: OpenCase, ground: GroundApplied) -> Told:
    if opened.hides(ground.ground):
        return {"ground": ground.ground, "hidden": True}
    return {"ground": ground.ground, "fact": ground.fact, "clause": ground.clause}


def _finding_told(opened: OpenCase, finding: Finding) -> Told:
    told: Told = {
        "finding": finding.finding,
        "item": finding.item,
        "by": finding.by_name,
        "at": finding.recorded_at,
        "stands": finding.stands,
    }
    if opened.is_hidden(finding.kind):
        return {**told, "hidden": True}
    proof = _plain(asdict(finding.evidence))
    return {**told, "kind": finding.kind, "exemption": finding.exemption, "evidence": proof}


def _rows(rows: Sequence[Any]) -> list[Told]:
    return [_plain(asdict(each)) for each in rows]


def _plain(value: Any) -> Any:  # noqa: ANN401  any value of a row, as JSON writes it
    """Return a value as JSON can write it."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, dt.date | dt.datetime | dt.time) else value
