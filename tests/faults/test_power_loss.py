"""F1: the power fails after any write; what is left opens, is whole, and holds all that was told.

The program's own services run over the real driver, and each state is opened by the program as
the next start does. The control takes the promise away, and must find the loss.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from desktop.services import intake, opening
from desktop.store import handles
from tests.faults.counts import count
from tests.faults.judging import KEY, kept, losses, make_office, of_record, opened_telling
from tests.faults.recording import Recorder, recorded
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.loading import weapons
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.visits import served

KEYS: Final = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
OWNER: Final = "iin_bin;surname;given\n900101399006;Қасымов;Төлеген\n"

SAVED: Final = count(ci=240, soak=3_200)  # states
LOADED: Final = count(ci=120, soak=3_200)
CONTROL: Final = count(ci=60, soak=800)
DAYS: Final = count(ci=2, soak=4)  # each with an opening, two cases and a closing
ROWS: Final = count(ci=12, soak=60)


def save_cases(recorder: Recorder, path: Path, key: bytes | None) -> None:
    """Register applications on some days."""
    for day in range(DAYS):
        with opened_telling(recorder, path, key) as database:
            desk = replace(desk_over(database, Clock()), randomness=seeded(50 + day))
            for _case in range(2):
                draft = citizen_with_rifle(papers=True)
                intake.register(desk, ticket=served(desk).id, draft=draft)


@KEYS
def test_a_case_that_was_saved_survives(key: bytes | None, tmp_path: Path) -> None:
    path = make_office(tmp_path / "office", key)
    with recorded(path.parent) as recorder:
        save_cases(recorder, path, key)
    assert losses(recorder, SAVED, of_record(key, kept(path, key))) == {}


@KEYS
def test_the_control_that_never_waits_for_the_disk_loses_cases(
    key: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Prove that the test above can fail."""
    path = make_office(tmp_path / "office", key)
    with monkeypatch.context() as patch, recorded(path.parent) as recorder:
        patch.setitem(
            handles.__dict__, "_SAFE", {**handles.__dict__["_SAFE"], "synchronous": ("OFF", 0)}
        )
        save_cases(recorder, path, key)
    found = losses(recorder, CONTROL, of_record(key, kept(path, key)))
    assert found.get("lost", 0) + found.get("corrupt", 0) > CONTROL // 10


@KEYS
def test_the_rows_of_a_sheet_that_were_loaded_survive(
    key: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PART", 0.0)  # each row a transaction
    path = make_office(tmp_path / "office", key)
    owner, sheet = tmp_path / "owner.csv", weapons(tmp_path / "units.csv", ROWS)
    owner.write_text(OWNER, encoding="utf-8")
    with recorded(path.parent) as recorder, opened_telling(recorder, path, key) as database:
        desk = replace(desk_over(database, Clock()), randomness=seeded(50))
        assert opening.load(desk, kind="people", path=owner).loaded
        assert opening.load(desk, kind="units", path=sheet).new == ROWS
    assert losses(recorder, LOADED, of_record(key, kept(path, key))) == {}
