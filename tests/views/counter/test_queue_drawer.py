"""Whether the queue itself is seen to by a few keys, and whoever is in hand stays there."""

import datetime as dt

import pytest

from desktop.presenters.queue_acts import QueueActs
from desktop.services import breaches, day, settings
from desktop.views.counter.queue_drawer import QueueDrawer
from desktop.views.queueing.pause_part import PausePart
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import BUILT_ON
from tests.views.counter.operator import Operator


@pytest.fixture
def drawer(operator: Operator, counter: Counter) -> QueueDrawer:
    acts = QueueActs(
        lambda: counter.desk,
        queue=counter.queue,
        prints=counter.prints,
        notices=counter.notices,
        parent=counter.owner,
    )
    return QueueDrawer(
        operator.work,
        acts=acts,
        queue=counter.queue,
        intake=counter.intake,
        keys=operator.keys,
    )


def choose(drawer: QueueDrawer, key: str, value: str) -> None:
    """Choose a line of a field's list, as its arrows would."""
    field = drawer.sheet.field(key)
    field.set_value(value)
    field.edited.emit(value)


def test_the_visitor_in_hand_is_sent_to_another_line_with_a_note(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F2", "F5", "Shift+F6")
    assert drawer.sheet.isVisible()
    choose(drawer, "to", "weapons.collect")
    operator.press("Tab")
    operator.type_words("чек")
    operator.press("F9")
    assert not drawer.sheet.isVisible()
    assert operator.notice == "Қ-001 жіберілді."
    assert counter.hand is None
    operator.press("F2")
    assert counter.hand is not None
    assert (counter.hand.number, counter.hand.line) == ("Қ-001", "collect")
    assert counter.hand.sent == "Жіберген: 1-терезе · чек"
    assert operator.work.middle.called.sent == counter.hand.sent


def test_whoever_is_to_return_finds_what_was_typed_for_him(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle())
    operator.press("Shift+F6")
    choose(drawer, "to", "weapons.collect")
    choose(drawer, "after", "back")
    operator.press("F9", "F2", "F5", "F9")
    assert counter.hand is None
    operator.press("F2", "F5")
    assert counter.hand is not None
    assert (counter.hand.number, counter.hand.line) == ("Қ-001", "hand-in")
    assert counter.intake.draft is not None
    assert counter.intake.draft.values.items() >= citizen_with_rifle().values.items()


def test_a_number_chosen_in_the_queue_is_sent_to_another_window(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    settings.set_window(counter.desk, window="2", name="2-терезе", lines=("weapons.other",))
    operator.press("F4", "1", "Esc")
    operator.page.queue.strips()[0].setFocus()
    operator.press("Enter", "Shift+F6")
    assert not operator.work.open_parts.chosen.isVisible()
    choose(drawer, "to", "@2")
    operator.press("F9")
    strip = operator.page.queue.strips()[0].strip
    assert strip.purpose.startswith("→ 2-терезе")
    assert not strip.next
    operator.press("F2")
    assert counter.hand is None


def test_nothing_is_sent_before_it_is_said_where_to(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F2", "Shift+F6", "F9")
    assert drawer.sheet.isVisible()
    assert drawer.sheet.field("to").message is not None
    operator.press("Esc")
    assert not drawer.sheet.isVisible()
    assert counter.hand is not None


def test_with_nobody_there_the_key_says_what_to_do(operator: Operator, drawer: QueueDrawer) -> None:
    operator.press("Shift+F6")
    assert operator.notice
    assert not drawer.sheet.isVisible()


def test_another_key_of_the_counter_puts_the_drawer_away(
    operator: Operator, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F2", "Shift+F6", "F3")
    assert not drawer.sheet.isVisible()
    operator.press("F9")
    assert not drawer.sheet.isVisible()


def test_the_queue_goes_to_lunch_and_comes_back_by_one_key(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "Esc", "Ctrl+F2", "F9")
    assert not drawer.sheet.isVisible()
    part = operator.page.queue.paused_part
    assert isinstance(part, PausePart)
    assert part.isVisible()
    assert part.words == "Кезек тоқтатылған, 9:30: түскі үзіліс"
    operator.press("F2")
    assert counter.hand is None
    assert "тоқтатылған" in operator.notice
    operator.press("Ctrl+F2")
    assert operator.notice == "Кезек қайта ашылды."
    assert not part.isVisible()
    operator.press("F2")
    assert counter.hand is not None


def test_one_line_is_paused_and_called_again(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F4", "2", "Esc", "Ctrl+F2")
    choose(drawer, "what", "weapons.hand-in")
    choose(drawer, "reason", "other")
    operator.press("F9")
    assert drawer.sheet.field("words").message is not None
    drawer.sheet.field("words").setFocus()
    operator.type_words("жиналыс")
    operator.press("F9")
    assert not drawer.sheet.isVisible()
    said = "Қаруды тіркеу · Құжат тапсыру тоқтатылған, 9:30: жиналыс"
    assert paused_and_next(counter) == ([said], "Б-001")
    operator.press("Ctrl+F2", "F9")
    assert paused_and_next(counter) == ([], "Қ-001")


def paused_and_next(counter: Counter) -> tuple[list[str], str]:
    """Return what is told to be paused, and who is called next."""
    assert counter.queue_view is not None
    return list(counter.queue_view.paused), counter.queue_view.next_number


def test_one_cause_is_given_for_a_stretch_without_leaving_the_service(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F4", "1", "F4", "1", "F2", "F5")
    counter.pass_minutes(36)
    keys = operator.page.queue.keys
    assert keys.causes.isVisible()
    assert "Шектен асқан, себепсіз: 3" in keys.causes.accessibleName()
    operator.press("Ctrl+F3")
    assert drawer.sheet.isVisible()
    (waits, service) = sorted(drawer.sheet.checks(), key=lambda check: check.words)
    assert "қызмет" in service.words
    assert waits.words.endswith("2\u00a0нөмір")
    operator.press("Space", "↓", "Space")
    ends = [check.words.rpartition(" · ")[2] for check in drawer.sheet.checks()]
    assert sorted(ends) == ["Қ-001 36 мин", "Қ-002 36 мин, Қ-003 36 мин"]
    operator.press("F9")
    assert drawer.sheet.field("kind").message is not None
    choose(drawer, "kind", "power")
    operator.press("F9")
    assert operator.notice == "Себебі жазылды. Бүгін себебі жазылмағаны жоқ."
    assert not keys.causes.isVisible()
    assert counter.hand is not None
    assert counter.hand.is_serving


def test_a_cause_given_by_mistake_is_taken_back(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1")
    counter.pass_minutes(40)
    operator.press("Ctrl+F3", "Space")
    choose(drawer, "kind", "crowd")
    operator.press("F9", "Ctrl+F3")
    (given,) = drawer.sheet.checks()
    assert given.words == "Жазылған: 9:30–10:10 · келуші көп"
    operator.press("Space", "F9")
    assert operator.notice == "Себеп қайтарып алынды."
    assert operator.page.queue.keys.causes.isVisible()


def test_a_cause_is_given_for_the_day_before(
    operator: Operator, counter: Counter, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1")
    counter.pass_minutes(40)
    operator.press("F2", "F6")
    counter.pass_minutes(24 * 60)
    day.open_day(counter.desk, day=dt.date(2013, 11, 26), confirmed=(), built_on=BUILT_ON)
    counter.queue.refresh()
    operator.press("Ctrl+F3")
    (wait,) = drawer.sheet.checks()
    assert wait.words.startswith("9:30–10:10")
    assert drawer.sheet.field("day").value() == "2013-11-25"
    choose(drawer, "day", "2013-11-26")
    assert drawer.sheet.checks() == ()
    choose(drawer, "day", "2013-11-25")
    drawer.sheet.ticked.emit(drawer.sheet.checks()[0].key, True)  # noqa: FBT003  the signal's own
    choose(drawer, "kind", "crowd")
    operator.press("F9")
    assert operator.notice == "Себебі жазылды. Ол күннің себебі жазылмағаны жоқ."
    assert breaches.owed_days(counter.desk) == ()


@pytest.mark.parametrize("begun", ["Shift+F6", "Ctrl+F2"])
@pytest.mark.parametrize("instead", ["Shift+F6", "Ctrl+F2"])
def test_the_cursor_comes_to_what_is_begun_in_place_of_another(
    begun: str, instead: str, operator: Operator, drawer: QueueDrawer
) -> None:
    operator.press("F4", "1", "F2", "F5", begun)
    operator.press(instead)
    assert drawer.sheet.isVisible()
    assert drawer.sheet.isAncestorOf(drawer.sheet.window().focusWidget())
