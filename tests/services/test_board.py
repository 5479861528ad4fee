"""The board over real records: what the hall reads, and that no word of a person is among it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.facts import Fact, Place
from desktop.presenters.board_view import BoardView
from desktop.presenters.board_words import board_view, kept
from desktop.services import board, day_close, intake, pauses, queueing, staff, transfers, turn
from desktop.services import settings as window
from desktop.services.day_close import CloseWarning
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store.database import open_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.facts import moment, office_chosen, window_set
from tests.helpers.office import WINDOW, Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.standards import at
from tests.store.lawful import MOVES, day_of
from tests.store.recording import record

OFFICE_KK, OFFICE_RU = office_chosen().name_kk, office_chosen().name_ru
CANARY = "Құпиясөз"
PERSONAL = frozenset(
    {
        "surname", "given", "patronymic", "iin", "phone", "address", "words", "note", "head",
        "bin", "number_of_document", "login",
    }
)  # fmt: skip
"""Fields of facts that tell of somebody, or in which anybody may write anything."""


def words_of(view: object) -> Iterator[str]:
    """Yield every text of a view, however deep."""
    if isinstance(view, str):
        yield view
    elif dataclasses.is_dataclass(view):
        for each in dataclasses.fields(view):
            yield from words_of(getattr(view, each.name))
    elif isinstance(view, tuple | list):
        for each in view:
            yield from words_of(each)


def personal_words(fact: object) -> Iterator[str]:
    """Yield what a fact says of a person, of whoever works, or in somebody's own words."""
    if dataclasses.is_dataclass(fact):
        for each in dataclasses.fields(fact):
            value = getattr(fact, each.name)
            if each.name in PERSONAL and isinstance(value, str):
                yield value
            else:
                yield from personal_words(value)
    elif isinstance(fact, tuple | list):
        for each in fact:
            yield from personal_words(each)
    elif isinstance(fact, dict):
        for value in fact.values():
            yield from personal_words(value)


def views(desk: Desk) -> Iterator[BoardView]:
    hall = board.hall(desk)
    for languages in (("kk", "ru"), ("kk",), ("ru",)):
        view = board_view(hall, languages=languages, most=6)
        yield view
        yield kept(view, hall.read_at)


@settings(max_examples=25)
@given(choices=st.lists(st.integers(0, len(MOVES) * 12), min_size=20, max_size=80))
def test_no_personal_word_of_any_lawful_day_is_on_the_board(choices: list[int]) -> None:
    facts: list[Fact] = [*day_of(choices)]
    facts[1:1] = [window_set("1"), window_set("2")]
    with (
        TemporaryDirectory() as folder,
        open_database(Path(folder) / "office.db", randomness=seeded()) as database,
    ):
        record(database, *facts)
        desk = desk_over(database, Clock(moment()))
        found = {word.casefold() for view in views(desk) for word in words_of(view)}
    said = {word.casefold() for fact in facts for word in personal_words(fact) if len(word) > 2}
    shown = found - {OFFICE_KK.casefold(), OFFICE_RU.casefold()}
    assert not {word for word in said if any(word in each for each in shown)}


def test_whatever_is_typed_of_a_person_or_by_whoever_works_stays_off_the_board(
    tmp_path: Path,
) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.db", clock) as desk:
        staff.set_staff(
            desk, staff="s7", name=f"{CANARY} Қызметкер", post_kk=CANARY, post_ru=CANARY
        )
        tickets = [queueing.issue_number(desk, service="weapons", line="hand-in") for _n in "123"]
        queueing.call_next(desk, window=WINDOW)
        queueing.begin_visit(desk, ticket=tickets[0].id)
        draft = citizen_with_rifle().with_texts(
            {"person.surname": CANARY, "person.given": CANARY, "phone": "87005550000"}
        )
        intake.register(desk, ticket=tickets[0].id, draft=draft)
        turn.call_before_turn(
            desk, ticket=tickets[2].id, window=WINDOW, ground="other", words=CANARY
        )
        transfers.move(
            desk,
            ticket=tickets[2].id,
            to=Place(service="invitations", line="hand-in"),
            note=CANARY,
        )
        pauses.pause(desk, reason="other", words=CANARY)
        shown = [word for view in views(desk) for word in words_of(view)]
    assert "Қ-001" in shown
    assert not [word for word in shown if CANARY.casefold() in word.casefold()]
    assert not [word for word in shown if "5550000" in word]


def test_the_hall_reads_who_is_where_how_many_wait_and_till_when(tmp_path: Path) -> None:
    clock = Clock(at(10, 0))
    with an_office(tmp_path / "office.db", clock) as desk:
        for service in ("weapons", "weapons", "invitations", "weapons"):
            queueing.issue_number(desk, service=service, line="hand-in")
        called = queueing.call_next(desk, window=WINDOW)
        hall = board.hall(desk)
        assert called is not None
        assert [(each.text, each.window, each.state) for each in hall.calls] == [
            (called.text, WINDOW, "called")
        ]
        waiting = {each.service: each.waiting for each in hall.services}
        assert waiting == {"weapons": 2, "invitations": 1}
        assert hall.day == "open"
        assert hall.opens is None or hall.opens > hall.read_at
        clock.pass_minutes(2)
        queueing.call_again(desk, ticket=called.id)
        again = board.hall(desk).calls[0]
        assert (again.recalls, again.at) == (1, desk.now())
        queueing.begin_visit(desk, ticket=called.id)
        assert board.hall(desk).calls[0].state == "in-service"
        queueing.end_visit(desk, ticket=called.id, how="answered")
        assert board.hall(desk).calls[0].state == "ended"
        pauses.pause(desk, reason="lunch")
        assert board.hall(desk).paused
        assert all(each.paused for each in board.hall(desk).services)


def test_a_pause_of_some_lines_pauses_the_service_only_when_it_stops_all_of_it(
    tmp_path: Path,
) -> None:
    with an_office(tmp_path / "office.db", Clock(at(10, 0))) as desk:
        lines = [f"weapons.{each.id}" for each in desk.catalogue.standard("weapons").lines]
        pauses.pause(desk, reason="lunch", lines=lines[:1])
        assert not any(each.paused for each in board.hall(desk).services)
        pauses.pause(desk, reason="lunch", lines=lines[1:])
        paused = {each.service: each.paused for each in board.hall(desk).services}
        assert paused == {"weapons": True, "invitations": False}
        assert not board.hall(desk).paused


def test_of_a_day_closed_by_hand_the_next_reception_is_another_day(tmp_path: Path) -> None:
    clock = Clock(at(10, 0))
    with an_office(tmp_path / "office.db", clock) as desk:
        day_close.close_day(desk, day=clock().date(), confirmed=get_args(CloseWarning))
        hall = board.hall(desk)
    assert hall.day == "closed"
    assert hall.opens is not None
    assert hall.opens.date() > hall.read_at.date()
    view = board_view(hall, languages=("kk", "ru"), most=5)
    assert view.hint.first == "", "nobody is received any more: nothing is to be had ready"
    assert [each.waiting for each in view.services] == ["", ""]
    morning = replace(hall, day="not-open", opens=hall.read_at + dt.timedelta(hours=1))
    assert board_view(morning, languages=("kk", "ru"), most=5).hint.first


def test_a_counter_called_by_an_employees_name_is_told_by_its_number(tmp_path: Path) -> None:
    with an_office(tmp_path / "office.db", Clock()) as desk:
        name = offices.staff(desk.database, desk.office().office)[0].name
        surname = name.split(" ")[0]
        for called in (name, f"{surname} терезесі"):
            window.set_window(desk, window=WINDOW, name=called, lines=["weapons.hand-in"])
            assert board.hall(desk).windows == {WINDOW: "1-терезе"}
        window.set_window(desk, window=WINDOW, name="Касса", lines=["weapons.hand-in"])
        assert board.hall(desk).windows == {WINDOW: "Касса"}
