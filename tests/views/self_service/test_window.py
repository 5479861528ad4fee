"""The window on real monitors: keys a finger hits, words whole, within reach, read aloud."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.presenters.self_service_view import TouchKey, TouchLine, TouchView, Weight
from desktop.presenters.self_service_words import closed_view, language_view
from desktop.views.self_service.large_text import fitted
from desktop.views.self_service.measures import LEAST_KEY, LOOK
from desktop.views.self_service.touch_key import PRESSED, TONES
from desktop.views.self_service.window import DEAF, TouchWindow
from tests.views.self_service.conftest import tap
from tests.views.test_theme import ratio

SIZES = ((1366, 768), (1920, 1080), (1080, 1920), (1024, 768))
WAYS = (
    TouchKey(key="back", words="Артқа", weight="quiet"),
    TouchKey(key="home", words="Басына оралу", weight="quiet"),
)
LONG = "Ерекше жарғылық міндеттері бар заңды тұлғаның қызметкері"
WHO = TouchView(
    page="applicant",
    language="kk",
    title="Өтініш беруші кім?",
    keys=tuple(TouchKey(key=f"applicant.{n}", words=LONG) for n in range(8)),
    ways=WAYS,
)
TAKE = TouchView(
    page="take",
    language="ru",
    title="Получение разрешения, дополнение документов",
    told=("В этой очереди ждут 12 человек.", "Ожидание примерно 105 мин.",
          "Номера выдаются до 18:00.",
          "Обеденный перерыв: номера выдаются, вызов начнётся после него."),
    keys=(TouchKey(key="take", words="Взять номер очереди", weight="main"),
          TouchKey(key="papers", words="Какие документы нужны")),
    ways=WAYS,
)  # fmt: skip
NUMBER = TouchView(
    page="number",
    language="kk",
    title="Сіздің нөміріңіз",
    number="Қ-1014",
    told=("Қаруды тіркеу · Құжат тапсыру", "Алдыңызда 12 адам бар. Күту уақыты шамамен 105 мин.",
          "Қағаз шықпады. Нөміріңізді есте сақтаңыз: Қ-1014."),
    alarm=True,
    keys=(TouchKey(key="home", words="Аяқтау", weight="main"),),
)  # fmt: skip
LIST = TouchView(
    page="papers",
    language="ru",
    title="Какие документы подготовить",
    told=(LONG,),
    lines=tuple(TouchLine(mark=f"{n}.", words=LONG * 3, detail=LONG) for n in range(1, 13)),
    keys=(TouchKey(key="print", words="Взять список на бумаге"),),
    ways=WAYS,
)
VIEWS = (language_view("day-closed"), WHO, TAKE, NUMBER, LIST, closed_view())


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TouchWindow]:
    made = TouchWindow()
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.leave()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.page)
def test_every_key_is_for_a_finger_and_within_reach_and_every_word_is_whole(
    window: TouchWindow, view: TouchView, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.show_view(view)
    QTest.qWait(0)
    area = window.rect()
    assert (window.by.width, window.by.height) == size
    taken: list[QRect] = []
    for key in window.keys.values():
        place = key.geometry()
        assert min(place.height(), place.width()) >= LEAST_KEY * window.by.millimetre, key.key
        assert area.contains(place), key.key
        assert not any(place.intersects(other) for other in taken), key.key
        assert key.accessibleName()
        assert key.focusPolicy() is Qt.FocusPolicy.NoFocus
        assert place.top() >= area.height() * 0.27, "whoever sits in a wheelchair reaches it"
        share, height = fitted(key.pieces(), key.room().width(), key.room().height())
        assert height <= key.room().height(), (key.key, share)
        taken.append(place)
    told = window.head.accessibleName()
    assert all(words in told for words in (view.title, view.number, *view.told))
    share, height = fitted(window.head.pieces(), *window.head.room())
    assert height <= window.head.room()[1], share


def test_a_long_list_is_read_part_by_part_to_its_end(window: TouchWindow) -> None:
    window.resize(1366, 768)
    window.show_view(LIST)
    QTest.qWait(0)
    up, down = window.keys["list.up"], window.keys["list.down"]
    assert (up.isEnabled(), down.isEnabled(), up.isVisible()) == (False, True, True)
    seen = [window.papers.verticalScrollBar().value()]
    while down.isEnabled():
        tap(window, "list.down")
        seen.append(window.papers.verticalScrollBar().value())
        assert seen[-1] - seen[-2] < window.papers.viewport().height(), "a line would be missed"
    assert seen[-1] == window.papers.verticalScrollBar().maximum()
    assert LIST.lines[-1].words in window.papers.lines.accessibleName()
    tap(window, "list.up")
    assert down.isEnabled()


def test_a_short_list_has_no_keys_to_move_it(window: TouchWindow) -> None:
    window.resize(1080, 1920)
    window.show_view(TouchView(page="papers", language="kk", title="А", lines=LIST.lines[:2],
                               ways=WAYS))  # fmt: skip
    QTest.qWait(0)
    assert not window.keys["list.down"].isVisible()


def test_a_key_stays_the_same_while_a_finger_is_on_it(window: TouchWindow, qtbot: QtBot) -> None:
    """The queue moves on while somebody presses: his press counts all the same."""
    window.show_view(TAKE)
    window.deaf.stop()
    key = window.keys["take"]
    with qtbot.waitSignal(window.pressed) as heard:
        QTest.mousePress(key, Qt.MouseButton.LeftButton)
        window.show_view(TouchView(page="take", language="ru", title="Б", keys=TAKE.keys,
                                   ways=WAYS))  # fmt: skip
        QTest.mouseRelease(key, Qt.MouseButton.LeftButton)
    assert heard.args == ["take"]


def test_a_page_that_came_is_deaf_for_a_moment(window: TouchWindow, qtbot: QtBot) -> None:
    window.show_view(WHO)
    assert (window.deaf.isActive(), window.deaf.interval()) == (True, DEAF)
    with qtbot.assertNotEmitted(window.pressed):
        QTest.mouseClick(window.keys["back"], Qt.MouseButton.LeftButton)
    window.deaf.stop()
    with qtbot.waitSignal(window.pressed):
        QTest.mouseClick(window.keys["back"], Qt.MouseButton.LeftButton)


def test_a_key_that_does_nothing_now_emits_nothing(window: TouchWindow, qtbot: QtBot) -> None:
    off = TouchKey(key="take", words="Взять номер", weight="off")
    window.show_view(TouchView(page="take", language="ru", title="Б", keys=(off,), ways=WAYS))
    window.deaf.stop()
    with qtbot.assertNotEmitted(window.pressed):
        QTest.mouseClick(window.keys["take"], Qt.MouseButton.LeftButton)


def test_a_touch_beside_the_keys_is_a_touch(window: TouchWindow, qtbot: QtBot) -> None:
    window.show_view(WHO)
    with qtbot.waitSignal(window.touched):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


@pytest.mark.parametrize("weight", list(TONES))
def test_every_key_is_read_on_its_ground_and_told_from_the_page(weight: Weight) -> None:
    """WCAG AA: words 4.5 to 1, whatever their size; the edge of a key 3 to 1."""
    fill, edge, ink = TONES[weight]
    assert ratio(ink, fill) >= 4.5
    assert ratio(ink, PRESSED[weight]) >= 4.5
    assert weight == "off" or ratio(edge, LOOK.desk) >= 3


def test_what_is_said_above_is_read_in_calm_and_in_alarm() -> None:
    assert min(ratio(LOOK.on_accent, ground) for ground in (LOOK.accent_lo, LOOK.red)) >= 4.5
