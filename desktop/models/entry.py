"""Read what a person typed into a field: dates, sums, years, decimals, and text itself.

Every reader takes the text as typed and returns the value, or None where the
text cannot mean one; an empty field is the caller's to judge.
"""

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import Final

MAX_TEXT: Final = 4_000
_DATE: Final = re.compile(r"(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})")
_BARE: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")  # 25112013
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_OLDEST_WEAPON: Final = 1700  # the year of make of the oldest serial weapon kept
_PHONE_DIGITS: Final = range(5, 16)
_SPACES: Final = re.compile(r"\s+")
_CARRIED: Final = re.compile(  # what every font of papers draws (tests/printing/test_fonts.py)
    "[ -~\u00a0-\u017f\u018f\u0218-\u021b\u0259\u02bb\u02bc"
    "\u0400-\u045f\u0490-\u04c2\u04cf-\u04d9\u04dc-\u04e9\u04ee-\u04f9"
    "\u2002\u2003\u2009\u2010-\u2015\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026"
    "\u202f\u2030\u2032\u2033\u2039\u203a\u20b8\u2116\u2122\u2190-\u2193"
    "\u2212\u2248\u2260\u2264\u2265]*"
)
_PLAIN: Final = re.compile(
    r"[ -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі№«»–—]*"
)  # what nearly every text is made of
_FORBIDDEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn")


def clean_text(typed: str) -> str:
    """Return one line of NFC text: no control, bidi or invisible characters, single spaces.

    Lone surrogates go too; the length is cut at `MAX_TEXT` characters (parcels §6).
    """
    kept = typed[: MAX_TEXT * 2]
    if not kept.isprintable():  # nearly every text is: then nothing in it is to be taken out
        kept = "".join(
            " " if unicodedata.category(char) in {"Zs", "Zl", "Zp"} or char in "\t\r\n" else char
            for char in kept
            if char in "\t\r\n" or unicodedata.category(char) not in _FORBIDDEN
        )
    return _SPACES.sub(" ", unicodedata.normalize("NFC", kept)).strip()[:MAX_TEXT]


def typed_text(typed: str) -> str:
    """Return what may stand in a field while it is typed: nothing invisible, at most `MAX_TEXT`.

    Spaces stay as they are typed; `clean_text` settles them once the text is read (parcels §6).
    A line end or a tab pasted between two words is a space between them.
    """
    spaced = (" " if _is_break(char) else char for char in typed[:MAX_TEXT])
    return "".join(char for char in spaced if unicodedata.category(char) not in _FORBIDDEN)


def has_invisible(typed: str) -> bool:
    """Say whether `typed_text` takes a sign out that nobody sees: a control, bidi or zero-width."""
    return any(unicodedata.category(char) in _FORBIDDEN and not _is_break(char) for char in typed)


def is_phone_length(typed: str) -> bool:
    """Say whether a text has as many digits as a telephone number may have."""
    return sum(char.isdecimal() for char in typed) in _PHONE_DIGITS


def odd_sign(text: str) -> str:
    """Return the first sign of a text that no paper of ours can carry, empty when there is none.

    Papers carry what their fonts draw, all of the Latin letters of passports among it; Chinese,
    Arabic or Greek letters, and Latin ones under two marks, they do not.
    """
    if _PLAIN.fullmatch(text):
        return ""
    composed = unicodedata.normalize("NFC", text)
    carried = _CARRIED.match(composed)
    return composed[carried.end() :][:1] if carried else composed[:1]


def _is_break(char: str) -> bool:
    return char in "\t\r\n" or unicodedata.category(char) in {"Zl", "Zp"}


def read_date(typed: str) -> dt.date | None:
    """Read `25.11.2013`, `25112013` or `2013-11-25`; None when it is no day of the calendar."""
    text = typed.strip()
    if match := _BARE.fullmatch(text):
        text = ".".join(match.groups())
    if match := _DATE.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_decimal(typed: str) -> Decimal | None:
    """Read a non-negative decimal with a comma or a point, at most six digits on either side."""
    text = clean_text(typed).replace(" ", "").replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6})?", text):
        return None
    return Decimal(text)


def read_tiyn(typed: str) -> int | None:
    """Read a sum of money in tenge, with at most two decimals, as tiyn; None when it is no sum."""
    text = clean_text(typed).replace(" ", "").replace("₸", "").replace(",", ".")
    match = re.fullmatch(r"([0-9]{1,10})(?:\.([0-9]{1,2}))?", text)
    if match is None:
        return None
    whole, part = match.groups()
    return int(whole) * 100 + int((part or "0").ljust(2, "0"))


def read_year(typed: str, *, latest: int) -> int | None:
    """Read a year of four digits from 1700 to `latest`."""
    text = typed.strip()
    if not re.fullmatch(r"[0-9]{4}", text):
        return None
    year = int(text)
    return year if _OLDEST_WEAPON <= year <= latest else None


def read_count(typed: str, *, most: int) -> int | None:
    """Read a whole number from 1 to `most`."""
    text = typed.strip()
    if not re.fullmatch(r"[0-9]{1,6}", text):
        return None
    count = int(text)
    return count if 1 <= count <= most else None
