"""What the department signs is not signed here: the page says why and leads there (I-5, D30)."""

from desktop.models.decision import ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.services import deciding as services
from desktop.services import declared, intake, path, staff
from desktop.views.widgets.action_bar import Hindrance
from desktop.views.widgets.key_button import KeyButton
from tests.helpers.drafts import private_invitation
from tests.helpers.on_path import HEAD, INSPECTOR, as_, examined, refuse, seen, whole
from tests.helpers.visits import served
from tests.views.decisions.conftest import Deciding

GRANTED = ItemDecision(item="item-1", outcome="granted")


def invited(deciding: Deciding, decision: ItemDecision = GRANTED) -> str:
    """Return an invitation that lies examined."""
    desk = deciding.desk
    number = served(desk, "invitations.hand-in").id
    case = intake.register(desk, ticket=number, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, decision)
    deciding.desktop.kense.settle()
    return case


def hint(deciding: Deciding) -> str:
    """Return what stands beside the main key."""
    said = deciding.page.opened.bar.findChild(Hindrance)
    assert isinstance(said, Hindrance)
    return said.accessibleName()


def main_key(deciding: Deciding) -> str:
    """Return what the main key says."""
    key = deciding.page.opened.step
    assert key is not None
    return key.words


def test_an_invitation_goes_to_the_department_by_the_main_key(deciding: Deciding) -> None:
    case = invited(deciding)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    assert main_key(deciding) == "ІІД-ге жіберу…"
    assert hint(deciding) == "Қол қоятын осындағы басшы емес, департамент"
    deciding.press("F9")
    deciding.page.sheet.field("to").edited.emit("ІІД")
    deciding.page.sheet.field("number").edited.emit("3/77")
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "sent-to-department"


def test_whoever_only_signs_is_told_that_the_department_does(deciding: Deciding) -> None:
    case = invited(deciding)
    staff.set_roles(deciding.desk, staff=HEAD, roles=["head"])
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert hint(deciding) == "Қол қоятын осындағы басшы емес, департамент"
    assert "F9" not in {each.cap for each in deciding.page.opened.bar.findChildren(KeyButton)}
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "examined"


def test_a_refused_invitation_is_signed_here(deciding: Deciding) -> None:
    case = invited(deciding, refuse("item-1", "16.8"))
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert main_key(deciding) == "Қол қою…"


def test_where_the_head_here_signs_invitations_the_main_key_signs(deciding: Deciding) -> None:
    declared.set_value(deciding.desk, SIGN_INVITATION, OFFICE)
    case = invited(deciding)
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert main_key(deciding) == "Қол қою…"
    services.sign(as_(deciding.desk, HEAD), seen=seen(deciding.desk, case))
    assert whole(deciding.desk, case).row.decision == "granted"
