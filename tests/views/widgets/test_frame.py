"""Rail, header, foot, steps and the keys of a page."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QEnterEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import Breadth, breadth_for
from desktop.views.widgets.action_bar import ActionBar, Hindrance
from desktop.views.widgets.foot import Foot, FootStatus, StatusKey
from desktop.views.widgets.header import Header, HeaderLine
from desktop.views.widgets.header_hours import Reception
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind, cap_width
from desktop.views.widgets.rail import Rail, RailItem, RailKey
from desktop.views.widgets.state import State
from desktop.views.widgets.stepper import Room, Step, Stepper, StepState, shown_title, squeezed
from tests.views.widgets.keyboard import press

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down

ITEMS = (
    RailItem(key="counter", title="Қабылдау", icon=Icon.COUNTER, cap="Alt+2"),
    RailItem(key="exchange", title="Облыспен алмасу", icon=Icon.EXCHANGE),
    RailItem(key="settings", title="Баптаулар", icon=Icon.SETTINGS, low=True),
)
LINE = HeaderLine(
    program="Кеңсе",
    office="Зеренді ауданының ішкі істер бөлімі",
    receptions=(Reception(service="Қару", until="18-00-ге дейін"),),
    day="Дүйсенбі, 25 қараша",
    time="10:42",
    person="А. Сейтова",
    place="1-терезе",
)
STEPS = (
    Step(key="a", number="1", title="Өтініш беруші", state=StepState.DONE),
    Step(key="b", number="2", title="Қару", state=StepState.CURRENT),
    Step(key="c", number="3", title="Мемлекеттік баж", short="Баж"),
)


@pytest.fixture
def rail(theme: Theme, qtbot: QtBot) -> Rail:
    rail = Rail(theme)
    qtbot.addWidget(rail)
    rail.set_items(ITEMS)
    rail.resize(rail.sizeHint().width(), 500)
    rail.show()
    return rail


def keys(rail: Rail) -> list[RailKey]:
    return rail.findChildren(RailKey)


def test_the_rail_marks_the_page_on_show_and_settings_stand_at_its_foot(rail: Rail) -> None:
    rail.set_current("exchange")
    assert [key.isChecked() for key in keys(rail)] == [False, True, False]
    assert keys(rail)[2].y() > keys(rail)[1].geometry().bottom() + 100


def test_pressing_a_page_asks_for_it_and_does_not_mark_it(rail: Rail, qtbot: QtBot) -> None:
    rail.set_current("counter")
    with qtbot.waitSignal(rail.page_requested) as asked:
        keys(rail)[1].click()
    assert asked.args == ["exchange"]
    assert [key.isChecked() for key in keys(rail)] == [True, False, False]


def test_waiting_work_is_counted_and_told(rail: Rail) -> None:
    rail.set_counts({"counter": 7})
    assert [key.accessibleName() for key in keys(rail)] == [
        "Қабылдау, 7",
        "Облыспен алмасу",
        "Баптаулар",
    ]
    rail.set_counts({})
    assert keys(rail)[0].accessibleName() == "Қабылдау"


def test_a_compact_rail_shows_icons_with_their_names_on_tool_tips(theme: Theme, rail: Rail) -> None:
    theme.use(breadth=Breadth.COMPACT)
    rail.set_counts({"counter": 12})
    assert rail.sizeHint().width() == theme.metrics.rail == 56
    assert keys(rail)[0].toolTip() == "Қабылдау  Alt+2"
    assert not rail.grab().isNull()


def test_a_page_of_two_words_does_not_widen_the_rail(theme: Theme, rail: Rail) -> None:
    assert rail.sizeHint().width() == theme.metrics.rail


def test_other_pages_may_be_offered_later(rail: Rail, qtbot: QtBot) -> None:
    rail.set_items(ITEMS[:1])
    rail.set_current("counter")
    qtbot.waitUntil(lambda: [key.item.key for key in keys(rail) if key.isVisible()] == ["counter"])


@pytest.fixture
def header(theme: Theme, qtbot: QtBot) -> Header:
    header = Header(theme)
    qtbot.addWidget(header)
    header.resize(1366, header.sizeHint().height())
    header.show_line(LINE)
    header.show()
    return header


def test_the_header_is_said_in_one_breath(header: Header) -> None:
    assert header.accessibleName() == (
        "Зеренді ауданының ішкі істер бөлімі, Қару 18-00-ге дейін, Дүйсенбі, 25 қараша, 10:42"
    )


def test_room_is_taken_from_the_place_before_the_name_of_the_office(header: Header) -> None:
    wide = header.person.width()
    header.resize(760, header.height())
    assert header.person.width() < wide
    assert header.person.geometry().right() <= header.width()
    header.resize(400, header.height())
    assert not header.grab().isNull()


LONG_OFFICE = "Солтүстік Қазақстан облысы Ғабит Мүсірепов атындағы ауданның ішкі істер бөлімі"
REPEALED = tuple(
    Reception(service=service, until="18:00-ге дейін", tag="Күші жойылған", why=f"{service} 2014")
    for service in ("Қаруды тіркеу", "Шақырулар")
)


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1366, 125), (1366, 150), (1093, 100)])
@pytest.mark.parametrize("receptions", [LINE.receptions, REPEALED])
def test_the_office_is_named_whole_on_every_promised_screen(
    header: Header, theme: Theme, width: int, scale: int, receptions: tuple[Reception, ...]
) -> None:
    theme.use(scale=scale, breadth=breadth_for(width, scale))
    header.resize(width, header.sizeHint().height())
    header.show_line(LINE._replace(receptions=receptions, day_short="25 қараша"))
    assert header.is_whole
    assert header.hours.geometry().right() <= header.person.x()


def test_an_office_too_long_for_any_line_ends_with_an_ellipsis(header: Header) -> None:
    header.show_line(LINE._replace(office=LONG_OFFICE))
    assert header.is_whole
    header.resize(620, header.height())
    assert not header.is_whole
    assert header.toolTip() == LONG_OFFICE
    assert not header.grab().isNull()


def test_hours_that_are_alike_stand_together_where_room_is_short(header: Header) -> None:
    def said() -> list[str]:
        return [piece.words for piece in header.hours.pieces if piece.words]

    header.show_line(LINE._replace(receptions=REPEALED))
    header.resize(1920, header.height())
    assert said() == [
        *("Қаруды тіркеу", "Күші жойылған", "18:00-ге дейін"),
        *("Шақырулар", "Күші жойылған", "18:00-ге дейін"),
    ]
    header.resize(900, header.height())
    assert said() == ["Қаруды тіркеу", " · Шақырулар", "18:00-ге дейін"]


def test_a_standard_no_longer_law_is_said_with_its_reason(header: Header, qtbot: QtBot) -> None:
    header.show_line(LINE._replace(receptions=REPEALED))
    assert "Қаруды тіркеу (Күші жойылған) 18:00-ге дейін" in header.accessibleName()
    assert header.hours.accessibleDescription() == "Қаруды тіркеу 2014 Шақырулар 2014"
    spot = next(area.center() for piece, area in header.hours.placed() if piece.kind == "tag")
    asked = QHelpEvent(QEvent.Type.ToolTip, spot, header.hours.mapToGlobal(spot))
    QCoreApplication.sendEvent(header.hours, asked)
    qtbot.waitUntil(lambda: QToolTip.text() == "Қаруды тіркеу 2014")
    QToolTip.hideText()


def test_nobody_signed_in_is_no_empty_key(header: Header) -> None:
    header.show_line(LINE._replace(person="", place=""))
    assert header.person.isHidden()


def test_the_operator_opens_a_menu(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.person_menu_requested):
        press(header.person, ENTER, "\r")


def test_the_foot_tells_what_exists_and_leads_to_it(theme: Theme, qtbot: QtBot) -> None:
    foot = Foot(theme)
    qtbot.addWidget(foot)
    foot.add_hint("F1", "Анықтама")
    foot.show_statuses(
        [
            FootStatus(key="printer", words="Принтер жауап бермейді", state=State.PAST),
            FootStatus(key="backup", words="Сақтық көшірме 09:00"),
        ],
    )
    foot.resize(800, foot.sizeHint().height())
    foot.show()
    assert [part.words for part in statuses(foot)] == [
        "Принтер жауап бермейді",
        "Сақтық көшірме 09:00",
    ]
    with qtbot.waitSignal(foot.status_chosen) as chosen:
        statuses(foot)[0].click()
    assert chosen.args == ["printer"]
    foot.show_statuses([FootStatus(key="printer", words="Принтер дайын", state=State.DONE)])
    assert [part.words for part in statuses(foot)] == ["Принтер дайын"]
    assert [hint.accessibleName() for hint in foot.findChildren(KeyHint)] == ["F1 Анықтама"]


def statuses(foot: Foot) -> list[StatusKey]:
    return [part for part in foot.findChildren(StatusKey) if not part.isHidden()]


@pytest.mark.parametrize(
    ("room", "titles"),
    [
        (Room.FULL, ["Өтініш беруші", "Қару", "Мемлекеттік баж"]),
        (Room.SHORT, ["Өтініш беруші", "Қару", "Баж"]),
        (Room.NUMBERS, ["", "Қару", ""]),
    ],
)
def test_titles_of_steps_give_way_and_the_current_one_stays(room: Room, titles: list[str]) -> None:
    assert [shown_title(step, room) for step in STEPS] == titles


def test_steps_fit_the_room_and_lead_to_themselves(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme, margin=24)
    qtbot.addWidget(stepper)
    stepper.show_steps(STEPS)
    stepper.show()
    for width in (900, 420, 300, stepper.minimumSizeHint().width()):
        stepper.resize(width, stepper.sizeHint().height())
        assert max(child.geometry().right() for child in steps(stepper)) <= width
        assert not stepper.grab().isNull()
    with qtbot.waitSignal(stepper.step_requested) as asked:
        steps(stepper)[2].click()  # type: ignore[attr-defined]  # a button
    assert asked.args == ["c"]
    assert steps(stepper)[2].toolTip() == "Мемлекеттік баж"
    stepper.show_steps(STEPS[:2])
    assert len(steps(stepper)) == 2


def test_the_longest_title_gives_way_before_any_name_is_lost(theme: Theme, qtbot: QtBot) -> None:
    stepper = Stepper(theme)
    qtbot.addWidget(stepper)
    stepper.show_steps(STEPS)
    stepper.resize(stepper.sizeHint().width() - 60, stepper.sizeHint().height())
    stepper.show()
    assert all(shown_title(step, Room.SHORT) for step in STEPS)
    current = next(at for at, step in enumerate(STEPS) if step.state is StepState.CURRENT)
    keys = steps(stepper)
    assert keys[current].width() >= keys[current].sizeHint().width()


def test_the_widest_is_narrowed_first_and_nothing_below_its_least() -> None:
    assert squeezed((90, 40, 60), (20, 20, 20), 190) == (90, 40, 60)
    assert squeezed((90, 40, 60), (20, 20, 20), 160) == (60, 40, 60)
    assert squeezed((90, 40, 60), (90, 20, 20), 150) == (90, 30, 30)
    assert squeezed((90, 40, 60), (90, 40, 60), 150) is None


def steps(stepper: Stepper) -> list[QWidget]:
    options = Qt.FindChildOption.FindDirectChildrenOnly
    return [part for part in stepper.findChildren(QWidget, options=options) if part.isVisible()]


def test_a_key_says_its_verb_in_as_many_words_as_there_is_room_for(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    key = KeyButton(theme, "F9", "Құжаттарды тіркеу, талон беру", shorts=("Тіркеу",))
    qtbot.addWidget(key)
    key.show()
    key.resize(key.sizeHint())
    assert key.toolTip() == ""
    key.resize(key.minimumSizeHint())
    assert key.toolTip() == "Құжаттарды тіркеу, талон беру"
    assert key.minimumSizeHint().width() < key.sizeHint().width()
    assert (key.accessibleName(), key.accessibleDescription()) == (key.words, "F9")


def test_a_key_may_change_its_cap_and_verb(theme: Theme, qtbot: QtBot) -> None:
    key = KeyButton(theme, "", "Ашу", small=True)
    qtbot.addWidget(key)
    bare = key.sizeHint().width()
    key.set_cap("Enter")
    assert key.sizeHint().width() > bare + cap_width(theme, "Enter")
    key.set_verb("Өтінішті ашу", "Ашу")
    assert (key.cap, key.words) == ("Enter", "Өтінішті ашу")


def test_a_click_on_a_key_leaves_the_operator_in_the_field(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column, line, key = QVBoxLayout(host), QLineEdit(), KeyButton(theme, "F9", "Тіркеу")
    column.addWidget(line)
    column.addWidget(key)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    line.setFocus()
    with qtbot.waitSignal(key.clicked):
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert line.hasFocus()
    key.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(key.clicked):
        press(key, ENTER, "\r")


@pytest.mark.parametrize("kind", KeyKind)
def test_a_key_that_cannot_act_still_stands_and_can_be_pressed(
    kind: KeyKind,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    key = KeyButton(theme, "F7", "Құжат жетіспейді…", kind=kind)
    qtbot.addWidget(key)
    key.set_ready(ready=False)
    key.show()
    with qtbot.waitSignal(key.clicked):
        key.click()
    assert not key.grab().isNull()


def test_the_primary_key_answers_to_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    key = KeyButton(theme, "F9", "Тіркеу", kind=KeyKind.PRIMARY)
    qtbot.addWidget(key)
    key.show()
    assert ground(key) == QColor(theme.palette.accent)
    middle = key.rect().center().toPointF()
    QApplication.sendEvent(key, QEnterEvent(middle, middle, middle))
    key.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert ground(key) == QColor(theme.palette.accent_hi)
    key.setDown(True)
    assert ground(key) == QColor(theme.palette.accent_lo)


def ground(key: KeyButton) -> QColor:
    return key.grab().toImage().pixelColor(QPoint(5, key.height() // 2))


def test_what_hinders_stands_beside_the_main_key_and_leads_to_the_field(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    bar = ActionBar(theme)
    qtbot.addWidget(bar)
    bar.add_key(KeyButton(theme, "F8", "Кідірту"))
    main = KeyButton(theme, "F9", "Тіркеу", kind=KeyKind.PRIMARY)
    bar.set_primary(main)
    bar.resize(700, bar.sizeHint().height())
    bar.show()
    [hindrance] = bar.findChildren(Hindrance)
    assert hindrance.isHidden()
    bar.show_hindrance("Түзетіңіз:", "шығарылған жылын")
    qtbot.waitUntil(hindrance.isVisible)
    assert hindrance.accessibleName() == "Түзетіңіз: шығарылған жылын"
    assert hindrance.geometry().right() < main.x()
    with qtbot.waitSignal(bar.hindrance_followed):
        hindrance.click()
    bar.show_hindrance("", "")
    assert hindrance.isHidden()
