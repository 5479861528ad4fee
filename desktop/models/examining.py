"""What an examination makes of a case: what is established of each item, what may be granted it."""

import datetime as dt
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application, PaperMissing
from desktop.models.as_typed import draft_of
from desktop.models.checklist import checklist
from desktop.models.conditions import Answers, Value
from desktop.models.dates import age_on, months_after
from desktop.models.errors import Refusal
from desktop.models.grounds import Established, Proposal, grounds_of_age, propose
from desktop.models.intake_values import answers_of
from desktop.models.path import CaseItem, items_of
from desktop.models.standard import Standard, Track

ANSWER_WITHIN: Final = dt.timedelta(days=10)
"""How long an answer is waited for where its day is not named: the office's own custom."""
_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Hold a finding that stands: of an `item`, or of the whole case when that is empty."""

    item: str
    kind: str
    exemption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGrounds:
    """Hold what is proposed of one item, and which of its grounds its age leads to (D17).

    `lacking` are the documents missing of this very item, in the order of the checklist (D38).
    """

    item: CaseItem
    proposal: Proposal
    of_age: frozenset[str] = frozenset()
    lacking: tuple[PaperMissing, ...] = ()


def answers_to(application: Application, standard: Standard) -> Answers:
    """Return what an application answers of its standard's questions."""
    return answers_of(standard, draft_of(application, standard))


def grounds_of(
    application: Application, standard: Standard, found: Sequence[Found], *, accepted: dt.date
) -> tuple[ItemGrounds, ...]:
    """Return the grounds each item leads to: ages, papers missing, findings, exemptions (D38).

    A finding of the whole case is one of each item. Whoever was too young on the day of acceptance
    (D17) refuses only what is his own: a listed person himself, else the applicant each item.
    """
    answers = answers_to(application, standard)
    told = frozenset(checklist(standard, answers).grounds)  # of whom the service is not for (D11)
    lacking = _Lacking.of(application, standard)
    rows = []
    for item in items_of(application):
        own = [each for each in found if each.item in {"", item.key}]
        established = Established(
            findings=frozenset(each.kind for each in own if each.kind),
            missing=frozenset(each.document for each in lacking.by(item)),
            age=_age(application, item, accepted),
            exemption=next((each.exemption for each in own if each.exemption), ""),
        )
        rows.append(
            ItemGrounds(
                item=item,
                proposal=_with(standard, answers, established, told),
                of_age=grounds_of_age(standard, answers, established.age),
                lacking=lacking.by(item),
            )
        )
    return tuple(rows)


def permits_of(application: Application, standard: Standard) -> Mapping[str, tuple[str, ...]]:
    """Return the kinds of permit each item may be granted, by its key; a person has the case's."""
    known = checklist(standard, answers_to(application, standard))
    if not known.covered:
        return {}  # whom the standard does not serve is granted nothing (D11, D12)
    whole = tuple(each.id for each in known.permits)
    rows = known.permits_by_item
    return {
        item.key: tuple(each.id for each in rows[item.place - 1])
        if item.scope == "item" and item.place <= len(rows)
        else whole
        for item in items_of(application)
    }


def reminder_due(
    asked_on: dt.date, *, answer_by: dt.date | None, reminded_on: dt.date | None
) -> dt.date:
    """Return the day from which whoever was asked is to be reminded (W-7.1b).

    It is the day after the answer was due, ten days after the question where no day was named; once
    reminded, ten days after that, and never before the answer is due.
    """
    if reminded_on is not None:
        again = reminded_on + ANSWER_WITHIN
        return max(again, answer_by + _DAY) if answer_by else again
    return answer_by + _DAY if answer_by else asked_on + ANSWER_WITHIN


def check_finding(
    kind: str, exemption: str, item: str, *, standard: Standard, items: Sequence[CaseItem]
) -> None:
    """Refuse what no finding of this edition can be.

    `nothing-found`, `finding-unknown` (`finding`), `exemption-unknown` (`exemption`),
    `item-unknown` (`item`), and `finding-of-one` where the ground it proves is of one unit or
    invited person (W-17.5, W-17.6, I-16) and none of several is named.
    """
    if not kind and not exemption:
        raise Refusal("nothing-found")
    if kind and kind not in {each.id for each in standard.findings}:
        raise Refusal("finding-unknown", finding=kind)
    if exemption and exemption not in {each.id for each in standard.exemptions}:
        raise Refusal("exemption-unknown", exemption=exemption)
    named = next((each for each in items if each.key == item), None)
    if item and named is None:
        raise Refusal("item-unknown", item=item)
    own = [each for each in items if each.scope == "item"]
    if is_of_one(kind, standard) and (named is None or named.scope != "item") and len(own) > 1:
        raise Refusal("finding-of-one")


def is_of_one(kind: str, standard: Standard) -> bool:
    """Say whether a finding proves a ground that is of one item alone."""
    return any(kind in each.findings and each.per_item for each in standard.grounds)


def days_found(
    kind: str, days: Sequence[dt.date], *, standard: Standard, accepted: dt.date
) -> tuple[dt.date, ...]:
    """Return the days a finding rests on, in their order: none where it asks for none.

    Refuses `finding-days-missing` (`count`); where they lie further apart than the law counts,
    `finding-days-apart` (`first`, `last`, `months`); and where the last was as long before the
    application was accepted, `finding-days-old` (`last`, `months`).
    """
    asked = next((each for each in standard.findings if each.id == kind), None)
    if asked is None or not asked.days:
        return ()
    if len(days) < asked.days:
        raise Refusal("finding-days-missing", count=asked.days)
    found = tuple(sorted(days))
    if asked.within and found[-1] > months_after(found[0], asked.within):
        raise Refusal("finding-days-apart", first=found[0], last=found[-1], months=asked.within)
    if asked.within and months_after(found[-1], asked.within) < accepted:
        raise Refusal("finding-days-old", last=found[-1], months=asked.within)
    return found


def other_track(standard: Standard, track: str, *, now: str, number: str) -> Track:
    """Return the track a term is switched to; refuse `track-unknown`, `track-stands` (`number`).

    A track that counts from another moment than registration is no other term of the same case.
    """
    known = {each.id: each for each in standard.tracks if each.counts_from == "registration"}
    if track == now:
        raise Refusal("track-stands", number=number)
    if track not in known:
        raise Refusal("track-unknown", number=number)
    return known[track]


def answers_for(track: Track, answers: Mapping[str, str], standard: Standard) -> dict[str, str]:
    """Return the answers of an application as its new track asks them (D31)."""
    asked = {each.id for each in standard.questions}
    changed = {
        each.ask: _as_text(each.is_[0])
        for each in track.when
        if each.ask in asked and len(each.is_) == 1
    }
    changed.update(
        (each.ask, "no") for each in track.when if each.ask in asked and each.is_not == (True,)
    )
    return {**answers, **changed}


def _as_text(value: Value) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def _with(
    standard: Standard, answers: Answers, established: Established, told: Container[str]
) -> Proposal:
    found = propose(standard, answers, established)
    ids = {*found.ids}
    grounds = (each for each in standard.grounds if each.id in ids or each.id in told)
    return Proposal(grounds=tuple(grounds), outcome=found.outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lacking:
    """Tell whose papers are missing: of all, of single items, or of single persons (D35)."""

    papers: tuple[PaperMissing, ...]
    of_persons: frozenset[str]

    @classmethod
    def of(cls, application: Application, standard: Standard) -> "_Lacking":
        persons = {each.id for each in standard.documents if each.per == "person"}
        return cls(
            papers=application.missing,
            of_persons=frozenset(persons if application.persons else ()),
        )

    def by(self, item: CaseItem) -> tuple[PaperMissing, ...]:
        return tuple(each for each in self.papers if self._is_of(each, item))

    def _is_of(self, paper: PaperMissing, item: CaseItem) -> bool:
        if not paper.subjects or item.scope == "case":
            return True
        if (paper.document in self.of_persons) != (item.scope == "person"):
            return False
        return item.place in paper.subjects


def _age(application: Application, item: CaseItem, accepted: dt.date) -> int | None:
    """Return the age that counts for an item: a person's own, an invited one's, the applicant's."""
    born = None
    if item.scope == "person":
        born = application.persons[item.place - 1].born
    elif application.applicant.person is not None:
        born = application.applicant.person.born
    return None if born is None else age_on(born, accepted)
