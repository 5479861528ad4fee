"""Pages that try a printer with the papers of decisions, all of it invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.paper import (
    Content,
    PaperForm,
    RefusalContent,
    RegisterContent,
    ResolutionContent,
    TellingContent,
)
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")
_NUMBER: Final = "Қ-0000/0000"
_DIGITS: Final = "0000000000000"


def _refusal(issuer: Issuer, at: dt.datetime) -> RefusalContent:
    return RefusalContent(
        outgoing="0000",
        date=f"{at:%d.%m.%Y}",
        to=_SAMPLE.kk,
        address=_LETTERS.kk,
        title=_SAMPLE.kk,
        opening=_LETTERS.kk,
        rows=(Entry(text=_SAMPLE, detail=_LETTERS),),
        post="",
        signer="",
        executor=_SAMPLE.kk,
        number=_NUMBER,
        qr=_DIGITS,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _telling(issuer: Issuer, at: dt.datetime) -> TellingContent:
    return TellingContent(
        outgoing="0000",
        date=f"{at:%d.%m.%Y}",
        to=_SAMPLE.kk,
        address=_LETTERS.kk,
        text=_LETTERS,
        rows=(Entry(text=_SAMPLE),),
        law=_SAMPLE,
        post=NOTHING,
        signer=NOTHING,
        executor=_SAMPLE,
        number=_NUMBER,
        qr=_DIGITS,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _slips(_issuer: Issuer, at: dt.datetime) -> ResolutionContent:
    slip = Entry(text=NOTHING, cells=(_SAMPLE, _LETTERS, _SAMPLE))
    return ResolutionContent(rows=(slip,) * 4, made_at=at.isoformat(), language="ru")


def _laid(issuer: Issuer, at: dt.datetime) -> RegisterContent:
    cells = (_SAMPLE, _LETTERS, _SAMPLE, NOTHING)
    return RegisterContent(
        office=issuer.name,
        period=_SAMPLE,
        rows=(Entry(text=NOTHING, cells=cells),),
        nothing=NOTHING,
        made=Wording(kk=f"{at:%d.%m.%Y}"),
        post="",
        clerk="",
        made_at=at.isoformat(),
        language="ru",
    )


DECISIONS: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {
        "refusal": _refusal,
        "resolution": _slips,
        "resolution-list": _laid,
        "extension-notice": _telling,
    }
)
"""What a page that tries a printer holds, by kind of paper."""
