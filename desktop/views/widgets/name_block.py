"""A name and the line below it, set so that both can be read whole in the room there is."""

from typing import Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.paragraph import Block, broken


class Setting(NamedTuple):
    """How name and detail are set: the type of each and how many lines each may take."""

    name: Type
    name_lines: int
    detail: Type
    detail_lines: int


SETTINGS: Final = (
    Setting(Type.TITLE, 1, Type.ROW, 1),
    Setting(Type.HEAD, 1, Type.ROW, 1),
    Setting(Type.HEAD, 1, Type.NOTE, 2),
    Setting(Type.HEAD, 2, Type.NOTE, 1),
    Setting(Type.SUB, 1, Type.NOTE, 2),
    Setting(Type.SUB, 2, Type.NOTE, 2),
)
"""From the largest to the smallest; the first that holds both whole is taken."""

_TIGHT_LEADING: Final = 1.2  # of the height of the type, where both take two lines
_MOST_LINES: Final = 4
_DOT: Final = " · "
_BREAK: Final = "\u2028"


class NameBlock(Painted):
    """Who is in hand: the name large where it fits, else smaller, else on two lines.

    What fits no setting ends at the foot of the block and is whole on the tool tip.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, minimum: int = 100) -> None:
        """Never ask for more than `minimum` pixels of 100 % type in breadth."""
        super().__init__(theme, parent)
        self._name, self._detail, self._least = "", "", minimum
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def name(self) -> str:
        """Return the whole name."""
        return self._name

    def show_name(self, name: str, detail: str = "") -> None:
        """Show `name` over `detail`."""
        self._name, self._detail = name, detail
        self.setAccessibleName(", ".join(part for part in (name, detail) if part))
        self.remeasure()
        self._tell_all_of_it()

    @property
    def setting(self) -> Setting:
        """Return how both are set in the room there is now."""
        return next((each for each in SETTINGS if self._holds(each)), SETTINGS[-1])

    @property
    def is_whole(self) -> bool:
        """Tell whether name and detail can be read to their ends."""
        return self._holds(self.setting)

    def _holds(self, setting: Setting) -> bool:
        name, detail = self._blocks(setting)
        fits = name.lines <= setting.name_lines and detail.lines <= setting.detail_lines
        within = max(name.width, detail.width) <= self.width()
        return fits and within and name.height + detail.height <= self.height()

    def _blocks(self, setting: Setting) -> tuple[Block, Block]:
        tight = setting.name_lines + setting.detail_lines == _MOST_LINES
        # Where there are two lines, each part of the detail stands on its own.
        detail = self._detail if setting.detail_lines == 1 else self._detail.replace(_DOT, _BREAK)
        return (
            self._block(self._name, setting.name, tight=tight),
            self._block(detail, setting.detail, tight=tight),
        )

    def _block(self, words: str, role: Type, *, tight: bool) -> Block:
        leading = int(self.theme.metrics.type_px(role) * _TIGHT_LEADING) if tight else 0
        return broken(self.theme, words, role, self.width(), leading)

    def _tell_all_of_it(self) -> None:
        whole = "\n".join(part for part in (self._name, self._detail) if part)
        self.setToolTip("" if self.is_whole else whole)

    @override
    def measured(self) -> QSize:
        width = max(
            self.theme.text_width(self._name, SETTINGS[0].name),
            self.theme.text_width(self._detail, SETTINGS[0].detail),
        )
        height = self.theme.line_height(SETTINGS[0].name)
        return QSize(width, height + self.theme.line_height(SETTINGS[0].detail))

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.measured()
        return QSize(min(self.theme.metrics.px(self._least), wanted.width()), wanted.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all_of_it()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._tell_all_of_it()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        name, detail = self._blocks(self.setting)
        below = detail.height if self._detail else 0
        top = max(0, (self.height() - name.height - below) // 2)
        with painting(self) as painter:
            name.draw(painter, 0, top, palette.ink)
            detail.draw(painter, 0, top + name.height, palette.ink2)
