"""Which fields an entry of the journal holds of somebody, by the number he is named by (§7.36)."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.models.chain import Json

_INSIDE: Final = frozenset({"document"})
"""What stands within a person and is his: the paper he was known by."""

_PLAIN: Final = frozenset({"no_iin", "kind", "basis", "number"})
"""What tells nothing of a person by itself, or stands for the paper already."""


def held_fields(body: Json, value: str) -> tuple[str, ...]:
    """Return the keys beside which a number stands, and are not empty, in their order.

    `body` is a fact as read; the fields are those of whoever the number names, wherever he stands
    in it: as applicant, representative, invited person, receiver.
    """
    found = (_told(each) for each in _holders(body, value))
    return tuple(dict.fromkeys(key for keys in found for key in keys))


def _holders(node: Json, value: str) -> Iterator[Mapping[str, Json]]:
    """Yield every object that holds the number itself, or within the paper he was known by."""
    if isinstance(node, dict):
        inside = [node[key] for key in sorted(_INSIDE & node.keys())]
        own = [
            *node.values(),
            *(v for each in inside if isinstance(each, dict) for v in each.values()),
        ]
        if value in own:
            yield node
        for key, each in node.items():
            if key not in _INSIDE or value not in own:
                yield from _holders(each, value)
    elif isinstance(node, list):
        for each in node:
            yield from _holders(each, value)


def _told(holder: Mapping[str, Json]) -> Iterator[str]:
    for key, each in holder.items():
        if isinstance(each, dict):
            if key in _INSIDE and any(each.values()):
                yield key
        elif each not in ("", None, [], 0, False) and key not in _PLAIN:
            yield key
