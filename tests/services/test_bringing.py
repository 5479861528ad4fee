"""A stick is taken file after file: in order, once, and nothing of one that was stopped."""

import os
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import region_answer
from desktop.services.bringing import Bringing, bring, look_at
from desktop.store import journal
from desktop.store import regional as rows
from tests.helpers.region import Place, a_region, an_enrolled_office, sent, work


def heard_all(_file: int, _files: int, _done: int, _total: int) -> bool:
    return True


def brought(region: Place, place: Path) -> Bringing:
    return bring(region.desk, region.machine, place, heard_all)


def test_files_are_taken_in_the_order_they_were_made_whatever_they_are_called(
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        (stick / "b.kzx").write_bytes(sent(place))
        work(place)
        (stick / "a.kzx").write_bytes(sent(place))
        (stick / "readme.txt").write_text("кілт")
        done = brought(region, stick)
        assert [each.name for each in done.taken] == ["b.kzx", "a.kzx"]
        assert [each.brought.verdict for each in done.taken] == ["applied", "applied"]
        again = brought(region, stick)
        assert (again.taken, again.passed) == ((), 2)
        assert brought(region, stick / "a.kzx").taken[0].brought.verdict == "duplicate"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (b"kense\nverdict: applied.kzx", "kense\N{REPLACEMENT CHARACTER}verdict: applied.kzx"),
        (b"\xff\xfe.kzx", "\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}.kzx"),
        ("a\u202exzk.kzx".encode(), "a\N{REPLACEMENT CHARACTER}xzk.kzx"),
        (b"\x1b[2Ja.kzx", "\N{REPLACEMENT CHARACTER}[2Ja.kzx"),
        ("Есіл апта.kzx".encode(), "Есіл апта.kzx"),
    ],
)
def test_the_name_of_a_file_says_what_can_be_seen_of_it(
    name: bytes, told: str, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with a_region(tmp_path / "region") as region:
        Path(os.fsdecode(bytes(stick) + b"/" + name)).write_bytes(b"KZX")
        looked = look_at(region.desk, region.machine, stick, heard_all)
        assert [each.name for each in looked.files] == [told]
        assert [each.name for each in brought(region, stick).taken] == [told]


def test_a_file_the_stick_does_not_give_keeps_no_other_back(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.kzx").symlink_to("/proc/self/mem")  # reading it is an error of the disk
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        with pytest.raises(Refusal, match="disk-error"):
            brought(region, stick)
        (stick / "b.kzx").write_bytes(sent(place))
        looked = look_at(region.desk, region.machine, stick, heard_all)
        assert ([each.name for each in looked.files], looked.unread) == (["b.kzx"], ("a.kzx",))
        done = bring(region.desk, region.machine, stick, heard_all, looked=looked)
        assert ([each.name for each in done.taken], done.unread) == (["b.kzx"], ("a.kzx",))
        again = brought(region, stick)
        assert (again.taken, again.passed, again.unread) == ((), 1, ("a.kzx",))


def test_a_stick_pulled_while_it_is_taken_leaves_what_was_taken_told(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        (stick / "a.kzx").write_bytes(sent(place))
        work(place)
        (stick / "b.kzx").write_bytes(sent(place))
        looked = look_at(region.desk, region.machine, stick, heard_all)

        def pull(file: int, _files: int, _done: int, _total: int) -> bool:
            if file == 1:
                (stick / "b.kzx").unlink(missing_ok=True)
            return True

        done = bring(region.desk, region.machine, stick, pull, looked=looked)
        assert ([each.name for each in done.taken], done.unread) == (["a.kzx"], ("b.kzx",))


def test_the_regions_own_answer_is_passed_over(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        made = region_answer.make_answer(region.desk, region.machine, place.desk.office().office)
        region_answer.take_out(made, stick)
        assert brought(region, stick) == Bringing(taken=(), passed=1)
        assert rows.files(region.desk.database) == []


def test_what_is_stopped_leaves_the_file_under_way_and_those_after_it(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as place,
    ):
        (stick / "1.kzx").write_bytes(sent(place))
        work(place)
        (stick / "2.kzx").write_bytes(sent(place))
        done = bring(region.desk, region.machine, stick, lambda file, _files, _d, _t: file < 2)
        assert done.stopped
        assert [each.name for each in done.taken] == ["1.kzx"]
        assert len(rows.files(region.desk.database)) == 1
        held = journal.mark(region.desk.database, place.inst).n
        assert held == done.taken[0].brought.total


def test_a_folder_without_a_file_of_the_exchange_is_told(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with a_region(tmp_path / "region") as region:
        with pytest.raises(Refusal, match="medium-empty"):
            brought(region, tmp_path / "stick")
        with pytest.raises(Refusal, match="medium-missing"):
            brought(region, tmp_path / "away")
