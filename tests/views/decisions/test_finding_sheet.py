"""The sheet of a finding asks for what its ground needs: two days, one weapon, a norm (W-17)."""

import datetime as dt

from desktop.views.widgets.fields import ComboField
from tests.helpers.on_path import INSPECTOR, assigned, whole
from tests.views.decisions.conftest import Deciding


def begin(deciding: Deciding, kind: str, *, weapons: int = 1) -> str:
    """Begin to record a finding of a kind."""
    case = assigned(deciding.desk, weapons=weapons)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F2")
    deciding.page.sheet.field("kind").edited.emit(kind)
    deciding.desktop.kense.settle()
    return case


def keys(deciding: Deciding, field: str) -> list[str]:
    choice = deciding.page.sheet.field(field)
    assert isinstance(choice, ComboField)
    return [str(choice.box.itemData(at)) for at in range(choice.box.count())]


def test_a_repeated_offence_is_asked_by_its_two_days(deciding: Deciding) -> None:
    case = begin(deciding, "repeat-offence")
    sheet = deciding.page.sheet
    sheet.field("document").setFocus()
    deciding.type("анықтама")
    deciding.press("F9")
    assert sheet.isVisible()
    for place in ("day.1", "day.2"):
        message = sheet.field(place).message
        assert message is not None, place
    sheet.field("day.1").setFocus()
    deciding.type("01122012")
    sheet.field("day.2").setFocus()
    deciding.type("30112011")
    deciding.press("F9")
    assert sheet.isVisible()
    assert whole(deciding.desk, case).findings == ()
    sheet.field("day.2").setFocus()
    deciding.press(*["⌫"] * 10)
    deciding.type("01112013")
    deciding.press("F9")
    assert not sheet.isVisible()
    (found,) = whole(deciding.desk, case).findings
    assert found.evidence.days == (dt.date(2012, 12, 1), dt.date(2013, 11, 1))
    deciding.desktop.kense.program.decisions.choose_outcome("refused")
    (card,) = deciding.page.opened.decision.cards()
    assert card.ground == "17.3"
    assert card.fact.box.text().startswith("01.12.2012, 01.11.2013")


def test_other_findings_ask_for_no_days(deciding: Deciding) -> None:
    begin(deciding, "unexpunged-conviction")
    assert not any(key.startswith("day.") for key in deciding.page.sheet.parts())


def test_what_concerns_a_weapon_asks_which_one(deciding: Deciding) -> None:
    case = begin(deciding, "altered-weapon", weapons=2)
    sheet = deciding.page.sheet
    assert keys(deciding, "item") == ["item-1", "item-2"]
    sheet.field("document").setFocus()
    deciding.type("акт")
    deciding.press("F9")
    assert sheet.isVisible()
    sheet.field("item").edited.emit("item-2")
    deciding.press("F9")
    (found,) = whole(deciding.desk, case).findings
    assert found.item == "item-2"


def test_what_concerns_the_person_may_be_of_the_whole_application(deciding: Deciding) -> None:
    begin(deciding, "no-permanent-residence", weapons=2)
    assert keys(deciding, "item") == ["", "item-1", "item-2"]


def test_a_ground_that_sends_to_another_law_waits_for_its_norm(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    program = deciding.desktop.kense.program
    program.decisions.add_ground("17.4")
    program.decisions.type_fact("17.4", "тыйым салынған")
    (card,) = deciding.page.opened.decision.cards()
    assert card.clause.box.text() == ""
    deciding.press("F5")
    assert whole(deciding.desk, case).proposals == ()
    program.decisions.type_clause("17.4", "«Қару айналымы туралы» Заң, 19-бап")
    deciding.press("F5")
    (decision,) = whole(deciding.desk, case).proposals
    assert decision.grounds[0].clause == "«Қару айналымы туралы» Заң, 19-бап"
