"""Whether every row of the register can be read where the window is small: nothing is cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.services import intake, queueing
from desktop.views.cases.page import CasesPage
from desktop.views.cases.two_lines import TwoLinesDelegate
from desktop.views.pages import APPLICATIONS
from desktop.views.tokens import SMALL
from desktop.views.widgets.table import RowDelegate
from tests.helpers.clipping import seeing_cuts
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.window import Desktop, a_desktop

LONGEST = ("Сағындықова-Нұрпейісова", "Мәдина", "Ержанқызы")
USUAL = ("Жанпейісов", "Ерғазы", "Мұстафаұлы")
TERM, APPLICANT, ABOUT = 1, 4, 5


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path, clock = tmp_path / "office.db", Clock()
    with an_office(path, clock) as desk:
        for surname, given, patronymic in (USUAL, LONGEST):
            clock.pass_minutes(3)
            ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
            queueing.call_next(desk, window=WINDOW)
            queueing.begin_visit(desk, ticket=ticket.id)
            texts = {
                "person.surname": surname,
                "person.given": given,
                "person.patronymic": patronymic,
            }
            draft = citizen_with_rifle(papers=True).with_texts(texts)
            intake.register(desk, ticket=ticket.id, draft=draft)
    return path


@pytest.fixture
def desktop(office: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    with a_desktop(office, qapp, operator="s1") as opened:
        yield opened


def register(
    desktop: Desktop, language: Language, *, width: int = 1366, height: int = 768, scale: int = 100
) -> CasesPage:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    desktop.kense.show_page(APPLICATIONS)
    desktop.kense.settle()
    shown = desktop.page
    assert isinstance(shown, CasesPage)
    return shown


def cut_cells(page: CasesPage) -> list[str]:
    """Return what cells say that are narrower than their words."""
    table, found = page.table, []
    for row in range(table.model().rowCount()):
        for column in range(table.model().columnCount()):
            index = table.model().index(row, column)
            cell = table.itemDelegateForIndex(index)
            assert isinstance(cell, RowDelegate)
            if table.isColumnHidden(column):
                continue
            if cell.width_of(index) + 2 * SMALL > table.columnWidth(column):
                found.append(cell.said(index))
    return found


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080)])
def test_no_cell_is_cut_at_full_size(
    desktop: Desktop, language: Language, width: int, height: int
) -> None:
    page = register(desktop, language, width=width, height=height)
    assert page.table.model().rowCount() == 2
    assert cut_cells(page) == []
    with seeing_cuts() as cut:
        page.table.grab()
    assert not cut


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_in_a_compact_window_at_most_the_end_of_the_longest_name_is_left_to_the_peek(
    desktop: Desktop, language: Language
) -> None:
    page = register(desktop, language, scale=150)
    assert [words for words in cut_cells(page) if not words.startswith(LONGEST[0])] == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_due_day_and_the_subject_are_in_sight_at_1366(
    desktop: Desktop, language: Language
) -> None:
    table = register(desktop, language).table
    cells = table.itemDelegate()
    assert isinstance(cells, TwoLinesDelegate)
    model = table.model()
    said = " ".join(
        cells.said(model.index(0, column))
        for column in range(model.columnCount())
        if not table.isColumnHidden(column)
    )
    for column in range(model.columnCount()):
        assert str(model.index(0, column).data() or "") in said


def test_what_stands_below_is_read_aloud_with_its_cell(desktop: Desktop) -> None:
    model = register(desktop, "kk").table.model()
    aloud = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(0, APPLICANT).data(aloud) == model.index(0, ABOUT).data()
    assert "2013 жылғы 10 желтоқсан" in str(model.index(0, TERM).data(aloud))


def test_a_wide_window_says_everything_on_one_line(desktop: Desktop) -> None:
    table = register(desktop, "kk", width=1920, height=1080).table
    assert not any(table.isColumnHidden(each) for each in range(table.model().columnCount()))
    assert table.verticalHeader().defaultSectionSize() == table.theme.metrics.table_row
