"""What single paragraphs owe at the counter: who took it in and when, the day, the phone (W-13)."""

import datetime as dt
import json

import pytest

from desktop.models.draft import Draft
from desktop.models.intake_problems import problems
from desktop.services import intake
from desktop.services.desk import Desk
from desktop.store import cases, papers
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.standards import standard
from tests.helpers.visits import served

TODAY = dt.date(2013, 11, 25)


def test_a_case_bears_its_number_its_day_its_hour_and_who_took_it_in(
    desk: Desk, clock: Clock
) -> None:
    clock.pass_minutes(37)
    draft = drafts.citizen_with_rifle(papers=True)
    given = intake.register(desk, ticket=served(desk).id, draft=draft)
    row = cases.by_id(desk.database, given.case)
    assert row is not None
    assert (row.number, row.day) == ("Қ-2013/0001", TODAY)
    assert row.registered_at == desk.now()
    assert (row.clerk, row.clerk_name) == (desk.operator, "Сейтова Айгүл Болатқызы")
    assert row.due == TODAY + dt.timedelta(days=15), "the term begins with it (W-7.1a)"


def test_the_talon_of_an_invitation_says_the_day_of_its_result(desk: Desk) -> None:
    ticket = served(desk, "invitations.hand-in")
    given = intake.register(desk, ticket=ticket.id, draft=drafts.private_invitation())
    row, paper = cases.by_id(desk.database, given.case), papers.paper(desk.database, given.paper)
    assert row is not None
    assert paper is not None
    content = json.loads(paper.content)
    assert f"{row.due.day} желтоқсан" in content["due"]["kk"]
    assert f"{row.collect_on.day} желтоқсан" in content["collect"]["kk"]


@pytest.mark.parametrize(
    ("service", "draft", "hard"),
    [
        ("invitations", drafts.private_invitation(), True),
        ("weapons", drafts.citizen_with_rifle(), None),
    ],
)
def test_who_is_told_by_phone_gives_his_number(
    service: str,
    draft: Draft,
    hard: bool | None,  # noqa: FBT001  what is expected
) -> None:
    silent = draft.with_text("phone", "")
    found = [e.hard for e in problems(standard(service), silent, today=TODAY) if e.path == "phone"]
    assert found == ([hard] if hard else [])
