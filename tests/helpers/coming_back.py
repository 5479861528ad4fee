"""An office that is put back, and what the region gives back to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.services import backups, installation, intake, regional
from desktop.services.answers import AnswerEffect, take_answer
from desktop.services.chancery import Numbered, enter_numbers
from desktop.services.region_answer import make_answer
from desktop.store import adopted, exchange
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, an_enrolled_office, brought, groups, sent, work
from tests.helpers.visits import served

OFFICE = "2-11"


def registered(office: Place) -> str:
    """Register an application; return its id."""
    draft = citizen_with_rifle(papers=True)
    return intake.register(office.desk, ticket=served(office.desk).id, draft=draft).case


def lost(tmp_path: Path, region: Place) -> tuple[Path, str, str]:
    """Let an office work after its backup, send that, and be put back; return both its cases."""
    with an_enrolled_office(tmp_path / "office", region) as office:
        first = registered(office)
        copy_database(office.desk.database, tmp_path / "backup.kense")
        second = registered(office)
        work(office)
        assert brought(region, sent(office)).verdict == "applied"
        path = office.desk.database.path
    backups.restore(tmp_path / "backup.kense", path, now=Clock().now, randomness=seeded(9))
    return path, first, second


@contextmanager
def going_on(path: Path, region: Place, seed: int = 500) -> Iterator[Place]:
    """Open a restored record and enrol it as the installation that follows."""
    with open_database(path, randomness=seeded(seed)) as database:
        desk = desk_over(database, Clock(), operator="s1", seed=seed + 1)
        office = Place(desk=desk, machine=path.parent / "machine")
        if exchange.installation(database, database.installation) is None:
            card = installation.enrol(desk, office.machine)
            regional.enrol(region.desk, card.file, groups(card.fingerprint))
        yield office


def answer_of(region: Place) -> bytes:
    """Make the region's answer."""
    return make_answer(region.desk, region.machine, OFFICE).file


def taken(office: Place, region: Place) -> AnswerEffect:
    """Carry an answer to the office."""
    return take_answer(office.desk, office.machine, answer_of(region))


def sent_all(office: Place, region: Place) -> None:
    """Carry a parcel; what two computers gave one number to is held by the region."""
    assert brought(region, sent(office)).verdict in {"applied", "content"}


def numbered(office: Place, case: str, number: str) -> None:
    """Let the chancery number an application."""
    entered = Numbered(direction="incoming", number=number, date=office.desk.now().date())
    enter_numbers(office.desk, case=case, numbers=[entered])


def left_of(place: Place) -> list[tuple[str, int, str]]:
    """Return what is left to a person there."""
    return [(each.predecessor, each.n, each.code) for each in adopted.left_of(place.desk.database)]
