"""The survey on a screen for the visitor: one question at a time, two large keys, no name.

It stands on the second screen where there is one, else over the window until it is answered.
"""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.models.survey import Said
from desktop.presenters.survey import SurveyView
from desktop.views.keys import Chord
from desktop.views.second_screen import QtScreens, SecondScreen
from desktop.views.survey.answer_key import AnswerKey
from desktop.views.survey.large_words import LargeWords
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.pane import Ground, Pane

_YES: Final = ("Иә", "Да")
_NO: Final = ("Жоқ", "Нет")
_SKIP: Final = ("Өткізіп жіберу", "Пропустить")
_THANKS: Final = ("Рақмет!", "Спасибо!")
_EDGE: Final = 40
_KEY: Final = 64  # pixels of the word on a key
_QUIET: Final = 30
_PATIENCE: Final = 60_000  # milliseconds that nobody touches anything
_STAYS: Final = 3_000  # milliseconds the thanks stand
_BY_KEY: Final[Mapping[str, Said]] = MappingProxyType(
    {"1": "satisfied", "2": "dissatisfied", "3": "silent", "0": "silent"}
)
"""By their place on the board: a Kazakh layout has letters where digits are."""


class SurveyScreen(Pane):
    """Ask the questions of one visit, one after another, and go.

    Signals:
        answered: the token and what was said, by the numbers of the rows.
    """

    answered = Signal(str, object)

    def __init__(self, theme: Theme, view: SurveyView, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle("Сауалнама · Опрос")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._view, self._at = view, 0
        self._said: dict[str, Said] = {}
        self._is_over = False
        self._seat: SecondScreen | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self.close)
        self.question = LargeWords(theme)
        self.place = LargeWords(theme)
        self.yes = AnswerKey(theme, _YES, size=_KEY, tones=lambda p: (p.accent, p.on_accent))
        self.no = AnswerKey(theme, _NO, size=_KEY, tones=lambda p: (p.ink_block, p.on_block))
        self.skip = AnswerKey(theme, _SKIP, size=_QUIET)
        self._lay_out()
        self.yes.clicked.connect(lambda: self._answer("satisfied"))
        self.no.clicked.connect(lambda: self._answer("dissatisfied"))
        self.skip.clicked.connect(lambda: self._answer("silent"))
        self._ask()

    def _lay_out(self) -> None:
        self.place.setFixedHeight(self.theme.line_height(Type.TITLE) * 3)
        keys = QHBoxLayout()
        keys.setSpacing(_EDGE)
        keys.addWidget(self.yes, 1)
        keys.addWidget(self.no, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        rows.setSpacing(_EDGE // 2)
        rows.addWidget(self.place)
        rows.addWidget(self.question, 1)
        rows.addLayout(keys)
        rows.addWidget(self.skip)

    def stand(self, beside: QWidget) -> None:
        """Stand over whatever is on the screen `beside` is not on, else over that window itself."""
        if self._seat is None:
            self._seat = SecondScreen(self, beside, QtScreens(self.theme.app), over=True)
            self._seat.placed.connect(partial(self._stand_over, beside))
        self._seat.stand()

    def _stand_over(self, beside: QWidget, is_apart: bool) -> None:  # noqa: FBT001  a signal's own
        """Lie over the window while there is no screen for the visitor, with its keys."""
        if not is_apart:
            self.setGeometry(beside.frameGeometry())
            self.activateWindow()
            self.setFocus()

    def _answer(self, said: Said) -> None:
        if self._is_over:
            return
        self._said[self._view.questions[self._at].number] = said
        self._at += 1
        self._ask()

    def _ask(self) -> None:
        """Ask the next question; after the last one say thanks, and go."""
        count = len(self._view.questions)
        if self._at >= count:
            self._thank()
            return
        question = self._view.questions[self._at]
        self.question.say(question.kk, question.ru)
        self.place.say(f"{self._at + 1} / {count}", "Аты-жөніңіз сұралмайды · Имя не спрашивается")
        self._timer.start()

    def _thank(self) -> None:
        self._is_over = True
        for key in (self.yes, self.no, self.skip):
            key.hide()
        self.place.say("", "")
        self.question.say(*_THANKS)
        self.answered.emit(self._view.token, dict(self._said))
        self._timer.start(_STAYS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        said = _BY_KEY.get(Chord.of(event).key)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif said is not None:
            self._answer(said)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowDeactivate and self._is_over:
            self.close()
