"""What can be done from the register of coupons received: enter one, follow its guest (D44)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.i18n import _, _c, language, marked
from desktop.models.coupon_words import permitted_words
from desktop.models.coupons import GuestAct, require
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.case_acts import Act
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.coupon_acts import OUR_ACTS, reason_ask
from desktop.presenters.coupon_entering import EnterCoupon
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.services import coupon_letters, coupons_received
from desktop.services.desk import Desk
from desktop.store.coupons import ReceivedCoupon

_Step: TypeAlias = Literal["arrive", "register", "depart"]
_TITLES: Final[Mapping[_Step, str]] = MappingProxyType(
    {
        "arrive": marked("The guest arrived"),
        "register": marked("The guest was registered"),
        "depart": marked("The guest departed"),
    }
)
_STEPS: Final[Mapping[_Step, Callable[..., None]]] = MappingProxyType(
    {
        "arrive": coupons_received.arrive,
        "register": coupons_received.register,
        "depart": coupons_received.depart,
    }
)


class FollowGuest:
    """Ask on which day a guest arrived, was registered or left: what comes next is chosen."""

    def __init__(self, desk: Desk, coupon: str) -> None:
        """Refuse `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`)."""
        self._coupon = coupon
        self._found = coupons_received.received_coupon(desk, coupon)
        self._steps = [step for step in _STEPS if self._found.stay.admits(step)]
        if not self._steps:
            require(self._found.stay, "depart", number=self._found.told.number)
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask what happened and when; say by when it is due."""
        steps = tuple((step, _(_TITLES[step])) for step in self._steps)
        return SheetView(
            title=_("Arrival, registration, departure"),
            sentence=_words(self._found),
            verb=_("Enter the day"),
            groups=(
                AskGroup(
                    asks=(
                        ask("coupon.day", label("coupon.day"), typed, "date", self._today),
                        choose("coupon.step", label("coupon.step"), typed, steps, self._steps[0]),
                    )
                ),
            ),
            text=self._due(self._step(typed)),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        on = read_date(typed.text("coupon.day", self._today))
        if on is None:
            raise Refusal("coupon-incomplete")
        _STEPS[self._step(typed)](desk, coupon=self._coupon, on=on)
        return ""

    def done_words(self) -> str:
        """Say that it is entered."""
        return _("Coupon {number}: entered.").format(number=self._found.told.number)

    def _step(self, typed: Typed) -> _Step:
        chosen = typed.text("coupon.step", self._steps[0])
        return next((step for step in self._steps if step == chosen), self._steps[0])

    def _due(self, step: _Step) -> str:
        stay = self._found.stay
        by = {"register": stay.register_by, "depart": stay.leave_by}.get(step)
        if by is None:
            return ""
        return _("In time until {day}.").format(day=formats.date_digits(by))


class SendBack:
    """Ask for the letter a coupon goes back with; it is printed at once."""

    def __init__(self, desk: Desk, coupon: str) -> None:
        """Refuse `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`)."""
        self._coupon = coupon
        self._found = _standing(desk, coupon, "send-back")
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for its day and number, and why it goes back where no departure is known."""
        why = self._found.stay.departed is None
        return SheetView(
            title=_("Return the coupon by letter"),
            sentence=f"{_words(self._found)} · {self._found.told.issuer}",
            verb=_("Return it, print the letter"),
            groups=(
                AskGroup(
                    asks=(
                        ask("coupon.day", label("coupon.day"), typed, "date", self._today),
                        ask("coupon.out", label("chancery.outgoing"), typed, optional=True),
                        ask("coupon.words", label("coupon.words"), typed, optional=not why,
                            needed=why),
                    )
                ),
            ),
        )  # fmt: skip

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the letter."""
        on = read_date(typed.text("coupon.day", self._today))
        if on is None:
            raise Refusal("coupon-incomplete")
        number, words = typed.text("coupon.out"), typed.text("coupon.words")
        return coupon_letters.send_back(
            desk, coupon=self._coupon, on=on, number=number, words=words
        )

    def done_words(self) -> str:
        """Say that it goes back."""
        return _("Coupon {number} goes back: the letter is made.").format(
            number=self._found.told.number
        )


class NumberLetter:
    """Ask for the chancery's number of the letter a coupon went back with (D42)."""

    def __init__(self, desk: Desk, coupon: str) -> None:
        """Refuse `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`)."""
        self._coupon = coupon
        self._found = _standing(desk, coupon, "number")

    def view(self, typed: Typed) -> SheetView:
        """Ask for the number and its day, what stands already filled in."""
        stood = self._found.letter_date
        date = stood.isoformat() if stood else ""
        return SheetView(
            title=_("Number of the letter"),
            sentence=f"{_words(self._found)} · {self._found.told.issuer}",
            verb=_("Keep the numbers"),
            groups=(
                AskGroup(
                    asks=(
                        ask("coupon.out", label("chancery.outgoing"), typed, "line",
                            self._found.letter),
                        ask("coupon.out_date", label("papers.date"), typed, "date", date,
                            optional=True),
                    )
                ),
            ),
        )  # fmt: skip

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Keep it, or refuse; no paper comes of it."""
        stood = self._found.letter_date
        coupon_letters.number_letter(
            desk,
            coupon=self._coupon,
            number=typed.text("coupon.out", self._found.letter),
            date=read_date(typed.text("coupon.out_date", stood.isoformat() if stood else "")),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is kept."""
        return _("Coupon {number}: entered.").format(number=self._found.told.number)


class StrikeCoupon:
    """Ask why a coupon was entered wrongly; its line stays, struck."""

    def __init__(self, desk: Desk, coupon: str) -> None:
        """Refuse `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`)."""
        self._coupon = coupon
        self._found = _standing(desk, coupon, "void")

    def view(self, typed: Typed) -> SheetView:
        """Ask for the reason."""
        return SheetView(
            title=_("Coupon entered by mistake"),
            sentence=_words(self._found),
            verb=_("Strike the entry"),
            groups=(AskGroup(asks=(reason_ask(typed),)),),
            warning=_("A struck entry stays on the register and is entered anew. Press once more."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        coupons_received.void(desk, coupon=self._coupon, reason=typed.text("coupon.reason"))
        return ""

    def done_words(self) -> str:
        """Say that it is struck."""
        return _("Coupon {number} is struck.").format(number=self._found.told.number)


def _standing(desk: Desk, coupon: str, act: GuestAct) -> ReceivedCoupon:
    found = coupons_received.received_coupon(desk, coupon)
    require(found.stay, act, number=found.told.number)
    return found


def _words(found: ReceivedCoupon) -> str:
    """Name a coupon, its guest, and for how long he may stay."""
    told = found.told
    parts = (told.number, told.guest or told.latin, permitted_words(told, language()))
    return " · ".join(part for part in parts if part)


def _act(
    name: str, key: str, words: Callable[[], str], make: Callable[[Desk, str], Act]
) -> RegisterAct:
    return RegisterAct(id=f"coupon-{name}", key=key, command="coupon.keep", words=words, make=make)


_RECEIVED_ACTS: Final = (
    replace(_act("enter", "F2", lambda: _c("coupon", "New"), EnterCoupon), needs_line=False),
    _act("stay", "F3", lambda: _("Stay"), FollowGuest),
    _act("back", "F4", lambda: _c("short", "Return"), SendBack),
    _act("number", "F6", lambda: _("Letter No"), NumberLetter),
    _act("strike", "F8", lambda: _("Strike"), StrikeCoupon),
)
COUPON_ACTS: Final[Mapping[str, tuple[RegisterAct, ...]]] = MappingProxyType(
    {"coupons": OUR_ACTS, "coupons-received": _RECEIVED_ACTS}
)
"""The acts of the registers of coupons, by register."""
