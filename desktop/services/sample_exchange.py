"""Papers beside files of the exchange, filled of an invented computer and week (D28)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.facts import Piece
from desktop.models.paper import PaperKind
from desktop.models.paper_exchange_words import Carried, enrolment_content, parcel_content
from desktop.models.paper_parts import Wording
from desktop.models.paper_region_words import Receipt, receipt_content
from desktop.models.paper_table import Content, PaperForm
from desktop.models.text import Text
from desktop.models.week_words import WeekTold, count, decided, moved, overdue, paid, week_content
from desktop.services.sample_case import CLERK, HEAD, Fill, Sample, clerk_words

_INST: Final = "0000000000000000"
_CODE: Final = "0000-0000-0000-0000-0000"  # of no key
_HASH: Final = "0" * 64
_FILE: Final = Text(kk="kense-0-0001.kzx", ru="kense-0-0001.kzx", en="kense-0-0001.kzx")
_WEEK: Final = dt.timedelta(days=6)
_FEW: Final = 7


def _office(sample: Sample) -> Wording:
    return Wording(kk=sample.office.name_kk, own=sample.office.name_ru)


def _enrolment(sample: Sample, _kind: PaperKind) -> Content:
    titles = [sample.catalogue.standard(each).title for each in sample.office.services]
    return enrolment_content(
        _CODE,
        office=_office(sample),
        inst=_INST,
        services=titles,
        follows="",
        name=HEAD.name,
        made_at=sample.at,
        language=sample.language,
    )


def _receipt(sample: Sample, _kind: PaperKind) -> Content:
    piece = Piece(inst=_INST, first=1, last=1, applied=1)
    told = Receipt(carried=_carried(sample), verdict="applied", pieces=(piece,), upto=((_INST, 1),))
    name, post = clerk_words(sample)
    return receipt_content(told, post=post, clerk=name, made_at=sample.at, language=sample.language)


def _letter(sample: Sample, _kind: PaperKind) -> Content:
    """Tell of an invented week in which little happened."""
    row, last = sample.office, sample.at.date()
    service = sample.catalogue.directory(sample.service)
    told = WeekTold(
        office=Text(kk=row.name_kk, ru=row.name_ru, en=row.name_en),
        to=service.office(row.office.partition("-")[0]).name,
        number=1,
        inst=_INST,
        sha256=_HASH,
        first=last - _WEEK,
        last=last,
        lines={
            "parcel": (("file", _FILE), ("entries", count(1))),
            "applications": (
                ("registered", count(_FEW)),
                ("decided", decided(_FEW, 1)),
                ("late-here", count(0)),
            ),
            "queue": (("numbers", count(_FEW)), ("waits-over", count(0))),
            "record": (("complaints", moved(1, 1)), ("duty", paid(count(0), 0))),
            "waits": (("open", overdue(_FEW, 0)), ("ready", count(1))),
        },
        signer=HEAD,
        executor=CLERK,
    )
    return week_content(told, made_at=sample.at, language=sample.language)


def _register(sample: Sample, _kind: PaperKind) -> Content:
    name, post = clerk_words(sample)
    told = _carried(sample)
    return parcel_content(told, post=post, clerk=name, made_at=sample.at, language=sample.language)


def _carried(sample: Sample) -> Carried:
    titles = {each: sample.catalogue.standard(each).title for each in sample.office.services}
    return Carried(
        office=_office(sample),
        number=1,
        before=0,
        inst=_INST,
        stretches=((_INST, 1, 1),),
        first_at=sample.at.isoformat(),
        last_at=sample.at.isoformat(),
        counts={"entries": 1},
        services=titles,
        first_case="",
        last_case="",
        size=1,
        sha256=_HASH,
        head=_HASH,
    )


EXCHANGE: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "enrolment-sheet": _enrolment,
        "parcel-register": _register,
        "weekly-letter": _letter,
        "region-receipt": _receipt,
    }
)
"""What fills a paper of the exchange, by its form."""
