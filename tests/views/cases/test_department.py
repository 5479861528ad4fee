"""Examined cases go to the department and come back by keyboard, each with its result (D30)."""

import datetime as dt

import pytest

from desktop.services import deciding, finishing, path, settings, staff
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.views.cases.page import CasesPage
from tests.helpers.counter import PaperSpool
from tests.helpers.on_path import HEAD, as_, bring_all, checked, grant, seen, staffed, whole
from tests.helpers.window import Desktop

ON_SHOW, OTHER = "Қ-2013/0003", "Қ-2013/0002"


def examined(desk: Desk, number: str) -> str:
    row = cases.by_number(desk.database, number)
    assert row is not None
    path.lay_before_head(desk, seen=[seen(desk, row.case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, row.case)], to="s1")
    deciding.propose(
        desk, seen=seen(desk, checked(desk, bring_all(desk, row.case))), decisions=[grant()]
    )
    finishing.finish_examination(desk, seen=seen(desk, row.case))
    return row.case


@pytest.fixture
def both(desktop: Desktop) -> tuple[str, str]:
    desk = staffed(desktop.kense.desk())
    staff.set_roles(desk, staff="s1", roles=["clerk", "inspector", "administrator"])
    for kind in ("dispatch-list", "dispatch-letter", "dispatch-inventory"):
        settings.set_printer(desk, kind=kind, printer="laser", sheet="a4")
    found = examined(desk, ON_SHOW), examined(desk, OTHER)
    desktop.kense.settle()
    return found


def go(desktop: Desktop, page: CasesPage) -> None:
    """Send the one on show together with the other."""
    desktop.press("↓")
    page.peek.act_requested.emit("send-department")
    desktop.kense.settle()
    desktop.press("Space")
    page.sheet.field("to").setFocus()
    desktop.type("Ақмола облысының ІІД")
    desktop.press("Enter")
    desktop.type("5-12/401")
    desktop.press("F9")


def test_two_cases_go_by_one_list_and_every_paper_is_printed(
    desktop: Desktop, page: CasesPage, both: tuple[str, str], spool: PaperSpool
) -> None:
    go(desktop, page)
    assert not page.sheet.isVisible(), desktop.said[-1].sentence
    desk = desktop.kense.desk()
    assert [whole(desk, case).row.stage for case in both] == ["sent-to-department"] * 2
    desktop.kense.settle()
    assert len(spool.sent) == 4, "a letter, a list, two inventories"
    shown = paper_rows.papers_of(desk.database, "office", desk.office().office)
    assert {each.kind for each in shown} == {"dispatch-letter", "dispatch-list"}
    expected = {whole(desk, case).departures[0].back_by for case in both}
    assert expected == {dt.date(2013, 12, 6)}, "two days before the term, on a working day"


def test_they_come_back_by_one_paper_one_signed_and_one_refused_there(
    desktop: Desktop, page: CasesPage, both: tuple[str, str]
) -> None:
    go(desktop, page)
    first, second = both
    page.peek.act_requested.emit("back-from-department")
    desktop.kense.settle()
    desktop.press("Space")
    page.sheet.field(f"{second}.result").set_value("refused")
    page.sheet.typed.emit(f"{second}.result", "refused")
    desktop.kense.settle()
    desktop.press("F9")
    assert page.sheet.isVisible(), "a refusal has its ground and fact, a paper its number"
    for key, value in (
        (f"{second}.ground", "17.5"),
        (f"{second}.fact", "сараптама актісі"),
        ("number", "9/1"),
        ("date", "25.11.2013"),
        ("signer", "Омаров Қайрат"),
    ):
        page.sheet.typed.emit(key, value)
    desktop.press("F9")
    assert not page.sheet.isVisible(), desktop.said[-1].sentence
    desk = desktop.kense.desk()
    assert [whole(desk, case).row.decision for case in both] == ["granted", "refused"]
    (applied,) = [ground for each in whole(desk, second).items if each.decision
                  for ground in each.decision.grounds]  # fmt: skip
    assert (applied.ground, applied.clause) == ("17.5", "17-тармақ, 5)")
    assert whole(desk, first).departures[0].signer_name == "Омаров Қайрат"


def test_enter_goes_from_what_came_of_a_case_to_the_paper_that_says_so(
    desktop: Desktop, page: CasesPage, both: tuple[str, str]
) -> None:
    go(desktop, page)
    assert both
    page.peek.act_requested.emit("back-from-department")
    desktop.kense.settle()
    result = next(each for key, each in page.sheet.parts().items() if key.endswith(".result"))
    result.setFocus()
    desktop.press("Enter")
    assert page.sheet.part_in_focus == "number"
