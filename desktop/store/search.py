"""Find a case by anything somebody says or scans: a name, a number, a phone (look, "Ctrl+K").

Names first by the ordered list of folded names, then by words in any order;
numbers by their beginning or their end. Never ordered by rank: that costs a
hundred times more (field notes, §4).
"""

import re
from typing import Final

from desktop.store.cases import CaseRow, rows
from desktop.store.folding import code, end_of_code, fold, skeleton
from desktop.store.handles import Reader

_AFTER: Final = "\U0010ffff"
_NAMES: Final = """
    SELECT seq FROM index_names WHERE name >= ?1 AND name < ?1 || ?2 ORDER BY name LIMIT ?3
"""
_CODES: Final = """
    SELECT seq FROM index_codes WHERE code >= ?1 AND code < ?1 || ?2
        AND (?4 = 0 OR code = ?1 OR length(ltrim(code, '<')) NOT IN (10, 12)
            OR ltrim(code, '<') GLOB '*[^0-9]*')
    ORDER BY code LIMIT ?3
"""
_WORDS: Final = """
    SELECT rowid FROM index_words WHERE index_words MATCH ? ORDER BY rowid DESC LIMIT ?
"""
_HAS_DIGIT: Final = re.compile(r"\d")
_PHONE: Final = re.compile(r"[78]\d{10}")  # with the country's +7 or 8, which the index leaves out
_LONGEST: Final = 120  # characters of a search worth looking at


def search(
    reader: Reader, text: str, *, limit: int = 50, whole_numbers: bool = False
) -> list[CaseRow]:
    """Return the cases that `text` may mean, best first, at most `limit`.

    With `whole_numbers` an IIN, a BIN or a phone is found by all of its digits alone: who is not
    shown it cannot find it out digit by digit.
    """
    wanted, whole = text[:_LONGEST], int(whole_numbers)
    found = _by_code(reader, wanted, limit, whole) if _HAS_DIGIT.search(wanted) else []
    if len(found) < limit:
        found += _by_name(reader, wanted, limit)
    return rows(reader, list(dict.fromkeys(found))[:limit])


def _by_code(reader: Reader, text: str, limit: int, whole: int) -> list[int]:
    wanted = code(text)
    if not wanted:
        return []
    found = [seq for (seq,) in reader.rows(_CODES, (wanted, _AFTER, limit, whole))]
    if _PHONE.fullmatch(wanted):
        found += [seq for (seq,) in reader.rows(_CODES, (wanted[1:], _AFTER, limit, whole))]
    end = end_of_code(wanted)
    if len(found) < limit and end:
        found += [seq for (seq,) in reader.rows(_CODES, (end, _AFTER, limit, whole))]
    return found


def _by_name(reader: Reader, text: str, limit: int) -> list[int]:
    forms = dict.fromkeys(form for form in (fold(text), skeleton(text)) if form)
    found: list[int] = []
    for form in forms:
        found += [seq for (seq,) in reader.rows(_NAMES, (form, _AFTER, limit))]
    for form in forms:
        if len(set(found)) >= limit:
            break
        words = " ".join(f'"{word}"*' for word in form.split())
        found += [seq for (seq,) in reader.rows(_WORDS, (words, limit))]
    return found
