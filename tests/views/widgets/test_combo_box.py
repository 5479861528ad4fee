"""A list that opens: searched by any part, read whole, changed by no wheel."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.combo_box import ComboBox, SearchLine
from tests.views.widgets.keyboard import wheel_over

LONG = "Қаруды сақтауға және алып жүруге берілген рұқсат қағаз"


def test_the_wheel_changes_no_answer(theme: Theme, qtbot: QtBot) -> None:
    box = ComboBox(theme)
    qtbot.addWidget(box)
    box.set_choices([Choice(key="shop", words="Дүкеннен"), Choice(key="b", words="Қару")], "shop")
    box.show()
    QApplication.sendEvent(box, wheel_over(box))
    assert box.key() == "shop"


def test_a_list_of_hundreds_is_searched_by_any_part(theme: Theme, qtbot: QtBot) -> None:
    box = ComboBox(theme, searchable=True)
    qtbot.addWidget(box)
    box.set_choices([Choice(key=str(n), words=f"{n} аудандық бөлім") for n in range(200)], "7")
    line = box.lineEdit()
    assert line is not None
    line.setText("жоқ мұндай")
    line.editingFinished.emit()
    assert line.text() == "7 аудандық бөлім"
    completer = box.completer()
    assert completer is not None
    completer.setCompletionPrefix("19 ауд")
    assert completer.completionCount() == 2


def test_what_is_too_long_for_a_box_is_read_on_its_tool_tip_and_in_its_list(
    theme: Theme, qtbot: QtBot
) -> None:
    box = ComboBox(theme)
    qtbot.addWidget(box)
    box.set_choices([Choice(key="a", words=LONG), Choice(key="b", words="Қару")], "a")
    box.resize(160, box.sizeHint().height())
    box.show()
    assert box.shown.endswith("…")
    assert box.toolTip() == LONG
    box.showPopup()
    assert box.view().width() >= theme.text_width(LONG, Type.BODY)
    box.hidePopup()
    box.choose("b")
    assert (box.shown, box.toolTip()) == ("Қару", "")
    box.choose("a")
    box.resize(900, box.height())
    assert (box.shown, box.toolTip()) == (LONG, "")


def test_a_searchable_box_at_rest_shows_how_the_words_begin(theme: Theme, qtbot: QtBot) -> None:
    box = ComboBox(theme, searchable=True)
    qtbot.addWidget(box)
    box.set_choices([Choice(key="a", words=LONG)], "a")
    box.resize(160, box.sizeHint().height())
    box.show()
    line = box.lineEdit()
    assert isinstance(line, SearchLine)
    assert line.is_cut
    assert box.toolTip() == LONG
    assert not box.grab().isNull()
