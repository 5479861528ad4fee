"""Every part stands alone, in every theme, at every scale, without a slip in its painting."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import PALETTES, Breadth, ThemeName, breadth_for
from desktop.views.widgets.icons import Icons
from tools.gallery_lists import lists_board
from tools.gallery_native import native_board
from tools.gallery_page import sample_page
from tools.gallery_parts import parts_board

BOARDS: dict[str, Callable[[Theme], QWidget]] = {
    "parts": parts_board,
    "native": native_board,
    "lists": lists_board,
    "page": sample_page,
}


@pytest.fixture(params=BOARDS)
def make(request: pytest.FixtureRequest) -> Callable[[Theme], QWidget]:
    return BOARDS[request.param]


@pytest.fixture
def icons(theme: Theme) -> Iterator[None]:
    theme.show_icons(Icons())
    yield
    theme._icons = None  # noqa: SLF001  the next test starts before the first paint again


@pytest.mark.parametrize("name", PALETTES)
def test_every_part_is_painted_in_every_theme(
    make: Callable[[Theme], QWidget],
    name: ThemeName,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    theme.use(name=name)
    board = make(theme)
    qtbot.addWidget(board)
    board.show()
    assert len(colours_of(board)) > 5


@pytest.mark.parametrize(
    ("scale", "breadth"),
    [(90, Breadth.NORMAL), (150, Breadth.NORMAL), (100, Breadth.COMPACT), (125, Breadth.WIDE)],
)
def test_every_part_follows_a_change_of_size_while_it_stands(
    make: Callable[[Theme], QWidget],
    scale: int,
    breadth: Breadth,
    theme: Theme,
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    board = make(theme)
    qtbot.addWidget(board)
    board.show()
    theme.use(scale=scale, breadth=breadth)
    qapp.processEvents()
    assert len(colours_of(board)) > 5


@pytest.mark.usefixtures("icons")
def test_every_part_with_an_icon_paints_it(theme: Theme, qtbot: QtBot) -> None:
    board = parts_board(theme)
    qtbot.addWidget(board)
    board.show()
    assert not board.grab().isNull()


def test_each_part_can_stand_alone(theme: Theme, qtbot: QtBot) -> None:
    """A slip while `show()` lays a part out ends the process, so each is shown by itself."""
    board = parts_board(theme)
    qtbot.addWidget(board)
    for part in board.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        part.setParent(None)
        qtbot.addWidget(part)
        part.show()
        assert not part.grab().isNull()


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1366, 768, 100), (1093, 614, 100), (1920, 1080, 150)],
)
def test_a_whole_page_fits_the_screens_it_is_promised_for(
    width: int,
    height: int,
    scale: int,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    theme.use(scale=scale, breadth=breadth_for(width, scale))
    page = sample_page(theme)
    qtbot.addWidget(page)
    least = page.minimumSizeHint()
    assert (least.width() <= width, least.height() <= height) == (True, True), least
    page.resize(QSize(width, height))
    page.show()
    assert page.size() == QSize(width, height)


def test_whatever_takes_the_focus_says_its_name(theme: Theme, qtbot: QtBot) -> None:
    page = sample_page(theme)
    qtbot.addWidget(page)
    page.show()
    nameless = [
        type(part).__name__
        for part in page.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not part.accessibleName()
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_tab_walks_the_page_and_comes_back(theme: Theme, qtbot: QtBot) -> None:
    page = sample_page(theme)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    seen: list[QWidget] = []
    while (at := QApplication.focusWidget()) not in seen and len(seen) < 100:
        if at is not None:
            seen.append(at)
        page.focusNextChild()
    assert 8 <= len(seen) < 60  # a queue, a check list, a rail are one stop each


def test_no_key_is_ever_switched_off(theme: Theme, qtbot: QtBot) -> None:
    page = sample_page(theme)
    qtbot.addWidget(page)
    assert all(key.isEnabled() for key in page.findChildren(QAbstractButton))


def colours_of(widget: QWidget) -> set[int]:
    """Return the colours of a coarse net of points: a part that paints nothing has one or two."""
    image = widget.grab().toImage()
    return {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
