"""The list of papers: what was handed in, what is missing and why, under its paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_KEY, SMALL, Type
from desktop.views.widgets.column import Column
from desktop.views.widgets.marks import MARK_GAP, MARK_SIZE, draw_mark
from desktop.views.widgets.paint import RIGHT, box, caret, painting, text, tick
from desktop.views.widgets.painted import ENTER_KEYS, Pressable
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State, state_ink, state_mark

_BOX = 17
_TEXT_AT = 26
_ROW_PADDING = 11
_CARET_ROOM = 18
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One paper: its short name, whether it is here, and what is wrong if it is not.

    `missing` words stand under the name («жоқ · 1-бірлікке керек») in the colour of `state`;
    `detail` is the paper's full name as the law words it, for the tool tip.
    """

    key: str
    words: str
    done: bool = False
    missing: str = ""
    state: State = State.NEAR
    detail: str = ""
    fixed: bool = False

    @property
    def spoken(self) -> str:
        """Say the row in one breath."""
        return f"{self.words}, {self.missing}" if self.missing else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckGroup:
    """The papers of one paragraph; the paragraph is named once, here.

    `opened` says how it stands until its heading is turned; one that never `folds` has no caret.
    """

    key: str
    title: str
    count: str = ""
    opened: bool = True
    folds: bool = True
    checks: tuple[Check, ...] = ()


class CheckRow(QCheckBox):
    """A box and a name that wraps and is never elided.

    Signals:
        ticked: key of the paper and whether it is here now, by click or Space.
        paragraph_requested: key of the paper, by Enter.
    """

    ticked = Signal(str, bool)
    paragraph_requested = Signal(str)

    def __init__(self, theme: Theme, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._check = check
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)
        self.clicked.connect(self._tell_ticked)
        self._tell()

    @property
    def check(self) -> Check:
        """Return what the row shows."""
        return self._check

    def show_check(self, check: Check) -> None:
        """Show `check` in place of what stood here; emits nothing."""
        if check != self._check or check.done != self.isChecked():
            self._check = check
            self._tell()

    def _tell_ticked(self) -> None:
        self.ticked.emit(self._check.key, self.isChecked())

    def _tell(self) -> None:
        self.setChecked(self._check.done)
        self.setAccessibleName(self._check.spoken)
        self.setToolTip(self._check.detail)
        self.updateGeometry()
        self.update()

    @property
    def _owed(self) -> bool:
        return bool(self._check.missing)

    def _block(self, width: int) -> Block:
        # Owed names are painted strong, so they are measured strong: 600 is wider than 400.
        role = Type.OWED if self._owed else Type.ROW
        leading = self.theme.metrics.check_line
        return broken(self.theme, self._check.words, role, width - _text_at(self.theme), leading)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = self.theme.metrics
        missing = metrics.px(18) if self._owed else 0
        return max(metrics.check_row, self._block(width).height + _ROW_PADDING) + missing

    @override
    def sizeHint(self) -> QSize:
        width = _text_at(self.theme) + self.theme.text_width(self._check.words, Type.OWED)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = self.theme.metrics.px(140)
        return QSize(width, self.heightForWidth(width))

    @override
    def hitButton(self, pos: object) -> bool:
        return not self._check.fixed

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.paragraph_requested.emit(self._check.key)
        elif event.key() in _ACROSS:
            event.ignore()  # a button of Qt's would let them walk out of the list
        elif not (self._check.fixed and event.key() == Qt.Key.Key_Space):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, block = self.theme.palette, self._block(self.width())
        top = (self.theme.metrics.check_row - self.theme.metrics.check_line) / 2
        with painting(self) as painter:
            self._paint_box(painter)
            ink = palette.ink if self._owed or self.underMouse() else palette.ink2
            block.draw(painter, _text_at(self.theme), top, ink)
            if self._owed:
                self._paint_missing(painter, top + block.height)

    def _paint_box(self, painter: QPainter) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(_BOX)
        area = QRectF(0, (self.theme.metrics.check_row - side) / 2, side, side)
        if self.isChecked():
            box(painter, area, fill=palette.ink2, radius=RADIUS_KEY)
            tick(painter, area.center(), side * 0.62, palette.sheet, 2.0)
        elif self._owed:
            edge = state_mark(palette, self._check.state)
            box(painter, area, fill=palette.sheet, edge=edge, width=1.7, radius=RADIUS_KEY)
        else:
            box(painter, area, fill=palette.sheet, edge=palette.edge, radius=RADIUS_KEY)

    def _paint_missing(self, painter: QPainter, top: float) -> None:
        palette, left = self.theme.palette, _text_at(self.theme)
        side, height = self.theme.metrics.px(MARK_SIZE), self.theme.metrics.px(18)
        mark = QRectF(left, top + (height - side) / 2, side, side)
        draw_mark(painter, mark, self._check.state, palette)
        shift = left + side + MARK_GAP
        text(
            painter,
            QRectF(shift, top, self.width() - shift, height),
            self._check.missing,
            font=self.theme.font(Type.LABEL),
            colour=state_ink(palette, self._check.state),
        )


def _text_at(theme: Theme) -> int:
    return theme.metrics.px(_TEXT_AT)


class CheckHeading(Pressable):
    """The paragraph over its papers, with a caret and how many are here.

    Signals:
        toggle_requested: key of the group and whether it should stand open.
    """

    toggle_requested = Signal(str, bool)

    def __init__(self, theme: Theme, group: CheckGroup, parent: QWidget | None = None) -> None:
        super().__init__(theme, group.title, parent)
        self._group = group
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask_to_toggle)

    def _ask_to_toggle(self) -> None:
        if self._group.folds:
            self.toggle_requested.emit(self._group.key, not self._group.opened)

    def show_group(self, group: CheckGroup) -> None:
        """Show the title, count and caret of `group`."""
        self._group = group
        if not group.folds:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_words(group.title)
        self.setAccessibleDescription(group.count)
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(140), self.theme.metrics.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, area = self.theme.palette, self.rect()
        count = self.theme.text_width(self._group.count, Type.NOTE) + SMALL
        with painting(self) as painter:
            if self._group.folds:
                centre = QPointF(6, area.height() / 2)
                caret(painter, centre, palette.ink3, size=8, down=self._group.opened)
            turnable = self.hovered and self._group.folds
            text(
                painter,
                QRect(area).adjusted(_CARET_ROOM if self._group.folds else 0, 0, -count, 0),
                self._group.title,
                font=self.theme.font(Type.LABEL),
                colour=palette.ink if turnable else palette.ink2,
            )
            font = self.theme.font(Type.NOTE)
            text(painter, area, self._group.count, font=font, colour=palette.ink3, align=RIGHT)


class CheckList(Column):
    """Every paper the standard asks for, by paragraph; one tab stop, arrows walk, Space ticks.

    Signals:
        check_ticked: key of a paper and whether it was ticked; the list shows what it is told next.
        paragraph_requested: key of the paper or group whose paragraph should be opened.
        group_toggled: key of a group and whether it stands open now.
    """

    check_ticked = Signal(str, bool)
    paragraph_requested = Signal(str)
    group_toggled = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: dict[str, CheckRow] = {}
        self._headings: dict[str, CheckHeading] = {}
        self._groups: tuple[CheckGroup, ...] = ()
        self._turned: dict[str, bool] = {}
        self._roving = Roving(self)

    def show_groups(self, groups: Sequence[CheckGroup]) -> None:
        """Show `groups` with their papers; a closed group shows its heading only.

        A group whose heading was turned stands as it was left.
        """
        self._groups = tuple(groups)
        parts: list[QWidget] = []
        walked: list[QWidget] = []
        for group in map(self._as_turned, groups):
            heading = self._heading(group)
            rows = [self._row(check) for check in group.checks] if group.opened else []
            parts += [heading, *rows]
            walked += [heading, *rows] if group.folds else rows
        self.set_parts(parts)
        self._roving.set_members(walked)

    def _as_turned(self, group: CheckGroup) -> CheckGroup:
        opened = self._turned.get(group.key, group.opened) or not group.folds
        return replace(group, opened=opened)

    def _turn(self, key: str, opened: bool) -> None:  # noqa: FBT001  the signal carries it
        self._turned[key] = opened
        self.show_groups(self._groups)
        self.group_toggled.emit(key, opened)

    def rows(self) -> Sequence[CheckRow]:
        """Return the rows on show, from top to bottom."""
        return tuple(part for part in self.parts() if isinstance(part, CheckRow))

    def _heading(self, group: CheckGroup) -> CheckHeading:
        heading = self._headings.get(group.key)
        if heading is None:
            heading = self._headings[group.key] = CheckHeading(self.theme, group, self)
            heading.toggle_requested.connect(self._turn)
        heading.show_group(group)
        return heading

    def _row(self, check: Check) -> CheckRow:
        row = self._rows.get(check.key)
        if row is None:
            row = self._rows[check.key] = CheckRow(self.theme, check, self)
            row.ticked.connect(self.check_ticked)
            row.paragraph_requested.connect(self.paragraph_requested)
        row.show_check(check)
        return row
