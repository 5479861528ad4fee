"""Papers of a bound file as they look filled, of an invented case (issue 5, D56)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.case_file import Piece, brought_key, brought_mark, lines_of
from desktop.models.case_file_words import (
    BROUGHT,
    FileOf,
    certificate_content,
    cover_content,
    inventory_content,
)
from desktop.models.filling_results import Told
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content, PaperForm
from desktop.services.sample_case import CLERK, Fill, Sample, private_draft, told_by

_TERM: Final = dt.timedelta(days=10)  # from the registration to the day the case was closed
_ONE: Final = 1


def _pieces(told: Told) -> Iterator[Piece]:
    """Yield a sheet of each paper that was brought."""
    named = {each.id: each.name.ru for each in told.standard.documents}
    for place, paper in enumerate(told.application.taken):
        number, date = brought_mark(paper)
        yield Piece(
            at=told.made_at,
            name=paper.name,
            name_ru=named.get(paper.document, ""),
            sheets=_ONE,
            key=brought_key(paper, place),
            number=number,
            date=date,
            note=BROUGHT.kk,
            note_ru=BROUGHT.ru,
        )


def _file(sample: Sample) -> FileOf:
    told = told_by(sample, private_draft(sample, sample.service))
    return FileOf(
        number=told.case_number,
        applicant=told.application.applicant.name,
        service=told.standard.short,
        registered_on=told.registered_on - _TERM,
        closed_on=told.registered_on,
        lines=lines_of(_pieces(told)),
        hidden=0,
        sent_to="",
        index="00-00",
        retention="",
        signer=CLERK,
        issuer=sample.issuer(language=LANGUAGE),
        made_at=sample.at,
    )


def _cover(sample: Sample, _kind: PaperKind) -> Content:
    return cover_content(_file(sample))


def _inventory(sample: Sample, _kind: PaperKind) -> Content:
    return inventory_content(_file(sample))


def _certificate(sample: Sample, _kind: PaperKind) -> Content:
    return certificate_content(_file(sample), inventory_sheets=_ONE)


FILES: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {"case-cover": _cover, "case-inventory": _inventory, "case-certificate": _certificate}
)
"""What fills a paper of a bound file, by its form."""
