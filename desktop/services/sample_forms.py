"""Pages that try a printer with the forms of applicants, all of it invented."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final

from desktop.models.paper import (
    Content,
    LetterFaultsContent,
    PaperForm,
    QuestionnaireContent,
    RequestContent,
)
from desktop.models.paper_parts import NOTHING, Entry, Issuer, Wording

_SAMPLE: Final = Wording(kk="Сынақ беті", own="Пробная страница")
_LETTERS: Final = Wording(kk="Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸ №", own="Аа Яя Ёё 0123456789")


def _request(columns: int) -> Callable[[Issuer, dt.datetime], RequestContent]:
    def made(issuer: Issuer, at: dt.datetime) -> RequestContent:
        return RequestContent(
            to=issuer.name,
            sender=_SAMPLE.kk,
            identity="",
            address=_LETTERS.kk,
            phone="",
            heading=_SAMPLE,
            text=_LETTERS,
            rows=(Entry(text=NOTHING, cells=(_SAMPLE,) * columns), Entry(text=_LETTERS)),
            signer=_SAMPLE.kk,
            made_at=at.isoformat(),
            language="ru",
        )

    return made


def _questionnaire(issuer: Issuer, at: dt.datetime) -> QuestionnaireContent:
    plain: dict[str, Any] = {
        each.name: _SAMPLE.kk for each in fields(QuestionnaireContent) if each.type is str
    }
    told = {**plain, "made_at": at.isoformat(), "language": "ru"}
    return QuestionnaireContent(to=issuer.name, **told)


def _faults(issuer: Issuer, at: dt.datetime) -> LetterFaultsContent:
    return LetterFaultsContent(
        organisation=_SAMPLE.kk,
        guest=_LETTERS.kk,
        letter="№ 00",
        number="",
        faults=(Entry(text=_SAMPLE, detail=_LETTERS),),
        made=Wording(kk=f"{at:%d.%m.%Y}", own=f"{at:%d.%m.%Y}"),
        made_at=at.isoformat(),
        post="",
        clerk="",
        issuer=issuer,
        language="ru",
    )


FORMS: Final[Mapping[PaperForm, Callable[[Issuer, dt.datetime], Content]]] = MappingProxyType(
    {
        "application": _request(7),
        "petition": _request(5),
        "questionnaire": _questionnaire,
        "invitation-faults": _faults,
    }
)
