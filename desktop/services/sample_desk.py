"""Papers of the counter and of the day as they look filled, of an invented day (D21, D22)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.day_sheet import DayTold, LineOfDay, day_content
from desktop.models.facts import HandedOver, NotCoveredExplained, PapersAdded, TicketIssued
from desktop.models.filling import (
    not_covered_content,
    supplement_content,
    ticket_content,
)
from desktop.models.handed import handed_content
from desktop.models.head_words import Case, HeadTold, Lying, head_content
from desktop.models.morning_sheet import DayLine, next_sheet, sheet_content
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_table import Content, PaperForm
from desktop.models.person import IdentityDocument
from desktop.models.power_cut import PowerCutTold, Waiting, power_cut_content
from desktop.models.ready import ready
from desktop.models.register import (
    OUTSIDE_HOURS,
    Deviation,
    day_warned_words,
    out_of_turn_words,
    register_content,
)
from desktop.models.stand_words import StandTold, stand_content
from desktop.models.text import Text
from desktop.models.ticket import ticket_text
from desktop.services.sample_case import (
    CLERK,
    NUMBERS,
    QR,
    Fill,
    Sample,
    clerk_words,
    private_draft,
    told_by,
)
from desktop.services.sample_results import invited, permitted

_NUMBER: Final = 7
_AHEAD: Final = 2
_WAIT: Final = 25 * 60  # seconds
_OPENED: Final = dt.time(8, 50)
_CLOSED: Final = dt.time(18, 5)
_FORGOTTEN: Final = "photos"
_IDENTITY: Final = Text(kk="Жеке куәлік", ru="Удостоверение личности", en="Identity card")
_NOBODY: Final = Text(kk="", ru="", en="")


def _ticket(sample: Sample, _kind: PaperKind) -> Content:
    line = sample.catalogue.standard(sample.service).lines[0]
    issued = TicketIssued(
        ticket="",
        day=sample.at.date(),
        service=sample.service,
        line=line.id,
        letter=line.letter,
        number=_NUMBER,
    )
    return ticket_content(
        issued,
        line=line.name,
        ahead=_AHEAD,
        given_at=sample.at,
        office=sample.place,
        language=sample.language,
        wait=_WAIT,
    )


def _not_covered(sample: Sample, _kind: PaperKind) -> Content:
    """Explain the first thing the standard says of whom it does not serve."""
    draft = private_draft(sample, sample.service)
    standard = sample.catalogue.standard(sample.service)
    told = NotCoveredExplained(
        visit="",
        service=sample.service,
        purpose=draft.text("purpose"),
        applicant_kind=draft.text("applicant.kind"),
        why="not-covered",
        paragraph=standard.coverage_paragraph,
    )
    name, post = clerk_words(sample)
    return not_covered_content(
        told,
        says=standard.not_covered[0].says,
        standard=standard,
        issuer=sample.issuer(),
        language=sample.language,
        made_at=sample.at,
        clerk_name=name,
        clerk_post=post,
    )


def _supplement(sample: Sample, _kind: PaperKind) -> Content:
    """Take in later the paper that was forgotten at first."""
    told = told_by(sample, private_draft(sample, sample.service))
    name, post = clerk_words(sample)
    added = PapersAdded(
        case="",
        supplement=1,
        clerk_name=name,
        clerk_post=post,
        added=tuple(each for each in told.application.taken if each.document == _FORGOTTEN),
        missing=(),
        receipts=(),
        duties=(),
    )
    return supplement_content(
        added,
        number=told.case_number,
        qr=QR,
        registered_at=told.made_at,
        application=told.application,
        standard=told.standard,
        office=told.office,
        made_at=sample.at,
    )


def _morning_sheet(sample: Sample, _kind: PaperKind) -> Content:
    lines = [
        DayLine(service=service, line=line.id, letter=line.letter, name=line.name, last=0)
        for service in sample.office.services
        for line in sample.catalogue.standard(service).lines
    ]
    return sheet_content(
        next_sheet(lines, on_paper=None),
        day=sample.at.date(),
        office=sample.place,
        made_at=sample.at,
        language=sample.language,
    )


def _stand(sample: Sample, _kind: PaperKind) -> Content:
    standard = sample.catalogue.standard(sample.service)
    applicant, purpose = standard.recipients[0].id, standard.purposes[0].id
    table, today = sample.catalogue.mci(), sample.at.date()
    told = StandTold(
        found=ready(standard, applicant=applicant, purpose=purpose, table=table, today=today),
        standard=standard,
        applicant=applicant,
        purpose=purpose,
        office=sample.place,
        account="",
        made_at=sample.at,
    )
    return stand_content(told, sample.language)


def _day_sheet(sample: Sample, _kind: PaperKind) -> Content:
    """Close an invented day: one line, all its numbers but the last served."""
    name, post = clerk_words(sample)
    line = sample.catalogue.standard(sample.service).lines[0]
    number = ticket_text(line.letter, _NUMBER)
    counts = {"given": _NUMBER, "served": _NUMBER - 1, "left": 1}
    told = DayTold(
        day=sample.at.date(),
        office=Wording(kk=sample.office.name_kk, own=sample.office.name_ru),
        opened_at=dt.datetime.combine(sample.at, _OPENED, sample.at.tzinfo),
        opened_by=name,
        closed_at=dt.datetime.combine(sample.at, _CLOSED, sample.at.tzinfo),
        closed_by=name,
        lines=(LineOfDay(name=line.name, counts=counts, longest=_WAIT // 60, late=0),),
        unserved=((number, "left"),),
        registers=(),
        unprinted=0,
        drafts=0,
    )
    return day_content(told, post=post, language=sample.language)


def _power_cut(sample: Sample, _kind: PaperKind) -> Content:
    name, post = clerk_words(sample)
    line = sample.catalogue.standard(sample.service).lines[0]
    number = ticket_text(line.letter, _NUMBER)
    told = PowerCutTold(
        office=Wording(kk=sample.office.name_kk, own=sample.office.name_ru),
        now=sample.at,
        queue=(Waiting(number=number, line=line.name, since=sample.at, waited=0),),
        following=((line.name, ticket_text(line.letter, _NUMBER + 1)),),
        drafts=(),
        blocks=(),
    )
    return power_cut_content(told, post=post, clerk=name, language=sample.language)


def _head_sheet(sample: Sample, _kind: PaperKind) -> Content:
    """Tell of an invented morning on which little waits."""
    row, today = sample.office, sample.at.date()
    name, post = clerk_words(sample)
    line = sample.catalogue.standard(sample.service).lines[0]
    number = NUMBERS[sample.service]
    soon = today + dt.timedelta(days=3)
    told = HeadTold(
        now=sample.at,
        office=Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en),
        awaits={"lay": (), "resolve": (Case(number=number, due=soon),), "sign": ()},
        complained=(),
        overdue=(),
        today=(),
        soon=(Case(number=number, due=soon),),
        soon_until=soon,
        away=(),
        ready=(Lying(number=number, since=today, is_told=False),),
        complaints=(),
        queue_of=today - dt.timedelta(days=1),
        lines=(LineOfDay(name=line.name, counts={"given": 1, "served": 1}, longest=0, late=0),),
        backup=sample.at,
        confirmed=1,
        sends=True,
    )
    return head_content(told, post=post, clerk=name, language=sample.language)


def _deviations(sample: Sample, _kind: PaperKind) -> Content:
    standard = sample.catalogue.standard(sample.service)
    line = standard.lines[0]
    ground = sample.catalogue.turn_grounds().grounds[0].name
    told = (
        ("", _NOBODY, day_warned_words(("no-reception",)), 3),
        (f"{line.letter}-{_NUMBER:03d}", line.name, out_of_turn_words(ground, "", _AHEAD), 2),
        (f"{line.letter}-041", line.name, OUTSIDE_HOURS["number-outside-hours"], 1),
    )
    name, post = clerk_words(sample)
    found = [
        Deviation(
            at=sample.at - dt.timedelta(days=days), number=number, line=of, what=what, who=name
        )
        for number, of, what, days in told
    ]
    return register_content(
        found,
        first=found[0].at.date(),
        last=sample.at.date(),
        office=sample.place,
        made_at=sample.at,
        clerk_name=name,
        clerk_post=post,
        language=sample.language,
    )


def _handed(sample: Sample, _kind: PaperKind) -> Content:
    """Hand the result over to the applicant himself."""
    told = told_by(sample, private_draft(sample, sample.service))
    applicant = told.application.applicant
    result = permitted(told) if sample.service == "weapons" else invited(told)
    handed = HandedOver(
        case="",
        results=("",),
        receiver="applicant",
        name=applicant.name,
        identity=IdentityDocument(
            kind="identity-card",
            number=applicant.person.document.number if applicant.person else "",
        ),
        on=sample.at.date(),
        by=CLERK,
        closes=True,
        clerk_name=CLERK.name,
    )
    return handed_content(
        handed,
        number=told.case_number,
        application=told.application,
        results=(result,),
        left=0,
        standard=told.standard,
        identity=_IDENTITY,
        office=sample.place,
        made_at=sample.at,
        clerk_post=CLERK.post_kk,
        language=sample.language,
    )


DESK: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "ticket": _ticket,
        "not-covered": _not_covered,
        "talon-supplement": _supplement,
        "morning-sheet": _morning_sheet,
        "stand-sheet": _stand,
        "stand-handout": _stand,
        "day-sheet": _day_sheet,
        "power-cut-sheet": _power_cut,
        "head-sheet": _head_sheet,
        "register-deviations": _deviations,
        "register-handed": _handed,
    }
)
"""What fills a paper of the counter or of the day, by its form."""
