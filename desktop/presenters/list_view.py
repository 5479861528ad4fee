"""What a page of a list shows besides its rows: plain values, already in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """Offer one value of a changeable word."""

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenView:
    """A changeable word of the sentence: what it is about, what is chosen, what else could be."""

    id: str
    chosen: str
    options: tuple[OptionView, ...]
    name: str

    @property
    def words(self) -> str:
        """Return the words of what is chosen."""
        return next(option.words for option in self.options if option.key == self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """The filter read as a sentence: plain words and tokens in the order of the language."""

    parts: tuple[str | TokenView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingView:
    """Say why the list is empty and what to do; `verb` words the one key, if any."""

    head: str
    sentence: str
    verb: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewView:
    """A paper as it prints: the very PDF; `case` is whose it is, where no card stands beside it."""

    paper: str
    title: str
    pdf: bytes
    case: str = ""
