"""Lift facts of older versions: each function makes one version's fields into the next's.

An upcaster is as unchangeable as the entries it reads, so what an old version took for granted
stands here in the very words of its time.
"""

from typing import Any, Final, TypeAlias

Fields: TypeAlias = dict[str, Any]

_CALLED: Final = ("model", "number", "surname", "latin_surname")
_NAMES: Final = (("surname", "given"), ("latin_surname", "latin_given"))
_CODES: Final = ("number", "passport_number")


def case_registered_2(fields: Fields) -> Fields:
    """Say of each item what version 1 left to its readers: by which fields it is found.

    That version knew weapons and invited persons only, and of a paper one number and date,
    whosever it was: nobody's own is added.
    """
    application = fields["application"]
    items = [_found_by_its_fields(item) for item in application["items"]]
    return {**fields, "application": {**application, "items": items}}


def _found_by_its_fields(item: Fields) -> Fields:
    values = item["values"]
    names = (" ".join(filter(None, map(values.get, pair))) for pair in _NAMES)
    return {
        **item,
        "called": next(filter(None, map(values.get, _CALLED)), ""),
        "names": [name for name in names if name],
        "codes": [code for code in map(values.get, _CODES) if code],
    }


def papers_listed_2(fields: Fields) -> Fields:
    """Leave a list as it was: version 1 did not say for how many a paper had been asked."""
    return fields
