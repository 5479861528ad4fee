"""Gather everything an application holds into words, to be looked over before it is registered."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.draft import Draft
from desktop.models.intake_form import (
    FieldSpec,
    StepId,
    groups,
    item_fields,
    person_rows,
    receipt_rows,
)
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_questions import default_answer, worded_question
from desktop.presenters.intake_values import cell, who
from desktop.presenters.intake_view import AnswerView, SummaryLine, SummarySection
from desktop.presenters.labels import label

_TOLD_AS_NAME = ("surname", "given", "patronymic", "latin_surname", "latin_given", "iin", "bin")


def summary(standard: Standard, draft: Draft) -> tuple[SummarySection, ...]:
    """Return what was typed, step by step; empty fields are left out."""
    found = [
        _section("applicant", label("step.applicant"), _applicant(standard, draft)),
        _section("service", label("step.service"), _typed(standard, draft, "service")),
        _section("items", formats.text(standard.items.name), _items(standard, draft)),
    ]
    if draft.rows("persons"):
        found.append(_section("items", label("group.persons"), _persons(draft)))
    return tuple(found)


def answer_summary(
    standard: Standard, draft: Draft, answer: AnswerView, prints: str
) -> tuple[SummarySection, ...]:
    """Return what the standard answers: papers, duty with its arithmetic, term, what prints."""
    return (
        _section("papers", label("step.papers"), _papers(answer)),
        _section("duty", label("step.duty"), _duty(standard, draft, answer)),
        _section("check", _("Term and result"), _term(answer, prints)),
    )


def _section(step: StepId, title: str, lines: Iterator[SummaryLine]) -> SummarySection:
    return SummarySection(step=step, title=title, lines=tuple(lines))


def _applicant(standard: Standard, draft: Draft) -> Iterator[SummaryLine]:
    named = who(standard, draft)
    yield SummaryLine(name=formats.text(standard.recipient_word), value=named.name)
    if named.detail:
        yield SummaryLine(name="", value=named.detail)
    for group in groups(standard, draft, "applicant"):
        for spec in group.fields:
            prefix, _dot, name = spec.path.rpartition(".")
            told = prefix in {"person", "organisation"} and name in _TOLD_AS_NAME
            if not told and spec.path not in {"applicant.kind", "organisation.name"}:
                yield from _line(spec, standard, draft)


def _typed(standard: Standard, draft: Draft, step: StepId) -> Iterator[SummaryLine]:
    for group in groups(standard, draft, step):
        for spec in group.fields:
            yield from _line(spec, standard, draft)


def _line(spec: FieldSpec, standard: Standard, draft: Draft) -> Iterator[SummaryLine]:
    ask, words, _why = worded_question(spec, standard)
    value = cell(spec, draft.text(spec.path) or default_answer(spec.path, standard))
    if value:
        name = f"{ask} {words}".strip() if ask else words
        yield SummaryLine(name=name, value=value)


def _items(standard: Standard, draft: Draft) -> Iterator[SummaryLine]:
    for row in range(draft.rows("items")):
        specs = item_fields(standard, draft, row)
        yield SummaryLine(name=f"{row + 1}", value=_row_words(specs, draft))


def _persons(draft: Draft) -> Iterator[SummaryLine]:
    for row in range(draft.rows("persons")):
        specs = person_rows(f"persons.{row}")
        yield SummaryLine(name=f"{row + 1}", value=_row_words(specs, draft))


def _row_words(specs: tuple[FieldSpec, ...], draft: Draft) -> str:
    cells = [cell(spec, draft.text(spec.path)) for spec in specs]
    return " · ".join(each for each in cells if each)


def _papers(answer: AnswerView) -> Iterator[SummaryLine]:
    papers = [paper for group in answer.groups for paper in group.papers]
    handed = [paper.label for paper in papers if paper.ticked]
    yield SummaryLine(name=_("Handed in"), value=formats.listed(handed) or _("none"))
    for paper in papers:
        if paper.marks:
            yield SummaryLine(name="", value=f"{paper.label}: {paper.marks}")
    for paper in papers:
        if paper.missing:
            part = f": {paper.missing}" if paper.subjects else ""
            yield SummaryLine(name=_("Missing"), value=f"{paper.label}{part}", tone="near")


def _duty(standard: Standard, draft: Draft, answer: AnswerView) -> Iterator[SummaryLine]:
    for duty in answer.duties:
        sums = f"{duty.arithmetic} = {duty.sum} · {duty.index}" if duty.arithmetic else ""
        yield SummaryLine(name=duty.title, value=sums or duty.verdict)
        if sums:
            paid = _("paid {sum}").format(sum=duty.paid) if duty.paid else ""
            verdict = " · ".join(part for part in (paid, duty.verdict) if part)
            yield SummaryLine(name="", value=verdict, tone=duty.tone)
    for row in range(draft.rows("receipts")):
        words = _row_words(receipt_rows(standard, f"receipts.{row}"), draft)
        if words:
            yield SummaryLine(name=_("Receipt"), value=words)
    for remark in answer.remarks:
        if remark.step == "duty":
            yield SummaryLine(name="", value=remark.words.replace("**", ""), tone=remark.tone)
    freed = [draft.text(f"payer.{name}").strip() for name in ("ground", "document")]
    if any(freed):
        value = ", ".join(part for part in freed if part)
        yield SummaryLine(name=label("group.payer"), value=value)


def _term(answer: AnswerView, prints: str) -> Iterator[SummaryLine]:
    if answer.term is not None:
        yield SummaryLine(name=_("Due date"), value=answer.term.due)
        yield SummaryLine(name="", value=answer.term.arithmetic)
        yield SummaryLine(name=_("Day to come for it"), value=answer.term.collect)
    if answer.permits:
        yield SummaryLine(name=_("May be granted"), value=answer.permits)
    yield SummaryLine(name=_("Will be printed"), value=prints)
