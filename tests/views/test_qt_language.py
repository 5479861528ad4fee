"""Qt's own words are said in the language of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.i18n import speaking
from desktop.views.qt_language import QtLanguage

BUTTON = QDialogButtonBox.StandardButton


@pytest.fixture
def kazakh(qapp: QApplication) -> Iterator[None]:
    with speaking("kk"):
        words = QtLanguage()
        qapp.installTranslator(words)
        yield
        qapp.removeTranslator(words)


@pytest.mark.usefixtures("kazakh")
def test_buttons_of_dialogs_speak_kazakh(qtbot: QtBot) -> None:
    box = QDialogButtonBox(BUTTON.Yes | BUTTON.No | BUTTON.Cancel)
    qtbot.addWidget(box)
    assert box.button(BUTTON.Yes).text() == "Иә"
    assert box.button(BUTTON.No).text() == "Жоқ"
    assert box.button(BUTTON.Cancel).text() == "Болдырмау"


@pytest.mark.usefixtures("kazakh")
def test_the_menu_of_a_field_speaks_kazakh_and_names_keys_as_the_board_does(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    qtbot.addWidget(menu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert "Көшіріп алу\tCtrl+C" in words
    assert not any("&" in word for word in words)


@pytest.mark.usefixtures("kazakh")
def test_a_word_nobody_translated_is_said_as_qt_says_it() -> None:
    words = QtLanguage()
    assert words.translate("QDialog", "&Whatever") == "Whatever"
    assert not words.isEmpty()


def test_each_language_has_words_of_its_own() -> None:
    said = set()
    for language in ("kk", "ru", "en"):
        with speaking(language):
            said.add(QtLanguage().translate("QPlatformTheme", "Save"))
    assert said == {"Сақтау", "Сохранить", "Save"}
