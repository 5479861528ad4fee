"""The board's own colours: it hangs in a hall and takes no part in how the window looks."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Hold one ground of the board; every pair of ink and ground has at least 7 : 1."""

    ground: str
    ink: str
    dim: str
    line: str
    foot: str
    tile: str  # behind the number that is called now
    on_tile: str
    on_tile_dim: str
    tile_line: str
    awaited: str  # other numbers whose people are on the way
    served: str  # edge and number of a tile whose person has come
    ring: str  # round what was called just now
    practice: str
    on_practice: str


DARK: Final = Colours(
    ground="#0B1116",
    ink="#FFFFFF",
    dim="#A9B8C2",
    line="#2C3943",
    foot="#141C22",
    tile="#FFC940",
    on_tile="#14100A",
    on_tile_dim="#4A3808",
    tile_line="#9C7B21",
    awaited="#FFC940",
    served="#FFC940",
    ring="#FFFFFF",
    practice="#6E1423",
    on_practice="#FFFFFF",
)
LIGHT: Final = Colours(
    ground="#FFFFFF",
    ink="#12212B",
    dim="#3D4F5B",
    line="#C2CDD5",
    foot="#EEF2F4",
    tile="#FFC940",
    on_tile="#14100A",
    on_tile_dim="#4A3808",
    tile_line="#9C7B21",
    awaited="#5E4500",
    served="#12212B",
    ring="#12212B",
    practice="#6E1423",
    on_practice="#FFFFFF",
)
