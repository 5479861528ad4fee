"""An answer that does not come to lie on the medium was never made: its number is used again."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import region_answer
from desktop.services.region_answer import carry_answer, make_answer
from desktop.store import regional as rows
from tests.helpers.region import Place, a_region, an_enrolled_office

OFFICE = "2-11"


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
