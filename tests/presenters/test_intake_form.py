"""Whether the form of an intake is worded field by field, set for its sheet, and summed up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.draft import Draft
from desktop.presenters.intake_form import step_of
from desktop.presenters.intake_view import GroupView, SummarySection
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import (
    RIFLE,
    citizen,
    citizen_with_rifle,
    foreigner_with_gas_pistol,
    guards,
    private_invitation,
    with_receipt,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def group(counter: Counter, name: str) -> GroupView:
    return next(group for group in counter.form.groups if group.id == name)


def sections(counter: Counter) -> dict[str, SummarySection]:
    counter.intake.go_to("check")
    return {section.title: section for section in counter.form.summary}


def lines(section: SummarySection) -> list[tuple[str, str]]:
    return [(line.name, line.value) for line in section.lines]


def test_the_fields_of_a_person_fill_their_rows_of_six_columns(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")))
    widths = [field.width for field in group(counter, "kind").fields]
    rows, room = 0, 0
    for width in widths:
        if width > room:
            assert room == 0, "a row is left half empty"
            rows, room = rows + 1, 6
        room -= width
    assert (rows, room) == (6, 0)


def test_from_a_list_one_is_told_to_choose_and_elsewhere_to_fill_in(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")))
    told = []
    for path in ("person.born", "applicant.kind"):
        counter.intake.type_text(path, "")
        counter.intake.leave_field(path)
        field = counter.field(path)
        told.append((field.input, field.brief, field.message))
    assert told == [
        ("date", "Толтырыңыз", "Бұл өрісті толтырыңыз."),
        ("choice", "Тізімнен таңдаңыз", "Тізімнен біреуін таңдаңыз."),
    ]


def test_no_field_of_the_law_is_lost_by_the_setting(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")))
    paths = {field.path for each in counter.form.groups for field in each.fields}
    for name in ("iin", "no_iin", "surname", "given", "patronymic", "born", "sex", "citizenship"):
        assert f"person.{name}" in paths
    for name in ("person.address", "phone", "language", "representative.basis", "applicant.kind"):
        assert name in paths


def test_a_representative_has_his_own_heading_once_there_is_one(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")))
    assert [each.id for each in counter.form.groups] == ["kind"]
    counter.intake.type_text("representative.basis", "attorney")
    assert [each.id for each in counter.form.groups] == ["kind", "representative"]
    assert group(counter, "representative").title == "Өкіл"
    assert "representative.basis" not in {
        field.path for field in group(counter, "representative").fields
    }


def test_one_lawful_way_is_no_question(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.go_to("service")
    assert "channel" not in {field.path for each in counter.form.groups for field in each.fields}


def test_a_question_has_the_standards_own_answer_until_it_is_answered(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.go_to("service")
    inquiry = counter.field("answers.inquiry")
    assert inquiry.ask.startswith("Басқа органнан ақпарат сұрату")
    assert inquiry.value == "no"
    assert inquiry.why


def test_a_period_is_one_question_over_two_days(counter: Counter) -> None:
    counter.type_all(foreigner_with_gas_pistol())
    counter.intake.go_to("service")
    begins = counter.field("answers.registered_for_year.from")
    ends = counter.field("answers.registered_for_year.to")
    assert begins.ask.startswith("Қазақстанда тұруға тіркелген мерзімі")
    assert (begins.label, ends.label, ends.ask) == ("Қай күннен", "Қай күнге дейін", "")
    assert begins.value == "10.01.2013"


def test_a_day_typed_in_bare_digits_is_shown_with_its_dots(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.born", "1203198")
    assert counter.field("person.born").value == "1203198"
    counter.intake.type_text("person.born", "12031985")
    assert counter.field("person.born").value == "12.03.1985"


def test_the_rows_of_a_group_are_told_in_short(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle().with_row("items", {**RIFLE, "number": "ТГ 2"}))
    counter.intake.go_to("items")
    items = group(counter, "items")
    assert items.columns[0] == "Қару санаты"
    assert [row.cells[0] for row in items.rows] == ["Ойық ұңғылы аңшы қаруы"] * 2
    assert items.rows[1].cells[3] == "ТГ 2"
    assert items.row_title == "2-қару бірлігі"


def test_a_row_with_something_wrong_in_it_is_marked(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle().with_row("items", {**RIFLE, "year": "3000"}))
    counter.intake.go_to("items")
    counter.intake.leave_field("items.1.year")
    assert [row.tone for row in group(counter, "items").rows] == ["normal", "past"]


def test_a_list_that_must_not_be_empty_begins_its_first_row(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")).with_text("purpose", "register"))
    counter.intake.register()
    assert (counter.form.step, counter.focus[-1]) == ("items", "items.0.kind")
    assert len(group(counter, "items").rows) == 1


def test_a_list_emptied_again_says_what_it_lacks(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")).with_text("purpose", "register"))
    counter.intake.register()
    counter.intake.remove_row("items")
    assert group(counter, "items").message == "Тізімге кемінде бір жол қосыңыз."


def test_a_step_is_done_when_nothing_in_it_hinders(counter: Counter) -> None:
    assert [step.done for step in counter.form.steps] == [False] * 6
    counter.type_all(citizen_with_rifle(papers=True))
    assert [step.id for step in counter.form.steps if step.done] == [
        *("applicant", "service", "items", "papers")
    ]


def test_a_step_left_with_a_mistake_is_marked(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.type_text("person.born", "31022000")
    counter.intake.leave_field("person.born")
    assert [step.id for step in counter.form.steps if step.wrong] == ["applicant"]


def test_the_applicant_is_named_surname_first(counter: Counter) -> None:
    counter.type_all(citizen(Draft(service="weapons")))
    assert counter.form.who.name == "ҚАСЫМОВ Төлеген Серікұлы"
    assert counter.form.who.detail.startswith("Қазақстан Республикасының азаматы · ЖСН")


def test_a_company_is_named_as_it_stands_on_its_papers(counter: Counter) -> None:
    counter.type_all(guards(born=["01.01.1990"]))
    assert counter.form.who.name == "«Барыс-Күзет» ЖШС"


@pytest.mark.parametrize(
    ("path", "step"),
    [
        ("person.iin", "applicant"),
        ("answers.inquiry.from", "service"),
        ("items.0.kind", "items"),
        ("persons", "items"),
        ("papers.photos.number", "papers"),
        ("receipts.1.amount", "duty"),
        ("payer.ground", "duty"),
    ],
)
def test_a_field_belongs_to_its_step(path: str, step: str) -> None:
    assert step_of(path) == step


def test_the_check_tells_everything_that_was_typed(counter: Counter) -> None:
    counter.type_all(with_receipt(citizen_with_rifle(), "registration-duty-receipt", "173"))
    found = sections(counter)
    assert list(found) == [
        *("Өтініш беруші", "Қызмет", "Қару", "Құжаттар", "Мемлекеттік баж"),
        "Мерзімі мен нәтижесі",
    ]
    assert ("Туған күні", "12.03.1985") in lines(found["Өтініш беруші"])
    assert ("Телефоны", "8\u00a0700\u00a0000\u00a000\u00a001") in lines(found["Өтініш беруші"])
    assert lines(found["Қару"])[0][1].startswith("Ойық ұңғылы аңшы қаруы · ")


def test_the_check_names_the_papers_handed_in_and_those_missing(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    counter.intake.tick("photos", ticked_now=True)
    papers = sections(counter)["Құжаттар"]
    assert ("Тапсырылғаны", "3x4 см мөлшеріндегі екі фотосурет") in lines(papers)
    assert ("Жетіспейді", "Атып көру туралы акті") in lines(papers)
    assert [line.tone for line in papers.lines][1:] == ["near"] * (len(papers.lines) - 1)


def test_the_check_reckons_the_duty_and_says_what_is_paid(counter: Counter) -> None:
    counter.type_all(with_receipt(citizen_with_rifle(), "registration-duty-receipt", "173"))
    duty = [value for _name, value in lines(sections(counter)["Мемлекеттік баж"])]
    assert duty[0] == "1 × 173,10 = 173\u00a0₸ · АЕК 1\u00a0731 ₸, 22.11.2013"
    assert duty[1] == "төленгені 173\u00a0₸ · жеткілікті"
    assert duty[-1].endswith("Халық банкі · 004512 · 22.11.2013 · 173\u00a0₸")


def test_the_check_promises_the_term_and_says_what_prints(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle())
    term = dict(lines(sections(counter)["Мерзімі мен нәтижесі"]))
    assert term["Орындау күні"] == "10\u00a0желтоқсан, сейсенбі"
    assert term["Алуға келетін күн"] == "12\u00a0желтоқсан, бейсенбі"
    assert "тек экранда" in term["Басып шығарылады"]


def test_the_check_lists_the_persons_of_a_company(counter: Counter) -> None:
    counter.type_all(guards(born=["01.01.1990", "02.02.1991"]))
    persons = sections(counter)["Адамдардың тізімі"]
    assert lines(persons)[1] == ("2", "Байжанов · 02.02.1991")


def test_an_invitation_is_worded_by_its_own_standard(tmp_path: Path) -> None:
    with a_counter(tmp_path / "other.db") as counter:
        counter.serve(service="invitations")
        counter.type_all(private_invitation())
        counter.intake.go_to("items")
        assert group(counter, "items").title == "Шақырылушы адамдар"
        assert group(counter, "items").row_title == "1-шақырылушы адам"
        sex = next(field for field in group(counter, "items").fields if field.path.endswith("sex"))
        assert sex.width == 2
