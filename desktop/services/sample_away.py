"""Papers that ask others, go to them or count what is here, filled of invented cases (D28, D30)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.blank_words import Counted, balance_content
from desktop.models.blanks import Balance, Block
from desktop.models.dispatch_words import (
    CaseGoing,
    Dispatch,
    inventory,
    inventory_content,
    letter_content,
    list_content,
)
from desktop.models.filling_results import Told
from desktop.models.inquiry_words import (
    LANGUAGE,
    Asked,
    OfCase,
    check_paragraphs,
    inquiry_content,
    storage_check_content,
)
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_parts import Wording
from desktop.models.paper_table import Content, PaperForm
from desktop.models.path import items_of
from desktop.models.recovery_words import recovery_content
from desktop.services.sample_case import (
    CLERK,
    HEAD,
    Fill,
    Sample,
    private_draft,
    told_by,
)

_TEN_DAYS: Final = dt.timedelta(days=10)
_MONTH: Final = dt.timedelta(days=30)
_NUMBER: Final = "0000"
_SERIES: Final = "ҮЛ"
_CODE: Final = "0000-" * 8  # opens nothing
_QUESTION: Final = (
    "Осы адам диспансерлік есепте тұра ма?\nСостоит ли это лицо на диспансерном учёте?"
)
_THIRD: Final = Official(
    staff="",
    name="Нұрланов Бақыт Маратұлы",
    name_ru="Нурланов Бакыт Маратович",
    post_kk="инспектор",
    post_ru="инспектор",
    rank_kk="полиция капитаны",
    rank_ru="капитан полиции",
)


def _of_case(sample: Sample, service: str) -> OfCase:
    told = told_by(sample, private_draft(sample, service))
    return OfCase(
        number=told.case_number,
        day=told.registered_on,
        application=told.application,
        items=items_of(told.application),
        standard=told.standard,
        office=told.office,
        made_at=told.made_at,
    )


def _inquiry(sample: Sample, _kind: PaperKind) -> Content:
    today = sample.at.date()
    asked = Asked(
        to="Үлгі ауданының ауруханасы",
        question=_QUESTION,
        answer_by=today + _TEN_DAYS,
        number=_NUMBER,
        date=today,
    )
    return inquiry_content(asked, _of_case(sample, sample.service), signer=HEAD, executor=CLERK)


def _storage_check(sample: Sample, _kind: PaperKind) -> Content:
    of = _of_case(sample, "weapons")
    asked = Asked(to="учаскелік инспектор", question="қару сақтауды тексеру", answer_by=None)
    return storage_check_content(asked, of, paragraph=check_paragraphs(of.standard)[0])


def _sent(sample: Sample, told: Told) -> Dispatch:
    today = sample.at.date()
    return Dispatch(
        to=told.department.kk,
        number=_NUMBER,
        on=today,
        back_by=today + _TEN_DAYS,
        signer=HEAD,
        executor=CLERK,
        issuer=sample.issuer(language=LANGUAGE),
        made_at=sample.at,
    )


def _going(told: Told) -> CaseGoing:
    return CaseGoing(
        case="",
        number=told.case_number,
        name=told.application.applicant.name,
        outcomes=tuple("granted" for _each in items_of(told.application)),
        papers=inventory(told.application),
        due=told.application.term.due,
    )


def _all_told(sample: Sample) -> list[Told]:
    services = sample.office.services
    return [told_by(sample, private_draft(sample, each)) for each in services]


def _dispatch_letter(sample: Sample, _kind: PaperKind) -> Content:
    told = _all_told(sample)
    return letter_content(_sent(sample, told[0]), [_going(each) for each in told])


def _dispatch_list(sample: Sample, _kind: PaperKind) -> Content:
    told = _all_told(sample)
    return list_content(_sent(sample, told[0]), [_going(each) for each in told])


def _dispatch_inventory(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, private_draft(sample, sample.service))
    return inventory_content(_sent(sample, told), _going(told))


def _block(first: int, last: int) -> Block:
    return Block(series=_SERIES, first=first, last=last, width=7)


def _balance(sample: Sample, _kind: PaperKind) -> Content:
    """Count thirty forms: twelve there were, twenty came, one was spoiled, six were used."""
    today = sample.at.date()
    told = Counted(
        kind="permit" if sample.service == "weapons" else "invitation",
        since=today - _MONTH,
        until=today,
        number=_NUMBER,
        balance=Balance(opening=12, received=20, used=6, spoiled=1, handed_back=0),
        counted=25,
        opening=(_block(1, 12),),
        received=(f"{_SERIES} 0000013–0000032 (№ 0000, {today - _MONTH:%d.%m.%Y})",),
        used=(_block(1, 3), _block(5, 7)),
        spoiled=(f"{_SERIES} 0000004 (принтер мыжып тастады)",),
        handed_back=(),
        left=(_block(8, 32),),
        commission=(HEAD, CLERK, _THIRD),
    )
    issuer = sample.issuer(language=LANGUAGE)
    return balance_content(told, issuer=issuer, made_at=sample.at, language=LANGUAGE)


def _recovery(sample: Sample, _kind: PaperKind) -> Content:
    office = Wording(kk=sample.office.name_kk, own=sample.office.name_ru)
    return recovery_content(_CODE, name=HEAD.name, office=office, made_at=sample.at)


AWAY: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "inquiry": _inquiry,
        "storage-check": _storage_check,
        "dispatch-letter": _dispatch_letter,
        "dispatch-list": _dispatch_list,
        "dispatch-inventory": _dispatch_inventory,
        "recovery-sheet": _recovery,
        "blank-balance": _balance,
    }
)
"""What fills a paper that asks others, goes to them or counts, by its form."""
