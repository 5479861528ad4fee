"""What can be done from the register of our coupons: enter a return, or take one back (I-A2)."""

import datetime as dt
from typing import Final

from desktop.i18n import _
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.services import coupons
from desktop.services.coupons import Returned
from desktop.services.desk import Desk

_USED: Final = "used"
_UNUSED: Final = "unused"


class EnterReturn:
    """Ask from whom a coupon came back and what it says; or say that nobody used it."""

    def __init__(self, desk: Desk, result: str) -> None:
        """Refuse `coupon-unknown`, `coupon-back` (`number`)."""
        self._found = coupons.our_coupon(desk, result)
        if self._found.returned_on:
            raise Refusal("coupon-back", number=self._found.number)
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for the return; of an unused one nobody asks when the guest came."""
        return SheetView(
            title=_("Return of a control coupon"),
            sentence=f"{self._found.number} · {self._found.guest} · {self._found.applicant}",
            verb=_("Enter the return"),
            groups=(AskGroup(asks=self._asks(typed)),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        on = read_date(typed.text("coupon.on", self._today))
        unused = _is_unused(typed)
        if on is None:
            raise Refusal("coupon-incomplete")
        coupons.enter_return(
            desk,
            result=self._found.result,
            returned=Returned(
                on=on,
                from_whom=typed.text("coupon.from"),
                number=typed.text("coupon.letter"),
                date=read_date(typed.text("coupon.letter_date")),
                arrived=None if unused else read_date(typed.text("coupon.arrived")),
                departed=None if unused else read_date(typed.text("coupon.departed")),
                unused=unused,
                words=typed.text("coupon.words"),
            ),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is entered."""
        return _("Coupon {number}: the return is entered.").format(number=self._found.number)

    def _asks(self, typed: Typed) -> tuple[AskView, ...]:
        unused = _is_unused(typed)
        how = ((_USED, _("Somebody came on it")), (_UNUSED, _("Nobody used it")))
        stay = (
            ask("coupon.arrived", label("coupon.arrived"), typed, "date", optional=True),
            ask("coupon.departed", label("coupon.departed"), typed, "date", optional=True),
        )
        return (
            choose("coupon.how", label("coupon.how"), typed, how, _USED),
            ask("coupon.on", label("coupon.on"), typed, "date", self._today, needed=True),
            ask("coupon.from", label("coupon.from"), typed, optional=unused, needed=not unused),
            ask("coupon.letter", label("coupon.letter"), typed, optional=True),
            ask("coupon.letter_date", label("coupon.letter_date"), typed, "date", optional=True),
            *(() if unused else stay),
            ask("coupon.words", label("coupon.words"), typed, optional=True),
        )


class TakeBackReturn:
    """Ask why a return was entered by mistake; the coupon is outstanding again."""

    def __init__(self, desk: Desk, result: str) -> None:
        """Refuse `coupon-unknown`, `coupon-out` (`number`)."""
        self._found = coupons.our_coupon(desk, result)
        if not self._found.returned_on:
            raise Refusal("coupon-out", number=self._found.number)

    def view(self, typed: Typed) -> SheetView:
        """Ask for the reason."""
        day = formats.date_digits(dt.date.fromisoformat(self._found.returned_on))
        return SheetView(
            title=_("Return entered by mistake"),
            sentence=f"{self._found.number} · {self._found.guest} · {day}",
            verb=_("Take the return back"),
            groups=(AskGroup(asks=(reason_ask(typed),)),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        coupons.void_return(desk, result=self._found.result, reason=typed.text("coupon.reason"))
        return ""

    def done_words(self) -> str:
        """Say that it is outstanding again."""
        return _("Coupon {number} is outstanding again.").format(number=self._found.number)


def reason_ask(typed: Typed) -> AskView:
    """Ask what was wrong."""
    return ask("coupon.reason", label("coupon.reason"), typed, needed=True)


def _is_unused(typed: Typed) -> bool:
    return typed.text("coupon.how", _USED) == _UNUSED


OUR_ACTS: Final = (
    RegisterAct(
        id="coupon-return",
        key="F2",
        command="coupon.keep",
        words=lambda: _("Coupon returned"),
        make=EnterReturn,
    ),
    RegisterAct(
        id="coupon-return-void",
        key="F8",
        command="coupon.keep",
        words=lambda: _("Return by mistake"),
        make=TakeBackReturn,
    ),
)
"""The acts of the register of our coupons."""
