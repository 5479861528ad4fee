"""The calendar of the office by keyboard alone, and the picked days a decree takes away."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import settings, workdays
from desktop.views.day.page import DayPage
from desktop.views.pages import SETTINGS
from desktop.views.settings.calendar_form import CalendarForm
from desktop.views.settings.days_form import DaysForm
from desktop.views.settings.page import SettingsPage
from desktop.views.widgets.notice import Notice
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop

MONDAY, SATURDAY = dt.date(2013, 12, 9), dt.date(2013, 12, 14)
DECREE = "№ 1200 қаулы"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot, clock: Clock) -> Iterator[Desktop]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", clock):
        pass
    with a_desktop(tmp_path / "office.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


def form(desktop: Desktop) -> CalendarForm:
    """Open the calendar and go into its form, as Enter does."""
    desktop.kense.show_page(f"{SETTINGS}.calendar")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    desktop.press("Enter")
    shown = page.form("calendar")
    assert isinstance(shown, CalendarForm)
    return shown


def type_day(desktop: Desktop, digits: str) -> None:
    desktop.press(*digits)


def type_exchange(desktop: Desktop) -> None:
    """Enter that the Monday is off and the Saturday worked for it."""
    desktop.press("Ins")
    type_day(desktop, "09122013")
    desktop.press("Enter", "Enter")  # what it becomes is chosen already
    type_day(desktop, "14122013")
    desktop.press("Enter")
    desktop.type(DECREE)
    desktop.press("Enter")


def problems_of(widget: CalendarForm | DaysForm | DayPage) -> list[str]:
    found = widget.findChildren(Notice)
    return [each.accessibleName() for each in found if not each.isHidden()]


def entered(desktop: Desktop) -> dict[dt.date, str]:
    rows = workdays.entered_days(desktop.kense.desk())
    return {day: row.status for day, row in rows.items()}


def test_a_decree_is_entered_without_the_mouse(desktop: Desktop) -> None:
    shown = form(desktop)
    assert shown.list.hasFocus()
    type_exchange(desktop)
    assert entered(desktop) == {MONDAY: "off", SATURDAY: "worked"}
    assert shown.said.accessibleName().startswith("Сақталды")
    current = shown.list.current
    assert current is not None
    assert (current.key, current.note) == (MONDAY.isoformat(), "осында енгізілген")
    assert shown.ground.value() == DECREE


def test_the_day_typed_says_what_the_calendar_holds_of_it(desktop: Desktop) -> None:
    shown = form(desktop)
    desktop.press("Ins")
    type_day(desktop, "14122013")
    message = shown.day.message
    assert message is not None
    assert message.words == "сенбі, демалыс күні"
    assert shown.status.value() == "worked"


def test_an_entry_without_its_decree_is_told_beside_the_form(desktop: Desktop) -> None:
    shown = form(desktop)
    desktop.press("Ins")
    type_day(desktop, "09122013")
    desktop.press("Enter", "Enter", "Enter", "Enter")
    assert shown.said.accessibleName().startswith("Қаулының нөмірін")
    assert entered(desktop) == {}
    assert shown.day.value() == MONDAY.isoformat()


def test_an_entry_is_taken_back_with_delete(desktop: Desktop) -> None:
    shown = form(desktop)
    type_exchange(desktop)
    shown.list.setFocus()
    desktop.press("Del")
    assert entered(desktop) == {SATURDAY: "worked"}
    desktop.press("Del")
    assert entered(desktop) == {SATURDAY: "worked"}, "a shipped day has no entry to take back"


def test_days_are_walked_with_arrows_and_shown_below(desktop: Desktop) -> None:
    shown = form(desktop)
    assert (shown.day.value(), shown.back_key.isVisible()) == ("2013-12-01", False)
    desktop.press("↓")
    assert shown.day.value() == "2013-12-02"
    desktop.press("Enter")
    assert shown.ground.control.hasFocus()


def test_what_was_typed_is_saved_when_one_goes_elsewhere(desktop: Desktop) -> None:
    shown = form(desktop)
    desktop.press("Ins")
    type_day(desktop, "09122013")
    shown.ground.set_value(DECREE)
    desktop.kense.show_page(f"{SETTINGS}.looks")
    assert entered(desktop) == {MONDAY: "off"}


def test_what_is_typed_and_refused_stays_on_show(desktop: Desktop) -> None:
    shown = form(desktop)
    desktop.press("Ins")
    type_day(desktop, "09122013")
    shown.list.setFocus()
    desktop.press("↓")
    assert shown.day.value() == MONDAY.isoformat()
    assert entered(desktop) == {}


def test_an_expected_holiday_is_moved_by_keyboard(desktop: Desktop, clock: Clock) -> None:
    clock.now = clock.now.replace(year=2026, month=5, day=20)
    shown = form(desktop)
    first = shown.list.current
    assert first is not None
    assert (first.key, first.note) == ("2026-05-27", "болжамды, нақты күні бекітілмеген")
    assert shown.status.label == "Мереке қай күні"
    desktop.press("Tab", "Enter", "→", "Enter")
    type_day(desktop, "26052026")
    desktop.press("Enter")
    desktop.type(DECREE)
    desktop.press("Enter")
    assert entered(desktop) == {dt.date(2026, 5, 26): "off", dt.date(2026, 5, 27): "ordinary"}


def test_a_picked_day_taken_away_is_told_in_both_sections_and_before_the_day(
    desktop: Desktop,
) -> None:
    settings.pick_days(desktop.kense.desk(), days=[SATURDAY])
    shown = form(desktop)
    assert problems_of(shown) == []
    type_exchange(desktop)
    assert [each.startswith("Қабылдауға таңдалған") for each in problems_of(shown)] == [True]
    desktop.kense.show_page(f"{SETTINGS}.days")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    days = page.form("days")
    assert isinstance(days, DaysForm)
    assert len(problems_of(days)) == 1
    chips = {chip.words: chip for month in days.months() for chip in month.chips}
    assert chips["Сб, 14\u00a0жел · жұмыс күні"].isChecked()
    desktop.pass_minutes(24 * 60)
    desktop.kense.show_page("counter")
    day_page = desktop.page
    assert isinstance(day_page, DayPage)
    assert len(problems_of(day_page)) == 1


def test_a_day_that_cannot_be_picked_says_why_and_stays_as_it_was(desktop: Desktop) -> None:
    desktop.kense.show_page(f"{SETTINGS}.days")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    desktop.press("Enter")
    days = page.form("days")
    assert isinstance(days, DaysForm)
    desktop.press("Tab", "Space")
    chip = days.months()[1].chips[0]
    assert chip.words == "Жс, 1\u00a0жел · мереке"
    assert not chip.isChecked()
    assert days.said.accessibleName().startswith("Ол күні ешкім жұмыс істемейді")
    desktop.press("→", "Space")
    short = days.months()[1].short
    assert short.accessibleName() == "стандарт бойынша 2 күн керек, қазір 1"
