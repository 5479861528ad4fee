"""The path of an application in words: who had it, what was found, decided and handed over.

What a confidential ground rests on is said nowhere here, and what is hidden from whoever reads
comes without its words (`models.confidential`, D26).
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from desktop.i18n import _, _n
from desktop.models import facts
from desktop.models.confidential import confidential_kinds
from desktop.models.decision import ItemDecision
from desktop.models.facts import Fact
from desktop.models.official import Official
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.cases_history_coupons import COUPON_TELLERS
from desktop.presenters.cases_history_file import FILE_TELLERS
from desktop.presenters.labels import label

Wording: TypeAlias = Callable[[Any, Standard | None], str]


def _laid(laid: facts.CaseLaid, _standard: Standard | None) -> str:
    return _("With the head: {name}").format(name=laid.head.name)


def _assigned(fact: facts.CaseAssigned, _standard: Standard | None) -> str:
    said = _("Assigned to {name}").format(name=fact.to.name)
    until = formats.date_digits(fact.until) if fact.until else ""
    return formats.listed(
        part for part in (said, fact.resolution, until, _on_paper(fact.on_paper)) if part
    )


def _reassigned(fact: facts.CaseReassigned, _standard: Standard | None) -> str:
    names = {"before": fact.before_name, "name": fact.to.name}
    said = _("Taken over from {before} by {name}").format(**names)
    if fact.reason:
        why = _("Taken over from {before} by {name}. Reason: {reason}")
        said = why.format(**names, reason=fact.reason)
    return formats.listed(part for part in (said, _on_paper(fact.on_paper)) if part)


def _returned(fact: facts.CaseReturned, _standard: Standard | None) -> str:
    said = _("Returned for rework")
    if fact.reason:
        said = _("Returned for rework: {reason}").format(reason=fact.reason)
    return formats.listed(part for part in (said, _on_paper(fact.on_paper)) if part)


def _examined(fact: facts.CaseExamined, _standard: Standard | None) -> str:
    return formats.listed(part for part in (label("stage.examined"), fact.note) if part)


def _completeness(fact: facts.CompletenessChecked, standard: Standard | None) -> str:
    if not fact.missing:
        return _("The papers are complete")
    names = _documents(fact.missing, standard)
    return _("The papers are not complete: {papers}").format(papers=names)


def _letter_checked(fact: facts.LetterChecked, _standard: Standard | None) -> str:
    whose = _item(fact.item)
    if not fact.faults:
        return formats.listed((_("The invitation letter is in order."), *whose))
    count = len(fact.faults)
    said = _n(
        "{count} fault of the invitation letter", "{count} faults of the invitation letter", count
    )
    return formats.listed((said.format(count=count), *whose))


def _found(fact: facts.FindingRecorded, standard: Standard | None) -> str:
    names: dict[str, str] = {}
    if standard:
        names.update((each.id, formats.text(each.name)) for each in standard.findings)
        names.update((each.id, formats.text(each.name)) for each in standard.exemptions)
    if not (fact.kind or fact.exemption) or (
        standard and fact.kind in confidential_kinds(standard)
    ):
        return _("A confidential finding was recorded")
    what = formats.listed(names.get(each, each) for each in (fact.kind, fact.exemption) if each)
    return _("Found: {what}").format(what=formats.listed((what, *_item(fact.item))))


def _taken_back(fact: facts.FindingTakenBack, _standard: Standard | None) -> str:
    if not fact.reason:
        return _("A confidential finding is taken back")
    return _("A finding is taken back: {reason}").format(reason=fact.reason)


def _asked(fact: facts.InquiryMade, _standard: Standard | None) -> str:
    mark = (_("confidential"),) if fact.confidential else ()
    parts = (fact.to, *mark, *_number(fact.number))
    return f"{label(f'inquiry.{fact.kind}')}: {formats.listed(part for part in parts if part)}"


def _reminded(fact: facts.InquiryReminded, _standard: Standard | None) -> str:
    return formats.listed((_("Reminded of the answer"), *_number(fact.number)))


def _answered(fact: facts.InquiryAnswered, _standard: Standard | None) -> str:
    if not fact.came and not fact.answer:
        return _("No answer is waited for any more")
    if not fact.came:
        return _("No answer is waited for any more: {reason}").format(reason=fact.answer)
    return formats.listed((_("The answer has come"), *_number(fact.number)))


def _switched(fact: facts.TermSwitched, _standard: Standard | None) -> str:
    days = {"before": formats.date_digits(fact.before_due), "reason": fact.reason}
    said = _("Another term: {day} instead of {before}. Reason: {reason}")
    return said.format(day=formats.date_digits(fact.term.due), **days)


def _moved(fact: facts.DueMoved, _standard: Standard | None) -> str:
    before, now = (formats.date_digits(day) for day in (fact.before_due, fact.term.due))
    if fact.before_due == fact.term.due:
        before = formats.date_digits(fact.before_collect_on)
        now = formats.date_digits(fact.term.collect_on)
    said = _("The calendar moved the day: {day} instead of {before}. {ground}")
    return said.format(day=now, before=before, ground=fact.ground)


def _proposed(fact: facts.DecisionProposed, _standard: Standard | None) -> str:
    return _("Proposed: {decisions}").format(decisions=decisions_words(fact.items))


def _signed(fact: facts.DecisionSigned, _standard: Standard | None) -> str:
    said = _("Signed: {decisions}").format(decisions=decisions_words(fact.items))
    listed = _("signed by who examined it (one-person office)") if fact.one_person else ""
    other = _("changed after the examination") if fact.changed else ""
    marks = (other, listed, _on_paper(fact.on_paper))
    return formats.listed((said, *filter(None, marks)))


def _set_aside(fact: facts.DecisionSetAside, _standard: Standard | None) -> str:
    said = _("The decision of {day} is set aside upon complaint {number}: {reason}").format(
        day=formats.date_digits(fact.decided_on), number=fact.number, reason=fact.reason
    )
    to = _("examined anew by {name} until {day}").format(
        name=fact.to.name, day=formats.date_digits(fact.term.due)
    )
    shared = _("he had a share in it: nobody else was here") if fact.nobody_else else ""
    return formats.listed(filter(None, (said, to, shared, _on_paper(fact.on_paper))))


def _ended(fact: facts.ItemsEnded, standard: Standard | None) -> str:
    parts = (*(part for item in fact.items for part in _item(item)), fact.document)
    said = f"{label(f'outcome.{fact.ending}')}: {formats.listed(parts)}"
    return "; ".join((said, *given_back(fact.originals, standard)))


def _sent(fact: facts.CaseSent, _standard: Standard | None) -> str:
    return (
        f"{label('stage.sent-to-department')}: {formats.listed((fact.to, *_number(fact.number)))}"
    )


def _back(fact: facts.CaseCameBack, _standard: Standard | None) -> str:
    result = label(f"department.{fact.result}")
    parts = (result, *_number(fact.number), fact.signer.name)
    return _("Back from the department: {what}").format(what=formats.listed(parts))


def _issued(fact: facts.ResultIssued, standard: Standard | None) -> str:
    kinds = {each.id: formats.text(each.name) for each in standard.permits} if standard else {}
    name = kinds.get(fact.permit) or label(f"result.{fact.kind}")
    return formats.listed((name, *_number(fact.number)))


def _replaced(fact: facts.ResultReplaced, _standard: Standard | None) -> str:
    parts = (
        label(f"replaced.{fact.reason}"),
        *_mark(fact.document, fact.document_date),
        fact.words,
    )
    said = _("A form is annulled, another made for it: {why}")
    return said.format(why=formats.listed(filter(None, parts)))


def _annulled(fact: facts.ResultAnnulled, _standard: Standard | None) -> str:
    parts = (
        label(f"annulled.{fact.reason}"),
        *_mark(fact.document, fact.document_date),
        fact.words,
    )
    said = _("A form is annulled: {why}. The department is told: {to}")
    return said.format(why=formats.listed(filter(None, parts)), to=fact.to)


def _mark(document: str, day: dt.date | None) -> tuple[str, ...]:
    """Name a document with its date, nothing without one."""
    if not document:
        return ()
    return (f"{document}, {formats.date_digits(day)}" if day else document,)


def _ready(fact: facts.CaseReady, _standard: Standard | None) -> str:
    asked = _("on paper, as the applicant asked: {how}").format(how=fact.asked)
    return formats.listed((label("stage.ready"), *((asked,) if fact.asked else ())))


def _answered_electronically(fact: facts.CaseAnswered, _standard: Standard | None) -> str:
    return _("Answered electronically, closed: {to}").format(to=fact.to)


def _told(fact: facts.NoticeGiven, _standard: Standard | None) -> str:
    way = formats.lowered(label(f"notice.{fact.way}"))
    parts = (label(f"notice-about.{fact.about}"), way, fact.to)
    said = _("The applicant is told: {way}") if fact.reached else _("Nobody was reached: {way}")
    return said.format(way=formats.listed(parts))


def _handed(fact: facts.HandedOver, standard: Standard | None) -> str:
    parts = (fact.name, label(f"receiver.{fact.receiver}"), *_number(fact.authority))
    said = [_("Handed over: {to}").format(to=formats.listed(parts))]
    if fact.renamed:
        said.append(_("the document names him otherwise: {why}").format(why=fact.renamed))
    return "; ".join((*said, *given_back(fact.originals, standard)))


def given_back(originals: Sequence[str], standard: Standard | None) -> tuple[str, ...]:
    """Say which originals were given back, nothing for none (W-16, D10)."""
    if not originals:
        return ()
    names = _documents(originals, standard)
    return (_("originals given back: {papers}").format(papers=names),)


def decisions_words(decisions: Sequence[ItemDecision]) -> str:
    """Say the outcome of each item with the numbers of its grounds; facts are not told (D26)."""
    return "; ".join(_decision(each) for each in decisions)


def _decision(decided: ItemDecision) -> str:
    outcome = label(f"outcome.{decided.outcome}")
    grounds = formats.listed(each.ground for each in decided.grounds)
    said = f"{outcome} ({grounds})" if grounds else outcome
    return " – ".join((*_item(decided.item), said))


def _item(key: str) -> tuple[str, ...]:
    """Name an item by its place, nothing for a whole case."""
    scope, _dash, place = key.partition("-")
    if not place:
        return ()
    return ((_("person No {place}") if scope == "person" else "№ {place}").format(place=place),)


def _number(number: str) -> tuple[str, ...]:
    return (f"№ {number}",) if number else ()


def _on_paper(on_paper: bool) -> str:  # noqa: FBT001  a fact's own mark, said in words
    return _("from the sheet") if on_paper else ""


def _documents(ids: Sequence[str], standard: Standard | None) -> str:
    shorts = {each.id: formats.text(each.short) for each in standard.documents} if standard else {}
    return formats.listed(shorts.get(each, each) for each in ids)


def who_did(fact: Any) -> str:  # noqa: ANN401  any fact of the path
    """Return the name of who did it: the official, else who sat at the computer."""
    if isinstance(fact, facts.DueMoved):
        return ""
    by = getattr(fact, "by", None)
    return by.name if isinstance(by, Official) else str(fact.clerk_name)


TELLERS: Final[Mapping[type[Fact], Wording]] = MappingProxyType(
    {
        facts.CaseLaid: _laid,
        facts.CaseAssigned: _assigned,
        facts.CaseReassigned: _reassigned,
        facts.CaseReturned: _returned,
        facts.CaseExamined: _examined,
        facts.CompletenessChecked: _completeness,
        facts.LetterChecked: _letter_checked,
        facts.FindingRecorded: _found,
        facts.FindingTakenBack: _taken_back,
        facts.InquiryMade: _asked,
        facts.InquiryReminded: _reminded,
        facts.InquiryAnswered: _answered,
        facts.TermSwitched: _switched,
        facts.DueMoved: _moved,
        facts.DecisionProposed: _proposed,
        facts.DecisionSigned: _signed,
        facts.DecisionSetAside: _set_aside,
        facts.ItemsEnded: _ended,
        facts.CaseSent: _sent,
        facts.CaseCameBack: _back,
        facts.ResultIssued: _issued,
        facts.ResultReplaced: _replaced,
        facts.ResultAnnulled: _annulled,
        facts.CaseReady: _ready,
        facts.CaseAnswered: _answered_electronically,
        facts.NoticeGiven: _told,
        facts.HandedOver: _handed,
        **COUPON_TELLERS,
        **FILE_TELLERS,
    }
)
"""How each fact of the path is told, by its kind."""
