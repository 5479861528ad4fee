"""Whether a register goes on by line and page whatever is printed when; what leaves as a file."""

import csv
import hashlib
import io
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import register_print
from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved, RegisterPrinted
from desktop.models.layout import Layout
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.models.register_file import file_name, safe_cell
from desktop.models.register_print import MOST_LINES, next_run, quire_of, run_again
from desktop.printing.papers import page_count
from desktop.services import register_files, register_prints
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.services.registers import Wanted
from desktop.store import desk as desk_tables
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows
from tests.helpers.office import OFFICE, an_office
from tests.helpers.pdf import page_sizes_mm, text_of
from tests.helpers.standards import at
from tests.helpers.window import register_one

YEAR = 2013


Told = TypeVar("Told", RegisterPrinted, ListSaved)


def facts_of(desk: Desk, kind: type[Told]) -> list[Told]:
    """Return the facts of a kind, in the order of the journal."""
    found = [
        decode(str(head["f"]), int(head["v"]), entry.body)
        for entry in journal.entries(desk.database)
        if (head := read_head(entry.head)) is not None and head["f"] == kind.__name__
    ]
    return [fact for fact in found if isinstance(fact, kind)]


@contextmanager
def an_office_of(path: Path, cases: int) -> Iterator[Desk]:
    with an_office(path) as desk:
        for n in range(cases):
            register_one(desk, n)
        yield desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office_of(tmp_path / "office.kense", 3) as opened:
        yield opened


def print_new(desk: Desk) -> str:
    (paper,) = register_prints.print_new(desk, register="applications", year=YEAR, language="kk")
    return paper


def runs(desk: Desk) -> list[RegisterPrinted]:
    return facts_of(desk, RegisterPrinted)


@given(st.lists(st.tuples(st.integers(0, 2_500), st.integers(1, 60)), max_size=12))
def test_prints_neither_overlap_nor_leave_a_gap(steps: list[tuple[int, int]]) -> None:
    """Let lines come and be printed in any rhythm, each print on so many pages."""
    lines, line, page = 0, 0, 0
    for more, pages in steps:
        lines += more
        if lines == line:
            with pytest.raises(Refusal, match="register-nothing-new"):
                next_run(YEAR, printed=(line, page), last_line=lines)
            continue
        owed = next_run(YEAR, printed=(line, page), last_line=lines)
        assert owed.last == lines
        run = quire_of(owed)
        assert (run.first, run.first_page) == (line + 1, page + 1)
        assert run.first <= run.last <= lines
        assert run.count <= MOST_LINES
        line, page = run.last, page + pages


@given(st.integers(-5, 40), st.integers(-5, 2_000))
def test_only_printed_lines_are_printed_again_and_continue_nothing(first: int, last: int) -> None:
    sound = 1 <= first <= last <= 30
    try:
        run = run_again(YEAR, first, last, printed=(30, 2))
    except Refusal:
        assert not sound
    else:
        assert sound
        assert (run.first, run.last, run.first_page, run.again) == (first, last, 1, True)


def test_the_next_print_goes_on_at_the_next_line_on_a_new_page(desk: Desk) -> None:
    first = print_new(desk)
    register_one(desk, 3)
    register_one(desk, 4)
    second = print_new(desk)
    told = [(r.first_line, r.last_line, r.first_page, r.last_page, r.paper) for r in runs(desk)]
    assert told == [(1, 3, 1, 1, first), (4, 5, 2, 2, second)]
    pdf = paper_pdf(desk, paper=second)
    page = text_of(pdf)
    assert page_sizes_mm(pdf) == [pytest.approx((297, 210), abs=0.5)]
    assert "2-бет" in page
    assert "Барлығы 2 жол, 1 бет (2-бет)" in page
    assert "Қ-2013/0004" in page
    assert "Қ-2013/0003" not in page


def test_more_lines_than_a_quire_holds_go_on_in_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_prints, "MOST_CONTENT", 1)
    papers = register_prints.print_new(desk, register="applications", year=YEAR, language="kk")
    told = [(r.first_line, r.last_line, r.first_page, r.paper) for r in runs(desk)]
    assert told == [(n, n, n, paper) for n, paper in enumerate(papers, start=1)]
    assert len(papers) == 3


def test_one_print_fixes_every_line_owed_however_many_quires_they_make(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3, 14):
        register_one(desk, n)
    monkeypatch.setattr(register_print, "MOST_LINES", 1)
    papers = register_prints.print_new(desk, register="applications", year=YEAR, language="kk")
    assert [run.first_line for run in runs(desk)] == list(range(1, 15))
    assert [run.first_page for run in runs(desk)] == list(range(1, 15))
    assert [run.paper for run in runs(desk)] == list(papers)


def test_whoever_stops_between_two_quires_goes_on_there_the_next_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_print, "MOST_LINES", 2)
    steps = register_prints.quires(desk, register="applications", year=YEAR, language="kk")
    step = next(steps)
    steps.close()
    assert (step.done, step.total) == (2, 3)
    assert [(run.first_line, run.last_line) for run in runs(desk)] == [(1, 2)]
    print_new(desk)
    assert [(run.first_line, run.first_page) for run in runs(desk)] == [(1, 1), (3, 2)]


def test_lines_that_come_while_pages_are_made_are_left_to_the_next_print(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_print, "MOST_LINES", 2)
    steps = register_prints.quires(desk, register="applications", year=YEAR, language="kk")
    next(steps)
    register_one(desk, 3)
    assert [(step.done, step.total) for step in steps] == [(3, 3)]
    assert runs(desk)[-1].last_line == 3


def test_a_place_taken_while_the_pages_are_composed_is_not_fixed_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let somebody else print the very lines after they were read and before they are fixed."""
    others: list[str] = []

    def interrupted(kind: PaperKind, content: Content, layout: Layout, sheet: Sheet) -> int:
        if not others:
            others.append("")
            others[0] = print_new(desk)
        return page_count(kind, content, layout, sheet)

    monkeypatch.setattr(register_prints, "page_count", interrupted)
    assert not register_prints.print_new(desk, register="applications", year=YEAR, language="kk")
    assert [(r.first_line, r.last_line, r.paper) for r in runs(desk)] == [(1, 3, others[0])]


def test_nothing_new_is_not_printed(desk: Desk) -> None:
    print_new(desk)
    with pytest.raises(Refusal, match="register-nothing-new"):
        print_new(desk)


def test_lines_printed_again_continue_nothing(desk: Desk) -> None:
    print_new(desk)
    register_prints.print_again(
        desk, register="applications", year=YEAR, first=2, last=3, language="ru"
    )
    register_one(desk, 3)
    print_new(desk)
    last = runs(desk)[-1]
    assert (last.first_line, last.first_page) == (4, 2)


def test_a_roll_is_not_bound(desk: Desk) -> None:
    with pytest.raises(Refusal, match="register-is-roll"):
        register_prints.new_lines(desk, register="deviations", year=YEAR)


def test_a_line_is_entered_once_and_never_renumbered(desk: Desk) -> None:
    rows = Rows(desk.database.connection, indexed=True)
    for ref in ("a", "b", "a"):
        enter_line(rows, office=OFFICE, register="permits", day="2013-05-01", ref=ref)
    enter_line(rows, office=OFFICE, register="permits", day="2014-01-01T09:00:00+06:00", ref="c")
    found = desk.database.rows(
        "SELECT year, line, day, ref FROM register_lines WHERE register = 'permits' ORDER BY 1, 2"
    )
    assert found == [
        (2013, 1, "2013-05-01", "a"),
        (2013, 2, "2013-05-01", "b"),
        (2014, 1, "2014-01-01", "c"),
    ]


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    safe = safe_cell(text)
    assert safe in {text, f"'{text}"}
    assert not safe.lstrip(" \u00a0\ufeff").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text())
def test_a_file_has_a_name_every_system_takes(title: str) -> None:
    name = file_name(title, at(9).date())
    assert not set(name) & set('<>:"/\\|?*\x00\n\r\t')
    assert name.endswith("2013-11-25.csv")


def test_a_file_is_read_back_line_by_line_and_only_by_its_owner(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "журнал.csv"
    wanted = Wanted(register="applications")
    assert register_files.save_lines(desk, wanted=wanted, place=place, language="kk") == 3
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    data = place.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    titles, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
    assert titles[:2] == ["№", "Тіркеу №, кіріс №"]
    assert [line[0] for line in lines] == ["1/2013", "2/2013", "3/2013"]
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
    (saved,) = facts_of(desk, ListSaved)
    assert (saved.what, saved.rows, saved.file) == ("register.applications", 3, "журнал.csv")
    assert saved.sha256 == hashlib.sha256(data).hexdigest()


def test_what_was_searched_for_is_not_kept_with_the_file(desk: Desk, tmp_path: Path) -> None:
    wanted = Wanted(register="applications", words="880101300014")
    register_files.save_lines(desk, wanted=wanted, place=tmp_path / "a.csv", language="kk")
    (saved,) = facts_of(desk, ListSaved)
    assert (saved.what, saved.words) == ("register.applications", "")


def test_a_file_that_cannot_be_written_is_told_and_not_recorded(desk: Desk) -> None:
    with pytest.raises(Refusal, match="file-not-written"):
        register_files.save_lines(
            desk,
            wanted=Wanted(register="applications"),
            place=Path("/nowhere/a.csv"),
            language="kk",
        )
    assert not facts_of(desk, ListSaved)


def test_a_file_given_up_leaves_nothing_behind(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_files, "_PAGE", 1)
    place = tmp_path / "журнал.csv"
    place.write_text("what stood here before", encoding="utf-8")
    steps = register_files.saving(
        desk, wanted=Wanted(register="applications"), place=place, language="kk"
    )
    step = next(steps)
    assert (step.done, step.total) == (1, 3)
    (half,) = tmp_path.glob("*.part")
    assert stat.S_IMODE(half.stat().st_mode) == 0o600
    steps.close()
    assert not half.exists()
    assert place.read_text(encoding="utf-8") == "what stood here before"
    assert not facts_of(desk, ListSaved)


def test_what_a_kill_left_half_written_is_removed_at_the_next_start(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_files, "_PAGE", 1)
    place, other = tmp_path / "журнал.csv", tmp_path / "басқа.csv.part"
    other.write_text("somebody else's", encoding="utf-8")
    steps = register_files.saving(
        desk, wanted=Wanted(register="applications"), place=place, language="kk"
    )
    next(steps)
    (half,) = set(tmp_path.glob("*.part")) - {other}
    left = half.read_bytes()
    steps.close()
    note(desk, half)
    half.write_bytes(left)  # as a program that was killed leaves it
    register_files.clear_left(desk.database)
    assert list(tmp_path.glob("*.part")) == [other]
    assert noted(desk) == ""


def test_where_a_file_is_being_written_is_noted_only_while_it_is(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register_files, "_PAGE", 1)
    place = tmp_path / "журнал.csv"
    steps = register_files.saving(
        desk, wanted=Wanted(register="applications"), place=place, language="kk"
    )
    next(steps)
    assert noted(desk) == f"{place}.part"
    assert list(steps)
    assert place.exists()
    assert noted(desk) == ""
    place.with_name("журнал.csv.part").write_text("a file of his own", encoding="utf-8")
    register_files.clear_left(desk.database)
    assert place.with_name("журнал.csv.part").exists()


def noted(desk: Desk) -> str:
    return desk_tables.setting(desk.database, "register-file.half")


def note(desk: Desk, half: Path) -> None:
    desk_tables.set_setting(desk.database, key="register-file.half", value=str(half))


def test_a_file_that_cannot_have_its_name_is_not_recorded(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "taken.csv"
    place.mkdir()
    with pytest.raises(Refusal, match="file-not-written"):
        register_files.save_lines(
            desk, wanted=Wanted(register="applications"), place=place, language="kk"
        )
    assert not facts_of(desk, ListSaved)
    assert not list(tmp_path.glob("*.part"))
