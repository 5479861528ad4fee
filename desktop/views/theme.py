"""Put one look on the whole application and hand it to whoever paints.

The composition root makes one `Theme` and passes it on; a widget keeps it, reads `palette`,
`metrics` and `font(role)` when it paints, and measures itself again on `changed`.
"""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Final, Protocol, TypeVar, cast
from weakref import finalize

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.presenters.sweeping import held_off
from desktop.views.style_sheet import build_style_sheet, write_shapes
from desktop.views.tokens import (
    FAMILIES,
    PALETTES,
    TYPE,
    Breadth,
    Metrics,
    Palette,
    ThemeName,
    Type,
    build_metrics,
)

SCREEN_FONTS: Final = ("Regular", "Medium", "SemiBold")
MOST_KEPT: Final = 4_000

T = TypeVar("T")


class IconSource(Protocol):
    """Whoever can paint an icon; absent until the first window stands, since icons load slowly."""

    def pixmap(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        """Return the icon `size` logical pixels wide in `colour` at device pixel ratio `ratio`."""
        ...


STYLE: Final = ("-style", "fusion")
"""What every application of ours is started with.

Asked for later, Qt hands the style back, and PySide6 loads every kind to find out which it is.
"""


class _Wardrobe(QObject):
    """What every look of one application shares: the fonts, and the folder of the shapes.

    It lives as long as the application: a sheet may still name a shape when its theme is gone.
    """

    def __init__(self, app: QApplication) -> None:
        """Load the fonts and make the folder; `app` owns both."""
        super().__init__(app)
        self._folder = QTemporaryDir()
        finalize(self, self._folder.remove)  # at the end of the program too, when nothing is freed
        _load_fonts()

    @property
    def folder(self) -> Path:
        """Return where the shapes lie."""
        return Path(self._folder.path())


class Theme(QObject):
    """The look in force.

    Signals:
        changed: palette, metrics and fonts are others now; measure and paint again.
        icons_loaded: `icon` gives pictures from now on; paint again, sizes stay.
    """

    changed = Signal()
    icons_loaded = Signal()

    def __init__(self, app: QApplication, name: ThemeName = "light", scale: int = 100) -> None:
        """Put the look on `app`, which owns the theme from then on."""
        super().__init__(app)
        self._app = app
        self._icons: IconSource | None = None
        self._fonts: dict[Type, QFont] = {}
        self._kept: dict[Hashable, object] = {}
        self._wardrobe = app.findChild(_Wardrobe) or _Wardrobe(app)
        self._template = (paths.resources() / "style.qss").read_text(encoding="utf-8")
        self._palette = PALETTES[name]
        self._metrics = build_metrics(scale)
        self._dress()

    @property
    def app(self) -> QApplication:
        """Return the application that is dressed."""
        return self._app

    @property
    def palette(self) -> Palette:
        """Return the colours in force."""
        return self._palette

    @property
    def metrics(self) -> Metrics:
        """Return the sizes in force."""
        return self._metrics

    def font(self, role: Type) -> QFont:
        """Return the font of `role` in pixels of the scale in force."""
        if role not in self._fonts:
            self._fonts[role] = _font(role, self._metrics)
        return self._fonts[role]

    def text_width(self, text: str, role: Type) -> int:
        """Return how many pixels `text` takes on one line, rounded up."""
        return self.keep((role, text), lambda: self._measure(text, role))

    def _measure(self, text: str, role: Type) -> int:
        return int(QFontMetricsF(self.font(role)).horizontalAdvance(text) + 0.999)

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` makes, made once for `key` until the look changes.

        Texts are measured and broken into lines for every question a layout asks.
        """
        if key not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            self._kept[key] = make()
        return cast("T", self._kept[key])

    def line_height(self, role: Type) -> int:
        """Return the height of one line of `role` in whole pixels."""
        return int(QFontMetricsF(self.font(role)).height() + 0.999)

    def icon(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        """Return an icon, or an empty picture while icons are not loaded."""
        if self._icons is None:
            return QPixmap()
        return self._icons.pixmap(name, size, colour, ratio)

    def show_icons(self, icons: IconSource) -> None:
        """Take icons from `icons` from now on; called once the first window is painted."""
        self._icons = icons
        self.icons_loaded.emit()

    def use(
        self,
        *,
        name: ThemeName | None = None,
        scale: int | None = None,
        breadth: Breadth | None = None,
    ) -> None:
        """Change what is named and leave the rest; do nothing when all is so already."""
        palette = self._palette if name is None else PALETTES[name]
        metrics = build_metrics(
            self._metrics.scale if scale is None else scale,
            self._metrics.breadth if breadth is None else breadth,
        )
        if palette is self._palette and metrics == self._metrics:
            return
        self._palette, self._metrics = palette, metrics
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._fonts.clear()
        self._kept.clear()
        shapes = write_shapes(self._palette, self._wardrobe.folder)
        sheet = build_style_sheet(self._template, self._palette, self._metrics, shapes)
        with held_off():
            self._app.setFont(self.font(Type.BODY))
            self._app.setPalette(qt_palette(self._palette))
            if self._app.styleSheet() != sheet:  # Qt would dress every widget anew for nothing
                self._app.setStyleSheet(sheet)


def apply_theme(app: QApplication, name: ThemeName = "light", scale: int = 100) -> Theme:
    """Dress `app` in the theme `name` at `scale` percent and return the look to hand on."""
    return Theme(app, name, scale)


def qt_palette(palette: Palette) -> QPalette:
    """Return the same colours as Qt's roles, so that whatever we do not style fits in."""
    roles = {
        QPalette.ColorRole.Window: palette.sheet,
        QPalette.ColorRole.WindowText: palette.ink,
        QPalette.ColorRole.Base: palette.sheet,
        QPalette.ColorRole.AlternateBase: palette.desk,
        QPalette.ColorRole.Text: palette.ink,
        QPalette.ColorRole.Button: palette.raised,
        QPalette.ColorRole.ButtonText: palette.ink,
        QPalette.ColorRole.BrightText: palette.on_accent,
        QPalette.ColorRole.Light: palette.raised,
        QPalette.ColorRole.Midlight: palette.line,
        QPalette.ColorRole.Mid: palette.line2,
        QPalette.ColorRole.Dark: palette.edge,
        QPalette.ColorRole.Shadow: palette.edge,
        QPalette.ColorRole.Highlight: palette.accent,
        QPalette.ColorRole.HighlightedText: palette.on_accent,
        QPalette.ColorRole.Accent: palette.accent,
        QPalette.ColorRole.Link: palette.accent,
        QPalette.ColorRole.LinkVisited: palette.accent,
        QPalette.ColorRole.ToolTipBase: palette.ink_block,
        QPalette.ColorRole.ToolTipText: palette.on_block,
        QPalette.ColorRole.PlaceholderText: palette.ink3,
    }
    result = QPalette()
    for role, colour in roles.items():
        result.setColor(role, QColor(colour))
    texts = (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    )
    for role in texts:
        result.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.ink3))
    return result


def _font(role: Type, metrics: Metrics) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(metrics.type_px(role))
    font.setWeight(QFont.Weight(TYPE[role][1]))
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def _load_fonts() -> None:
    folder = paths.resources() / "fonts"
    for style in SCREEN_FONTS:
        QFontDatabase.addApplicationFont(str(folder / f"KenseSans-{style}.ttf"))
