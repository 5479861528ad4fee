"""Windows: up to four counters, each with its lines (D22, D49)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings import SettingsPresenter
from desktop.presenters.settings_view import Said, WindowView
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State


class WindowsForm(SettingsForm):
    """The list of windows, and the lines of the one chosen below it."""

    def __init__(
        self,
        theme: Theme,
        settings: SettingsPresenter,
        declared: DeclaredSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            _("Windows"),
            _("A window calls the earliest arrival among its lines. Up to four may be open."),
            parent,
        )
        self._settings = settings
        self._view: WindowView | None = None
        self._is_sure = False
        self.list = PickList(theme, shown=4)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setAccessibleName(_("Windows"))
        self.list.walked_to.connect(self._show_one)
        self.list.picked.connect(self._edit)
        self.name = LineField(theme, _("Name on the board and on papers"))
        self.name.entered.connect(self._save)
        self.name.edited.connect(self._remark)
        self.name.box.setMaxLength(60)
        self.lines = CheckList(theme)
        self.lines.check_ticked.connect(self._tick)
        self._new_key = KeyButton(theme, "Ins", _("New window"))
        self.close_key = KeyButton(theme, "", "", kind=KeyKind.DANGER)
        self._new_key.clicked.connect(self.begin_new)
        self.close_key.clicked.connect(self._close)
        self.rows = DeclaredRows(theme, declared, "windows")
        self.rows.told.connect(self.tell)
        self.lay_out([self.list, self.name, self.lines, self._keys(), self.rows])

    def _keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._new_key)
        row.addWidget(self.close_key)
        row.addStretch(1)
        return keys

    @override
    def refresh(self) -> None:
        views = self._settings.windows()
        shown = self._view.window if self._view else ""
        known = {view.window: view for view in views}
        view = known.get(shown) or (views[0] if views else self._settings.new_window())
        rows = tuple(PickRow(key=v.window, title=v.title, note=v.words) for v in views)
        self.list.show_rows(rows, view.window if view else "")
        self.list.setVisible(bool(views))
        self._new_key.setVisible(bool(views) and self._settings.new_window() is not None)
        self.close_key.setVisible(len(views) > 1)
        if view is not None:
            self._show(view)
        self.rows.refresh()

    @override
    def focus_part(self) -> QWidget:
        return self.list if self.list.rows else self.name

    @property
    @override
    def is_complete(self) -> bool:
        return bool(self._settings.windows())

    def open_first(self) -> None:
        """Open the window proposed in the first run, as it stands, unless one is open."""
        if not self.is_complete:
            self._save()

    @override
    def save_typed(self) -> None:
        if self._view is not None and self.name.value().strip() not in {"", self._view.name}:
            self._save()

    def _show_one(self, window: str) -> None:
        self.save_typed()
        self.list.choose(window)
        for view in self._settings.windows():
            if view.window == window:
                self._show(view)

    def _edit(self, window: str) -> None:
        self._show_one(window)
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def begin_new(self) -> None:
        """Propose a window not set up yet, with every line."""
        self.save_typed()
        view = self._settings.new_window()
        if view is not None:
            self._show(view)
            self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, view: WindowView) -> None:
        self._view, self._is_sure = view, False
        self.close_key.set_words(_("Close this window"))
        self.name.set_value(view.name)
        self._remark(view.name)
        self._show_lines()

    def _remark(self, name: str) -> None:
        """Say quietly that a person may be called so: the hall never reads a name."""
        remark = self._settings.name_remark(self._view.window, name) if self._view else None
        if remark is None:
            self.name.show_message(None)
        else:
            said = Message(state=State.NEAR, words=remark.words, full=remark.full)
            self.name.show_message(said)

    def _show_lines(self) -> None:
        serving = self._view.lines if self._view else ()
        self.lines.show_groups(
            [
                CheckGroup(
                    key=group.title,
                    title=group.title,
                    checks=tuple(
                        Check(key=row.line, words=f"{row.letter} · {row.words}", done=row.serves)
                        for row in group.lines
                    ),
                )
                for group in self._settings.lines(serving)
            ]
        )

    def _tick(self, line: str, ticked: bool) -> None:  # noqa: FBT001  the signal's own
        if self._view is None:
            return
        kept = [each for each in self._view.lines if each != line]
        lines = (*kept, line) if ticked else tuple(kept)
        if lines:
            self._saved(lines)
        else:
            self.tell(Said(tone="near", sentence=_("A window needs a line. Close it instead.")))
            self._show_lines()

    def _save(self) -> None:
        if self._view is not None:
            self._saved(self._view.lines)

    def _saved(self, lines: tuple[str, ...]) -> Said:
        view = self._view
        name = self.name.value().strip() or (view.name if view else "")
        said = self._settings.save_window(view.window if view else "1", name, lines)
        if said.done:
            self.refresh()
            self.completed.emit()
        self.tell(said)
        return said

    @override
    def go_to(self, setting: str) -> None:
        self.rows.go_to(setting)

    def _close(self) -> None:
        """Close the window, asked once more by the key itself."""
        if self._view is None:
            return
        if not self._is_sure:
            self._is_sure = True
            self.close_key.set_words(_("Press again: its numbers go to the other windows"))
            return
        said = self._settings.save_window(self._view.window, self._view.name, ())
        self._view = None
        self.refresh()
        self.tell(said)
