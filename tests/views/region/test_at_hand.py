"""What the page of the exchange puts at hand: keys, files and words of what is chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.store import regional as rows
from desktop.views.widgets.key_button import KeyKind
from tests.helpers.region import a_region
from tests.helpers.region_window import RegionDesktop, a_region_desktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending
from tests.views.region.test_exchange import database, go_to, page, said, take, told


def proposed(region: RegionDesktop) -> str:
    """Return the file that the sheet on show proposes."""
    (which,) = page(region).sheet.findChildren(QComboBox)
    return which.currentText()


def test_a_receipt_is_proposed_of_the_office_under_the_cursor(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    sending.send(NEIGHBOUR)
    take(region, sending)
    region.press("Esc")
    for office, name in ((OFFICE, "Есіл ауданы"), (NEIGHBOUR, "Жақсы ауданы")):
        go_to(region, office)
        region.press("→")  # the week under way, of which nothing came
        region.press("F7")
        (row,) = rows.files(database(region), office)
        assert proposed(region) == (
            f"{name} · №\u00a0{row.xseq} · {row.sha256[:4]}·{row.sha256[-4:]}"
        )
        region.press("Esc")


def test_no_key_of_the_page_is_cut_at_a_sheet(sending: Sending, region: RegionDesktop) -> None:
    sending.fork()
    take(region, sending)
    region.press("Esc", "F4")
    shown = page(region)
    assert shown.sheet.isVisible()
    edge = shown.sheet.mapTo(shown, shown.sheet.rect().topLeft()).x()
    keys = [each for each in shown.step_keys.values() if each.isVisible()]
    assert len(keys) == len(shown.step_keys)
    assert all(key.kind is KeyKind.PLAIN for key in keys)
    for key in keys:
        assert key.mapTo(shown, key.rect().topRight()).x() < edge


def test_what_was_taken_is_told_once_and_nothing_says_it_still_goes_on(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    take(region, sending)
    assert said(region) == "1 файл қабылданды."


def test_a_file_in_quarantine_is_told_by_the_name_of_its_office(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.fork()
    take(region, sending)
    region.press("Esc", "F3")
    assert told(region).splitlines()[:2] == ["Есіл ауданы", "оқшауда"]


def test_squares_that_were_walked_leave_no_widgets_behind(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    take(region, sending)
    region.press("Esc")

    def parts() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(page(region).side.findChildren(QObject))

    before = parts()
    region.press("←", "→", "←", "→")
    assert parts() == before


def test_a_pane_that_is_longer_than_the_window_is_turned_by_key(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.fork()
    take(region, sending)
    region.press("Esc")
    go_to(region, OFFICE)
    stood = page(region).matrix.square
    QTest.keyClick(region.focus, Qt.Key.Key_PageDown)
    assert page(region).side.scrolled > 0
    assert page(region).matrix.square == stood
    QTest.keyClick(region.focus, Qt.Key.Key_PageUp)
    assert page(region).side.scrolled == 0


def test_keys_of_an_office_say_that_none_is_enrolled(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot is not None
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    with a_region(tmp_path / "region"):
        pass
    with a_region_desktop(tmp_path / "region", qapp, language="kk") as opened:
        opened.come_up()
        for cap in ("F4", "F7", "F8"):
            opened.said.clear()
            opened.press(cap)
            assert said(opened) == "Бірде-бір орган әлі тіркелмеген"
            assert not page(opened).sheet.isVisible()
