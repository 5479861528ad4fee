"""Every picture of the user's guide is cut out of one that the demonstration takes."""

import json
from pathlib import Path

from tests.demo.conftest import Demonstrated
from tools.guide import CUT, cut, wanted


def test_every_screen_that_is_cut_is_taken_and_large_enough(demonstrated: Demonstrated) -> None:
    told = json.loads((demonstrated.out / "manifest.json").read_text(encoding="utf-8"))
    taken = {Path(each["file"]).stem: each["size"] for each in told["screens"]}
    for language, name in wanted():
        screen, (left, top, width, height) = CUT[name]
        assert f"{screen}-{language}" in taken, name
        across, down = taken[f"{screen}-{language}"]
        assert (left + width <= across, top + height <= down) == (True, True), name


def test_they_are_cut_again_and_those_nobody_shows_go(
    demonstrated: Demonstrated, tmp_path: Path
) -> None:
    page = tmp_path / "kk" / "day.md"
    page.parent.mkdir()
    page.write_text("![Бүгін](../pictures/kk/today.png)\n", encoding="utf-8")
    (tmp_path / "ru").mkdir()
    old = tmp_path / "pictures" / "ru" / "old.png"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    screens = demonstrated.out / "screens"
    assert cut(screens, tmp_path) == 1
    first = (tmp_path / "pictures" / "kk" / "today.png").read_bytes()
    assert not old.exists()
    cut(screens, tmp_path)
    assert (tmp_path / "pictures" / "kk" / "today.png").read_bytes() == first
