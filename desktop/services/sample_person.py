"""The card of a person, filled of an invented one whom two people looked at (D28)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.facts import ListSaved
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content, PaperForm
from desktop.models.person_card_words import Card, HeldRecord, Seeing, Sending, person_card
from desktop.models.saved_list import of_register
from desktop.models.text import Text
from desktop.models.wording import chosen
from desktop.services.sample_case import (
    CLERK,
    HEAD,
    NUMBERS,
    Fill,
    Sample,
    clerk_words,
    private_draft,
    told_by,
)

_FIELDS: Final = ("surname", "given", "born", "citizenship", "iin", "document", "address", "phone")
_HASH: Final = "0" * 64


def _card(sample: Sample, _kind: PaperKind) -> Content:
    number, at = NUMBERS[sample.service], sample.at
    applicant = told_by(sample, private_draft(sample, sample.service)).application.applicant
    post, name = clerk_words(sample)[1], clerk_words(sample)[0]
    saved = ListSaved(what=of_register("applications"), rows=1, file="0.csv", sha256=_HASH)
    seen = (
        Seeing(
            kind="seen", by=HEAD.name, about="case", number=number, first=at, last=at, times=2
        ),
        Seeing(
            kind="saved", by=CLERK.name, about="list", number="", first=at, last=at, times=1,
            saved=saved,
        ),
    )  # fmt: skip
    told = Card(
        name=applicant.name,
        number=applicant.person.iin if applicant.person else "",
        held=(HeldRecord(about="case", number=number, at=at, fields=_FIELDS),),
        sent=(Sending(kind="parcel", about="2", number="1", to="", at=at),),
        seen=seen,
    )
    row = sample.office
    return person_card(
        told,
        office=chosen(Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en), sample.language),
        address=row.address,
        post=post,
        clerk=name,
        made_at=at,
        language=sample.language,
    )


PERSON: Final[Mapping[PaperForm, Fill]] = MappingProxyType({"person-card": _card})
"""What fills the card of a person."""
