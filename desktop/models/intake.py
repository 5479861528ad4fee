"""What a draft means under the standard: the live answer beside the form, and the application.

`assess` is recomputed at every key (≤ 5 ms): what is needed and why, what is
missing, the duty with its arithmetic, the term, and every problem by field.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from desktop.models.application import (
    Application,
    Item,
    PaperMissing,
    PayerExemption,
    Promise,
)
from desktop.models.checklist import Checklist, checklist, is_refused, proofs
from desktop.models.conditions import Answers, holds
from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.intake_arrival import arrival_of, arrival_problems, talon_moment
from desktop.models.intake_duty import (
    DutyState,
    duties_due,
    duty_states,
    receipt_rows,
    used_receipts,
)
from desktop.models.intake_form import recipient_of
from desktop.models.intake_papers import PaperState, missing_papers, paper_states, papers_taken
from desktop.models.intake_problems import problems
from desktop.models.intake_receipts import ReceiptBalance, receipt_balances, receipt_problems
from desktop.models.intake_values import (
    answers_of,
    given_answers,
    item_called,
    listed_persons,
    organisation_of,
    person_of,
    representative_of,
    requested_on,
)
from desktop.models.intake_written import told_rows, written_problems
from desktop.models.mci import MciTable
from desktop.models.person import Applicant
from desktop.models.problem import Problem
from desktop.models.receipt import ReceiptUse
from desktop.models.standard import Standard, Track
from desktop.models.switches import AS_SHIPPED, Switches
from desktop.models.term import Term, deadline
from desktop.models.workdays import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeRules:
    """Hold everything an intake is judged by on one day: the edition and the reference data.

    `standard` is the edition as the office applies it; `switches` say what of it is the office's.
    """

    standard: Standard
    digest: str
    calendar: Calendar
    mci: MciTable
    picked: Collection[dt.date] = ()  # the office's own reception days (D20)
    uses: Mapping[str, ReceiptUse] = field(default_factory=dict)  # by receipt key (D32)
    switches: Switches = AS_SHIPPED  # the office's, applied to `standard` already (D19)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Hold all that is known of a draft at one moment.

    `refused` says that the standard does not serve this applicant: only his written application
    counts then, and `problems` are those of it (D11, D12).
    """

    answers: Answers
    checklist: Checklist
    refused: bool
    papers: tuple[PaperState, ...]
    missing: tuple[PaperMissing, ...]
    duties: tuple[DutyState, ...]
    balances: tuple[ReceiptBalance, ...]
    track: Track | None
    term: Term | None
    term_refused: Refusal | None
    problems: tuple[Problem, ...]

    @property
    def hindrances(self) -> tuple[Problem, ...]:
        """Return the problems that stand in the way of registration."""
        return tuple(problem for problem in self.problems if problem.hard)


def assess(draft: Draft, rules: IntakeRules, *, at: dt.datetime) -> Assessment:
    """Judge a draft at the local moment `at`; never refuses, however little is typed."""
    standard = rules.standard
    answers = answers_of(standard, draft)
    found = checklist(standard, answers)
    needs = (*found.needs, *(proofs(standard, answers) if found.covered else ()))
    states = paper_states(needs, draft, persons=answers.persons)
    rows = receipt_rows(draft, rules.uses)
    duties = duty_states(
        standard,
        draft,
        answers,
        rows=rows,
        table=rules.mci,
        today=at.date(),
        forms=forms_of(answers),
    )
    track = track_of(standard, answers)
    term, term_refused = _term(track, rules, counted_from(track, draft, at))
    refused = is_refused(standard, answers)
    wrong = problems(standard, draft, today=at.date())
    return Assessment(
        answers=answers,
        checklist=found,
        refused=refused,
        papers=states,
        missing=missing_papers(states),
        duties=duties if found.covered else (),
        balances=receipt_balances(rows, duties),
        track=track,
        term=term,
        term_refused=term_refused,
        problems=(
            *(written_problems(standard, draft, wrong) if refused else wrong),
            *arrival_problems(draft, at=at),
            *receipt_problems(duties),
        ),
    )


def track_of(standard: Standard, answers: Answers) -> Track | None:
    """Return the term's track: the most particular whose conditions hold, else the plain one."""
    fitting = [track for track in standard.tracks if holds(track.when, answers)]
    return max(fitting, key=lambda track: len(track.when), default=None)


def counted_from(track: Track | None, draft: Draft, at: dt.datetime) -> dt.date:
    """Return day 0 of the term: that of the electronic request where its track says so (I-7.4).

    Of a talon written by hand in a power cut it is the day the talon bears (D40).
    """
    written = talon_moment(draft, now=at)
    if written is not None and written <= at:
        return written.date()
    asked = requested_on(draft)
    if track is not None and track.counts_from == "request" and asked and asked <= at.date():
        return asked
    return at.date()


def forms_of(answers: Answers) -> int:
    """Return how many forms or letters the duty is paid for: one for each invited adult (D4)."""
    return max(1, len(answers.items))


def _term(
    track: Track | None, rules: IntakeRules, first: dt.date
) -> tuple[Term | None, Refusal | None]:
    if track is None:
        return None, None
    reception = rules.standard.reception
    try:
        return deadline(track, first, rules.calendar, reception, picked=rules.picked), None
    except Refusal as error:
        return None, error


def application_of(draft: Draft, rules: IntakeRules, *, at: dt.datetime) -> Application:
    """Return the application ready to be registered at the local moment `at`.

    Refuses `intake-hindered` with the `path` and `problem` of the first hard
    problem, or what the term refuses. Missing papers never hinder (D9).
    """
    seen = assess(draft, rules, at=at)
    if seen.refused:
        draft = told_rows(draft)
        seen = assess(draft, rules, at=at)
    if seen.hindrances:
        first = seen.hindrances[0]
        raise Refusal("intake-hindered", path=first.path, problem=first.code, **first.fields)
    return application_as(draft, seen, rules)


def application_as(draft: Draft, seen: Assessment, rules: IntakeRules) -> Application:
    """Return the application that a draft `seen` so means, whatever hinders it.

    Refuses what the term refuses.
    """
    standard = rules.standard
    return Application(
        service=standard.service,
        edition=standard.edition,
        digest=rules.digest,
        purpose=seen.answers.purpose,
        channel=seen.answers.channel,
        language=draft.text("language") or "kk",
        applicant=applicant_of(standard, draft),
        representative=representative_of(draft),
        host=organisation_of(draft, "host") if _has_host(standard, draft) else None,
        answers=given_answers(standard, seen.answers, draft),
        items=_items(standard, seen.answers),
        persons=listed_persons(standard, draft),
        taken=papers_taken(standard, seen.papers, draft, covered=seen.checklist.covered),
        missing=seen.missing,
        receipts=used_receipts(seen.duties),
        duties=duties_due(seen.duties),
        payer_exemption=_payer_exemption(draft),
        covered=seen.checklist.covered,
        insisted=not seen.checklist.covered,
        phone=clean_text(draft.text("phone")),
        note=clean_text(draft.text("note")),
        term=_promise(seen, draft.service),
        switches=rules.switches,
        arrival=arrival_of(draft),
    )


def _promise(seen: Assessment, service: str) -> Promise:
    if seen.term_refused is not None:
        raise seen.term_refused
    track, term = seen.track, seen.term
    if track is None or term is None or term.collect_on is None:
        raise Refusal("no-term", service=service)
    return Promise(
        track=track.id,
        due=term.due,
        safe=term.safe,
        collect_on=term.collect_on,
        steps=term.steps,
        estimated=term.estimated,
    )


def applicant_of(standard: Standard, draft: Draft) -> Applicant:
    """Return the applicant as typed: a person, or an organisation."""
    kind = recipient_of(standard, draft)
    chosen = draft.text("applicant.kind")
    if kind is None or kind.nature in {"individual", "any"}:
        return Applicant(kind=chosen, person=person_of(draft, "person"))
    return Applicant(kind=chosen, organisation=organisation_of(draft, "organisation"))


def _has_host(standard: Standard, draft: Draft) -> bool:
    kind = recipient_of(standard, draft)
    return kind is not None and kind.host and bool(clean_text(draft.text("host.name")))


def _items(standard: Standard, answers: Answers) -> tuple[Item, ...]:
    """Return the items with the fields that were asked of them, and no leftovers."""
    return tuple(
        _item(
            standard,
            row + 1,
            {
                spec.id: item[spec.id]
                for spec in standard.items.fields
                if item.get(spec.id) and holds(spec.when, answers, item)
            },
        )
        for row, item in enumerate(answers.items)
    )


def _item(standard: Standard, number: int, values: dict[str, str]) -> Item:
    sought = {spec.id: spec.sought for spec in standard.items.fields if spec.sought}
    parts: dict[str, list[str]] = {}
    for name, value in values.items():
        if name in sought:
            parts.setdefault(sought[name], []).append(value)
    codes = parts.pop("code", [])
    return Item(
        number=number,
        values=values,
        called=item_called(standard, values),
        names=tuple(" ".join(words) for words in parts.values()),
        codes=tuple(codes),
    )


def _payer_exemption(draft: Draft) -> PayerExemption | None:
    ground = clean_text(draft.text("payer.ground"))
    if not ground:
        return None
    return PayerExemption(ground=ground, document=clean_text(draft.text("payer.document")))
