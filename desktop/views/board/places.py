"""Where the parts of the board stand, on any screen: lying, upright, small or very large."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSizeF

_LYING: Final = (1920.0, 1080.0)
_UPRIGHT: Final = (1080.0, 1920.0)
_MARGIN: Final = 64
_GAP: Final = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Hold the rooms of the parts; `unit` is a pixel of a screen of 1920 × 1080."""

    unit: float
    upright: bool
    whole: QRectF
    practice: QRectF
    header: QRectF
    tile: QRectF
    calls: QRectF
    services: tuple[QRectF, ...]
    foot: QRectF


def places(
    size: QSizeF, *, services: int, practice: bool, second: bool, calls: bool = True
) -> Places:
    """Divide a screen; `second` says that every wording has a second line.

    Where nobody was called yet today there are no `calls`: what is said takes their room as well.
    """
    upright = size.height() > size.width()
    wide, high = _UPRIGHT if upright else _LYING
    u = min(size.width() / wide, size.height() / high)
    whole = QRectF(0, 0, size.width(), size.height())
    margin = _MARGIN * u * (0.75 if upright else 1)
    top = 64 * u if practice else 0.0
    header = QRectF(margin, top + 24 * u, size.width() - 2 * margin, _header(upright) * u)
    foot_height = (104 if second else 72) * u
    foot = QRectF(0, size.height() - foot_height, size.width(), foot_height)
    blocks = _services(services, upright=upright, u=u, left=margin, width=header.width(),
                       bottom=foot.top() - 18 * u, high=(150 if second else 116) * u)  # fmt: skip
    low = (blocks[0].top() if blocks else foot.top()) - 34 * u
    middle = QRectF(margin, header.bottom() + 30 * u, header.width(), 0)
    middle.setBottom(low)
    tile, column = _middle(middle, upright=upright, u=u) if calls else (middle, QRectF())
    return Places(
        unit=u,
        upright=upright,
        whole=whole,
        practice=QRectF(0, 0, size.width(), top),
        header=header,
        tile=tile,
        calls=column,
        services=blocks,
        foot=foot,
    )


def _header(upright: bool) -> int:  # noqa: FBT001  one of two pages
    return 200 if upright else 128


def _middle(middle: QRectF, *, upright: bool, u: float) -> tuple[QRectF, QRectF]:
    """Give the number called now the greater part, and the last calls the rest."""
    if upright:
        high = middle.height() * 0.5
        tile = QRectF(middle.left(), middle.top(), middle.width(), high)
        below = tile.bottom() + 34 * u
        return tile, QRectF(middle.left(), below, middle.width(), middle.bottom() - below)
    tile = QRectF(middle.left(), middle.top(), middle.width() * 0.625, middle.height())
    beside = tile.right() + _GAP * u
    return tile, QRectF(beside, middle.top(), middle.right() - beside, middle.height())


def _services(
    count: int, *, upright: bool, u: float, left: float, width: float, bottom: float, high: float
) -> tuple[QRectF, ...]:
    """Stand the services above the foot: two beside each other on a lying screen."""
    columns = 1 if upright else min(max(count, 1), 2)
    rows = -(-count // columns)
    if rows > 1 and not upright:
        high *= 0.8
    gap = _GAP * u
    each = (width - gap * (columns - 1)) / columns
    top = bottom - rows * high
    return tuple(
        QRectF(left + n % columns * (each + gap), top + n // columns * high, each, high)
        for n in range(count)
    )
