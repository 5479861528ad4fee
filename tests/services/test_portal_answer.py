"""The answer to a request through the portal: confirmed, or refused with its reasons (I-3a)."""

from pathlib import Path

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.facts import CaseAnswered
from desktop.models.path import Seen
from desktop.presenters.case_acts_tell import TellByAnyWay
from desktop.presenters.case_acts_view import Typed
from desktop.services import answering, results, telling
from desktop.services.desk import Desk
from desktop.services.portal_answer import answer_words
from desktop.store.case_events import events
from tests.helpers.on_path import INSPECTOR, as_, assigned, seen, staffed, whole
from tests.helpers.portal_cases import FALSE_DATA, GRANTED, SECURITY, answered, refused


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    staffed(desk)


def test_what_is_permitted_is_confirmed_and_nobody_is_called_to_collect(desk: Desk) -> None:
    case = answered(desk, GRANTED)
    words = telling.notice_words(desk, whole(desk, case), "decision")
    assert "кіруге рұқсат берілгені расталады" in words
    assert "алуға келіңіз" not in words
    person = whole(desk, case).application.applicant.person
    assert person is not None
    assert person.surname not in words


def test_a_refusal_tells_its_grounds_with_their_facts_and_the_remedies(desk: Desk) -> None:
    case = answered(desk, refused(FALSE_DATA))
    words = telling.notice_words(desk, whole(desk, case), "decision")
    for part in ("16-тармақ, 9)", "туған күні өзге", "сот"):
        assert part in words, part
    assert "расталады" not in words


def test_a_confidential_fact_is_not_told_electronically_either(desk: Desk) -> None:
    case = answered(desk, refused(SECURITY))
    words = telling.notice_words(desk, whole(desk, case), "decision")
    assert "16-тармақ, 1)" in words
    assert "ҰҚК" not in words


def test_nothing_is_answered_before_it_is_decided(desk: Desk) -> None:
    found = whole(desk, answered(desk, None))
    assert answer_words(desk, found, "kk") == ""


@pytest.mark.parametrize(("mailbox", "to"), [("k@mail.kz", "k@mail.kz"), ("", "WP-0077")])
def test_it_goes_to_the_mailbox_the_request_names_or_to_its_cabinet(
    desk: Desk, tmp_path: Path, mailbox: str, to: str
) -> None:
    case = answered(desk, GRANTED, mailbox=mailbox)
    typed = Typed(texts=(("folder", str(tmp_path)),))
    act = TellByAnyWay(desk, case)
    act.carry_out(desk, typed)
    (file,) = tmp_path.glob("*.txt")
    assert "расталады" in file.read_text(encoding="utf-8")
    (notice,) = whole(desk, case).notices
    assert (notice.way, notice.about) == ("e-mail", "decision")
    assert to in notice.told_to


def send(desk: Desk, case: str, folder: Path, *, to: str = "k@mail.kz") -> Path:
    now = seen(desk, case)
    return answering.send_answer(as_(desk, INSPECTOR), seen=now, to=to, folder=str(folder))


def refusal_of(desk: Desk, case: str, folder: Path, *, at: Seen | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        answering.send_answer(
            as_(desk, INSPECTOR), seen=at or seen(desk, case), to="k@mail.kz", folder=str(folder)
        )
    return caught.value.code


@pytest.mark.parametrize("decision", [GRANTED, refused(FALSE_DATA)])
def test_the_answer_closes_the_case_without_a_form_and_without_a_hand_over(
    desk: Desk, tmp_path: Path, decision: ItemDecision
) -> None:
    case = answered(desk, decision)
    file = send(desk, case, tmp_path)
    found = whole(desk, case)
    assert (found.row.stage, found.row.decision, found.row.holder) == (
        "closed",
        decision.outcome,
        "",
    )
    assert (found.results, found.handovers) == ((), ())
    (notice,) = found.notices
    assert (notice.about, notice.way, notice.told_to) == ("decision", "e-mail", "k@mail.kz")
    fact = next(e.fact for e in events(desk.database, case)[::-1] if type(e.fact) is CaseAnswered)
    assert fact.words in file.read_text(encoding="utf-8")
    assert fact.words == telling.notice_words(desk, found, "decision")


def test_results_on_paper_are_made_only_if_the_applicant_asked_for_them(desk: Desk) -> None:
    case = answered(desk, GRANTED)
    by = as_(desk, INSPECTOR)
    with pytest.raises(Refusal) as caught:
        results.grant_results(by, seen=seen(desk, case), asked="  ")
    assert caught.value.code == "portal-paper-unasked"
    assert whole(desk, case).results == ()
    results.grant_results(by, seen=seen(desk, case), asked="телефонмен сұрады")
    found = whole(desk, case)
    assert found.row.stage == "ready"
    assert [each.issued.kind for each in found.results] == ["invitation"]


def test_what_is_not_decided_or_did_not_come_by_portal_is_not_answered_so(
    desk: Desk, tmp_path: Path
) -> None:
    assert refusal_of(desk, answered(desk, None), tmp_path) == "case-not-decided"
    brought = assigned(desk)
    assert refusal_of(desk, brought, tmp_path) == "not-through-portal"
    assert not list(tmp_path.glob("*.txt"))


def test_nothing_is_written_of_an_answer_that_is_refused(desk: Desk, tmp_path: Path) -> None:
    case = answered(desk, GRANTED)
    before = seen(desk, case)
    send(desk, case, tmp_path)
    assert refusal_of(desk, case, tmp_path, at=before) == "case-changed"
    assert refusal_of(desk, case, tmp_path) == "case-not-decided"
    assert len(list(tmp_path.glob("*.txt"))) == 1
