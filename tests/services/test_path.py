"""Whose case it is: every move refused that nobody may make, or that came too late (W-14, D41)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.models.path import Seen
from desktop.services import deciding, finishing, path
from desktop.services.desk import Desk
from desktop.store import path as rows
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    checked,
    examined,
    grant,
    registered,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused

TOMORROW = TODAY + dt.timedelta(days=1)
NOBODY = Seen(case="nobody", revision=0)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def test_a_case_is_laid_before_the_head_once(desk: Desk) -> None:
    case = registered(desk)
    before = seen(desk, case)
    path.lay_before_head(desk, seen=[before], head=HEAD)
    row = whole(desk, case).row
    assert (row.stage, row.holder, row.revision) == ("with-head", HEAD, 1)
    assert row.held_since is not None
    again = [seen(desk, case)]
    assert refused(lambda: path.lay_before_head(desk, seen=[before], head=HEAD)) == "case-changed"
    assert refused(lambda: path.lay_before_head(desk, seen=again, head=HEAD)) == "case-move"


def test_what_nobody_can_lay_before_the_head_is_refused(desk: Desk) -> None:
    fresh = [seen(desk, registered(desk))]
    system = replace(desk, operator="system")
    assert refused(lambda: path.lay_before_head(desk, seen=[], head=HEAD)) == "nothing-chosen"
    assert refused(lambda: path.lay_before_head(desk, seen=[NOBODY], head=HEAD)) == "case-unknown"
    assert refused(lambda: path.lay_before_head(desk, seen=fresh, head="x")) == "staff-unknown"
    assert refused(lambda: path.lay_before_head(system, seen=fresh, head=HEAD)) == "nobody-here"


def test_a_resolution_is_of_today_or_before_and_for_a_day_to_come(desk: Desk) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    now = [seen(desk, case)]
    late = OnPaper(by=HEAD, on=TOMORROW)
    yesterday = TODAY - dt.timedelta(days=1)
    assert refused(lambda: path.assign(desk, seen=now, to=INSPECTOR, paper=late)) == (
        "future-document"
    )
    assert refused(lambda: path.assign(desk, seen=now, to=INSPECTOR, until=yesterday)) == (
        "until-past"
    )
    path.assign(desk, seen=now, to=INSPECTOR, until=TOMORROW, paper=OnPaper(by=HEAD, on=TODAY))
    (resolution,) = whole(desk, case).assignments
    assert (resolution.until, resolution.batch, resolution.by_staff) == (TOMORROW, "", HEAD)


def test_a_batch_names_all_its_cases(desk: Desk) -> None:
    both = [registered(desk) for _each in range(2)]
    path.lay_before_head(desk, seen=[seen(desk, each) for each in both], head=HEAD)
    batch = path.assign(as_(desk, HEAD), seen=[seen(desk, each) for each in both], to=INSPECTOR)
    assert [whole(desk, each).assignments[-1].batch for each in both] == [batch, batch]
    taken = [seen(desk, each) for each in both]
    second = path.reassign(as_(desk, HEAD), seen=taken, to=OTHER, reason="демалыс")
    assert second not in {"", batch}
    assert [whole(desk, each).assignments[-1].batch for each in both] == [second, second]


def test_a_case_of_nobody_is_not_taken_over_and_of_somebody_not_assigned(desk: Desk) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    head, now = as_(desk, HEAD), [seen(desk, case)]
    assert refused(lambda: path.reassign(head, seen=now, to=OTHER, reason="д")) == "case-move"
    path.assign(head, seen=now, to=INSPECTOR)
    then = [seen(desk, case)]
    assert refused(lambda: path.assign(head, seen=then, to=OTHER)) == "case-move"
    assert refused(lambda: path.reassign(head, seen=then, to=OTHER, reason=" ")) == "reason-missing"
    assert refused(lambda: path.reassign(head, seen=then, to=INSPECTOR, reason="д")) == (
        "assigned-already"
    )


def test_an_examination_ends_only_once_every_item_is_decided(desk: Desk) -> None:
    case = checked(desk, assigned(desk, weapons=2))
    inspector = as_(desk, INSPECTOR)
    deciding.propose(inspector, seen=seen(desk, case), decisions=[grant("item-1")])
    half = seen(desk, case)
    assert refused(lambda: finishing.finish_examination(inspector, seen=half)) == "items-undecided"
    deciding.propose(inspector, seen=half, decisions=[grant("item-2")])
    finishing.finish_examination(inspector, seen=seen(desk, case), note="екеуі де")
    found = whole(desk, case)
    assert found.examined is not None
    assert (found.examined.by.name, found.examined.note) == ("Ермекова Сәуле", "екеуі де")
    assert found.row.holder == HEAD, "who assigned it signs it"


def test_rework_needs_a_reason_and_an_examined_case(desk: Desk) -> None:
    case = assigned(desk)
    head, now = as_(desk, HEAD), seen(desk, case)
    assert refused(lambda: path.return_for_rework(head, seen=now, reason="")) == "reason-missing"
    assert refused(lambda: path.return_for_rework(head, seen=now, reason="қате")) == "case-move"
    examined(desk, case, grant("item-1"))
    path.return_for_rework(head, seen=seen(desk, case), reason="қате", to=OTHER)
    assert whole(desk, case).row.holder == OTHER


def test_lists_tell_where_every_case_is(desk: Desk) -> None:
    first, second = registered(desk), assigned(desk)
    office = desk.office().office
    assert [row.case for row in rows.at_stage(desk.database, office, "registered")] == [first]
    assert [row.case for row in rows.held_by(desk.database, office, INSPECTOR)] == [second]
    assert rows.held_by(desk.database, office, INSPECTOR, stage="examined") == []
    assert rows.held_by(desk.database, office, "") == []
    assert rows.whole(desk.database, "nobody") is None


def test_it_lies_before_whoever_resolves_and_goes_to_whoever_examines(desk: Desk) -> None:
    case = registered(desk)
    with pytest.raises(Refusal, match="no-head"):
        path.lay_before_head(desk, seen=[seen(desk, case)], head=OTHER)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    head = as_(desk, HEAD)
    with pytest.raises(Refusal, match="no-examiner"):
        path.assign(head, seen=[seen(desk, case)], to=HEAD)
    path.assign(head, seen=[seen(desk, case)], to=INSPECTOR)
    with pytest.raises(Refusal, match="no-examiner"):
        path.reassign(head, seen=[seen(desk, case)], to=HEAD, reason="ауысты")
    assert whole(desk, case).row.holder == INSPECTOR
