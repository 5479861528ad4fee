"""What the touch screen by the door shows: a page of words and keys, as the visitor speaks."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop.i18n import Language

Page: TypeAlias = Literal[
    "language", "service", "line", "take", "number", "applicant", "purpose", "papers", "closed"
]
"""Where the visitor is; at `closed` the record is, and nothing is asked."""

Weight: TypeAlias = Literal["main", "plain", "quiet", "off"]
"""How a key looks: the one to press, one of several, a way back, one that does nothing now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchKey:
    """One key: what it does (`key`), what it says, and a second line below it."""

    key: str
    words: str
    detail: str = ""
    weight: Weight = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchLine:
    """One paper to have ready, or a duty: its mark, its words, and of whom alone it is asked."""

    mark: str
    words: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchView:
    """One page: what is said above, the keys of the page, and the ways back below.

    `number` is shown very large; `alarm` says that what is told must not be overlooked. `lines`
    are papers to have ready, to be read part by part. Nobody's name is anywhere.
    """

    page: Page
    language: Language
    title: str
    told: tuple[str, ...] = ()
    number: str = ""
    alarm: bool = False
    lines: tuple[TouchLine, ...] = ()
    keys: tuple[TouchKey, ...] = ()
    ways: tuple[TouchKey, ...] = ()

    def offers(self, key: str) -> bool:
        """Say whether a key stands on the page and does something now."""
        return any(each.key == key and each.weight != "off" for each in (*self.keys, *self.ways))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold where the visitor is and what he chose so far, by ids; a number once he has one.

    `said` is what came of his last key where no number did: `refused`, `printing`, `not-printed`.
    """

    page: Page = "language"
    language: Language = "kk"
    service: str = ""
    line: str = ""
    applicant: str = ""
    purpose: str = ""
    ticket: str = ""
    said: Literal["", "refused", "printing", "not-printed"] = ""
