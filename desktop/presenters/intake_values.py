"""Word what was typed: a value as people read it, and who the applicant is."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _
from desktop.models.draft import NO, YES, Draft
from desktop.models.entry import read_date, read_tiyn
from desktop.models.identity import normal_number
from desktop.models.intake_arrival import read_time
from desktop.models.intake_form import FieldSpec, Input, recipient_of
from desktop.models.intake_values import organisation_of, person_of
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.intake_view import WhoView
from desktop.presenters.labels import label


def cell(spec: FieldSpec, value: str) -> str:
    """Word the value of one field; what cannot be read stays as typed."""
    if spec.input == "choice":
        return next((label(each.label) for each in spec.options if each.id == value), value)
    worded = _WORDED.get(spec.input)
    return worded(value) if worded and value else value


def _yes_or_no(value: str) -> str:
    return {YES: _("Yes"), NO: _("No")}.get(value, value)


def _date(value: str) -> str:
    day = read_date(value)
    return formats.date_digits(day) if day else value


def _money(value: str) -> str:
    tiyn = read_tiyn(value)
    return value if tiyn is None else formats.money(tiyn)


def _time(value: str) -> str:
    time = read_time(value)
    return formats.time(time) if time else value


def _digits(value: str) -> str:
    return formats.iin(normal_number(value))


_WORDED: Final[Mapping[Input, Callable[[str], str]]] = MappingProxyType(
    {
        "yes-no": _yes_or_no,
        "date": _date,
        "money": _money,
        "phone": formats.phone,
        "digits": _digits,
        "time": _time,
    }
)


def who(standard: Standard, draft: Draft) -> WhoView:
    """Name the applicant as typed so far, and his kind and number beneath."""
    kind = recipient_of(standard, draft)
    if kind is None:
        return WhoView(name="", detail="")
    if kind.nature in {"individual", "any"}:
        person = person_of(draft, "person")
        name, number, caption = formats.person_name(person), person.iin, _("IIN")
    else:
        body = organisation_of(draft, "organisation")
        name, number, caption = body.name, body.bin, _("BIN")
    detail = formats.text(kind.short)
    if number:
        detail = f"{detail} · {caption}{formats.NO_BREAK}{formats.iin(number)}"
    return WhoView(name=name, detail=detail)
