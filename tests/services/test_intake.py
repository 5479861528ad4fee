"""From a draft to a registered case, a list of missing papers, or an explanation."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import day, intake, queueing, settings
from desktop.services.desk import Desk
from desktop.store import cases, papers, tickets, visits
from desktop.store import desk as desk_tables
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import BUILT_ON, WINDOW, Clock, an_office
from tests.helpers.standards import at
from tests.helpers.visits import called, served


def registered(desk: Desk, **changes: str) -> intake.Registered:
    ticket = served(desk)
    draft = drafts.citizen_with_rifle(papers=True).with_texts(changes)
    return intake.register(desk, ticket=ticket.id, draft=draft)


def test_numbers_of_cases_are_gapless_and_begin_at_one(desk: Desk) -> None:
    assert [registered(desk).number for _ in range(3)] == [
        "Қ-2013/0001",
        "Қ-2013/0002",
        "Қ-2013/0003",
    ]


def test_a_series_continues_above_the_number_entered_from_paper(desk: Desk) -> None:
    settings.set_series(desk, service="weapons", year=2013, last=187, reason="қағаз журналдан")
    assert registered(desk).number == "Қ-2013/0188"
    with pytest.raises(Refusal) as refused:
        settings.set_series(desk, service="weapons", year=2013, last=10, reason="қате")
    assert refused.value.code == "series-behind"


def test_the_office_writes_case_numbers_its_own_way(desk: Desk) -> None:
    settings.set_number_format(desk, text="{letter}{office}/{sequence}-{year}")
    assert registered(desk).number == "Қ2-11/1-2013"


def test_registration_makes_the_case_its_talon_and_the_end_of_the_visit_at_once(desk: Desk) -> None:
    ticket = served(desk)
    draft = drafts.citizen_with_rifle(papers=True)
    intake.save_draft(desk, window=WINDOW, visit="v", draft=draft)
    given = intake.register(desk, ticket=ticket.id, draft=draft)
    case = cases.by_id(desk.database, given.case)
    assert case is not None
    assert case.applicant == "Қасымов Төлеген Серікұлы"
    assert case.stage == "registered"
    assert papers.paper(desk.database, given.paper) is not None
    ended = tickets.ticket(desk.database, ticket.id)
    assert ended is not None
    assert ended.end == "registered"
    assert desk_tables.draft(desk.database, WINDOW) is None
    assert check_database(desk.database).sound


def test_the_case_keeps_the_whole_application(desk: Desk) -> None:
    given = registered(desk)
    kept = cases.application(desk.database, given.case)
    assert kept is not None
    assert kept.items[0].values["number"] == "ТГ 20418"
    assert kept.term.due.isoformat() == "2013-12-10"
    assert kept.term.collect_on.isoformat() == "2013-12-12"


def test_the_talon_says_what_was_handed_in_and_when_to_come(desk: Desk) -> None:
    given = registered(desk)
    paper = papers.paper(desk.database, given.paper)
    assert paper is not None
    content = json.loads(paper.content)
    assert content["number"] == given.number
    assert content["name"] == "Қасымов Төлеген Серікұлы"
    assert content["clerk"] == "Сейтова Айгүл Болатқызы"
    assert len(content["papers"]) == 6
    assert "12" in content["collect"]["kk"]


def test_nothing_is_registered_before_the_service_began(desk: Desk) -> None:
    ticket = called(desk)
    with pytest.raises(Refusal) as refused:
        intake.register(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "ticket-move"
    assert cases.count(desk.database, cases.Filter()) == 0


def test_a_hindered_draft_changes_nothing(desk: Desk) -> None:
    ticket = served(desk)
    with pytest.raises(Refusal):
        intake.register(
            desk, ticket=ticket.id, draft=drafts.citizen_with_rifle().with_text("purpose", "")
        )
    found = tickets.ticket(desk.database, ticket.id)
    assert found is not None
    assert found.state == "in-service"


def test_an_employee_nobody_entered_registers_nothing(desk: Desk) -> None:
    ticket = served(desk)
    stranger = replace(desk, operator="nobody")
    with pytest.raises(Refusal) as refused:
        intake.register(stranger, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "not-allowed"


def test_an_incomplete_set_may_end_in_a_list_without_a_number(desk: Desk) -> None:
    ticket = served(desk)
    paper = intake.list_missing(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    found = papers.paper(desk.database, paper)
    assert found is not None
    assert found.kind == "missing-papers"
    assert "атып көру" in found.content
    assert cases.count(desk.database, cases.Filter()) == 0
    visit = visits.visit(desk.database, found.about_id)
    assert visit is not None
    assert visit.end == "sent-for-papers"


def test_an_incomplete_set_may_be_registered_as_it_stands(desk: Desk) -> None:
    ticket = served(desk)
    given = intake.register(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    case = cases.by_id(desk.database, given.case)
    assert case is not None
    assert case.missing >= 5


def test_a_whole_set_has_no_list_of_missing_papers(desk: Desk) -> None:
    ticket = served(desk)
    with pytest.raises(Refusal) as refused:
        intake.list_missing(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle(papers=True))
    assert refused.value.code == "nothing-missing"


def test_who_is_not_entitled_is_told_why_on_paper(desk: Desk) -> None:
    ticket = served(desk)
    draft = drafts.foreigner_with_gas_pistol(until="01.05.2013")
    paper = papers.paper(
        desk.database, intake.explain_not_covered(desk, ticket=ticket.id, draft=draft)
    )
    assert paper is not None
    assert paper.kind == "not-covered"


def test_who_is_served_by_the_standard_gets_no_explanation(desk: Desk) -> None:
    ticket = served(desk)
    with pytest.raises(Refusal) as refused:
        intake.explain_not_covered(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "covered"


def test_who_insists_is_registered_though_not_covered(desk: Desk) -> None:
    ticket = served(desk)
    draft = drafts.foreigner_with_gas_pistol(until="01.05.2013").with_text("insisted", "yes")
    case = cases.by_id(desk.database, intake.register(desk, ticket=ticket.id, draft=draft).case)
    assert case is not None
    assert case.insisted
    assert not case.covered


def test_a_receipt_used_in_one_case_is_counted_in_the_next(desk: Desk) -> None:
    paid = drafts.with_receipt(
        drafts.citizen_with_rifle(papers=True), "registration-duty-receipt", "300"
    )
    intake.register(desk, ticket=served(desk).id, draft=paid)
    duty = next(d for d in intake.assess_draft(desk, paid).duties if d.duty.id == "registration")
    assert duty.paid == 30000 - 17300
    assert duty.short == 17300 - 12700


def test_a_saved_draft_comes_back_as_it_was_typed(desk: Desk, clock: Clock) -> None:
    draft = drafts.citizen_with_rifle().with_text("items.0.year", "20018")
    intake.save_draft(desk, window=WINDOW, visit="v1", draft=draft)
    clock.pass_minutes(5)
    kept = intake.saved_draft(desk, window=WINDOW)
    assert kept is not None
    assert kept.draft == draft
    assert kept.visit == "v1"
    assert (desk.now() - kept.saved_at).total_seconds() == 300


def test_a_service_without_registration_drops_its_draft(desk: Desk) -> None:
    ticket = served(desk)
    intake.save_draft(desk, window=WINDOW, visit="v1", draft=drafts.citizen_with_rifle())
    queueing.end_visit(desk, ticket=ticket.id, how="answered")
    assert intake.saved_draft(desk, window=WINDOW) is None


def test_an_invitation_has_its_own_series_and_talon(desk: Desk) -> None:
    ticket = served(desk, "invitations.hand-in")
    given = intake.register(desk, ticket=ticket.id, draft=drafts.private_invitation())
    assert given.number == "Ш-2013/0001"
    paper = papers.paper(desk.database, given.paper)
    assert paper is not None
    assert paper.kind == "talon-invitations"


def test_an_application_is_taken_in_only_at_the_line_of_its_own_service(desk: Desk) -> None:
    other = served(desk, "invitations.hand-in")
    with pytest.raises(Refusal) as refused:
        intake.register(desk, ticket=other.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "ticket-of-another-line"
    queueing.end_visit(desk, ticket=other.id, how="answered")
    question = served(desk, "weapons.question")
    with pytest.raises(Refusal) as refused:
        intake.register(desk, ticket=question.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "ticket-of-another-line"


def test_a_service_that_left_the_room_is_registered_no_more(desk: Desk) -> None:
    ticket = served(desk)
    settings.choose_office(desk, office=desk.office().office, services=("invitations",))
    with pytest.raises(Refusal) as refused:
        intake.register(desk, ticket=ticket.id, draft=drafts.citizen_with_rifle())
    assert refused.value.code == "service-not-here"


def test_each_talon_carries_the_address_of_its_own_directory(tmp_path: Path) -> None:
    with an_office(tmp_path / "astana.kense", office="1") as desk:
        weapons = intake.register(desk, ticket=served(desk).id, draft=drafts.citizen_with_rifle())
        guest = intake.register(
            desk, ticket=served(desk, "invitations.hand-in").id, draft=drafts.private_invitation()
        )
        rows = [papers.paper(desk.database, each.paper) for each in (weapons, guest)]
    contents = [row.content for row in rows if row is not None]
    assert "Бейбітшілік" in contents[0]
    assert "Сейфуллин" in contents[1]


def test_a_russian_list_names_the_russian_post(desk: Desk) -> None:
    draft = drafts.citizen_with_rifle().with_text("language", "ru")
    paper = intake.list_missing(desk, ticket=served(desk).id, draft=draft)
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert json.loads(row.content)["post"] == "специалист канцелярии"


def test_a_talon_names_the_hours_of_a_day_the_office_picked(desk: Desk, clock: Clock) -> None:
    saturday = dt.date(2013, 12, 14)
    settings.pick_days(desk, days=[saturday, dt.date(2013, 12, 22)])
    clock.now = at(10, day=dt.date(2013, 11, 28))
    day.open_day(desk, day=clock.now.date(), confirmed=(), built_on=BUILT_ON)
    draft = drafts.citizen_with_rifle(papers=True)
    given = intake.register(desk, ticket=served(desk).id, draft=draft)
    case = cases.by_id(desk.database, given.case)
    paper = papers.paper(desk.database, given.paper)
    assert case is not None
    assert paper is not None
    assert case.collect_on == saturday
    assert json.loads(paper.content)["collect_hours"]["kk"] == "9-00–13-00"
