"""An office with a line in every register, its names as long as they come."""

import datetime as dt
from pathlib import Path
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.models.person import IdentityDocument
from desktop.services import (
    blanks,
    chancery,
    complaints,
    coupons_received,
    deciding,
    declared,
    department,
    ending,
    examining,
    finishing,
    handing,
    intake,
    path,
    queueing,
    results,
    turn,
    weapons,
)
from desktop.services.blanks import Document
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.services.weapons import NewEvent
from tests.helpers.complaints import complained
from tests.helpers.coupons import COUPON
from tests.helpers.drafts import citizen_with_rifle, private_invitation
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    examined,
    grant,
    refuse,
    reworded,
    seen,
    staffed,
    whole,
)
from tests.helpers.ready_cases import at_inspector, draft_of, make_ready, signed
from tests.helpers.visits import a_number, served

SECRET: Final = "сыр-негіз"
"""What no register says to anybody: words of an examination, the reason of a mistake."""
LONG: Final = {
    "person.surname": "Сағындықова-Әбдірахманова",
    "person.given": "Мәдина",
    "person.patronymic": "Ержанқызы",
}
CARD: Final = IdentityDocument(kind="identity-card", number="012345678")
TO: Final = "Ақмола облысының ішкі істер департаменті"
BY: Final = Document(number="5/114", date=TODAY - dt.timedelta(days=1))


def an_office_with_registers(place: Path, clock: Clock) -> None:
    """Make an office where every register has lines, some of them struck."""
    with an_office(place, clock) as desk:
        staffed(desk)
        declared.set_value(desk, SIGN_INVITATION, OFFICE)
        _blanks(desk)
        _permits(desk)
        _invitations(desk)
        _sent(desk)
        _refused(desk)
        _void(desk)
        _out_of_turn(desk, clock)
        coupon = coupons_received.receive(desk, COUPON)
        coupons_received.arrive(desk, coupon=coupon, on=TODAY - dt.timedelta(days=6))
        _complaints(desk)


def _complaints(desk: Desk) -> None:
    """Assign a complaint, and strike one that was entered twice."""
    first, second = complained(desk, against=OTHER), complained(desk)
    complaints.assign(as_(desk, HEAD), complaint=first, to=INSPECTOR)
    complaints.void(as_(desk, HEAD), complaint=second, reason=SECRET)


def _blanks(desk: Desk) -> None:
    blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001210", document=BY)
    blanks.spoil_blank(desk, kind="permit", serial="АА 0001203", reason="мөр қисық басылды")


def _permits(desk: Desk) -> None:
    """Hand a permit over and let its weapon be sold; leave another lying, one just registered."""
    case = signed(desk, draft_of(0).with_texts(LONG), grant("item-1"))
    make_ready(desk, case, number="5-12/2013-41")
    incoming = Numbered(direction="incoming", number="5-12/1441", date=TODAY)
    chancery.enter_numbers(desk, case=case, numbers=[incoming])
    _hand(desk, case)
    (weapon,) = desk.database.rows("SELECT weapon FROM weapons LIMIT 1")
    sold = NewEvent(kind="sold", on=TODAY, document="№ 14 шарт", other="Байжанов Ерлан")
    weapons.record_event(desk, weapon=weapon[0], new=sold)
    other = signed(desk, draft_of(1, weapons=2), grant("item-1"), grant("item-2"))
    make_ready(desk, other, number="5-12/2013-42")
    intake.register(desk, ticket=served(desk).id, draft=citizen_with_rifle())


def _invitations(desk: Desk) -> None:
    """Hand an invitation over with its coupon; leave another under examination."""
    for draft in (private_invitation().with_texts(LONG), private_invitation()):
        ticket = served(desk, "invitations.hand-in")
        case = intake.register(desk, ticket=ticket.id, draft=draft).case
        path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
        path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
        if draft.text("person.surname") == LONG["person.surname"]:
            invite = ItemDecision(item="item-1", outcome="granted", permit="invitation")
            examined(desk, case, invite)
            deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
            results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
            _hand(desk, case)


def _hand(desk: Desk, case: str) -> None:
    name = whole(desk, case).application.applicant.name
    received = Received(receiver="applicant", name=name, identity=CARD)
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=received)


def _sent(desk: Desk) -> None:
    case = at_inspector(desk, draft_of(2))
    examined(desk, case, grant())
    department.send(
        as_(desk, INSPECTOR),
        seen=[seen(desk, case)],
        to=TO,
        number="5-12/401",
        on=TODAY,
        back_by=TODAY + dt.timedelta(days=9),
    )


def _refused(desk: Desk) -> None:
    """Refuse a permit on a ground that is nobody's but the examiner's and the head's (D26)."""
    case = at_inspector(desk, draft_of(2))
    inspector = as_(desk, INSPECTOR)
    examining.check_completeness(inspector, seen=seen(desk, case), note=SECRET)
    refusal = reworded(refuse("item-1", "17.5"), SECRET)
    deciding.propose(inspector, seen=seen(desk, case), decisions=[refusal])
    finishing.finish_examination(inspector, seen=seen(desk, case), note=SECRET)
    path.return_for_rework(as_(desk, HEAD), seen=seen(desk, case), reason=SECRET)
    finishing.finish_examination(inspector, seen=seen(desk, case), note=SECRET)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    make_ready(desk, case, number="5-12/2013-43")
    _hand(desk, case)


def _void(desk: Desk) -> None:
    case = intake.register(desk, ticket=served(desk).id, draft=draft_of(3)).case
    ending.void_case(desk, seen=seen(desk, case), reason=SECRET)


def _out_of_turn(desk: Desk, clock: Clock) -> None:
    a_number(desk)
    late = a_number(desk)
    clock.pass_minutes(2)
    turn.call_before_turn(desk, window=WINDOW, ticket=late.id, ground="war-veteran", words="№ 7")
    queueing.close_ticket(desk, ticket=late.id, how="no-show")
