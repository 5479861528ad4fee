"""Fill a database with the days of an invented office, through the code that writes real ones."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator

from desktop.models.chain import Entry, read_head
from desktop.models.facts import (
    DayOpened,
    Fact,
    PaperPrinted,
    PapersListed,
    TicketCalled,
    VisitBegan,
    VisitEnded,
)
from desktop.models.ids import new_id
from desktop.store.database import Database
from desktop.store.importing import Taken, take_entries
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import (
    DAY,
    OFFICE,
    case_registered,
    moment,
    office_chosen,
    paper_issued,
    ticket_issued,
    window_set,
)
from tests.helpers.randomness import seeded

VISITORS_A_DAY = 60
SENT_FOR_PAPERS = 5  # every fifth visitor is


def fill(
    database: Database,
    *,
    facts: int,
    seed: int = 1,
    told: Callable[[int], None] = lambda _done: None,
) -> int:
    """Record whole days until there are at least `facts` facts; return how many there are.

    One day is one transaction: a million facts of one visitor each would
    measure the disk. `told` hears after every day how many there are.
    """
    randomness = seeded(seed)
    done = 0
    for day_number in range(facts):
        day = DAY + dt.timedelta(days=day_number)
        opening = [office_chosen(), window_set()] if day_number == 0 else []
        with unit_of_work(database, at=moment(9, day=day), by="s1", office=OFFICE) as work:
            for fact in [*opening, DayOpened(day=day.isoformat())]:
                work.record(fact)
                done += 1
            first = day_number * VISITORS_A_DAY
            for serial in range(first, first + VISITORS_A_DAY):
                for fact in visitor(serial, day, randomness):
                    work.record(fact)
                    done += 1
        told(done)
        if done >= facts:
            break
    return done


def visitor(serial: int, day: dt.date, randomness: Callable[[int], bytes]) -> Iterator[Fact]:
    """Yield the facts of one visitor: eight of a registration, fewer of a list of papers."""
    when = moment(9, serial % 60, day=day)
    ticket, visit, case, paper = (new_id(when, randomness) for _ in range(4))
    yield ticket_issued(ticket, serial % VISITORS_A_DAY + 1, day=day)
    yield TicketCalled(ticket=ticket, window="1")
    yield VisitBegan(visit=visit, ticket=ticket, window="1")
    if serial % SENT_FOR_PAPERS == 0:
        yield PapersListed(
            visit=visit, service="weapons", purpose="register", applicant_kind="citizen", missing=()
        )
        yield VisitEnded(visit=visit, ticket=ticket, end="sent-for-papers")
        return
    yield case_registered(case, visit, serial - serial // SENT_FOR_PAPERS, qr=f"{serial:017d}")
    yield paper_issued(paper, case)
    yield VisitEnded(visit=visit, ticket=ticket, end="registered")
    yield PaperPrinted(paper=paper, printer="HP")


def taken_in(region: Database, room: str, entries: Iterable[Entry], *, most: int = 10**9) -> Taken:
    """Take an office's entries into its room at a region, and stop after `most` of them."""
    with region.transaction():
        read = ((each, read_head(each.head) or {}, json.loads(each.body)) for each in entries)
        return take_entries(region, room, read, lambda done: done < most)
