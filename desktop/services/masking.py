"""What a reader at a region is shown of people: whole, or masked (94-V, parcels §3.4, §7.34).

Every list, card, search and file of the region's applications asks here. Whoever may see people
whole is told everything; everybody else finds somebody by his whole number, and sees it masked.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Final, TypeAlias

from desktop.models.application import FieldChange
from desktop.models.masking import masked_details, masked_number, masked_phone, masked_words
from desktop.services.desk import Desk
from desktop.store import case_events, cases
from desktop.store.cases import CaseRow
from desktop.store.people import SeenPerson

Telling: TypeAlias = Callable[[str], str]
"""Return a sentence as somebody is told it."""

_ADDRESSES: Final = frozenset({"address", "stay_address", "answer_to"})
_WHOLE: Final = re.compile(r"\d{12}")
_SHORTEST: Final = 4  # signs: anything shorter could be a part of any word


def sees_whole(desk: Desk) -> bool:
    """Say whether the operator is shown numbers, phones and addresses of people whole."""
    return desk.may("region.person.whole")


def told_rows(desk: Desk, rows: Sequence[CaseRow]) -> list[CaseRow]:
    """Return applications as the operator is told of them."""
    if sees_whole(desk):
        return list(rows)
    return [replace(row, iin=masked_number(row.iin), phone=masked_phone(row.phone)) for row in rows]


def told_person(desk: Desk, person: SeenPerson) -> SeenPerson:
    """Return somebody who was seen as the operator is told of him."""
    if sees_whole(desk):
        return person
    return replace(person, details=masked_details(person.details))


def telling_of(desk: Desk, case: str) -> Telling:
    """Return how every sentence about an application is told the operator."""
    if sees_whole(desk):
        return lambda words: words
    held = [cases.application(desk.database, case)]
    happened = [each.fact for each in case_events.events(desk.database, case)]
    addresses = frozenset(each for node in (*held, *happened) for each in _addresses(node))
    return lambda words: masked_words(words, addresses)


def whole_number(words: str) -> str:
    """Return the IIN or BIN that is searched for, empty where the words are anything else."""
    bare = re.sub(r"\s", "", words)
    return bare if _WHOLE.fullmatch(bare) else ""


def _addresses(node: object) -> Iterator[str]:
    """Yield every address anywhere in what is held, of an application or of what happened."""
    if isinstance(node, FieldChange):
        if node.path.rpartition(".")[2] in _ADDRESSES:
            yield from filter(_is_address, (node.old, node.new))
    elif isinstance(node, dict):
        yield from _named((str(key), each) for key, each in node.items())
    elif is_dataclass(node):
        yield from _named((each.name, getattr(node, each.name)) for each in fields(node))
    elif isinstance(node, (list, tuple)):
        for each in node:
            yield from _addresses(each)


def _named(inside: Iterator[tuple[str, object]]) -> Iterator[str]:
    for name, each in inside:
        if name in _ADDRESSES and isinstance(each, str):
            yield from filter(_is_address, (each,))
        else:
            yield from _addresses(each)


def _is_address(text: str) -> bool:
    return len(text) >= _SHORTEST
