"""Whoever reads a case by whatever way: only its examiner and its head read its secrets (D26)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.errors import Refusal
from desktop.models.facts import Evidence
from desktop.presenters.case_acts_inquiry import AskOthers, CloseInquiry, EnterAnswer, Remind
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.case_told import case_lines, case_told
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.decisions_asked import asked_line
from desktop.presenters.decisions_decision import decision_view
from desktop.presenters.decisions_draft import drafts_of
from desktop.presenters.decisions_paper import load_preview
from desktop.presenters.decisions_words import open_case_view
from desktop.services import (
    deciding,
    examining,
    finishing,
    inquiries,
    intake,
    papers,
    path,
    staff,
    waiting,
)
from desktop.services.decision_desk import open_case
from desktop.services.department_papers import case_going
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.services.today import see_today
from desktop.store import papers as paper_rows
from desktop.store.search import search
from tests.helpers.drafts import private_invitation
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    checked,
    seen,
    staffed,
    whole,
)
from tests.helpers.pdf import text_of
from tests.helpers.standards import standard
from tests.helpers.visits import served

STRANGE_HEAD: Final = "h2"
FURTHER: Final = "i3"
STRANGERS: Final = ("s1", OTHER, STRANGE_HEAD)
PROOF, TAKEN_BACK, FACT = "сыр-дәлел", "сыр-қайтару", "сыр-негіз"
CHECKED, NOTE, REWORK = "сыр-толықтық", "сыр-ескерту", "сыр-пысықтау"
WHOM, ASKED, ANSWER, MARK = "сыр-орган", "сыр-сұрақ", "сыр-жауап", "сыр-77"
AGAIN, WAITS, MOVED = "сыр-екінші", "сыр-күту", "сыр-ауысу"
STEM: Final = "сыр-"
HIDDEN: Final = next(each for each in standard("invitations").grounds if each.confidential)


@dataclass(frozen=True)
class Office:
    """An office with a case full of secrets."""

    desk: Desk
    case: str


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        staffed(desk)
        staff.set_staff(desk, staff="s1", name="Сейтова Айгүл", post_kk="маман", post_ru="маман")
        staff.set_staff(desk, staff=STRANGE_HEAD, name="Бөтен", post_kk="бастық", post_ru="н")
        staff.set_roles(desk, staff=STRANGE_HEAD, roles=["head"])
        staff.set_staff(desk, staff=FURTHER, name="Үшінші", post_kk="маман", post_ru="маман")
        staff.set_roles(desk, staff=FURTHER, roles=["inspector"])
        yield Office(desk, full_of_secrets(desk))


def full_of_secrets(desk: Desk) -> str:
    """Let the inspector ask, find, propose and finish; the head returns it for rework."""
    ticket = served(desk, "invitations.hand-in")
    case = intake.register(desk, ticket=ticket.id, draft=private_invitation()).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    inspector = as_(desk, INSPECTOR)
    asked = ask(inspector, case, WHOM, ASKED)
    inquiries.remind(inspector, seen=seen(desk, case), inquiry=asked, on=TODAY)
    inquiries.answer(
        inspector, seen=seen(desk, case), inquiry=asked, on=TODAY, words=ANSWER, number=MARK
    )
    for reason in (TAKEN_BACK, ""):
        finding = examining.record_finding(
            inspector,
            seen=seen(desk, case),
            item="item-1",
            kind=HIDDEN.findings[0],
            evidence=Evidence(document=PROOF, words=PROOF),
        )
        if reason:
            examining.take_back(inspector, seen=seen(desk, case), finding=finding, reason=reason)
    examining.check_completeness(inspector, seen=seen(desk, case), note=CHECKED)
    ground = GroundApplied(ground=HIDDEN.id, fact=FACT, clause="16", prints_fact=False)
    refusal = ItemDecision(item="item-1", outcome="refused", grounds=(ground,))
    deciding.propose(inspector, seen=seen(desk, case), decisions=[refusal])
    finishing.finish_examination(inspector, seen=seen(desk, case), note=NOTE)
    path.return_for_rework(as_(desk, HEAD), seen=seen(desk, case), reason=REWORK)
    for to in (FURTHER, INSPECTOR):
        path.reassign(as_(desk, HEAD), seen=[seen(desk, case)], to=to, reason=MOVED)
    ask(inspector, case, AGAIN, WAITS)
    return case


def ask(desk: Desk, case: str, to: str, question: str) -> str:
    new = NewInquiry(kind="information", to=to, question=question, confidential=True)
    return inquiries.ask(desk, seen=seen(desk, case), new=new)


def open_papers(desk: Desk, case: str) -> Iterator[str]:
    """Yield what the papers of a case say that may be opened."""
    for row in paper_rows.papers_of(desk.database, "case", case):
        try:
            yield text_of(papers.paper_pdf(desk, paper=row.paper))
        except Refusal as refusal:
            yield refusal.code
    shown = load_preview(desk, case, whole(desk, case).proposals, ())
    yield text_of(shown.pdf) if shown else ""


def acts(desk: Desk, case: str) -> Iterator[str]:
    """Yield what is asked by the acts upon an inquiry that may be begun."""
    for make in (Remind, EnterAnswer, CloseInquiry):
        try:
            yield str(make(desk, case).view(Typed()))
        except Refusal as refusal:
            yield refusal.code


def read_by(office: Office, staff: str) -> str:
    """Return all that somebody can read of the case: window, command line, papers."""
    desk, case = as_(office.desk, staff), office.case
    opened = open_case(desk, case)
    drafts = drafts_of(opened.found)
    told = [
        *case_lines(opened),
        json.dumps(case_told(opened), ensure_ascii=False),
        str(load_peek(desk, case)),
        str(open_case_view(opened, staff=staff, today=TODAY, may=desk.may)),
        str(decision_view(opened, drafts, "item-1", (), asked=True, may_write=True)),
        *(str(asked_line(each, TODAY)) for each in waiting.asked(desk)),
        str(see_today(desk).away.inquiry),
        *acts(desk, case),
        *open_papers(desk, case),
    ]
    return "\n".join(told)


@pytest.mark.parametrize("reader", STRANGERS)
def test_nobody_else_reads_a_word_of_it(office: Office, reader: str) -> None:
    told = read_by(office, reader)
    assert STEM not in told, told[told.index(STEM) - 200 : told.index(STEM) + 60]


@pytest.mark.parametrize("reader", [INSPECTOR, HEAD])
def test_its_examiner_and_its_head_read_all_of_it(office: Office, reader: str) -> None:
    told = read_by(office, reader)
    for word in (
        *(PROOF, TAKEN_BACK, FACT, CHECKED, NOTE, REWORK),
        *(WHOM, ASKED, ANSWER, MARK, AGAIN, WAITS, MOVED),
    ):
        assert word in told, word


@pytest.mark.parametrize("reader", STRANGERS)
def test_everybody_is_told_that_it_is_there(office: Office, reader: str) -> None:
    desk = as_(office.desk, reader)
    path_told = [each.what for each in load_peek(desk, office.case).path]
    assert path_told.count("Құпия мән-жай жазылды") == 2
    for words in ("Құпия мән-жай кері алынды", "Пысықтауға қайтарылды", "Жауап келді"):
        assert words in path_told, path_told
    assert sum(each.endswith("құпия") for each in path_told) == 2
    view = open_case_view(open_case(desk, office.case), staff=reader, today=TODAY, may=desk.may)
    assert "Жауап әлі жоқ: құпия" in [each.words for each in view.findings]


def test_nobody_else_answers_reminds_of_or_closes_it(office: Office) -> None:
    stranger = as_(office.desk, OTHER)
    (waits,) = whole(office.desk, office.case).waits_for
    inquiry, now = waits.inquiry, seen(office.desk, office.case)
    with pytest.raises(Refusal, match="confidential-inquiry"):
        inquiries.remind(stranger, seen=now, inquiry=inquiry, on=TODAY)
    with pytest.raises(Refusal, match="confidential-inquiry"):
        inquiries.answer(stranger, seen=now, inquiry=inquiry, on=TODAY, words="?")
    with pytest.raises(Refusal, match="confidential-inquiry"):
        inquiries.close(stranger, seen=now, inquiry=inquiry, reason="?")
    inquiries.answer(as_(office.desk, INSPECTOR), seen=now, inquiry=inquiry, on=TODAY, words="?")


def test_the_inventory_to_the_department_names_no_source_of_it(office: Office) -> None:
    going = case_going(whole(office.desk, office.case))
    assert STEM not in str(going)
    assert "Сұрау салуға жауап: құпия" in [each.name for each in going.papers]


def test_it_is_found_by_none_of_its_words(office: Office) -> None:
    for word in (PROOF, ASKED, ANSWER, WHOM):
        assert search(office.desk.database, word) == []


def test_what_is_not_confidential_stays_open_to_all(office: Office) -> None:
    desk = office.desk
    case = intake.register(
        desk,
        ticket=served(desk, "invitations.hand-in").id,
        draft=private_invitation().with_text("insisted", "yes"),
    ).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    checked(desk, case)
    new = NewInquiry(kind="information", to="Көші-қон полициясы", question="тіркелуі")
    inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=new)
    told = read_by(Office(desk, case), "s1")
    assert "Көші-қон полициясы" in told
    assert "тіркелуі" in told


@pytest.mark.parametrize(("readers", "confidential"), [("few", True), ("all", False), ("", False)])
def test_whoever_asks_says_who_may_read_it(
    office: Office, readers: str, *, confidential: bool
) -> None:
    inspector = as_(office.desk, INSPECTOR)
    act = AskOthers("information", inspector, office.case)
    typed = Typed().with_text("to", "ІІД").with_text("question", "?").with_text("term", "stays")
    if readers:
        typed = typed.with_text("readers", readers)
    (choice,) = (
        each for group in act.view(typed).groups for each in group.asks if each.key == "readers"
    )
    assert choice.value == (readers or "all")
    act.carry_out(inspector, typed)
    known = whole(inspector, office.case).inquiries
    assert [each.confidential for each in known if each.to == "ІІД"] == [confidential]
