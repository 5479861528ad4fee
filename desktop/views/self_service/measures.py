"""How large everything of the touch screen is: in millimetres, and in shares of its window.

Of the look of the operator's window nothing is taken: by the door it is always dark on white, and
large, whatever he works with.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QScreen

from desktop.views.tokens import FAMILIES, PALETTES, Palette

LOOK: Final[Palette] = PALETTES["light"]

LEAST_KEY: Final = 20  # millimetres: what a finger hits without looking twice
_INCH: Final = 25.4
_DOTS: Final = (70.0, 170.0)  # an inch of any desk monitor; what tells anything else does not know
_USUAL: Final = 96.0
_SHARE: Final = 100


class Measures(NamedTuple):
    """Hold the size of the window and how many pixels of it a millimetre is."""

    width: int
    height: int
    millimetre: float

    @property
    def unit(self) -> float:
        """Return a hundredth of the shorter side: type and gaps follow from it."""
        return min(self.width, self.height) / _SHARE

    @property
    def is_upright(self) -> bool:
        """Say whether the monitor stands on its shorter side."""
        return self.height > self.width

    def of(self, units: float) -> int:
        """Return so many units in whole pixels."""
        return round(units * self.unit)

    @property
    def least_key(self) -> int:
        """Return the least height of a key in pixels, rounded up: 20 mm or more."""
        return max(int(LEAST_KEY * self.millimetre) + 1, self.of(10))


def measures(size: QSize, screen: QScreen | None) -> Measures:
    """Measure a window on a screen."""
    dots = _USUAL if screen is None else screen.physicalDotsPerInch()
    if not _DOTS[0] <= dots <= _DOTS[1]:
        dots = _USUAL
    return Measures(size.width(), size.height(), dots / _INCH)


def face(pixels: int, *, weight: QFont.Weight = QFont.Weight.Medium) -> QFont:
    """Return our type so many pixels high."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(1, pixels))
    font.setWeight(weight)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
