"""The sheet of one hand-over: who receives it, what goes, and what is given back."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.case_acts_view import AskView
from desktop.presenters.handing_view import HandGroup, HandSheetView, TickGroup
from desktop.views.cases.ask_fields import are_days, new_field, say_beside
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.check_row import Check, CheckGroup, CheckList
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.field import Field
from desktop.views.widgets.form import Form
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State

_INKS: Final = {"near": "amber", "past": "red"}


class HandSheet(QWidget):
    """Asks what a hand-over needs; Enter moves on, F9 of the page hands over.

    Signals:
        ticked: key of a result or an original, and whether it goes.
        typed: key of a field and its text.
        completed: Enter was pressed in the last field.
    """

    ticked = Signal(str, bool)
    typed = Signal(str, str)
    completed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shape: tuple[object, ...] = ()
        self._fields: dict[str, Field] = {}
        self._notes: list[Paragraph] = []
        self._head = Paragraph(theme, role=Type.HEAD)
        self._scan = Paragraph(
            theme,
            _("Hold the identity document to the scanner, or type what stands in it."),
            role=Type.ROW,
            ink="ink2",
        )
        self._list = CheckList(theme)
        self._list.check_ticked.connect(self.ticked)
        self._list.paragraph_requested.connect(lambda _tick: self.completed.emit())
        self._note = StateLine(theme, role=Type.ROW)
        self._form = Column(gap=SMALL)
        self._body = Column(gap=LARGE)
        self._scroller = Scroller(self._body)
        self._lay_out()

    def _lay_out(self) -> None:
        self._body.set_parts([self._head, self._form, self._list, self._note])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(HUGE, LARGE, HUGE, SMALL)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._scroller, 1)

    def show_sheet(self, view: HandSheetView) -> None:
        """Show a hand-over; another receiver may be asked for other things."""
        self._head.set_text(f"{view.number} · {view.applicant}")
        self._list.show_groups([_check_group(group) for group in view.ticks])
        shape = _shape(view)
        if shape != self._shape:
            self._shape = shape
            self._make_fields(view.groups)
        self._say(view.groups)
        if view.focus in self._fields:
            self._fields[view.focus].setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.show_state(State(view.note_tone), view.note)

    def _say(self, groups: Sequence[HandGroup]) -> None:
        """Say beside each field what is wrong there."""
        say_beside(self._fields, (ask for group in groups for row in group.rows for ask in row))
        noted = ((each.note, each.note_tone) for each in groups if each.note is not None)
        for part, (words, tone) in zip(self._notes, noted, strict=True):
            part.set_ink(_INKS.get(tone, "ink2"))
            part.set_text(words)
            part.setVisible(bool(words))

    def notes(self) -> Sequence[str]:
        """Return what is said under the groups of fields, from top to bottom."""
        return tuple(each.accessibleName() for each in self._notes if each.isVisible())

    def forget(self) -> None:
        """Make the fields anew the next time: it is another hand-over."""
        self._shape = ()

    def field(self, key: str) -> Field:
        """Return a field on show; raise `KeyError` for one that is not asked."""
        return self._fields[key]

    def fields(self) -> Mapping[str, Field]:
        """Return the fields on show, by what they ask for."""
        return self._fields

    def checks(self) -> Sequence[Check]:
        """Return what may be ticked, from top to bottom."""
        return tuple(row.check for row in self._list.rows())

    def start_work(self) -> None:
        """Begin with the number of the document: who stands here is mostly the one named."""
        field = self._fields.get("number")
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def part_in_focus(self) -> str:
        """Return the key of the field or tick the cursor stands in, empty for none."""
        focus, named = self.window().focusWidget(), self._places().items()
        return next((key for key, at in named if at is focus or at.isAncestorOf(focus)), "")

    def focus_part(self, name: str) -> None:
        """Put the cursor into a field or onto a tick, should it be there."""
        part = self._places().get(name)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _places(self) -> Mapping[str, QWidget]:
        return {**{row.check.key: row for row in self._list.rows()}, **self._fields}

    def _make_fields(self, groups: Sequence[HandGroup]) -> None:
        in_hand = next((key for key, each in self._fields.items() if each.control.hasFocus()), "")
        for part in self._form.parts():
            if part is not self._scan:
                part.hide()
                part.deleteLater()
        self._fields, self._notes = {}, []
        parts: list[QWidget] = []
        for group in groups:
            parts.append(Heading(self.theme, group.title, role=Type.SUB))
            form = Form(self.theme)
            for row in group.rows:
                form.add_row(*(self._field(ask) for ask in row))
            form.completed.connect(partial(self._go_past, form))
            parts.append(form)
            if group.note is not None:
                self._notes.append(Paragraph(self.theme, role=Type.ROW))
                parts.append(self._notes[-1])
        self._form.set_parts([self._scan, *parts])
        if in_hand in self._fields:
            self._fields[in_hand].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_past(self, form: Form) -> None:
        """Go from the last field of a group to the first of the next."""
        forms = [part for part in self._form.parts() if isinstance(part, Form)]
        after = forms[forms.index(form) + 1 :]
        if after:
            after[0].fields()[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.completed.emit()

    def _field(self, ask: AskView) -> Field:
        self._fields[ask.key] = new_field(self.theme, ask, self.typed.emit)
        return self._fields[ask.key]

    def is_sound(self) -> bool:
        """Tell whether every date is one; one that is not is said beside its field."""
        return are_days(self._fields.values())


def _check_group(group: TickGroup) -> CheckGroup:
    checks = tuple(Check(key=each.key, words=each.words, done=each.done) for each in group.ticks)
    count = f"{sum(each.done for each in checks)} / {len(checks)}"
    return CheckGroup(key=group.key, title=group.title, count=count, folds=False, checks=checks)


def _shape(view: HandSheetView) -> tuple[object, ...]:
    """Return what makes the fields others: which are asked, and whether a document was read."""
    keys = tuple(ask.key for group in view.groups for row in group.rows for ask in row)
    titles = tuple(group.title for group in view.groups)
    return (view.case, view.filled, keys, titles)
