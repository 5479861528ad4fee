"""The middle of the page: band, the sheet of the moment, what is to be said, and its keys."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.presenters.notices import Notice as Said
from desktop.views.counter.collect_sheet import CollectSheet
from desktop.views.counter.commands import FOLLOW_CAP
from desktop.views.counter.finished_sheet import FinishedSheet
from desktop.views.counter.hand_band import HandBand
from desktop.views.intake.sheet import IntakeSheet
from desktop.views.queueing.sheets import CalledSheet, IdleSheet, VisitSheet
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.state import State

Sheet: TypeAlias = IdleSheet | CalledSheet | VisitSheet | CollectSheet | IntakeSheet | FinishedSheet


class NoticeStrip(QWidget):
    """One sentence above the keys, its link on a key too; it takes no room while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._notice = Notice(theme)
        self._action: Callable[[], None] | None = None
        self._sentence = ""
        self._notice.link_followed.connect(self.follow)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._notice)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def _follow_theme(self) -> None:
        margin = self.theme.metrics.sheet_margin
        self._layout.setContentsMargins(margin, 0, margin, SMALL)

    @property
    def sentence(self) -> str:
        """Return what is said now, empty when nothing is."""
        return self._sentence

    def say(self, said: Said) -> None:
        """Show a notice in place of the one before."""
        self._action, self._sentence = said.action, said.sentence
        link = f"{FOLLOW_CAP} · {said.link}" if said.link else ""
        self._notice.show_notice(State(said.tone), said.sentence, link)
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self._action, self._sentence = None, ""
        self._notice.clear()
        self.hide()

    def follow(self) -> bool:
        """Do what the link of the sentence says and answer it; return whether it has a link."""
        act = self._action
        if act is not None:
            self.clear()
            act()
        return act is not None


class Middle(QWidget):
    """Six sheets, one of them on show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.band = HandBand(theme)
        self.idle = IdleSheet(theme)
        self.called = CalledSheet(theme)
        self.visit = VisitSheet(theme)
        self.collect = CollectSheet(theme)
        self.intake = IntakeSheet(theme)
        self.finished = FinishedSheet(theme)
        self.notice = NoticeStrip(theme)
        self.current: Sheet = self.idle
        self._sheets = QStackedWidget()
        self._bars = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.band)
        layout.addWidget(self._sheets, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self._bars)
        sheets = (self.idle, self.called, self.visit, self.collect, self.intake, self.finished)
        for sheet in sheets:
            self._sheets.addWidget(sheet)
            self._bars.addWidget(sheet.bar)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        self._bars.setFixedHeight(self.theme.metrics.action_bar)

    def show_sheet(self, sheet: Sheet) -> bool:
        """Show `sheet` with its keys; return whether it is another one than before."""
        changed, self.current = sheet is not self.current, sheet
        self._sheets.setCurrentWidget(sheet)
        self._bars.setCurrentWidget(sheet.bar)
        return changed
