"""The cases of all offices by the keyboard: narrowed, searched, counted from, asked about."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES
from desktop.region_app import note_views_at_region
from desktop.store import regional as region_rows
from desktop.views.pages import REGION_CASES
from desktop.views.region.cases_page import RegionCasesPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.region_cases import ALONE, MIGRATION, WEAPONS, a_region_of_offices
from tests.helpers.region_window import ANALYST, AUDITOR, RegionDesktop, a_region_desktop
from tests.presenters.test_confidential import STEM


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, list[str]]]:
    """Make a region of three rooms; return its folder and the cases of each room."""
    folder = tmp_path_factory.mktemp("offices")
    with a_region_of_offices(folder) as offices:
        return folder / "region", offices.cases


@pytest.fixture
def folder(made: tuple[Path, dict[str, list[str]]], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KENSE_HOME", str(made[0].parent / "home"))
    return made[0]


@pytest.fixture
def cases(made: tuple[Path, dict[str, list[str]]]) -> dict[str, list[str]]:
    return made[1]


@pytest.fixture
def desktop(folder: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[RegionDesktop]:
    assert qtbot is not None
    with a_region_desktop(folder, qapp, operator=ANALYST) as opened:
        opened.come_up()
        opened.press("Ctrl+2")
        yield opened


@pytest.fixture
def page(desktop: RegionDesktop) -> RegionCasesPage:
    return page_of(desktop)


def page_of(desktop: RegionDesktop) -> RegionCasesPage:
    shown = desktop.page
    assert isinstance(shown, RegionCasesPage)
    return shown


def shown(page: RegionCasesPage) -> list[str]:
    """Return the numbers and offices of the rows, from top to bottom."""
    model = page.table.model()
    rows = range(model.rowCount())
    return [f"{model.index(row, 3).data()} {model.index(row, 7).data()}" for row in rows]


def test_the_list_is_walked_and_each_case_stands_beside_it(
    desktop: RegionDesktop, page: RegionCasesPage
) -> None:
    assert desktop.focus is page.search
    desktop.press("↓")
    assert page.peek.accessibleName().startswith("Ш-2013/0001")
    desktop.press("↓", "↓")
    assert page.peek.accessibleName().startswith("Қ-2013/0003. Ли Виктор Андреевич")


def test_what_is_typed_is_found_in_every_office_and_escape_shows_all(
    desktop: RegionDesktop, page: RegionCasesPage
) -> None:
    desktop.type("касымов")
    assert len(shown(page)) == 3
    desktop.press("Esc")
    assert len(shown(page)) == 5


def test_a_word_of_the_sentence_is_changed_by_keys(
    desktop: RegionDesktop, page: RegionCasesPage
) -> None:
    (office,) = (key for key in page.sentence.tokens() if key.token.id == "office")
    office.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.press("Enter", "↓", "Enter")
    assert shown(page) == [f"Қ-2013/000{n} Есіл ауданы" for n in (3, 2, 1)]


def test_what_a_figure_was_counted_from_has_its_title_and_escape_shows_everything(
    desktop: RegionDesktop, page: RegionCasesPage, cases: dict[str, list[str]]
) -> None:
    desktop.press("Ctrl+6")
    pairs = [(WEAPONS, cases[WEAPONS][0]), (ALONE, cases[ALONE][0])]
    desktop.kense.work.show_cases("Қаралғаны, қараша", pairs)
    desktop.kense.settle()
    assert desktop.kense.page == REGION_CASES
    assert page.title.isVisible()
    assert (page.title.accessibleName(), len(shown(page))) == ("Қаралғаны, қараша", 2)
    assert desktop.focus is page.table
    desktop.press("Esc")
    assert not page.title.isVisible()
    assert len(shown(page)) == 5
    assert desktop.kense.window.focusWidget() is page.search


def test_the_office_is_asked_about_the_case_chosen(
    desktop: RegionDesktop, page: RegionCasesPage, cases: dict[str, list[str]]
) -> None:
    desktop.press("↓", "↓", "F4")
    assert page.sheet.isVisible()
    desktop.press("F9")
    assert page.sheet.isVisible(), "without words nothing is asked"
    desktop.type("Неге кешікті?")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    database = desktop.kense.program.desk().database
    asked = [
        (each.office, each.case, each.words) for each in region_rows.questions(database, "2-12")
    ]
    assert asked == [("2-12", cases[WEAPONS][0], "Неге кешікті?")]
    assert page.peek.view is not None
    assert "Неге кешікті?" in [fact.value for fact in page.peek.view.facts]


def test_who_may_not_ask_has_no_key_for_it(folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_region_desktop(folder, qapp, operator=AUDITOR) as opened:
        opened.come_up()
        opened.press("Ctrl+2", "↓")
        page = page_of(opened)
        assert not page.peek.ask_key.isVisible()
        opened.press("F4")
        assert not page.sheet.isVisible()


def test_a_case_is_opened_by_the_search_of_every_page(
    desktop: RegionDesktop, page: RegionCasesPage
) -> None:
    desktop.press("Ctrl+7", "Ctrl+k")
    desktop.type("ТГ 20401")
    desktop.press("Enter")
    assert desktop.kense.page == REGION_CASES
    assert page.peek.accessibleName().startswith("Қ-2013/0002. Ибраева")
    assert desktop.focus is page.table


def test_nothing_confidential_stands_anywhere_on_the_page(
    desktop: RegionDesktop, page: RegionCasesPage, cases: dict[str, list[str]]
) -> None:
    page.open_case(cases[MIGRATION][0])
    desktop.kense.settle()
    said = [page.peek.accessibleName(), *shown(page)]
    for part in page.findChildren(QWidget):
        said += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    everything = " ".join(said)
    assert "ұпия" in everything, "it is told that it is there"
    assert STEM not in everything
    desktop.press("Ctrl+k")
    desktop.type(STEM)
    assert desktop.kense.work.overlays.find.isVisible()
    assert STEM not in "".join(shown(page))


def test_whose_card_stood_open_is_noted(desktop: RegionDesktop, qtbot: QtBot) -> None:
    note_views_at_region(desktop.kense.program)
    database = desktop.kense.program.desk().database
    desktop.press("↓", "↓")
    qtbot.waitUntil(
        lambda: bool(database.value("SELECT count(*) FROM views WHERE seen_by = ?", (ANALYST,)))
    )
    desktop.kense.settle()


def test_another_who_sits_down_is_told_no_more_than_he_may_read(
    folder: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qtbot is not None
    own = shutil.copytree(folder, tmp_path / "region")
    with a_region_desktop(own, qapp) as desktop:  # the head is told whole numbers
        program, told = desktop.kense.program, list[str]()
        program.cases.peek_changed.connect(lambda view: told.append(repr(view)))
        desktop.come_up()
        desktop.press("Ctrl+2", "↓")
        assert "●" not in told[-1]
        program.session.sign_in(ANALYST)
        desktop.kense.settle()
        assert "●" in told[-1]
        desktop.press("F4")
        assert page_of(desktop).sheet.isVisible()
        program.session.sign_in("r1")
        desktop.kense.settle()
        assert not page_of(desktop).sheet.isVisible()


def test_the_list_is_saved_where_somebody_says(
    desktop: RegionDesktop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kw: (str(place), ""))
    desktop.press("Ctrl+s")
    assert len(place.read_text("utf-8-sig").splitlines()) == 6
    assert STEM not in place.read_text("utf-8-sig")


def test_a_question_half_typed_goes_on_in_another_language(
    folder: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert qtbot is not None
    own = shutil.copytree(folder, tmp_path / "region")  # it keeps what it spoke last
    with a_region_desktop(own, qapp, operator=ANALYST) as desktop:
        desktop.come_up()
        desktop.press("Ctrl+2", "↓", "F4")
        desktop.type("Неге")
        desktop.press("Ctrl+K")
        desktop.type("Русский")
        desktop.press("Enter")
        page = page_of(desktop)
        assert page.sheet.isVisible()
        assert page.sheet.field("words").value() == "Неге"
        assert page.sheet.part_in_focus == "words"


@pytest.mark.parametrize("scale", [100, 150])
def test_nothing_is_cut(
    folder: Path, qapp: QApplication, qtbot: QtBot, tmp_path: Path, scale: int
) -> None:
    assert qtbot is not None
    own = shutil.copytree(folder, tmp_path / "region")  # it keeps what it spoke last
    with a_region_desktop(own, qapp, operator=ANALYST) as desktop:
        desktop.kense.looks.use_scale(scale)
        for language in LANGUAGES:
            desktop.kense.use_language(language)
            desktop.come_up()
            desktop.press("Ctrl+2", "↓")
            page = page_of(desktop)
            found = {"page": [*cut_words(page), *outside(page)]}
            desktop.press("F4")
            assert page.sheet.isVisible()
            found["sheet"] = [*cut_words(page.sheet), *outside(page.sheet)]
            desktop.press("Esc")
            assert not {name: cut for name, cut in found.items() if cut}, language


def middle_of(page: RegionCasesPage, row: int, column: int) -> float:
    """Return where the words of a cell stand, from the top of its row, in pixels."""
    index = page.table.model().index(row, column)
    picture = page.table.viewport().grab(page.table.visualRect(index)).toImage()
    inked = [y for y in range(4, picture.height() - 4) if _has_ink(picture, y)]
    return (inked[0] + inked[-1]) / 2


def _has_ink(picture: QImage, y: int) -> bool:
    row = {picture.pixel(x, y) for x in range(8, picture.width() - 8)}
    return len(row) > 1


def test_an_office_of_which_nothing_is_said_stands_in_the_middle_of_its_row(
    desktop: RegionDesktop, page: RegionCasesPage
) -> None:
    desktop.press("↓")
    model = page.table.model()
    says = {row: bool(model.index(row, 8).data()) for row in range(model.rowCount())}
    quiet = [row for row, said in says.items() if not said]
    assert quiet
    for row in quiet:
        assert abs(middle_of(page, row, 7) - middle_of(page, row, 3)) <= 3
