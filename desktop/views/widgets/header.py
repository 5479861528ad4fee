"""The line at the top: where we are, who receives until when, what time it is, who is signed in."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.marks import draw_logo
from desktop.views.widgets.paint import box, caret, hairline, painting, text, upright
from desktop.views.widgets.painted import Painted, Pressable

_LOGO = 24
_LOGO_AT = 17
_PERSON_GAP = 10
_LEAST_OFFICE = 150
_CARET = 18


class Reception(NamedTuple):
    """A service and when it receives: «Қару», «18-00-ге дейін»."""

    service: str
    until: str


class HeaderLine(NamedTuple):
    """Everything the header says."""

    program: str
    office: str
    receptions: tuple[Reception, ...] = ()
    day: str = ""
    time: str = ""
    person: str = ""
    place: str = ""

    @property
    def spoken(self) -> str:
        """Say the line in one breath."""
        services = [f"{r.service} {r.until}" for r in self.receptions]
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

    @override
    def measured(self) -> QSize:
        person = self.theme.text_width(self.words, Type.OWED)
        width = self._person_at + person + self._place_width + _CARET + SMALL
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
            area = self.rect().adjusted(self._person_at, 0, -_CARET, 0)
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
            centre = QPointF(self.width() - _CARET / 2 - 2, self.height() / 2)
            caret(painter, centre, palette.ink3, size=8, down=True)


class Header(Painted):
    """One line over the whole window.

    Room is given up in this order: the operator's place, the day, then the end of the office name.

    Signals:
        person_menu_requested: the name of the operator was pressed.
    """

    person_menu_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._line = HeaderLine(program="", office="")
        self._with_day = True
        self.person = PersonKey(theme, self)
        self.person.clicked.connect(self.person_menu_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: HeaderLine) -> None:
        """Show `line`; called again with every minute."""
        self._line = line
        self.person.show_person(line.person, line.place)
        self.person.setVisible(bool(line.person))
        self.setAccessibleName(line.spoken)
        self.setToolTip(line.office)
        self._arrange()
        self.update()

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
        wanted = self.theme.text_width(self._line.office, Type.SUB)
        least = min(wanted, self.theme.metrics.px(_LEAST_OFFICE))
        for brief, with_day in ((False, True), (True, True), (True, False)):
            self.person.set_brief(brief=brief)
            self._with_day = with_day
            if self._office_room >= (least if brief else wanted):
                break
        size = self.person.sizeHint()
        left = self.width() - size.width() - SMALL
        top = (self.height() - size.height()) // 2
        self.person.setGeometry(left, top, *size.toTuple())

    @property
    def _office_at(self) -> int:
        metrics = self.theme.metrics
        return metrics.rail + LARGE + (6 if metrics.compact else 0)

    @property
    def _office_room(self) -> int:
        right = sum(width for width, _ in self._right_parts())
        person = self.person.sizeHint().width() + SMALL if self._line.person else 0
        return self.width() - self._office_at - right - person - LARGE

    def _right_parts(self) -> list[tuple[int, str]]:
        """Return the width and kind of what stands left of the person, from right to left."""
        width = self.theme.text_width
        parts: list[tuple[int, str]] = []
        if self._line.person:
            parts.append((_PERSON_GAP * 2 + 1, "seam"))
        if self._line.time:
            parts.append((width(self._line.time, Type.STRIP) + MEDIUM, "time"))
        if self._line.day and self._with_day:
            parts.append((width(self._line.day, Type.ROW) + LARGE, "day"))
        parts.extend((self._reception_width(r), "reception") for r in self._receptions())
        return parts

    def _receptions(self) -> Sequence[Reception]:
        return tuple(reversed(self._line.receptions))

    def _reception_width(self, reception: Reception) -> int:
        words = self.theme.text_width(reception.service, Type.OWED)
        until = self.theme.text_width(reception.until, Type.ROW)
        return self.theme.metrics.px(SMALL_ICON) + words + until + 2 * SMALL + LARGE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            painter.fillRect(self.rect(), palette.frame)
            hairline(painter, 0, self.height() - 1, self.width(), palette.line2)
            self._paint_program(painter)
            office = QRect(self._office_at, 0, max(0, self._office_room), self.height() - 1)
            font = self.theme.font(Type.SUB)
            text(painter, office, self._line.office, font=font, colour=palette.ink)
            self._paint_right(painter)

    def _paint_program(self, painter: QPainter) -> None:
        metrics, middle = self.theme.metrics, (self.height() - 1) / 2
        left = (metrics.rail - _LOGO) / 2 if metrics.compact else _LOGO_AT
        sign = QRectF(left, middle - _LOGO / 2, _LOGO, _LOGO)
        draw_logo(painter, sign, self.theme.palette.accent)
        if not metrics.compact:
            area = QRect(_LOGO_AT + _LOGO + SMALL - 1, 0, metrics.rail, self.height() - 1)
            font, colour = self.theme.font(Type.HEAD), self.theme.palette.ink
            text(painter, area, self._line.program, font=font, colour=colour)

    def _paint_right(self, painter: QPainter) -> None:
        palette, height = self.theme.palette, self.height() - 1
        right = self.person.x() if self._line.person else self.width() - SMALL
        receptions = iter(self._receptions())
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
                text(painter, area, self._line.day, font=font, colour=palette.ink2)
            else:
                self._paint_reception(painter, area, next(receptions))

    def _paint_reception(self, painter: QPainter, area: QRect, reception: Reception) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(SMALL_ICON)
        top = (area.height() - side) / 2
        colour = palette.ink3
        draw_icon(painter, self.theme, Icon.HOURS, area.left(), top, colour=colour, size=side)
        words = area.adjusted(side + SMALL - 2, 0, 0, 0)
        font = self.theme.font(Type.OWED)
        text(painter, words, reception.service, font=font, colour=palette.ink2)
        until = words.adjusted(self.theme.text_width(reception.service, Type.OWED) + 6, 0, 0, 0)
        text(painter, until, reception.until, font=self.theme.font(Type.ROW), colour=palette.ink3)
