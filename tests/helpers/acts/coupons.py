"""What is recorded of control coupons, each act with its command (I-A2, D44)."""

import datetime as dt
from typing import Final

from desktop.services import coupon_letters, coupons, coupons_received
from desktop.services.coupons import Returned
from desktop.services.coupons_received import NewCoupon
from tests.helpers.acts.act import Act

TODAY: Final = dt.date(2013, 11, 25)
ACTS: Final = (
    Act("coupons.enter_return", "coupon.keep", lambda d: coupons.enter_return(
        d, result="r", returned=Returned(on=TODAY, from_whom="ІІБ"))),
    Act("coupons.void_return", "coupon.keep", lambda d: coupons.void_return(
        d, result="r", reason="қате")),
    Act("coupons_received.receive", "coupon.keep", lambda d: coupons_received.receive(
        d, NewCoupon(number="1", issuer="ІІБ", on=TODAY, guest="Тестова Анна"))),
    Act("coupons_received.arrive", "coupon.keep", lambda d: coupons_received.arrive(
        d, coupon="k", on=TODAY)),
    Act("coupons_received.register", "coupon.keep", lambda d: coupons_received.register(
        d, coupon="k", on=TODAY)),
    Act("coupons_received.depart", "coupon.keep", lambda d: coupons_received.depart(
        d, coupon="k", on=TODAY)),
    Act("coupons_received.void", "coupon.keep", lambda d: coupons_received.void(
        d, coupon="k", reason="қате")),
    Act("coupon_letters.send_back", "coupon.keep", lambda d: coupon_letters.send_back(
        d, coupon="k", on=TODAY)),
    Act("coupon_letters.number_letter", "coupon.keep", lambda d: coupon_letters.number_letter(
        d, coupon="k", number="5-1")),
)  # fmt: skip
