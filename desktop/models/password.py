"""Which passwords are taken, and how long whoever typed a wrong one waits (parcels §3.3).

Length is what protects: 15 signs or more, of any kind, no rules of composition, no regular change.
What everybody would try first is refused by a list we ship.
"""

import unicodedata
from collections.abc import Set as AbstractSet
from typing import Final

from desktop.models.errors import Refusal

LEAST: Final = 15
MOST: Final = 256
MOST_FAILURES: Final = 100
_FREE: Final = 2  # wrong passwords without a delay
_LONGEST: Final = 60
_MANY: Final = 20
_AFTER_MANY: Final = 15 * 60
_SHORT_UNIT: Final = 4  # signs: repeating so few is no length
_ADMINISTRATOR: Final = "administrator"
_HEAD: Final = "head"


def normalised(password: str) -> str:
    """Return the text that is hashed: й typed as one sign or as two is the same."""
    return unicodedata.normalize("NFKC", password)


def check_password(password: str, *, common: AbstractSet[str], own: AbstractSet[str]) -> None:
    """Refuse a password that is too easy to guess.

    `common` is the shipped list, `own` the words of this very person and office (login, name).
    Refuse `password-short` (`least`), `password-long` (`most`), `password-common`, `bad-text`.
    """
    text = normalised(password)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        raise Refusal("bad-text", field="password", why="surrogate") from None
    if len(text) < LEAST:
        raise Refusal("password-short", least=LEAST)
    if len(text) > MOST:
        raise Refusal("password-long", most=MOST)
    known = common | {folded(word) for word in own}
    if is_common(text, known):
        raise Refusal("password-common")


def folded(text: str) -> str:
    """Return letters and digits alone, in one case."""
    return "".join(filter(str.isalnum, normalised(text).casefold())).replace("ё", "е")


def is_common(text: str, known: AbstractSet[str]) -> bool:
    """Tell whether a password is known words: one or two of them, one repeated, or few signs.

    Digits before and after them change nothing.
    """
    whole = folded(text)
    core = whole.strip("0123456789")
    return not whole or any(_is_known(each, known) for each in (whole, core) if each)


def _is_known(text: str, known: AbstractSet[str]) -> bool:
    if text in known:
        return True
    for size in range(1, len(text) // 2 + 1):
        unit = text[:size]
        if (unit * (len(text) // size + 1))[: len(text)] == text and (
            size <= _SHORT_UNIT or unit in known
        ):
            return True
    return any(text[:cut] in known and text[cut:] in known for cut in range(1, len(text)))


def delay_after(failures: int) -> int:
    """Return the seconds to wait after so many wrong passwords in a row."""
    if failures >= _MANY:
        return _AFTER_MANY
    return 0 if failures <= _FREE else min(1 << (failures - _FREE - 1), _LONGEST)


def seconds_left(failures: int, *, last: int, now: int) -> int:
    """Return how long the next try must wait still; `last` and `now` in seconds of one clock.

    A clock put back does not shorten the delay, nor make it longer than it was.
    """
    delay = delay_after(failures)
    return max(0, delay - max(0, now - last))


def check_tries(login: str, failures: int, *, last: int, now: int) -> None:
    """Refuse another try: `sign-in-barred` (`login`), `sign-in-wait` (`seconds`)."""
    if failures >= MOST_FAILURES:
        raise Refusal("sign-in-barred", login=login)
    seconds = seconds_left(failures, last=last, now=now)
    if seconds:
        raise Refusal("sign-in-wait", seconds=seconds)


def may_reset_together(first: AbstractSet[str], second: AbstractSet[str]) -> bool:
    """Tell whether two people of these roles may give a third a new password.

    They are two administrators, or the head and an administrator.
    """
    others = {_ADMINISTRATOR, _HEAD}
    return (_ADMINISTRATOR in first and bool(others & second)) or (
        _ADMINISTRATOR in second and bool(others & first)
    )
