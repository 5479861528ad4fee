"""A decided request through the portal is answered by F9: no form, no hand-over (I-3a)."""

from pathlib import Path

import pytest

from desktop.models.decision import ItemDecision
from desktop.services import telling
from desktop.store import desk as desk_tables
from tests.helpers.on_path import whole
from tests.helpers.portal_cases import FALSE_DATA, GRANTED, answered, refused
from tests.views.decisions.conftest import INSPECTOR, Deciding


@pytest.fixture
def folder(deciding: Deciding, tmp_path: Path) -> Path:
    """Let the texts of this desk go into a folder that is there."""
    made = tmp_path / "пошта"
    made.mkdir()
    desk_tables.set_setting(deciding.desk.database, key=telling.FOLDER, value=str(made))
    return made


@pytest.mark.parametrize("decision", [GRANTED, refused(FALSE_DATA)])
def test_f9_answers_it_and_closes_it(
    deciding: Deciding, folder: Path, decision: ItemDecision
) -> None:
    case = answered(deciding.desk, decision)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F9")
    assert deciding.page.sheet.part_in_focus == "to"
    deciding.press("Enter", "Enter", "F9")
    assert whole(deciding.desk, case).row.stage == "decided", "it cannot be taken back: asked twice"
    deciding.press("F9")
    found = whole(deciding.desk, case)
    assert (found.row.stage, found.results, found.handovers) == ("closed", (), ())
    assert len(list(folder.iterdir())) == 1


def test_without_a_folder_it_is_said_beside_the_field(deciding: Deciding) -> None:
    case = answered(deciding.desk, GRANTED)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F9", "F9", "F9")
    message = deciding.page.sheet.field("folder").message
    assert message is not None
    assert message.words
    assert whole(deciding.desk, case).row.stage == "decided"


def test_on_paper_it_is_made_from_the_menu_once_somebody_wrote_how_he_asked(
    deciding: Deciding,
) -> None:
    case = answered(deciding.desk, GRANTED)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    program = deciding.desktop.kense.program
    offered = [act for act, _words in program.decisions.more_acts()]
    assert offered[:2] == ["answer-portal", "results"]
    program.decisions.begin_more("results")
    deciding.desktop.kense.settle()
    assert deciding.page.sheet.part_in_focus == "asked"
    deciding.press("F9", "F9")
    assert whole(deciding.desk, case).row.stage == "decided"
    deciding.page.sheet.field("asked").setFocus()
    deciding.type("phone 25.11")
    deciding.press("F9", "F9")
    assert whole(deciding.desk, case).row.stage == "ready", deciding.said
