"""The papers the standard asks for, beside the form: groups, ticks, and what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.presenters.intake_view import PaperGroupView, PaperView
from desktop.views.intake.subject_ticks import SubjectTicks
from desktop.views.theme import Theme
from desktop.views.widgets.check_row import Check, CheckGroup, CheckHeading, CheckRow
from desktop.views.widgets.column import Column
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

CLOSED_AT_FIRST = frozenset({"presupposed"})


class PaperList(Column):
    """Every paper under its paragraph; one tab stop, arrows walk, Space ticks, Enter explains.

    Signals:
        ticked: key of a paper, or of one subject of it, and whether it is ticked now.
        explained: the PaperView whose paragraph is wanted.
    """

    ticked = Signal(str, bool)
    explained = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._groups: tuple[PaperGroupView, ...] = ()
        self._open: dict[str, bool] = {}
        self._headings: dict[str, CheckHeading] = {}
        self._rows: dict[str, CheckRow] = {}
        self._subjects: dict[str, SubjectTicks] = {}
        self._roving = Roving(self)

    def show_groups(self, groups: Sequence[PaperGroupView]) -> None:
        """Show `groups`; one that was closed or opened by hand stays so."""
        self._groups = tuple(groups)
        parts: list[QWidget] = []
        stops: list[QWidget] = []
        for group in groups:
            heading = self._heading(group)
            parts.append(heading)
            stops.append(heading)
            if self._is_open(group.id):
                for paper in group.papers:
                    row = self._row(paper)
                    parts.append(row)
                    stops.append(row)
                    if paper.subjects:
                        subjects = self._ticks(paper)
                        parts.append(subjects)
                        stops += subjects.ticks()
        if parts != list(self.parts()):
            self.set_parts(parts)
        self._roving.set_members(stops)

    def _is_open(self, group: str) -> bool:
        return self._open.get(group, group not in CLOSED_AT_FIRST)

    def _heading(self, group: PaperGroupView) -> CheckHeading:
        view = CheckGroup(
            key=group.id,
            title=group.short,
            count=f"{group.done} / {len(group.papers)}",
            opened=self._is_open(group.id),
        )
        heading = self._headings.get(group.id)
        if heading is None:
            heading = self._headings[group.id] = CheckHeading(self.theme, view, self)
            heading.toggle_requested.connect(self._toggle)
        heading.show_group(view)
        return heading

    def _toggle(self, group: str, opened: bool) -> None:  # noqa: FBT001  the signal carries it
        self._open[group] = opened
        self.show_groups(self._groups)

    def _row(self, paper: PaperView) -> CheckRow:
        check = Check(
            key=paper.document,
            words=" · ".join(part for part in (paper.label, paper.copies) if part),
            done=paper.ticked,
            missing=paper.missing,
            state=State.NEAR,
            detail=f"{paper.name} ({paper.citation})",
            fixed=paper.fixed,
        )
        row = self._rows.get(paper.document)
        if row is None:
            row = self._rows[paper.document] = CheckRow(self.theme, check, self)
            row.ticked.connect(self.ticked)
            row.paragraph_requested.connect(self._explain)
        row.show_check(check)
        return row

    def _ticks(self, paper: PaperView) -> SubjectTicks:
        if paper.document not in self._subjects:
            made = self._subjects[paper.document] = SubjectTicks(self.theme, self)
            made.ticked.connect(self.ticked)
        self._subjects[paper.document].show_subjects(paper.subjects, paper.label)
        return self._subjects[paper.document]

    def _explain(self, document: str) -> None:
        papers = (paper for group in self._groups for paper in group.papers)
        found = next((paper for paper in papers if paper.document == document), None)
        if found is not None:
            self.explained.emit(found)

    def rows(self) -> Sequence[CheckRow]:
        """Return the papers on show, from top to bottom."""
        return tuple(part for part in self.parts() if isinstance(part, CheckRow))
