"""The card of a person on paper: what is held, where it went, who saw it; no number whole."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from desktop.models.chain import Json
from desktop.models.errors import Refusal
from desktop.models.facts import InquiryMade
from desktop.models.held_fields import held_fields
from desktop.models.official import Official
from desktop.models.paper_parts import Wording
from desktop.models.person_card_words import MOST, person_card
from desktop.models.text import Language
from desktop.printing.contents import write_content
from desktop.printing.spool import Printed
from desktop.services import intake, papers, queueing, settings, staff
from desktop.services.desk import Desk
from desktop.services.person_card import KIND, issue_card
from desktop.services.saved_lists import Saving, save_list
from desktop.services.viewing import note_view
from desktop.store import cases, journal
from desktop.store import papers as paper_rows
from desktop.store.codec import LONGEST_CONTENT
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.facts import moment
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.pdf import text_of
from tests.printing.person_papers import a_card
from tests.services.test_papers import TableSpool

LONG = "Әбдірахманқызы-Құдайбергенова Нұрғайша"
A4 = (595, 842)  # points


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open an office with one application, of which two bodies were asked and that was read."""
    clock = Clock()
    with an_office(tmp_path / "office.kense", clock) as opened:
        staff.set_staff(opened, staff="s1", name=LONG, post_kk="маман", post_ru="специалист")
        ticket = queueing.issue_number(opened, service="weapons", line="hand-in").id
        queueing.call_next(opened, window=WINDOW)
        queueing.begin_visit(opened, ticket=ticket)
        intake.register(opened, ticket=ticket, draft=citizen_with_rifle(papers=True))
        case = the_case(opened).case
        for place, (to, secret) in enumerate((("Аудандық аурухана", False), ("ҰҚК", True))):
            with opened.work(at=opened.now(), command="case.register") as work:
                work.record(inquiry(case, f"i{place}", to, secret=secret))
        for _look in range(2):
            note_view(opened, kind="case", record=case)
            clock.pass_minutes(31)
        yield opened


def inquiry(case: str, which: str, to: str, *, secret: bool) -> InquiryMade:
    return InquiryMade(
        case=case,
        inquiry=which,
        kind="information",
        to=to,
        question="?",
        items=(),
        answer_by=None,
        by=Official(staff="s1", name="А"),
        clerk_name="А",
        confidential=secret,
    )


def the_case(desk: Desk) -> cases.CaseRow:
    (row,) = cases.page(desk.database, cases.Filter(), limit=2)
    return row


def pdf_of(desk: Desk, value: str, language: Language = "kk") -> bytes:
    return papers.paper_pdf(desk, paper=issue_card(desk, value, language=language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", ("туған күні", "мекенжайы", "ашты (2 рет)", "Аудандық аурухана", "сұрау салу хаты")),
        ("ru", ("дата рождения", "адрес", "открывал (раз: 2)", "письмо-запрос", "Что хранится")),
        ("en", ("date of birth", "address", "opened (2 times)", "letter of inquiry", "As of")),
    ],
)
def test_it_says_what_is_held_where_it_went_and_who_saw_it(
    desk: Desk, language: Language, words: tuple[str, ...]
) -> None:
    row = the_case(desk)
    pdf = pdf_of(desk, row.iin, language)
    said = text_of(pdf)
    assert [each for each in (*words, row.number, row.applicant, LONG) if each not in said] == []
    sizes = {tuple(round(side) for side in page.mediabox[2:]) for page in _pages(pdf)}
    assert sizes == {A4}


def _pages(pdf: bytes) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_whom_the_confidential_was_asked_of_is_not_told(desk: Desk) -> None:
    said = text_of(pdf_of(desk, the_case(desk).iin))
    assert "ҰҚК" not in said
    assert said.count("сұрау салу хаты") == 1


def test_neither_paper_nor_journal_holds_the_number_whole_once_more(desk: Desk) -> None:
    iin = the_case(desk).iin
    pdf = pdf_of(desk, iin)
    assert (iin in text_of(pdf), f"····{iin[-4:]}" in text_of(pdf)) == (False, True)
    issued = [each for each in journal.entries(desk.database) if '"f":"PaperIssued"' in each.head]
    assert iin not in issued[-1].body + issued[-1].head


def test_a_list_saved_is_told_without_what_was_searched_for(desk: Desk, tmp_path: Path) -> None:
    saving = Saving(what="register.applications", command="register.print", words="Петренко")
    save_list(desk, tmp_path / "a.csv", saving=saving, titles=(), rows=(("1",),))
    said = " ".join(text_of(pdf_of(desk, the_case(desk).iin)).split())
    assert "іздеу бойынша" in said
    assert "Петренко" not in said


def test_nothing_held_is_an_answer_too(desk: Desk) -> None:
    assert "Бұл нөмірмен ештеңе сақталмайды" in text_of(pdf_of(desk, "N99999999"))


def test_it_is_recorded_as_printed_like_every_paper(desk: Desk) -> None:
    settings.set_printer(desk, kind=KIND, printer="HP", sheet="a4")
    paper = issue_card(desk, the_case(desk).iin, language="kk")
    spool = TableSpool(answers=Printed())
    papers.print_paper(desk, spool, paper=paper)
    papers.follow_jobs(desk, spool)
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.about, row.prints) == (KIND, "person", 1)
    assert spool.given[0][1].height_mm == 297


def test_who_may_not_ask_neither_makes_nor_opens_nor_prints_it(desk: Desk) -> None:
    staff.set_staff(desk, staff="s9", name="Б", post_kk="", post_ru="")
    staff.set_roles(desk, staff="s9", roles=["clerk"])
    clerk = replace(desk, operator="s9")
    iin = the_case(desk).iin
    with pytest.raises(Refusal, match="not-allowed"):
        issue_card(clerk, iin, language="kk")
    paper = issue_card(desk, iin, language="kk")
    with pytest.raises(Refusal, match="confidential-paper"):
        papers.paper_pdf(clerk, paper=paper)
    with pytest.raises(Refusal, match="not-allowed"):
        papers.print_paper(clerk, TableSpool(), paper=paper, printer="HP")


def test_an_auditor_who_prints_nothing_else_prints_it(desk: Desk) -> None:
    staff.set_staff(desk, staff="s8", name="Аудитор", post_kk="", post_ru="")
    staff.set_roles(desk, staff="s8", roles=["auditor"])
    auditor = replace(desk, operator="s8")
    paper = issue_card(auditor, the_case(desk).iin, language="ru")
    spool = TableSpool(answers=Printed())
    papers.print_paper(auditor, spool, paper=paper, printer="HP")
    assert len(spool.given) == 1


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_card_of_very_many_lines_stays_a_paper_and_says_how_many_found_no_room(
    language: Language,
) -> None:
    content = person_card(
        a_card(LONG, cases=MOST + 3),
        office=Wording(kk="б", own="б"), address="", post="", clerk=LONG,
        made_at=moment(), language=language,
    )  # fmt: skip
    assert len(content.rows) == 3 * MOST
    assert len(write_content(content)) < LONGEST_CONTENT
    left = content.left_out.own or content.left_out.kk
    assert ": 12." in left  # 3 records, 4 sendings, 5 acts


def test_the_fields_are_those_beside_the_number_and_no_others() -> None:
    person: Json = {
        "iin": "880101300123", "surname": "А", "phone": "", "sex": "male",
        "document": {"number": "N01", "kind": "passport"},
    }  # fmt: skip
    body: Json = {"applicant": {"person": person}, "persons": [{"surname": "Б", "given": "В"}]}
    assert held_fields(body, "880101300123") == ("iin", "surname", "sex", "document")
    assert held_fields(body, "N01") == held_fields(body, "880101300123")
    assert held_fields(body, "Б") == ("surname", "given")
    assert held_fields(body, "nobody") == ()
