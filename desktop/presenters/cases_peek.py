"""One application beside the table: everything that is known of it, in words."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.i18n import _
from desktop.models.application import Application, Item
from desktop.models.errors import Refusal
from desktop.models.later import LIVE_STAGES
from desktop.models.standard import Standard
from desktop.models.switched import switched
from desktop.presenters import formats
from desktop.presenters.cases_away import away_facts, decision_fact, standing_words
from desktop.presenters.cases_complaints import complaint_events, complaint_facts
from desktop.presenters.cases_duty import duty_facts
from desktop.presenters.cases_history import chancery_words, history_words
from desktop.presenters.cases_rows import due_tone
from desktop.presenters.cases_said import holder_name, purpose_words
from desktop.presenters.cases_view import EventView, FactView, PaperLine, PeekView
from desktop.presenters.cases_visit import visit_facts
from desktop.presenters.handing_peek import in_reading_order, state_tone, state_words
from desktop.presenters.labels import label
from desktop.presenters.prints import papers_under_way, print_state
from desktop.presenters.tone import Tone
from desktop.services import correcting
from desktop.services.confidential import hidden_of
from desktop.services.desk import Desk
from desktop.services.telling import caller_words, language_of
from desktop.store import case_events, cases, papers
from desktop.store.cases import CaseRow
from desktop.store.chancery import numbers_of
from desktop.store.handles import Reader
from desktop.store.notices import NoticeRow, notice_of
from desktop.store.numbers import entered_at
from desktop.store.papers import PaperRow
from desktop.store.path_rows import results_of

_MOST_FIELDS: Final = 4  # of a unit or a person: enough to know it by


def load_peek(desk: Desk, case: str) -> PeekView:
    """Read an application whole and word it; refuse `case-unknown`."""
    row = cases.by_id(desk.database, case)
    application = cases.application(desk.database, case)
    if row is None or application is None:
        raise Refusal("case-unknown", case=case)
    today = desk.now().date()
    standard = _standard(desk, row, application)
    issued = papers.papers_of(desk.database, "case", case)
    notice = notice_of(desk.database, case)
    begun, passed, share = _term_passed(row, application, today)
    return PeekView(
        case=case,
        number=row.number,
        applicant=row.applicant,
        service=row.service,
        paragraph=_purpose_paragraph(standard, row.purpose),
        due=standing_words(desk.database, row, today),
        due_day=formats.date_heading(row.due),
        due_tone=due_tone(row, today),
        begun=formats.day_month(begun),
        passed=passed,
        share=share,
        facts=(
            *_notice_facts(notice, today),
            *away_facts(desk.database, row, today),
            *_path_facts(row),
            *_result_facts(desk, row, today),
            *_facts(desk.database, row, application, standard),
            *visit_facts(desk, row),
        ),
        path=tuple(_path(desk, row, issued, standard)),
        papers=tuple(_paper_lines(desk, issued)),
        caller=_caller_words(desk, row, application, standard),
        is_live=row.stage in LIVE_STAGES,
        can_correct=row.stage in LIVE_STAGES or correcting.may_correct(desk, case),
        owes_papers=bool(application.missing) and row.stage in LIVE_STAGES,
        owes_notice=notice is not None and notice.told_on is None,
    )


def _standard(desk: Desk, row: CaseRow, application: Application) -> Standard | None:
    """Return the standard as the office applied it when it registered the case (D19)."""
    try:
        edition = desk.catalogue.standard(row.service, row.edition)
    except Refusal:
        return None
    return switched(edition, application.switches)


def _caller_words(
    desk: Desk, row: CaseRow, application: Application, standard: Standard | None
) -> str:
    """Say in the applicant's language what to tell him by phone; nothing without his standard."""
    if standard is None:
        return ""
    language = language_of(row)
    return caller_words(desk, row, application, standard=standard, language=language)


def _term_passed(
    row: CaseRow, application: Application, today: dt.date
) -> tuple[dt.date, str, float]:
    """Return day 0 of the term, how much of it has passed in words, and as a share.

    It is the day of registration, or of setting the decision aside (ADR 0015).
    """
    begun = row.day if row.counted_on is None else application.term.steps[0].date
    whole = max((row.safe - begun).days, 1)
    if row.ending:  # nobody waits for its last day any more
        return begun, "", 0.0
    if row.decided_on is not None:
        passed = (row.decided_on - begun).days
        return begun, _decided_words(passed, whole), passed / whole
    passed = (today - begun).days
    return begun, _passed_words(passed, whole, is_anew=begun != row.day), passed / whole


def _decided_words(passed: int, whole: int) -> str:
    """Say on which day of its term it was decided: what comes after is no part of the term."""
    if passed <= 0:
        return _("decided the same day")
    return _("decided on day {passed} of {whole}").format(passed=passed, whole=whole)


def _passed_words(passed: int, whole: int, *, is_anew: bool) -> str:
    """Say on which day of its term an application is; the day of registration is day 0 (D6)."""
    if passed <= 0:
        return _("examined anew from today") if is_anew else _("registered today")
    return _("day {passed} of {whole}").format(passed=passed, whole=whole)


def _purpose_paragraph(standard: Standard | None, purpose: str) -> str:
    purposes = standard.purposes if standard else ()
    return next((each.paragraph for each in purposes if each.id == purpose), "")


def _facts(
    reader: Reader, row: CaseRow, application: Application, standard: Standard | None
) -> Iterator[FactView]:
    if standard is not None:
        yield FactView(name=_("Service"), value=formats.text(standard.short))
    yield FactView(name=label("purpose"), value=purpose_words(standard, row.purpose))
    yield from _people(row, standard)
    for item in application.items:
        name = formats.text(standard.items.one) if standard else str(item.number)
        count = f" {item.number}" if len(application.items) > 1 else ""
        yield FactView(name=f"{name}{count}", value=_item_words(item, standard))
    yield from _papers_facts(application, standard)
    yield from duty_facts(reader, row.case, application, standard)
    yield from _chancery_facts(reader, row.case)
    yield FactView(name=_("Due date"), value=formats.date_heading(row.due))
    if row.stage != "closed":
        yield FactView(name=_("Day to come for it"), value=formats.date_heading(row.collect_on))


def _path_facts(row: CaseRow) -> Iterator[FactView]:
    """Tell who has it now, and since when, and what was decided (W-14, D38)."""
    if row.holder_name:
        since = formats.date_short(row.held_since) if row.held_since else ""
        held = formats.listed(part for part in (holder_name(row), since) if part)
        yield FactView(name=_("Who has it"), value=held)
    decided = decision_fact(row)
    if decided is not None:
        yield decided


def _result_facts(desk: Desk, row: CaseRow, today: dt.date) -> Iterator[FactView]:
    """Tell what it led to and what became of it since, as the page of hand-over does.

    What somebody complained of about it stands with that.
    """
    yield from complaint_facts(desk, row.case)
    results = results_of(desk.database, row.case)
    for each in in_reading_order(results):
        here = each.lies_here and row.stage != "ready"  # told electronically alone (I-3a)
        state = "" if here else state_words(each, results)
        number = f"№{formats.NO_BREAK}{each.issued.number}"
        yield FactView(
            name=label(f"result.{each.issued.kind}"),
            value=formats.listed(part for part in (number, state) if part),
            tone=state_tone(each, today),
        )


def _notice_facts(notice: NoticeRow | None, today: dt.date) -> Iterator[FactView]:
    """Tell until when the applicant is to be told where it was sent, or that he was (D50)."""
    if notice is None:
        return
    if notice.told_on is not None:
        told = (label(f"notice.{notice.way}"), formats.date_digits(notice.told_on))
        yield FactView(name=_("The applicant is told"), value=formats.listed(told))
        return
    tone: Tone = "past" if today > notice.tell_by else "near"
    by = formats.date_heading(notice.tell_by)
    yield FactView(name=_("Tell the applicant by"), value=by, tone=tone)


def _chancery_facts(reader: Reader, case: str) -> Iterator[FactView]:
    """Tell the chancery's own numbers (D42)."""
    for each in numbers_of(reader, case):
        words = chancery_words(each.number, each.date)
        yield FactView(name=label(f"chancery.{each.direction}"), value=words)


def _people(row: CaseRow, standard: Standard | None) -> Iterator[FactView]:
    kinds = standard.recipients if standard else ()
    kind = next((formats.text(each.short) for each in kinds if each.id == row.applicant_kind), "")
    if kind:
        yield FactView(name=_("Applicant"), value=kind)
    if row.iin:
        yield FactView(name=_("IIN, BIN"), value=formats.iin(row.iin))
    if row.representative:
        yield FactView(name=_("Representative"), value=row.representative)
    if row.phone:
        yield FactView(name=label("phone"), value=formats.phone(row.phone))


def _item_words(item: Item, standard: Standard | None) -> str:
    """Say what a unit or an invited person is known by, as a list of them shows it.

    Where the standard names no columns, the first fields filled in.
    """
    filled = [name for name, value in item.values.items() if value]
    known_by = (*standard.items.columns, *standard.items.called) if standard else ()
    telling = [name for name in dict.fromkeys(known_by) if name in filled] or filled
    words = (_choice_words(name, item.values[name], standard) for name in telling)
    return " · ".join(list(words)[:_MOST_FIELDS])


def _choice_words(name: str, value: str, standard: Standard | None) -> str:
    fields = standard.items.fields if standard else ()
    choices = next((each.choices for each in fields if each.id == name), ())
    return next((formats.text(each.name) for each in choices if each.id == value), value)


def _papers_facts(application: Application, standard: Standard | None) -> Iterator[FactView]:
    asked = [each for each in application.missing if each.group != "presupposed"]
    taken = len(application.taken)
    handed = f"{taken} / {taken + len(asked)}"
    if taken or asked:  # of a case carried over nobody wrote down its papers (D43)
        yield FactView(name=_("Papers"), value=handed, tone="near" if asked else "normal")
    if asked:
        documents = standard.documents if standard else ()
        short = {each.id: formats.text(each.short) for each in documents}
        names = " · ".join(short.get(paper.document, paper.name) for paper in asked)
        yield FactView(name=_("Missing"), value=names)


def _path(
    desk: Desk, row: CaseRow, issued: list[PaperRow], standard: Standard | None
) -> Iterator[EventView]:
    """Tell what happened so far, by the moment it happened."""
    today = desk.now().date()
    yield EventView(
        when=_when(row.registered_at, today),
        what=_("Registered on paper, before Kense")
        if row.is_carried_over
        else label("stage.registered"),
        who=formats.short_name(row.clerk_name),
    )
    under_way = papers_under_way(desk.database)
    lines = []
    entered = entered_at(desk.database, row.case)
    if entered is not None:
        said = _("Entered later (hand-written talon)")
        lines.append((entered, EventView(when=_when(entered, today), what=said)))
    events = case_events.events(desk.database, row.case)
    hidden = hidden_of(desk, row.case, events, standard)
    for event in events:
        told = history_words(event, standard, hidden=hidden)
        who = formats.short_name(told.who)
        lines.append((event.at, EventView(when=_when(event.at, today), what=told.what, who=who)))
    for at, what, name in complaint_events(desk, row.case):
        who = formats.short_name(name)
        lines.append((at, EventView(when=_when(at, today), what=what, who=who)))
    for paper in issued:
        state, tone = print_state(paper, under_way)
        said = f"{label(f'paper.{paper.kind}')}: {state}"
        at = paper.state_at
        lines.append((at, EventView(when=_when(at, today), what=said, tone=tone)))
    yield from (line for _at, line in sorted(lines, key=lambda each: each[0]))


def _when(moment: dt.datetime, today: dt.date) -> str:
    return formats.time(moment) if moment.date() == today else formats.date_short(moment)


def _paper_lines(desk: Desk, issued: list[PaperRow]) -> Iterator[PaperLine]:
    under_way = papers_under_way(desk.database)
    for paper in issued:
        state, tone = print_state(paper, under_way)
        yield PaperLine(
            paper=paper.paper,
            kind=paper.kind,
            title=label(f"paper.{paper.kind}"),
            state=state,
            tone=tone,
            waits=paper.state in {"issued", "failed"} and paper.paper not in under_way,
        )
