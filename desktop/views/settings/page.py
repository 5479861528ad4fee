"""Баптаулар: sections at the left, one form at the right; everything saves at once."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.i18n import _, marked
from desktop.views.settings.form_place import FormPlace
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, RING_OUTSET, SMALL, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.paint import box, painting, text
from desktop.views.widgets.painted import Pressable
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.roving import Roving

SECTIONS: Final[Mapping[str, str]] = {
    "office": marked("Office and services"),
    "staff": marked("Employees"),
    "access": marked("Signing in"),
    "posts": marked("Posts and leave"),
    "windows": marked("Windows"),
    "board": marked("Lobby board"),
    "sound": marked("Sound of a call"),
    "touch": marked("Touch screen"),
    "printers": marked("Printers"),
    "templates": marked("Templates of papers"),
    "stand": marked("Stand"),
    "numbers": marked("Application numbers"),
    "opening": marked("Opening balance"),
    "power-cut": marked("Power cut"),
    "backups": marked("Backups"),
    "trail": marked("Who did what"),
    "held": marked("What we hold about a person"),
    "days": marked("Reception on non-working days"),
    "calendar": marked("Calendar"),
    "switches": marked("The office's own decisions"),
    "looks": marked("Language and appearance"),
}
"""The sections in their order, with their English names."""

_LIST: Final = 256
_ROW: Final = 40


class SectionKey(Pressable):
    """One section of the list.

    Signals:
        chosen: key of the section.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, key: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.key = key
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell_chosen)

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.key)

    @override
    def nextCheckState(self) -> None:
        """Leave it to the page which section is on show."""

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.SUB) + 2 * LARGE
        return QSize(width, self.theme.metrics.px(_ROW))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(120), self.measured().height())

    def focus_rect(self) -> QRect:
        """Return where the ring goes: rows touch their neighbours and the rail, so inside."""
        inset = RING_OUTSET
        return self.rect().adjusted(inset, inset, -inset, -inset)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, current = self.theme.palette, self.isChecked()
        with painting(self) as painter:
            if current:
                edge = None if palette.has_tints else palette.accent
                box(painter, self.rect(), fill=palette.sheet, edge=edge)
                box(painter, self.rect().adjusted(0, 0, 3 - self.width(), 0), fill=palette.accent)
            elif self.hovered:
                box(painter, self.rect(), fill=palette.hover)
            text(
                painter,
                self.rect().adjusted(LARGE, 0, -SMALL, 0),
                self.words,
                font=self.theme.font(Type.SUB if current else Type.BODY),
                colour=palette.ink if current else palette.ink2,
            )


class SettingsPage(Pane):
    """The page of the settings; a form is made when its section is first shown.

    Signals:
        section_shown: key of the section on show.
    """

    section_shown = Signal(str)

    def __init__(
        self,
        theme: Theme,
        makers: Mapping[str, Callable[[], SettingsForm]],
        parent: QWidget | None = None,
        *,
        sections: Mapping[str, str] = SECTIONS,
    ) -> None:
        """Take how each form is made, and the names of `sections` in their order.

        Those without a maker are not offered.
        """
        super().__init__(theme, Ground.SHEET, parent)
        self._makers = {key: makers[key] for key in sections if key in makers}
        self._forms: dict[str, SettingsForm] = {}
        self._places: dict[str, FormPlace] = {}
        self._section = ""
        self._keys = [SectionKey(theme, key, _(sections[key])) for key in self._makers]
        self._roving = Roving(self)
        self._roving.set_members(self._keys)
        self._roving.walked_to.connect(self._show_walked_to)
        self._stack = QStackedWidget()
        self._list = Pane(theme, Ground.DESK, lines=Side.RIGHT)
        column = Column()
        column.set_parts(self._keys)
        self._sections = Scroller(column)
        for key in self._keys:
            key.chosen.connect(self._open)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        band = Band(self.theme, Ground.DESK)
        band.row.addWidget(ElidingLine(self.theme, _("Settings"), role=Type.HEAD), 1)
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 1, 0)
        rows.setSpacing(0)
        rows.addWidget(band)
        rows.addSpacing(SMALL)
        rows.addWidget(self._sections, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)

    def _fit(self) -> None:
        self._list.setFixedWidth(self.theme.metrics.px(_LIST))

    def offers(self, section: str) -> bool:
        """Say whether there is such a section now."""
        return section in self._makers

    @property
    def section(self) -> str:
        """Return the section on show, empty before the first."""
        return self._section

    def form(self, section: str) -> SettingsForm:
        """Return the form of a section, made now if it was not yet."""
        if section not in self._forms:
            form = self._makers[section]()
            self._forms[section] = form
            self._places[section] = place = FormPlace(self.theme, form)
            self._stack.addWidget(place)
        return self._forms[section]

    def show_section(self, section: str) -> None:
        """Bring a section on show, once what was typed in the one before is saved."""
        self.end_work()
        form = self.form(section)
        self._section = section
        self._stack.setCurrentWidget(self._places[section])
        for key in self._keys:
            key.setChecked(key.key == section)
            if key.key == section:
                self._roving.enter(key)
                self._sections.reveal(key)
        form.refresh()
        self.section_shown.emit(section)

    def go_to(self, setting: str) -> None:
        """Put the focus on one setting of the section on show, and let it be seen."""
        self.form(self._section).go_to(setting)
        QTimer.singleShot(0, self, self._reveal_focus)  # once the form has its room

    def _reveal_focus(self) -> None:
        part, scroller = QApplication.focusWidget(), self._places[self._section].scroller
        if part is not None and scroller.isAncestorOf(part):
            scroller.reveal(part)

    def _show_walked_to(self, key: QWidget) -> None:
        if isinstance(key, SectionKey):
            self.show_section(key.key)

    def _open(self, section: str) -> None:
        """Show a section and go into its form."""
        self.show_section(section)
        self.form(section).start_work()

    def end_work(self) -> None:
        """Save what was typed and not saved yet."""
        if self._section:
            self.form(self._section).save_typed()

    def start_work(self) -> None:
        """Begin with the list of sections, at the one last shown."""
        self.show_section(self._section or next(iter(self._makers)))
        for key in self._keys:
            if key.key == self._section:
                key.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the form on show have Ins and its own keys, wherever on the page the focus is."""
        if event.key() == Qt.Key.Key_Insert and self._section:
            self.form(self._section).begin_new()
        elif not (self._section and self.form(self._section).take_key(event)):
            super().keyPressEvent(event)
