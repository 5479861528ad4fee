"""What a signature stands on: a case that lies examined, open items, facts the signer prints."""

import pytest

from desktop.models.decision import ItemDecision, digest
from desktop.services import deciding, department, intake, path
from desktop.services.desk import Desk
from desktop.store import papers
from tests.helpers.drafts import private_invitation
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    seen,
    signed,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.helpers.visits import served


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def invited(desk: Desk) -> str:
    """Return an invitation examined and refused on two confidential grounds and a plain one."""
    case = intake.register(
        desk, ticket=served(desk, "invitations.hand-in").id, draft=private_invitation()
    ).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, refuse("item-1", "16.6", "16.1", "16.8"))
    return case


def test_only_what_lies_examined_here_is_signed(desk: Desk) -> None:
    case, head = assigned(desk), as_(desk, HEAD)
    examined(desk, case, grant())
    sent = [seen(desk, case)]
    department.send(as_(desk, INSPECTOR), seen=sent, to="ІІД", number="3/77", on=TODAY)
    away = seen(desk, case)
    assert refused(lambda: deciding.sign(head, seen=away)) == "not-examined-now"
    assert whole(desk, case).row.stage == "sent-to-department"


@pytest.mark.parametrize(
    ("items", "code"), [([], "nothing-proposed"), (["item-1", "item-9"], "item-unknown")]
)
def test_a_signature_is_of_items_that_are_there(desk: Desk, items: list[str], code: str) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    now = seen(desk, case)
    assert refused(lambda: deciding.sign(as_(desk, HEAD), seen=now, items=items)) == code
    assert whole(desk, case).row.stage == "examined"


def test_the_facts_of_a_confidential_ground_print_where_the_signer_says_so(desk: Desk) -> None:
    case = invited(desk)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), print_facts={"item-1": ["16.6"]})
    fact = signed(desk, case)
    (item,) = fact.items
    assert [each.prints_fact for each in item.grounds] == [True, False, True]
    assert fact.digest == digest(fact.items), "the fingerprint is of what was signed"


def test_what_the_signer_lets_print_of_one_item_prints_of_no_other(desk: Desk) -> None:
    case = invited(desk)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), print_facts={"item-2": ["16.6", "16.1"]})
    (item,) = signed(desk, case).items
    assert [each.prints_fact for each in item.grounds] == [False, False, True]


def test_who_renounced_one_of_two_weapons_is_given_it_in_writing(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    gone = ItemDecision(item="item-2", outcome="withdrawn", document="өтініш 7")
    examined(desk, case, grant(), gone)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    rows = papers.papers_of(desk.database, "case", case)
    assert [each.kind for each in rows].count("withdrawal-confirmation") == 1
