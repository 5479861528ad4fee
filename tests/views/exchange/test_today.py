"""A parcel the region has not confirmed stands on the page of the day until its answer comes."""

from desktop.presenters.today_view import TaskView
from desktop.views.today.page import TodayPage
from tests.views.exchange.sending import Sending
from tests.views.exchange.states import taken, unconfirmed


def parcels(sending: Sending) -> TaskView | None:
    """Return what the page of the day says of parcels, and go back to the exchange."""
    sending.desktop.press("Alt+Home")
    page = sending.desktop.page
    assert isinstance(page, TodayPage)
    found = next((row.task for row in page.tasks.rows() if row.task.key == "parcels"), None)
    sending.come_back()
    return found


def test_it_is_named_until_the_answer_is_taken_in(sending: Sending) -> None:
    assert parcels(sending) is None
    taken(sending)
    task = parcels(sending)
    assert task is not None
    assert (task.count, task.tone) == ("1", "normal")
    sending.bring()
    sending.desktop.press("F9")
    assert parcels(sending) is None


def test_two_weeks_without_an_answer_are_told_in_amber_and_lead_there(sending: Sending) -> None:
    unconfirmed(sending)
    task = parcels(sending)
    assert task is not None
    assert (task.count, task.tone) == ("2", "near")
    sending.desktop.press("Alt+Home")
    page = sending.desktop.page
    assert isinstance(page, TodayPage)
    next(row for row in page.tasks.rows() if row.task.key == "parcels").setFocus()
    sending.desktop.press("Enter")
    assert sending.desktop.kense.page == "exchange"
