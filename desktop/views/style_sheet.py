"""Fill the style sheet of Qt's own controls with tokens, and draw the shapes it points at."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Final

from desktop.views import tokens
from desktop.views.tokens import Metrics, Palette

# Qt style sheets take arrows and ticks only from files; vector shapes stay crisp at 125 %.
_STROKE: Final = (
    '<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"'
    ' stroke-linecap="round" stroke-linejoin="round"/>'
)
_SHAPES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "caret_down": ("ink3", _STROKE.replace("{path}", "M3 6l5 5 5-5").replace("{width}", "1.5")),
        "caret_up": ("ink3", _STROKE.replace("{path}", "M3 10l5-5 5 5").replace("{width}", "1.5")),
        "tick": ("sheet", _STROKE.replace("{path}", "M3.5 8.5l3 3 6-7").replace("{width}", "2.2")),
        "dot": ("sheet", '<circle cx="8" cy="8" r="3.6" fill="{colour}"/>'),
    },
)
_SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{shape}</svg>'


def write_shapes(palette: Palette, folder: Path) -> dict[str, str]:
    """Write the shapes of `palette` into `folder`; return each as the sheet names an image.

    A file is named after its theme, since Qt keeps what it once read under a name. Where nothing
    can be written (a full disk) the arrows are missing and all else stands.
    """
    images = dict.fromkeys(_SHAPES, "none")
    for name, (token, shape) in _SHAPES.items():
        svg = _SVG.format(shape=shape.replace("{colour}", getattr(palette, token)))
        place = folder / f"{name}-{palette.name}.svg"
        with suppress(OSError):
            place.write_text(svg, encoding="utf-8")
            images[name] = f'url("{place.as_posix()}")'
    return images


def build_style_sheet(
    template: str,
    palette: Palette,
    metrics: Metrics,
    shapes: dict[str, str],
) -> str:
    """Fill `template` with the tokens in force; raise `KeyError` for a name that is no token."""
    border = 2 * tokens.HAIRLINE
    inner = {
        "field_inner": str(metrics.field - border),
        "button_inner": str(metrics.button - border),
        "item_inner": str(metrics.table_row - 1),
        "tab_inner": str(metrics.stepper - 6),
        "drop_down": str(metrics.px(30)),
        "spin_button": str(metrics.px(24)),
        "arrow": str(metrics.px(14)),
        "small_arrow": str(metrics.px(12)),
        "indicator": str(metrics.px(17)),
        "indicator_inner": str(metrics.px(17) - border),
        "indicator_round": str(metrics.px(17) // 2 + 1),
    }
    return Template(template).substitute(tokens.style_values(palette, metrics) | inner | shapes)
