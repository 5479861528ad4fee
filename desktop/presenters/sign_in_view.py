"""What the window of signing in shows: plain values, already in words; light, it is painted first.

One page shows every step of it: a title, what is asked, the fields, and the keys.
"""

from typing import Literal, NamedTuple, TypeAlias

from desktop.presenters.tone import Tone

FieldKind: TypeAlias = Literal["text", "secret", "choice"]


class FieldAsked(NamedTuple):
    """Ask for one value; a `choice` offers (key, words), `optional` says what it may be."""

    key: str
    label: str
    kind: FieldKind = "text"
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    optional: str = ""


class KeyOffered(NamedTuple):
    """Offer one act by its key."""

    command: str
    cap: str
    words: str


class SignInView(NamedTuple):
    """Show one step; the first of `keys` is what Enter does. `code` is shown large, once."""

    step: str
    title: str
    says: str
    fields: tuple[FieldAsked, ...] = ()
    keys: tuple[KeyOffered, ...] = ()
    code: str = ""


class Told(NamedTuple):
    """Say one sentence beside what is asked; `is_busy` while something is being done."""

    tone: Tone = "normal"
    sentence: str = ""
    is_busy: bool = False
