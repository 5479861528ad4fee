"""Another language is spoken in the middle of an act: what was typed and the cursor stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.store import cases
from desktop.views.cases.page import CasesPage
from desktop.views.counter.page import CounterPage
from desktop.views.counter.work import CounterWork
from desktop.views.dialogs.drawer import Drawer
from desktop.views.pages import APPLICATIONS
from desktop.views.widgets.check_row import CheckRow
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import ComboField, DateField, LineField
from tests.helpers.office import Clock
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases

OF_A_NEW_CASE = ("chancery", "void", "withdrawn", "forwarded", "died", "dissolved")
"""The acts that only ask for words and days, and are offered of a case nobody has begun."""
SERVED = ("F4", "1", "Esc", "F2", "F5")


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication) -> Iterator[Desktop]:
    clock = Clock()
    an_office_with_cases(tmp_path / "kense.db", clock)
    with a_desktop(tmp_path / "kense.db", qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        yield opened


@pytest.fixture
def register(desktop: Desktop) -> Desktop:
    """Return the window with the register on show, on the application that lacks papers."""
    desktop.kense.show_page(APPLICATIONS)
    desktop.kense.settle()
    desktop.press("↓", "↓")
    return desktop


def speak(desktop: Desktop, language: str = "Русский") -> None:
    """Speak another language by the keyboard, as anybody does."""
    desktop.press("Ctrl+K")
    desktop.type(language)
    desktop.press("Enter")


def drawers(desktop: Desktop) -> list[Drawer]:
    frame = desktop.kense.work.frame
    return [each for each in frame.findChildren(Drawer) if each.isVisible()]


def drawer(desktop: Desktop) -> Drawer:
    (found,) = drawers(desktop)
    return found


def value(part: QWidget) -> object:
    """Return what stands in a part: what is typed, chosen or ticked."""
    if isinstance(part, DateField):
        return part.typed
    if isinstance(part, Field):
        return part.value()
    return part.check.done if isinstance(part, CheckRow) else ""


def stands(desktop: Desktop) -> tuple[str, dict[str, object]]:
    """Return which part of the drawer has the cursor, and what stands in each."""
    shown = drawer(desktop)
    return shown.part_in_focus, {name: value(part) for name, part in shown.parts().items()}


def labels(desktop: Desktop) -> list[str]:
    parts = drawer(desktop).parts().values()
    return [part.label for part in parts if isinstance(part, Field)]


def choose(desktop: Desktop, name: str, key: str) -> None:
    part = drawer(desktop).parts()[name]
    assert isinstance(part, ComboField)
    part.set_value(key)
    part.edited.emit(key)


def stays(desktop: Desktop) -> None:
    """Speak another language and find everything as it was, in other words."""
    before, said = stands(desktop), labels(desktop)
    assert before[0], "the cursor stands in a part of the drawer"
    speak(desktop)
    assert desktop.kense.looks.language == "ru"
    assert stands(desktop) == before
    assert labels(desktop) != said or not said


def test_a_number_that_is_sent_elsewhere_keeps_its_place_and_note(desktop: Desktop) -> None:
    desktop.press(*SERVED, "Shift+F6")
    choose(desktop, "to", "weapons.collect")
    desktop.press("Tab")
    desktop.type("чек")
    stays(desktop)
    places = drawer(desktop).parts()["to"]
    assert isinstance(places, ComboField)
    assert "Получение" in places.box.currentText()
    desktop.press("F9")
    assert not drawers(desktop)
    assert desktop.kense.program.counter("1").queue.hand is None


def test_a_pause_keeps_its_reason(desktop: Desktop) -> None:
    desktop.press("Ctrl+F2")
    choose(desktop, "reason", "other")
    desktop.press("Tab", "Tab")
    desktop.type("өрт дабылы")
    stays(desktop)
    desktop.press("F9")
    assert not drawers(desktop)


def test_causes_keep_their_words(desktop: Desktop) -> None:
    desktop.press("Ctrl+F3")
    choose(desktop, "kind", "other")
    drawer(desktop).parts()["words"].setFocus()
    desktop.type("жарық жоқ")
    stays(desktop)


def test_a_call_out_of_turn_keeps_number_ground_and_words(desktop: Desktop) -> None:
    desktop.press("F4", "1", "Esc", "F4", "1", "Esc", "F4", "1", "Esc", "Shift+F2")
    desktop.press("↓", "Tab")
    desktop.type("куәлік 12")
    number = drawer(desktop).parts()["number"]
    assert isinstance(number, ComboField)
    choose(desktop, "number", number.box.itemData(1))
    stays(desktop)
    desktop.press("F9")
    hand = desktop.kense.program.counter("1").queue.hand
    assert hand is not None
    assert hand.number == "Қ-006"


@pytest.mark.parametrize("key", ["Shift+F3", "Shift+F4"])
def test_a_drawer_to_read_stays_with_what_is_chosen(desktop: Desktop, key: str) -> None:
    desktop.press(key, "↓")
    stays(desktop)
    desktop.press("Esc")
    speak(desktop, "Қазақша")
    assert not drawers(desktop)


def counter(desktop: Desktop) -> CounterWork:
    found = desktop.page.findChild(CounterWork)
    assert found is not None
    return found


def test_a_number_about_to_stand_aside_is_still_asked_about(desktop: Desktop) -> None:
    desktop.press(*SERVED, "Ctrl+F6")
    speak(desktop)
    assert counter(desktop).open_parts.chosen.isVisible()
    desktop.press("1")
    assert desktop.kense.program.counter("1").queue.hand is None


@pytest.mark.parametrize(("key", "title"), [("F4", "Выдать номер"), ("Ctrl+F4", "Почта, портал")])
def test_lines_on_offer_stay_on_offer(desktop: Desktop, key: str, title: str) -> None:
    desktop.press(key)
    speak(desktop)
    chooser = counter(desktop).open_parts.chooser
    assert chooser.isVisible()
    assert chooser.title.startswith(title)


def test_a_number_just_given_stays_on_show_in_other_words(desktop: Desktop) -> None:
    desktop.press("F4", "1", "Esc", "F4", "1")
    before = counter(desktop).open_parts.given
    number, told = before.number, before.accessibleName()
    assert "Алдыңызда 1 адам" in told
    papers = desktop.kense.desk().database.value("SELECT count(*) FROM papers", ())
    speak(desktop)
    given = counter(desktop).open_parts.given
    assert given is not before
    assert given.isVisible()
    assert given.number == number
    assert "Перед вами 1 человек" in given.accessibleName()
    assert desktop.kense.desk().database.value("SELECT count(*) FROM papers", ()) == papers
    desktop.press("Esc")
    assert not given.isVisible()
    speak(desktop, "Қазақша")
    assert not counter(desktop).open_parts.given.isVisible()


def test_the_standard_is_read_on_in_another_language(desktop: Desktop) -> None:
    desktop.press("Shift+F1")
    pane = desktop.kense.work.overlays.help
    pane.text.bring_up("12")
    before = pane.reading
    assert before is not None
    assert (before.top, before.has_cursor) == ("12", True)
    speak(desktop)
    after = desktop.kense.work.overlays.help
    assert after is not pane
    assert after.isVisible()
    assert after.reading == before
    assert after.text.hasFocus()
    desktop.press("Esc")
    assert not after.isVisible()


def test_whoever_works_beside_the_standard_works_on(desktop: Desktop) -> None:
    desktop.press(*SERVED, "1", "Shift+F1")
    line = counter(desktop).middle.intake.form.fields()[0]
    line.take_focus()
    desktop.type("12")
    speak(desktop)
    reading = desktop.kense.work.overlays.help.reading
    assert reading is not None
    assert not reading.has_cursor
    (typed,) = [each for each in counter(desktop).middle.intake.form.fields() if each.has_focus]
    assert typed.path == line.path


def test_whom_a_visitor_collects_for_is_still_looked_for(desktop: Desktop) -> None:
    desktop.press("F4", "2", "Esc", "F2", "F5")
    desktop.type("ибрае")
    speak(desktop)
    collect = counter(desktop).middle.collect
    assert collect.line.text() == "ибрае"
    assert [row.title for row in collect.list.rows] == ["Ибраева Сәуле Нұрланқызы"]
    assert collect.line.hasFocus()
    desktop.press("Enter", "Space")
    stays_ticked = stands(desktop)
    assert True in stays_ticked[1].values()
    speak(desktop, "Қазақша")
    assert stands(desktop) == stays_ticked
    desktop.press("F9")
    assert not drawers(desktop)


def test_the_talon_given_for_papers_brought_later_stays_on_show(desktop: Desktop) -> None:
    desktop.press("F4", "2", "Esc", "F2", "F5")
    desktop.type("0002")
    desktop.press("Enter", "Space", "F9")
    speak(desktop)
    finished = counter(desktop).middle.finished
    assert finished.isVisible()
    assert finished.alike.words == "Документы к другому заявлению"
    desktop.press("Ins")
    assert counter(desktop).middle.collect.line.hasFocus()


def test_the_papers_of_a_narrow_window_stay_over_the_sheet(desktop: Desktop) -> None:
    desktop.come_up(1100, 700)
    desktop.press(*SERVED, "F8")
    speak(desktop)
    page = desktop.page
    assert isinstance(page, CounterPage)
    assert page.is_drawer_open


def test_the_cursor_stays_in_its_field_of_an_intake(desktop: Desktop) -> None:
    desktop.press(*SERVED, "1")
    sheet = counter(desktop).middle.intake
    sheet.focus_field("person.given")
    desktop.type("Сәу")
    speak(desktop)
    field = counter(desktop).middle.intake.form.field("person.given")
    assert field is not None
    assert field.has_focus
    assert field.part.value() == "Сәу"


def test_looks_that_change_leave_a_drawer_as_it_stands(desktop: Desktop) -> None:
    desktop.press(*SERVED, "Shift+F6", "Tab")
    desktop.type("чек")
    before, shown = stands(desktop), drawer(desktop)
    desktop.kense.looks.use_theme("dark")
    desktop.kense.looks.use_scale(150)
    desktop.kense.settle()
    assert drawer(desktop) is shown
    assert stands(desktop) == before


def page_of(desktop: Desktop) -> CasesPage:
    page = desktop.page
    assert isinstance(page, CasesPage)
    return page


def begin(desktop: Desktop, act: str) -> None:
    """Begin an act on the application chosen in the register."""
    page_of(desktop).peek.act_requested.emit(act)
    desktop.kense.settle()


def forward(desktop: Desktop) -> None:
    """Send the application on: its applicant is to be told."""
    begin(desktop, "forwarded")
    for words in ("ІІД", "12", "25112013"):
        desktop.type(words)
        desktop.press("Enter")
    desktop.press("F9", "F9")


@pytest.mark.parametrize("act", OF_A_NEW_CASE)
def test_what_is_typed_about_an_application_stays(register: Desktop, act: str) -> None:
    begin(register, act)
    fields = {key: e for key, e in drawer(register).parts().items() if isinstance(e, Field)}
    *_others, name = fields
    empty = [each for each in fields.values() if not value(each)]  # a day may stand there already
    for each in fields.values():
        each.setFocus()
        register.type("2511")  # no day yet: its digits stay all the same
    assert {value(each) for each in empty} == {"2511"}
    stays(register)
    assert drawer(register).part_in_focus == name
    assert page_of(register).peek.accessibleName()


def test_a_correction_stays_with_its_ticks_and_what_warns_warns_again(register: Desktop) -> None:
    register.press("F2")
    drawer(register).parts()["ticks:person"].setFocus()
    register.press("Space")
    surname = drawer(register).parts()["person.surname"]
    assert isinstance(surname, LineField)
    surname.box.selectAll()
    surname.setFocus()
    register.type("Ибрагимова")
    drawer(register).parts()["reason"].setFocus()
    register.type("қате")
    register.press("F9")
    stays(register)
    register.press("F9")
    assert drawers(register), "F9 says again what it means"
    register.press("F9")
    assert not drawers(register)
    desk = register.kense.desk()
    row = cases.by_number(desk.database, "Қ-2013/0002")
    assert row is not None
    assert row.applicant.startswith("Ибрагимова")


def test_papers_brought_later_stay_ticked(register: Desktop) -> None:
    register.press("F7", "↓", "Space")
    assert True in stands(register)[1].values()
    stays(register)


def test_how_an_applicant_was_told_stays(register: Desktop) -> None:
    forward(register)
    register.press("F4")
    choose(register, "way", "letter")
    register.press("Tab")
    register.type("2511")
    stays(register)


def test_what_was_searched_for_stays_in_the_register(register: Desktop) -> None:
    register.press("Ctrl+F")
    register.type("ибраева")
    speak(register)
    assert page_of(register).search.text() == "ибраева"
    assert "Қ-2013/0002" in page_of(register).peek.accessibleName()
