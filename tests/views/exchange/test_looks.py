"""No words are cut on the page of the exchange nor in its sheets, in any language, small or large.

Whatever takes the cursor there has a name.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n import LANGUAGES
from desktop.presenters.exchange_view import Step
from tests.helpers.clipping import cut_words, outside
from tests.helpers.in_other_words import stays
from tests.helpers.window import Desktop
from tests.views.exchange.sending import Sending

STEPS: tuple[Step, ...] = ("enrol", "trust", "make", "carry", "take", "begin-again")


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 100), (1366, 768, 150)])
def test_nothing_is_cut(
    desktop: Desktop, sending: Sending, width: int, height: int, scale: int
) -> None:
    sending.enrol()
    sending.send()
    exchange = desktop.kense.program.exchange
    for language in LANGUAGES:
        desktop.kense.use_language(language)
        desktop.kense.looks.use_scale(scale)
        desktop.come_up(width, height)
        desktop.kense.settle()
        desktop.kense.work.overlays.notices.close()
        found = {"page": [*cut_words(desktop.window), *outside(desktop.window)]}
        for step in STEPS:
            exchange.begin(step)
            desktop.kense.settle()
            found[step] = [*cut_words(desktop.window), *outside(desktop.window)]
            desktop.press("Esc")
        assert not {name: cut for name, cut in found.items() if cut}, language


def test_whatever_takes_the_cursor_has_a_name(sending: Sending) -> None:
    sending.enrol()
    sending.send()
    parts = [
        part
        for part in sending.page.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert sending.page.table in parts
    assert [part for part in parts if not part.accessibleName()] == []


def test_a_sheet_half_filled_in_goes_on_in_another_language(
    desktop: Desktop, sending: Sending
) -> None:
    assert sending.page.isVisible()
    desktop.press("F5")
    desktop.type("/қайда")
    stays(desktop)
