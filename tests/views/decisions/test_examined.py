"""What was examined is the examiner's: whoever signs words it, or returns it for rework (D24)."""

from tests.helpers.on_path import HEAD, assigned, examined, grant, refuse, whole
from tests.views.decisions.conftest import Deciding


def opened(deciding: Deciding) -> str:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, refuse("item-1", "17.5"))
    deciding.sit_down(HEAD)
    deciding.open(case)
    return case


def test_the_signer_reads_why_only_the_words_are_his(deciding: Deciding) -> None:
    opened(deciding)
    pane = deciding.page.opened.decision
    assert "F7" in pane.locked_words
    assert not pane.outcomes.isEnabled()
    (card,) = pane.cards()
    assert not card.remove.isVisible()
    assert not pane.add.isVisible()
    assert card.fact.box.hasFocus(), "the cursor stands where words can be written"


def test_no_ground_is_added_by_a_key_and_the_sentence_says_what_to_do(deciding: Deciding) -> None:
    opened(deciding)
    deciding.press("Ins")
    assert not deciding.page.grounds.isVisible()
    assert "F7" in deciding.said
    deciding.desktop.kense.program.decisions.choose_outcome("granted")
    assert deciding.page.opened.decision.outcomes.key() == "refused"


def test_for_another_outcome_it_is_returned_with_a_reason(deciding: Deciding) -> None:
    case = opened(deciding)
    deciding.press("F7")
    deciding.type("негізі дәлелденбеген")
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "assigned"


def test_of_what_is_granted_nothing_can_be_worded(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down(HEAD)
    deciding.open(case)
    pane = deciding.page.opened.decision
    assert not pane.permits.control.isEnabled()
    assert not pane.is_open
    assert deciding.page.opened.step is not None
    assert deciding.page.opened.step.hasFocus()
