"""Take an entry that an office made into the tables of its region, or hold it.

A sound chain is kept word for word whatever its bodies say. What this program does not know, or
what the tables do not admit, is *held*: told by its number, its fact and a code, and tried again
whenever the tables are made anew. Both ways to the tables, bringing a parcel and making them anew,
go through here, so they come to the same.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from desktop.models import moments
from desktop.models.chain import Deed, Entry
from desktop.models.errors import Refusal
from desktop.store.codec import decode
from desktop.store.driver import Connection
from desktop.store.projection.applying import Projection

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

    def take(self, entry: Entry, head: Mapping[str, str | int], room: str) -> str:
        """Apply an entry of an office's room; return why it is held, empty where it is not.

        The codes are those of `decode` and of the tables, `foreign-fact`, `foreign-record`, and
        `bad-head` for a head that says something impossible of a sound chain.
        """
        self._connection.execute("SAVEPOINT entry")
        code = self._try(entry, deed_of(head, room=room))
        if code:
            self._connection.execute("ROLLBACK TO entry")
            name = str(head["f"])[:_LONGEST_NAME]
            self._connection.execute(_HOLD, (entry.inst, entry.n, name, code))
        self._connection.execute("RELEASE entry")
        return code

    def _try(self, entry: Entry, deed: Deed) -> str:
        try:
            _check_moment(deed.at)
            fact = decode(deed.fact, deed.version, entry.body)
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
