"""The step of papers: the same ticks as beside the form, large, with the papers' own numbers.

What every unit or person brings stands in a matrix: papers as rows, units or persons as columns.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.intake_view import (
    AnswerView,
    ColumnView,
    FieldView,
    OwnMarksView,
    PaperView,
    SubjectView,
)
from desktop.views.intake.field_grid import Cell, FieldGrid
from desktop.views.intake.form_field import FormField
from desktop.views.intake.group_head import GroupTitle
from desktop.views.intake.large_check import TEXT_AT, LargeCheck
from desktop.views.intake.matrix import MatrixHead, MatrixRow
from desktop.views.intake.own_marks import SubjectName, cells_of
from desktop.views.intake.subject_ticks import SubjectTicks
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.tab_order import set_tab_order

_ABOVE_TICK: Final = 5  # pixels of 100 % type: a tick beside a box stands on its middle


class PapersStep(Column):
    """Every paper in the order of the law, one under the other; ↑ ↓ walk them.

    Signals:
        ticked: key of a paper, or of one subject of it, and whether it is ticked now.
        edited: path and value of a paper's number or date.
        alike_marked: id of a paper, and whether all of it has one number and date.
        left: path of the field the cursor went away from.
        reached: the part the cursor came to, to be scrolled into sight.
        came: path of the field the cursor came to, or id of the paper whose tick it is.
        completed: Enter was pressed on the last paper.
    """

    ticked = Signal(str, bool)
    edited = Signal(str, str)
    alike_marked = Signal(str, bool)
    left = Signal(str)
    reached = Signal(QWidget)
    came = Signal(str)
    completed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._titles: dict[str, GroupTitle] = {}
        self._checks: dict[str, LargeCheck] = {}
        self._rows: dict[str, MatrixRow] = {}
        self._heads: dict[str, MatrixHead] = {}
        self._alike: dict[tuple[str, bool], SubjectTicks] = {}
        self._names: dict[tuple[str, int], SubjectName] = {}
        self._grids: dict[str, FieldGrid] = {}
        self._fields: dict[str, FormField] = {}
        self._stops: list[QWidget] = []

    def show_answer(self, answer: AnswerView) -> None:
        """Show the papers of `answer`; what is ticked or typed keeps its widget."""
        parts: list[QWidget] = []
        stops: list[QWidget] = []
        for group in answer.groups:
            parts.append(self._title(group.id, group.title))
            above: tuple[ColumnView, ...] = ()
            for paper in group.papers:
                parts += self._paper(paper, stops, above)
                above = paper.columns
        if parts != list(self.parts()) or stops != self._stops:
            self._stops = stops
            self.set_parts(parts)
            set_tab_order(self, [leaf for stop in stops for leaf in self._leaves(stop)])

    def _leaves(self, stop: QWidget) -> list[QWidget]:
        """Return what the cursor can stand in at a stop of Enter: in a row of the matrix, ticks."""
        row = stop.parentWidget()
        return row.stops() if isinstance(row, MatrixRow) else [stop]

    def _paper(
        self, paper: PaperView, stops: list[QWidget], above: tuple[ColumnView, ...]
    ) -> list[QWidget]:
        found: list[QWidget] = []
        if paper.columns:
            if paper.columns != above:
                found.append(self._head(paper))
            row = self._row(paper)
            found.append(row)
            stops.append(row.check)
        else:
            found.append(self._check(paper))
            stops += found
        return found + self._marks(paper, stops)

    def _marks(self, paper: PaperView, stops: list[QWidget]) -> list[QWidget]:
        """Return what a paper bears: fields for all of it, or a line for each subject."""
        found: list[QWidget] = []
        own = paper.own
        alike = self._alike_tick(paper.document, own, paper.label) if own else None
        beside = [Cell(part=alike, span=2)] if alike is not None and paper.fields else []
        cells = [*self._cells(paper), *beside]
        if cells:
            grid = self._grids.setdefault(
                paper.document, FieldGrid(self.theme, self, inset=TEXT_AT, above=TIGHT)
            )
            grid.set_cells(cells)
            found.append(grid)
            stops += [leaf for field in self._fields_of(paper) for leaf in field.leaves()]
        if alike is not None:
            found += [] if beside else [alike]
            stops += alike.ticks()
        return found

    def _cells(self, paper: PaperView) -> list[Cell]:
        """Return the number and date of a paper: of all of it, or a line for each subject."""
        rows = paper.own.rows if paper.own else ()
        span = 2 if paper.columns else 3
        cells = [Cell(part=self._field(view).part, span=span) for view in paper.fields]
        for at, row in enumerate(rows):
            fields = [self._field(view) for view in row.fields]
            name = self._names.setdefault((paper.document, at), SubjectName(self.theme, self))
            name.show_name(row.name, fields[0])
            cells += cells_of(name, fields)
        return cells

    def _fields_of(self, paper: PaperView) -> list[FormField]:
        rows = paper.own.rows if paper.own else ()
        views = [*paper.fields, *(view for row in rows for view in row.fields)]
        return [self._fields[view.path] for view in views]

    def _title(self, key: str, words: str) -> GroupTitle:
        if key not in self._titles:
            above = MEDIUM if self._titles else 0
            title = GroupTitle(self.theme, self, role=Type.SUB, above=above, below=SMALL)
            self._titles[key] = title
        self._titles[key].set_title(words)
        return self._titles[key]

    def _check(self, paper: PaperView) -> LargeCheck:
        check = self._checks.get(paper.document)
        if check is None:
            check = self._checks[paper.document] = LargeCheck(self.theme, paper, self)
            check.ticked.connect(self.ticked)
            check.entered.connect(self._move_on)
            check.walked.connect(self._walk)
            check.installEventFilter(self)
        check.show_paper(paper)
        return check

    def _head(self, paper: PaperView) -> MatrixHead:
        head = self._heads.setdefault(paper.document, MatrixHead(self.theme, self))
        head.show_columns(paper.columns)
        return head

    def _row(self, paper: PaperView) -> MatrixRow:
        row = self._rows.get(paper.document)
        if row is None:
            row = self._rows[paper.document] = MatrixRow(self.theme, paper, self)
            row.ticked.connect(self.ticked)
            row.entered.connect(self._move_on)
            row.walked.connect(self._walk)
            row.check.installEventFilter(self)
        row.show_paper(paper)
        return row

    def _alike_tick(self, document: str, own: OwnMarksView, label: str) -> SubjectTicks:
        """Return the tick that gives all of a paper one number and date: beside or below them."""
        key, beside = (document, own.alike), own.alike
        if key not in self._alike:
            made = self._alike[key] = SubjectTicks(
                self.theme,
                self,
                inset=0 if beside else TEXT_AT,
                above=_ABOVE_TICK if beside else 0,
                named=True,
            )
            made.ticked.connect(self._mark_alike)
            made.entered.connect(self._move_on)
        words = own.short if beside else own.words
        tick = SubjectView(key=document, label=words, ticked=own.alike)
        self._alike[key].show_subjects([tick], label)
        return self._alike[key]

    def _mark_alike(self, document: str, alike: bool) -> None:  # noqa: FBT001  the signal carries it
        """Tell of the tick; taken away, the cursor goes to the first number that may differ."""
        self.alike_marked.emit(document, alike)
        grid, tick = self._grids.get(document), self._alike.get((document, True))
        if alike and tick is not None:
            tick.ticks()[0].setFocus(Qt.FocusReason.TabFocusReason)
        if alike or grid is None:
            return
        shown = {field.part: field for field in self._fields.values()}
        fields = [shown[part] for part in grid.parts() if part in shown]
        rows = sum(isinstance(part, SubjectName) for part in grid.parts())
        if fields and rows:
            begun = fields[0].part.value() and rows > 1
            fields[len(fields) // rows if begun else 0].take_focus()

    def _field(self, view: FieldView) -> FormField:
        field = self._fields.get(view.path)
        if field is None:
            field = self._fields[view.path] = FormField(self.theme, view, self)
            field.edited.connect(self.edited)
            field.left.connect(self.left, Qt.ConnectionType.QueuedConnection)
            field.reached.connect(self.reached)
            field.reached.connect(lambda: self.came.emit(field.path))
            field.entered.connect(self._move_on)
        field.show_view(view)
        return field

    def _move_on(self) -> None:
        """Go to the next stop after the one Enter was pressed in."""
        place = next((at for at, stop in enumerate(self._stops) if self._is_at(stop)), None)
        if place is None:
            return
        if place + 1 < len(self._stops):
            self._stand_on(self._stops[place + 1])
        else:
            self.completed.emit()

    def _is_at(self, stop: QWidget) -> bool:
        return any(leaf.hasFocus() for leaf in self._leaves(stop))

    def _stand_on(self, stop: QWidget) -> None:
        row = stop.parentWidget()
        if isinstance(row, MatrixRow):
            row.take_focus()
        else:
            stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(stop)

    def _walk(self, steps: int, column: int = -1) -> None:
        """Go so many papers further; in a column, to the next row that has a tick in it."""
        checks = self.checks()
        at = next((n for n, check in enumerate(checks) if self._is_at(check)), None)
        if at is None:
            return
        ahead = checks[at + 1 :] if steps > 0 else checks[:at][::-1]
        rows = [row for check in ahead if isinstance(row := check.parentWidget(), MatrixRow)]
        same = next((row for row in rows if column in row.columns()), None)
        if same is not None:
            same.take_focus(column)
            self.reached.emit(same)
        elif ahead and column < 0:
            self._stand_on(ahead[0])

    def checks(self) -> Sequence[LargeCheck]:
        """Return the papers on show, from top to bottom."""
        found = (part.check if isinstance(part, MatrixRow) else part for part in self.parts())
        return tuple(part for part in found if isinstance(part, LargeCheck))

    def row(self, document: str) -> MatrixRow:
        """Return the row of a paper in the matrix; raise `KeyError` when it was never there."""
        return self._rows[document]

    def take_focus(self) -> bool:
        """Stand on the first paper that is not here, else on the first."""
        absent = next((check for check in self.checks() if not check.isChecked()), None)
        stop = absent or next(iter(self._stops), None)
        if stop is None:
            return False
        self._stand_on(stop)
        return True

    def field_part(self, path: str) -> QWidget:
        """Return the part of a paper's own field; raise `KeyError` when it was never on show."""
        return self._fields[path].part

    def focus_field(self, path: str) -> bool:
        """Put the cursor into a paper's own field at `path`, or on the tick of that paper.

        Return whether there is one on show.
        """
        check = next((each for each in self.checks() if each.document == path), None)
        if path in self._fields:
            self._fields[path].take_focus()
        elif check is not None:
            self._stand_on(check)
        return path in self._fields or check is not None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LargeCheck):
            self.came.emit(watched.document)
        return False
