"""Every list that leaves as a file is recorded: which, how many rows, its hash, by what (§3.4)."""

import csv
import hashlib
import io
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.saved_lists import Saving, save_list
from desktop.store.driver import DatabaseError
from desktop.store.trail import lines

SAVING = Saving(what="cases", command="case.see", words="кешіккен")


def save(desk: Desk, place: Path) -> None:
    rows = (("=1", "а;б"), ("2", 'в"г'))
    save_list(desk, place, saving=SAVING, titles=("№", "Аты"), rows=rows)


def test_what_left_and_its_hash_are_recorded_with_who_took_it(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "тізім.csv"
    save(desk, place)
    (line,) = lines(desk.database, limit=1)
    told = line.saved
    assert told is not None
    assert (line.fact, line.by, told.what, told.rows) == ("ListSaved", "s1", "cases", 2)
    assert (told.file, told.words) == ("тізім.csv", "кешіккен")
    assert told.sha256 == hashlib.sha256(place.read_bytes()).hexdigest()


def test_only_its_owner_reads_it_and_no_cell_is_a_formula(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    save(desk, place)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    text = place.read_text(encoding="utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert found == [["№", "Аты"], ["'=1", "а;б"], ["2", 'в"г']]


def test_a_file_that_cannot_have_its_name_is_not_recorded(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "taken.csv"
    place.mkdir()
    with pytest.raises(Refusal, match="file-not-written"):
        save(desk, place)
    assert [line.fact for line in lines(desk.database, limit=1)] != ["ListSaved"]
    assert [each.name for each in tmp_path.glob("*.part")] == []


def test_a_file_whose_record_fails_does_not_keep_its_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk takes the transaction back after the file has its name."""
    replace_file = Path.replace

    def failing_after(half: Path, place: Path) -> Path:
        monkeypatch.undo()
        desk.database.connection.rollback()  # as SQLite itself does on a full disk
        return replace_file(half, place)

    monkeypatch.setattr(Path, "replace", failing_after)
    with pytest.raises(DatabaseError):
        save(desk, tmp_path / "a.csv")
    assert [each.name for each in tmp_path.iterdir() if "a.csv" in each.name] == []
    assert [line.fact for line in lines(desk.database, limit=1)] != ["ListSaved"]


def test_whoever_may_not_see_the_list_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "a.csv"
    place.write_text("what stood here before", encoding="utf-8")
    with pytest.raises(Refusal, match="not-allowed"):
        save(replace(desk, operator="nobody"), place)
    assert place.read_text(encoding="utf-8") == "what stood here before"
