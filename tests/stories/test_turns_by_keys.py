"""What a path takes beside the straight way, by keys alone: back for rework, to another, acting."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import staff
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, TODAY, as_, assigned, whole
from tests.helpers.posts import keep_posts, let_act
from tests.helpers.window import a_desktop
from tests.stories.at_keys import CLERK, AtKeys, an_office_of_four

ADMINISTRATOR = OTHER
WEEK = dt.timedelta(days=7)


@pytest.fixture
def they(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[AtKeys]:
    assert qtbot is not None
    clock = Clock()
    an_office_of_four(tmp_path / "office.kense", clock, services=("weapons",))
    with a_desktop(tmp_path / "office.kense", qapp, clock=clock, operator=CLERK) as opened:
        opened.come_up()
        yield AtKeys(opened)


def sits_at_decisions(they: AtKeys, who: str) -> None:
    they.sits_down(who)
    they.presses_at_once("Ctrl+4", "Enter")
    assert they.decisions.is_open, they.said


def examines(she: AtKeys) -> None:
    """Find the papers in order, grant the rifle, finish."""
    sits_at_decisions(she, INSPECTOR)
    she.press("F4", "F9", "Space", "Enter", "↓", "F9", "F9")


def test_a_case_goes_back_for_rework_and_again_to_the_head(they: AtKeys) -> None:
    case = assigned(they.desk)
    examines(they)
    assert whole(they.desk, case).row.stage == "examined", they.said
    sits_at_decisions(they, HEAD)
    they.press("F7")
    they.type("Сақтау орны тексерілсін")
    they.press("F9")
    found = whole(they.desk, case).row
    assert (found.stage, found.holder) == ("assigned", INSPECTOR), they.said
    sits_at_decisions(they, INSPECTOR)
    they.press("F9", "F9")
    found = whole(they.desk, case).row
    assert (found.stage, found.holder) == ("examined", HEAD), they.said
    sits_at_decisions(they, HEAD)
    they.press("F9", "F9")
    assert whole(they.desk, case).row.decision == "granted", they.said


def test_one_of_two_rifles_is_withdrawn_and_the_other_granted(they: AtKeys) -> None:
    case = assigned(they.desk, weapons=2)
    sits_at_decisions(they, INSPECTOR)
    they.press("F4", "F9", "Space", "Enter", "↓", "Enter")
    assert they.decisions.opened.decision.items.value() == "item-2"
    they.press("→", "→", "Space", "Enter")
    they.fill("өтініш, 25.11.2013")
    they.press("F9", "F9")
    assert whole(they.desk, case).row.stage == "examined", they.said
    sits_at_decisions(they, HEAD)
    they.press("F9", "F9")
    found = whole(they.desk, case)
    assert [each.outcome for each in found.items] == ["granted", "withdrawn"], they.said


def test_the_case_of_somebody_on_leave_goes_to_another(they: AtKeys) -> None:
    case = assigned(they.desk)
    staff.set_leave(
        as_(they.desk, ADMINISTRATOR),
        leave="leave-1",
        staff=INSPECTOR,
        since=TODAY,
        until=TODAY + WEEK,
        ground="бұйрық",
    )
    they.sits_down(HEAD)
    they.desktop.kense.show_page("decisions")
    they.decisions.open_case(case)
    they.press("F8")
    they.answers(they.decisions.sheet, {"reason": "демалыста"})
    assert whole(they.desk, case).row.holder == OTHER, they.said


def test_whoever_acts_for_the_head_signs(they: AtKeys) -> None:
    administrator = as_(they.desk, ADMINISTRATOR)
    staff.set_roles(administrator, staff=OTHER, roles=["inspector", "head", "administrator"])
    keep_posts(administrator)
    case = assigned(they.desk)
    let_act(administrator, OTHER)
    examines(they)
    assert whole(they.desk, case).row.holder == OTHER, they.said
    sits_at_decisions(they, OTHER)
    they.press("F9", "F9")
    assert whole(they.desk, case).row.decision == "granted", they.said
