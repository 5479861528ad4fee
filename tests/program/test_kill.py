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
from desktop.views.counter.work import CounterWork
from desktop.views.intake.large_check import LargeCheck
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop, a_desktop
from tests.program.running import ROOT, kense
from tests.program.serving import SURNAME


def kill(office: Path, *caps: str) -> Path:
    """Serve somebody at an office, type his name, press keys, and kill the window there."""
    with an_office(office):
        pass
    command = [sys.executable, "-m", "tests.program.serving", str(office), *caps]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as serving:
        assert serving.stdout is not None
        assert serving.stdout.readline() == "saved\n"
        serving.kill()
    return office


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Return an office whose window was killed while a name was being typed."""
    return kill(tmp_path / "office.kense")


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
        assert at(desktop) == ("applicant", "person.surname")


def at(desktop: Desktop) -> tuple[str, str]:
    """Return the step on show, and the field or the paper the cursor stands at."""
    work = desktop.page.findChild(CounterWork)
    assert work is not None
    sheet = work.middle.intake
    fields = [field.path for field in sheet.form.fields() if field.has_focus]
    papers = [check.document for check in sheet.papers.checks() if check.hasFocus()]
    return sheet.step, next(iter([*fields, *papers]), "")


def test_it_goes_on_in_the_step_on_show_though_an_earlier_one_is_not_done(
    tmp_path: Path, qapp: QApplication
) -> None:
    killed = kill(tmp_path / "office.kense", "Alt+2", "1", "Alt+4", "↓", "↓")
    with open_database(killed, randomness=seeded()) as database:
        saved = intake.saved_draft(desk_over(database, Clock()), window=WINDOW)
    assert saved is not None
    assert saved.step == "papers"
    with a_desktop(killed, qapp, operator="s1") as desktop:
        desktop.come_up()
        assert at(desktop) == ("papers", saved.field)
        checks = desktop.page.findChildren(LargeCheck)
        assert saved.field != checks[0].document
        desktop.press("Alt+1")
        assert at(desktop)[0] == "applicant"
