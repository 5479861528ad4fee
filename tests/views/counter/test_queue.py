"""Whether what opens in the queue leaves room for the queue, and the cursor where it was."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.views.theme import Theme
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle
from tests.views.counter.operator import Operator


def serve(operator: Operator, counter: Counter) -> None:
    operator.press("F4", "1", "F2", "F5")
    counter.type_all(citizen_with_rifle())


def test_a_given_number_leaves_the_cursor_and_the_queue_alone(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("items.0.model")
    operator.press("F4", "1")
    given = operator.work.open_parts.given
    assert given.isVisible()
    assert operator.at == "items.0.model"
    operator.press("Esc")
    assert not given.isVisible()
    assert operator.at == "items.0.model"


def test_a_given_number_goes_with_the_next_key(operator: Operator) -> None:
    operator.press("F4", "1", "F2")
    assert not operator.work.open_parts.given.isVisible()
    assert operator.work.middle.called.number == "Қ-001"


def test_esc_on_a_chosen_strip_gives_the_cursor_back_to_it(operator: Operator) -> None:
    operator.press("F4", "1", "Esc")
    strip = operator.page.queue.strips()[0]
    strip.setFocus()
    operator.press("Enter", "Esc")
    assert operator.focus is strip
    operator.press("F4", "Esc")
    assert operator.focus is strip


def test_a_visitor_who_goes_for_a_paper_is_held_and_his_intake_goes_on_when_he_is_back(
    operator: Operator, counter: Counter
) -> None:
    serve(operator, counter)
    operator.press("F4", "1", "Esc", "Ctrl+F6")
    assert operator.work.open_parts.chosen.isVisible()
    operator.press("1")
    assert counter.hand is None
    operator.press("F2", "F5", "F6")  # the next one is served meanwhile
    held = operator.page.queue.strips()[-1]
    assert held.strip.words == "кідіртілді: құжатқа кетті"
    held.setFocus()
    operator.press("Enter", "1", "F2", "F5")
    assert counter.hand is not None
    assert counter.hand.number == "Қ-001"
    assert counter.intake.draft is not None
    typed = citizen_with_rifle().values
    assert counter.intake.draft.values.items() >= typed.items()


def test_after_the_last_call_the_sheet_says_which_key_is_next(operator: Operator) -> None:
    operator.press("F4", "1", "F2", "F3")
    sheet = operator.work.middle.called
    assert sheet.words == "шақырылғалы · 2-шақыру, ең көбі 3"
    operator.press("F3")
    assert sheet.words.endswith("Соңғы рет шақырылды: ешкім келмесе, F6.")


def test_esc_leaves_the_number_in_hand_where_it_is(operator: Operator, counter: Counter) -> None:
    serve(operator, counter)
    counter.intake.go_to_field("items.0.model")
    operator.press("Ctrl+F6", "Esc")
    assert not operator.work.open_parts.chosen.isVisible()
    assert operator.at == "items.0.model"
    assert counter.hand is not None


def test_the_hold_key_says_what_to_do_when_nobody_is_there(operator: Operator) -> None:
    operator.press("Ctrl+F6")
    assert operator.notice
    assert not operator.work.open_parts.chosen.isVisible()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_number_given_stands_above_a_queue_of_four(
    counter: Counter, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    with speaking(language):
        operator = Operator(counter, theme, qtbot)
        operator.press("F4", "5", "F4", "6", "F4", "7", "F4", "5")
        given, strips = operator.work.open_parts.given, operator.page.queue.strips()
        assert given.height() <= 110
        assert all(is_whole(strip) for strip in strips)
        assert len(strips) == 4
        operator.stand_up()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_line_to_give_a_number_in_is_seen_without_scrolling(
    counter: Counter, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    with speaking(language):
        operator = Operator(counter, theme, qtbot)
        operator.press("F4", "1", "F4", "2", "F4")  # with counts beside the letters
        rows = operator.work.open_parts.chooser.rows()
        assert [row.option.cap for row in rows] == list("123456789")
        assert all(is_whole(row) for row in rows)
        operator.stand_up()


def is_whole(part: QWidget) -> bool:
    """Say whether nothing of a part is scrolled away or covered by its parents' edges."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_where_room_is_short_the_keys_stand_back_for_what_is_chosen_from(
    operator: Operator, counter: Counter
) -> None:
    keys = operator.page.queue.keys
    operator.look_at(1366, 768, scale=150)
    operator.press("F4", "1", "F2")
    assert keys.again.isVisible()
    operator.press("F4")
    assert keys.next.isVisible()
    assert not any(key.isVisible() for key in (keys.again, keys.hold, keys.send, keys.no_show))
    operator.press("Esc")
    assert all(key.isVisible() for key in (keys.again, keys.hold, keys.send, keys.no_show))
    operator.press("Ctrl+F6")
    assert not keys.send.isVisible()
    operator.press("F5")
    assert counter.hand is not None
    assert counter.hand.is_serving
    assert keys.send.isVisible()


def test_where_there_is_room_the_keys_stand_still(operator: Operator) -> None:
    keys = operator.page.queue.keys
    operator.press("F4", "1", "F2", "F4")
    assert all(key.isVisible() for key in (keys.again, keys.hold, keys.send, keys.no_show))
