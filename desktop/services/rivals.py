"""Two computers that both go on after one: noticed here, decided by a person (parcels §2.6).

A record that was put back twice, or copied and begun again at both places, has two followers. Each
has an id and keys of its own, so no file of theirs ever parts from what is held: without a
decision both would write into one room of the region for ever.
"""

from collections.abc import Iterable

from desktop.models.parcel import Card
from desktop.store import regional
from desktop.store.handles import Reader
from desktop.store.regional import Installation


def rival_of(reader: Reader, card: Card, before: Installation | None) -> Installation | None:
    """Return the computer that goes on already after the one a card follows, None where none does.

    `before` is that one as the region knows it, None where it never was enrolled.
    """
    if not card.predecessor:
        return None
    for each in regional.installations(reader, card.office):
        follows = each.room == before.room if before else each.predecessor == card.predecessor
        if each.is_live and follows and each.inst not in {card.inst, card.predecessor}:
            return each
    return None


def rivals(known: Iterable[Installation]) -> tuple[Installation, ...]:
    """Return the computers of one room that may send, where they are more than one."""
    live = tuple(each for each in known if each.is_live)
    return live if len(live) > 1 else ()
