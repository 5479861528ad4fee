"""Show how far something is in one line of a terminal, and wipe it in the end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, TextIO

_REST: Final = "\x1b[K"  # wipes a line of a terminal from here on


@contextmanager
def one_line(terminal: TextIO) -> Iterator[Callable[[str], None]]:
    """Give what writes words over the line before, and wipe it in the end.

    Where nobody watches (a pipe, a file) nothing is written.
    """
    watched = terminal.isatty()

    def write(words: str) -> None:
        if watched:
            terminal.write(f"\r{words}{_REST}")
            terminal.flush()

    try:
        yield write
    finally:
        if watched:
            terminal.write(f"\r{_REST}")
