"""Whom an act names: those it is meant for by role and post, everybody one line further (D54)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.services import path as moves
from desktop.services import staff
from desktop.services.desk import Desk
from desktop.views.widgets.combo_box import ComboBox
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, assigned, registered, seen, whole
from tests.views.decisions.conftest import Deciding

CLERK = "c1"


@pytest.fixture(autouse=True)
def _roles(deciding: Deciding) -> None:
    """Give everybody one role, and let a clerk work who is nothing else."""
    desk = deciding.desk
    staff.set_staff(desk, staff=CLERK, name="Оспанова Дана", post_kk="маман", post_ru="специалист")
    staff.set_roles(desk, staff=CLERK, roles=["clerk"])
    staff.set_roles(desk, staff=HEAD, roles=["head"])
    staff.set_roles(desk, staff=INSPECTOR, roles=["inspector"])
    staff.set_roles(desk, staff="s1", roles=["clerk", "administrator"])


def offered(deciding: Deciding, key: str) -> list[str]:
    box = deciding.page.sheet.field(key).control
    assert isinstance(box, ComboBox)
    return [str(box.itemData(row)) for row in range(box.count())]


def laid(desk: Desk) -> str:
    case = registered(desk)
    moves.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    return case


def on_leave(desk: Desk, who: str) -> None:
    staff.set_leave(
        replace(desk, operator="s1"),
        leave="leave-1",
        staff=who,
        since=dt.date(2013, 11, 20),
        until=dt.date(2013, 12, 20),
        ground="бұйрық",
    )


def test_it_is_laid_before_whoever_resolves_and_one_line_more_says_what_another_lacks(
    deciding: Deciding,
) -> None:
    case = registered(deciding.desk)
    deciding.sit_down(CLERK)
    deciding.open(case)
    deciding.press("F9")
    assert offered(deciding, "head") == [HEAD, "everybody"]
    assert deciding.page.sheet.field("head").value() == HEAD
    deciding.press("↓")
    assert set(offered(deciding, "head")) == {HEAD, INSPECTOR, OTHER, CLERK, "s1"}
    assert deciding.page.sheet.part_in_focus == "head"
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "registered"
    deciding.press("↓", "↓", "↓", "F9")
    assert whole(deciding.desk, case).row.stage == "registered"
    assert "Басшы рөлін" in deciding.said
    staff.set_roles(replace(deciding.desk, operator="s1"), staff=INSPECTOR, roles=["head"])
    deciding.press("F9")
    assert whole(deciding.desk, case).row.holder == INSPECTOR


def test_it_is_assigned_to_whoever_examines(deciding: Deciding) -> None:
    case = laid(deciding.desk)
    deciding.sit_down(HEAD)
    deciding.open(case)
    deciding.press("F9")
    assert offered(deciding, "to") == [INSPECTOR, OTHER, "everybody"]
    assert offered(deciding, "by") == ["here", HEAD, "everybody"]
    deciding.press("↓", "Enter", "F9")
    assert whole(deciding.desk, case).row.holder == INSPECTOR


def test_of_two_who_examine_the_one_on_leave_is_not_offered(deciding: Deciding) -> None:
    on_leave(deciding.desk, INSPECTOR)
    case = laid(deciding.desk)
    deciding.sit_down(HEAD)
    deciding.open(case)
    deciding.press("F9")
    assert offered(deciding, "to") == [OTHER, "everybody"]
    deciding.press("F9")
    assert whole(deciding.desk, case).row.holder == OTHER, "the only one is proposed"


def test_a_clerk_enters_the_sheet_of_the_head_who_has_it(deciding: Deciding) -> None:
    case = laid(deciding.desk)
    deciding.sit_down(CLERK)
    deciding.open(case)
    deciding.press("F9")
    assert offered(deciding, "by") == [HEAD, "everybody"]
    assert deciding.page.sheet.field("by").value() == HEAD
    assert deciding.page.sheet.field("on").value() == "2013-11-25"
    deciding.press("↓", "F9")
    (resolution,) = whole(deciding.desk, case).assignments
    assert (resolution.by_staff, resolution.on_paper) == (HEAD, True)
    assert resolution.clerk_name == "Оспанова Дана"


def test_whoever_acts_for_the_head_signs_and_is_proposed_while_he_is_away(
    deciding: Deciding,
) -> None:
    desk = deciding.desk
    staff.set_roles(desk, staff=OTHER, roles=["inspector", "head"])
    case = assigned(desk)
    on_leave(desk, HEAD)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F4", "F9", "Space", "Enter", "↓", "F9")
    assert offered(deciding, "to") == [OTHER, "everybody"]
    deciding.press("F9")
    row = whole(desk, case).row
    assert (row.stage, row.holder) == ("examined", OTHER)
