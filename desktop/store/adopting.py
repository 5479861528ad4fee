"""Put back what an installation before did after the backup: into the journal, and the tables.

The journal takes every entry word for word. The tables take those about records that nobody here
has worked on since, as the office's own; all else is left to a person: what was set up (rights,
windows, keys), what touches a record the office went on with, and whatever the tables do not admit.
Which are left stands in the fact before them, so tables made anew come to the same.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from desktop.models.chain import Entry, read_head
from desktop.models.facts import LeftOut
from desktop.store import exchange, journal
from desktop.store.foreign import Foreign, Read
from desktop.store.handles import Database, Reader
from desktop.store.projection.applying import Projection
from desktop.store.projection.rooms import OWNED

SETTING: Final = "set-anew"
WORKED_ON: Final = "worked-on"
ON_PAPER: Final = "on-paper"
PASSED: Final = "passed"
AMISS: Final = "out-of-place"
"""Why an entry is left: it set something up, its record was gone on with here, it printed lines of
a register by their numbers then, it is of no use any more and nobody has to look at it, or it is
about a record that is not in the tables; besides them stand the codes of what tables refuse."""

_TAKEN_BACK: Final = frozenset(
    {
        *("ticket", "visit", "case", "paper", "person", "unit", "blank", "coupon", "complaint"),
        *("series", "day"),
    }
)
"""The kinds of records whose entries come back into the tables."""

_SENT: Final = frozenset({"ParcelMade", "ParcelTaken"})
"""Besides them: so the numbers of parcels go on, and none on paper is used twice."""

_ENDED_KINDS: Final = frozenset(
    {"parcel", "region", "installation", "question", "card", "list", "record"}
)
_ENDED_FACTS: Final = frozenset({"SignedIn", "SignInFailed", "RegisterSaved"})

_SHARED: Final = frozenset({"series", "day", "card", "list", "record"})
"""Those whose id names no record that one could go on with: a year's numbers, a day, a look."""

_MOST_LEFT: Final = 900  # in one fact: its lists have bounds


Heard: TypeAlias = Callable[[int], None]
"""Is told of entries as they are done; raises what leaves the whole."""


def _nobody(_entries: int) -> None:
    """Hear of entries where nobody waits."""


@dataclass(slots=True)
class Touched:
    """Hold the ids of what was worked on, so nobody else's to change, and of what is `amiss`.

    That is a record whose own beginning the tables did not admit; what only names it may stand
    without it, as an application does without its number in the queue.
    """

    ids: set[str] = field(default_factory=set)
    amiss: set[str] = field(default_factory=set)

    def add(self, entry: Entry) -> None:
        """Keep what an entry is about, and what it names."""
        head = read_head(entry.head)
        self.ids |= _named(entry, head) if head is not None else set()

    def concerns(self, entry: Entry, head: dict[str, str | int]) -> bool:
        """Tell whether an entry is about anything that was worked on."""
        return not self.ids.isdisjoint(_named(entry, head))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Hold entries that are put back under one fact, and which of them are left."""

    entries: tuple[Read, ...]
    left: tuple[LeftOut, ...]


def worked_on_since(reader: Reader, followers: Iterable[str]) -> Touched:
    """Return what the installations that followed have worked on here."""
    touched = Touched()
    for inst in followers:
        end = journal.mark(reader, inst).n
        for entry in exchange.entries(reader, inst, after=0, upto=end):
            touched.add(entry)
    return touched


def tried(
    database: Database,
    office: str,
    entries: Sequence[Read],
    touched: Touched,
    heard: Heard = _nobody,
) -> list[Run]:
    """Try entries on the tables and undo it: return them in runs that each have room for its left.

    Inside the caller's transaction. What is left joins `touched`: what came after it on the same
    record is left too. `heard` is told of each entry.
    """
    connection = database.connection
    foreign = Foreign(connection, Projection(connection))
    connection.execute("SAVEPOINT trial")
    left: list[LeftOut] = []
    for entry, head, _body in entries:
        heard(1)
        code = _code(foreign, office, entry, dict(head), touched)
        if code == WORKED_ON:
            touched.add(entry)
        elif code and head["t"] not in _SHARED:
            touched.amiss.add(str(head["id"]))
        if code:
            left.append(LeftOut(n=entry.n, code=code))
    connection.execute("ROLLBACK TO trial")
    connection.execute("RELEASE trial")
    return list(_runs(entries, left))


def put_back(database: Database, office: str, run: Run, heard: Heard = _nobody) -> None:
    """Append a run to the journal and take what is not left into the tables."""
    connection = database.connection
    foreign = Foreign(connection, Projection(connection))
    left = {each.n for each in run.left}
    for entry, head, _body in run.entries:
        heard(1)
        journal.append(database, entry)
        if entry.n not in left:
            foreign.take(entry, head, office)


def _code(
    foreign: Foreign, office: str, entry: Entry, head: dict[str, str | int], touched: Touched
) -> str:
    kind, fact = head["t"], head["f"]
    if fact not in _SENT and kind not in _TAKEN_BACK:
        ended = kind in _ENDED_KINDS or fact in _ENDED_FACTS
        return PASSED if ended else ON_PAPER if kind == "register" else SETTING
    if head["id"] in touched.amiss:
        return AMISS
    if touched.concerns(entry, head):
        return WORKED_ON
    return foreign.take(entry, head, office)


def _runs(entries: Sequence[Read], left: Sequence[LeftOut]) -> Iterator[Run]:
    borders = [each.n for each in left[_MOST_LEFT::_MOST_LEFT]]
    first = 0
    for border in (*borders, entries[-1][0].n + 1):
        end = next((at for at, read in enumerate(entries) if read[0].n >= border), len(entries))
        numbers = range(entries[first][0].n, border)
        yield Run(
            entries=tuple(entries[first:end]),
            left=tuple(each for each in left if each.n in numbers),
        )
        first = end


def _named(entry: Entry, head: dict[str, str | int]) -> set[str]:
    """Return the ids of the records an entry is about or names."""
    own = {str(head["id"])} if head["t"] not in _SHARED else set()
    body = json.loads(entry.body)
    named = (body.get(name) for name in OWNED) if isinstance(body, dict) else ()
    return own | {each for each in named if isinstance(each, str) and each}
