"""The register by keyboard alone: sentence, search, table, peek, the talon as it prints."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import papers, settings, staff
from desktop.store import cases
from desktop.store import papers as paper_rows
from desktop.store.database import open_database
from desktop.views.cases.page import CasesPage
from desktop.views.cases.two_lines import TwoLinesDelegate
from desktop.views.pages import APPLICATIONS
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.sentence_filter import TokenKey
from tests.helpers.counter import PaperSpool
from tests.helpers.journals import fill
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop, register_one

APPLICANT = 4


def current(page: CasesPage) -> str:
    return str(page.table.currentIndex().siblingAtColumn(APPLICANT).data())


def applicants(page: CasesPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, APPLICANT).data()) for row in range(model.rowCount())]


def test_the_page_opens_with_the_newest_in_hand_and_the_cursor_in_the_search(
    desktop: Desktop, page: CasesPage
) -> None:
    assert isinstance(desktop.focus, SearchBox)
    assert current(page) == "Ли Виктор Андреевич"
    assert page.peek.accessibleName().startswith("Қ-2013/0003")


def test_arrows_walk_the_table_and_the_peek_follows(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓")
    assert desktop.focus is page.table
    desktop.press("↓")
    assert current(page) == "Ибраева Сәуле Нұрланқызы"
    assert "Ибраева" in page.peek.accessibleName()


def test_letters_search_at_once_and_escape_shows_all(desktop: Desktop, page: CasesPage) -> None:
    desktop.type("касы")
    assert applicants(page) == ["Қасымов Төлеген Серікұлы"]
    assert "Қасымов" in page.peek.accessibleName()
    desktop.press("Esc")
    assert len(applicants(page)) == 3


def test_enter_shows_the_very_talon_and_escape_gives_the_list_back(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("↓", "Enter")
    assert page.middle.pdf.page_count() == 1
    assert page.middle.is_previewing
    assert desktop.page.isAncestorOf(desktop.focus)
    desktop.press("Esc")
    assert not page.middle.is_previewing
    assert desktop.focus is page.table


@pytest.mark.usefixtures("page")
def test_f5_prints_again_and_marks_what_was_printed_before(
    desktop: Desktop, spool: PaperSpool
) -> None:
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="talon-weapons", printer="laser", sheet="a4-two-up")
    desktop.press("F5")
    assert len(spool.sent) == 1
    spool.done = True
    desktop.clock.now += dt.timedelta(seconds=1)
    desktop.kense.program.ticker.look()
    desktop.kense.settle()
    row = cases.page(desk.database, cases.Filter())[0]
    paper = paper_rows.papers_of(desk.database, "case", row.case)[0]
    assert (paper.state, paper.prints) == ("printed", 1)
    desktop.press("F5")
    assert spool.sent[1] == papers.paper_pdf(desk, paper=paper.paper, duplicate=True)
    assert spool.sent[1] != spool.sent[0]


def test_f5_without_a_printer_says_where_to_choose_one(desktop: Desktop) -> None:
    desktop.press("F5")
    assert desktop.said[-1].link == "Принтерлер"


def test_f6_ends_a_paper_by_hand(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("F6")
    assert "Қолмен жазылды" in page.peek.accessibleName()
    desk = desktop.kense.desk()
    assert paper_rows.count_unprinted(desk.database, desk.office().office) == 2
    desktop.press("F6")
    assert paper_rows.count_unprinted(desk.database, desk.office().office) == 2


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_ctrl_f_leads_back_to_the_search(desktop: Desktop, page: CasesPage, layout: str) -> None:
    desktop.press("↓")
    desktop.press("Ctrl+f", layout=layout)
    assert desktop.focus is page.search


def test_a_word_of_the_sentence_is_changed_by_its_list(desktop: Desktop, page: CasesPage) -> None:
    token = page.sentence.tokens()[0]
    token.setFocus(Qt.FocusReason.TabFocusReason)
    menu = token.menu_of_options()
    words = [action.text() for action in menu.actions()]
    assert words == [
        *("барлық", "мерзімі жақын немесе өткен", "мерзімі өткен", "мерзімі бүгін бітетін"),
        *("мерзімі ертең бітетін", "құжаты жетіспейтін", "шешімсіз аяқталған"),
        "жіберілген, өтініш берушіге хабарланбаған",
        *("жауап күтіп тұрған", "ІІД-дегі", "беруге дайын", "мерзімінен кеш шешілген"),
        "орындаушысы жоқ",
    ]
    menu.actions()[5].trigger()
    menu.deleteLater()
    desktop.kense.settle()
    assert applicants(page) == ["Ибраева Сәуле Нұрланқызы"]
    changed = page.sentence.tokens()[0]
    assert changed.words == "құжаты жетіспейтін"
    assert desktop.focus is changed


def test_down_opens_the_list_of_a_word(desktop: Desktop, page: CasesPage) -> None:
    token = page.sentence.tokens()[1]
    token.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("↓")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def token_in_hand(desktop: Desktop) -> str:
    focused = desktop.focus
    return focused.token.id if isinstance(focused, TokenKey) else type(focused).__name__


def test_shift_tab_walks_from_the_search_through_the_words(
    desktop: Desktop, page: CasesPage
) -> None:
    ids = [token.token.id for token in page.sentence.tokens()]
    walked = []
    for _each in ids:
        desktop.press("Shift+Tab")
        walked.append(token_in_hand(desktop))
    assert walked == ids[::-1]


def test_the_words_are_changed_by_keys_alone(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Enter")
    assert QApplication.activePopupWidget() is not None
    desktop.press(*["↓"] * 5, "Enter")
    assert QApplication.activePopupWidget() is None
    assert applicants(page) == ["Ибраева Сәуле Нұрланқызы"]
    assert token_in_hand(desktop) == page.sentence.tokens()[0].token.id
    desktop.press("Tab", "Tab", "Tab")  # the words made anew stand where those before stood
    assert desktop.focus is page.search


def test_escape_leaves_the_list_of_a_word_and_ctrl_f_the_word(
    desktop: Desktop, page: CasesPage
) -> None:
    desktop.press("Shift+Tab", "↓")
    assert QApplication.activePopupWidget() is not None
    desktop.press("Esc")
    assert QApplication.activePopupWidget() is None
    word = page.sentence.tokens()[-1].token.id
    assert token_in_hand(desktop) == word
    desktop.press("Esc")
    assert token_in_hand(desktop) == word
    desktop.press("Ctrl+f")
    assert desktop.focus is page.search


def test_escape_in_an_empty_search_puts_a_notice_away(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("F5")
    notices = desktop.kense.work.overlays.notices
    assert notices.sentence
    desktop.press("Esc")
    assert notices.sentence == ""
    assert desktop.focus is page.search


def test_a_key_without_a_paper_says_what_is_wanting(desktop: Desktop) -> None:
    desktop.press("F6")
    desktop.press("F6")
    assert desktop.said[-1].sentence.startswith("Қ-2013/0003 бойынша басылуын күтіп тұрған қағаз")
    desktop.type("йцукен")
    for cap in ("F5", "F6"):
        desktop.said.clear()
        desktop.press(cap)
        assert desktop.said[-1].sentence.startswith("Алдымен өтінішті таңдаңыз")


def test_an_empty_answer_offers_everything_again(desktop: Desktop, page: CasesPage) -> None:
    desktop.type("йцукен")
    assert page.middle.is_empty
    page.middle.empty.begin_requested.emit()
    desktop.kense.settle()
    assert not page.middle.is_empty
    assert page.search.text() == ""
    assert len(applicants(page)) == 3


def test_what_is_registered_does_not_move_the_cursor(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "↓")
    before = current(page)
    register_one(desktop.kense.desk(), 5)
    desktop.kense.settle()
    assert len(applicants(page)) == 4
    assert current(page) == before


def test_the_paragraph_of_the_purpose_opens_beside(desktop: Desktop, page: CasesPage) -> None:
    page.peek.ask_for_paragraph()
    desktop.kense.settle()
    assert desktop.kense.work.overlays.help.isVisible()


def test_another_language_says_the_whole_page_again(desktop: Desktop) -> None:
    desktop.kense.use_language("ru")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, CasesPage)
    titles = [
        page.table.model().headerData(column, Qt.Orientation.Horizontal) for column in range(7)
    ]
    assert titles[1:] == ["Срок", "Дата исполнения", "Номер", "Заявитель", "О чём", "Этап"]
    assert [token.words for token in page.findChildren(TokenKey) if token.isVisible()] == [
        *("все", "любая", "за всё время"),
    ]


def test_the_due_date_gives_way_where_room_is_short(desktop: Desktop, page: CasesPage) -> None:
    cells, model = page.table.itemDelegate(), page.table.model()
    assert isinstance(cells, TwoLinesDelegate)
    due = str(model.index(0, 2).data())
    assert due in cells.said(model.index(0, 1))
    desktop.come_up(1093, 614)
    assert page.table.isColumnHidden(1)
    assert due not in cells.said(model.index(0, 3))
    assert page.table.columnWidth(APPLICANT) > 220


def test_a_long_register_is_whole_a_moment_later_and_shown_to_its_end(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    path = tmp_path / "large.db"
    with open_database(path, randomness=seeded()) as database:
        fill(database, facts=8_000)
        desk = desk_over(database, Clock())
        staff.enter_first(desk, staff="s1", name="Сейтова Айгүл", post_kk="м", post_ru="с")
    with a_desktop(path, qapp, operator="s1") as opened:
        opened.come_up()
        opened.kense.show_page(APPLICATIONS)
        opened.kense.settle()
        shown = opened.page
        assert isinstance(shown, CasesPage)
        model = shown.table.model()
        everything = cases.Filter()
        assert model.rowCount() == cases.count(opened.kense.desk().database, everything) > 700
        before = current(shown)
        shown.table.scrollToBottom()
        opened.kense.settle()
        assert str(model.index(model.rowCount() - 1, 3).data()).endswith("0001")
        assert current(shown) == before
