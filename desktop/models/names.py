"""Tell in which letters a name is written, and what does not belong in it (D53, parcels §6).

`Iлияс` with a Latin I looks like `Ілияс` and is found by no search; a passport's Latin name is
whole and lawful, and has fields of its own.
"""

import re
import unicodedata
from typing import Final, Literal, TypeAlias

NameFault: TypeAlias = Literal["", "digits", "signs", "mixed", "not-cyrillic", "not-latin"]

CYRILLIC_NAMES: Final = ("surname", "given", "patronymic")
LATIN_NAMES: Final = ("latin_surname", "latin_given")

_WORDS: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = "ABCEHIKMOPTXaceikopxyhəƏɵƟ"
_CYRILLIC: Final = "АВСЕНІКМОРТХасеікорхуһәӘөӨ"
_TO_CYRILLIC: Final = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN: Final = str.maketrans(_CYRILLIC, _LATIN)
_IN_NAMES: Final = frozenset("'`’‘ʼ´.,()")  # with letters, their marks, spaces and dashes
_KINDS_IN_NAMES: Final = frozenset({"Zs", "Pd", "Mn", "Mc"})
_NEUTRAL: Final = "Lm"  # an apostrophe such as U+02BC counts as a letter of no script


def name_fault(name: str, *, latin: bool) -> NameFault:
    """Return what is wrong with the letters of a name, empty when nothing is.

    `latin` names are those of a passport; all others are written in Cyrillic. Dashes,
    apostrophes, dots and brackets belong to names, any other sign does not.
    """
    if any(char.isdigit() for char in name):
        return "digits"
    if not all(map(_belongs, name)):
        return "signs"
    scripts = [_scripts(word) for word in _WORDS.findall(name)]
    if latin:
        return "not-latin" if any(each - {"LATIN"} for each in scripts) else ""
    if any(len(each) > 1 for each in scripts):
        return "mixed"
    return "not-cyrillic" if any(each - {"CYRILLIC"} for each in scripts) else ""


def folded(name: str) -> frozenset[str]:
    """Return the words of a name as they are compared: one case, one script for look-alikes."""
    text = unicodedata.normalize("NFKC", name).upper().translate(_TO_CYRILLIC)
    return frozenset(_WORDS.findall(text.replace("Ё", "Е")))


def in_cyrillic(text: str) -> str:
    """Return a text with every Latin letter that looks like a Cyrillic one as that one."""
    return text.translate(_TO_CYRILLIC)


def _belongs(char: str) -> bool:
    kind = unicodedata.category(char)
    return kind.startswith("L") or kind in _KINDS_IN_NAMES or char in _IN_NAMES


def in_one_script(name: str, *, latin: bool) -> str:
    """Return a name with its look-alikes put right, empty when that does not mend it.

    A letter without a look-alike, or one that looks like two (Y is Ү or У), is left to the hand.
    """
    if name_fault(name, latin=latin) not in {"mixed", "not-latin"}:
        return ""
    mixed = any(len(_scripts(word)) > 1 for word in _WORDS.findall(name))
    mended = name.translate(_TO_LATIN if latin else _TO_CYRILLIC)
    return mended if mixed and not name_fault(mended, latin=latin) else ""


def _scripts(word: str) -> set[str]:
    """Return the scripts of the letters of a word, by the first word of their names."""
    return {
        unicodedata.name(char, "?").partition(" ")[0]
        for char in word
        if unicodedata.category(char) != _NEUTRAL
    }
