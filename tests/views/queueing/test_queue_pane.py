"""Whether the queue's pane offers what its keys say, and nothing when there is nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.presenters.queueing_hand_view import GivenView, LineGroup, LineOption
from desktop.presenters.queueing_view import QueueView, StripGroupView, StripView
from desktop.views.queueing.open_parts import OpenParts
from desktop.views.queueing.queue_pane import QueuePane
from desktop.views.theme import Theme
from desktop.views.tokens import Breadth
from desktop.views.widgets.strip import StripHeading
from tests.views.widgets.keyboard import press, type_words

LONG = "Басқа мәселе бойынша қабылдау (сатып алуға рұқсат)"


def strip(number: str, **more: object) -> StripView:
    plain: dict[str, object] = {"ticket": number, "number": number, "purpose": "Құжат тапсыру"}
    plain["minutes"] = "4 мин"
    return StripView(**(plain | more))  # type: ignore[arg-type]  # by the dataclass


def queue(*strips: StripView) -> QueueView:
    group = StripGroupView(title="Қаруды тіркеу", note="шегі 30 мин", strips=strips)
    return QueueView(
        waiting=len(strips),
        next_number=strips[0].number if strips else "",
        in_hand=None,
        groups=(group,) if strips else (),
    )


def lines(count: int = 2) -> tuple[LineGroup, ...]:
    options = tuple(
        LineOption(service="weapons", line=f"l{n}", title=LONG, letter="Р", cap=str(n), waiting="3")
        for n in range(1, count + 1)
    )
    return (LineGroup(title="Қаруды тіркеу", lines=options),)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> QueuePane:
    pane = QueuePane(theme)
    qtbot.addWidget(pane)
    pane.resize(264, 696)
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    return pane


@pytest.fixture
def parts(pane: QueuePane) -> OpenParts:
    return OpenParts(pane)


def test_an_empty_queue_says_how_to_begin(pane: QueuePane) -> None:
    pane.show_queue(queue())
    assert pane.strips() == ()
    assert pane.words == "Мұнда бүгінгі кезек көрінеді. Нөмір беру үшін F4 басыңыз."


def test_the_key_names_who_is_next(pane: QueuePane) -> None:
    pane.show_queue(queue(strip("Қ-015")))
    pane.show_hand(called=False, busy=False)
    assert pane.keys.next.words == "Келесіні шақыру · Қ-015"


def test_a_strip_keeps_its_row_when_a_minute_passes(pane: QueuePane) -> None:
    pane.show_queue(queue(strip("Қ-015"), strip("Қ-016")))
    before = pane.strips()
    pane.show_queue(queue(strip("Қ-015", minutes="5 мин"), strip("Қ-016")))
    assert pane.strips() == before


def test_a_line_is_chosen_by_its_digit(parts: OpenParts) -> None:
    told: list[object] = []
    parts.line_chosen.connect(told.append)
    parts.show_lines(lines(), "Экранда көрсетіледі.")
    focused = QApplication.focusWidget()
    assert focused is not None
    type_words(focused, "2")
    assert [option.line for option in told if isinstance(option, LineOption)] == ["l2"]


def test_f4_again_puts_the_lines_away(parts: OpenParts) -> None:
    parts.show_lines(lines(), "")
    assert parts.is_open
    parts.show_lines(lines(), "")
    assert not parts.is_open


def test_a_long_line_wraps(parts: OpenParts) -> None:
    parts.show_lines(lines(), "")
    row = parts.chooser.rows()[0]
    assert row.height() > row.fontMetrics().height() * 2


def test_the_number_given_stays_until_it_is_put_away(pane: QueuePane, parts: OpenParts) -> None:
    given = GivenView(
        ticket="t",
        number="Қ-016",
        service="Қаруды тіркеу",
        purpose="Құжат тапсыру",
        ahead="Алдыңызда 1 адам бар",
        how="Нөмірді айтып беріңіз.",
    )
    parts.show_given(given)
    pane.show_queue(queue(strip("Қ-015"), strip("Қ-016")))
    assert (parts.given.number, parts.given.isVisible()) == ("Қ-016", True)
    press(pane, Qt.Key.Key_Escape)
    assert not parts.given.isVisible()


def test_a_chosen_strip_offers_that_its_person_left(pane: QueuePane, parts: OpenParts) -> None:
    told: list[str] = []
    parts.left_requested.connect(told.append)
    pane.show_queue(queue(strip("Қ-015"), strip("Қ-016")))
    pane.strips()[1].click()
    assert parts.chosen.isVisible()
    parts.chosen.left.click()
    assert (told, parts.chosen.isVisible()) == (["Қ-016"], False)


def test_an_offer_goes_when_its_number_was_called(pane: QueuePane, parts: OpenParts) -> None:
    pane.show_queue(queue(strip("Қ-015"), strip("Қ-016")))
    pane.strips()[1].click()
    pane.show_queue(queue(strip("Қ-015")))
    assert not parts.chosen.isVisible()


def test_the_number_in_hand_offers_nothing(pane: QueuePane, parts: OpenParts) -> None:
    held = strip("Қ-014", in_hand=True)
    view = QueueView(waiting=0, next_number="", in_hand=held, groups=())
    pane.show_queue(view)
    pane.strips()[0].click()
    assert not parts.chosen.isVisible()


def test_the_wait_stands_over_its_service_and_alone_in_a_narrow_queue(
    theme: Theme, qtbot: QtBot
) -> None:
    pane = QueuePane(theme)
    qtbot.addWidget(pane)
    pane.show_queue(queue(strip("Қ-001")))
    pane.show_waits({"Қаруды тіркеу": "күту шамамен 25 мин"})
    assert notes_of(pane) == ["Қаруды тіркеу, шегі 30 мин · күту шамамен 25 мин"]
    theme.use(breadth=Breadth.COMPACT)
    assert notes_of(pane) == ["Қаруды тіркеу, күту шамамен 25 мин"]
    pane.show_waits({})
    assert notes_of(pane) == ["Қаруды тіркеу, шегі 30 мин"]


def notes_of(pane: QueuePane) -> list[str]:
    """Return what stands over the strips of each service."""
    headings = pane.findChildren(StripHeading)
    return [each.accessibleName() for each in headings if each.isVisibleTo(pane)]
