"""What tints tell apart in light and dark, lines and grounds tell apart in high contrast."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.settings.page import SectionKey
from desktop.views.theme import apply_theme
from desktop.views.tokens import PALETTES, ThemeName
from desktop.views.widgets.stage_pill import Pill, StagePill

THEMES: list[ThemeName] = list(PALETTES)


def seen(part: QWidget) -> QImage:
    part.resize(part.sizeHint())
    return part.grab().toImage()


@pytest.mark.parametrize("name", THEMES)
def test_every_stage_looks_otherwise_than_the_others(
    qapp: QApplication, qtbot: QtBot, name: ThemeName
) -> None:
    theme = apply_theme(qapp, name)
    pictures = []
    for pill in Pill:
        part = StagePill(theme)
        qtbot.addWidget(part)
        part.show_stage("Тіркелді", pill)
        pictures.append(seen(part))
    assert all(a != b for at, a in enumerate(pictures) for b in pictures[at + 1 :])
    apply_theme(qapp)


def test_the_section_on_show_has_an_edge_where_there_is_no_tint(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = apply_theme(qapp, "contrast")
    key = SectionKey(theme, "office", "Мекеме")
    qtbot.addWidget(key)
    key.setChecked(True)
    picture = seen(key)
    right = picture.pixelColor(picture.width() - 1, picture.height() // 2)
    assert right == QColor(theme.palette.accent)
    apply_theme(qapp)
