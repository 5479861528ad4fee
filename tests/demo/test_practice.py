"""The practice office: a file of its own, filled with invented people, crossed for good."""

import ast
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from shutil import copy

import pytest

from desktop.demo import practice_command
from desktop.demo.practice import make_practice, practice_file
from desktop.demo.script import read_script, script_path
from desktop.models.errors import Refusal
from desktop.services import numbers, opening, papers, practice, queueing
from desktop.services.desk import Desk
from desktop.services.place_choice import choose_second_place
from desktop.services.practice_trials import see_trials
from desktop.services.register_files import save_lines
from desktop.services.registers import Wanted
from desktop.services.saved_lists import Saving, save_list
from desktop.standards.layouts import read_layouts
from desktop.store import cases, tickets
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from desktop.store import practice as rows
from desktop.store.cases import Filter
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.office import Clock, an_office, catalogue, desk_over
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded
from tests.helpers.standards import at


def make(path: Path, now: dt.datetime) -> None:
    make_practice(
        path,
        read_script(script_path()),
        catalogue=catalogue(),
        layouts=cache(read_layouts),
        now=now,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = practice_file(tmp_path_factory.mktemp("home") / "office.kense")
    make(path, at(15, 0))
    return path


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Desk]:
    """Open a copy of it: what one test does there is nothing to the next."""
    with open_database(Path(copy(made, tmp_path)), randomness=seeded()) as database:
        yield desk_over(database, Clock(at(15, 0)), operator="seitova")


def test_it_lies_in_a_folder_of_its_own(made: Path) -> None:
    assert made.parent.name == "practice"
    assert [each.name for each in made.parent.iterdir()] == ["practice.kense"]


def test_invented_people_have_applied_and_wait(desk: Desk) -> None:
    assert cases.count(desk.database, Filter()) == 8
    queue = tickets.queue(desk.database, office=desk.office().office, day=desk.now().date())
    assert len(queue) == 4
    assert check_database(desk.database).sound


def test_an_application_stands_at_every_stage(desk: Desk) -> None:
    stages = {row.stage for row in cases.page(desk.database, Filter())}
    assert stages == {"registered", "with-head", "assigned", "examined", "decided", "ready"}


def tried(desk: Desk) -> list[str]:
    return [each.trial for each in see_trials(desk) if each.done]


def test_what_is_tried_is_ticked_and_nothing_before_it(desk: Desk) -> None:
    assert tried(desk) == []
    queueing.issue_number(desk, service="weapons", line="hand-in")
    assert tried(desk) == ["give"]
    queueing.call_next(desk, window="1")
    assert tried(desk) == ["give", "call"]


def test_somebody_sits_at_the_first_window_when_it_opens(desk: Desk) -> None:
    kept = desk_tables.settings(desk.database)
    assert (kept["window"], kept["operator.1"]) == ("1", "seitova")


def test_it_is_made_anew_when_somebody_asked_for_it(tmp_path: Path) -> None:
    office = tmp_path / "office.kense"
    path = practice_file(office)
    make(path, at(15, 0))
    with open_database(path, randomness=seeded()) as database:
        queueing.issue_number(
            desk_over(database, Clock(at(15, 0)), operator="seitova"),
            service="weapons",
            line="hand-in",
        )
        desk_tables.set_setting(database, key=practice.AFRESH, value="1")
    assert practice_command.made_anew(path)
    assert not practice_command.made_anew(path), "once"
    with open_database(path, randomness=seeded()) as database:
        assert tried(desk_over(database, Clock(at(15, 0)))) == []


def test_nothing_leaves_it_as_a_list_and_nothing_real_comes_in(desk: Desk, tmp_path: Path) -> None:
    head = replace(desk, operator="bekenov")
    saving = Saving(what="cases", command="case.see")
    with pytest.raises(Refusal, match="practice-stays"):
        save_list(head, tmp_path / "list.csv", saving=saving, titles=("а",), rows=())
    with pytest.raises(Refusal, match="practice-stays"):
        save_lines(
            head,
            wanted=Wanted(register="applications"),
            place=tmp_path / "list.csv",
            language="kk",
        )
    assert not list(tmp_path.glob("list*"))
    with pytest.raises(Refusal, match="practice-stays"):
        choose_second_place(head, str(tmp_path))
    with pytest.raises(Refusal, match="practice-invented"):
        numbers.reserve(desk, service="weapons", count=3, reason="жарық өшеді")
    with pytest.raises(Refusal, match="practice-invented"):
        opening.load(head, kind="people", path=tmp_path / "people.csv")


def test_work_goes_on_in_it_as_in_any_office(desk: Desk) -> None:
    window = queueing.window_row(desk, "1")
    assert window.lines
    called = queueing.call_next(desk, window="1")
    assert called is not None


def test_every_paper_is_crossed_as_a_sample(desk: Desk) -> None:
    found = [
        paper
        for row in cases.page(desk.database, Filter())
        for paper in paper_rows.papers_of(desk.database, "case", row.case)
    ]
    assert {"talon-weapons", "talon-invitations", "permit"} <= {paper.kind for paper in found}
    for paper in found:
        assert "ҮЛГІ" in text_of(papers.paper_pdf(desk, paper=paper.paper))


def calls(source: str) -> Iterator[set[str]]:
    """Yield what each call names that says how a paper is made."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PrintOptions":
            yield {str(each.arg) for each in node.keywords}


def test_whatever_makes_a_paper_says_whether_it_is_crossed() -> None:
    made = [
        (path.name, names)
        for path in sorted((Path(papers.__file__).parent).glob("*.py"))
        for names in calls(path.read_text(encoding="utf-8"))
        if names != {"sheet"}  # what only finds the sheet that fits
    ]
    assert len(made) >= 8
    assert [name for name, names in made if "practice" not in names] == []


def test_nothing_may_leave_it(desk: Desk) -> None:
    with pytest.raises(Refusal, match="practice-stays"):
        practice.require_real(desk)


def test_papers_of_a_real_office_are_not_crossed_and_may_leave(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.db") as real:
        practice.require_real(real)
        assert not rows.is_practice(real.database)


def test_an_office_with_records_never_becomes_one(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.db") as real:
        with pytest.raises(Refusal, match="practice-not-new"):
            practice.begin_practice(real)
        assert not rows.is_practice(real.database)


@pytest.mark.parametrize("hour", [0, 3, 23])
def test_it_is_made_at_any_hour_and_everything_in_it_is_of_today(tmp_path: Path, hour: int) -> None:
    path = practice_file(tmp_path / "office.kense")
    make(path, at(hour, 5))
    with open_database(path, randomness=seeded()) as database:
        days = {row.day for row in cases.page(database, Filter())}
    assert days == {at(hour, 5).date()}
