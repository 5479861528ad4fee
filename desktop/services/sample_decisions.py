"""Papers of decisions as they look filled, of invented applications (W-14, W-14a, D31)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.case_letters import OtherTerm, extension_content
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.filling_results import Told
from desktop.models.inquiry_words import inquiry_paragraph
from desktop.models.letter import Told as LetterTold
from desktop.models.letter import letter_passages
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content, PaperForm
from desktop.models.path import items_of
from desktop.models.refusal_words import refusal_content
from desktop.models.resolution_words import Slip, list_content, slips_content
from desktop.services.sample_case import (
    CLERK,
    HEAD,
    Fill,
    Sample,
    firm_draft,
    letter_by,
    private_draft,
    told_by,
)

_LATER: Final = dt.timedelta(days=15)
_SOONER: Final = dt.timedelta(days=3)


def _refusal(sample: Sample, _kind: PaperKind) -> Content:
    """Refuse the first unit, or the first guest, on one ground of the standard."""
    of = letter_by(sample, private_draft(sample, sample.service))
    item = items_of(of.application)[0]
    ground = next(each for each in of.standard.grounds if each.missing)
    said = "не представлены фотографии" if sample.language == "ru" else "фотосуреттер берілмеген"
    refused = ItemDecision(
        item=item.key,
        outcome="refused",
        grounds=(GroundApplied(ground=ground.id, fact=said, clause=ground.id),),
    )
    told = LetterTold(number=of.number, day=of.day, items=(item,), standard=of.standard)
    return refusal_content(letter_passages(told, (refused,)), of)


def _extension(sample: Sample, _kind: PaperKind) -> Content:
    of = letter_by(sample, private_draft(sample, sample.service))
    due = of.application.term.due
    reason = "запрос в другой орган" if sample.language == "ru" else "басқа органға сұрау салынды"
    other = OtherTerm(
        moved=False,
        before=due,
        due=due + _LATER,
        collect_on=due + _LATER,
        reason=reason,
        paragraph=inquiry_paragraph(of.standard),
    )
    return extension_content(other, of)


def _slips(sample: Sample, _kind: PaperKind) -> Content:
    return slips_content([_slip(each, sample) for each in _told(sample)], made_at=sample.at)


def _laid(sample: Sample, _kind: PaperKind) -> Content:
    return list_content(
        [_slip(each, sample) for each in _told(sample)],
        head=HEAD,
        clerk=CLERK,
        office=sample.place,
        made_at=sample.at,
    )


def _told(sample: Sample) -> list[Told]:
    """Return the invented applications to the services the office renders."""
    drafts = (
        private_draft(sample, "weapons"),
        private_draft(sample, "invitations"),
        firm_draft(sample),
    )
    return [told_by(sample, each) for each in drafts if each.service in sample.office.services]


def _slip(told: Told, sample: Sample) -> Slip:
    due = told.application.term.due
    count = len(told.application.items)
    return Slip(
        number=told.case_number,
        applicant=told.application.applicant.name,
        day=told.registered_on,
        due=due,
        matter=told.standard.short,
        items=f" ({count})" if count > 1 else "",
        to=CLERK.name,
        until=due - _SOONER,
        text="Стандартқа сәйкес қарауға. / К рассмотрению по стандарту.",
        head=HEAD,
        on=sample.at.date(),
    )


DECISIONS: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "refusal": _refusal,
        "resolution": _slips,
        "resolution-list": _laid,
        "extension-notice": _extension,
    }
)
"""What fills a paper of a decision, by its form."""
