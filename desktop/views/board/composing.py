"""Compose the picture of the board: what stands where, how large, in which colour."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt

from desktop.presenters.board_view import BoardView, CallView, Pair, ServiceView
from desktop.views.board.pieces import (
    BOLD,
    CENTRE,
    LEFT,
    MEDIUM,
    RIGHT,
    ArrowPiece,
    BoxPiece,
    Piece,
    numeral,
    texts,
    width_of,
)
from desktop.views.board.places import Places, places
from desktop.views.board.tokens import DARK, LIGHT, Colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Hold a composed board, and where each number on it can be rung round."""

    pieces: tuple[Piece, ...]
    numbers: dict[str, QRectF]
    colours: Colours
    unit: float


def compose(view: BoardView, size: QSizeF) -> Picture:
    """Return the picture of a view on a screen of `size`."""
    colours = LIGHT if view.is_light else DARK
    at = places(
        size,
        services=len(view.services),
        practice=bool(view.practice.first),
        second=len(view.languages) > 1,
        calls=view.call is not None or bool(view.calls),
    )
    composer = _Composer(view, at, colours)
    pieces = (
        BoxPiece(area=at.whole, fill=colours.ground),
        *composer.practice(),
        *composer.header(),
        *composer.tile(),
        *composer.calls(),
        *composer.services(),
        *composer.foot(),
    )
    return Picture(pieces=pieces, numbers=composer.numbers, colours=colours, unit=at.unit)


class _Composer:
    def __init__(self, view: BoardView, at: Places, colours: Colours) -> None:
        self._view, self._at, self._colours, self._u = view, at, colours, at.unit
        self.numbers: dict[str, QRectF] = {}

    def practice(self) -> list[Piece]:
        view, colours, band = self._view, self._colours, self._at.practice
        if band.isEmpty():
            return []
        return [
            BoxPiece(area=band, fill=colours.practice),
            *texts(_joined(view.practice), _within(band, 40 * self._u, 6 * self._u),
                   px=36 * self._u, weight=BOLD, colour=colours.on_practice, align=CENTRE),
        ]  # fmt: skip

    def header(self) -> list[Piece]:
        view, u, area = self._view, self._u, self._at.header
        upright = self._at.upright
        clock = QRectF(area.right() - 230 * u, area.top(), 230 * u, 96 * u)
        if upright:
            name = QRectF(area.left(), area.top(), area.width(), 88 * u)
            clock = QRectF(area.right() - 230 * u, area.top() + 106 * u, 230 * u, 82 * u)
            day = QRectF(area.left(), clock.top(), area.width() - 260 * u, clock.height())
        else:
            day = QRectF(clock.left() - 450 * u, area.top() + 8 * u, 420 * u, 88 * u)
            name = QRectF(
                area.left(), area.top() - 4 * u, day.left() - area.left() - 40 * u, 112 * u
            )
        return [
            *self._pair(view.office, name, 40, 29, lines=2),
            *self._pair(view.day, day, 29, 29, align=LEFT if upright else RIGHT),
            *numeral(view.time, clock, colour=self._colours.ink, weight=BOLD, align=RIGHT,
                     most=88 * u),
            self._rule(QRectF(area.left(), area.bottom(), area.width(), 0)),
        ]  # fmt: skip

    def tile(self) -> list[Piece]:
        call, area = self._view.call, self._at.tile
        if call is None:
            return self._message(area)
        colours, u = self._colours, self._u
        self.numbers[call.number] = area
        fill, ink, dim = colours.tile, colours.on_tile, colours.on_tile_dim
        box = BoxPiece(area=area, fill=fill, radius=24 * u)
        line, block, in_block = colours.tile_line, ink, fill
        if not call.awaited:
            ink, dim, line = colours.served, colours.ink, colours.line
            block, in_block = colours.served, colours.ground
            box = BoxPiece(area=area, edge=colours.served, width=8 * u, radius=24 * u)
        low = min(max(150 * u, area.height() * 0.26), 220 * u)
        upper = _within(area, 52 * u, 0)
        upper = QRectF(upper.left(), area.top() + 44 * u, upper.width(),
                       area.height() - low - 74 * u)  # fmt: skip
        lower = QRectF(area.left() + 56 * u, area.bottom() - low, area.width() - 112 * u, low)
        rule = QRectF(lower.left(), lower.top() - 6 * u, lower.width(), max(2.0, 2 * u))
        return [
            box,
            *numeral(call.number, upper, colour=ink),
            BoxPiece(area=rule, fill=line),
            *self._way(call, lower, (ink, dim), (block, in_block)),
        ]

    def _way(
        self, call: CallView, lower: QRectF, inks: tuple[str, str], block: tuple[str, str]
    ) -> list[Piece]:
        """Say where to go: words, an arrow, the window in a block as wide as its name needs."""
        u = self._u
        high = lower.height() - 34 * u
        needed = width_of(call.window, high * 0.74, 700) + 90 * u
        wide = min(max(176 * u, needed), lower.width() * 0.46)
        end = QRectF(lower.right() - wide, lower.center().y() - high / 2, wide, high)
        arrow = QRectF(end.left() - 200 * u, end.center().y() - 44 * u, 146 * u, 88 * u)
        words = QRectF(lower.left(), lower.top() + 14 * u, arrow.left() - lower.left() - 30 * u,
                       lower.height() - 28 * u)  # fmt: skip
        inside = _within(end, 22 * u, 14 * u)
        long = len(call.window) > _SHORT
        name: list[Piece] = (
            texts(call.window, inside, px=56 * u, weight=700, colour=block[1], align=CENTRE,
                  lines=2)
            if long
            else numeral(call.window, _within(end, 22 * u, 22 * u), colour=block[1], beside="",
                         most=120 * u)
        )  # fmt: skip
        return [
            *self._pair(self._view.bidding, words, 48, 38, inks=inks, lines=2),
            ArrowPiece(area=arrow, colour=inks[0], width=18 * u),
            BoxPiece(area=end, fill=block[0], radius=20 * u),
            *name,
        ]

    def _message(self, area: QRectF) -> list[Piece]:
        """Say why no number stands there, and what comes next."""
        view, colours, u = self._view, self._colours, self._u
        inside = _within(area, 64 * u, 48 * u)
        far = max(0.0, inside.height() - inside.width() * 0.7)  # what is said together, stands so
        inside = _within(inside, 0, far / 2)
        upper = QRectF(inside.left(), inside.top(), inside.width(), inside.height() * 0.6)
        lower = QRectF(inside.left(), upper.bottom() + 12 * u, inside.width(),
                       inside.height() * 0.4 - 12 * u)  # fmt: skip
        return [
            BoxPiece(area=area, edge=colours.line, width=max(2.0, 4 * u), radius=24 * u),
            *self._pair(view.message, upper, 104, 72, align=CENTRE, lines=2, weight=BOLD),
            *self._pair(view.more, lower, 50, 42, align=CENTRE, lines=2, weight=MEDIUM),
        ]

    def calls(self) -> list[Piece]:
        view, u, area = self._view, self._u, self._at.calls
        if area.isEmpty():
            return []
        second = bool(view.last_calls.second)
        head = (80 if second else 56) * u
        title = QRectF(area.left(), area.top(), area.width() * 0.68, head - 10 * u)
        side = QRectF(title.right(), area.top(), area.right() - title.right(), title.height())
        inks = (self._colours.dim, self._colours.dim)
        found: list[Piece] = [
            *self._pair(view.last_calls, title, 31, 27, inks=inks, weight=MEDIUM),
            *self._pair(view.window, side, 31, 27, inks=inks, weight=MEDIUM, align=RIGHT),
            self._rule(QRectF(area.left(), area.top() + head, area.width(), 0)),
        ]
        high = (area.height() - head) / view.most_calls
        for n, call in enumerate(view.calls):
            row = QRectF(area.left(), area.top() + head + n * high, area.width(), high)
            found += self._call(call, row)
            if n + 1 < view.most_calls:
                found.append(self._rule(QRectF(row.left(), row.bottom(), row.width(), 0)))
        return found

    def _call(self, call: CallView, row: QRectF) -> list[Piece]:
        """Show one call: awaited with a bar before it, at its window in ink, gone dim and thin."""
        colours, u = self._colours, self._u
        self.numbers.setdefault(call.number, row)
        ink = colours.awaited if call.awaited else colours.ink if call.here else colours.dim
        weight = BOLD if call.here else MEDIUM
        inner = QRectF(row.left() + (26 * u if call.awaited else 0), row.top(),
                       row.width(), row.height())  # fmt: skip
        high = min(row.height() * 0.62, 74 * u)
        number = QRectF(inner.left(), row.center().y() - high / 2, row.width() * 0.52, high)
        figures = numeral(call.number, number, colour=ink, weight=weight, align=LEFT)
        at = self._names_from(row, high)
        arrow = QRectF(at, row.center().y() - 14 * u, 48 * u, 28 * u)
        left = arrow.right() + 28 * u
        end = QRectF(left, row.top() + 4 * u, row.right() - left, row.height() - 8 * u)
        name: list[Piece] = (
            texts(call.window, end, px=38 * u, weight=weight, colour=ink, align=RIGHT, lines=3)
            if len(call.window) > _SHORT
            else numeral(call.window, QRectF(end.left(), number.top(), end.width(), high),
                         colour=ink, weight=weight, align=RIGHT)
        )  # fmt: skip
        bar = QRectF(row.left(), number.top() - 6 * u, 10 * u, high + 12 * u)
        return [
            *((BoxPiece(area=bar, fill=ink, radius=3 * u),) if call.awaited else ()),
            *figures,
            ArrowPiece(area=arrow, colour=ink, width=(8 if call.here else 4) * u),
            *name,
        ]

    def _names_from(self, row: QRectF, high: float) -> float:
        """Return where the arrows stand: nearer to the numbers where a window has a long name."""
        if all(len(each.window) <= _SHORT for each in self._view.calls):
            return row.left() + row.width() * 0.6
        widest = max(width_of(each.number, high, BOLD) for each in self._view.calls)
        return row.left() + min(widest + 48 * self._u, row.width() * 0.5)

    def services(self) -> list[Piece]:
        found: list[Piece] = []
        for service, block in zip(self._view.services, self._at.services, strict=True):
            found += [
                self._rule(QRectF(block.left(), block.top(), block.width(), 0)),
                *self._service(service, block),
            ]
        return found

    def _service(self, service: ServiceView, block: QRectF) -> list[Piece]:
        """Show one service: its name and hours, how many wait, and about how long or why not."""
        colours, u = self._colours, self._u
        area = QRectF(block.left(), block.top() + 8 * u, block.width(), block.height() - 12 * u)
        name = QRectF(area.left(), area.top(), area.width() * 0.5, area.height() * 0.7)
        hours = QRectF(area.left(), name.bottom(), area.width() * 0.5, area.height() * 0.3)
        count = QRectF(name.right() + 10 * u, area.top(), area.width() * 0.23, area.height())
        rest = QRectF(count.right() + 16 * u, area.top(), area.right() - count.right() - 16 * u,
                      area.height())  # fmt: skip
        last: list[Piece] = (
            self._pair(service.state, rest, 44, 34, align=RIGHT,
                       inks=(colours.awaited, colours.dim))
            if service.state.first
            else self._figure(service.wait, self._view.minutes, rest)
        )  # fmt: skip
        return [
            *self._pair(service.name, name, 38, 29, lines=2),
            *texts(_joined(service.hours), hours, px=27 * u, colour=colours.dim),
            *self._figure(service.waiting, self._view.people, count),
            *last,
        ]

    def _figure(self, figure: str, unit: Pair, area: QRectF) -> list[Piece]:
        """Set a figure over its unit, the unit in both languages below each other."""
        if not figure:
            return []
        u, colours = self._u, self._colours
        high = area.height() * 0.5
        upper = QRectF(area.left(), area.top() + 4 * u, area.width(), high - 10 * u)
        lower = QRectF(area.left(), upper.bottom() + 6 * u, area.width(),
                       area.bottom() - upper.bottom() - 6 * u)  # fmt: skip
        return [
            *numeral(figure, upper, colour=colours.ink, weight=BOLD, align=RIGHT, most=66 * u),
            *self._pair(unit, lower, 26, 26, align=RIGHT, inks=(colours.dim, colours.dim),
                        weight=MEDIUM),
        ]  # fmt: skip

    def foot(self) -> list[Piece]:
        """Say what to have ready; a board that cannot be read says since when it stands instead."""
        view, colours, u, area = self._view, self._colours, self._u, self._at.foot
        inside = _within(area, self._at.header.left(), 10 * u)
        if view.since.first:
            return [
                BoxPiece(area=area, fill=colours.tile),
                *self._pair(view.since, inside, 42, 34, align=CENTRE,
                            inks=(colours.on_tile, colours.on_tile_dim)),
            ]  # fmt: skip
        if not view.hint.first:
            return []
        return [
            BoxPiece(area=area, fill=colours.foot),
            *self._pair(view.hint, inside, 36, 29),
        ]

    def _rule(self, area: QRectF) -> Piece:
        high = max(1.0, 2 * self._u)
        return BoxPiece(
            area=QRectF(area.left(), area.top(), area.width(), high), fill=self._colours.line
        )

    def _pair(
        self,
        pair: Pair,
        area: QRectF,
        large: float,
        small: float,
        *,
        align: Qt.AlignmentFlag = LEFT,
        inks: tuple[str, str] | None = None,
        lines: int = 1,
        weight: int = BOLD,
    ) -> list[Piece]:
        """Set the two languages below each other, the first larger; one alone takes all room."""
        u = self._u
        first, second = inks or (self._colours.ink, self._colours.dim)
        if not pair.second:
            return texts(pair.first, area, px=large * u * 1.15, weight=weight, colour=first,
                         align=align, lines=lines)  # fmt: skip
        share = large / (large + small)
        upper = QRectF(area.left(), area.top(), area.width(), area.height() * share)
        lower = QRectF(area.left(), upper.bottom(), area.width(), area.height() - upper.height())
        return [
            *texts(pair.first, upper, px=large * u, weight=weight, colour=first, align=align,
                   lines=lines),
            *texts(pair.second, lower, px=small * u, colour=second, align=align, lines=lines),
        ]  # fmt: skip


_SHORT = 3  # signs of a window's name that stand as one large figure


def _joined(pair: Pair) -> str:
    return " · ".join(each for each in pair if each)


def _within(area: QRectF, x: float, y: float) -> QRectF:
    return area.adjusted(x, y, -x, -y)
