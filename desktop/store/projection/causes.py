"""Causes given for waits and services past their limit, and taken back (D47)."""

from typing import Final

from desktop.models import moments
from desktop.models.chain import Deed, dump
from desktop.models.facts import CauseGiven, CauseTakenBack
from desktop.store.projection.rows import Rows

_GIVE: Final = """
    INSERT INTO breach_causes (cause, office, day, kind, begins, ends, lines, words, given_at,
        given_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TAKE_BACK: Final = "UPDATE breach_causes SET taken_back_at = ?, taken_back_by = ? WHERE cause = ?"


def cause_given(rows: Rows, deed: Deed, fact: CauseGiven) -> None:
    """Keep a cause with its stretch."""
    stretch = (moments.to_text(fact.begins), moments.to_text(fact.ends), dump(fact.lines))
    about = (fact.cause, deed.office, fact.day, fact.kind)
    rows.add(_GIVE, (*about, *stretch, fact.words, deed.at, deed.by))


def cause_taken_back(rows: Rows, deed: Deed, fact: CauseTakenBack) -> None:
    """Let a cause cover nothing any more."""
    rows.change(_TAKE_BACK, (deed.at, deed.by, fact.cause))
