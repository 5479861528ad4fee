"""Pages that try a printer with the papers of a bound file, all of it invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.paper import Content, PaperForm
from desktop.models.paper_file import (
    CaseCertificateContent,
    CaseCoverContent,
    CaseInventoryContent,
)
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")
_COLUMNS: Final = 4


def _cover(issuer: Issuer, at: dt.datetime) -> CaseCoverContent:
    return CaseCoverContent(
        index="00-00",
        number="0000",
        service=_SAMPLE,
        title=_LETTERS,
        began=f"{at:%d.%m.%Y}",
        ended="",
        sheets=_SAMPLE,
        retention=NOTHING,
        destination=NOTHING,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _inventory(issuer: Issuer, at: dt.datetime) -> CaseInventoryContent:
    return CaseInventoryContent(
        case=_SAMPLE,
        title=_LETTERS,
        rows=(Entry(text=_SAMPLE, cells=(_LETTERS,) * _COLUMNS),),
        total=_SAMPLE,
        hidden=NOTHING,
        made=f"{at:%d.%m.%Y}",
        post=NOTHING,
        signer=NOTHING,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _certificate(issuer: Issuer, at: dt.datetime) -> CaseCertificateContent:
    return CaseCertificateContent(
        case=_SAMPLE,
        sheets=_LETTERS,
        span=_SAMPLE,
        inventory=_LETTERS,
        hidden=NOTHING,
        peculiar="",
        made=f"{at:%d.%m.%Y}",
        post=NOTHING,
        signer=NOTHING,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


FILES: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {"case-cover": _cover, "case-inventory": _inventory, "case-certificate": _certificate}
)
"""What a page that tries a printer holds, by kind of paper."""
