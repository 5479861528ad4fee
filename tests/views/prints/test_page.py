"""The print queue by keyboard alone: the list, its keys, another printer, the paper itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.paper import PaperKind, sheets_of
from desktop.presenters.list_view import OptionView
from desktop.presenters.rows import RowsModel
from desktop.services import results, settings
from desktop.services.papers import paper_pdf
from desktop.views.pages import APPLICATIONS, PRINTS
from desktop.views.prints.page import PrintsPage
from desktop.views.widgets.sentence_filter import TokenKey
from tests.helpers.counter import PaperSpool
from tests.helpers.office import Clock
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.pdf import text_of
from tests.helpers.window import Desktop, a_desktop, a_desktop_with_cases, an_office_with_cases

STATE, ABOUT = 1, 2


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def desktop(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, spool: PaperSpool
) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop_with_cases(tmp_path, qapp, spool=spool) as opened:
        opened.press("F12")
        yield opened


@pytest.fixture
def page(desktop: Desktop) -> PrintsPage:
    shown = desktop.page
    assert isinstance(shown, PrintsPage)
    return shown


def states(page: PrintsPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, STATE).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_the_queue_opens_by_its_key_with_the_cursor_on_what_is_owed(
    desktop: Desktop, page: PrintsPage, layout: str
) -> None:
    desktop.press("Ctrl+2", "F12", layout=layout)
    assert desktop.focus is page.table
    assert page.table.currentIndex().row() == 0
    assert states(page) == ["Басып шығарылмаған"] * 3


def test_whom_a_paper_is_about_has_the_room_no_other_column_needs(
    desktop: Desktop, page: PrintsPage
) -> None:
    wide = page.table.columnWidth(ABOUT)
    assert wide > page.table.columnWidth(STATE) > page.table.columnWidth(ABOUT + 1)
    page.window().resize(1093, 614)
    desktop.press("↓")
    assert page.table.columnWidth(ABOUT) == pytest.approx(page.table.columnWidth(STATE), abs=2)


def test_f6_ends_a_paper_by_hand_and_the_cursor_goes_on_with_it(
    desktop: Desktop, page: PrintsPage
) -> None:
    desktop.press("↓", "F6")
    assert states(page) == ["Басып шығарылмаған", "Басып шығарылмаған", "Қолмен жазылды"]
    assert page.table.currentIndex().row() == 2
    assert desktop.focus is page.table


def test_f5_prints_and_its_key_then_offers_a_duplicate(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool
) -> None:
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
    spool.done = True
    desktop.press("F5")
    desktop.pass_minutes(1)
    assert states(page)[-1] == "Басып шығарылды"
    assert page.print_key.words == "Телнұсқасын басып шығару"
    desktop.press("F5")
    assert spool.sent[1] != spool.sent[0]


def test_f7_offers_the_printers_and_the_one_chosen_prints(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool
) -> None:
    menu = page.menu_of_printers([OptionView(key="laser", words="laser")])
    menu.actions()[0].trigger()
    desktop.kense.settle()
    assert len(spool.sent) == 1
    assert "Басып шығарылуда" in states(page)
    desktop.press("F7")
    assert "басып шығарылуда" in desktop.kense.work.overlays.notices.sentence


def test_f7_pops_up_above_its_key(desktop: Desktop, page: PrintsPage) -> None:
    desktop.press("F7")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.parent() is page
    menu.close()


def test_f8_and_enter_show_the_very_paper_and_escape_gives_the_list_back(
    desktop: Desktop, page: PrintsPage
) -> None:
    for key in ("F8", "Enter"):
        desktop.press(key)
        assert page.middle.is_previewing
        assert page.middle.pdf.page_count() == 1
        assert page.isAncestorOf(desktop.focus)
        desktop.press("Esc")
        assert not page.middle.is_previewing
        assert desktop.focus is page.table


def test_a_sentence_nothing_answers_says_so_and_one_key_shows_all(
    desktop: Desktop, page: PrintsPage
) -> None:
    which = page.sentence.tokens()[0]
    which.option_chosen.emit("which", "failed")
    assert page.middle.is_empty
    assert isinstance(desktop.focus, TokenKey)
    page.middle.empty.begin_requested.emit()
    assert not page.middle.is_empty
    assert len(states(page)) == 3


def test_keys_of_the_queue_do_nothing_on_another_page(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool
) -> None:
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
    desktop.press("Ctrl+2")
    assert desktop.kense.page == APPLICATIONS
    desktop.press("F8")  # ends an application there, by its own list
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    assert not page.middle.is_previewing
    assert spool.sent == []
    desktop.press("F12")
    assert desktop.kense.page == PRINTS


def test_nothing_is_printed_yet_in_a_new_office(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    path, clock = tmp_path / "empty.db", Clock()
    an_office_with_cases(path, clock, cases=0)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(PRINTS)
        opened.kense.settle()
        page = opened.page
        assert isinstance(page, PrintsPage)
        assert page.middle.is_empty
        assert page.middle.empty.isVisible()


def test_shift_f5_prints_onto_a_blank_what_has_blanks_and_says_so_of_what_has_none(
    desktop: Desktop, page: PrintsPage, spool: PaperSpool
) -> None:
    desk = desktop.kense.desk()
    kinds: tuple[PaperKind, ...] = ("permit", "talon-weapons")
    for kind in kinds:
        settings.set_printer(desk, kind=kind, printer="laser", sheet=sheets_of(kind)[0].id)
    desktop.press("Shift+F5")
    assert "F5" in desktop.said[-1].sentence
    assert spool.sent == []
    paper = granted(desktop)
    page.table.setCurrentIndex(page.table.model().index(place_of(page, paper), STATE))
    desktop.press("Shift+F5")
    assert text_of(spool.sent[-1]) == text_of(paper_pdf(desk, paper=paper, fill_only=True))
    assert "Кімге берілді" not in text_of(spool.sent[-1])


def granted(desktop: Desktop) -> str:
    """Return the permit of one more case, issued and not printed yet."""
    desk = staffed(desktop.kense.desk())
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    desktop.kense.settle()
    return whole(desk, case).results[0].issued.paper


def place_of(page: PrintsPage, paper: str) -> int:
    model = page.table.model()
    assert isinstance(model, RowsModel)
    found = model.find(paper)
    assert found is not None
    return found
