"""One use case, one transaction: facts reach the journal and the tables together or not at all."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from desktop.models import moments
from desktop.models.chain import SALT_BYTES, Deed, Mark, seal
from desktop.models.entry import odd_sign
from desktop.models.errors import Refusal
from desktop.models.facts import Fact, ListSaved, PaperFailed, PaperPrinted
from desktop.store import journal
from desktop.store.codec import encode
from desktop.store.handles import Database, Topic
from desktop.store.projection.applying import Projection, topics_of

_ID: Final = re.compile(r"[\x21-\x7e]{1,64}")
_NAMES_OF_MACHINES: Final = (PaperPrinted, PaperFailed, ListSaved)  # printers and files


class UnitOfWork:
    """Record facts inside an open transaction; `topics` is filled when it has been committed."""

    def __init__(self, database: Database, *, at: dt.datetime, by: str, office: str) -> None:
        self.database = database
        self.topics: frozenset[Topic] = frozenset()
        self._at = moments.to_text(at)
        self._by = _plain_id(by, "by")
        self._office = _plain_id(office, "office")
        self._projection = Projection(database.connection)
        self._touched: set[Topic] = set()
        self._mark: Mark | None = None
        self._transaction = 0

    def record(self, *facts: Fact) -> None:
        """Append facts to the journal and apply them to the tables, in this order.

        Refuse `bad-text`, `too-large`, `odd-sign` (`sign`) for a text that no paper can carry,
        and `out-of-place` for a fact about a record that is not there or is there already.
        """
        for fact in facts:
            self._record(fact)

    def concern(self, topics: frozenset[Topic]) -> None:
        """Let whoever shows these kinds of records ask again after the commit."""
        self._touched |= topics

    def _record(self, fact: Fact) -> None:
        after = self._mark or self._begin()
        encoded = encode(fact)
        _require_printable(fact, encoded.body)
        deed = Deed(
            at=self._at,
            by=self._by,
            office=self._office,
            fact=type(fact).__name__,
            version=fact.VERSION,
            about=fact.ABOUT,
            about_id=getattr(encoded.fact, fact.KEY),
        )
        entry = seal(
            deed,
            after=after,
            transaction=self._transaction,
            body=encoded.body,
            salt=self.database.source.randomness(SALT_BYTES),
        )
        journal.append(self.database, entry)
        self._projection.apply(deed, encoded.fact)
        self._touched |= topics_of(encoded.fact)
        self._mark = Mark(inst=entry.inst, n=entry.n, h=entry.h)

    def _begin(self) -> Mark:
        """Find where the chain stands: nobody can move it before this transaction ends."""
        after = journal.mark(self.database, self.database.installation)
        self._transaction = after.n + 1
        return after

    def close(self) -> None:
        """Say what was changed, after the commit."""
        self.topics = frozenset(self._touched)
        if self.topics:
            self.database.tell(self.topics)


@contextmanager
def unit_of_work(
    database: Database, *, at: dt.datetime, by: str, office: str
) -> Iterator[UnitOfWork]:
    """Do everything in the block in one transaction: done `at`, by a staff id, at an office.

    The transaction is immediate, so what is read inside stays true until it is
    committed. Any exception undoes all of it. Refuse, besides what `record`
    refuses, `disk-full` `disk-error` `database-busy` `database-corrupt`.
    """
    if database.connection.in_transaction:
        raise RuntimeError("nested")  # pass the one you have
    work = UnitOfWork(database, at=at, by=by, office=office)
    with database.transaction():
        yield work
    work.close()


def _require_printable(fact: Fact, body: str) -> None:
    """Refuse `odd-sign` (`sign`): whatever is typed may reach a paper, in years if not today.

    Here all of it passes, and nothing that was recorded before: an old fact is read as it stands.
    In the body every text is whole; JSON itself is made of signs that any font draws.
    """
    if isinstance(fact, _NAMES_OF_MACHINES):
        return
    if sign := odd_sign(body):
        raise Refusal("odd-sign", sign=sign)


def _plain_id(text: str, field: str) -> str:
    if not _ID.fullmatch(text):
        raise Refusal("bad-text", field=field, why="id")
    return text
