"""Word a serial number that is known already, beside the unit it is typed of (D45)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop.i18n import _
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.presenters.returning_view import LikenessView, LikeView
from desktop.store.weapons import WeaponRow

_MOST: Final = 2  # columns of known weapons that stand beside what was typed


def serial_view(typed: Mapping[str, str], found: Sequence[WeaponRow]) -> LikenessView:
    """Put a unit as typed beside the registered weapons it may be; nothing hinders by it."""
    serial = typed.get("number", "")
    said = _("No {serial} is in the register already: {why}. Compare with the weapon itself.")
    whys = dict.fromkeys(map(serial_words, found))
    return LikenessView(
        sentence=said.format(serial=serial, why=formats.listed(list(whys))),
        names=(_("Weapon"), _("Owner"), _("Permit"), _("Where it is")),
        typed=LikeView(head=_("Typed now"), cells=(_called(typed), "", "", "")),
        known=tuple(_column(row) for row in found[:_MOST]),
    )


def serial_words(row: WeaponRow) -> str:
    """Say in one line whose a known weapon is, and what became of it."""
    said = row.owner or row.called
    if row.state == "held":
        return said
    since = formats.date_digits(row.state_on) if row.state_on else ""
    state = label(f"weapon-state.{row.state}")
    return ", ".join(part for part in (said, state, since) if part)


def _column(row: WeaponRow) -> LikeView:
    permit = row.permit
    if permit and row.until:
        until = formats.date_digits(row.until)
        permit = _("{number}, until {day}").format(number=permit, day=until)
    cells = (_called(row.fields), row.owner, permit, label(f"weapon-state.{row.state}"))
    return LikeView(head=_("In the register"), cells=cells)


def _called(fields: Mapping[str, str]) -> str:
    return " ".join(_parts(fields))


def _parts(fields: Mapping[str, str]) -> Iterator[str]:
    name = fields.get("model") or fields.get("type", "")
    return filter(None, (name, fields.get("number", "")))
