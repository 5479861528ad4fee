"""Say what came back from the region after a restore, and what of it somebody must look at."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.presenters import formats
from desktop.presenters.deed_words import deed_words, moment_words
from desktop.services.adopting import Adoption, LeftEntry

WHYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "set-anew": marked("it set something up; set it up again where it is needed"),
        "worked-on": marked("it was gone on with here since; compare it, enter what is missing"),
        "on-paper": marked("it printed lines of a register; compare the sheet with the register"),
    }
)
"""Why an entry is left to a person, by its code; every other code is one the tables refuse by."""

SHOWN: Final = 12
"""Entries that a sheet shows; all of them stand in `kense region differs` and on F7."""


def back_lines(back: Adoption) -> Iterator[str]:
    """Say how much an answer gives back, and what of it is left, as far as a sheet can show."""
    if not back.entries:
        return
    yield _n(
        "The region gives back {count} entry made after the backup.",
        "The region gives back {count} entries made after the backup.",
        back.entries,
    ).format(count=formats.number(back.entries))
    if not back.left:
        yield _("Nothing of it has to be entered again.")
        return
    yield _n(
        "{count} of them has to be looked at by somebody:",
        "{count} of them have to be looked at by somebody:",
        len(back.left),
    ).format(count=formats.number(len(back.left)))
    yield from islice(left_lines(back.left), SHOWN)
    if len(back.left) > SHOWN:
        yield _("and {count} more").format(count=formats.number(len(back.left) - SHOWN))


def left_lines(entries: Sequence[LeftEntry]) -> Iterator[str]:
    """Say of each entry its number, when and what it was, which application, and why it is left."""
    for each in entries:
        what = deed_words(each.fact)
        if each.case:
            what = _("{what}, {number}").format(what=what, number=each.case)
        yield _("entry {n} of {inst}, {moment}: {what}; {why}").format(
            n=formats.number(each.n),
            inst=each.predecessor[:4],
            moment=moment_words(each.at),
            what=what,
            why=why_words(each),
        )


def why_words(entry: LeftEntry) -> str:
    """Say why an entry is left, or that it is still at the region."""
    if entry.waits:
        return _("the next answer gives it back")
    known = WHYS.get(entry.code)
    if known is None:
        return _("the record here does not admit it; compare the paper and enter what is missing")
    return _(known)
