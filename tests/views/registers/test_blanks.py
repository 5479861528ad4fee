"""Blanks received, spoiled, handed back and counted by keys on the page of registers (D28)."""

import pytest

from desktop.presenters.register_acts import REGISTER_ACTS
from desktop.services import blanks, papers
from desktop.store import papers as paper_rows
from desktop.views.registers.page import KEYS, RegistersPage
from desktop.views.widgets.table import words_of
from tests.helpers.pdf import text_of
from tests.helpers.window import Desktop
from tests.views.registers.test_weapons import walk_to


@pytest.fixture
def page(desktop: Desktop) -> RegistersPage:
    """Walk to the register of blanks."""
    return walk_to(desktop, "blanks")


def lines(page: RegistersPage) -> list[list[str]]:
    """Return what the register says, the newest line first."""
    model = page.table.model()
    return [
        [words_of(model.index(row, at)) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def fill(desktop: Desktop, page: RegistersPage, **typed: str) -> None:
    """Type into fields of the sheet, by their keys."""
    for key, words in typed.items():
        page.sheet.field(f"blank.{key}").setFocus()
        desktop.type(words)


def receive(desktop: Desktop, page: RegistersPage) -> None:
    """Receive ten blanks of permits by a document."""
    desktop.press("F2")
    fill(desktop, page, first="АА 0001201", last="0001210", document="5/114")
    fill(desktop, page, document_date="24112013")
    desktop.press("F9")


def test_a_block_is_received_by_keys(desktop: Desktop, page: RegistersPage) -> None:
    receive(desktop, page)
    assert not page.sheet.isVisible()
    (line,) = lines(page)
    assert "АА 0001201 – 0001210" in line
    assert line[-4:-2] == ["10", "10"]
    assert "№ 5/114, 24.11.2013" in line


def test_a_spoiled_blank_is_said_to_be_so_for_good_and_recorded(
    desktop: Desktop, page: RegistersPage
) -> None:
    receive(desktop, page)
    desktop.press("F3")
    fill(desktop, page, serial="АА 0001203", reason="жыртылды")
    desktop.press("F9")
    assert desktop.said[-1].sentence == (
        "№ АА 0001203 бланк бүлінген деп жазылады және қайта пайдаланылмайды."
    )
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert [line[5:7] for line in lines(page)] == [["1", "9"], ["10", "10"]]


def test_blanks_are_handed_back(desktop: Desktop, page: RegistersPage) -> None:
    receive(desktop, page)
    desktop.press("F4")
    fill(desktop, page, first="АА 0001209", last="0001210", to="ІІД", document="5/120")
    fill(desktop, page, document_date="25112013")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert blanks.stock_of(desktop.kense.desk(), "permit").total == 8


def test_a_commission_counts_and_its_act_is_shown(desktop: Desktop, page: RegistersPage) -> None:
    receive(desktop, page)
    desktop.press("F6")
    fill(desktop, page, act="4")
    page.sheet.field("blank.member0").setFocus()
    desktop.press("↓")
    desktop.press("F9")
    assert not page.sheet.isVisible(), desktop.said[-1].sentence
    desk = desktop.kense.desk()
    found = paper_rows.unprinted(desk.database, desk.office().office)
    act = next(each for each in found if each.kind == "blank-balance")
    text = " ".join(text_of(papers.paper_pdf(desk, paper=act.paper)).split())
    assert "АА 0001201 – 0001210" in text
    assert lines(page)[0][5:7] == ["10", "10"]


def test_no_act_of_a_register_takes_a_key_of_the_page() -> None:
    taken = {act.key for acts in REGISTER_ACTS.values() for act in acts} & set(KEYS)
    assert taken == set()


def test_a_line_is_found_by_a_serial(desktop: Desktop, page: RegistersPage) -> None:
    receive(desktop, page)
    desktop.press("Ctrl+F")
    desktop.type("АА 0001204")
    assert len(lines(page)) == 1
    desktop.press("Ctrl+F")
    desktop.type("АА 0009999")
    assert page.middle.is_empty
