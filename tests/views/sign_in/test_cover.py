"""The covered screen, the closed record, and another person at the counter (D46, D49)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.models.errors import Refusal
from desktop.services import access as access_services
from desktop.services import queueing
from desktop.store import access
from desktop.store.database import open_database
from desktop.views.main_window import KEYS as WINDOW_KEYS
from desktop.views.pages import ON_RAIL
from desktop.views.sign_in.guard import KEYS as GUARD_KEYS
from tests.helpers.clipping import cut_words
from tests.helpers.keyboard import press
from tests.helpers.office import OFFICE, WINDOW
from tests.helpers.randomness import seeded
from tests.helpers.sealed import ADMIN, CLERK, CLERK_PASSWORD, PASSWORD, PIN, Front
from tests.helpers.window import register_one


def is_covered(front: Front) -> bool:
    assert front.guard is not None
    return front.guard.is_covered


def words_on_show(window: QWidget) -> str:
    """Return everything a screen reader could say of what is on show."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return " ".join(f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts)


def minutes(front: Front, count: float, *, step: float = 1) -> None:
    """Let minutes pass, a second of the clock being looked at often enough."""
    for _each in range(int(count / step)):
        front.clock.pass_minutes(step)
        front.shift.look()
        front.settle()


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_ctrl_l_covers_the_screen_under_every_layout_and_the_pin_opens_it(
    front: Front, layout: str
) -> None:
    press(front.window, "Ctrl+L", layout=layout)
    front.settle()
    assert is_covered(front)
    front.type(PIN)
    front.press("Enter")
    assert not is_covered(front)


def test_every_key_of_the_window_is_told_where_everything_is_found(front: Front) -> None:
    assert front.kense is not None
    front.press("Ctrl+K")
    box = front.kense.work.overlays.find
    told = {row.note for row in box.rows()}
    pages = {page.cap for page in ON_RAIL if front.kense.program.rights.may_open(page.name)}
    others = {cap for cap in WINDOW_KEYS if cap not in {page.cap for page in ON_RAIL}}
    assert {*pages, *others, *GUARD_KEYS} - told == {"Ctrl+K"}, "which opens this very list"


def test_the_screen_is_covered_from_where_everything_is_found(front: Front) -> None:
    assert front.kense is not None
    front.press("Ctrl+K")
    front.type("lock")
    front.press("Enter")
    assert is_covered(front)


def test_nothing_of_a_person_can_be_seen_or_read_aloud_and_the_queue_goes_on(front: Front) -> None:
    assert front.kense is not None
    desk = front.kense.desk()
    register_one(desk, 0)
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.call_next(desk, window=WINDOW)
    front.settle()
    front.press("Ctrl+2", "Ctrl+L")
    shown = words_on_show(front.window)
    assert "Қасымов" not in shown
    assert "Сейтова" not in shown
    assert ticket.text in shown
    assert "Waiting: 0" in shown
    queueing.issue_number(desk, service="weapons", line="hand-in")
    front.settle()
    assert "Waiting: 1" in words_on_show(front.window)


def test_no_key_of_the_pages_works_while_the_screen_is_covered(front: Front) -> None:
    assert front.kense is not None
    front.press("Ctrl+L", "Ctrl+2", "F10", "Ctrl+K", "Tab", "Tab", "Tab", "Esc")
    assert is_covered(front)
    assert front.kense.page == "counter"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert front.guard is not None
    assert front.guard.cover.isAncestorOf(focused)


def test_ten_idle_minutes_cover_the_screen_and_a_key_puts_it_off(front: Front) -> None:
    minutes(front, 9)
    front.press("Ctrl+2")
    minutes(front, 9)
    assert not is_covered(front)
    minutes(front, 2)
    assert is_covered(front)


def test_five_wrong_pins_and_the_password_is_asked_for(front: Front) -> None:
    assert front.guard is not None
    front.press("Ctrl+L")
    for _try in range(5):
        assert front.guard.cover.page.step == "pin"
        front.type("111222")
        front.press("Enter")
    assert front.guard.cover.page.step == "password"
    assert "five times" in front.guard.cover.page.notice.accessibleName()
    front.type(PASSWORD)
    front.press("Enter")
    assert not is_covered(front)


def test_what_was_in_hand_stands_as_it_was(front: Front) -> None:
    assert front.kense is not None
    front.press("Ctrl+3")
    before = QApplication.focusWidget()
    front.press("Ctrl+L")
    front.type(PIN)
    front.press("Enter")
    assert front.kense.page == "settings"
    assert QApplication.focusWidget() is before
    front.press("Ctrl+1")
    assert front.kense.page == "counter"


def test_another_person_gives_the_password_once_and_then_the_pin(front: Front) -> None:
    assert front.kense is not None
    assert front.guard is not None
    session = front.kense.program.session
    front.shift.change_wanted.emit(CLERK)
    page = front.guard.cover.page
    assert page.step == "password"
    assert page.values()["login"] == CLERK
    front.type(CLERK_PASSWORD)
    page.field("pin").set_value("730952")
    front.press("Enter")
    assert session.operator is not None
    assert session.operator.staff == CLERK
    front.shift.change_wanted.emit("s1")
    assert page.step == "pin"
    front.type(PIN)
    front.press("Enter")
    assert session.operator.staff == "s1"
    log = access.entries(front.kense.desk().database, OFFICE, 1)[0]
    assert (log.login, log.detail) == (CLERK, "quick")


def test_what_was_said_to_one_person_is_not_said_to_the_next(front: Front) -> None:
    assert front.kense is not None
    assert front.guard is not None
    notices, area = front.kense.program.notices, front.kense.work.overlays.notices
    notices.refuse(Refusal("disk-full"))
    stops_everybody = area.sentence
    notices.say("done", "Ибраева Сәуле: Қ-2013/0001 тіркелді.")
    front.press("Ctrl+L")
    front.type(PIN)
    front.press("Enter")
    assert "Ибраева" in area.sentence, "whoever comes back reads it still"
    front.press("Ctrl+K")
    front.type("Ибраева")
    front.shift.change_wanted.emit(CLERK)
    front.type(CLERK_PASSWORD)
    front.press("Enter")
    operator = front.kense.program.session.operator
    assert operator is not None
    assert operator.staff == CLERK
    assert area.sentence == stops_everybody
    assert not front.kense.work.overlays.find.isVisible()
    assert "Ибраева" not in words_on_show(front.window)


def test_whose_name_was_taken_away_comes_back_by_no_pin(front: Front) -> None:
    assert front.kense is not None
    assert front.guard is not None
    front.shift.change_wanted.emit(CLERK)
    page = front.guard.cover.page
    front.type(CLERK_PASSWORD)
    page.field("pin").set_value("730952")
    front.press("Enter")
    front.shift.change_wanted.emit("s1")
    front.type(PIN)
    front.press("Enter")
    assert front.shift.has_pin(CLERK)
    access_services.remove(front.kense.desk(), login=CLERK)
    front.settle()
    assert not front.shift.has_pin(CLERK)
    assert not front.shift.admits(CLERK)
    assert front.shift.unlocked_of(CLERK) is None
    assert front.shift.has_pin("s1")


def test_escape_leaves_the_window_with_whom_it_was(front: Front) -> None:
    assert front.kense is not None
    front.shift.change_wanted.emit(CLERK)
    front.press("Esc")
    assert not is_covered(front)
    operator = front.kense.program.session.operator
    assert operator is not None
    assert operator.staff == "s1"


def test_nobody_sits_down_without_a_password(front: Front) -> None:
    assert front.kense is not None
    with pytest.raises(Refusal, match="staff-unknown"):
        front.kense.program.session.sign_in(CLERK)


def test_the_record_is_closed_when_the_computer_slept(front: Front) -> None:
    shift = front.shift
    front.clock.pass_minutes(1)
    shift.look()
    assert front.closed == []
    front.clock.pass_minutes(3)  # within what was to be a second
    shift.look()
    front.settle()
    assert front.closed == ["The record was closed because the computer slept."]


def test_the_record_is_closed_after_twelve_hours_however_busy(front: Front) -> None:
    shift = front.shift
    for _minute in range(12 * 60 - 1):
        front.clock.pass_minutes(1)
        shift.touch()
        shift.look()
    assert front.closed == []
    front.clock.pass_minutes(1)
    shift.look()
    front.settle()
    assert front.closed == ["The record was closed 12 hours after it was opened."]


def test_a_closed_record_needs_the_password_again_and_nothing_typed_is_lost(
    front: Front, office: Path
) -> None:
    assert front.kense is not None
    unlocked = front.admitted[-1].unlocked
    desk = front.kense.desk()
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket.id)
    front.settle()
    counter = front.kense.program.counter(WINDOW)
    assert counter.intake.draft is not None
    counter.intake.type_text("person.surname", "Қасымов")
    front.shift.end()
    front.settle()
    assert front.closed == ["The record is closed."]
    with pytest.raises(Refusal, match="record-sealed"):
        open_database(office, randomness=seeded(1))
    front.ask("The record is closed.")
    front.type(PASSWORD)
    front.press("Enter")
    kense = front.come_in()
    draft = kense.program.counter(WINDOW).intake.draft
    assert draft is not None
    assert draft.text("person.surname") == "Қасымов"
    assert front.admitted[-1].unlocked.key == unlocked.key


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 560)])
def test_every_word_of_the_cover_can_be_read(
    front: Front, language: str, size: tuple[int, int]
) -> None:
    assert front.kense is not None
    front.kense.use_language(language)  # type: ignore[arg-type]  # one of the three
    front.window.resize(*size)
    front.press("Ctrl+L")
    assert cut_words(front.window) == []
    front.press("F7")
    assert cut_words(front.window) == []


def test_the_opener_of_the_record_is_known_by_the_name_typed(front: Front) -> None:
    assert front.shift.opener == ADMIN
