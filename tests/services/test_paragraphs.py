"""What single paragraphs owe at the counter: who took it in and when, the day, the phone (W-13)."""

import datetime as dt
import json

import pytest

from desktop.models.checklist import checklist
from desktop.models.conditions import Answers
from desktop.models.decision import ItemDecision
from desktop.models.declared import OFFICE, SIGN_INVITATION
from desktop.models.draft import Draft
from desktop.models.intake_problems import problems
from desktop.models.paper_results import InvitationContent
from desktop.printing.contents import read_content
from desktop.services import deciding, declared, intake, path, results
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import cases, papers
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, INSPECTOR, as_, examined, seen, staffed, whole
from tests.helpers.standards import standard
from tests.helpers.visits import served
from tests.printing.reading import pages_of

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


def test_an_invitation_taken_in_by_a_district_is_confirmed_by_its_department(desk: Desk) -> None:
    staffed(desk)
    declared.set_value(desk, SIGN_INVITATION, OFFICE)
    ticket = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=ticket.id, draft=drafts.private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(desk, case, ItemDecision(item="item-1", outcome="granted"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case), entered=[])
    (made,) = (each.issued for each in whole(desk, case).results)
    row = papers.paper(desk.database, made.paper)
    assert row is not None
    content = read_content(row.layout, row.content)
    assert isinstance(content, InvitationContent)
    here = desk.office()
    directory = desk.catalogue.directory("invitations")
    department = directory.office(directory.office(here.office).department)
    assert department.is_department
    assert not directory.office(here.office).is_department
    assert content.body == department.name.kk
    front, _back = pages_of(paper_pdf(desk, paper=made.paper))
    assert "М.О." in front, "the place of the stamp"
    assert content.signer, "whose signature it bears"


def test_a_foreigner_here_for_six_months_or_less_is_told_why_and_no_ground_is_offered() -> None:
    answers = Answers(
        applicant="foreigner-up-to-6-months", purpose="private", given={"over_6_months": False}
    )
    found = checklist(standard("invitations"), answers)
    assert (found.covered, found.grounds) == (False, ()), "16 gives no ground against him (D12)"
    assert found.says is not None
