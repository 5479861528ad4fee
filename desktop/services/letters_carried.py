"""A letter checked at the window goes into its case when that is registered (I-A3, D37).

Until then the check lies in the draft, beside the guest it is of: a row taken out takes it along.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.facts import LetterChecked
from desktop.models.letter_check import letter_items
from desktop.models.path import items_of
from desktop.store.codec import decode_part, encode_part

_CHECKED: Final = "letter_checked"


def kept_in_draft(checked: LetterChecked, *, number: int) -> Mapping[str, str]:
    """Return what a draft keeps of the check of the letter for its guest of a number, from 1."""
    return {_path(number): encode_part(checked)}


def carried(draft: Draft, application: Application, *, case: str) -> Iterator[LetterChecked]:
    """Yield the checks that a draft kept, to be recorded with the registration of its case."""
    keys = {each.place: each.key for each in items_of(application) if each.scope == "item"}
    for item in letter_items(application):
        kept = draft.text(_path(item.number))
        if kept:
            checked: LetterChecked = decode_part(LetterChecked, kept)
            yield replace(checked, case=case, item=keys[item.number])


def _path(number: int) -> str:
    return f"items.{number - 1}.{_CHECKED}"
