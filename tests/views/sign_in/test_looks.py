"""How the page of signing in looks: where the cursor is can be seen, a code can be written down."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.views.sign_in.code_block import CodeBlock
from desktop.views.theme import Theme
from desktop.views.widgets.focus_ring import FocusRing
from tests.helpers.office import Clock
from tests.helpers.sealed import PASSWORD, PIN, Front, a_front

NEW = "тоғыз тоқты және ай"


def lies_over(ring: FocusRing, part: QWidget) -> bool:
    """Tell whether a ring is painted after a part beside it, so that it is seen."""
    above = part.parentWidget()
    assert above is not None
    siblings = above.children()
    return ring.isVisible() and siblings.index(ring) > siblings.index(part)


def the_ring(front: Front) -> FocusRing:
    return front.window.findChildren(FocusRing)[0]


def test_a_ring_shows_where_the_cursor_is_and_stays_after_a_wrong_password(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        assert the_ring(front).isVisible()
        front.type(NEW)
        front.press("Enter")
        box = page.field("password").control
        assert QApplication.activeWindow() is front.window  # no notice was a window of its own
        assert QApplication.focusWidget() is box
        middle = box.mapTo(front.window, box.rect().center())
        assert the_ring(front).geometry().center() == middle


def test_the_ring_lies_over_the_covered_screen(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.type(PASSWORD)
        page.field("pin").set_value(PIN)
        front.press("Enter")
        kense = front.come_in()
        front.press("Ctrl+L")
        assert front.guard is not None
        assert lies_over(kense.ring, front.guard.cover)


def test_two_groups_of_the_code_are_asked_for_beside_each_other(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        page = front.ask()
        for words in ("Сейтова Айгүл", "aigul", PASSWORD, PASSWORD):
            front.type(words)
            front.press("Enter")
        left, right = page.fields()
        assert (left.y(), left.width()) == (right.y(), right.width())
        assert left.x() < right.x()


@pytest.mark.parametrize("groups", [1, 4, 8])
def test_a_code_takes_a_line_for_every_four_groups(theme: Theme, groups: int) -> None:
    block = CodeBlock(theme)
    block.set_text(" ".join(["7HXR"] * groups))
    one = CodeBlock(theme)
    one.set_text("7HXR")
    assert block.sizeHint().width() == min(4, groups) * one.sizeHint().width()
    assert (block.sizeHint().height() > one.sizeHint().height()) is (groups > 4)


def test_a_person_stands_beside_the_password_that_is_his(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.press("F7")
        for who in ("first", "second"):
            person, password = page.field(who), page.field(f"{who}-password")
            assert person.y() == password.y()
            assert person.x() < password.x()
        assert page.keys.mapTo(page, page.keys.rect().bottomLeft()).y() < page.height()
