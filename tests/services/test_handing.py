"""Who is handed what lies ready: only whom the law names, by papers that hold that day (W-16)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.person import IdentityDocument
from desktop.services import handing, results
from desktop.services.desk import Desk
from desktop.services.handing import Received
from tests.helpers.facts import Value
from tests.helpers.on_path import (
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    decided,
    grant,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused

CARD = IdentityDocument(kind="identity-card", number="012345678")
APPLICANT = Received(receiver="applicant", name="Қасымов Төлеген", identity=CARD)
PROXY = Received(
    receiver="proxy",
    name="Қасымова Жанар",
    identity=CARD,
    authority="1-204",
    authority_date=TODAY - dt.timedelta(days=30),
    authority_until=TODAY + dt.timedelta(days=30),
)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def made(desk: Desk, case: str, item: str, *, by: str) -> str:
    """Let somebody make the permit of an item."""
    new = results.NewResult(kind="permit", items=(item,), number=f"ҚР {item}", issued_on=TODAY)
    return results.issue_result(as_(desk, by), seen=seen(desk, case), new=new)


def ready(desk: Desk) -> str:
    """Return a case whose one permit lies ready."""
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return case


def test_a_power_of_attorney_holds_on_its_first_day_and_on_its_last(desk: Desk) -> None:
    case = ready(desk)
    today = replace(PROXY, authority_date=TODAY, authority_until=TODAY)
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=today)
    (handed,) = whole(desk, case).handovers
    told = (handed.handed.authority_date, handed.handed.authority_until)
    assert told == (TODAY, TODAY)


@pytest.mark.parametrize(
    ("dated", "until"),
    [
        (dt.date(2012, 11, 25), None),
        (dt.date(2010, 11, 25), dt.date(2020, 1, 1)),
    ],
)
def test_a_power_of_attorney_holds_as_long_as_the_law_lets_it(
    desk: Desk, dated: dt.date, until: dt.date | None
) -> None:
    case = ready(desk)
    old = replace(PROXY, authority_date=dated, authority_until=until)
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=old)
    assert whole(desk, case).row.stage == "closed"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"authority": " "}, "authority-missing"),
        ({"authority_date": None}, "authority-missing"),
        ({"authority_until": TODAY - dt.timedelta(days=1)}, "authority-expired"),
        ({"authority_date": TODAY + dt.timedelta(days=1)}, "future-document"),
        (
            {"authority_date": dt.date(2012, 11, 24), "authority_until": None},
            "attorney-year-over",
        ),
        (
            {"authority_date": dt.date(2010, 11, 24), "authority_until": dt.date(2020, 1, 1)},
            "attorney-three-years-over",
        ),
        ({"name": " "}, "receiver-incomplete"),
        ({"identity": replace(CARD, number=" ")}, "receiver-incomplete"),
    ],
)
def test_nothing_is_handed_over_by_half_a_paper(
    desk: Desk, changes: dict[str, Value], code: str
) -> None:
    case = ready(desk)
    wrong, now = replace(PROXY, **changes), seen(desk, case)
    hand = as_(desk, INSPECTOR)
    assert refused(lambda: handing.hand_over(hand, seen=now, received=wrong)) == code
    assert whole(desk, case).handovers == ()


def test_nothing_is_handed_over_before_it_lies_ready(desk: Desk) -> None:
    case = decided(desk, grant())
    now, hand = seen(desk, case), as_(desk, INSPECTOR)
    assert refused(lambda: handing.hand_over(hand, seen=now, received=APPLICANT)) == "case-move"


def test_a_permit_is_handed_to_nobody_as_to_a_host_organisation(desk: Desk) -> None:
    case = ready(desk)
    host, now = replace(PROXY, receiver="host"), seen(desk, case)
    hand = as_(desk, INSPECTOR)
    told = refused(lambda: handing.hand_over(hand, seen=now, received=host))
    assert told == "receiver-not-allowed"
    assert whole(desk, case).row.stage == "ready"


def test_who_hands_over_only_what_he_prepared_himself_needs_no_reason(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), grant("item-2"))
    mine = made(desk, case, "item-1", by=INSPECTOR)
    his = made(desk, case, "item-2", by=OTHER)
    hand = as_(desk, INSPECTOR)
    results.make_ready(hand, seen=seen(desk, case))

    def give(result: str) -> bool:
        now = seen(desk, case)
        return handing.hand_over(hand, seen=now, received=APPLICANT, results=(result,)).closes

    assert not give(mine)
    assert refused(lambda: give(his)) == "handover-reason-missing"
