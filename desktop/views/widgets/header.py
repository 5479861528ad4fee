"""The line at the top: where we are, who receives until when, what time it is, who is signed in."""

from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.header_hours import Hours, Reception
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.marks import draw_logo
from desktop.views.widgets.paint import box, caret, hairline, painting, text, upright
from desktop.views.widgets.painted import Painted, Pressable
from desktop.views.widgets.paragraph import Block, broken

_LOGO = 24
_LOGO_AT = 17
_PERSON_GAP = 10
_TWO = 2
_TIGHT_LEADING = 1.2  # of the height of the type, where the office takes two lines
_CARET = 8


class HeaderLine(NamedTuple):
    """Everything the header says."""

    program: str
    office: str
    receptions: tuple[Reception, ...] = ()
    day: str = ""
    day_short: str = ""
    time: str = ""
    person: str = ""
    place: str = ""

    @property
    def spoken(self) -> str:
        """Say the line in one breath."""
        services = [each.spoken for each in self.receptions]
        parts = (self.office, *services, self.day, self.time)
        return ", ".join(part for part in parts if part)


class PersonKey(Pressable):
    """Who is signed in and at which window; opens the menu of that."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._place, self._brief = "", False

    def show_person(self, person: str, place: str) -> None:
        """Show `person` at `place`."""
        self.set_words(person)
        self._place = place
        self.setAccessibleDescription(place)
        self.update()

    def set_brief(self, *, brief: bool) -> None:
        """Leave out the place when room is short."""
        self._brief = brief
        self.update()

    @property
    def _person_at(self) -> int:
        return SMALL + self.theme.metrics.px(SMALL_ICON) + SMALL - 2

    @property
    def _place_width(self) -> int:
        if self._brief or not self._place:
            return 0
        return self.theme.text_width(self._place, Type.NOTE) + SMALL

    @property
    def _caret_room(self) -> int:
        return self.theme.metrics.px(_CARET) + 10

    @override
    def measured(self) -> QSize:
        person = self.theme.text_width(self.words, Type.OWED)
        width = self._person_at + person + self._place_width + self._caret_room + SMALL
        return QSize(width, self.theme.metrics.px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(SMALL_ICON)
        with painting(self) as painter:
            if self.hovered:
                box(painter, self.rect(), fill=palette.press, radius=RADIUS_CONTROL)
            top = (self.height() - side) / 2
            colour = palette.ink2
            draw_icon(painter, self.theme, Icon.PERSON, SMALL, top, colour=colour, size=side)
            area = self.rect().adjusted(self._person_at, 0, -self._caret_room, 0)
            text(painter, area, self.words, font=self.theme.font(Type.OWED), colour=palette.ink)
            if self._place_width:
                left = self.theme.text_width(self.words, Type.OWED) + SMALL
                text(
                    painter,
                    area.adjusted(left, 0, 0, 0),
                    self._place,
                    font=self.theme.font(Type.NOTE),
                    colour=palette.ink3,
                )
            centre = QPointF(self.width() - self._caret_room / 2 - 2, self.height() / 2)
            size = self.theme.metrics.px(_CARET)
            caret(painter, centre, palette.ink3, size=size, down=True)


class Fit(NamedTuple):
    """What the header gives up: one thing more with every step of `FITS`."""

    place: bool = True
    day: Literal["long", "short", ""] = "long"
    together: bool = False
    marks_only: bool = False
    lines: int = 1  # of the name of the office


FITS: Final = (
    Fit(),
    Fit(place=False),
    Fit(place=False, day="short"),
    Fit(place=False, day="short", together=True),
    Fit(place=False, day="short", together=True, lines=2),
    Fit(place=False, day="short", together=True, lines=2, marks_only=True),
    Fit(place=False, day="", together=True, lines=2, marks_only=True),
    Fit(place=False, day="", together=True, lines=3, marks_only=True),
)
"""From the roomiest on: the operator's place goes first, the end of the office's name last."""


class Header(Painted):
    """One line over the whole window; where room is short it gives up what `FITS` says.

    Signals:
        person_menu_requested: the name of the operator was pressed.
    """

    person_menu_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._line = HeaderLine(program="", office="")
        self._fit = FITS[0]
        self.hours = Hours(theme, self)
        self.person = PersonKey(theme, self)
        self.person.clicked.connect(self.person_menu_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: HeaderLine) -> None:
        """Show `line`; called again with every minute."""
        self._line = line
        self.hours.show_receptions(line.receptions)
        self.person.show_person(line.person, line.place)
        self.person.setVisible(bool(line.person))
        self.setAccessibleName(line.spoken)
        self.setToolTip(line.office)
        self._arrange()
        self.update()

    @property
    def is_whole(self) -> bool:
        """Tell whether the name of the office can be read to its end."""
        return self._holds_office()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(600), self.theme.metrics.header)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._arrange()

    def _arrange(self) -> None:
        for self._fit in FITS:
            self.person.set_brief(brief=not self._fit.place)
            self.hours.set_terse(together=self._fit.together, marks_only=self._fit.marks_only)
            if self._holds_office():
                break
        size = self.person.sizeHint()
        left = self.width() - size.width() - SMALL
        top = (self.height() - size.height()) // 2
        self.person.setGeometry(left, top, *size.toTuple())
        wanted = self.hours.sizeHint()
        self.hours.setGeometry(self._hours_at, 0, *wanted.toTuple())

    def _holds_office(self) -> bool:
        if self._fit.lines == 1:
            return self.theme.text_width(self._line.office, Type.SUB) <= self._office_room
        block = self._office_block(self._office_room)
        return block.lines <= self._fit.lines and block.width <= self._office_room

    def _office_block(self, width: int) -> Block:
        role = Type.OWED if self._fit.lines == _TWO else Type.KEY
        leading = int(self.theme.metrics.type_px(role) * _TIGHT_LEADING)
        return broken(self.theme, self._line.office, role, width, leading)

    def _balanced_office(self) -> Block:
        """Break the name where its lines are about as long as each other."""
        width = self._office_room
        block = self._office_block(width)
        while width > block.width // 2:
            width -= SMALL
            narrower = self._office_block(width)
            if narrower.lines > block.lines or narrower.width > width:
                break
            block = narrower
        return block

    @property
    def _office_at(self) -> int:
        metrics = self.theme.metrics
        return metrics.rail + LARGE + (6 if metrics.compact else 0)

    @property
    def _office_room(self) -> int:
        return max(0, self._hours_at - self._office_at - LARGE)

    @property
    def _hours_at(self) -> int:
        right = sum(width for width, _ in self._right_parts())
        return self._person_at - right - self.hours.sizeHint().width()

    @property
    def _person_at(self) -> int:
        person = self.person.sizeHint().width() if self._line.person else 0
        return self.width() - person - SMALL

    @property
    def _day(self) -> str:
        return {"long": self._line.day, "short": self._line.day_short}.get(self._fit.day, "")

    def _right_parts(self) -> list[tuple[int, str]]:
        """Return the width and kind of what stands left of the person, from right to left."""
        width = self.theme.text_width
        parts: list[tuple[int, str]] = []
        if self._line.person:
            parts.append((_PERSON_GAP * 2 + 1, "seam"))
        if self._line.time:
            parts.append((width(self._line.time, Type.STRIP) + MEDIUM, "time"))
        if self._day:
            parts.append((width(self._day, Type.ROW) + LARGE, "day"))
        return parts

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            painter.fillRect(self.rect(), palette.frame)
            hairline(painter, 0, self.height() - 1, self.width(), palette.line2)
            self._paint_program(painter)
            self._paint_office(painter)
            self._paint_right(painter)

    def _paint_office(self, painter: QPainter) -> None:
        palette = self.theme.palette
        if self._fit.lines > 1 and self._holds_office():
            block = self._balanced_office()
            top = (self.height() - 1 - block.height) // 2
            block.draw(painter, self._office_at, top, palette.ink)
            return
        area = QRect(self._office_at, 0, self._office_room, self.height() - 1)
        text(painter, area, self._line.office, font=self.theme.font(Type.SUB), colour=palette.ink)

    def _paint_program(self, painter: QPainter) -> None:
        metrics, middle = self.theme.metrics, (self.height() - 1) / 2
        logo = metrics.px(_LOGO)
        left = (metrics.rail - logo) / 2 if metrics.compact else _LOGO_AT
        draw_logo(painter, QRectF(left, middle - logo / 2, logo, logo), self.theme.palette.accent)
        if not metrics.compact:
            area = QRect(_LOGO_AT + logo + SMALL - 1, 0, metrics.rail, self.height() - 1)
            font, colour = self.theme.font(Type.HEAD), self.theme.palette.ink
            text(painter, area, self._line.program, font=font, colour=colour)

    def _paint_right(self, painter: QPainter) -> None:
        palette, height = self.theme.palette, self.height() - 1
        right = self._person_at if self._line.person else self.width() - SMALL
        for width, kind in self._right_parts():
            area = QRect(right - width, 0, width, height)
            right -= width
            if kind == "seam":
                upright(painter, area.center().x(), MEDIUM, height - 2 * MEDIUM, palette.line2)
            elif kind == "time":
                font = self.theme.font(Type.STRIP)
                text(painter, area, self._line.time, font=font, colour=palette.ink)
            elif kind == "day":
                font = self.theme.font(Type.ROW)
                text(painter, area, self._day, font=font, colour=palette.ink2)
