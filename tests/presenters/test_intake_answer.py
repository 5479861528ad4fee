"""Whether the standard's live answer is worded: papers, duty, term, what may be granted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import speaking
from desktop.presenters.intake_view import PaperGroupView, PaperView
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import (
    RIFLE,
    citizen_with_rifle,
    guards,
    private_invitation,
    with_receipt,
)
from tests.helpers.office import Clock
from tests.helpers.standards import at

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def groups(counter: Counter) -> dict[str, PaperGroupView]:
    return {group.id: group for group in counter.answer.groups}


def paper(counter: Counter, document: str) -> PaperView:
    papers = (paper for group in counter.answer.groups for paper in group.papers)
    return next(paper for paper in papers if paper.document == document)


def test_nothing_is_asked_before_the_applicant_is_known(counter: Counter) -> None:
    assert counter.answer.groups == ()
    assert counter.answer.term is None
    assert counter.answer.not_served is None


def test_the_paragraph_is_named_once_for_its_papers(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    found = groups(counter)
    assert (found["required"].title, found["required"].done) == ("11-тармақ, 1)", 0)
    assert found["also"].title == "Стандарттың басқа тармақтары бойынша"
    assert found["also"].short == "Басқа тармақтар бойынша"
    assert found["presupposed"].short == "Тізімде жоқ, бірақ көзделеді"


def test_a_paper_says_why_it_is_asked_for_and_is_named_as_the_law_words_it(
    counter: Counter,
) -> None:
    counter.type_all(citizen_with_rifle())
    act = paper(counter, "test-firing-act")
    assert act.label == "Атып көру туралы акті"
    assert act.name.startswith("Сатып алынған шолақ аңшы қаруынан")
    assert act.why == "Ойық ұңғылы аңшы қаруы дүкеннен алғаш рет сатып алынған."


def test_a_presupposed_paper_is_never_missing(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.go_to("papers")
    assert {each.missing for each in groups(counter)["presupposed"].papers} == {""}


def test_a_receipt_entered_stands_for_its_paper_and_cannot_be_unticked(counter: Counter) -> None:
    counter.type_all(with_receipt(citizen_with_rifle(), "registration-duty-receipt", "173"))
    receipt = paper(counter, "registration-duty-receipt")
    assert (receipt.ticked, receipt.fixed) == (True, True)


def test_papers_of_each_person_are_counted_and_ticked_by_person(counter: Counter) -> None:
    counter.type_all(guards(born=["01.01.1990", "02.02.1991", "03.03.1995"]))
    photos = paper(counter, "photos")
    assert photos.copies == "6 дана"
    assert [subject.label for subject in photos.subjects] == [
        *("1 · Ахметов", "2 · Байжанов", "3 · Сапаров")
    ]
    assert {subject.owed for subject in photos.subjects} == {False}
    counter.intake.tick("photos.persons-1", ticked_now=True)
    assert paper(counter, "photos").missing == "жоқ · № 1, 3 үшін керек"
    assert [subject.owed for subject in paper(counter, "photos").subjects] == [True, False, True]


def test_the_duty_shows_its_arithmetic_and_what_is_short(counter: Counter) -> None:
    two = citizen_with_rifle().with_row("items", {**RIFLE, "number": "ТГ 2"})
    counter.type_all(with_receipt(two, "registration-duty-receipt", "173"))
    duty = counter.answer.duties[0]
    assert (duty.arithmetic, duty.sum) == ("2 × 173,10", "346\u00a0₸")
    assert (duty.paid, duty.verdict) == ("173\u00a0₸", "тағы 173\u00a0₸ қажет")
    assert duty.tone == "near"


def test_a_duty_nobody_has_asked_for_yet_is_no_alarm(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    before = counter.answer.duties[0]
    counter.intake.go_to("duty")
    assert (before.tone, counter.answer.duties[0].tone) == ("normal", "near")


def test_a_duty_without_a_rate_asks_for_the_receipt_only(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    permit = counter.answer.duties[1]
    assert (permit.arithmetic, permit.sum) == ("", "")
    assert permit.verdict == "мөлшері стандартта жоқ, түбіртегі керек"


def test_an_exempt_payer_owes_nothing(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle().with_text("payer.ground", "мүгедек"))
    assert {duty.verdict for duty in counter.answer.duties} <= {"баждан босатылған"}


def test_units_free_of_duty_are_counted(counter: Counter) -> None:
    two = citizen_with_rifle().with_row("items", {**RIFLE, "kind": "signal", "number": "С 1"})
    counter.type_all(two)
    assert counter.answer.duties[0].exempt == "баж алынбайтыны: 1"


def test_the_term_is_counted_day_by_day(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    term = counter.answer.term
    assert term is not None
    assert (term.due, term.collect) == (
        "10\u00a0желтоқсан, сейсенбі",
        "12\u00a0желтоқсан, бейсенбі",
    )
    assert term.arithmetic == "25\u00a0қараша + күнтізбелік 15 күн"
    assert term.other == "тексеру қажет болса: 25\u00a0желтоқсан"
    assert [cell.first for cell in term.cells] == [True] + [False] * 15
    assert [cell.due for cell in term.cells] == [False] * 15 + [True]


def test_the_longer_term_is_promised_where_it_is_true(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.type_text("answers.inquiry", "yes")
    term = counter.answer.term
    assert term is not None
    assert (term.due, term.other) == ("25\u00a0желтоқсан, сәрсенбі", "")


def test_a_term_that_ends_in_another_year_says_which(tmp_path: Path) -> None:
    clock = Clock(now=at(9, 30).replace(month=12, day=23))
    with a_counter(tmp_path / "late.db", clock) as counter:
        counter.serve()
        counter.type_all(citizen_with_rifle())
        assert counter.answer.term is not None
        assert "2014" in counter.answer.term.due


def test_what_may_be_granted_is_named(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    assert counter.answer.permits.startswith("Қаруды сақтауға рұқсат, ")


def test_a_standard_out_of_force_says_so(tmp_path: Path) -> None:
    clock = Clock(now=at(9, 30).replace(year=2014, month=6, day=2))
    with a_counter(tmp_path / "later.db", clock) as counter:
        counter.serve()
        counter.type_all(citizen_with_rifle())
        assert counter.answer.out_of_force == (
            "№ 1668 стандарттың күші шамамен 16.03.2014 бастап жойылған: 05.03.2014 № 190 қаулы."
        )


def test_an_invitation_is_answered_by_its_own_standard(tmp_path: Path) -> None:
    with a_counter(tmp_path / "other.db") as counter:
        counter.serve(service="invitations")
        counter.type_all(private_invitation())
        assert counter.answer.duties[0].sum == "866\u00a0₸"
        assert counter.answer.term is not None
        assert counter.answer.term.other == ""


def test_the_answer_speaks_the_language_of_the_window(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    with speaking("ru"):
        counter.intake.show_again()
    assert counter.answer.summary == "6 документов"
    assert groups(counter)["required"].title == "п. 11, пп. 1)"
