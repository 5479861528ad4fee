"""The sheet says beside the field that another came, or that an ended document was shown (W-16)."""

import pytest

from desktop.views.handing.page import HandingPage
from tests.helpers.window import Desktop
from tests.views.handing.looking import handed, said


def begin(desktop: Desktop, key: str, text: str) -> None:
    """Begin to hand over to the applicant, with one thing typed otherwise."""
    desktop.type("0002")
    desktop.press("Enter")
    over = desktop.kense.program.hand_over
    over.type_text("number", "012345678")
    over.type_text(key, text)
    desktop.kense.settle()


@pytest.mark.parametrize(("key", "text"), [("name.0", "Мүлде Басқа Адам"), ("until", "2013-11-24")])
def test_it_is_said_beside_the_field_and_the_cursor_stands_there(
    desktop: Desktop, page: HandingPage, cases: list[str], key: str, text: str
) -> None:
    begin(desktop, key, text)
    desktop.press("F9")
    message = page.sheet.field(key).message
    assert message is not None
    assert message.words
    assert page.part_in_focus == key
    assert said(desktop)
    assert handed(desktop, cases[1]) == []


def test_a_changed_name_is_explained_and_handed_over(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    begin(desktop, "name.0", "Мүлде Басқа Адам")
    desktop.press("F9")
    page.sheet.field("renamed").setFocus()
    desktop.type("marriage 12.11.2013")
    desktop.press("F9")
    (fact,) = handed(desktop, cases[1])
    assert (fact.name, fact.renamed) == ("Мүлде Басқа Адам", "marriage 12.11.2013")
