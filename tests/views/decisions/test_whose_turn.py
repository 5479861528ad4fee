"""The page begins with what whoever sits here may do, and nothing of the one before acts on it."""

from PySide6.QtWidgets import QApplication, QWidget

from desktop.services import path as moves
from desktop.views.pages import APPLICATIONS, DECISIONS
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    assigned,
    examined,
    grant,
    registered,
    seen,
    whole,
)
from tests.views.decisions.conftest import Deciding


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "the cursor is nowhere"
    return found


def come_back(deciding: Deciding) -> None:
    """Leave the page and come on it again."""
    for page in (APPLICATIONS, DECISIONS):
        deciding.desktop.kense.show_page(page)
        deciding.desktop.kense.settle()


def test_the_cursor_stands_on_the_next_key_once_the_decision_is_signed(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down(HEAD)
    deciding.open(case)
    deciding.press("F9", "F9")
    assert whole(deciding.desk, case).row.stage == "decided"
    assert focused() is deciding.page.opened.step
    assert focused().isVisible()
    deciding.press("Enter")
    assert deciding.said.endswith("қазір сіз істейтін басқа ештеңе жоқ."), "no key is dead"


def test_the_cursor_stands_on_the_step_of_a_case_nothing_can_be_written_of(
    deciding: Deciding,
) -> None:
    case = registered(deciding.desk)
    deciding.open(case)
    assert focused() is deciding.page.opened.step
    deciding.press("Enter")
    assert deciding.page.sheet.isVisible()
    deciding.press("Esc")
    assert focused() is deciding.page.opened.step


def test_the_case_of_the_one_before_is_put_away(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    deciding.type("қаулы № 5")
    deciding.press("F4")
    assert deciding.page.sheet.isVisible()
    deciding.desktop.kense.sit_down("1", OTHER)
    deciding.desktop.kense.settle()
    assert not deciding.page.is_open
    assert not deciding.page.sheet.isVisible()
    deciding.press("F9", "F5")
    assert whole(deciding.desk, case).completeness == ()
    assert whole(deciding.desk, case).proposals == ()
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    (card,) = deciding.page.opened.decision.cards()
    assert card.fact.box.text() == "қаулы № 5", "what he typed waits for him"


def test_a_case_put_away_on_a_page_out_of_sight_takes_no_cursor(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.open(case)
    left = deciding.page
    deciding.desktop.kense.show_page(APPLICATIONS)
    deciding.desktop.kense.settle()
    deciding.desktop.kense.sit_down("1", OTHER)
    deciding.desktop.kense.settle()
    assert not left.isAncestorOf(focused())
    assert deciding.desktop.page.isAncestorOf(focused())


def test_the_step_names_the_unit_that_is_not_decided_and_goes_to_it(deciding: Deciding) -> None:
    case = assigned(deciding.desk, weapons=2)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    deciding.press("Space", "Tab", "↓")
    assert pane.items.value() == "item-1"
    deciding.press("F9")
    assert not deciding.page.sheet.isVisible()
    second = whole(deciding.desk, case).items[1].item
    assert second.called in deciding.said
    assert pane.items.value() == "item-2"
    assert pane.outcomes.isAncestorOf(focused())
    assert pane.outcomes.accessibleDescription() == "Шешімді таңдаңыз."
    deciding.press("Space", "F9")
    assert not deciding.page.sheet.isVisible()
    assert focused() is pane.permits.control, "a permit is granted of a kind"
    deciding.press("↓", "F9")
    assert deciding.page.sheet.isVisible()


def test_the_step_goes_to_the_fact_a_ground_still_lacks(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    deciding.page.opened.decision.take_focus()
    deciding.press("F9")
    (card,) = deciding.page.opened.decision.cards()
    assert not deciding.page.sheet.isVisible()
    assert focused() is card.fact.box


def test_the_keys_across_stay_in_the_list_of_papers(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    papers = deciding.page.opened.papers
    row = next(each for each in papers.checks if each.focusPolicy().value)
    row.setFocus()
    for key in ("→", "←", "↑"):
        deciding.press(key)
        assert focused() is row, key
    deciding.press("↓")
    assert focused() is papers.checks[1]


def test_the_page_begins_with_the_first_list_that_waits_for_whoever_sits_here(
    deciding: Deciding,
) -> None:
    case = registered(deciding.desk)
    come_back(deciding)
    waiting = deciding.desktop.kense.program.waiting
    assert (waiting.which, list(waiting.cases)) == ("lay", [case])
    assert focused() in deciding.page.lists.rows.rows()
    moves.lay_before_head(deciding.desk, seen=[seen(deciding.desk, case)], head=HEAD)
    come_back(deciding)
    assert waiting.which == "resolve"
    deciding.sit_down(HEAD)
    assert waiting.which == "mine"
    assert focused() in deciding.page.lists.rows.rows()


def test_whoever_sits_down_before_an_empty_list_begins_on_what_waits_for_him(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down(OTHER)
    deciding.press("Home")
    assert deciding.page.lists.rows.rows() == ()
    deciding.desktop.kense.sit_down("1", HEAD)
    deciding.desktop.kense.settle()
    assert focused() in deciding.page.lists.rows.rows()
    deciding.press("Enter")
    assert deciding.page.is_open


def test_the_page_begins_with_no_list_that_is_somebody_elses_to_work(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    moves.lay_before_head(deciding.desk, seen=[seen(deciding.desk, case)], head=HEAD)
    deciding.sit_down(OTHER)
    waiting = deciding.desktop.kense.program.waiting
    assert (waiting.which, list(waiting.cases)) == ("mine", [])
    deciding.page.narrow_to("resolve")
    deciding.desktop.kense.settle()
    assert list(waiting.cases) == [case], "an inspector resolves nothing"


def test_a_list_once_chosen_stays_chosen(deciding: Deciding) -> None:
    registered(deciding.desk)
    deciding.press("→", "→", "→")
    chosen = deciding.desktop.kense.program.waiting.which
    come_back(deciding)
    assert deciding.desktop.kense.program.waiting.which == chosen != "lay"
