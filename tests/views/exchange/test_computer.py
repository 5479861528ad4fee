"""Another computer, and what came back after a restore: asked and shown at the page."""

import pytest

from desktop.i18n import LANGUAGES
from desktop.models.facts import EntriesAdopted, LeftOut
from desktop.store.fingerprint import Reading, note_place
from tests.helpers.clipping import cut_words, outside
from tests.helpers.randomness import seeded
from tests.helpers.window import Desktop
from tests.views.exchange.sending import Sending
from tests.views.exchange.states import granted


def elsewhere(sending: Sending) -> None:
    """Open a record that was known on another computer."""
    granted(sending)
    other = Reading(machine="another", volume="1f")
    note_place(sending.machine, sending.inst, other, seeded())
    sending.come_back()


def came_back(sending: Sending) -> None:
    """Leave three entries to whoever must look at them."""
    granted(sending)
    desk = sending.desktop.kense.desk()
    codes = ("worked-on", "set-anew", "out-of-place")
    with desk.work(at=desk.now(), command="exchange.take") as work:
        work.record(
            EntriesAdopted(
                inst=sending.inst,
                predecessor=sending.inst,
                first=1,
                last=4,
                h="ab" * 32,
                left=tuple(LeftOut(n=n, code=code) for n, code in enumerate(codes, start=2)),
                clerk_name="А",
            )
        )
    sending.come_back()


@pytest.mark.parametrize("reach", [elsewhere, came_back])
def test_nothing_of_it_is_cut_in_any_language(
    desktop: Desktop, sending: Sending, reach: object
) -> None:
    assert callable(reach)
    reach(sending)
    for language in LANGUAGES:
        desktop.kense.use_language(language)
        desktop.kense.settle()
        desktop.press("F7" if reach is came_back else "F5")
        assert [*cut_words(desktop.window), *outside(desktop.window)] == [], language
        desktop.press("Esc")


def test_another_computer_is_asked_once_and_then_known(desktop: Desktop, sending: Sending) -> None:
    elsewhere(sending)
    assert sending.page.next_key.words == "Көшірілді ме?"
    desktop.press("F5", "F9")
    rows = desktop.kense.desk().database.rows("SELECT inst FROM computers_moved")
    assert rows == [(sending.inst,)]
    assert sending.page.next_key.words != "Көшірілді ме?"


def test_what_came_back_is_listed_on_f7_and_stays(desktop: Desktop, sending: Sending) -> None:
    came_back(sending)
    assert "3 жазба қайтарылды" in sending.facts
    desktop.press("F7")
    told = sending.page.sheet.accessibleDescription()
    assert "содан бері мұнда жұмыс жалғасқан" in told
    assert "қайта баптаңыз" in told
    desktop.press("F9")
    assert "3 жазба қайтарылды" in sending.facts
