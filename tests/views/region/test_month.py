"""The pane of an office tells its figures of this month to whoever may see figures."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import staff
from tests.helpers.facts import moment
from tests.helpers.figure_region import a_region_of_three
from tests.helpers.office import Clock
from tests.helpers.region_window import ANALYST, RegionDesktop, a_region_desktop, people_of
from tests.views.region.test_exchange import told

NOW = moment(18, day=dt.date(2013, 12, 20))
KEEPER = "r4"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("month")
    with a_region_of_three(made) as (region, _offices):
        people_of(region)
        staff.set_staff(
            region.desk, staff=KEEPER, name="Сейтов Дәурен", post_kk="маман", post_ru="специалист"
        )
        staff.set_roles(region.desk, staff=KEEPER, roles=("administrator",))
    return made / "region"


@pytest.fixture(autouse=True)
def _home(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))


@contextmanager
def at_matrix(folder: Path, app: QApplication, operator: str) -> Iterator[RegionDesktop]:
    with a_region_desktop(
        folder, app, clock=Clock(NOW), operator=operator, language="kk"
    ) as desktop:
        desktop.come_up()
        yield desktop


def test_each_office_that_is_walked_to_tells_its_month(folder: Path, qapp: QApplication) -> None:
    with at_matrix(folder, qapp, ANALYST) as desktop:
        assert "Мерзімінде: 3 / 5 · 60\u00a0%" in told(desktop)
        desktop.press("↓")
        assert "Мерзімінде: 1 / 2 · 50\u00a0%" in told(desktop)
        desktop.press("↓")
        assert "Мерзімінде: –" in told(desktop)
        desktop.press("↑")
        assert "Мерзімінде: 1 / 2 · 50\u00a0%" in told(desktop)


def test_whoever_sees_no_figures_sees_the_pane_without_them(
    folder: Path, qapp: QApplication
) -> None:
    with at_matrix(folder, qapp, KEEPER) as desktop:
        assert "Облыста бары" in told(desktop)
        assert "Осы айдағы көрсеткіші" not in told(desktop)
        assert not desktop.said
