"""The page of figures by keys alone: look, narrow, go to the applications, freeze, save."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.figure_table import Wanted
from desktop.services.figures import count, rooms_here
from desktop.services.figures_frozen import freeze
from desktop.views.pages import REGION_CASES
from desktop.views.region import figures_page as page_module
from desktop.views.region.cases_page import RegionCasesPage
from desktop.views.region.figures_page import RegionFiguresPage
from tests.helpers.facts import moment
from tests.helpers.figure_facts import live_at
from tests.helpers.figure_region import TOLD, a_region_of_three
from tests.helpers.office import Clock
from tests.helpers.region import Place, brought, sent
from tests.helpers.region_window import (
    ANALYST,
    AUDITOR,
    RegionDesktop,
    a_region_desktop,
    people_of,
)

NOW = moment(18, day=dt.date(2013, 12, 20))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("figures")
    with a_region_of_three(made) as (region, _offices):
        people_of(region)
    return made / "region"


@pytest.fixture
def opened(
    folder: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[RegionDesktop]:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region_desktop(folder, qapp, clock=Clock(NOW), operator=ANALYST) as desktop:
        desktop.come_up()
        desktop.press("Ctrl+6")
        choose(desktop, "period", "year")
        yield desktop


def page_of(desktop: RegionDesktop) -> RegionFiguresPage:
    """Return the page of figures."""
    page = desktop.page
    assert isinstance(page, RegionFiguresPage)
    return page


def choose(desktop: RegionDesktop, word: str, key: str) -> None:
    """Change a word of the sentence by its menu."""
    page = page_of(desktop)
    (token,) = [each for each in page.sentence.tokens() if each.token.id == word]
    options = [each.key for each in token.token.options]
    token.menu_of_options().actions()[options.index(key)].trigger()
    desktop.kense.settle()


def shown(page: RegionFiguresPage) -> list[list[str]]:
    """Return what the table says, its heads first."""
    model = page.table.model()
    columns = range(model.columnCount())
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
    rows = [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]
    return [heads, *rows]


def test_the_page_begins_in_a_table_of_every_office(opened: RegionDesktop) -> None:
    page = page_of(opened)
    assert opened.focus is page.table
    table = shown(page)
    assert [row[1] for row in table[1:]] == ["6", "4", "1", "11"]
    assert table[-1][0] == "Барлығы"
    assert [len(row) for row in table] == [10] * 5


def test_one_figure_is_split_twice_with_totals(opened: RegionDesktop) -> None:
    choose(opened, "figure", "registered")
    choose(opened, "columns", "service")
    table = shown(page_of(opened))
    assert [row[1:] for row in table[1:]] == [
        ["1", "5", "6"],
        ["2", "2", "4"],
        ["0", "1", "1"],
        ["3", "8", "11"],
    ]


def test_enter_goes_to_the_applications_behind_a_number(opened: RegionDesktop) -> None:
    opened.press("Enter")
    assert opened.kense.page == REGION_CASES
    page = opened.page
    assert isinstance(page, RegionCasesPage)
    assert page.table.model().rowCount() == 6


def test_a_number_of_the_queue_says_that_it_has_no_applications(opened: RegionDesktop) -> None:
    page = page_of(opened)
    page.names.chosen.emit("queue")
    opened.kense.settle()
    opened.press("Enter")
    assert opened.kense.page != REGION_CASES
    assert "өтініш" in opened.said[-1].sentence
    assert "W-9a" in page.says.accessibleName()


def test_a_frozen_table_stays_and_says_what_changed_since(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region_of_three(tmp_path) as (region, offices):
        people_of(region)
        wanted = of_november(region)
        freeze(region.desk, count(region.desk, wanted), "Қараша")
        live_at(offices["2-13"], [replace(TOLD[-1], ends="")], first=50)
        assert brought(region, sent(offices["2-13"])).verdict == "applied"
    with a_region_desktop(tmp_path / "region", qapp, clock=Clock(NOW), operator=ANALYST) as desktop:
        desktop.come_up()
        desktop.press("Ctrl+6", "F3")
        page = page_of(desktop)
        assert "1 сан өзгерді" in page.frozen_names.rows()[0].words
        desktop.press("Enter")
        assert [row[1] for row in shown(page)[1:]] == ["6", "4", "1", "11"]
        assert "1 болған, қазір 2" in page.says.accessibleName()
        monkeypatch.setattr(page_module, "ask_new_file", lambda *_: str(tmp_path / "f.csv"))
        desktop.press("F9")
        lines = (tmp_path / "f.csv").read_text(encoding="utf-8-sig").splitlines()
        assert lines[1].startswith("Бекітілді")
        assert lines[-1] == "Барлығы;11"
        desktop.press("F8")
        assert "бұрын бекітілген" in desktop.said[-1].sentence
        desktop.press("Esc")
        assert [row[1] for row in shown(page)[1:]] != ["6", "4", "1", "11"]  # of December


def test_what_is_on_show_is_frozen_by_a_key(opened: RegionDesktop) -> None:
    opened.press("F8")
    page = page_of(opened)
    assert "өзгерген жоқ" in page.frozen_names.rows()[0].words
    assert opened.said[-1].sentence.startswith("Кесте бекітілді")


def test_a_table_is_saved_with_who_when_and_up_to_which_entry(
    opened: RegionDesktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def say(_parent: object, _title: str, name: str) -> str:
        proposed.append(name)
        return str(tmp_path / "figures.csv")

    monkeypatch.setattr(page_module, "ask_new_file", say)
    opened.press("F9")
    assert proposed == ["Өтініштер мен мерзімдер 2013-12-20.csv"]
    written = (tmp_path / "figures.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    lines = written.decode("utf-8-sig").splitlines()
    assert "Төребеков Жанат" in lines[1]
    assert sum("дейінгі жазбалар" in line for line in lines) == 3
    assert lines[-1].split(";")[:2] == ["Барлығы", "11"]


def test_an_auditor_sees_figures_and_freezes_none(
    folder: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region_desktop(folder, qapp, clock=Clock(NOW), operator=AUDITOR) as desktop:
        desktop.come_up()
        desktop.press("Ctrl+6")
        assert not page_of(desktop).freeze_key.isVisible()


def of_november(region: Place) -> Wanted:
    """Ask for what was registered in November by office."""
    rooms = tuple(each.room for each in rooms_here(region.desk))
    return Wanted(
        figures=("registered",), rooms=rooms, first=dt.date(2013, 11, 1),
        last=dt.date(2013, 11, 30), rows="office",
    )  # fmt: skip


def test_a_count_that_is_stopped_says_so_and_goes_on_by_the_sentence(
    opened: RegionDesktop,
) -> None:
    page = page_of(opened)
    page.names.chosen.emit("queue")
    opened.kense.program.figures.stop()
    opened.kense.settle()
    assert page.middle.is_empty
    choose(opened, "period", "month")
    assert page.middle.is_listing
    assert shown(page)[-1][0] == "Барлығы"
