"""The window of a region: it opens over a region's record alone, and offers what is one's own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import open_kense
from desktop.models.errors import Refusal
from desktop.presenters.frame_view import HeaderView
from desktop.region_app import open_region
from desktop.views.pages import PRINTS, REGION_CASES, REGION_EXCHANGE, REGION_FIGURES, SETTINGS
from desktop.views.widgets.rail import RailKey
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded
from tests.helpers.region import a_region
from tests.helpers.region_window import ANALYST, a_region_desktop, people_of


@pytest.fixture
def folder(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region(tmp_path / "region") as region:
        people_of(region)
    return tmp_path / "region"


def test_a_region_begins_with_its_exchange_and_says_what_it_is(
    folder: Path, qapp: QApplication
) -> None:
    with a_region_desktop(folder, qapp, operator=ANALYST) as opened:
        opened.come_up()
        assert opened.kense.page == REGION_EXCHANGE
        header = opened.kense.work.frame.header
        assert "· өңір режимі" in header.accessibleName()
        assert "Ж.\u00a0Төребеков" in header.person.accessibleName()
        views: list[HeaderView] = []
        opened.kense.program.frame.header_changed.connect(views.append)
        opened.kense.program.frame.refresh()
        assert views[-1].place == "Облыс талдаушысы"


@pytest.mark.parametrize(
    ("cap", "page"),
    [
        ("Ctrl+2", REGION_CASES),
        ("Ctrl+6", REGION_FIGURES),
        ("Ctrl+3", SETTINGS),
        ("F12", PRINTS),
        ("Ctrl+7", REGION_EXCHANGE),
    ],
)
def test_every_page_of_the_rail_has_its_key(
    folder: Path, qapp: QApplication, cap: str, page: str
) -> None:
    with a_region_desktop(folder, qapp) as opened:
        opened.come_up()
        opened.press("Ctrl+3" if page == REGION_EXCHANGE else "Ctrl+7")
        opened.press(cap)
        assert opened.kense.page == page


def test_another_language_keeps_the_page_and_the_section(folder: Path, qapp: QApplication) -> None:
    with a_region_desktop(folder, qapp, language="kk") as opened:
        opened.come_up()
        opened.kense.show_page("settings.staff")
        opened.kense.use_language("ru")
        opened.kense.settle()
        assert opened.kense.page == SETTINGS
        keys = opened.kense.work.frame.rail.findChildren(RailKey)
        assert [key.words for key in keys if key.item.key == REGION_EXCHANGE] == ["Обмен файлами"]


def test_a_record_opens_as_what_it_is_alone(folder: Path, qapp: QApplication) -> None:
    with an_office(folder / "office.kense"):
        pass
    with pytest.raises(Refusal, match="record-of-office"):
        open_region(qapp, folder / "office.kense", clock=Clock(), randomness=seeded(3))
    with pytest.raises(Refusal, match="record-of-region"):
        open_kense(qapp, folder / "region.kense", clock=Clock(), randomness=seeded(3))
