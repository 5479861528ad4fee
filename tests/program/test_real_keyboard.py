"""The whole window on a real display hears a real keyboard, whatever layout the office has set."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services import intake
from desktop.store import tickets
from desktop.store.database import open_database
from tests.helpers.drafts import iin
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.views.real_keys import Probe, display

SOUND = iin("12031985")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with display(1280, 800) as name:
        yield name


@pytest.fixture
def office(tmp_path: Path) -> Path:
    with an_office(tmp_path / "office.kense"):
        return tmp_path / "office.kense"


@pytest.mark.parametrize("layout", ["us", "ru", "kz", "kz,us"])
def test_a_number_is_given_called_and_served_by_real_keys(
    screen: str, office: Path, layout: str
) -> None:
    probe = Probe(screen, str(office), module="tests.program.at_the_keyboard")
    try:
        probe.layout(layout)
        probe.press("F4", "1", "Escape", "F2", "F5")
        probe.wait_for("at counter Қ-001 applicant.kind")
        probe.press("1")
        probe.wait_for("at counter Қ-001 person.iin")
        probe.press(*SOUND)
        assert probe.wait_for(f"at counter Қ-001 person.iin {SOUND}")
        probe.press("Enter")
        probe.wait_for("at counter Қ-001 person.surname")
        probe.press("k", "t")  # whatever letters lie there
        typed = "kt" if layout == "us" else "ле"
        probe.wait_for(f"at counter Қ-001 person.surname {typed}")
        probe.press("Ctrl+k", "0", "0", "1", "Escape", "Alt+2")
        probe.wait_for("at counter Қ-001 purpose")
        probe.press("F12")
        probe.wait_for("at prints")
        probe.press("F6", "Alt+1")
    finally:
        probe.layout("us")
        probe.close()
    what_was_kept(office, typed)


def what_was_kept(office: Path, typed: str) -> None:
    """Whoever killed the window finds the visit and what was typed."""
    with open_database(office, randomness=seeded()) as database:
        (ticket,) = tickets.of_day(database, office=OFFICE, day=Clock()().date())
        assert ticket.state == "in-service"
        saved = intake.saved_draft(desk_over(database, Clock()), window=WINDOW)
        assert saved is not None
        assert saved.draft.text("person.iin") == SOUND
        assert saved.draft.text("person.surname") == typed
