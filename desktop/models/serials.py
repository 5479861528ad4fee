"""The skeleton of a serial number: what is left when the ways of writing it are taken away (D45).

One weapon is written «МК 0123», «MK-0123» and «mk o123» by three offices. Case, signs between
and the script of a letter never tell two weapons apart; nor do the pairs a hand or a stamp makes
alike: O/0, I/l/1, З/3, Б/6. Pairs that any clerk reads apart (B/8, S/5, Z/2) stay two signs:
else too many strangers would meet. It is only ever a hint: two works number alike, so whoever
compares asks for the kind or the model beside it.
"""

import re
import unicodedata
from typing import Final

_SIGNS: Final = re.compile(r"[\W_]+")
_LETTERS: Final = str.maketrans(
    "АВЕЁКҚМНҢОӨРСТУҮҰХҺІӀӘҒЙ",
    "ABEEKKMHHOOPCTYYYXHIIAГИ",
)
_DIGITS: Final = str.maketrans("OILЗБ", "01136")  # L stands for its small form, l
_MOST_TURNS: Final = 4  # a sign may need some turns until composing and raising change it no more


def serial_skeleton(serial: str) -> str:
    """Return what two writings of one serial number have in common, empty where there is none."""
    found = serial
    for _turn in range(_MOST_TURNS):
        bare = _SIGNS.sub("", found)  # first of all: «№» would be composed of letters
        raised = unicodedata.normalize("NFKC", bare).upper()
        found = _SIGNS.sub("", raised).translate(_LETTERS).translate(_DIGITS)
    return found
