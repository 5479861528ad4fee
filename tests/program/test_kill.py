"""The power goes while somebody is served: queue, visit and what was typed come back."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.services import intake
from desktop.store import tickets
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import a_desktop
from tests.program.running import ROOT, kense
from tests.program.serving import SURNAME


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Return an office whose window was killed while a name was being typed."""
    office = tmp_path / "office.kense"
    with an_office(office):
        pass
    command = [sys.executable, "-m", "tests.program.serving", str(office)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as serving:
        assert serving.stdout is not None
        assert serving.stdout.readline() == "saved\n"
        serving.kill()
    return office


def test_the_record_is_sound_after_it(killed: Path) -> None:
    assert kense("check", str(killed)).status == 0


def test_queue_visit_and_draft_lie_on_the_disk(killed: Path) -> None:
    clock = Clock()
    with open_database(killed, randomness=seeded()) as database:
        day = tickets.of_day(database, office=OFFICE, day=clock().date())
        assert [ticket.state for ticket in day] == ["in-service", "waiting", "waiting"]
        saved = intake.saved_draft(desk_over(database, clock), window=WINDOW)
        assert saved is not None
        assert saved.visit == day[0].visit
        assert saved.draft.text("person.surname").startswith(SURNAME)
        assert check_database(database).sound


def test_the_window_goes_on_where_it_was(killed: Path, qapp: QApplication) -> None:
    with a_desktop(killed, qapp, operator="s1") as desktop:
        desktop.come_up()
        counter = desktop.kense.program.counter(WINDOW)
        assert counter.intake.draft is not None
        assert counter.intake.draft.text("person.surname").startswith(SURNAME)
        assert counter.queue.hand is not None
        assert counter.queue.hand.number == "Қ-001"
