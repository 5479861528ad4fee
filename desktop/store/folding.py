"""Fold names and numbers so that they are found however they were typed (field notes, §4).

Kazakh letters become their Russian look-alikes, the soft and hard sign go, й is
и, ё and э are е, doubled letters are one: «Қасымов» is found by «Касымов». A
Latin skeleton lets `Kasymov` find him too. Raise `INDEXING` with any change
here: the index tables hold what these functions returned.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC_FOLD: Final = str.maketrans("әғқңөұүһіїёйэ", "агкноуухииеие", "ьъ")
_SCHWA: Final = str.maketrans("əɵ", "әө")  # the Latin letters that look like Kazakh ones
# In a word with Cyrillic letters the Latin ones that look like them were typed by mistake.
_MIXED_FOLD: Final = _CYRILLIC_FOLD | str.maketrans("aceopxyikmthb", "асеорхуикмтхв")
_HAS_CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
_WORDS: Final = re.compile(r"[^\W_]+")
_DOUBLES: Final = re.compile(r"(\w)\1+")
_NOT_CODE: Final = re.compile(r"[\W_]+")
_JUST_FOLDED: Final = 64  # a case and its people are found by the same names and numbers
_END_OF_CODE: Final = 3  # from so many characters on, a number is also sought by its end

_TO_LATIN: Final = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z",
        "и": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "sh", "ы": "i", "ю": "iu", "я": "ia",
    }
)  # fmt: skip
_LATIN_MARKED: Final = str.maketrans({"ş": "sh", "ç": "ch"})  # before their marks are lost
_LATIN_LETTERS: Final = str.maketrans({"ı": "i", "j": "zh", "q": "k", "w": "u", "x": "h", "y": "i"})
_LATIN_PAIRS: Final = (
    ("shch", "sh"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ng", "n"), ("ie", "e"),
)  # fmt: skip


@lru_cache(maxsize=_JUST_FOLDED)
def fold(text: str) -> str:
    """Return the words of `text`, folded, with single spaces; Latin words as their skeleton."""
    words = _WORDS.findall(unicodedata.normalize("NFC", text).lower().translate(_SCHWA))
    return " ".join(filter(None, map(_fold_word, words)))


def skeleton(text: str) -> str:
    """Return the Latin skeleton of the words of `text`, whichever script they are in."""
    return folded_skeleton(fold(text))


@lru_cache(maxsize=_JUST_FOLDED)
def folded_skeleton(folded: str) -> str:
    """Return the Latin skeleton of a text that is folded already."""
    return " ".join(map(_latin, folded.translate(_TO_LATIN).split()))


@lru_cache(maxsize=_JUST_FOLDED)
def code(text: str) -> str:
    """Return a number as compared: letters folded, no spaces, hyphens or other signs."""
    if text.isascii():  # nothing in it is folded
        return text.lower() if text.isalnum() else _NOT_CODE.sub("", text.lower())
    bare = _NOT_CODE.sub("", unicodedata.normalize("NFC", text).lower().translate(_SCHWA))
    return bare.translate(_CYRILLIC_FOLD).translate(_LATIN_LOOKALIKES)


def end_of_code(folded: str) -> str:
    """Return how the index keeps a number by its end, empty for too short a one to be sought so."""
    return f"<{folded[::-1]}" if len(folded) >= _END_OF_CODE else ""


def _fold_word(word: str) -> str:
    if not _HAS_CYRILLIC.search(word):
        return _latin(word)
    return _DOUBLES.sub(r"\1", word.translate(_MIXED_FOLD))


def _latin(word: str) -> str:
    reduced = (word if word.isascii() else _unmarked(word)).translate(_LATIN_LETTERS)
    while (shorter := _reduced(reduced)) != reduced:  # one pair may make another
        reduced = shorter
    return reduced


def _unmarked(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.translate(_LATIN_MARKED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _reduced(word: str) -> str:
    for pair, single in _LATIN_PAIRS:
        word = word.replace(pair, single)
    return _DOUBLES.sub(r"\1", word)


# A serial number «МК123» may be typed with Latin M and K: in codes look-alikes are one letter.
_LATIN_LOOKALIKES: Final = str.maketrans("асеорхукмтвни", "aceopxykmtbhi")
