"""Translate at the edge and at call time, without Qt.

English is the language of the program text; Kazakh is spoken until something else is chosen.
What is spoken belongs to the context (`contextvars`), so a paper can be written in the language of
its applicant while the window keeps its own. A new thread starts with an empty context: run its
jobs in `contextvars.copy_context()`, as `presenters/background.py` does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from struct import error as StructError  # noqa: N812  the class it names is an exception
from typing import Final, Literal, TypeAlias

from desktop import paths

Language: TypeAlias = Literal["kk", "ru", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru", "en")

_spoken: ContextVar[Language] = ContextVar("spoken language", default="kk")


class CatalogueMissingError(Exception):
    """The compiled catalogue of a language is absent or damaged; the text is the whole sentence."""

    def __init__(self, catalogue: Path) -> None:
        super().__init__(
            f"The language file {catalogue} is missing or damaged. "
            "In a checkout run `make setup`; otherwise install Kense again.",
        )


def language() -> Language:
    """Return the language spoken here and now."""
    return _spoken.get()


def use_language(chosen: Language) -> None:
    """Speak `chosen` from now on in this context; raise `CatalogueMissingError` if we cannot."""
    _catalogue(chosen)
    _spoken.set(chosen)


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """Speak `chosen` inside the block only; raise `CatalogueMissingError` if we cannot."""
    _catalogue(chosen)
    token = _spoken.set(chosen)
    try:
        yield
    finally:
        _spoken.reset(token)


def _(message: str) -> str:
    """Translate `message`; fill its `{names}` afterwards with `str.format`."""
    return _catalogue(_spoken.get()).gettext(message)


def _n(singular: str, plural: str, count: int) -> str:
    """Translate in the form that `count` asks for; fill its `{names}` afterwards."""
    return _catalogue(_spoken.get()).ngettext(singular, plural, count)


def _c(context: str, message: str) -> str:
    """Translate a `message` that means different things in different places."""
    return _catalogue(_spoken.get()).pgettext(context, message)


def marked(message: str) -> str:
    """Mark the text of a table for the catalogues and return it as it is; `_` translates later."""
    return message


@cache
def _catalogue(chosen: Language) -> GNUTranslations:
    """Read a catalogue once: cheap at import, a fraction of a millisecond at the first word."""
    path = paths.catalogue(chosen)
    try:
        with path.open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, IndexError, StructError) as error:
        raise CatalogueMissingError(path) from error
