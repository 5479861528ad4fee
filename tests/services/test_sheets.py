"""A sheet is not older than what it resolves or signs, so that no term is kept by its date."""

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.services import deciding, path
from desktop.services.desk import Desk
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    registered,
    seen,
    staffed,
    whole,
)

DAY = 60 * 24


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def sheet(days: int) -> OnPaper:
    return OnPaper(by=HEAD, on=TODAY + dt.timedelta(days=days))


def refused(act: Callable[[], object]) -> tuple[str, object]:
    with pytest.raises(Refusal) as told:
        act()
    return told.value.code, told.value.fields.get("day")


def test_a_resolution_is_not_older_than_the_case_laid_before_the_head(
    desk: Desk, clock: Clock
) -> None:
    case = registered(desk)
    clock.pass_minutes(3 * DAY)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    clock.pass_minutes(DAY)
    now = [seen(desk, case)]

    def told(days: int) -> tuple[str, object]:
        return refused(lambda: path.assign(desk, seen=now, to=INSPECTOR, paper=sheet(days)))

    laid = TODAY + dt.timedelta(days=3)
    assert told(-9) == ("sheet-before", laid)
    assert told(2) == ("sheet-before", laid)
    assert told(5)[0] == "future-document"
    path.assign(desk, seen=now, to=INSPECTOR, paper=sheet(3))
    assert whole(desk, case).row.holder == INSPECTOR


def test_a_late_decision_is_not_signed_in_time_by_its_sheet(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    clock.pass_minutes(20 * DAY)
    examined(desk, case, grant())
    now = seen(desk, case)

    def told(days: int) -> tuple[str, object]:
        return refused(lambda: deciding.sign(desk, seen=now, paper=sheet(days)))

    assert told(0) == ("sheet-before", TODAY + dt.timedelta(days=20))
    assert told(19) == ("sheet-before", TODAY + dt.timedelta(days=20))
    deciding.sign(desk, seen=now, paper=sheet(20))
    assert whole(desk, case).row.decided_on == TODAY + dt.timedelta(days=20)


def test_what_goes_to_another_or_back_goes_after_it_came(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    clock.pass_minutes(DAY)
    now = [seen(desk, case)]
    early = OnPaper(by=HEAD, on=TODAY - dt.timedelta(days=1))
    assert refused(
        lambda: path.reassign(desk, seen=now, to=OTHER, reason="демалыс", paper=early)
    ) == ("sheet-before", TODAY)
    examined(desk, case, grant())
    lies = seen(desk, case)
    assert refused(
        lambda: path.return_for_rework(desk, seen=lies, reason="толық емес", paper=sheet(0))
    ) == ("sheet-before", TODAY + dt.timedelta(days=1))
    path.return_for_rework(as_(desk, HEAD), seen=lies, reason="толық емес")
    assert whole(desk, case).row.stage == "assigned"
