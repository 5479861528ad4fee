"""Whoever comes as the applicant is he, by a document that holds; what was brought goes back."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.collecting import is_called
from desktop.models.errors import Refusal
from desktop.models.facts import Receiver
from desktop.models.person import IdentityDocument, Person
from desktop.services import handing, results
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.services.originals import lying_originals
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.ready_cases import signed

TODAY = dt.date(2013, 11, 25)
YESTERDAY = TODAY - dt.timedelta(days=1)
CARD = IdentityDocument(kind="identity-card", number="012345678")
APPLICANT = Received(receiver="applicant", name="Қасымов Төлеген Серікұлы", identity=CARD)
ANOTHER = replace(APPLICANT, name="Мүлде Басқа Адам")


@pytest.fixture
def case(desk: Desk) -> str:
    staffed(desk)
    found = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, found))
    return found


def hand(desk: Desk, case: str, received: Received) -> None:
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=received)


def refusal(desk: Desk, case: str, received: Received) -> Refusal:
    with pytest.raises(Refusal) as caught:
        hand(desk, case, received)
    assert whole(desk, case).handovers == ()
    return caught.value


def test_nobody_else_receives_it_as_the_applicant(desk: Desk, case: str) -> None:
    told = refusal(desk, case, ANOTHER)
    assert told.code == "receiver-is-another"
    assert told.fields["name"] == whole(desk, case).row.applicant


def test_a_changed_name_is_written_down_with_its_reason(desk: Desk, case: str) -> None:
    hand(desk, case, replace(ANOTHER, renamed="тегін ауыстырған, 12.11.2013 куәлік"))
    (done,) = whole(desk, case).handovers
    assert done.handed.renamed == "тегін ауыстырған, 12.11.2013 куәлік"


def test_a_proxy_has_a_name_of_his_own(desk: Desk, case: str) -> None:
    proxy = replace(ANOTHER, receiver="proxy", authority="1-204", authority_date=TODAY)
    hand(desk, case, proxy)
    assert whole(desk, case).row.stage == "closed"


@pytest.mark.parametrize("receiver", ["applicant", "proxy"])
def test_a_document_that_has_ended_proves_nobody(desk: Desk, case: str, receiver: Receiver) -> None:
    ended = replace(CARD, valid_until=YESTERDAY)
    shown = replace(
        APPLICANT, receiver=receiver, identity=ended, authority="1-204", authority_date=TODAY
    )
    told = refusal(desk, case, shown)
    assert (told.code, told.fields["day"]) == ("identity-expired", YESTERDAY)
    hand(desk, case, replace(shown, identity=replace(CARD, valid_until=TODAY)))


def test_what_was_never_brought_is_not_given_back(desk: Desk, case: str) -> None:
    told = refusal(desk, case, replace(APPLICANT, originals=("no-such-paper",)))
    assert (told.code, told.fields["document"]) == ("original-not-here", "no-such-paper")


def test_what_was_brought_is_given_back_once(desk: Desk) -> None:
    staffed(desk)
    brought = citizen_with_rifle(papers=True).with_text("papers.hunting-certificate", "yes")
    case = signed(desk, brought, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    lying = lying_originals(desk, case, whole(desk, case).application)
    assert "hunting-certificate" in lying
    hand(desk, case, replace(APPLICANT, originals=lying))
    (done,) = whole(desk, case).handovers
    assert done.handed.originals == lying
    assert lying_originals(desk, case, whole(desk, case).application) == ()


PERSON = Person(
    surname="Қасымов",
    given="Төлеген",
    patronymic="Серікұлы",
    latin_surname="Kassymov",
    latin_given="Tolegen",
)


@pytest.mark.parametrize(
    "name",
    [
        "Қасымов Төлеген Серікұлы",
        "ҚАСЫМОВ  ТӨЛЕГЕН",
        "Төлеген Қасымов",
        "KASSYMOV TOLEGEN",
        "Қacымoв Төлеген",  # with Latin look-alikes
    ],
)
def test_a_name_is_the_same_in_any_case_order_and_script(name: str) -> None:
    assert is_called(PERSON, name)


@pytest.mark.parametrize(
    "name", ["Қасымов", "Төлеген", "Қасымова Төлеген", "Қасымов Төлеген Болатұлы", "", "Kassymov"]
)
def test_half_a_name_or_a_name_like_it_is_another(name: str) -> None:
    assert not is_called(PERSON, name)
