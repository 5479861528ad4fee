"""Control coupons on the days after: of our invitations, and of guests from elsewhere (D44)."""

import datetime as dt
from typing import Final

from desktop.demo.path_people import CLERK, INVITES_BROTHER, INVITES_PARENTS
from desktop.demo.path_steps import desk_of
from desktop.demo.stage import Stage
from desktop.services import coupon_letters, coupons, coupons_received
from desktop.services.coupons import Returned
from desktop.services.coupons_received import NewCoupon
from desktop.services.desk import Desk
from desktop.store import cases, path_rows
from desktop.store import coupons as coupon_rows
from desktop.store.cases import Filter

LEFT_AGAIN: Final = NewCoupon(
    number="0107745",
    issuer="Алматы облысының ІІД көші-қон полициясы басқармасы",
    on=dt.date(2013, 11, 26),
    guest="Каримов Тохир",
    latin="KARIMOV TOHIR",
    born=dt.date(1980, 5, 2),
    citizenship="Өзбекстан",
    passport="AA1234567",
    inviter="Ахметова Гүлсім Бақытқызы",
    address="Зеренді ауылы, Мир көшесі, 12",
    purpose="жеке",
    days=30,
    letter="5-44",
    letter_date=dt.date(2013, 11, 20),
)
"""The coupon of a guest who came, was registered and left: it goes back."""

NOT_REGISTERED: Final = NewCoupon(
    number="0110326",
    issuer="Астана қаласының ІІД көші-қон полициясы басқармасы",
    on=dt.date(2013, 12, 10),
    guest="Ганбаатар Болд",
    latin="GANBAATAR BOLD",
    born=dt.date(1974, 1, 18),
    citizenship="Моңғолия",
    passport="E0456712",
    inviter="Сансызбаев Ерболат Төлеуұлы",
    address="Айдабол ауылы, Абай көшесі, 5",
    purpose="жеке",
    days=60,
    letter="7/318",
    letter_date=dt.date(2013, 12, 4),
)
"""The coupon of a guest whose five days to be registered are nearly over."""

_CAME: Final = dt.date(2013, 12, 6)


def receive_the_first(stage: Stage) -> None:
    """Enter a coupon that came by letter from another region, and its guest's arrival."""
    desk = desk_of(stage, CLERK)
    coupon = coupons_received.receive(desk, LEFT_AGAIN)
    coupons_received.arrive(desk, coupon=coupon, on=stage.clock.now.date())


def register_the_guest(stage: Stage) -> None:
    """Enter that he was registered within his five days."""
    desk = desk_of(stage, CLERK)
    coupons_received.register(
        desk, coupon=_received(desk, LEFT_AGAIN.number), on=stage.clock.now.date()
    )


def let_the_guest_leave(stage: Stage) -> None:
    """Enter that he left before the end of his stay."""
    desk = desk_of(stage, CLERK)
    coupons_received.depart(
        desk, coupon=_received(desk, LEFT_AGAIN.number), on=stage.clock.now.date()
    )


def send_it_back(stage: Stage) -> None:
    """Send the coupon back by letter to the body that issued it (D42)."""
    desk = desk_of(stage, CLERK)
    coupon = _received(desk, LEFT_AGAIN.number)
    paper = coupon_letters.send_back(
        desk, coupon=coupon, on=stage.clock.now.date(), number="3/1239"
    )
    stage.print_one(desk, paper)


def receive_another(stage: Stage) -> None:
    """Enter another coupon; its guest was here before it came."""
    desk = desk_of(stage, CLERK)
    coupon = coupons_received.receive(desk, NOT_REGISTERED)
    coupons_received.arrive(desk, coupon=coupon, on=_CAME)


def take_ours_back(stage: Stage) -> None:
    """Take back the coupon of a guest who left, and one whose guest does not come after all."""
    desk, today = desk_of(stage, CLERK), stage.clock.now.date()
    coupons.enter_return(
        desk,
        result=_ours(desk, INVITES_BROTHER),
        returned=Returned(
            on=today,
            from_whom="Көкшетау қаласының ІІБ көші-қон полициясы бөлімшесі",
            number="9-211",
            date=today,
            arrived=today - dt.timedelta(days=1),
            departed=today,
        ),
    )
    coupons.enter_return(
        desk,
        result=_ours(desk, INVITES_PARENTS),
        returned=Returned(
            on=today, from_whom=INVITES_PARENTS, unused=True, words="қонақ науқастанып қалды"
        ),
    )


def _received(desk: Desk, number: str) -> str:
    (coupon,) = coupon_rows.same_number(desk.database, desk.office().office, number)
    return coupon


def _ours(desk: Desk, applicant: str) -> str:
    """Return the first invitation an applicant collected; `LookupError` where none did."""
    for row in cases.page(desk.database, Filter(), limit=1000):
        if row.applicant == applicant:
            for each in path_rows.results_of(desk.database, row.case):
                if each.issued.kind == "invitation":
                    return each.issued.result
    raise LookupError(applicant)
