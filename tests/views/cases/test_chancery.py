"""The chancery's numbers are typed in the register and found again by Ctrl+K (D42)."""

from desktop.views.cases.page import CasesPage
from tests.helpers.window import Desktop


def test_a_number_is_typed_by_one_key_and_shown(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "F3")
    assert page.sheet.isVisible()
    desktop.type("3/215")
    desktop.press("Enter")
    desktop.type("25112013")
    desktop.press("F9")
    assert not page.sheet.isVisible()
    assert "Кіріс №: 3/215, 25.11.2013" in page.peek.accessibleName()
    desktop.press("F3")
    number, date, *_rest = page.sheet.fields()
    assert (number.value(), date.value()) == ("3/215", "2013-11-25")
    desktop.press("F9")
    assert desktop.said[-1].sentence.startswith("Жаңа ештеңе жоқ")


def test_whoever_asks_by_the_chancerys_number_is_found(desktop: Desktop, page: CasesPage) -> None:
    desktop.press("↓", "↓", "F3")
    desktop.type("3/777")
    desktop.press("F9")
    desktop.press("Ctrl+k")
    desktop.type("3/777")
    desktop.press("Enter")
    assert "Қ-2013/0002" in page.peek.accessibleName()
