"""The papers an office lists where the standard only points to the Rules (W-11.2, D11)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.switches import LONGEST_NAME, OwnPaper
from desktop.presenters.settings_switches_view import OwnListView
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pick_list import PickList, PickRow

_NEW = OwnPaper(kk="", ru="")


class OrderedList(PickList):
    """Lines that Alt with ↑ or ↓ moves, while ↑ and ↓ alone walk.

    Signals:
        move_requested: by how many lines the current one should move.
    """

    move_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, shown: int) -> None:
        super().__init__(theme, parent, shown=shown)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_requested.emit(steps)
        else:
            super().keyPressEvent(event)


class OwnListPart(Column):
    """The list in its order, and below it the names of the paper chosen or of a new one.

    Signals:
        saved: place in the list (its end: a new paper) and the `OwnPaper` typed.
        moved: place, and by how many lines.
        dropped: place of the paper to take off.
    """

    saved = Signal(int, object)
    moved = Signal(int, int)
    dropped = Signal(int)

    def __init__(self, theme: Theme, view: OwnListView, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=SMALL)
        self._view, self._at, self._is_sure = view, 0, False
        self._heading = Heading(theme, view.title, role=Type.SUB)
        self._says = Paragraph(theme, view.says, role=Type.BODY, ink="ink2")
        self.list = OrderedList(theme, shown=6)
        self.list.setAccessibleName(view.title)
        self.list.walked_to.connect(self._walk_to)
        self.list.picked.connect(self._edit)
        self.list.move_requested.connect(self._move)
        self.kk = LineField(theme, _("Name of the paper, in Kazakh"))
        self.ru = LineField(theme, _("Name of the paper, in Russian"))
        for field in (self.kk, self.ru):
            field.box.setMaxLength(LONGEST_NAME + 1)  # one too many is told, never cut
        self._form = Form(theme)
        self._form.add_row(self.kk)
        self._form.add_row(self.ru)
        self._form.completed.connect(self.save)
        self.save_key = KeyButton(theme, "Enter", _("Save"))
        self.new_key = KeyButton(theme, "Ins", _("Add"))
        self.up_key = KeyButton(theme, "Alt+↑", _("Higher"))
        self.down_key = KeyButton(theme, "Alt+↓", _("Lower"))
        self.drop_key = KeyButton(theme, "Del", _("Take off"))
        self.save_key.clicked.connect(self.save)
        self.new_key.clicked.connect(self.begin_new)
        self.up_key.clicked.connect(lambda: self._move(-1))
        self.down_key.clicked.connect(lambda: self._move(1))
        self.drop_key.clicked.connect(self._drop)
        parts = [self._heading, self._says, self.list, self._form, self._keys()]
        self.set_parts(parts)
        self._show()
        self.show_view(view)

    def _keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for key in (self.save_key, self.new_key, self.up_key, self.down_key, self.drop_key):
            row.addWidget(key)
        row.addStretch(1)
        return keys

    def show_view(self, view: OwnListView) -> None:
        """Show the list as it stands; what is typed and not saved stays."""
        typed, self._view = self.is_typed, view
        self._at = min(self._at, len(view.papers))
        self._heading.set_note(view.since)
        rows = tuple(
            PickRow(key=str(place), title=paper.kk, detail=paper.ru)
            for place, paper in enumerate(view.papers)
        )
        self.list.show_rows(rows, str(self._at))
        self.list.setVisible(bool(rows))
        for key in (self.new_key, self.up_key, self.down_key, self.drop_key):
            key.setVisible(bool(rows))
        if not typed:
            self._show()

    @property
    def is_typed(self) -> bool:
        """Say whether names stand here that are not saved."""
        return self._typed() != self._shown()

    def _shown(self) -> OwnPaper:
        papers = self._view.papers
        return papers[self._at] if self._at < len(papers) else _NEW

    def _typed(self) -> OwnPaper:
        return OwnPaper(kk=self.kk.value(), ru=self.ru.value())

    def _show(self) -> None:
        shown = self._shown()
        self.kk.set_value(shown.kk)
        self.ru.set_value(shown.ru)
        self._is_sure = False
        self.drop_key.set_words(_("Take off"))

    def save(self) -> None:
        """Ask to save the names that stand here."""
        self.saved.emit(self._at, self._typed())

    def show_saved(self) -> None:
        """Show the paper as it was saved: its names may have been cleaned."""
        self._show()

    def begin_new(self) -> None:
        """Ask for a paper not listed yet, once the one on show is saved."""
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._at = len(self._view.papers)
            self._show()
        self.kk.setFocus(Qt.FocusReason.TabFocusReason)

    def _walk_to(self, place: str) -> None:
        if self.is_typed:
            self.save()
        if not self.is_typed:
            self._at = int(place)
            self._show()
        self.list.choose(str(self._at))

    def _edit(self, place: str) -> None:
        self._walk_to(place)
        self.kk.setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, steps: int) -> None:
        """Move the paper, once its names are saved; at the ends, and when new, it stays."""
        if self.is_typed:
            self.save()
        place, last = self._at, len(self._view.papers) - 1
        if not self.is_typed and place <= last and 0 <= place + steps <= last:
            self._at = place + steps
            self.moved.emit(place, steps)

    def _drop(self) -> None:
        """Take the paper off, asked once more by the key itself."""
        if self._at >= len(self._view.papers):
            return
        if not self._is_sure:
            self._is_sure = True
            self.drop_key.set_words(_("Press again"))
            return
        self._show()
        self.dropped.emit(self._at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.begin_new()
        elif event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)
