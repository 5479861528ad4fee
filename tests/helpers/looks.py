"""The looks a page is tried in: those that show most at every check, all of them in a soak."""

import itertools
import os
from collections.abc import Sequence
from typing import Final, TypeAlias

from desktop.i18n import Language
from tests.faults.counts import SOAK

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru", "en")
Look: TypeAlias = tuple[int, int, int]
"""Width and height of the window in pixels, size of the letters in percent."""
Spoken: TypeAlias = tuple[Language, int, int, int]


def looks(of: Sequence[Look], *, turn: int = 0) -> list[Spoken]:
    """Return in which languages and looks to try a page.

    Every language where there is least room for its words, and every other look in one of them;
    in a soak every language in every look. `turn` says which language begins: what tests of
    several pages leave out differs.
    """
    if os.environ.get(SOAK):
        return [(language, *look) for language, look in itertools.product(LANGUAGES, of)]
    tightest = min(of, key=_room)
    others = [look for look in of if look != tightest]
    spoken = itertools.islice(itertools.cycle(LANGUAGES), turn, None)
    return [
        *((language, *tightest) for language in LANGUAGES),
        *((language, *look) for language, look in zip(spoken, others, strict=False)),
    ]


def _room(look: Look) -> float:
    width, height, scale = look
    return width * height / scale**2
