"""Invitations handed over with their coupons, and coupons that came from elsewhere."""

import datetime as dt
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.models.person import IdentityDocument
from desktop.services import coupons_received, deciding, declared, handing, intake, path, results
from desktop.services.coupons_received import NewCoupon
from desktop.services.desk import Desk
from desktop.services.handing import Received
from tests.helpers.drafts import private_invitation
from tests.helpers.on_path import HEAD, INSPECTOR, TODAY, as_, examined, seen, whole
from tests.helpers.visits import served

CARD: Final = IdentityDocument(kind="identity-card", number="012345678")
COUPON: Final = NewCoupon(
    number="0107745",
    issuer="Алматы облысының ІІД КҚПБ",
    on=TODAY,
    guest="Каримов Тохир",
    latin="KARIMOV TOHIR",
    born=dt.date(1980, 5, 2),
    citizenship="Өзбекстан",
    passport="AA1234567",
    inviter="Қасымов Төлеген Маратұлы",
    address="Зеренді ауылы, Мир көшесі, 12",
    purpose="жеке",
    days=30,
    letter="5-44",
    letter_date=dt.date(2013, 11, 20),
)


def invitation_ready(desk: Desk) -> str:
    """Return a case whose private invitation, signed here, lies ready."""
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    hand_in = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=hand_in.id, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, ItemDecision(item="item-1", outcome="granted", permit="invitation"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return case


def invitation_handed(desk: Desk) -> str:
    """Hand over a private invitation with its coupon; return it, the result."""
    case = invitation_ready(desk)
    name = whole(desk, case).application.applicant.name
    received = Received(receiver="applicant", name=name, identity=CARD)
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=received)
    return whole(desk, case).results[0].issued.result


def guest_coupon(desk: Desk, *, arrived: dt.date | None = None) -> str:
    """Enter a coupon from elsewhere, and the arrival of its guest if told."""
    coupon = coupons_received.receive(desk, COUPON)
    if arrived is not None:
        coupons_received.arrive(desk, coupon=coupon, on=arrived)
    return coupon
