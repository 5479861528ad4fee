"""Ids that sort by the moment they were made, so that tables and imports grow at their end.

Both the moment and the randomness are arguments: nothing here reads a clock.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

Randomness: TypeAlias = Callable[[int], bytes]  # as `os.urandom`: so many random bytes

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o, u: nothing to misread
_MOMENT_BITS: Final = 48
_RANDOM_BYTES: Final = 10
_LENGTH: Final = 26


def new_id(moment: dt.datetime, randomness: Randomness) -> str:
    """Return 26 characters: the aware `moment` in milliseconds, then 80 random bits.

    Ids of a later millisecond sort after those of an earlier one; two of the
    same millisecond differ by chance alone (1 in 2^80). Raise `ValueError` for
    a year before 1970 or after 10888.
    """
    since = moment - _EPOCH
    milliseconds = since // _MILLISECOND
    if not 0 <= milliseconds < 1 << _MOMENT_BITS:
        raise ValueError(moment.year)
    number = milliseconds << (_RANDOM_BYTES * 8) | int.from_bytes(randomness(_RANDOM_BYTES))
    letters = [""] * _LENGTH
    for place in range(_LENGTH - 1, -1, -1):
        letters[place] = _ALPHABET[number & 31]
        number >>= 5
    return "".join(letters)


_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND: Final = dt.timedelta(milliseconds=1)
