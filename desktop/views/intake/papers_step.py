"""The step of papers: the same ticks as beside the form, large, with the papers' own numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.intake_view import (
    AnswerView,
    FieldView,
    OwnMarksView,
    PaperView,
    SubjectView,
)
from desktop.views.intake.field_grid import Cell, FieldGrid
from desktop.views.intake.form_field import FormField
from desktop.views.intake.group_head import GroupTitle
from desktop.views.intake.large_check import TEXT_AT, LargeCheck
from desktop.views.intake.own_marks import SubjectName, cells_of
from desktop.views.intake.subject_ticks import SubjectTicks
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.tab_order import set_tab_order


class PapersStep(Column):
    """Every paper in the order of the law, one under the other.

    Signals:
        ticked: key of a paper, or of one subject of it, and whether it is ticked now.
        edited: path and value of a paper's number or date.
        alike_marked: id of a paper, and whether all of it has one number and date.
        left: path of the field the cursor went away from.
        reached: the part the cursor came to, to be scrolled into sight.
        completed: Enter was pressed on the last paper.
    """

    ticked = Signal(str, bool)
    edited = Signal(str, str)
    alike_marked = Signal(str, bool)
    left = Signal(str)
    reached = Signal(QWidget)
    completed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._titles: dict[str, GroupTitle] = {}
        self._checks: dict[str, LargeCheck] = {}
        self._subjects: dict[str, SubjectTicks] = {}
        self._alike: dict[str, SubjectTicks] = {}
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
            for paper in group.papers:
                parts += self._paper(paper, stops)
        if parts != list(self.parts()) or stops != self._stops:
            self._stops = stops
            self.set_parts(parts)
            set_tab_order(self, self._stops)

    def _paper(self, paper: PaperView, stops: list[QWidget]) -> list[QWidget]:
        check = self._check(paper)
        stops.append(check)
        found: list[QWidget] = [check]
        if paper.subjects:
            subjects = self._ticks(paper)
            found.append(subjects)
            stops += subjects.ticks()
        cells = self._cells(paper)
        if cells:
            grid = self._grids.setdefault(
                paper.document, FieldGrid(self.theme, self, inset=TEXT_AT)
            )
            grid.set_cells(cells)
            found.append(grid)
            stops += [leaf for field in self._fields_of(paper) for leaf in field.leaves()]
        if paper.own is not None:
            alike = self._alike_tick(paper.document, paper.own, paper.label)
            found.append(alike)
            stops += alike.ticks()
        return found

    def _cells(self, paper: PaperView) -> list[Cell]:
        """Return the number and date of a paper: of all of it, or a line for each subject."""
        rows = paper.own.rows if paper.own else ()
        cells = [Cell(part=self._field(view).part, span=3) for view in paper.fields]
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
        check.show_paper(paper)
        return check

    def _ticks(self, paper: PaperView) -> SubjectTicks:
        if paper.document not in self._subjects:
            made = self._subjects[paper.document] = SubjectTicks(
                self.theme, self, inset=TEXT_AT, named=True
            )
            made.ticked.connect(self.ticked)
            made.entered.connect(self._move_on)
        self._subjects[paper.document].show_subjects(paper.subjects, paper.label)
        return self._subjects[paper.document]

    def _alike_tick(self, document: str, own: OwnMarksView, label: str) -> SubjectTicks:
        """Return the tick that gives all of a paper one number and date."""
        if document not in self._alike:
            made = self._alike[document] = SubjectTicks(self.theme, self, inset=TEXT_AT, named=True)
            made.ticked.connect(self._mark_alike)
            made.entered.connect(self._move_on)
        tick = SubjectView(key=document, label=own.words, ticked=own.alike)
        self._alike[document].show_subjects([tick], label)
        return self._alike[document]

    def _mark_alike(self, document: str, alike: bool) -> None:  # noqa: FBT001  the signal carries it
        """Tell of the tick; taken away, the cursor goes to the first number that may differ."""
        self.alike_marked.emit(document, alike)
        grid = self._grids.get(document)
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
            field.entered.connect(self._move_on)
        field.show_view(view)
        return field

    def _move_on(self) -> None:
        """Go to the next stop after the one Enter was pressed in."""
        place = next((at for at, stop in enumerate(self._stops) if stop.hasFocus()), None)
        if place is None:
            return
        if place + 1 < len(self._stops):
            self._stops[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(self._stops[place + 1])
        else:
            self.completed.emit()

    def checks(self) -> Sequence[LargeCheck]:
        """Return the papers on show, from top to bottom."""
        return tuple(part for part in self.parts() if isinstance(part, LargeCheck))

    def take_focus(self) -> bool:
        """Stand on the first paper that is not here, else on the first."""
        absent = next((check for check in self.checks() if not check.isChecked()), None)
        stop = absent or next(iter(self._stops), None)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(stop)
        return True

    def field_part(self, path: str) -> QWidget:
        """Return the part of a paper's own field; raise `KeyError` when it was never on show."""
        return self._fields[path].part

    def focus_field(self, path: str) -> None:
        """Put the cursor into a paper's own field at `path`."""
        if path in self._fields:
            self._fields[path].take_focus()
