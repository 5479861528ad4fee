"""One theme for all tests of the window, put back as it was after each of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.views.theme import Theme, apply_theme
from desktop.views.tokens import Breadth


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    return apply_theme(qapp)


@pytest.fixture
def theme(_dressed: Theme) -> Iterator[Theme]:
    yield _dressed
    _dressed.use(name="light", scale=100, breadth=Breadth.NORMAL)
