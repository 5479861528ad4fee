"""The letter of the week by its key on the page of the exchange, beside the parcel it is of."""

from desktop.services.week_letter import KIND
from desktop.store import papers
from desktop.store.papers import PaperRow
from tests.helpers.window import Desktop
from tests.views.exchange.sending import Sending


def letters(desktop: Desktop) -> list[PaperRow]:
    """Return the letters there are, of whichever parcel."""
    database = desktop.kense.desk().database
    return [each for each in papers.unprinted(database, "2-11") if each.kind == KIND]


def test_it_is_offered_once_there_is_a_parcel_and_shown_by_its_key(
    desktop: Desktop, sending: Sending
) -> None:
    key = sending.page.step_keys["letter"]
    desktop.press("Ctrl+P")
    assert not letters(desktop)
    sending.enrol()
    assert not key.isVisible()
    sending.send()
    assert key.isVisible()
    desktop.press("Esc")
    desktop.press("Ctrl+P")
    (letter,) = letters(desktop)
    assert letter.about == "parcel"
    assert letter.language == "kk"
    assert sending.page.middle.is_previewing
