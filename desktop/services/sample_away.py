"""Pages that try a printer with the papers that ask others and go to them, all of it invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.blank_words import Counted, balance_content
from desktop.models.blanks import Balance, Block
from desktop.models.paper import Content, PaperForm
from desktop.models.paper_away import (
    DispatchContent,
    InquiryContent,
    RecoveryContent,
    StorageCheckContent,
)
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording
from desktop.models.recovery_words import recovery_content

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")
_COLUMNS: Final = {"dispatch-list": 5, "dispatch-inventory": 4, "dispatch-letter": 1}
_CHECKED: Final = 3  # columns of the act of a check on site
_CODE: Final = "0000-" * 8


def _inquiry(issuer: Issuer, at: dt.datetime) -> InquiryContent:
    return InquiryContent(
        number="0000",
        date=f"{at:%d.%m.%Y}",
        to=_SAMPLE.kk,
        case=_SAMPLE,
        about=(Entry(text=_SAMPLE, detail=_LETTERS),),
        question=_LETTERS.kk,
        answer_by=Wording(kk=f"{at:%d.%m.%Y}"),
        law=_SAMPLE,
        reminder=NOTHING,
        post=NOTHING,
        signer=NOTHING,
        executor=_SAMPLE,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _storage_check(issuer: Issuer, at: dt.datetime) -> StorageCheckContent:
    return StorageCheckContent(
        subject=_SAMPLE,
        law=_SAMPLE,
        case=_SAMPLE,
        order=_LETTERS,
        owner=_SAMPLE.kk,
        place=_SAMPLE.kk,
        weapons=_SAMPLE.kk,
        rows=(Entry(text=_LETTERS, cells=(_LETTERS,) * _CHECKED),),
        first_post=NOTHING,
        first_name="",
        second_post=NOTHING,
        third_post=NOTHING,
        fourth_post=NOTHING,
        fourth_name="",
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _dispatch(kind: str, issuer: Issuer, at: dt.datetime) -> DispatchContent:
    return DispatchContent(
        number="0000",
        date=f"{at:%d.%m.%Y}",
        to=_SAMPLE.kk,
        case=_SAMPLE,
        text=_LETTERS,
        rows=(Entry(text=_SAMPLE, detail=_LETTERS, cells=(_LETTERS,) * _COLUMNS[kind]),),
        total=_SAMPLE,
        back_by=Wording(kk=f"{at:%d.%m.%Y}"),
        post=NOTHING,
        signer=NOTHING,
        executor=_SAMPLE,
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _balance(issuer: Issuer, at: dt.datetime) -> Content:
    block = Block(series="АА", first=1, last=9, width=7)
    told = Counted(
        kind="permit",
        since=at.date(),
        until=at.date(),
        number="0000",
        balance=Balance(opening=9),
        counted=9,
        opening=(block,),
        received=(),
        used=(),
        spoiled=(),
        handed_back=(),
        left=(block,),
        commission=(),
        remarks=_SAMPLE.kk,
    )
    return balance_content(told, issuer=issuer, made_at=at, language="ru")


def _recovery(issuer: Issuer, at: dt.datetime) -> RecoveryContent:
    return recovery_content(_CODE, name=_SAMPLE.kk, office=issuer.name, made_at=at)


AWAY: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {
        "inquiry": _inquiry,
        "storage-check": _storage_check,
        "dispatch-letter": lambda issuer, at: _dispatch("dispatch-letter", issuer, at),
        "dispatch-list": lambda issuer, at: _dispatch("dispatch-list", issuer, at),
        "dispatch-inventory": lambda issuer, at: _dispatch("dispatch-inventory", issuer, at),
        "recovery-sheet": _recovery,
        "blank-balance": _balance,
    }
)
"""What a page that tries a printer holds, by kind of paper."""
