"""Results and what becomes of them as they look filled, of invented applications (I-5, D27)."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.models.coupon_words import Letter, coupon_letter_content
from desktop.models.coupons import Stay
from desktop.models.dates import last_day
from desktop.models.facts import CouponReceived, ResultIssued
from desktop.models.filling import is_out_of_force
from desktop.models.filling_results import (
    Told,
    invitation_content,
    letter_content,
    permit_content,
)
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content, PaperForm
from desktop.models.path import items_of
from desktop.models.reissue_words import Annulled, cancellation_content
from desktop.services.sample_case import (
    CLERK,
    HEAD,
    Fill,
    Sample,
    firm_draft,
    private_draft,
    told_by,
)

_YEARS: Final = 5  # of a permit (W-11.2)
_NUMBER: Final = "0000/0000"
_SERIAL: Final = "ҮЛ 0000000"
_STAY: Final = 30  # days a coupon permits
_SETTLED: Final = 5  # days until somebody who came is registered
_ELSEWHERE: Final = "Үлгі қаласының Ішкі істер басқармасы"
"""A body of another place, which nobody has."""


def permitted(told: Told) -> ResultIssued:
    """Return the permit of every unit of an application."""
    day = told.registered_on
    until = last_day(day, _YEARS)
    return ResultIssued(
        case="",
        result="",
        kind="permit",
        items=tuple(each.key for each in items_of(told.application)),
        number=_NUMBER,
        issued_on=day,
        prepared_by=CLERK,
        signer=HEAD,
        clerk_name=CLERK.name,
        permit=told.standard.permits[0].id,
        valid_until=until,
        test_firing_on=until,
        reregister_on=until,
        blank=_SERIAL,
    )


def invited(told: Told) -> ResultIssued:
    """Return the invitation of the first guest of an application."""
    guest = told.application.items[0]
    children = guest.values.get("children", "")
    return ResultIssued(
        case="",
        result="",
        kind="invitation",
        items=(items_of(told.application)[0].key,),
        number=_NUMBER,
        issued_on=told.registered_on,
        prepared_by=CLERK,
        signer=HEAD,
        clerk_name=CLERK.name,
        valid_until=last_day(told.registered_on, 1),
        coupon=_NUMBER,
        children=(children,) if children else (),
        blank=_SERIAL,
    )


def _permit(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, private_draft(sample, "weapons"))
    return permit_content(permitted(told), told)


def _invitation(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, private_draft(sample, "invitations"))
    return invitation_content(invited(told), told)


def _letter(sample: Sample, _kind: PaperKind) -> Content:
    told = told_by(sample, firm_draft(sample))
    issued = ResultIssued(
        case="",
        result="",
        kind="invitation-letter",
        items=(items_of(told.application)[0].key,),
        number=_NUMBER,
        issued_on=told.registered_on,
        prepared_by=CLERK,
        signer=HEAD,
        clerk_name=CLERK.name,
    )
    return letter_content(issued, told)


def _cancellation(sample: Sample, _kind: PaperKind) -> Content:
    """Tell the department of a form its holder gave up."""
    told = told_by(sample, private_draft(sample, sample.service))
    issued = permitted(told) if sample.service == "weapons" else invited(told)
    return cancellation_content(
        Annulled(
            issued=issued,
            holder=told.application.applicant.name,
            called=", ".join(each.called for each in items_of(told.application)),
            reason="renounced",
            words="",
            document="өтініш / заявление",
            document_date=told.registered_on,
            on=told.registered_on,
            to=told.department.kk,
            case_number=told.case_number,
            signer=HEAD,
            executor=CLERK,
            issuer=sample.issuer(language=LANGUAGE),
            made_at=sample.at,
            out_of_force=is_out_of_force(told.standard, told.registered_on),
        )
    )


def _coupon(sample: Sample, _kind: PaperKind) -> Content:
    """Send back the coupon of a guest who came, was registered in time and left."""
    today = sample.at.date()
    came = today - dt.timedelta(days=_STAY)
    told = CouponReceived(
        coupon="",
        number=_NUMBER,
        issuer=_ELSEWHERE,
        on=came - dt.timedelta(days=_SETTLED),
        guest="Тестов Пётр",
        clerk_name=CLERK.name,
        latin="Testov Petr",
        born=dt.date(1970, 2, 14),
        citizenship="Ресей Федерациясы",
        passport="00 0000000",
        inviter="Қасымов Төлеген Серікұлы",
        address="Зеренді ауылы, Абай көшесі, 42",
        purpose="қонаққа келу",
        days=_STAY,
    )
    stay = Stay(
        received=told.on,
        days=_STAY,
        arrived=came,
        register_by=came + dt.timedelta(days=_SETTLED),
        leave_by=today,
        registered=came + dt.timedelta(days=1),
        departed=today,
    )
    letter = Letter(
        number="0000",
        on=today,
        signer=HEAD,
        executor=CLERK,
        issuer=sample.issuer(language=LANGUAGE),
        made_at=sample.at,
    )
    return coupon_letter_content(told, stay, letter, language=LANGUAGE)


RESULTS: Final[Mapping[PaperForm, Fill]] = MappingProxyType(
    {
        "permit": _permit,
        "invitation": _invitation,
        "invitation-letter": _letter,
        "cancellation-letter": _cancellation,
        "coupon-return-letter": _coupon,
    }
)
"""What fills a result, or what becomes of one, by its form."""
