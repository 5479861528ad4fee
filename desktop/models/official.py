"""An official as the papers of one day name him: who he was then, and in whose place (D54, D41)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.entry import clean_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Name an employee with the post he held that day; `order` is the one he acts by (D54).

    `post` is the post's id where posts are kept, and its words stand in both languages.
    """

    staff: str
    name: str
    post: str = ""
    post_kk: str = ""
    post_ru: str = ""
    acting: bool = False
    order: str = ""  # number and date, as papers print it
    name_ru: str = ""  # where Russian papers spell it otherwise
    rank_kk: str = ""  # the special rank, as papers print it
    rank_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """Say whose resolution or signature a sheet bears, and the day written on it (D41)."""

    by: str  # staff id
    on: dt.date


def is_same_person(one: Official, other: Official) -> bool:
    """Say whether two officials are one named person, whatever accounts they have (D24)."""
    if one.staff and one.staff == other.staff:
        return True
    names = [clean_text(each.name).casefold() for each in (one, other)]
    return names[0] == names[1] != ""
