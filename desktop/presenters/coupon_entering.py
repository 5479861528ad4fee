"""Enter a control coupon that came from elsewhere, by hand and from the guest's passport (D44)."""

from typing import Final

from desktop.i18n import _
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.mrz import Zone
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.services import coupons_received
from desktop.services.coupons_received import NewCoupon
from desktop.services.desk import Desk

_LONGEST: Final = 3  # digits of the days of a stay


class EnterCoupon:
    """Ask for a coupon that came from elsewhere, as it stands on it."""

    def __init__(self, desk: Desk, _line: str) -> None:
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for the coupon, its guest, his inviter, and the letter it came with."""
        return SheetView(
            title=_("Coupon received for control"),
            sentence=_("A coupon that came from another body: its guest stays in this district."),
            verb=_("Enter the coupon"),
            groups=(
                AskGroup(asks=self._coupon(typed)),
                AskGroup(title=label("coupon.guest-group"), asks=_guest(typed)),
                AskGroup(title=label("coupon.stay-group"), asks=_stay(typed)),
            ),
            takes_zone=True,
        )

    def take_zone(self, desk: Desk, typed: Typed, zone: Zone) -> tuple[Typed, str]:
        """Fill in the guest from his passport; what was typed of him stays, and is told."""
        state = desk.catalogue.countries().named(zone.nationality)
        known = {
            "coupon.latin": f"{zone.surname} {zone.given}".strip(),
            "coupon.born": zone.born.isoformat() if zone.born else "",
            "coupon.citizenship": formats.text(state) if state else "",
            "coupon.passport": zone.number,
        }
        differs = []
        for key, words in known.items():
            was = typed.text(key).strip()
            if not was:
                typed = typed.with_text(key, words)
            elif words and was.casefold() != words.casefold():
                differs.append(_differing(key, was, words))
        said = _("Compare: {fields}.").format(fields="; ".join(differs)) if differs else ""
        return typed, " ".join(filter(None, (said, _ended(desk, zone))))

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        coupons_received.receive(desk, _new(typed, on=self._today))
        return ""

    def done_words(self) -> str:
        """Say that it is entered."""
        return _("The coupon is entered.")

    def _coupon(self, typed: Typed) -> tuple[AskView, ...]:
        return (
            ask("coupon.number", label("coupon.number"), typed, needed=True),
            ask("coupon.issuer", label("coupon.issuer"), typed, needed=True),
            ask("coupon.on", label("coupon.received"), typed, "date", self._today, needed=True),
            ask("coupon.letter", label("coupon.letter"), typed, optional=True),
            ask("coupon.letter_date", label("coupon.letter_date"), typed, "date", optional=True),
        )


def _new(typed: Typed, *, on: str) -> NewCoupon:
    """Return the coupon as typed; refuse `coupon-incomplete` without a day, or of no count."""
    received, days = read_date(typed.text("coupon.on", on)), typed.text("coupon.days").strip()
    if received is None or (days and not (days.isdecimal() and len(days) <= _LONGEST)):
        raise Refusal("coupon-incomplete")
    return NewCoupon(
        number=typed.text("coupon.number"),
        issuer=typed.text("coupon.issuer"),
        on=received,
        guest=typed.text("coupon.guest"),
        latin=typed.text("coupon.latin"),
        born=read_date(typed.text("coupon.born")),
        citizenship=typed.text("coupon.citizenship"),
        passport=typed.text("coupon.passport"),
        inviter=typed.text("coupon.inviter"),
        address=typed.text("coupon.address"),
        purpose=typed.text("coupon.purpose"),
        days=int(days or 0),
        first=read_date(typed.text("coupon.first")),
        until=read_date(typed.text("coupon.until")),
        letter=typed.text("coupon.letter"),
        letter_date=read_date(typed.text("coupon.letter_date")),
    )


def _guest(typed: Typed) -> tuple[AskView, ...]:
    named = typed.text("coupon.latin").strip()
    return (
        ask("coupon.guest", label("coupon.guest"), typed, needed=not named),
        ask("coupon.latin", label("coupon.latin"), typed, optional=True),
        ask("coupon.born", label("coupon.born"), typed, "date", optional=True),
        ask("coupon.citizenship", label("coupon.citizenship"), typed, optional=True),
        ask("coupon.passport", label("coupon.passport"), typed, optional=True),
    )


def _stay(typed: Typed) -> tuple[AskView, ...]:
    return (
        ask("coupon.inviter", label("coupon.inviter"), typed, optional=True),
        ask("coupon.address", label("coupon.address"), typed, optional=True),
        ask("coupon.purpose", label("coupon.purpose"), typed, optional=True),
        ask("coupon.days", label("coupon.days"), typed, optional=True),
        ask("coupon.first", label("coupon.first"), typed, "date", optional=True),
        ask("coupon.until", label("coupon.until"), typed, "date", optional=True),
    )


def _differing(key: str, typed: str, known: str) -> str:
    said = _("{field} – typed “{typed}”, in the document “{known}”")
    return said.format(field=label(key), typed=_told(key, typed), known=_told(key, known))


def _told(key: str, text: str) -> str:
    day = read_date(text) if key == "coupon.born" else None
    return formats.date_digits(day) if day else text


def _ended(desk: Desk, zone: Zone) -> str:
    if zone.expires is None or zone.expires >= desk.now().date():
        return ""
    return _("The document ended on {day}.").format(day=formats.date_digits(zone.expires))
