"""The sheet of one act on an application: ticks, fields and the key that does it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, TickView
from desktop.views.cases.ask_fields import are_days, new_field, say_beside
from desktop.views.cases.folder_field import CAP, FileKey, FolderKey
from desktop.views.dialogs.drawer import Drawer
from desktop.views.keys import Chord
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.paragraph import Paragraph, rich

_TICKS, _MORE = "ticks", "more-ticks"
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class ActSheet(Drawer):
    """Asks for what an act on an application needs; F9 does it, Esc leaves everything as it was.

    Signals:
        ticked: key of what was offered, and whether it is taken.
        typed: key of a field and its text.
        finish_requested: do it.
        scanned: the zone of a document, as it was read.
        opening: an act is asked for and the sheet about to come.
    """

    ticked = Signal(str, bool)
    typed = Signal(str, str)
    finish_requested = Signal()
    scanned = Signal(str)
    opening = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self._groups: tuple[AskGroup, ...] = ()
        self._takes_zone = self._is_filling = False
        self._acts: CaseActs | None = None
        self._sentence = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._text = Paragraph(theme, role=Type.ROW)
        self._list = CheckList(theme)
        self._list.check_ticked.connect(self.ticked)
        self._list.paragraph_requested.connect(self._leave_ticks)
        self._fields: dict[str, Field] = {}
        self._folders: dict[str, FolderKey] = {}
        self._body = Column(gap=MEDIUM)
        self._scroller = Scroller(self._body)
        self.finish = KeyButton(theme, "F9", "", kind=KeyKind.PRIMARY)
        self.finish.clicked.connect(self.ask_to_finish)
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._scroller, 1)
        rows.addWidget(self.finish)
        self.column.addLayout(rows)

    def serve(self, acts: CaseActs) -> None:
        """Ask what `acts` need while the page is on show; closing the sheet gives the act up."""
        self._acts = acts
        acts.sheet_changed.connect(self._follow)
        self.ticked.connect(acts.tick)
        self.typed.connect(acts.type_text)
        self.scanned.connect(acts.read_zone)
        self.finish_requested.connect(acts.finish)
        self.closed.connect(self._give_up)

    def _follow(self, view: SheetView | None) -> None:
        if view is None:
            self.close_drawer()
        elif self._host.isVisible():
            self.show_sheet(view)

    def _give_up(self) -> None:
        if self._acts is not None and self._acts.is_open:
            self._acts.cancel()

    def show_sheet(self, view: SheetView) -> None:
        """Show an act; opening it puts the cursor on what is asked first."""
        was_hidden = self.isHidden()
        if was_hidden:
            self.opening.emit()
        self.set_title(view.title)
        self._sentence.set_text(view.sentence)
        self._text.set_text(view.text)
        self.setAccessibleDescription(
            "\n".join(rich(part).words for part in (view.sentence, view.text) if part)
        )
        self.finish.set_verb(view.verb)
        self._show_ticks(view)
        if was_hidden or self._is_filling or _shape(view.groups) != _shape(self._groups):
            self._make_fields(view)
        self._groups, self._takes_zone = view.groups, view.takes_zone
        say_beside(self._fields, (ask for group in view.groups for ask in group.asks))
        if was_hidden:
            self.open_drawer(self._first(view))

    @property
    def takes_zone(self) -> bool:
        """Tell whether a document held to the scanner fills it in."""
        return self._takes_zone and self.isVisible()

    def take_zone(self, text: str) -> None:
        """Let the zone of a document fill in the fields; the cursor stays where it is."""
        self._is_filling = True
        self.scanned.emit(text)
        self._is_filling = False

    def fields(self) -> Sequence[Field]:
        """Return the fields on show, from top to bottom."""
        return tuple(self._fields.values())

    def field(self, key: str) -> Field:
        """Return a field on show; raise `KeyError` for one that is not asked."""
        return self._fields[key]

    def checks(self) -> Sequence[Check]:
        """Return what is offered to be ticked, from top to bottom."""
        return tuple(row.check for row in self._list.rows())

    def _show_ticks(self, view: SheetView) -> None:
        groups = (
            _group(_TICKS, view.ticks_title, view.ticks),
            _group(_MORE, view.more_ticks_title, view.more_ticks),
        )
        self._list.show_groups([each for each in groups if each.checks])

    @override
    def parts(self) -> Mapping[str, QWidget]:
        ticks: dict[str, QWidget] = {f"{_TICKS}:{row.check.key}": row for row in self._list.rows()}
        return {**ticks, **self._fields, **self._folders, "finish": self.finish}

    def _make_fields(self, view: SheetView) -> None:
        """Make the fields anew, as another answer asks for others; what was typed comes back."""
        in_hand, held = self.part_in_focus, self.isAncestorOf(self.window().focusWidget())
        self._fields, self._folders = {}, {}
        parts: list[QWidget] = [self._sentence]
        if view.ticks or view.more_ticks:
            parts.append(self._list)
        for part in self._body.parts():
            if part not in (self._sentence, self._list, self._text):  # the next act asks again
                part.deleteLater()
        for group in view.groups:
            self._add_group(group, parts)
        if view.text:
            parts.append(self._text)
        self._body.set_parts(parts)
        if held and not in_hand.startswith(_TICKS):  # another act over this one asks for others
            part = self._fields.get(in_hand) or self._first(view)
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, group: AskGroup, parts: list[QWidget]) -> None:
        """Add what a group asks; one without a title goes on in the even rows above it."""
        if group.title:
            parts.append(Paragraph(self.theme, group.title, role=Type.SUB))
        form = parts[-1]
        if not isinstance(form, Form):
            form = Form(self.theme)
            form.completed.connect(partial(self._go_on, form))
            parts.append(form)
        for ask in group.asks:
            form.add_row(self._field(ask))
        parts += self._folder_keys(group)

    def _folder_keys(self, group: AskGroup) -> Iterator[QWidget]:
        """Make the key below a field that asks for a folder or a file."""
        for ask in group.asks:
            field = self._fields[ask.key]
            if ask.kind in {"folder", "file"} and isinstance(field, LineField):
                key = (FolderKey if ask.kind == "folder" else FileKey)(self.theme, field)
                key.chosen.connect(partial(self.typed.emit, ask.key))
                self._folders[f"{ask.key}.choose"] = key
                yield key

    def choose_folder(self) -> None:
        """Let the folder be chosen that is asked for, if one is."""
        for key in self._folders.values():
            key.choose()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        capped = self._capped(event)
        if capped is not None:
            capped.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif Chord.of(event) == Chord.parse(CAP) and self._folders:
            self.choose_folder()
        elif event.key() in _PAGES:
            bar = self._scroller.verticalScrollBar()
            bar.setValue(bar.value() + _PAGES[Qt.Key(event.key())] * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _capped(self, event: QKeyEvent) -> Field | None:
        """Return the field whose own key was pressed."""
        asks = (ask for group in self._groups for ask in group.asks if ask.cap)
        pressed = Chord.of(event)
        return next(
            (self._fields[each.key] for each in asks if pressed == Chord.parse(each.cap)), None
        )

    def _field(self, ask: AskView) -> Field:
        self._fields[ask.key] = new_field(self.theme, ask, self.typed.emit)
        return self._fields[ask.key]

    def _go_on(self, form: Form) -> None:
        """Go by Enter from the last field of a group to the group below, at the end to the key."""
        fields = list(self._fields.values())
        below = fields.index(form.fields()[-1]) + 1
        go_on = fields[below] if below < len(fields) else self.finish
        go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_ticks(self, _tick: str) -> None:
        """Go by Enter from what is ticked to what is typed, or to the key."""
        part = next(iter(self._fields.values()), self.finish)
        part.setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self, view: SheetView) -> QWidget:
        if view.ticks or view.more_ticks:
            return self._list.rows()[0]
        if view.is_ready:
            return self.finish
        return next(iter(self._fields.values()), self.finish)

    def ask_to_finish(self) -> None:
        """Ask for the act; what is wrong is said beside its field, and the first has the cursor."""
        if not are_days(self._fields.values()):
            return
        self.finish_requested.emit()
        lacking = next((each for each in self._fields.values() if each.message is not None), None)
        if lacking is not None and self.isVisible():
            lacking.setFocus(Qt.FocusReason.OtherFocusReason)


def _group(key: str, title: str, ticks: Sequence[TickView]) -> CheckGroup:
    """Return ticks of one kind under their title; what an act asks is never put away."""
    checks = tuple(
        Check(key=tick.key, words=tick.words, done=tick.done, detail=tick.detail) for tick in ticks
    )
    return CheckGroup(key=key, title=title, count=str(len(checks)), folds=False, checks=checks)


def _shape(groups: Sequence[AskGroup]) -> list[tuple[str, tuple[str, ...]]]:
    """Return what makes the fields others: which are asked, and what a choice offers."""
    asks = (ask for group in groups for ask in group.asks)
    return [(ask.key, tuple(key for key, _words in ask.options)) for ask in asks]
