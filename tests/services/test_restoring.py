"""A copy is found, proved, compared with the record that lies there, and put back (D52, §3.5)."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import backups, queueing, settings
from desktop.services.place_choice import choose_second_place
from desktop.services.restoring import (
    Lost,
    found_copies,
    logins_of,
    prove_copy,
    put_back,
    service_of,
)
from desktop.services.second_place import carry_newest
from desktop.services.sign_in import has_copies
from desktop.services.today_keeping import NOTHING, see_keeping
from desktop.store import tickets
from desktop.store.database import open_database
from tests.helpers.keys import accounts_of
from tests.helpers.office import OFFICE, Clock, an_office
from tests.helpers.randomness import seeded


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """Make an office with a copy at both places, and a number given after it."""
    (tmp_path / "stick").mkdir()
    place = tmp_path / "office.kense"
    with an_office(place, clock) as desk:
        assert not has_copies(place)
        settings.set_series(desk, service="weapons", year=2013, last=41, reason="қағаз журнал")
        copy = backups.copy_record(desk.database, now=desk.now())
        backups.finish(copy, randomness=seeded(5))
        choose_second_place(desk, str(tmp_path / "stick"))
        carry_newest(place, now=desk.now())
        queueing.issue_number(desk, service="weapons", line="hand-in")
        assert see_keeping(desk) == NOTHING
    return place


def test_a_copy_of_both_places_is_offered_once_and_that_of_the_stick_alone_too(path: Path) -> None:
    (here,) = found_copies(path)
    assert (here.is_here, here.path.parent.name, logins_of(here.path)) == (True, "backups", ())
    here.path.unlink()
    (there,) = found_copies(path)
    assert (there.is_here, there.path.parent.name, has_copies(path)) == (False, "stick", True)
    other = path.parent / "new" / "office.kense"
    assert found_copies(other) == []
    assert [each.path for each in found_copies(other, str(there.path.parent))] == [there.path]
    with pytest.raises(Refusal, match="medium-missing"):
        found_copies(other, str(path.parent / "none"))


def test_what_is_lost_is_counted_and_the_copy_put_back(path: Path, clock: Clock) -> None:
    (found,) = found_copies(path)
    proved = prove_copy(accounts_of(path, clock), found.path, "", "")
    assert proved.lost == Lost(entries=1, cases=0)
    assert dict(proved.series)["weapons/2013"] == 41
    aside = put_back(accounts_of(path, clock), proved)
    assert aside is not None
    for place, given in ((path, 0), (aside, 1)):
        with open_database(place, randomness=seeded(6)) as database:
            day = clock.now.date()
            assert len(tickets.queue(database, office=OFFICE, day=day)) == given


def test_a_record_that_cannot_be_read_is_not_compared(path: Path, clock: Clock) -> None:
    (found,) = found_copies(path)
    path.write_bytes(b"ruined" * 999)
    assert prove_copy(accounts_of(path, clock), found.path, "", "").lost is None
    path.unlink()
    assert prove_copy(accounts_of(path, clock), found.path, "", "").lost is None


def test_a_series_is_called_by_its_service_and_year() -> None:
    found = service_of("weapons/2013")
    assert found is not None
    assert found[1] == "2013"
    assert service_of("nothing/2013") is None
