"""What the window shows of whoever may have come again: rows to take, and likenesses to judge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Offer one choice: who or what it is, what is known of it, and when it was last seen."""

    key: str
    title: str
    detail: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionsView:
    """Offer rows under the field at `path`; `ready`: the first is so sure that Enter takes it."""

    path: str
    title: str
    rows: tuple[Suggestion, ...]
    ready: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeView:
    """Show somebody in a column: why he stands here, and the words of each line."""

    head: str
    cells: tuple[str, ...]
    differs: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LikenessView:
    """Put what was typed beside whoever may be the same, line by line; nobody is merged (D53)."""

    sentence: str
    names: tuple[str, ...]
    typed: LikeView
    known: tuple[LikeView, ...]
