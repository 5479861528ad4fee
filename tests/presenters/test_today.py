"""What the page of the day says, and where each of its figures leads."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.models.window_name import window_words
from desktop.presenters.list_view import TokenView
from desktop.presenters.today import today_view
from desktop.presenters.today_view import Goal, TodayView
from desktop.presenters.today_words import line_view, place_view
from desktop.services import ending, notice, queueing
from desktop.services.today import PlaceSeen, see_today
from desktop.store import cases
from desktop.store.cases import Filter
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import seen
from tests.helpers.program import House, a_house
from tests.helpers.window import an_office_with_cases, register_one

LANGUAGES: list[Language] = ["kk", "ru", "en"]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path = tmp_path / "office.db"
    an_office_with_cases(path, Clock())
    with a_house(path) as opened:
        yield opened


def said(house: House) -> TodayView:
    told: list[TodayView] = []
    house.program.today.today_changed.connect(told.append)
    house.program.today.start()
    house.settle()
    house.program.today.today_changed.disconnect(told.append)
    return told[-1]


def keys(view: TodayView) -> list[str]:
    return [task.key for task in view.tasks]


def to_the_term(house: House, days: int = 0) -> None:
    """Let the day be that on which the first term ends, or so many days after it."""
    row = cases.page(house.desk.database, Filter(is_open=True, order="due-first"), limit=1)[0]
    house.clock.now = house.clock.now.replace(month=row.safe.month, day=row.safe.day)
    house.clock.now += dt.timedelta(days=days)


def test_what_presses_most_stands_first(house: House) -> None:
    to_the_term(house, days=1)
    view = said(house)
    assert keys(view)[:2] == ["open", "past"]
    overdue = view.tasks[1]
    assert (overdue.count, overdue.tone) == ("3", "past")
    assert overdue.goal == Goal("applications", "past")
    assert overdue.detail.startswith("1 күн кешікті · Қ-2013/0001")


def test_a_quiet_day_says_that_nothing_is_owed(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "empty.db", Clock()):
        pass
    with a_house(tmp_path / "empty.db") as opened:
        view = said(opened)
    assert view.tasks == ()
    assert view.quiet
    assert view.lines_note == "ешкім күтіп тұрған жоқ"


def test_a_line_beyond_its_limit_is_owed_and_leads_to_its_number(house: House) -> None:
    ticket = queueing.issue_number(house.desk, service="weapons", line="hand-in")
    house.clock.pass_minutes(42)
    view = said(house)
    late = next(task for task in view.tasks if task.key == "late")
    assert late.goal == Goal("counter", ticket.id)
    (line,) = view.lines
    assert line.tone == "past"
    assert line.share == pytest.approx(1.4)
    assert line.longest == "ең ұзағы 42 / 30 мин"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0, ""), (301, "қазір келген адам шамамен 6\N{NO-BREAK SPACE}мин күтеді")],
)
def test_a_line_says_how_long_whoever_comes_now_may_wait(
    house: House, seconds: int | None, words: str
) -> None:
    queueing.issue_number(house.desk, service="weapons", line="hand-in")
    (seen,) = see_today(house.desk).lines
    assert seen.expected == 0, "three were served, each at once"
    line = line_view(house.desk, replace(seen, expected=seconds), lambda _page: True)
    assert line.expected == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_that_leads_to_applications_leads_to_as_many(
    house: House, language: Language
) -> None:
    to_the_term(house)
    with speaking(language):
        view = today_view(house.desk, see_today(house.desk))
        counted = {
            task.goal.which: int(task.count)
            for task in view.tasks
            if task.goal.page == "applications"
        }
        counted |= {load.goal.which: load.count for load in view.loads if load.goal}
        assert {"today", "short"} <= counted.keys()
        for which, count in counted.items():
            house.program.cases.narrow_to(which)
            house.settle()
            assert house.program.cases.model.rowCount() == count, which


def test_a_day_chosen_is_named_in_the_sentence(house: House) -> None:
    told: list[str] = []

    def tell(view: object) -> None:
        parts = getattr(view, "parts", ())
        told.append(
            next(part.words for part in parts if isinstance(part, TokenView) and part.id == "which")
        )

    house.program.cases.sentence_changed.connect(tell)
    house.program.cases.narrow_to("due:2013-12-10")
    house.settle()
    assert told[-1] == "мерзімі 10\u00a0желтоқсан бітетін"


def test_the_rail_counts_what_is_overdue_or_ends_today(house: House) -> None:
    told: list[int] = []
    house.program.today.pressing_counted.connect(told.append)
    house.program.today.count()
    house.settle()
    to_the_term(house)
    house.program.ticker.look()
    house.settle()
    assert (told[0], told[-1]) == (0, 3)


def test_the_page_follows_what_is_recorded_only_while_it_is_on_show(house: House) -> None:
    told: list[TodayView] = []
    house.program.today.today_changed.connect(told.append)
    register_one(house.desk, 3)
    house.settle()
    assert told == []
    house.program.today.start()
    house.settle()
    register_one(house.desk, 4)
    house.settle()
    assert told[-1].figures[-1].value == "5"
    house.program.today.rest()
    count = len(told)
    register_one(house.desk, 5)
    house.settle()
    assert len(told) == count


def test_whoever_is_to_be_told_is_owed_until_he_is(house: House) -> None:
    (row,) = cases.page(house.desk.database, Filter(), limit=1)
    ending.end_case(
        house.desk,
        seen=seen(house.desk, row.case),
        ending="forwarded",
        to="Көкшетау қаласының ІІБ",
        number="12/7",
        date=house.clock.now.date(),
    )
    task = next(task for task in said(house).tasks if task.key == "untold")
    assert (task.count, task.goal.which) == ("1", "untold")
    assert row.number in task.detail
    house.program.cases.narrow_to("untold")
    house.settle()
    assert house.program.cases.model.rowCount() == 1
    notice.tell_applicant(house.desk, case=row.case, day=house.clock.now.date(), way="phone")
    assert "untold" not in keys(said(house))


def test_a_window_is_named_in_the_language_spoken() -> None:
    place = PlaceSeen(window="1", name=window_words("1-терезе"), number="Қ-001", is_serving=True)
    for spoken, name in zip(LANGUAGES, ("1-терезе", "Окно 1", "Window 1"), strict=True):
        with speaking(spoken):
            assert place_view(place).head == name
            assert place_view(replace(place, number="")).head == name
