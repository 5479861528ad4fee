"""An answer stopped on its way was never made, one stopped at its office was never taken."""

from hashlib import sha256
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import region_answer
from desktop.services.answers import inspect_answer, take_answer
from desktop.services.region_answer import carry_answer, make_answer
from desktop.store import cases
from desktop.store import regional as rows
from tests.helpers.coming_back import OFFICE, answer_of, going_on, lost
from tests.helpers.region import Place, a_region, an_enrolled_office


def carried(region: Place, folder: Path, *, making: int = -1, writing: int = -1) -> str:
    """Carry an answer, stopped after so many reports of either part; return its code or name."""
    left = {"making": making, "writing": writing}

    def hear(part: str) -> bool:
        left[part] -= 1
        return left[part] != -1

    try:
        made, path = carry_answer(
            region.desk,
            region.machine,
            OFFICE,
            folder,
            making=lambda *_step: hear("making"),
            writing=lambda *_step: hear("writing"),
        )
    except Refusal as refusal:
        return refusal.code
    assert path.read_bytes() == made.file
    return path.name


def test_what_is_stopped_or_cannot_be_written_leaves_no_trace_and_no_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with a_region(tmp_path / "region") as region, an_enrolled_office(tmp_path / "office", region):
        assert carried(region, stick, making=0) == "answer-stopped"
        assert carried(region, stick, writing=0) == "answer-stopped"
        assert carried(region, stick, writing=1) == "answer-stopped"
        assert carried(region, tmp_path / "away") == "medium-missing"
        with monkeypatch.context() as broken:

            def fail(*_made: object) -> None:
                raise Refusal("disk-full")

            broken.setattr(region_answer, "_record", fail)
            assert carried(region, stick) == "disk-full"
        assert list(stick.iterdir()) == []
        assert rows.answers(region.desk.database) == []
        assert carried(region, stick) == "kense-2-to-2-11-0001.kzx"
        assert make_answer(region.desk, region.machine, OFFICE).answer.serial == 2


def lying(place: Place) -> str:
    """Return the hash of a record as it lies, with what was written and is not in its file yet."""
    path = place.desk.database.path
    files = sorted(path.parent.glob(f"{path.name}*"))
    return sha256(b"".join(each.read_bytes() for each in files)).hexdigest()


def test_an_answer_is_stopped_at_any_entry_and_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.underway._BEAT", 1)
    with a_region(tmp_path / "region") as region:
        path, _first, second = lost(tmp_path, region)
        _stop_it_everywhere(path, region, second)


def _stop_it_everywhere(path: Path, region: Place, second: str) -> None:
    with going_on(path, region) as office:
        file, steps = answer_of(region), list[tuple[int, int]]()

        def heard(done: int, total: int) -> bool:
            steps.append((done, total))
            return True

        seen = inspect_answer(office.desk, office.machine, file, progress=heard)
        assert steps == sorted(steps)
        assert steps[-1][0] == steps[-1][1] > 3 * seen.back.entries > 0
        before = lying(office)
        for at in (1, 2, len(steps) // 2, len(steps) - 1):
            left = iter(range(at))
            with pytest.raises(Refusal, match="import-stopped"):
                take_answer(
                    office.desk,
                    office.machine,
                    file,
                    progress=lambda *_step, left=left: next(left, None) is not None,
                )
            assert lying(office) == before
            assert cases.by_id(office.desk.database, second) is None
        take_answer(office.desk, office.machine, file)
        assert cases.by_id(office.desk.database, second) is not None
