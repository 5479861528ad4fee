"""An empty record of one office, and all that a report of some of its days counts."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.models.facts import Fact, RolesSet, StaffSet
from desktop.models.report import Asked
from desktop.services.desk import Desk
from desktop.services.period_counts import Counts, questions
from desktop.store.database import open_database
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import DAY, OFFICE, moment, office_chosen
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded

FIRST, LAST = DAY, DAY + dt.timedelta(days=1)


@contextmanager
def a_record(*, now: dt.datetime) -> Iterator[Desk]:
    """Open an empty record of one office, with an analyst."""
    with (
        TemporaryDirectory() as folder,
        open_database(Path(folder) / "office.kense", randomness=seeded(3)) as database,
    ):
        roles = RolesSet(staff="s1", name="Талдаушы", roles=("analyst",), clerk_name="С")
        with unit_of_work(database, at=moment(8), by="s1", office=OFFICE) as work:
            work.record(office_chosen(services=("weapons", "invitations")))
            work.record(StaffSet(staff="s1", name="Талдаушы", post_kk="т", post_ru="а"), roles)
        yield desk_over(database, Clock(now))


def happen(desk: Desk, fact: Fact, at: dt.datetime, office: str = OFFICE) -> None:
    """Let something happen at a moment."""
    with unit_of_work(desk.database, at=at, by="s1", office=office) as work:
        work.record(fact)


def counted(desk: Desk, first: dt.date = FIRST, last: dt.date = LAST) -> Counts:
    """Count all that a report of some days does."""
    counts = Counts()
    for question in questions(desk, Asked(report="period", first=first, last=last), counts):
        question()
    return counts


def rows(counts: Counts, part: str) -> dict[str, int]:
    """Return what a part counts, by row."""
    return {row: sum(own.values()) for row, own in counts.rows(part).items() if any(own.values())}
