"""Nobody loses the cursor on the page of decisions, and every key does what its cap says (L-1)."""

from PySide6.QtWidgets import QApplication, QWidget

from desktop.services import path as moves
from desktop.services import staff
from desktop.views.decisions.page import KEYS as OF_DECISIONS
from desktop.views.main_window import KEYS as OF_WINDOW
from desktop.views.sign_in.guard import KEYS as OF_GUARD
from tests.helpers.keyboard import press
from tests.helpers.on_path import HEAD, INSPECTOR, assigned, registered, seen, staffed, whole
from tests.views.decisions.conftest import Deciding


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_the_key_that_covers_the_screen_is_no_key_of_the_page() -> None:
    assert not set(OF_DECISIONS) & (set(OF_GUARD) | set(OF_WINDOW))


def test_a_permit_is_granted_from_the_outcome_by_tab_or_enter(deciding: Deciding) -> None:
    case = assigned(deciding.desk, weapons=2)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    deciding.press("Enter")
    assert pane.outcomes.isAncestorOf(focused()), "nothing is chosen, nothing more is asked"
    deciding.press("Space", "Tab")
    assert focused() is pane.permits.control
    pane.take_focus()
    deciding.press("Enter")
    assert focused() is pane.permits.control
    deciding.press("↓", "F5")
    (proposal,) = whole(deciding.desk, case).proposals
    assert (proposal.item, proposal.outcome) == ("item-1", "granted")
    assert proposal.permit


def test_the_facts_of_grounds_follow_the_outcome(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    (card,) = deciding.page.opened.decision.cards()
    deciding.page.opened.decision.take_focus()
    deciding.press("Tab")
    assert focused() is card.fact.box


def test_another_act_begun_over_a_sheet_keeps_the_cursor_in_it(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F4", "F2")
    assert deciding.page.sheet.isAncestorOf(focused())
    deciding.press("Esc")
    assert not deciding.page.sheet.isVisible()


def test_the_text_of_the_standard_never_hides_what_is_asked(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F1")
    assert deciding.desktop.kense.work.overlays.help.isVisible()
    deciding.press("F2")
    assert deciding.page.sheet.isVisible()
    assert not deciding.desktop.kense.work.overlays.help.isVisible()
    assert deciding.page.sheet.isAncestorOf(focused())


def test_a_paper_that_is_not_made_yet_takes_no_cursor(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    preview = deciding.page.opened.preview
    preview.show_preview(None)
    deciding.press("F11")
    assert focused() is preview.wide


def test_whoever_sits_down_next_is_shown_what_waits_for_him(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    moves.lay_before_head(deciding.desk, seen=[seen(deciding.desk, case)], head=HEAD)
    deciding.desktop.kense.settle()
    deciding.press("→")
    assert deciding.desktop.kense.program.waiting.which == "lay"
    deciding.desktop.kense.sit_down("1", HEAD)
    deciding.desktop.kense.settle()
    waiting = deciding.desktop.kense.program.waiting
    assert (waiting.which, list(waiting.cases)) == ("mine", [case])


def test_keys_pressed_at_once_wait_for_the_line_they_are_meant_for(deciding: Deciding) -> None:
    desktop, case = deciding.desktop, registered(deciding.desk)
    moves.lay_before_head(deciding.desk, seen=[seen(deciding.desk, case)], head=HEAD)
    desktop.kense.sit_down("1", HEAD)
    press(desktop.window, "Ctrl+1", "Ctrl+4", "Enter")
    desktop.kense.settle()
    assert deciding.page.is_open
    press(desktop.window, "Esc", "Ctrl+1", "Ctrl+4", "→", "→", "Enter")
    desktop.kense.settle()
    assert desktop.kense.program.waiting.which == "resolve"
    assert deciding.page.is_open, "Enter waited for the list that → asked for"


def test_whoever_sits_down_next_presses_his_key_at_once(deciding: Deciding) -> None:
    desktop, case = deciding.desktop, registered(deciding.desk)
    moves.lay_before_head(deciding.desk, seen=[seen(deciding.desk, case)], head=HEAD)
    desktop.kense.settle()
    desktop.kense.sit_down("1", HEAD)
    press(desktop.window, "Enter")
    desktop.kense.settle()
    assert deciding.page.is_open


def test_the_only_head_is_proposed(deciding: Deciding) -> None:
    desk = staffed(deciding.desk)
    staff.set_roles(desk, staff="s1", roles=["clerk", "administrator"])
    staff.set_roles(desk, staff=INSPECTOR, roles=["inspector"])
    case = registered(desk)
    deciding.open(case)
    deciding.press("F9")
    assert deciding.page.sheet.field("head").value() == HEAD
    deciding.press("F9")
    assert whole(desk, case).row.holder == HEAD


def test_nobody_chosen_is_told_as_nothing_chosen(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    deciding.open(case)
    deciding.press("F9", "F9")
    assert deciding.said.startswith("Ештеңе таңдалмаған")
    assert whole(deciding.desk, case).row.stage == "registered"


def test_no_two_acts_of_a_list_have_the_same_words(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.open(case)
    words = [words for _act, words in deciding.desktop.kense.program.decisions.more_acts()]
    assert len(set(words)) == len(words) > 1


def test_another_item_taken_from_the_kind_of_permit_begins_with_its_outcome(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk, weapons=2)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    deciding.press("Space", "Enter", "↓")
    assert focused() is pane.permits.control
    deciding.press("Alt+↓")
    assert pane.items.value() == "item-2"
    assert pane.outcomes.isAncestorOf(focused())


def test_enter_alone_leads_from_item_to_item_and_then_to_the_end_of_the_examination(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk, weapons=2)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    opened = deciding.page.opened
    deciding.press("F4", "F9", "Space", "Enter", "↓", "Enter")
    assert opened.decision.items.value() == "item-2"
    deciding.press("Ins", "2")
    deciding.type("сараптама актісі")
    deciding.press("Enter")
    assert focused() is opened.step
    deciding.press("Enter", "F9")
    assert whole(deciding.desk, case).row.stage == "examined", deciding.said


def test_a_ground_without_a_fact_keeps_the_cursor(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2", "Enter")
    assert deciding.page.opened.decision.isAncestorOf(focused())


def test_enter_leads_from_the_fact_of_one_ground_to_that_of_the_next(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2", "Ins", "2")
    first, second = deciding.page.opened.decision.cards()
    first.fact.box.setFocus()
    deciding.press("Enter")
    assert focused() is second.fact.box


def test_once_the_examination_is_over_the_cursor_stands_on_a_key(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    staff.set_roles(deciding.desk, staff=INSPECTOR, roles=["inspector"])
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F4", "F9", "Space", "Enter", "↓", "F9", "F9")
    assert whole(deciding.desk, case).row.stage == "examined", deciding.said
    assert deciding.page.opened.bar.isAncestorOf(focused())
