"""Read the rows of open cases an office brings along: who asked for what, and by when (D43).

The term is counted by the standard as it stands now, from the day the paper says.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.models.application import Application, Promise
from desktop.models.conditions import Answers, settled
from desktop.models.draft import NO, YES
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.intake import IntakeRules, track_of
from desktop.models.opening_rows import day_faults, party_of
from desktop.models.opening_sheets import Cells, Fault, in_all, meant, odd, unknown_word, wrong
from desktop.models.person import Applicant, Organisation
from desktop.models.standard import Recipient, Standard
from desktop.models.term import deadline

_INQUIRY: Final = "inquiry"
_YES_NO: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {YES: ("иә", "да", "1", "true"), NO: ("жоқ", "нет", "0", "false")}
)
_LANGUAGES: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "kk": ("қазақша", "казахский", "қаз", "каз", "kazakh"),
        "ru": ("орысша", "русский", "рус", "russian"),
    }
)


def service_meant(words: str, standards: Sequence[Standard]) -> Standard | None:
    """Return the standard whose service is named; the only one there is needs no name."""
    if not words:
        return standards[0] if len(standards) == 1 else None
    offered = ((each.service, (*in_all(each.short), *in_all(each.title))) for each in standards)
    found = meant(words, offered)
    return next((each for each in standards if each.service == found), None)


def case_of(
    cells: Cells, rules: IntakeRules, *, today: dt.date
) -> tuple[Application | None, tuple[Fault, ...]]:
    """Return the application a row tells of, None where it cannot be made, and what is wrong."""
    standard = rules.standard
    kind = _recipient(standard, cells.get("applicant", ""))
    person, organisation, found = party_of(cells, today=today)
    faults = [
        *found,
        *_choice_faults(cells, standard, kind),
        *day_faults(cells, "registered_on", today),
    ]
    if kind is not None:
        faults += _nature_faults(kind, organisation)
    day = read_date(cells.get("registered_on", ""))
    if kind is None or day is None or any(fault.hard for fault in faults):
        return None, tuple(faults)
    answers = _answers(cells, standard, kind)
    promise, told = _promise(rules, answers, day, today)
    faults += told
    if promise is None:
        return None, tuple(faults)
    applicant = Applicant(kind=kind.id, person=person, organisation=organisation)
    return _application(cells, rules, answers, applicant, promise), tuple(faults)


def _recipient(standard: Standard, words: str) -> Recipient | None:
    offered = ((each.id, (*in_all(each.short), *in_all(each.name))) for each in standard.recipients)
    found = meant(words, offered)
    return next((each for each in standard.recipients if each.id == found), None)


def _purpose(standard: Standard, words: str) -> str:
    offered = ((each.id, (*in_all(each.short), *in_all(each.name))) for each in standard.purposes)
    return meant(words, offered)


def _choice_faults(cells: Cells, standard: Standard, kind: Recipient | None) -> Iterator[Fault]:
    purpose = _purpose(standard, cells.get("purpose", ""))
    known = {
        "applicant": (kind is not None, [each.short for each in standard.recipients]),
        "purpose": (bool(purpose), [each.short for each in standard.purposes]),
    }
    for column, (found, offered) in known.items():
        if not found:
            yield unknown_word(column, offered) if cells.get(column) else wrong(column, "required")
    for column, words in ((_INQUIRY, _YES_NO), ("language", _LANGUAGES)):
        if cells.get(column) and not meant(cells[column], words.items()):
            yield wrong(column, "bad-choice")
    for column in ("number", "registered_on"):
        if not cells.get(column):
            yield wrong(column, "required")


def _nature_faults(kind: Recipient, organisation: Organisation | None) -> Iterator[Fault]:
    is_person = kind.nature in {"individual", "any"}
    if is_person and organisation is not None:
        yield wrong("organisation", "person-expected")
    if not is_person and organisation is None:
        yield wrong("organisation", "organisation-expected")


def _answers(cells: Cells, standard: Standard, kind: Recipient) -> Answers:
    asked = {each.id for each in standard.questions}
    inquiry = meant(cells.get(_INQUIRY, ""), _YES_NO.items()) == YES
    return settled(
        standard,
        Answers(
            applicant=kind.id,
            purpose=_purpose(standard, cells.get("purpose", "")),
            given={_INQUIRY: inquiry} if _INQUIRY in asked else {},
        ),
    )


def _promise(
    rules: IntakeRules, answers: Answers, day: dt.date, today: dt.date
) -> tuple[Promise | None, tuple[Fault, ...]]:
    """Count the term from the day of registration; a year without a calendar refuses (D6)."""
    track = track_of(rules.standard, answers)
    if track is None:
        return None, (wrong("purpose", "bad-choice"),)
    try:
        term = deadline(track, day, rules.calendar, rules.standard.reception, picked=rules.picked)
    except Refusal:
        return None, (wrong("registered_on", "outside-calendar"),)
    if term.collect_on is None:
        return None, (wrong("registered_on", "outside-calendar"),)
    promise = Promise(
        track=track.id,
        due=term.due,
        safe=term.safe,
        collect_on=term.collect_on,
        steps=term.steps,
        estimated=term.estimated,
    )
    late = (odd("registered_on", "case-late", due=term.due.isoformat()),)
    return promise, late if term.safe < today else ()


def _application(
    cells: Cells, rules: IntakeRules, answers: Answers, applicant: Applicant, promise: Promise
) -> Application:
    standard = rules.standard
    return Application(
        service=standard.service,
        edition=standard.edition,
        digest=rules.digest,
        purpose=answers.purpose,
        channel=answers.channel,
        language=meant(cells.get("language", ""), _LANGUAGES.items()) or "kk",
        applicant=applicant,
        representative=None,
        host=None,
        answers={_INQUIRY: YES if answers.given[_INQUIRY] else NO}
        if _INQUIRY in answers.given
        else {},
        items=(),
        persons=(),
        taken=(),
        missing=(),
        receipts=(),
        duties=(),
        payer_exemption=None,
        covered=True,
        insisted=False,
        phone=cells.get("phone", ""),
        note=cells.get("note", ""),
        term=promise,
        switches=rules.switches,
    )
