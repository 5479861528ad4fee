"""What is said when a number is called: which recordings, in which order, in Kazakh and Russian.

A recording is named as its file without the ending: `kk/letter-q`, `ru/40`, `kk/window-1`. Those of
one phrase follow each other at once, and between phrases the voice rests. «Қ-014» at the first
window is «Қ, он төрт, бірінші терезеге» and «номер Қ, четырнадцать, к окну один» (issue 7 §5).

Kazakh numbers are regular: hundreds, tens and ones are all there is to record. Russian ones are
irregular up to nineteen. A window is recorded whole, since «терезеге» leans on its ordinal. Only a
letter, a number and the number of a window can be said, so never anything of a person.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.window_name import number_of

Tongue: TypeAlias = Literal["kk", "ru"]
Phrase: TypeAlias = tuple[str, ...]
"""Recordings said in one breath."""

TONGUES: Final[tuple[Tongue, ...]] = ("kk", "ru")
CHIME: Final = "chime"
MOST_NUMBER: Final = 999
MOST_WINDOW: Final = 20

_ALPHABET: Final = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ"
_FILES: Final = (
    "a ae b v g gh d e yo zh z i j k q l m n ng o oe p r s t u uu ue f kh h ts ch sh shch y ii eh "
    "yu ya"
)
LETTERS: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(_ALPHABET, _FILES.split(), strict=True))
)
"""The letters that can begin a number, and how their files are called: ъ and ь begin nothing."""

_HUNDRED: Final = 100
_IRREGULAR: Final = 20  # Russian numbers below it have a word of their own


def announcement(
    *, letter: str, number: int, window: str, tongues: Sequence[Tongue]
) -> tuple[Phrase, ...]:
    """Return the chime, then what each tongue says of a number called to a window.

    `window` is its name in the settings; one of words is not spoken. What cannot be said whole
    (another letter, a number beyond 999) is only chimed: half a number calls somebody else.
    """
    return (
        (CHIME,),
        *(phrase for each in tongues for phrase in said(each, letter, number, window)),
    )


def said(tongue: Tongue, letter: str, number: int, window: str) -> tuple[Phrase, ...]:
    """Return what one tongue says, nothing of what it cannot say whole."""
    file = LETTERS.get(letter.upper())
    if file is None or not 0 <= number <= MOST_NUMBER:
        return ()
    begins = (f"{tongue}/letter-{file}",)
    spoken = tuple(f"{tongue}/{part}" for part in parts(tongue, number))
    at = window_number(window)
    called = ("ru/number", *begins) if tongue == "ru" else begins
    return (called, spoken, (f"{tongue}/window-{at}",)) if at else (called, spoken)


def parts(tongue: Tongue, number: int) -> tuple[int, ...]:
    """Split a number from 0 to 999 into those that have a recording: 342 is 300, 40, 2."""
    if number == 0:
        return (0,)
    hundreds, rest = number - number % _HUNDRED, number % _HUNDRED
    if tongue == "ru" and rest < _IRREGULAR:
        pieces: tuple[int, ...] = (hundreds, rest)
    else:
        pieces = (hundreds, rest - rest % 10, rest % 10)
    return tuple(each for each in pieces if each)


def window_number(name: str) -> int:
    """Return the number of a window named by it («1-терезе», «Окно 2», «3»), else 0."""
    number = number_of(name)
    return number if number <= MOST_WINDOW else 0


def recordings() -> tuple[str, ...]:
    """Return the name of every recording there is: the chime, then Kazakh, then Russian."""
    return (CHIME, *(f"{tongue}/{name}" for tongue in TONGUES for name in _names(tongue)))


def _names(tongue: Tongue) -> tuple[str, ...]:
    numbers = {part for number in range(MOST_NUMBER + 1) for part in parts(tongue, number)}
    return (
        *(("number",) if tongue == "ru" else ()),
        *(f"letter-{file}" for file in LETTERS.values()),
        *(str(number) for number in sorted(numbers)),
        *(f"window-{number}" for number in range(1, MOST_WINDOW + 1)),
    )
