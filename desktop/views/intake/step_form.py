"""The fields of one step, updated in place: nothing typed jumps, nothing in focus is replaced."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.intake_view import FieldView, GroupView
from desktop.views.intake.choice_rows import ChoiceRows
from desktop.views.intake.field_grid import COLUMNS, Cell, FieldGrid
from desktop.views.intake.form_field import FormField
from desktop.views.intake.group_head import GroupHead, GroupTitle
from desktop.views.intake.row_table import RowTable
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Rule
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.tab_order import set_tab_order

_ROW: Final = re.compile(r"\.\d+(?=\.)")


class StepForm(Column):
    """The groups of a step, one under the other.

    Signals:
        edited: path and value, after every change by hand.
        left: path of the field the cursor went away from.
        reached: the part the cursor came to, to be scrolled into sight.
        came: path of the field the cursor came to.
        completed: Enter was pressed, and no field below waits for an answer.
        row_added: name of the group that wants a row more.
        like_added: name of the group that wants one more like its chosen row.
        row_removed: name of the group whose chosen row goes.
        row_chosen: name of the group and position of the row.
    """

    edited = Signal(str, str)
    left = Signal(str)
    reached = Signal(QWidget)
    came = Signal(str)
    completed = Signal()
    row_added = Signal(str)
    like_added = Signal(str)
    row_removed = Signal(str)
    row_chosen = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._fields: dict[str, FormField] = {}
        self._asks: dict[str, Paragraph] = {}
        self._grids: dict[str, FieldGrid] = {}
        self._heads: dict[str, GroupHead] = {}
        self._titles: dict[str, GroupTitle] = {}
        self._rules: dict[str, Rule] = {}
        self._tables: dict[str, RowTable] = {}
        self._shown: list[FormField] = []
        self._groups: tuple[GroupView, ...] = ()
        self._bereft = False  # a field with the cursor in it was replaced
        self._note = Notice(theme, self)
        self._noted = (State.INFO, "", "")

    def show_groups(self, groups: Sequence[GroupView]) -> None:
        """Show `groups`; a field that stays keeps its widget, its cursor and the focus."""
        self._groups = tuple(groups)
        shown: list[FormField] = []
        parts: list[QWidget] = []
        cells: dict[FieldGrid, list[Cell]] = {}
        grid: FieldGrid | None = None
        for group in groups:
            if grid is None or group.title:
                grid = self._grid(group.id)
                cells[grid] = []
                parts += [*self._heads_of(group, first=not parts), grid]
            for view in group.fields:
                field = self._field(view)
                shown.append(field)
                cells[grid] += self._cells(view, field)
        self._settle(self._with_note(parts), cells, shown)

    def show_note(self, words: str, state: State = State.INFO, under: str = "") -> None:
        """Say `words` under the fields of the group `under`, without one under the last field.

        There they scroll with it and never cover it.
        """
        if (state, words, under) == self._noted:
            return
        self._noted = state, words, under
        parts = [part for part in self.parts() if part is not self._note]
        if words:
            self._note.show_notice(state, words)
        self.set_parts(self._with_note(parts))

    @property
    def note(self) -> str:
        """Return what is said under the fields, as a screen reader says it."""
        return self._note.accessibleName() if self._noted[1] else ""

    def _with_note(self, parts: list[QWidget]) -> list[QWidget]:
        _state, words, under = self._noted
        grid = self._grids.get(under)
        at = parts.index(grid) + 1 if grid in parts else len(parts)
        return [*parts[:at], self._note, *parts[at:]] if words else parts

    def _settle(
        self, parts: list[QWidget], cells: dict[FieldGrid, list[Cell]], shown: list[FormField]
    ) -> None:
        """Move widgets only where something really stands elsewhere than before."""
        moved = parts != list(self.parts()) or any(
            grid.cells() != tuple(found) for grid, found in cells.items()
        )
        self._shown = shown
        if not moved:
            return
        for grid, found in cells.items():
            grid.set_cells(found)
        for grid in self._grids.values():
            if grid not in cells:
                grid.set_cells(())
        self.set_parts(parts)
        self.order_tabs()
        if self._bereft:
            self._bereft = False
            self.take_focus()

    def _heads_of(self, group: GroupView, *, first: bool) -> list[QWidget]:
        """Return what stands over the fields of a group."""
        found: list[QWidget] = []
        if not first:
            found.append(self._rules.setdefault(group.id, Rule(self.theme, self, room=MEDIUM - 4)))
        if group.rows_of:
            found.append(self._head(group))
            if group.rows:
                found += [self._table(group), self._row_title(group)]
        elif group.title:
            found.append(self._title(group))
        return found

    def _title(self, group: GroupView) -> GroupTitle:
        if group.id not in self._titles:
            title = GroupTitle(self.theme, self, role=Type.HEAD, above=0, below=SMALL)
            self._titles[group.id] = title
        self._titles[group.id].set_title(group.title)
        return self._titles[group.id]

    def _row_title(self, group: GroupView) -> GroupTitle:
        key = f"{group.id}.#"
        if key not in self._titles:
            title = GroupTitle(self.theme, self, role=Type.SUB, above=SMALL, below=SMALL)
            self._titles[key] = title
        self._titles[key].set_title(group.row_title)
        return self._titles[key]

    def _head(self, group: GroupView) -> GroupHead:
        if group.id not in self._heads:
            head = self._heads[group.id] = GroupHead(self.theme, self)
            name = group.rows_of
            head.row_added.connect(lambda: self.row_added.emit(name))
            head.like_added.connect(lambda: self.like_added.emit(name))
            head.row_removed.connect(lambda: self.row_removed.emit(name))
        self._heads[group.id].show_group(group)
        return self._heads[group.id]

    def _table(self, group: GroupView) -> RowTable:
        if group.id not in self._tables:
            table = self._tables[group.id] = RowTable(self.theme, self)
            name = group.rows_of
            table.row_chosen.connect(lambda at: self.row_chosen.emit(name, at))
            table.remove_requested.connect(lambda: self.row_removed.emit(name))
            table.entered.connect(lambda: self._enter_row(name))
        self._tables[group.id].show_group(group)
        return self._tables[group.id]

    def _grid(self, key: str) -> FieldGrid:
        if key not in self._grids:
            self._grids[key] = FieldGrid(self.theme, self)
        return self._grids[key]

    def _field(self, view: FieldView) -> FormField:
        """Return the field that shows `view`: of one place in every row it is the same."""
        slot = slot_of(view.path)
        field = self._fields.get(slot)
        if field is not None and field.fits(view):
            field.show_view(view)
            return field
        if field is not None:
            self._bereft |= field.has_focus
            field.part.hide()
            field.part.deleteLater()
            field.deleteLater()
        made = self._fields[slot] = FormField(self.theme, view, self)
        made.edited.connect(self.edited)
        # Queued: a field that goes away in focus says so while the form is being laid out.
        made.left.connect(self.left, Qt.ConnectionType.QueuedConnection)
        made.reached.connect(self.reached)
        made.reached.connect(lambda: self.came.emit(made.path))
        made.entered.connect(lambda: self._move_on(made))
        return made

    def _cells(self, view: FieldView, field: FormField) -> list[Cell]:
        if view.input == "yes-no" or isinstance(field.part, ChoiceRows):
            return [Cell(part=field.part, span=COLUMNS, fresh=True)]
        cell = Cell(part=field.part, span=view.width, fresh=bool(view.ask))
        if not view.ask:
            return [cell]
        return [Cell(part=self._ask(view), span=COLUMNS, fresh=True, below=SMALL), cell]

    def _ask(self, view: FieldView) -> Paragraph:
        slot = slot_of(view.path)
        if slot not in self._asks:
            self._asks[slot] = Paragraph(self.theme, parent=self, role=Type.BODY)
        self._asks[slot].set_text(view.ask)
        return self._asks[slot]

    def _move_on(self, field: FormField) -> None:
        """Go to the next field that waits for an answer, or to the key of a list without rows.

        Tab is for the fields that have an answer.
        """
        at = self._shown.index(field) if field in self._shown else len(self._shown)
        waiting = next((each for each in self._shown[at + 1 :] if each.awaits), None)
        empty = next((group.rows_of for group in self._groups if group.waits), "")
        if waiting is not None:
            waiting.take_focus()
        elif empty:
            self.focus_field(empty)
        else:
            self.completed.emit()

    def _enter_row(self, rows: str) -> None:
        first = next((f for f in self._shown if f.path.startswith(f"{rows}.")), None)
        if first is not None:
            first.take_focus()

    def order_tabs(self) -> None:
        """Let Tab walk the tables and fields in the order they are read."""
        set_tab_order(self, [stop for part in self.parts() for stop in self._stops(part)])

    def _stops(self, part: QWidget) -> list[QWidget]:
        if isinstance(part, GroupHead):
            return [part.remove, part.alike, part.add]
        if isinstance(part, RowTable):
            return list(part.lines())
        if isinstance(part, FieldGrid):
            owners = {field.part: field for field in self._shown}
            fields = [owners[each] for each in part.parts() if each in owners]
            return [leaf for field in fields for leaf in field.leaves()]
        return []

    def fields(self) -> Sequence[FormField]:
        """Return the fields on show, in the order they are asked."""
        return tuple(self._shown)

    def table(self, rows: str) -> RowTable:
        """Return the table of a group that repeats and is on show; raise `KeyError` otherwise."""
        group = {each.rows_of: each.id for each in self._groups}[rows]
        return self._tables[group]

    def field(self, path: str) -> FormField | None:
        """Return the field that stands for `path` now, None when it is not on show."""
        return next((field for field in self._shown if field.path == path), None)

    def repair(self) -> None:
        """Put right what can be: the field in focus, else the first on show."""
        shown = sorted(self._shown, key=lambda field: not field.has_focus)
        any(field.repair() for field in shown)

    def focus_field(self, path: str) -> bool:
        """Put the cursor into the field at `path`, or on the keys of the group it names.

        Return whether there is one on show.
        """
        field = self.field(path)
        group = next((each for each in self._groups if each.rows_of == path), None)
        if field is not None:
            field.take_focus()
        elif group is not None:
            self._heads[group.id].add.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None or group is not None

    def take_focus(self) -> bool:
        """Put the cursor where the work goes on: the first field that waits, else the first."""
        waiting = next((field for field in self._shown if field.awaits), None)
        field = waiting or next(iter(self._shown), None)
        if field is None:
            return False
        field.take_focus()
        return True

    def ask_for_row(self, *, alike: bool = False) -> None:
        """Ask for one more row of the group in hand; `alike`: one like its chosen row."""
        group = self._group_in_hand()
        if group:
            (self.like_added if alike else self.row_added).emit(group)

    def _group_in_hand(self) -> str:
        """Return the repeating group in focus, else the first."""
        names = [group.rows_of for group in self._groups if group.rows_of]
        inside = {field.path.partition(".")[0] for field in self._shown if field.has_focus}
        return next((name for name in names if name in inside), next(iter(names), ""))


def slot_of(path: str) -> str:
    """Return the place of a field whatever its row: `items.#.kind` of every item."""
    return _ROW.sub(".#", path)
