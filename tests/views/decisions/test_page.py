"""A case goes from the counter to its signature by keyboard alone (W-14, W-17, D24, D26, D41)."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from desktop.models.facts import DecisionProposed, Evidence
from desktop.models.official import OnPaper
from desktop.services import deciding as deciding_services
from desktop.services import examining
from desktop.services import path as moves
from desktop.store import case_events
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
    refuse,
    registered,
    reworded,
    seen,
    whole,
)
from tests.views.decisions.conftest import Deciding


def choose(deciding: Deciding, key: str, value: str) -> None:
    """Pick a value of the sheet as its box tells it."""
    deciding.page.sheet.field(key).edited.emit(value)


def wait_for(holds: Callable[[], bool]) -> None:
    """Wait a moment for what is made beside the window."""
    for _turn in range(100):
        if holds():
            return
        QTest.qWait(50)
    raise AssertionError(holds)


def test_two_cases_are_laid_before_the_head_at_once(deciding: Deciding) -> None:
    cases = [registered(deciding.desk) for _each in range(2)]
    deciding.desktop.kense.settle()
    deciding.press("→")
    assert deciding.page.lists.step.words == "Басшыға жіберу"
    deciding.press("Space", "↓", "Space", "F9")
    choose(deciding, "head", HEAD)
    deciding.press("F9")
    assert [whole(deciding.desk, case).row.stage for case in cases] == ["with-head"] * 2
    assert not deciding.page.sheet.isVisible()


def test_a_sheet_asks_beside_the_field_what_it_lacks(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    deciding.open(case)
    deciding.press("F9", "F9")
    message = deciding.page.sheet.field("head").message
    assert message is not None
    assert message.words == "Толтырыңыз"
    assert whole(deciding.desk, case).row.stage == "registered"


def test_the_clerk_enters_one_resolution_of_the_head_over_many(deciding: Deciding) -> None:
    cases = [registered(deciding.desk) for _each in range(2)]
    desk = deciding.desk
    moves.lay_before_head(desk, seen=[seen(desk, case) for case in cases], head=HEAD)
    deciding.desktop.kense.settle()
    deciding.press("→", "→", "Space", "↓", "Space", "F9")
    choose(deciding, "to", INSPECTOR)
    choose(deciding, "by", HEAD)
    choose(deciding, "resolution", "Қараңыз")
    deciding.press("F9")
    for case in cases:
        (resolution,) = whole(desk, case).assignments
        assert (resolution.by_staff, resolution.on_paper, resolution.on_day) == (HEAD, True, TODAY)
        assert resolution.batch


def test_an_inspector_refuses_on_what_is_computed_and_the_head_signs(deciding: Deciding) -> None:
    case = assigned(deciding.desk, papers=False)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F4", "F9")
    assert whole(deciding.desk, case).completeness
    deciding.press("F2")
    choose(deciding, "kind", "altered-weapon")
    choose(deciding, "document", "сараптама актісі")
    deciding.press("F9")
    deciding.page.opened.decision.outcomes.chosen.emit("refused")
    cards = deciding.page.opened.decision.cards()
    assert [card.ground for card in cards] == ["17.1", "17.5"]
    assert cards[0].fact.box.text().startswith("Тапсырылмады: ")
    assert cards[1].fact.box.text() == "сараптама актісі"
    deciding.press("F9")
    assert deciding.page.sheet.field("to").value() == HEAD
    deciding.press("F9")
    assert whole(deciding.desk, case).row.holder == HEAD
    deciding.sit_down(HEAD)
    assert deciding.page.lists.rows.current == case
    deciding.press("Enter", "F9")
    assert "Қол қойылсын ба?" in deciding.page.sheet.accessibleDescription()
    deciding.press("F9")
    row = whole(deciding.desk, case).row
    assert (row.stage, row.decision) == ("decided", "refused")


def test_what_a_decision_lacks_is_said_beside_its_place(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.page.opened.decision.outcomes.chosen.emit("refused")
    deciding.press("F5")
    assert "Кемінде бір негіз" in deciding.page.opened.decision.outcomes.accessibleDescription()
    assert whole(deciding.desk, case).proposals == ()


def test_a_ground_is_picked_by_its_digit_and_asks_its_fact(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    (card,) = deciding.page.opened.decision.cards()
    assert card.ground == "17.3"
    assert card.fact.box.hasFocus()
    deciding.press("F5")
    assert card.fact.box.accessibleDescription() == "Негіздің дерегін жазыңыз."
    deciding.type("қаулы")
    deciding.press("F5")
    (proposal,) = whole(deciding.desk, case).proposals
    assert proposal.grounds[0].fact == "қаулы"
    deciding.press("Ctrl+Del")
    assert deciding.page.opened.decision.cards() == ()


def test_what_is_typed_and_not_written_down_comes_back(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    deciding.type("қаулы № 5")
    deciding.press("Esc")
    assert not deciding.page.is_open
    deciding.desktop.kense.show_page("applications")
    deciding.sit_down(INSPECTOR)
    deciding.press("Enter")
    (card,) = deciding.page.opened.decision.cards()
    assert card.fact.box.text() == "қаулы № 5"
    assert whole(deciding.desk, case).proposals == ()


def test_the_signer_sees_what_changed_since_the_examiner(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, refuse("item-1", "17.5"))
    other = reworded(refuse("item-1", "17.5"), "31 акт")
    deciding_services.propose(
        as_(deciding.desk, OTHER), seen=seen(deciding.desk, case), decisions=[other]
    )
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert deciding.page.opened.decision.changes_words == "Орындаушыдан кейін 1 жері өзгерді"


def test_a_letter_in_russian_shows_what_is_not_yet_put_into_russian(deciding: Deciding) -> None:
    case = assigned(deciding.desk, language="ru")
    checked(deciding.desk, case)
    deciding_services.propose(
        as_(deciding.desk, INSPECTOR),
        seen=seen(deciding.desk, case),
        decisions=[refuse("item-1", "17.5")],
    )
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    assert pane.owed_words == "Хат орысша. Орысша жазылуы керек: 1. п. 17, пп. 5)"
    deciding.press("F9", "F9")
    assert whole(deciding.desk, case).row.stage == "assigned"


def test_the_signer_words_the_decision_otherwise_and_what_he_changed_is_marked(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, refuse("item-1", "17.5"))
    deciding.sit_down(HEAD)
    deciding.open(case)
    (card,) = deciding.page.opened.decision.cards()
    card.fact.box.setFocus()
    card.fact.box.selectAll()
    deciding.type("сараптама")
    deciding.press("F5")
    (proposal,) = whole(deciding.desk, case).proposals
    assert proposal.grounds[0].fact == "сараптама"
    box = deciding.page.opened.decision.changes
    assert box.isVisible()
    assert box.accessibleName() == (
        "С.\xa0Ермекова қарағаннан кейін 1 өзгеріс\n"
        "17-тармақ, 5), Дерегі: тексеру актісі → сараптама"
    )
    assert deciding.page.opened.decision.changes_words == "Орындаушыдан кейін 1 жері өзгерді"
    deciding.press("F9", "F9")
    (item,) = whole(deciding.desk, case).items
    assert (item.outcome, item.signer) == ("refused", HEAD)


def test_what_is_still_examined_is_not_the_signers_to_word(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert deciding.page.opened.decision.outcomes.isEnabled() is False


def test_a_case_changed_elsewhere_says_so_and_is_shown_anew(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(HEAD)
    deciding.open(case)
    examined(deciding.desk, case, grant())
    deciding.desktop.kense.settle()
    assert "басқа жерде өзгертілді" in deciding.said
    assert deciding.page.opened.strip.accessibleName().count("сізде") == 1


def test_four_eyes_are_told_as_a_sentence(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F9", "F9")
    assert "осы шешімге қол қоя алмайды" in deciding.said
    assert whole(deciding.desk, case).row.stage == "examined"


def test_the_signature_on_a_sheet_is_entered_with_its_day(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.open(case)
    deciding.press("F9")
    choose(deciding, "by", HEAD)
    deciding.press("F9")
    (item,) = whole(deciding.desk, case).items
    assert (item.outcome, item.signer, item.on) == ("granted", HEAD, TODAY)


def test_a_case_is_returned_for_rework_and_given_to_another(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down(HEAD)
    deciding.open(case)
    deciding.press("F7")
    choose(deciding, "reason", "акт қосылмаған")
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "assigned"
    deciding.press("F8")
    choose(deciding, "to", OTHER)
    choose(deciding, "reason", "еңбек демалысы")
    deciding.press("F9")
    assert whole(deciding.desk, case).row.holder == OTHER


def test_a_finding_is_taken_back_with_its_reason(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    desk = as_(deciding.desk, INSPECTOR)
    examining.record_finding(
        desk, seen=seen(desk, case), kind="altered-weapon", evidence=Evidence(document="акт")
    )
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("F3")
    choose(deciding, "reason", "қате акт")
    deciding.press("F9")
    assert not whole(deciding.desk, case).findings[0].stands


def test_the_rail_counts_what_waits_for_me_alone(deciding: Deciding) -> None:
    assigned(deciding.desk)
    assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.desktop.kense.settle()
    assert deciding.page.lists.names.rows()[0].choice.count == "2"
    deciding.sit_down(HEAD)
    deciding.desktop.kense.settle()
    assert deciding.page.lists.names.rows()[0].choice.count == "0"


def test_each_item_is_decided_by_itself(deciding: Deciding) -> None:
    case = assigned(deciding.desk, weapons=2)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    pane.outcomes.chosen.emit("granted")
    pane.permit_chosen.emit("store")
    deciding.press("Alt+↓")
    pane.outcomes.chosen.emit("withdrawn")
    pane.document.edited.emit("25.11.2013 өтініш")
    deciding.press("F5")
    first, second = whole(deciding.desk, case).proposals
    assert (first.outcome, first.permit) == ("granted", "store")
    assert (second.outcome, second.document) == ("withdrawn", "25.11.2013 өтініш")


def test_a_sheet_dated_later_than_today_is_refused(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    paper = OnPaper(by=HEAD, on=TODAY)
    deciding_services.sign(deciding.desk, seen=seen(deciding.desk, case), paper=paper)
    deciding.open(case)
    assert deciding.page.opened.decision.outcomes.isEnabled() is False


def test_the_letter_is_worded_otherwise_and_keeps_its_mandatory_parts(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "2")
    deciding.type("қаулы № 5")
    pane = deciding.page.opened.decision
    pane.passage_typed.emit("closing", "Құжаттарды толықтырып келіңіз.")
    said = pane.letter.accessibleName()
    assert "қаулы № 5" in said
    assert "Құжаттарды толықтырып келіңіз." in said
    assert said.splitlines()[0].startswith("Өтініш, стандарт")
    assert said.splitlines()[-1].startswith("Шағымдану")
    deciding.press("F5")
    events = case_events.events(deciding.desk.database, case)
    fact = events[-1].fact
    assert isinstance(fact, DecisionProposed)
    assert [(each.passage, each.kk) for each in fact.letter] == [
        ("closing", "Құжаттарды толықтырып келіңіз.")
    ]
    pane.passage_typed.emit("closing", "Қайта келіңіз.")
    deciding.press("F5")
    assert "жазылды" in deciding.said


def test_the_very_letter_stands_beside_the_decision(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, refuse("item-1", "17.5"))
    deciding.open(case)
    wait_for(lambda: deciding.page.opened.preview.title == "Бас тарту туралы дәлелді жауап")
    assert deciding.page.opened.preview.pdf.page_count() == 1


def test_a_settled_window_owes_no_paper(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, refuse("item-1", "17.5"))
    deciding.open(case)
    assert deciding.page.opened.preview.title == "Бас тарту туралы дәлелді жауап"
