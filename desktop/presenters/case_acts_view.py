"""What is asked before something is done to a case: plain values the sheet lays out, in words."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from desktop.models.entry import read_date

AskKind: TypeAlias = Literal["line", "text", "date", "choice", "folder", "file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskView:
    """Ask for one thing; a date's `value` is ISO or its first digits, `optional` may stay empty.

    A choice offers `options`, keys with their words; `message` says what is wrong. `cap` is a key
    that puts the cursor there.
    """

    key: str
    label: str
    kind: AskKind = "line"
    value: str = ""
    optional: bool = False
    options: tuple[tuple[str, str], ...] = ()
    message: str = ""
    cap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskGroup:
    """Ask for things that belong together; without a `title` they need none."""

    title: str = ""
    asks: tuple[AskView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TickView:
    """Offer one paper to be ticked."""

    key: str
    words: str
    detail: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetView:
    """Show one act on a case: what it does, what is ticked and typed, and its key.

    `warning` is what the key means, said once before it acts; `ticks_title` heads the ticks,
    `more_ticks_title` those of another kind below them; `text` is to be read below what is asked,
    line by line. Of one that `is_ready` everything stands there already: it opens on its key.
    What is read from a document fills in one that `takes_zone`. `weapon` is the registered weapon
    whose life stands on the sheet: whoever reads it is noted.
    """

    title: str
    sentence: str
    verb: str
    ticks_title: str = ""
    ticks: tuple[TickView, ...] = ()
    more_ticks_title: str = ""
    more_ticks: tuple[TickView, ...] = ()
    groups: tuple[AskGroup, ...] = ()
    warning: str = ""
    text: str = ""
    is_ready: bool = False
    takes_zone: bool = False
    weapon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Hold what is ticked and typed so far, by key; `asked` once it was to be done."""

    ticked: frozenset[str] = frozenset()
    texts: tuple[tuple[str, str], ...] = ()
    asked: bool = False

    def text(self, key: str, default: str = "") -> str:
        """Return what was typed for `key`."""
        return dict(self.texts).get(key, default)

    def with_tick(self, key: str, *, on: bool) -> "Typed":
        """Return this with one tick set or taken away."""
        ticked = self.ticked | {key} if on else self.ticked - {key}
        return replace(self, ticked=ticked)

    def with_text(self, key: str, text: str) -> "Typed":
        """Return this with one text changed."""
        return replace(self, texts=tuple({**dict(self.texts), key: text}.items()))


def day_value(text: str) -> str:
    """Return a day as a date field holds it: ISO, or the digits typed while it is no day yet."""
    day = read_date(text)
    if day is not None:
        return day.isoformat()
    return text if text.isdecimal() else ""
