"""Answer questions to the standards in JSON Lines, from the code and data the window uses.

`answer` takes one question, `serve` a stream of them. Keys and codes are those
of `kense rules` (docs/adding-a-standard.md). An answer about a service repeats
the edition it follows.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from typing import IO, Any, Final, TypeAlias

from desktop.models.checklist import Checklist, checklist
from desktop.models.conditions import Answers, settled
from desktop.models.dates import last_day
from desktop.models.duty import duty_sum
from desktop.models.errors import Refusal
from desktop.models.grounds import Proposal, propose, propose_by_item
from desktop.models.identity import NumberCheck, check_bin, check_iin
from desktop.models.standard import Group, Standard
from desktop.models.term import Term, complaint_deadline, deadline
from desktop.models.workdays import Calendar
from desktop.services.rules_case import (
    any_edition,
    channels,
    duty_of,
    established_of,
    given_answers,
    ids,
    items_key,
    items_of,
    paid_for,
    standard_of,
    track_of,
)
from desktop.services.rules_reading import Asked, BadLineError, read_object
from desktop.standards.catalogue import Catalogue

Answer: TypeAlias = dict[str, Any]

COMPLAINT: Final = "complaint"  # its terms are a law's own, not a service's

_LONGEST_LINE: Final = 1_000_000
_CENTS: Final = Decimal("0.01")
_SEXES: Final = ("male", "female")


def serve(catalogue: Catalogue, lines: IO[bytes], out: IO[bytes]) -> bool:
    """Answer every line by one line, in order, a blank one too; say whether all were good."""
    good = True
    for line in _lines(lines):
        try:
            given = _answer(catalogue, read_object(line))
        except BadLineError as error:
            given = _error(error)
            good = False
        text = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
        out.write(text.encode("utf-8") + b"\n")
        out.flush()
    return good


def answer(catalogue: Catalogue, question: Mapping[str, Any]) -> Answer:
    """Answer one question; a bad one gets `{"error": {"code": …, "where": …}}`.

    Refuses as `Catalogue` does when the forms themselves are missing or broken.
    """
    try:
        return _answer(catalogue, question)
    except BadLineError as error:
        return _error(error)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield each line without its end; of one beyond all measure an unreadable rest of it."""
    first = True
    while line := stream.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while rest := stream.readline(_LONGEST_LINE):
                if rest.endswith(b"\n"):
                    break
            line = b"\xff"  # no UTF-8, so no JSON
        yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _error(error: BadLineError) -> Answer:
    return {"error": {"code": error.code, "where": error.where, **error.more}}


def _answer(catalogue: Catalogue, question: Mapping[str, Any]) -> Answer:
    asked = Asked(question)
    return _ANSWERS[asked.one_of("ask", _ANSWERS)](catalogue, asked)


def _deadline(catalogue: Catalogue, asked: Asked) -> Answer:
    service = asked.one_of("service", (*catalogue.services(), COMPLAINT))
    if service == COMPLAINT:
        return _complaint_deadline(catalogue, asked)
    standard, head = standard_of(catalogue, asked, service)
    track = track_of(standard, asked)
    accepted_at = asked.local_moment("accepted_at")
    calendar, picked = _calendar(catalogue, asked), asked.dates("picked")
    asked.finish()
    with _within_tables(asked, "accepted_at"):
        term = deadline(track, accepted_at, calendar, standard.reception, picked=picked)
    return {**head, **_term(term)}


def _complaint_deadline(catalogue: Catalogue, asked: Asked) -> Answer:
    rules = catalogue.complaints()
    head = any_edition(catalogue, asked)
    tracks = {row.id: row for row in rules.tracks}
    track = tracks[asked.one_of("track", tracks)]
    accepted_at = asked.local_moment("accepted_at")
    extended = asked.truth("extended", default=False)
    calendar = _calendar(catalogue, asked)
    asked.finish()
    with _within_tables(asked, "accepted_at"):
        term = complaint_deadline(rules, track, accepted_at, calendar, extended=extended)
    return {**head, **_term(term)}


def _calendar(catalogue: Catalogue, asked: Asked) -> Calendar:
    """Return the shipped calendar with the days a decree moved, where the question names any."""
    return catalogue.calendar().changed(off=asked.dates("off"), worked=asked.dates("worked"))


def _term(term: Term) -> Answer:
    steps = [{"code": step.code, "date": str(step.date), "days": step.days} for step in term.steps]
    found: Answer = {"due": str(term.due), "safe": str(term.safe)}
    if term.collect_on is not None:
        found["collect_on"] = str(term.collect_on)
    if term.estimated:
        found["estimated"] = True
    return {**found, "steps": steps}


def _fee(catalogue: Catalogue, asked: Asked) -> Answer:
    standard, head = standard_of(catalogue, asked)
    duty = duty_of(standard, asked)
    paid_on = asked.date("paid_on")
    items, counts, forms = paid_for(standard, duty, asked)
    asked.finish()
    known = settled(standard, Answers(items=items))
    with _within_tables(asked, "paid_on"):
        mci = catalogue.mci().on(paid_on).tenge
        owed = duty_sum(
            duty, known, paid_on=paid_on, table=catalogue.mci(), counts=counts, forms=forms
        )
    if owed is None:  # a duty without a rate has no sum (D3)
        return {**head, "mci": mci, "exact": None, "due": None}
    exact = owed.exact.quantize(_CENTS) if owed.exact == round(owed.exact, 2) else owed.exact
    return {**head, "mci": mci, "charged": owed.charged, "exact": f"{exact:f}", "due": owed.due}


def _checklist(catalogue: Catalogue, asked: Asked) -> Answer:
    standard, head = standard_of(catalogue, asked)
    answers = Answers(
        applicant=asked.one_of("applicant", ids(standard.recipients)),
        purpose=asked.one_of("purpose", ids(standard.purposes)),
        channel=asked.one_of("channel", *channels(standard)),
        given=given_answers(standard, asked),
        items=items_of(standard, asked),
        persons=asked.count("persons", 0, least=0),
    )
    asked.finish()
    return {**head, **_listed(standard, checklist(standard, answers))}


def _listed(standard: Standard, found: Checklist) -> Answer:
    if not found.covered:
        grounds = {"grounds": list(found.grounds)} if found.grounds else {}
        return {"covered": False, "why": found.why, "paragraph": found.paragraph, **grounds}
    groups: tuple[Group, ...] = ("required", "also", "presupposed")
    papers: Answer = {
        group: [need.document.id for need in found.of_group(group)] for group in groups
    }
    listed: Answer = {"covered": True, **papers, "permit": ids(found.permits)}
    if len(found.permits_by_item) > 1:
        listed[items_key(standard)] = [{"permit": ids(row)} for row in found.permits_by_item]
    return listed


def _grounds(catalogue: Catalogue, asked: Asked) -> Answer:
    standard, head = standard_of(catalogue, asked)
    answers = Answers(
        applicant=asked.one_of("applicant", ids(standard.recipients), ""),
        purpose=asked.one_of("purpose", ids(standard.purposes), ""),
        channel=asked.one_of("channel", *channels(standard)),
        given=given_answers(standard, asked),
        items=items_of(standard, asked),
    )
    case = established_of(standard, asked)
    rows = asked.objects("items")
    items = [established_of(standard, row) for row in rows]
    asked.finish()
    for row in rows:
        row.finish()
    found: Answer = {**head, **_proposed(propose(standard, answers, case))}
    if asked.has("items"):
        found["items"] = [
            _proposed(each) for each in propose_by_item(standard, answers, case, items)
        ]
    return found


def _proposed(proposal: Proposal) -> Answer:
    outcome = {"outcome": proposal.outcome} if proposal.outcome else {}
    return {"grounds": list(proposal.ids), **outcome}


def _identity(catalogue: Catalogue, asked: Asked) -> Answer:
    head = any_edition(catalogue, asked)
    kind = asked.one_of("kind", ("iin", "bin"))
    value = asked.text("value")
    checked = check_bin(value) if kind == "bin" else _checked_iin(asked, value)
    asked.finish()
    faults = {"faults": list(checked.faults)} if checked.faults else {}
    return {
        **head,
        "valid": checked.valid,
        "normal": checked.normal,
        **faults,
        "warnings": list(checked.oddities),
    }


def _checked_iin(asked: Asked, value: str) -> NumberCheck:
    born = asked.date("birth_date") if asked.has("birth_date") else None
    match asked.one_of("sex", _SEXES, ""):
        case "male":
            return check_iin(value, born=born, sex="male")
        case "female":
            return check_iin(value, born=born, sex="female")
        case _:
            return check_iin(value, born=born)


def _inviting(catalogue: Catalogue) -> str:
    """Return the service that invites people: the first whose cases are counted in them."""
    standards = catalogue.newest()
    return next(each.service for each in standards if each.items.scope == "invitee")


def _invitation_expiry(catalogue: Catalogue, asked: Asked) -> Answer:
    standard, head = standard_of(catalogue, asked, _inviting(catalogue))
    issued_on = asked.date("issued_on")
    asked.finish()
    years = next(row.years for row in standard.permits if row.years is not None)
    with _within_tables(asked, "issued_on"):
        return {**head, "last_day": str(last_day(issued_on, years))}


_ANSWERS: Final[Mapping[str, Callable[[Catalogue, Asked], Answer]]] = {
    "deadline": _deadline,
    "fee": _fee,
    "checklist": _checklist,
    "grounds": _grounds,
    "identity": _identity,
    "invitation-expiry": _invitation_expiry,
}


@contextmanager
def _within_tables(asked: Asked, key: str) -> Iterator[None]:
    """Name the key whose day a table does not cover."""
    try:
        yield
    except Refusal as refusal:
        if refusal.code != "out-of-table":
            raise
        raise BadLineError(
            "out-of-table", asked.where(key), table=str(refusal.fields["table"])
        ) from None
