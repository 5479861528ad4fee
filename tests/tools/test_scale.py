"""Whether the scales weigh what is there, and reckon from it alone."""

from pathlib import Path

import pytest

from tools import scale
from tools.scale import Line, Weight, line_through, measured, simulated, told

LINES = {
    "journal": Line(each=1_100, base=300, off=0.0),
    "tables": Line(each=800, base=900_000, off=0.0),
    "index": Line(each=110, base=40_000, off=0.0),
    "file": Line(each=2_010, base=940_300, off=0.0),
    "parcel": Line(each=135, base=5_000, off=0.0),
    "warehouse": Line(each=170, base=0, off=0.0),
}


def test_an_office_and_its_region_are_weighed_by_their_parts(tmp_path: Path) -> None:
    found = measured(tmp_path, weeks=4, visitors=1)
    assert [len(each) for each in (found.office, found.region, found.parcels)] == [4, 4, 4]
    for weights in (found.office, found.region):
        entries = [each.entries for each in weights]
        assert entries == sorted(set(entries))
        for each in weights:
            assert (
                sum(each.parts[part] for part in ("journal", "tables", "index"))
                <= (each.parts["file"])
            )
            assert each.parts["journal"] > 400 * each.entries
    assert sum(each.entries for each in found.parcels) < found.office[-1].entries
    assert found.warehouse > 1_000
    text = "\n".join(told(found, seed=1))
    assert f"| its region | {found.region[-1].entries:,} |" in text
    assert "| 220 offices × 5 years, simulated |" in text


def test_a_line_is_laid_through_the_weights_and_says_how_far_it_is_off() -> None:
    weights = [Weight(entries=n, parts={"file": 7 * n + 100}) for n in (10, 20, 40)]
    line = line_through(weights, "file")
    assert (line.each, line.base) == pytest.approx((7, 100))
    assert line.off == pytest.approx(0)
    assert line_through([*weights, Weight(entries=80, parts={"file": 100})], "file").off > 0.5


def test_offices_are_simulated_the_same_from_the_same_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    one = simulated(LINES, offices=3, years=1, seed=5)
    assert one == simulated(LINES, offices=3, years=1, seed=5)
    assert one != simulated(LINES, offices=3, years=1, seed=6)
    assert one["parcels"] == 3 * 52
    assert one["file"] == pytest.approx(940_300 + 2_010 * one["entries"])
    monkeypatch.setattr(scale, "_LOST", 0.5)
    lost = simulated(LINES, offices=3, years=1, seed=5)
    assert lost["weeks in one parcel, most"] > one["weeks in one parcel, most"]
    assert lost["parcel, largest"] > one["parcel, largest"]
