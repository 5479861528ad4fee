"""Cases go to the department by one letter and come back, each with its result (I-5, W-14, D30)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.errors import Refusal
from desktop.models.official import Official
from desktop.presenters.sentences import sentence
from desktop.services import department, inquiries, papers, refusal
from desktop.services.department import Reply
from desktop.services.department_papers import Sent
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import papers as paper_rows
from desktop.store import path as rows
from desktop.store.chancery import numbers_of
from desktop.store.upkeep import check_database
from tests.helpers.on_path import (
    INSPECTOR,
    PEOPLE,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    reworded,
    seen,
    staffed,
    whole,
)
from tests.helpers.pdf import text_of

TO = "Ақмола облысының ІІД"
SIGNER = Official(staff="", name="Омаров Қайрат", post_kk="басқарма бастығы")
BACK_BY = TODAY + dt.timedelta(days=9)


@pytest.fixture
def inspector(desk: Desk) -> Desk:
    return as_(staffed(desk), INSPECTOR)


def sent(desk: Desk, *cases: str) -> Sent:
    return department.send(
        desk,
        seen=[seen(desk, case) for case in cases],
        to=TO,
        number="5-12/401",
        on=TODAY,
        back_by=BACK_BY,
    )


def text(desk: Desk, paper: str) -> str:
    return text_of(papers.paper_pdf(desk, paper=paper))


def ready_to_go(desk: Desk) -> tuple[str, str]:
    first, second = assigned(desk), assigned(desk, weapons=2)
    examined(desk, first, grant())
    examined(desk, second, grant("item-1"), refuse("item-2", "17.5"))
    return first, second


def test_one_letter_one_list_and_an_inventory_of_each_case_go(inspector: Desk) -> None:
    first, second = ready_to_go(inspector)
    gone = sent(inspector, first, second)
    numbers = [whole(inspector, case).row.number for case in (first, second)]
    for paper in (gone.letter, gone.listing):
        said = text(inspector, paper)
        for part in (*numbers, TO, "5-12/401", "Барлығы: 2 өтініш", "2013 жылғы 4 желтоқсан"):
            assert part in said, part
    assert "беру – 1, бас тарту – 1" in text(inspector, gone.listing)
    assert list(gone.inventories) == [first, second]
    for case, number in zip((first, second), numbers, strict=True):
        found = whole(inspector, case)
        said = text(inspector, gone.inventories[case])
        assert number in said
        assert f"Барлығы: {len(found.application.taken)} құжат" in said
        (departure,) = found.departures
        assert len(departure.inventory) == len(found.application.taken)
        kinds = [each.kind for each in paper_rows.papers_of(inspector.database, "case", case)]
        assert "dispatch-inventory" in kinds
        (number_given,) = numbers_of(inspector.database, case)
        assert (number_given.number, number_given.paper) == ("5-12/401", gone.inventories[case])
    assert check_database(inspector.database).sound


def test_the_answer_that_came_goes_along_and_the_open_question_does_not(inspector: Desk) -> None:
    case = assigned(inspector)
    for to in ("Бірінші басқарма", "Екінші басқарма"):
        inquiries.ask(
            inspector,
            seen=seen(inspector, case),
            new=NewInquiry(kind="information", to=to, question="?"),
        )
    answered = next(each for each in whole(inspector, case).inquiries if each.to.startswith("Б"))
    inquiries.answer(
        inspector,
        seen=seen(inspector, case),
        inquiry=answered.inquiry,
        on=TODAY,
        words="жоқ",
        number="9/14",
        date=TODAY,
    )
    (waits,) = whole(inspector, case).waits_for
    inquiries.close(
        inspector, seen=seen(inspector, case), inquiry=waits.inquiry, reason="мекеме таратылған"
    )
    examined(inspector, case, grant())
    said = text(inspector, sent(inspector, case).inventories[case])
    assert "Сұрау салуға жауап: Бірінші басқарма" in said
    assert "№ 9/14, 25.11.2013" in said
    assert "Екінші басқарма" not in said


def test_a_list_with_one_case_that_cannot_go_sends_none(inspector: Desk) -> None:
    first, _second = ready_to_go(inspector)
    unexamined = assigned(inspector)
    with pytest.raises(Refusal, match="case-move"):
        sent(inspector, first, unexamined)
    assert whole(inspector, first).row.stage == "examined"
    assert paper_rows.papers_of(inspector.database, "office", inspector.office().office) == []


def test_cases_of_one_list_come_back_each_with_its_result_or_none_does(inspector: Desk) -> None:
    first, second = ready_to_go(inspector)
    sent(inspector, first, second)
    signed = Reply(result="signed", number="9/1", on=TODAY, date=TODAY, signer=SIGNER)
    returned = Reply(
        result="returned", number="9/1", on=TODAY, date=TODAY, signer=SIGNER, words="акт жоқ"
    )
    replies = [(seen(inspector, first), signed), (seen(inspector, second), returned)]
    stale = [(seen(inspector, first), signed), (seen(inspector, first), signed)]
    with pytest.raises(Refusal):
        department.take_back_all(inspector, replies=stale)
    assert len(rows.away(inspector.database, inspector.office().office)) == 2
    department.take_back_all(inspector, replies=replies)
    assert [whole(inspector, case).row.stage for case in (first, second)] == ["decided", "examined"]
    with pytest.raises(Refusal, match="nothing-chosen"):
        department.take_back_all(inspector, replies=[])


def replied(desk: Desk, case: str, signer: Official = SIGNER, *, date: dt.date = TODAY) -> str:
    """Return the code of what refuses a reply of the department, empty when it is taken."""
    reply = Reply(result="signed", number="9/1", on=TODAY, date=date, signer=signer)
    try:
        department.take_back(desk, seen=seen(desk, case), reply=reply)
    except Refusal as refused:
        return refused.code
    return ""


def test_the_department_signs_nothing_before_it_has_it(inspector: Desk) -> None:
    first, _second = ready_to_go(inspector)
    sent(inspector, first)
    assert replied(inspector, first, date=TODAY - dt.timedelta(days=1)) == "back-before-sent"
    assert replied(inspector, first) == ""


def test_nothing_goes_by_a_letter_older_than_itself(inspector: Desk) -> None:
    first, _second = ready_to_go(inspector)
    with pytest.raises(Refusal, match="signed-before-registered"):
        department.send(
            inspector,
            seen=[seen(inspector, first)],
            to=TO,
            number="5-12/401",
            on=whole(inspector, first).row.day - dt.timedelta(days=1),
        )
    assert whole(inspector, first).row.stage == "examined"


def test_whoever_examined_it_here_signs_it_at_no_department(inspector: Desk) -> None:
    first, _second = ready_to_go(inspector)
    sent(inspector, first)
    mine = Official(staff="", name=PEOPLE[INSPECTOR][0])
    assert replied(inspector, first, mine) == "same-person-signs"
    assert replied(inspector, first) == ""


def test_a_refusal_of_the_department_goes_out_in_russian_where_the_letter_does(
    inspector: Desk,
) -> None:
    case = assigned(inspector, language="ru")
    examined(inspector, case, grant())
    sent(inspector, case)
    reply = Reply(
        result="refused",
        number="9/1",
        on=TODAY,
        date=TODAY,
        signer=SIGNER,
        decisions=(refuse("item-1", "17.5"),),
    )
    with pytest.raises(Refusal) as told:
        department.take_back(inspector, seen=seen(inspector, case), reply=reply)
    fields = {"clause": "1. п. 17, пп. 5)", "why": "reply"}
    assert (told.value.code, told.value.fields) == ("letter-untranslated", fields)
    assert whole(inspector, case).row.stage == "sent-to-department"
    assert sentence(told.value).endswith("Негізге алынған фактіні орысша жазыңыз.")
    russian = reworded(refuse("item-1", "17.5"), "ствол укорочен, экспертиза № 96")
    said = replace(reply, decisions=(russian,))
    department.take_back(inspector, seen=seen(inspector, case), reply=said)
    letter = text(inspector, refusal.letter_paper(inspector, case))
    assert "ствол укорочен, экспертиза № 96" in " ".join(letter.split())


def test_a_case_returned_undecided_asks_for_no_words_of_a_letter(inspector: Desk) -> None:
    case = assigned(inspector, language="ru")
    examined(inspector, case, grant())
    sent(inspector, case)
    reply = Reply(
        result="returned", number="9/1", on=TODAY, date=TODAY, signer=SIGNER, words="акт жоқ"
    )
    department.take_back(inspector, seen=seen(inspector, case), reply=reply)
    assert whole(inspector, case).row.stage == "examined"
