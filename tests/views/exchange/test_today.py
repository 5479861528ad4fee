"""What the exchange owes stands on the page of the day until the answer comes."""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.i18n import speaking
from desktop.presenters.today_view import TaskView
from desktop.views.today.page import TodayPage
from tests.helpers.the_region import day
from tests.views.exchange.sending import Sending
from tests.views.exchange.states import EDITION, moving, taken, unconfirmed

DAY: Final = 24 * 60  # minutes
LAST_DAY: Final = (day("2014-01-31") - dt.date(2013, 11, 25)).days * DAY


def parcels(sending: Sending) -> TaskView | None:
    """Return what the page of the day says of parcels, and go back to the exchange."""
    return told(sending, "parcels")


def told(sending: Sending, key: str) -> TaskView | None:
    """Return a task of the page of the day, None when it is not owed; go back to the exchange."""
    sending.desktop.press("Alt+Home")
    page = sending.desktop.page
    assert isinstance(page, TodayPage)
    found = next((row.task for row in page.tasks.rows() if row.task.key == key), None)
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


def test_an_edition_that_ran_out_is_told_until_a_newer_one_comes(sending: Sending) -> None:
    moving(sending)
    sending.desktop.press("F9")
    assert told(sending, "edition") is None
    sending.desktop.pass_minutes(LAST_DAY)
    assert told(sending, "edition") is None
    sending.desktop.pass_minutes(DAY)
    with speaking("ru"):
        task = told(sending, "edition")
    assert task is not None
    assert (task.head, task.tone) == ("Срок справочного издания истёк", "near")
    assert task.detail.startswith("применялось до 31.01.2014:")
    sending.bring(edition=replace(EDITION, number=2, use_until=day("2015-01-31")))
    sending.desktop.press("F9")
    assert told(sending, "edition") is None
