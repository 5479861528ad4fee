"""The invitation letter of an organisation is read against Annex 3 (I-11.C, I-A3, N1-N4)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import LetterChecked
from desktop.models.letter_check import LetterFault
from desktop.models.posts import Styled
from desktop.services import intake
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.services.letters_check import (
    Seen,
    check_letter,
    kept_check,
    letters_of_case,
    letters_of_draft,
    list_faults,
)
from desktop.services.papers import paper_pdf
from desktop.store import case_events, papers
from tests.helpers.letters import LATE, organisation_case, organisation_draft
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import INSPECTOR, PEOPLE, as_, registered, staffed, whole
from tests.helpers.visits import served
from tests.printing.reading import pages_of
from tests.printing.result_papers import TOURIST

NO_FAX = LetterFault(point="letterhead-fax", kind="absent")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an office whose clerk is signed in."""
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def text_of(desk: Desk, paper: str) -> str:
    return " ".join("\n".join(pages_of(paper_pdf(desk, paper=paper))).split())


def test_a_letter_in_order_is_recorded_without_a_paper(desk: Desk) -> None:
    case = organisation_case(desk)
    assert check_letter(desk, case=case, item="item-1", seen=Seen()) == ""
    (letter,) = letters_of_case(desk, case=case)
    assert letter.last is not None
    assert (letter.last.faults, letter.last.copies) == ((), 3)
    told = [each.fact for each in case_events.events(desk.database, case)]
    assert isinstance(told[-1], LetterChecked)


def test_faults_seen_and_reckoned_stand_on_one_list_in_the_order_of_the_annex(desk: Desk) -> None:
    case = organisation_case(desk, LATE)
    seen = Seen(copies=2, faults=(NO_FAX,))
    paper = check_letter(desk, case=case, item="item-1", seen=seen)
    said = text_of(desk, paper)
    places = [
        said.index(words)
        for words in (
            "Факс на бланке",
            "Срок действия паспорта",
            "паспорт истекает до окончания пребывания",
            "Три экземпляра",
        )
    ]
    assert places == sorted(places)
    assert "приложение 3, примечание 1: отсутствует" in said
    assert "приложение 3, строка 5: паспорт истекает" in said
    assert "№ 14, 20.11.2013" in said
    assert whole(desk, case).row.number in said
    (letter,) = letters_of_case(desk, case=case)
    assert letter.last is not None
    assert [each.point for each in letter.last.faults] == [
        "letterhead-fax",
        "passport-until",
        "copies",
    ]
    assert letter.last.paper == paper


def test_a_list_in_russian_spells_who_made_it_in_russian(desk: Desk) -> None:
    case = organisation_case(desk, LATE)
    inspector = as_(desk, INSPECTOR)
    paper = check_letter(inspector, case=case, item="item-1", seen=Seen())
    assert "Ермекова Сәуле" in text_of(desk, paper)
    name, kk, ru = PEOPLE[INSPECTOR]
    employees.set_staff(
        desk,
        staff=INSPECTOR,
        name=name,
        post_kk=kk,
        post_ru=ru,
        styled=Styled(name_ru="Ермекова Сауле"),
    )
    paper = check_letter(inspector, case=case, item="item-1", seen=Seen(copies=2))
    said = text_of(desk, paper)
    assert "Ермекова Сауле" in said
    assert "Ермекова Сәуле" not in said


def test_a_fault_is_no_ground_and_nothing_missing(desk: Desk) -> None:
    case = organisation_case(desk)
    before = whole(desk, case)
    check_letter(desk, case=case, item="item-1", seen=Seen(faults=(NO_FAX,)))
    after = whole(desk, case)
    assert after.application == before.application
    assert after.findings == ()
    assert after.row.due == before.row.due


def test_each_guest_has_a_letter_of_his_own(desk: Desk) -> None:
    other = {**TOURIST, "surname": "Гаст", "latin_surname": "Gast"}
    case = organisation_case(desk, TOURIST, other)
    check_letter(desk, case=case, item="item-2", seen=Seen(faults=(NO_FAX,)))
    first, second = letters_of_case(desk, case=case)
    assert first.last is None
    assert second.last is not None


def test_at_the_counter_the_list_is_given_and_nothing_is_registered(desk: Desk) -> None:
    draft = organisation_draft(LATE)
    paper = list_faults(desk, visit="v1", draft=draft, item="item-1", seen=Seen())
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.about, row.about_id) == ("invitation-faults", "visit", "v1")
    said = text_of(desk, paper)
    assert "паспорт истекает" in said
    assert "Номер заявления" not in said
    assert (
        list_faults(desk, visit="v1", draft=organisation_draft(), item="item-1", seen=Seen()) == ""
    )
    assert len(papers.papers_of(desk.database, "visit", "v1")) == 1


def test_a_wrong_number_of_the_organisation_is_found_while_it_is_typed(desk: Desk) -> None:
    draft = organisation_draft().with_text("organisation.bin", "130140000018")
    paper = list_faults(desk, visit="v1", draft=draft, item="item-1", seen=Seen())
    assert "Бизнес-идентификационный №" in text_of(desk, paper)


def registered_with(desk: Desk, draft: Draft) -> str:
    ticket = served(desk, "invitations.hand-in")
    return intake.register(desk, ticket=ticket.id, draft=draft).case


def checks(desk: Desk, case: str) -> list[LetterChecked]:
    events = case_events.events(desk.database, case)
    return [each.fact for each in events if isinstance(each.fact, LetterChecked)]


def test_a_check_at_the_window_is_recorded_with_the_registration(desk: Desk) -> None:
    seen, draft = Seen(copies=2, faults=(NO_FAX,)), organisation_draft(LATE)
    paper = list_faults(desk, visit="v1", draft=draft, item="item-1", seen=seen)
    kept = kept_check(desk, draft=draft, item="item-1", seen=seen, paper=paper)
    case = registered_with(desk, draft.with_texts(kept))
    (checked,) = checks(desk, case)
    assert (checked.case, checked.item, checked.copies, checked.paper) == (
        case,
        "item-1",
        2,
        paper,
    )
    assert NO_FAX in checked.faults
    (letter,) = letters_of_case(desk, case=case)
    assert letter.last is not None
    assert letter.item.values.keys() == letters_of_draft(desk, draft=draft)[0].item.values.keys()


def test_a_check_goes_with_its_guest_when_another_is_taken_out(desk: Desk) -> None:
    draft = organisation_draft(LATE, TOURIST)
    kept = kept_check(desk, draft=draft, item="item-2", seen=Seen(), paper="")
    alone = draft.with_texts(kept).without_row("items", 0)
    assert checks(desk, registered_with(desk, draft)) == []
    (checked,) = checks(desk, registered_with(desk, alone))
    assert (checked.item, checked.faults) == ("item-1", ())


def test_who_invites_without_a_letter_has_none_to_check(desk: Desk) -> None:
    case = registered(desk)
    assert letters_of_case(desk, case=case) == ()
    with pytest.raises(Refusal) as refused:
        check_letter(desk, case=case, item="item-1", seen=Seen())
    assert refused.value.code == "no-letter"


def test_a_point_no_letter_has_is_refused(desk: Desk) -> None:
    case = organisation_case(desk)
    faults = (LetterFault(point="work-permit", kind="absent"),)  # asked of who comes to work (N4)
    with pytest.raises(Refusal) as refused:
        check_letter(desk, case=case, item="item-1", seen=Seen(faults=faults))
    assert refused.value.code == "letter-point-unknown"
    assert [each.key for each in letters_of_draft(desk, draft=organisation_draft())] == ["item-1"]
