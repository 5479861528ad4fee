"""An office decides what the standards leave open, and everything follows (D3, D4, D8, D11)."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop import paths
from desktop.models.application import Application
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.switched import own_paper_id
from desktop.models.switches import AS_SHIPPED, OwnPaper
from desktop.services import intake, switches
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.rules import serve
from desktop.services.switches import OfficeCatalogue, switches_of_file
from desktop.store import cases, papers
from desktop.store import switches as rows
from desktop.store.upkeep import check_database
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import OFFICE, Clock
from tests.helpers.randomness import seeded
from tests.helpers.visits import served

LIST = "re-registration-documents"
PERMIT = OwnPaper(kk="Бұрынғы рұқсат", ru="Прежнее разрешение")


def again() -> Draft:
    """Return a citizen who comes to register a weapon again."""
    return citizen_with_rifle().with_text("purpose", "re-register")


def registered(desk: Desk, draft: Draft) -> Application:
    given = intake.register(desk, ticket=served(desk).id, draft=draft)
    found = cases.application(desk.database, given.case)
    assert found is not None
    return found


def refused(desk: Desk, **changed: str) -> str:
    with pytest.raises(Refusal) as told:
        switches.set_rate(desk, **{"service": "weapons", "duty": "permit", **changed})
    return told.value.code


def test_a_rate_is_reckoned_from_the_moment_it_is_entered(desk: Desk) -> None:
    before = registered(desk, citizen_with_rifle())
    switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    after = registered(desk, citizen_with_rifle())
    dues = [next(due for due in each.duties if due.duty == "permit") for each in (before, after)]
    assert [due.exact for due in dues] == ["", "173.10"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"percent": "-1"}, "bad-rate"),
        ({"percent": "5000"}, "bad-rate"),
        ({"percent": "10", "duty": "registration"}, "switch-unknown"),
        ({"percent": "10", "duty": "sauna"}, "switch-unknown"),
        ({"percent": "10", "service": "dogs"}, "service-not-here"),
    ],
)
def test_a_rate_that_cannot_be_is_refused_and_nothing_recorded(
    desk: Desk, changed: dict[str, str], code: str
) -> None:
    assert refused(desk, **changed) == code
    assert rows.history(desk.database, OFFICE, "weapons") == ()


def test_what_the_standard_does_not_leave_open_cannot_be_switched(desk: Desk) -> None:
    with pytest.raises(Refusal, match="switch-unknown"):
        switches.ask_for(desk, service="weapons", document="photos", asked=True)
    with pytest.raises(Refusal, match="switch-unknown"):
        switches.list_papers(desk, service="weapons", document="photos", papers=[PERMIT])
    with pytest.raises(Refusal, match="switch-unknown"):
        switches.give_own_forms(desk, service="weapons", own=True)


def test_a_switch_set_as_it_stands_makes_no_fact(desk: Desk) -> None:
    switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    switches.set_rate(desk, service="weapons", duty="permit", percent="10,0")
    assert len(rows.history(desk.database, OFFICE, "weapons")) == 1


def test_every_switch_tells_when_it_was_changed_last(desk: Desk, clock: Clock) -> None:
    switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    first = desk.now()
    clock.pass_minutes(60)
    switches.ask_for(desk, service="weapons", document="secure-storage", asked=True)
    switches.list_papers(desk, service="weapons", document=LIST, papers=[PERMIT])
    assert switches.last_changes(desk, "weapons") == {
        "rate.permit": first,
        "asked.secure-storage": desk.now(),
        f"list.{LIST}": desk.now(),
    }


def test_giving_a_decision_up_brings_the_standard_back(desk: Desk) -> None:
    switches.list_papers(desk, service="weapons", document=LIST, papers=[PERMIT])
    switches.give_own_forms(desk, service="invitations", own=True)
    switches.list_papers(desk, service="weapons", document=LIST, papers=[])
    switches.give_own_forms(desk, service="invitations", own=False)
    for service in ("weapons", "invitations"):
        assert switches.switches_here(desk, service) == AS_SHIPPED
        shipped = desk.catalogue.standard(service)
        assert switches.edition_here(desk, service).standard is shipped


def test_the_office_s_papers_stand_on_the_list_of_what_is_missing(desk: Desk) -> None:
    switches.list_papers(desk, service="weapons", document=LIST, papers=[PERMIT])
    paper = intake.list_missing(
        desk, ticket=served(desk).id, draft=again().with_text("language", "ru")
    )
    found = papers.paper(desk.database, paper)
    assert found is not None
    assert PERMIT.kk in found.content
    assert PERMIT.ru in found.content


def test_the_office_s_papers_stand_on_the_talon(desk: Desk) -> None:
    switches.list_papers(desk, service="weapons", document=LIST, papers=[PERMIT])
    handed = again().with_text(f"papers.{own_paper_id(LIST, PERMIT)}", "yes")
    given = intake.register(desk, ticket=served(desk).id, draft=handed)
    talon = papers.paper(desk.database, given.paper)
    assert talon is not None
    assert PERMIT.kk in talon.content


def test_a_case_keeps_the_standard_it_was_registered_by(desk: Desk) -> None:
    switches.list_papers(desk, service="weapons", document=LIST, papers=[PERMIT])
    case = registered(desk, again())
    switches.list_papers(desk, service="weapons", document=LIST, papers=[])
    pinned = standard_of(desk, digest=case.digest, switches=case.switches)
    assert own_paper_id(LIST, PERMIT) in {row.id for row in pinned.documents}
    now = switches.edition_here(desk, "weapons").standard
    assert LIST in {row.id for row in now.documents}


def test_the_record_is_proven_with_switches_set_and_pinned(desk: Desk) -> None:
    switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    registered(desk, citizen_with_rifle())
    switches.set_rate(desk, service="weapons", duty="permit", percent="")
    assert check_database(desk.database).sound


def asked(catalogue: OfficeCatalogue, **question: object) -> dict[str, Any]:
    out = io.BytesIO()
    serve(catalogue, io.BytesIO(json.dumps(question).encode()), out)
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


def test_the_rules_answer_as_the_office_applies_them(desk: Desk, tmp_path: Path) -> None:
    switches.set_rate(desk, service="weapons", duty="permit", percent="10")
    switches.ask_for(desk, service="weapons", document="secure-storage", asked=True)
    desk.database.close()
    held = switches_of_file(tmp_path / "office.kense", randomness=seeded(3))
    office = OfficeCatalogue(paths.forms(), switches=held)
    fee = {"ask": "fee", "service": "weapons", "duty": "permit", "paid_on": "2013-11-25"}
    assert asked(office, **fee, units=[{"kind": "gas"}])["exact"] == "173.10"
    papers_asked = asked(
        office,
        ask="checklist",
        service="weapons",
        applicant="citizen",
        purpose="register",
        units=[{"kind": "gas"}],
    )
    assert "secure-storage" in papers_asked["also"]


def test_the_rules_need_a_database_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as told:
        switches_of_file(tmp_path / "none.db", randomness=seeded(3))
    assert told.value.code == "database-missing"
