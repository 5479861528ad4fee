"""Take an entry that an office made into the tables of its region, or hold it.

A sound chain is kept word for word whatever its bodies say. What this program does not know, or
what the tables do not admit, is *held*: told by its number, its fact and a code, and tried again
whenever the tables are made anew. Both ways to the tables, bringing a parcel and making them anew,
go through here, so they come to the same.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias

from desktop.models import moments
from desktop.models.chain import Deed, Entry, Json
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.store.codec import decode, decode_read
from desktop.store.driver import Connection
from desktop.store.projection.applying import Projection

Read: TypeAlias = tuple[Entry, Mapping[str, str | int], Json]
"""An entry with its head and its body as they were read: the chain was followed already."""

Decoder: TypeAlias = Callable[[str, int, Any], Fact]

_HOLD: Final = "INSERT INTO held_entries VALUES (?, ?, ?, ?)"
_LONGEST_NAME: Final = 64
# What a handler raises about values that are of the right kind and still make no sense.
_SENSELESS: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)


def deed_of(head: Mapping[str, str | int], *, room: str = "") -> Deed:
    """Return what a head says of its fact, as it stands in a room of the region if told one."""
    return Deed(
        at=str(head["at"]),
        by=str(head["by"]),
        office=room or str(head["office"]),
        fact=str(head["f"]),
        version=int(head["v"]),
        about=str(head["t"]),
        about_id=str(head["id"]),
    )


class Foreign:
    """Take entries of offices through one projection, inside the caller's transaction."""

    def __init__(self, connection: Connection, projection: Projection) -> None:
        """Undo on `connection` what `projection` began of an entry that is held."""
        self._connection = connection
        self._projection = projection

    def take_all(self, batch: Sequence[Read], room: str) -> list[str]:
        """Apply entries of one room in their order; return of each what `take` does.

        Ending a savepoint costs as much as an entry: they have one together, and each its own only
        where any of them is held, so that how they are put together makes no difference.
        """
        if self._takes_whole(batch, room):
            return [""] * len(batch)
        return [self.take(entry, head, room) for entry, head, _body in batch]

    def take(self, entry: Entry, head: Mapping[str, str | int], room: str) -> str:
        """Apply an entry of an office's room; return why it is held, empty where it is not.

        The codes are those of `decode` and of the tables, `foreign-fact`, `foreign-record`, and
        `bad-head` for a head that says something impossible of a sound chain.
        """
        self._connection.execute("SAVEPOINT entry")
        code = self._try(entry, deed_of(head, room=room), decode, entry.body)
        if code:
            self._undo("entry")
            name = str(head["f"])[:_LONGEST_NAME]
            self._connection.execute(_HOLD, (entry.inst, entry.n, name, code))
        self._connection.execute("RELEASE entry")
        return code

    def _takes_whole(self, batch: Sequence[Read], room: str) -> bool:
        """Apply all of a batch, or nothing of it where one of them would be held."""
        self._connection.execute("SAVEPOINT batch")
        held = any(
            self._try(entry, deed_of(head, room=room), decode_read, body)
            for entry, head, body in batch
        )
        if held:
            self._undo("batch")
        self._connection.execute("RELEASE batch")
        return not held

    def _undo(self, savepoint: str) -> None:
        """Undo what the tables were told since, and forget what was known of it."""
        self._connection.execute(f"ROLLBACK TO {savepoint}")
        self._projection.rooms.forget()

    def _try(self, entry: Entry, deed: Deed, read: Decoder, body: Any) -> str:  # noqa: ANN401  what `read` reads
        try:
            _check_moment(deed.at)
            fact = read(deed.fact, deed.version, body)
            named = (fact.ABOUT, getattr(fact, fact.KEY))
            if named != (deed.about, deed.about_id) or _speaks_of_another(fact, entry.inst):
                return "bad-head"
            self._projection.apply(deed, self._projection.rooms.admitted(deed, fact))
        except Refusal as refusal:
            return refusal.code
        except _SENSELESS:
            return "bad-fact"
        return ""


def _speaks_of_another(fact: object, inst: str) -> bool:
    """Tell whether a fact names another installation than the one whose chain it stands in."""
    return getattr(fact, "inst", inst) != inst


@lru_cache(maxsize=256)
def _check_moment(text: str) -> None:
    """Refuse with a ValueError what is no moment with an offset; many entries share one."""
    if moments.to_text(moments.from_text(text)) != text:
        raise ValueError(text)
