"""What is asked goes out as a letter, is numbered now or later, reminded of, answered (W-7.1b)."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.services import chancery, inquiries, papers
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import papers as paper_rows
from desktop.store import path as rows
from desktop.store.chancery import numbers_of
from desktop.store.papers import PaperRow
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    PEOPLE,
    TODAY,
    as_,
    assigned,
    seen,
    staffed,
    whole,
)
from tests.helpers.pdf import text_of

NEXT_WEEK = TODAY + dt.timedelta(days=7)
TO = "Құқықтық статистика басқармасы"
ASKED = NewInquiry(
    kind="information", to=TO, question="сотталғаны туралы мәлімет", answer_by=NEXT_WEEK
)
CHECK = NewInquiry(kind="site-check", to="учаскелік инспектор", question="сейфті қарау")


@pytest.fixture
def inspector(desk: Desk) -> Desk:
    return as_(staffed(desk), INSPECTOR)


def printed(desk: Desk, case: str, kind: str) -> list[PaperRow]:
    return [row for row in paper_rows.papers_of(desk.database, "case", case) if row.kind == kind]


def text(desk: Desk, row: PaperRow) -> str:
    return text_of(papers.paper_pdf(desk, paper=row.paper))


def test_a_letter_says_of_whom_about_whom_what_by_when_and_by_which_law(inspector: Desk) -> None:
    case = assigned(inspector)
    inquiries.ask(inspector, seen=seen(inspector, case), new=ASKED)
    (letter,) = printed(inspector, case, "inquiry")
    said = text(inspector, letter)
    found = whole(inspector, case)
    person = found.application.applicant.person
    assert person is not None
    for part in (
        TO,
        person.full_name,
        person.iin,
        "сотталғаны туралы мәлімет",
        "2013 жылғы 2 желтоқсан",
        "7-тармақ, 1)",
        found.row.number,
        PEOPLE[HEAD][0],
        PEOPLE[INSPECTOR][0],
    ):
        assert part in said, part
    assert "НАПОМИНАНИЕ" not in said
    assert found.inquiries[0].paper == letter.paper
    assert found.row.track == "plain", "asking alone touches no term"


def test_a_letter_about_one_weapon_of_two_names_that_one(inspector: Desk) -> None:
    case = assigned(inspector, weapons=2)
    new = NewInquiry(kind="information", to=TO, question="қарудың шығу тегі", items=("item-2",))
    inquiries.ask(inspector, seen=seen(inspector, case), new=new)
    (letter,) = printed(inspector, case, "inquiry")
    first, second = whole(inspector, case).application.items
    said = text(inspector, letter)
    assert second.values["number"] in said
    assert first.values["number"] not in said


def test_a_number_known_at_once_stands_on_the_letter_and_in_the_journal_of_the_chancery(
    inspector: Desk,
) -> None:
    case = assigned(inspector)
    new = NewInquiry(kind="information", to=TO, question="?", number="5-12/384", date=TODAY)
    inquiries.ask(inspector, seen=seen(inspector, case), new=new)
    (letter,) = printed(inspector, case, "inquiry")
    assert "5-12/384" in text(inspector, letter)
    (number,) = numbers_of(inspector.database, case)
    assert (number.paper, number.number, number.date) == (letter.paper, "5-12/384", TODAY)


def test_a_reminder_names_the_number_its_letter_was_given_later(inspector: Desk) -> None:
    case = assigned(inspector)
    inquiry = inquiries.ask(inspector, seen=seen(inspector, case), new=ASKED)
    (letter,) = printed(inspector, case, "inquiry")
    later = Numbered(direction="outgoing", number="5-12/9", date=TODAY, paper=letter.paper)
    chancery.enter_numbers(as_(inspector, INSPECTOR), case=case, numbers=[later])
    paper = inquiries.remind(
        inspector, seen=seen(inspector, case), inquiry=inquiry, on=TODAY, number="5-12/20"
    )
    reminder = next(row for row in printed(inspector, case, "inquiry") if row.paper == paper)
    said = text(inspector, reminder)
    assert "НАПОМИНАНИЕ: ответ на запрос № 5-12/9, 25.11.2013 не поступил" in said
    assert "5-12/20" in said
    assert {each.number for each in numbers_of(inspector.database, case)} == {"5-12/9", "5-12/20"}


def test_a_check_on_site_gives_an_act_to_be_filled_in_by_hand(inspector: Desk) -> None:
    case = assigned(inspector)
    inquiries.ask(inspector, seen=seen(inspector, case), new=CHECK)
    (act,) = printed(inspector, case, "storage-check")
    said = text(inspector, act)
    person = whole(inspector, case).application.applicant.person
    assert person is not None
    for part in ("17-тармақ, 7)", person.full_name, person.address, "Қару иесі", "сейфті қарау"):
        assert part in said, part
    assert printed(inspector, case, "inquiry") == []


def test_the_same_act_of_premises_is_signed_by_three_services(inspector: Desk) -> None:
    case = assigned(inspector)
    new = NewInquiry(kind="site-check", to="комиссия", question="үй-жай", paragraph="11.3g")
    inquiries.ask(inspector, seen=seen(inspector, case), new=new)
    (act,) = printed(inspector, case, "storage-check")
    said = text(inspector, act)
    assert "11-тармақ, 3)" in said
    assert "өртке қарсы қызмет өкілі" in said
    assert "Санитарлық-эпидемиологиялық қадағалау өкілі" in said


def test_what_proves_nothing_of_the_standard_is_not_checked(inspector: Desk) -> None:
    case = assigned(inspector)
    new = NewInquiry(kind="site-check", to="комиссия", question="үй-жай", paragraph="99")
    before = seen(inspector, case)
    with pytest.raises(Refusal, match="no-site-check"):
        inquiries.ask(inspector, seen=before, new=new)
    assert seen(inspector, case) == before, "nothing of it is recorded"


def test_asking_and_the_longer_term_are_one_deed(inspector: Desk) -> None:
    case = assigned(inspector)
    new = NewInquiry(kind="site-check", to="инспектор", question="сейф", switch_reason="тексеру")
    inquiries.ask(inspector, seen=seen(inspector, case), new=new)
    found = whole(inspector, case)
    assert (found.row.track, found.row.due) == ("inquiry", TODAY + dt.timedelta(days=30))
    (change,) = found.term_changes
    assert change.reason == "тексеру"
    assert rows.term_untold(inspector.database, inspector.office().office)
    again = seen(inspector, case)
    with pytest.raises(Refusal, match="track-stands"):
        inquiries.ask(inspector, seen=again, new=new)
    assert len(whole(inspector, case).inquiries) == 1, "neither of the two is recorded"
