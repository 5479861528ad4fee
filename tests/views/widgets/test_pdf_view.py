"""The preview is the very PDF that prints, and costs nothing until it is asked for."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import PAPER
from desktop.views.widgets.pdf_view import PdfPage, PdfView
from tools.gallery_lists import sample_pdf


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PdfView:
    view = PdfView(theme)
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    return view


def pages(view: PdfView) -> list[PdfPage]:
    return [page for page in view.findChildren(PdfPage) if page.isVisible()]


def test_a_page_is_shown_as_it_will_be_printed(theme: Theme, view: PdfView, qtbot: QtBot) -> None:
    theme.use(name="dark")
    with qtbot.waitSignal(view.shown) as shown:
        view.show_pdf(sample_pdf(), "Талон")
    assert shown.args == [view.page_count()] == [1]
    [page] = pages(view)
    picture = page.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() - 30) == QColor(PAPER)
    inked = sum(
        picture.pixelColor(x, y).lightness() < 100
        for x in range(20, picture.width() - 20)
        for y in range(20, picture.height() // 3)
    )
    assert inked > 50
    assert page.height() / page.width() == pytest.approx(210 / 148, rel=0.12)


def test_the_same_paper_again_is_not_drawn_again(view: PdfView, qtbot: QtBot) -> None:
    paper = sample_pdf()
    view.show_pdf(paper, "Талон")
    with qtbot.assertNotEmitted(view.shown):
        view.show_pdf(paper, "Талон")


def test_a_page_may_be_held_to_a_width(view: PdfView, qtbot: QtBot) -> None:
    view.show_pdf(sample_pdf(), "Талон")
    [page] = pages(view)
    view.set_widest(200)
    qtbot.waitUntil(lambda: page.height() == page.heightForWidth(10_000))
    low = page.height()
    view.set_widest(0)
    qtbot.waitUntil(lambda: page.height() > low + 100)


def test_a_view_can_be_emptied_and_filled_again(view: PdfView) -> None:
    view.show_pdf(sample_pdf(), "Талон")
    view.clear()
    assert (view.page_count(), pages(view)) == (0, [])
    view.show_pdf(sample_pdf(), "Талон")
    assert view.page_count() == 1


def test_what_is_no_pdf_shows_no_page(view: PdfView) -> None:
    view.show_pdf(b"no paper at all", "Талон")
    assert (view.page_count(), pages(view)) == (0, [])


@pytest.mark.parametrize("module", ["PySide6.QtPdf", "qtawesome", "fpdf"])
def test_importing_the_parts_loads_nothing_slow(module: str) -> None:
    parts = "pdf_view, icons, table, strip, fields, rail"
    asked = f"import sys; print('{module}' in sys.modules)"
    program = f"from desktop.views.widgets import {parts}; {asked}"
    told = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "False"
