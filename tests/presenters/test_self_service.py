"""The touch screen as a visitor meets it: pages, numbers, slips, what did not come out."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from typing_extensions import override

from desktop.i18n import language
from desktop.models.permissions import SELF_SERVICE
from desktop.presenters.self_service import GAP, PATIENCE, READING, SHOWN
from desktop.presenters.self_service_view import TouchView
from desktop.presenters.self_service_words import language_view
from desktop.printing.spool import Failed, Job, JobState, Media, Submitted
from desktop.services import day_close, pauses, queueing
from desktop.services import settings as office_settings
from desktop.store import papers, tickets
from tests.helpers.counter import PaperSpool
from tests.helpers.office import OFFICE, WINDOW, Clock, an_office
from tests.helpers.pdf import text_of
from tests.helpers.program import House, a_house
from tests.helpers.standards import MONDAY, at

TO_TAKE = ("language.ru", "service.weapons", "line.hand-in")


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with an_office(tmp_path / "office.kense"):
        pass
    with a_house(tmp_path / "office.kense") as opened:
        opened.program.self_service.begin()
        yield opened


def press(house: House, *keys: str) -> TouchView:
    """Press key after key as they are offered, and return the page it ends at."""
    for key in keys:
        assert house.program.self_service.view.offers(key), (key, house.program.self_service.view)
        house.program.self_service.press(key)
    house.settle()
    return house.program.self_service.view


def elapse(timer: QTimer) -> None:
    """Let a timer come to its end."""
    timer.stop()
    timer.timeout.emit()


def given_today(house: House) -> list[str]:
    return [each.text for each in tickets.of_day(house.desk.database, office=OFFICE, day=MONDAY)]


def slips_print(house: House, *, paper: str = "ticket", sheet: str = "roll-80") -> None:
    office_settings.set_printer(house.desk, kind=paper, printer="laser", sheet=sheet)


class Empty(PaperSpool):
    """A printer without paper."""

    @override
    def submit(
        self, pdf: bytes, *, printer: str, media: Media, copies: int = 1, title: str = ""
    ) -> Submitted:
        super().submit(pdf, printer=printer, media=media, copies=copies, title=title)
        return Submitted(job=None, state=Failed(reason="rejecting"))


def test_the_first_page_asks_for_the_language_in_all_three(house: House) -> None:
    view = house.program.self_service.view
    assert [each.words for each in view.keys] == ["Қазақша", "Русский", "English"]
    assert (view.title, *view.told) == ("Тілді таңдаңыз", "Выберите язык", "Choose a language")
    assert view.ways == ()


def test_a_number_is_four_keys_away_and_stands_large_in_the_visitor_s_language(
    house: House,
) -> None:
    queueing.issue_number(house.desk, service="weapons", line="hand-in")
    view = press(house, *TO_TAKE)
    assert view.told == ("В этой очереди ждёт 1 человек.", "Сколько ждать, пока неизвестно.",
                         "Номера выдаются до 18:00.")  # fmt: skip
    view = press(house, "take")
    assert (view.page, view.number, view.title) == ("number", "Қ-002", "Ваш номер")
    assert view.told == (
        "Регистрация оружия · Сдача документов",
        "Перед вами 1 человек. Сколько ждать, пока неизвестно.",
        "Запомните номер и ждите вызова.",
    )
    assert language() == "kk", "the operator's window keeps its own"


def test_what_is_recorded_is_nobody_s_who_works_here(house: House) -> None:
    house.program.session.sign_out()
    press(house, *TO_TAKE, "take")
    by = "SELECT json_extract(head, '$.by') FROM journal ORDER BY rowid DESC LIMIT 1"
    assert house.desk.database.value(by) == SELF_SERVICE


def test_the_expected_wait_is_said_as_about(house: House) -> None:
    for _each in range(3):
        queueing.issue_number(house.desk, service="weapons", line="hand-in")
        called = queueing.call_next(house.desk, window=WINDOW)
        assert called is not None
        queueing.begin_visit(house.desk, ticket=called.id)
        house.pass_minutes(7)
        queueing.end_visit(house.desk, ticket=called.id, how="answered")
    for _each in range(2):
        queueing.issue_number(house.desk, service="weapons", line="hand-in")
    view = press(house, "language.kk", "service.weapons")
    assert view.keys[0].detail == "2 адам күтіп тұр · шамамен 15 мин"
    assert "Күту уақыты шамамен 15 мин." in press(house, "line.hand-in").told


def test_the_same_key_pressed_again_gives_no_second_number(house: House) -> None:
    press(house, *TO_TAKE)
    for _each in range(10):
        house.program.self_service.press("take")
    assert given_today(house) == ["Қ-001"]
    view = press(house, "home", *TO_TAKE)
    take = view.keys[0]
    assert (take.weight, take.detail) == ("off", "Подождите немного")
    house.program.self_service.press("take")
    assert given_today(house) == ["Қ-001"], "nor by whoever hurries through the pages again"
    elapse(house.program.self_service.gap)
    assert press(house, "take").number == "Қ-002"
    assert house.program.self_service.gap.interval() == GAP


def test_its_slip_prints_as_any_other_and_is_followed(house: House) -> None:
    slips_print(house)
    view = press(house, *TO_TAKE, "take")
    assert view.told[-1] == "Возьмите бумагу с номером и ждите вызова."
    assert "Қ-001" in text_of(house.spool.sent[0])
    house.spool.done = True
    house.pass_minutes(1)
    (slip,) = papers.papers_of(house.desk.database, "ticket", _last(house))
    assert (slip.state, house.said) == ("printed", [])


def _last(house: House) -> str:
    return tickets.of_day(house.desk.database, office=OFFICE, day=MONDAY)[-1].id


def test_a_number_that_did_not_come_out_is_told_to_the_visitor_and_to_the_operator(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slips_print(house)
    monkeypatch.setattr(house.spool, "submit", Empty().submit)
    view = press(house, *TO_TAKE, "take")
    assert (view.alarm, view.number) == (True, "Қ-001")
    assert view.told[-1] == "Бумага не вышла. Запомните свой номер: Қ-001."
    assert [(said.tone, "Қ-001" in said.sentence) for said in house.said] == [("near", True)]
    assert papers.count_unprinted(house.desk.database, OFFICE) == 1


def test_one_that_gets_stuck_later_is_told_too(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slips_print(house)
    press(house, *TO_TAKE, "take")

    def stuck(_job: Job) -> JobState:
        return Failed(reason="stopped")

    monkeypatch.setattr(house.spool, "state", stuck)
    house.pass_minutes(1)
    assert house.program.self_service.view.alarm
    assert any("Қ-001" in said.sentence for said in house.said)


def test_untouched_it_is_at_its_start_again(house: House) -> None:
    screen = house.program.self_service
    assert not screen.patience.isActive(), "at its start it waits for ever"
    press(house, *TO_TAKE)
    assert (screen.patience.isActive(), screen.patience.interval()) == (True, PATIENCE)
    press(house, "take")
    assert screen.patience.interval() == SHOWN
    elapse(screen.patience)
    assert screen.view.page == "language"


def test_papers_are_read_out_for_whoever_applies_with_the_duty_of_today(house: House) -> None:
    slips_print(house, paper="papers-ready", sheet="a5")
    view = press(house, "language.ru", "service.weapons", "papers", "applicant.citizen",
                 "purpose.register")  # fmt: skip
    assert view.title == "Какие документы подготовить"
    assert any("₸" in line.words for line in view.lines)
    assert house.program.self_service.patience.interval() == READING
    view = press(house, "print")
    assert ("Список печатается." in view.told, view.offers("print")) == (True, False)
    assert "Какие документы подготовить" in text_of(house.spool.sent[0])


def test_without_a_printer_for_them_no_key_promises_paper(house: House) -> None:
    way = ("language.kk", "service.weapons", "papers", "applicant.citizen", "purpose.register")
    assert press(house, *way).keys == ()


def test_a_list_that_did_not_come_out_is_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slips_print(house, paper="papers-ready", sheet="a5")
    monkeypatch.setattr(house.spool, "submit", Empty().submit)
    view = press(house, "language.ru", "service.weapons", "papers", "applicant.citizen",
                 "purpose.register", "print")  # fmt: skip
    assert "Список не напечатан. Обратитесь к оператору." in view.told


def test_one_is_not_served_and_is_told_so_before_he_waits(house: House) -> None:
    view = press(house, "language.kk", "service.weapons", "papers", "applicant.other",
                 "purpose.register")  # fmt: skip
    assert len(view.lines) == 1
    assert view.keys == ()


def test_a_pause_is_told_without_the_words_of_whoever_paused(house: House) -> None:
    pauses.pause(house.desk, reason="other", words="Айгүл ауырып қалды")
    view = press(house, *TO_TAKE)
    assert "Вызов временно приостановлен; номера выдаются." in view.told
    assert not any("Айгүл" in words for words in view.told)


def test_a_closed_day_gives_papers_and_no_number(house: House) -> None:
    day_close.close_day(house.desk, day=MONDAY, confirmed=day_close.WARNINGS)
    house.settle()
    first = house.program.self_service.view
    assert "Приём на сегодня окончен." in first.told
    view = press(house, "language.ru", "service.weapons")
    assert [each.key for each in view.keys] == ["papers"]


def test_a_day_closed_under_the_visitor_s_finger_sends_him_to_the_operator(house: House) -> None:
    press(house, *TO_TAKE)
    stale = house.program.self_service.view
    day_close.close_day(house.desk, day=MONDAY, confirmed=day_close.WARNINGS)
    assert stale.offers("take")
    house.program.self_service.press("take")
    view = house.program.self_service.view
    assert (view.alarm, view.told) == (True, ("Приём на сегодня окончен.",))
    assert (given_today(house), house.said) == ([], [])


def test_after_reception_the_line_says_when_it_ended(tmp_path: Path) -> None:
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock):
        pass
    clock.now = at(18, 5)
    with a_house(tmp_path / "office.kense", clock) as house:
        house.program.self_service.begin()
        view = press(house, "language.ru", "service.weapons")
        assert view.keys[0].detail == "Приём окончен в 18:00."
        assert [each.key for each in press(house, "line.hand-in").keys] == ["papers"]


def test_in_a_practice_office_every_page_says_so(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.presenters.self_service.is_practice", lambda _database: True)
    for key in ("language.ru", "service.weapons", "line.hand-in", "take"):
        view = press(house, key)
        assert (view.alarm, view.told[0]) == (True, "ОБРАЗЕЦ · учебная, очередь не настоящая")


def test_before_an_office_is_chosen_there_is_nothing_to_press() -> None:
    view = language_view(None)
    assert (view.keys, view.title) == ((), "Кезек нөмірін оператордан алыңыз.")


def test_nothing_is_asked_while_it_does_not_stand(house: House) -> None:
    told: list[TouchView] = []
    house.program.self_service.end()
    house.program.self_service.changed.connect(told.append)
    queueing.issue_number(house.desk, service="weapons", line="hand-in")
    house.program.self_service.press("language.kk")
    house.settle()
    assert told == []


@settings(max_examples=25)
@given(
    taps=st.lists(st.tuples(st.integers(0, 11), st.integers(1, 3)), min_size=1, max_size=30),
    idle=st.sets(st.integers(0, 29)),
)
def test_no_way_of_pressing_ends_in_a_dead_end_or_gives_two_numbers_at_once(
    played: House, taps: list[tuple[int, int]], idle: set[int]
) -> None:
    screen = played.program.self_service
    screen.gap.stop()
    screen.go_home()
    for turn, (which, times) in enumerate(taps):
        offered = [each.key for each in (*screen.view.keys, *screen.view.ways)]
        assert any(screen.view.offers(key) for key in offered), screen.view
        key, before = offered[which % len(offered)], len(given_today(played))
        for _each in range(times):
            screen.press(key)
        assert len(given_today(played)) - before <= (key == "take")
        if turn in idle:
            elapse(screen.patience)
            elapse(screen.gap)
            assert screen.view.page == "language"
    assert screen.view.page == "language" or screen.patience.isActive()


@pytest.fixture(scope="module")
def played() -> Iterator[House]:
    with TemporaryDirectory() as folder:
        with an_office(Path(folder, "office.kense")):
            pass
        with a_house(Path(folder, "office.kense")) as opened:
            opened.program.self_service.begin()
            yield opened
