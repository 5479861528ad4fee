"""What stands on a page that tries a printer with the form of a result; every word is invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any, Final

from desktop.models.filling_results import moment_of
from desktop.models.paper import (
    Content,
    Entry,
    Issuer,
    LetterContent,
    Moment,
    PaperForm,
    PermitContent,
    Wording,
)
from desktop.models.paper_parts import NOTHING

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")


def _letter(issuer: Issuer, at: dt.datetime) -> LetterContent:
    filled = LetterContent(**_filled(LetterContent, at))
    return replace(filled, body=issuer.name, name=_LETTERS.kk)


def _permit(issuer: Issuer, at: dt.datetime) -> PermitContent:
    day = Wording(kk=f"{at:%d.%m.%Y}", own=f"{at:%d.%m.%Y}")
    cells = (*(Wording(kk=each) for each in _LETTERS.kk.split()[:7]),)
    return PermitContent(
        number="0000/0000",
        kind=_SAMPLE,
        holder=_LETTERS.kk,
        known_by=_SAMPLE,
        address="",
        units=(Entry(text=_SAMPLE, cells=cells),),
        persons=Wording(kk=""),
        until=day,
        reregister=day,
        test_firing=day,
        issued=day,
        application=_SAMPLE,
        post=NOTHING,
        signer=NOTHING,
        blank="",
        issuer=issuer,
        made_at=at.isoformat(),
        language="ru",
    )


def _filled(kind: type[Any], at: dt.datetime) -> dict[str, Any]:
    """Fill every field of a form of short texts."""
    plain: dict[type, Any] = {str: _SAMPLE.kk, Wording: _SAMPLE, Moment: moment_of(at.date())}
    found = {each.name: plain[each.type] for each in fields(kind) if each.type in plain}
    return {**found, "number": "0000/0000", "made_at": at.isoformat(), "language": "ru"}


RESULTS: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {"permit": _permit, "invitation-letter": _letter}
)
