"""Handed over without the talon, the refusal alone, and the form made for one lost (W-16, D55)."""

from desktop.services import reissue
from desktop.services.reissue import Another
from desktop.store.path_rows import IssuedResult
from desktop.views.handing.page import HandingPage
from tests.helpers.on_path import HEAD, INSPECTOR, TODAY, as_, seen, whole
from tests.helpers.window import Desktop
from tests.views.handing.looking import handed, shown


def test_who_lost_his_talon_is_found_by_his_name_and_asked_for_his_document_alone(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desktop.type("Ибраева")
    desktop.press("Enter")
    assert page.sheet.isVisible()
    assert desktop.focus is page.sheet.field("number").control
    desktop.type("012345678")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.receiver, fact.identity.number, fact.closes) == ("applicant", "012345678", True)


def test_a_refusal_is_handed_over_alone_and_the_permit_stays(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    kept = {each.issued.kind: each.issued.result for each in results(desktop, cases[1])}
    desktop.type("0002")
    desktop.press("Enter", "Shift+Tab")
    while "рұқсат" not in desktop.focus.accessibleName().lower():
        desktop.press("Shift+Tab")
    desktop.press("Space")
    page.sheet.field("number").setFocus()
    desktop.type("012345678")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.results, fact.closes) == ((kept["refusal"],), False)
    assert whole(desktop.kense.desk(), cases[1]).row.stage == "ready"


def test_of_two_forms_the_one_that_holds_is_handed_over(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    desk = as_(desktop.kense.desk(), INSPECTOR)
    (old,) = results(desktop, cases[0])
    torn = Another(reason="damaged", on=TODAY, signer=HEAD, document="өтініш", document_date=TODAY)
    made = reissue.replace_result(
        desk, seen=seen(desk, cases[0]), result=old.issued.result, entered=torn
    )
    desktop.kense.settle()
    assert len(shown(page)) >= 1
    desktop.type("Қасымов")
    desktop.press("Enter")
    desktop.type("012345678")
    page.sheet.field("reason").setFocus()
    desktop.type("демалыста")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[0])
    assert fact.results == (made.result,)
    states = [each.state for each in results(desktop, cases[0])]
    assert sorted(states) == ["handed", "replaced"]


def results(desktop: Desktop, case: str) -> tuple[IssuedResult, ...]:
    return whole(desktop.kense.desk(), case).results
