"""The keys of the page end where the sheet of an act begins, and take its room once it is gone."""

from typing import Final

import pytest

from desktop.i18n import Language
from desktop.views.registers.page import RegistersPage
from desktop.views.widgets.key_button import KeyButton
from tests.helpers.clipping import cut_words, outside
from tests.helpers.looks import looks
from tests.helpers.window import Desktop
from tests.views.registers.test_weapons import walk_to

LOOKS: Final = [(1366, 768, 100), (1920, 1080, 150), (1920, 1080, 100)]
ACTS: Final = {"blanks": "F2", "coupons-received": "F2", "applications": "F5"}


def keys(page: RegistersPage) -> list[KeyButton]:
    return [each for each in page.bar.findChildren(KeyButton) if each.isVisible()]


def ends(page: RegistersPage) -> int:
    """Return where the last key of the page ends, in pixels of the page."""
    return max(each.mapTo(page, each.rect().topRight()).x() for each in keys(page))


@pytest.mark.parametrize("register", ACTS)
@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS))
def test_no_key_of_the_page_is_covered_by_its_sheet(
    desktop: Desktop, register: str, language: Language, width: int, height: int, scale: int
) -> None:
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    page = walk_to(desktop, register)
    before, count = ends(page), len(keys(page))
    desktop.press(ACTS[register])
    assert page.sheet.isVisible()
    assert len(keys(page)) == count
    assert ends(page) < page.sheet.x()
    assert cut_words(desktop.window) == []
    assert outside(desktop.window) == []
    desktop.press("Esc")
    assert ends(page) == before


def test_a_window_made_narrower_takes_the_keys_along(desktop: Desktop) -> None:
    desktop.come_up(1920, 1080)
    page = walk_to(desktop, "blanks")
    desktop.press("F2")
    desktop.come_up(1366, 768)
    assert ends(page) < page.sheet.x()
