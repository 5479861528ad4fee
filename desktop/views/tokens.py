"""Hold every value of the look: colours, type, space and sizes. Pure data, no Qt.

No other module names a colour. Contrast of every pair that meets on the screen is proven by
`tests/views/test_theme.py`: text at least 4.5, marks, edges and bars at least 3.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

ThemeName: TypeAlias = Literal["light", "dark", "contrast"]

SPACE: Final = (4, 8, 12, 16, 24)
TIGHT, SMALL, MEDIUM, LARGE, HUGE = SPACE

RADIUS_MARK: Final = 2
RADIUS_KEY: Final = 4
RADIUS_CONTROL: Final = 6
RING_WIDTH: Final = 2
RING_GAP: Final = 2
RING_OUTSET: Final = RING_GAP + RING_WIDTH
HAIRLINE: Final = 1

SMALLEST_SCALE: Final = 90
LARGEST_SCALE: Final = 150

FAMILIES: Final = ("Kense Sans", "Noto Sans", "PT Sans", "DejaVu Sans")


class Palette(NamedTuple):
    """The colours of one theme, as `#RRGGBB`."""

    name: ThemeName
    # Grounds, from the darkest inwards: where am I, what waits, what am I writing.
    frame: str
    desk: str
    sheet: str
    raised: str
    sunk: str
    hover: str
    press: str
    # Lines: `line` and `line2` only part things, `edge` says that a thing can be used.
    line: str
    line2: str
    edge: str
    track: str
    bar: str
    # Ink: text, secondary text, hints.
    ink: str
    ink2: str
    ink3: str
    ink_block: str
    on_block: str
    # The one thing in hand.
    accent: str
    accent_hi: str
    accent_lo: str
    accent_tint: str
    on_accent: str
    # States: text, mark, ground.
    amber: str
    amber_mark: str
    amber_tint: str
    red: str
    red_mark: str
    red_tint: str
    done: str
    done_mark: str
    done_tint: str
    held: str
    held_mark: str
    held_tint: str
    focus: str

    @property
    def has_tints(self) -> bool:
        """Tell whether tinted grounds exist; without them an edge takes their place."""
        return self.amber_tint != self.sheet


LIGHT: Final = Palette(
    name="light",
    frame="#E9EEF1",
    desk="#F4F7F8",
    sheet="#FFFFFF",
    raised="#FFFFFF",
    sunk="#EEF2F4",
    hover="#EAF0F3",
    press="#DCE4E9",
    line="#DAE2E7",
    line2="#C2CDD5",
    edge="#748692",
    track="#DFE6EA",
    bar="#6A7C88",
    ink="#12212B",
    ink2="#3D4F5B",
    ink3="#586974",
    ink_block="#12212B",
    on_block="#FFFFFF",
    accent="#0B5C8C",
    accent_hi="#094C75",
    accent_lo="#073E60",
    accent_tint="#E2EFF7",
    on_accent="#FFFFFF",
    amber="#7A4B00",
    amber_mark="#B26F00",
    amber_tint="#FDF2DC",
    red="#A11A1A",
    red_mark="#C62F2A",
    red_tint="#FCEBE9",
    done="#17603A",
    done_mark="#25814E",
    done_tint="#E4F3E9",
    held="#4D4196",
    held_mark="#6A5DB5",
    held_tint="#EDEBF9",
    focus="#0B5C8C",
)
DARK: Final = Palette(
    name="dark",
    frame="#0E151A",
    desk="#131C22",
    sheet="#19232A",
    raised="#212D35",
    sunk="#111920",
    hover="#2B3943",
    press="#33434E",
    line="#2A3740",
    line2="#3B4B56",
    edge="#6E818D",
    track="#2A3740",
    bar="#7F919C",
    ink="#E7EEF2",
    ink2="#B9C6CE",
    ink3="#93A4AF",
    ink_block="#E7EEF2",
    on_block="#12212B",
    accent="#63B5EA",
    accent_hi="#86C7F1",
    accent_lo="#4A9FD6",
    accent_tint="#17374B",
    on_accent="#06202F",
    amber="#F1B650",
    amber_mark="#F1B650",
    amber_tint="#33290F",
    red="#FF9189",
    red_mark="#F4716A",
    red_tint="#3B1D1C",
    done="#74D09C",
    done_mark="#4DB67C",
    done_tint="#15301F",
    held="#BBAFF5",
    held_mark="#9C8DE8",
    held_tint="#2A2648",
    focus="#86C7F1",
)
CONTRAST: Final = Palette(
    name="contrast",
    frame="#000000",
    desk="#000000",
    sheet="#000000",
    raised="#000000",
    sunk="#000000",
    hover="#262626",
    press="#3A3A3A",
    line="#8C8C8C",
    line2="#C8C8C8",
    edge="#FFFFFF",
    track="#3A3A3A",
    bar="#BDBDBD",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E6E6E6",
    ink_block="#FFFFFF",
    on_block="#000000",
    accent="#5CC8FF",
    accent_hi="#A6E2FF",
    accent_lo="#5CC8FF",
    accent_tint="#00344D",
    on_accent="#000000",
    amber="#FFD84D",
    amber_mark="#FFD84D",
    amber_tint="#000000",
    red="#FFA9A3",
    red_mark="#FF7A70",
    red_tint="#000000",
    done="#86F5AE",
    done_mark="#86F5AE",
    done_tint="#000000",
    held="#D5CCFF",
    held_mark="#D5CCFF",
    held_tint="#000000",
    focus="#FFE600",
)
PALETTES: Final[Mapping[ThemeName, Palette]] = MappingProxyType(
    {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)},
)

PAPER: Final = "#FFFFFF"


class Type(StrEnum):
    """What a text is for; size and weight follow from it."""

    NUMERAL = "numeral"
    FIGURE = "figure"
    TITLE = "title"
    STRIP = "strip"
    HEAD = "head"
    SENTENCE = "sentence"
    FIELD = "field"
    SUB = "sub"
    BODY = "body"
    BUTTON = "button"
    ROW = "row"
    OWED = "owed"
    LINK = "link"
    LABEL = "label"
    NOTE = "note"
    KEY = "key"


# Pixels at 100 %, weight.
TYPE: Final[Mapping[Type, tuple[int, int]]] = MappingProxyType(
    {
        Type.NUMERAL: (28, 600),
        Type.FIGURE: (22, 600),
        Type.TITLE: (20, 600),
        Type.STRIP: (17, 600),
        Type.HEAD: (16, 600),
        Type.SENTENCE: (16, 400),
        Type.FIELD: (15, 400),
        Type.SUB: (14, 600),
        Type.BODY: (14, 400),
        Type.BUTTON: (14, 500),
        Type.ROW: (13, 400),
        Type.OWED: (13, 600),
        Type.LINK: (13, 500),
        Type.LABEL: (12, 500),
        Type.NOTE: (12, 400),
        Type.KEY: (11, 600),
    },
)


class Breadth(Enum):
    """How much room the window has, counted in pixels of 100 % type."""

    COMPACT = 0
    NORMAL = 1280
    WIDE = 1600


def breadth_for(width: int, scale: int) -> Breadth:
    """Say what a window `width` logical pixels wide has room for when type stands at `scale` %."""
    effective = width * 100 / scale
    return max((b for b in Breadth if b.value <= effective), key=lambda b: b.value)


class Metrics(NamedTuple):
    """Heights and widths in logical pixels, already multiplied by the font scale (percent)."""

    scale: int
    breadth: Breadth
    header: int
    foot: int
    band: int
    stepper: int
    action_bar: int
    rail_item: int
    strip: int
    check_row: int
    check_line: int
    table_row: int
    table_head: int
    field: int
    button: int
    small_button: int
    finding: int
    gutter: int
    pill: int
    key_cap: int
    ink_block: int
    rail: int
    queue: int
    right: int
    peek: int
    # Space is not scaled: big type on a small screen needs the room itself.
    sheet_margin: int
    field_gap: int

    @property
    def compact(self) -> bool:
        """Tell whether strips go to one line and the rail shows icons only."""
        return self.breadth is Breadth.COMPACT

    @property
    def unit(self) -> float:
        """Return how many pixels one of 100 % type is, for shapes that are drawn."""
        return self.scale / 100

    def px(self, size: int) -> int:
        """Return `size` pixels of 100 % at the scale in force."""
        return scaled(size, self.scale)

    def type_px(self, role: Type) -> int:
        """Return the height of type of `role` in pixels."""
        return scaled(TYPE[role][0], self.scale)


# At 100 %, in the order compact, normal, wide.
_SIZES: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {
        "header": (44, 44, 44),
        "foot": (28, 28, 28),
        "band": (60, 64, 64),
        "stepper": (36, 40, 40),
        "action_bar": (48, 56, 56),
        "rail_item": (38, 40, 40),
        "strip": (34, 54, 54),
        "check_row": (28, 28, 28),
        "check_line": (17, 17, 17),
        "table_row": (32, 32, 32),
        "table_head": (30, 30, 30),
        "field": (30, 34, 34),
        "button": (32, 36, 36),
        "small_button": (30, 30, 30),
        "finding": (46, 46, 46),
        "gutter": (18, 20, 20),
        "pill": (22, 22, 22),
        "key_cap": (18, 18, 18),
        "ink_block": (40, 44, 44),
        "rail": (56, 152, 152),
        "queue": (216, 264, 320),
        "right": (258, 304, 360),
        "peek": (280, 316, 360),
    },
)
_SPACES: Final[Mapping[str, tuple[int, int, int]]] = MappingProxyType(
    {"sheet_margin": (16, 24, 24), "field_gap": (12, 16, 16)},
)


def scaled(size: int, scale: int) -> int:
    """Return `size` pixels at `scale` percent, rounded half up."""
    return (size * scale + 50) // 100


def build_metrics(scale: int = 100, breadth: Breadth = Breadth.NORMAL) -> Metrics:
    """Return every size at `scale` percent; raise `ValueError` outside 90 to 150."""
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise ValueError(scale)
    column = list(Breadth).index(breadth)
    sizes = {name: scaled(row[column], scale) for name, row in _SIZES.items()}
    spaces = {name: row[column] for name, row in _SPACES.items()}
    return Metrics(scale=scale, breadth=breadth, **sizes, **spaces)


def style_values(palette: Palette, metrics: Metrics) -> dict[str, str]:
    """Return every token under its name, as text for the style sheet."""
    colours = palette._asdict()
    sizes = {name: str(getattr(metrics, name)) for name in (*_SIZES, *_SPACES)}
    type_sizes = {f"px_{role}": str(metrics.type_px(role)) for role in Type}
    return colours | sizes | type_sizes
