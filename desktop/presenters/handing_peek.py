"""One case beside the list: what lies ready, who may collect it, what he was told (W-16, I-15)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from desktop.i18n import _, _n
from desktop.models.collecting import MayCollect, reading_place, who_may_collect
from desktop.models.errors import Refusal
from desktop.models.moments import from_text
from desktop.models.person import IdentityDocument
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.cases_said import stage_words
from desktop.presenters.cases_view import EventView, FactView
from desktop.presenters.handing_view import CollectView
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.telling import words_to_say
from desktop.store.path import CaseWhole
from desktop.store.path_rows import IssuedResult, Notice, ResultEnd


def collect_view(desk: Desk, case: str) -> CollectView:
    """Return what the page says of a case; refuses `case-unknown`."""
    found = whole_case(desk, case)
    today, row = desk.now().date(), found.row
    ready = row.stage == "ready"
    standard = _standard(desk, found)
    return CollectView(
        case=case,
        number=row.number,
        applicant=row.applicant,
        service=formats.text(standard.short) if standard else row.service,
        stage=stage_words(row),
        tone="done" if ready else "normal",
        lying=tuple(_lying(found, standard, today)),
        who=tuple(_who(found)) if ready else (),
        facts=tuple(_facts(found)),
        log=tuple(_log(found, today)),
        caller=words_to_say(desk, found),
        hint="" if ready else not_ready_words(found),
        can_hand=ready,
    )


def not_ready_words(found: CaseWhole) -> str:
    """Say why nothing can be handed over now: where the case is, or that it was collected."""
    row = found.row
    if found.handovers and row.stage == "closed":
        last = found.handovers[-1].handed
        return _("{number} was handed over on {day}: {name}.").format(
            number=row.number, day=formats.date_long(last.on), name=last.name
        )
    if row.stage == "sent-to-department":
        return _("{number} is at the department: {name}.").format(
            number=row.number, name=row.holder_name or "–"
        )
    return _("{number} is not ready: {stage}. Due on {day}.").format(
        number=row.number, stage=stage_words(row), day=formats.date_long(row.due)
    )


def result_name(found: IssuedResult, standard: Standard | None) -> str:
    """Name a result: a permit by its kind, with its number."""
    issued = found.issued
    kinds = {each.id: formats.text(each.name) for each in standard.permits} if standard else {}
    return f"{kinds.get(issued.permit) or label(f'result.{issued.kind}')} № {issued.number}"


def in_reading_order(results: Sequence[IssuedResult]) -> list[IssuedResult]:
    """Put what was granted before what was refused, each by its number."""
    return sorted(results, key=lambda each: reading_place(each.issued))


def state_words(each: IssuedResult, others: Sequence[IssuedResult]) -> str:
    """Say where a result is: here, handed over on a day, or held no more; `others` of its case."""
    if each.ended is not None:
        return _ended_words(each.ended, others, set_aside=each.set_aside)
    if each.set_aside and each.handed_on is not None:
        said = _("with the applicant, set aside upon complaint {number}: to be given back")
        return said.format(number=each.set_aside)
    if each.handed_on is not None:
        return _("handed over {day}").format(day=formats.date_digits(each.handed_on))
    return _("here, prepared by {name}").format(name=each.issued.prepared_by.name)


def state_tone(each: IssuedResult, today: dt.date) -> Tone:
    """Return how a result stands out: one that ended, or whose term is over, is past."""
    until = each.issued.valid_until
    over = each.ended is not None or bool(each.set_aside) or (until is not None and until < today)
    return "past" if over else "normal"


def _ended_words(ended: ResultEnd, others: Sequence[IssuedResult], *, set_aside: str) -> str:
    """Say that a result holds no more, since when and why, and by which it was replaced."""
    day = formats.date_digits(ended.on) if ended.on else ""
    if ended.how == "set-aside":
        said = _("set aside upon complaint {number}, ended {day}")
        told = said.format(number=set_aside, day=day)
        why = ended.reason if ended.reason != set_aside else ""
        return formats.listed(filter(None, (told, why)))
    reason = label(f"{ended.how}.{ended.reason}")
    new = next((e.issued.number for e in others if e.issued.result == ended.successor), "")
    if not new:
        return _("annulled {day}: {why}").format(day=day, why=reason)
    return _("annulled {day}: {why}, instead No {number}").format(day=day, why=reason, number=new)


def who_words(each: MayCollect) -> str:
    """Name one who may collect, with the paper he does it by."""
    if not each.authority:
        return each.name or "–"
    said = f"№ {each.authority}"
    if each.authority_until is not None:
        until = formats.date_digits(each.authority_until)
        said = _("{number}, until {day}").format(number=said, day=until)
    return f"{each.name} · {said}"


def document_words(document: IdentityDocument) -> str:
    """Write an identity document: its kind and number, empty where it is not known."""
    kind = label(f"identity.{document.kind}") if document.kind else ""
    return " ".join(part for part in (kind, document.number) if part)


def _standard(desk: Desk, found: CaseWhole) -> Standard | None:
    try:
        return desk.catalogue.standard(found.row.service, found.row.edition)
    except Refusal:
        return None


def _lying(found: CaseWhole, standard: Standard | None, today: dt.date) -> Iterator[FactView]:
    """Name every result: here, or handed over on a day already."""
    for each in in_reading_order(found.results):
        yield FactView(
            name=result_name(each, standard),
            value=state_words(each, found.results),
            tone=state_tone(each, today),
        )


def _who(found: CaseWhole) -> Iterator[FactView]:
    here = [each.issued for each in found.results if each.lies_here]
    for each in who_may_collect(found.application, here):
        name = label(f"receiver.{each.receiver}")
        value = who_words(each) if each.name else _("shows the paper")
        yield FactView(name=name[:1].upper() + name[1:], value=value)


def _facts(found: CaseWhole) -> Iterator[FactView]:
    row = found.row
    yield FactView(name=_("Phone"), value=formats.phone(row.phone) if row.phone else "–")
    if row.iin:
        is_body = found.application.applicant.organisation is not None
        yield FactView(name=_("BIN") if is_body else _("IIN"), value=formats.iin(row.iin))
    person = found.application.applicant.person
    known = document_words(person.document) if person else ""
    if known:
        yield FactView(name=_("Document at registration"), value=known)
    if row.stage == "ready" and row.held_since is not None:
        yield FactView(name=_("Ready since"), value=formats.date_long(row.held_since.date()))


def _log(found: CaseWhole, today: dt.date) -> Iterator[EventView]:
    """Tell every notice and hand-over, and what is still owed, in their order."""
    events = [*((each.told_at, _notice(each, today)) for each in found.notices)]
    for handed in found.handovers:
        count = len(handed.handed.results)
        what = _n("{count} result: {name}", "{count} results: {name}", count).format(
            count=formats.number(count), name=handed.handed.name
        )
        event = EventView(when=_when(handed.at, today), what=what, tone="done")
        events.append((handed.at, event))
    yield from (event for _at, event in sorted(events, key=lambda each: each[0]))
    for change in found.term_changes:
        if change.tell_by is not None and change.told_on is None:
            about = label(f"notice-about.{change.kind}")
            what = _("to be told by this day: {about}").format(about=about)
            yield EventView(when=formats.date_short(change.tell_by), what=what, tone="near")


def _notice(notice: Notice, today: dt.date) -> EventView:
    about = label(f"notice-about.{notice.about}")
    way = label(f"notice.{notice.way}")
    reached = "" if notice.reached else _("nobody was reached")
    said = " · ".join(part for part in (way, about, reached, notice.words) if part)
    return EventView(
        when=_when(notice.told_at, today),
        what=said,
        who=notice.clerk_name,
        tone="done" if notice.reached else "near",
    )


def _when(at: str, today: dt.date) -> str:
    """Say when something was: the hour of today, the day of any other."""
    moment = from_text(at)
    return formats.time(moment) if moment.date() == today else formats.date_short(moment.date())
