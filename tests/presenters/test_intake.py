"""Whether an intake is judged at every key, kept, and ended in each of its three ways."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.draft import Draft
from desktop.services import queueing
from desktop.store import cases, visits
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import (
    citizen,
    citizen_with_rifle,
    foreigner_with_gas_pistol,
    guards,
    iin,
)
from tests.helpers.office import OFFICE, Clock

pytestmark = pytest.mark.usefixtures("qapp")
SOUND = iin("12031985")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """Serve somebody who hands in papers about a weapon."""
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def draft(counter: Counter) -> Draft:
    assert counter.intake.draft is not None
    return counter.intake.draft


def ready(counter: Counter, *, papers: bool = True) -> None:
    """Type everything a citizen with a rifle has, with every paper or with none."""
    counter.type_all(citizen_with_rifle(papers=papers))


def registered(counter: Counter) -> list[str]:
    found = cases.page(counter.desk.database, cases.Filter(office=OFFICE))
    return [row.number for row in found]


def test_an_intake_opens_with_its_service_at_its_first_step(counter: Counter) -> None:
    assert draft(counter).service == "weapons"
    assert (counter.form.step, counter.form.saved) == ("applicant", "")
    assert counter.actions.hindrance == "Өтініш беруші"


def test_a_called_number_has_no_intake_yet(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        counter.queue.give_number("weapons", "hand-in")
        counter.queue.call_next()
        counter.intake.take_hand(counter.queue.hand)
        assert counter.intake.draft is None


def test_a_question_has_no_intake_at_all(tmp_path: Path) -> None:
    with a_counter(tmp_path / "kense.db") as counter:
        counter.serve(line="question")
        assert counter.intake.draft is None


def test_an_iin_tells_the_date_of_birth_and_the_sex(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.iin", SOUND)
    assert (draft(counter).text("person.born"), draft(counter).text("person.sex")) == (
        "12.03.1985",
        "male",
    )


def test_what_was_typed_is_not_overwritten_by_the_iin(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.born", "13031985")
    counter.intake.type_text("person.iin", SOUND)
    assert draft(counter).text("person.born") == "13031985"


def test_an_empty_field_is_told_only_once_it_was_left(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    assert counter.field("person.surname").message == ""
    counter.intake.leave_field("person.surname")
    left = counter.field("person.surname")
    assert (left.tone, left.brief) == ("past", "Тегін жазыңыз")
    assert left.message


def test_a_wrong_check_digit_is_told_at_once(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    wrong = SOUND[:-1] + str((int(SOUND[-1]) + 1) % 10)
    counter.intake.type_text("person.iin", wrong)
    assert counter.field("person.iin").brief == "Бақылау саны қате"


def test_another_kind_of_applicant_begins_untold(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.leave_field("person.surname")
    counter.intake.type_text("applicant.kind", "foreigner")
    assert counter.field("person.surname").message == ""


def test_a_draft_is_kept_as_it_is_typed_and_says_when(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.save()
    counter.settle()
    assert counter.form.saved == "9:30"


def test_a_new_program_goes_on_where_the_old_one_was_cut_off(tmp_path: Path) -> None:
    path, clock = tmp_path / "kense.db", Clock()
    with a_counter(path, clock) as before:
        before.serve()
        before.type_all(citizen(Draft(service="weapons")))
        before.intake.go_to("papers")
        before.intake.save()
        before.settle()
    with a_counter(path, clock) as after:
        after.queue.refresh()
        after.intake.take_hand(after.queue.hand)
        assert draft(after).text("person.surname") == "Қасымов"
        assert after.form.step == "papers"
        assert [notice.tone for notice in after.said] == ["held"]
        assert "9:30" in after.said[0].sentence


def test_the_draft_of_another_visit_does_not_come_back(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.save()
    counter.settle()
    assert counter.hand is not None
    queueing.end_visit(counter.desk, ticket=counter.hand.ticket, how="answered")
    counter.queue.refresh()
    counter.intake.take_hand(None)
    counter.serve()
    assert draft(counter).text("applicant.kind") == ""


def test_a_step_that_repeats_begins_with_a_row(counter: Counter) -> None:
    counter.intake.go_to("items")
    assert draft(counter).rows("items") == 1


def test_a_row_added_takes_the_cursor_and_is_shown(counter: Counter) -> None:
    counter.intake.go_to("items")
    counter.intake.add_row("items")
    assert counter.focus[-1] == "items.1.kind"
    assert counter.form.groups[0].chosen == 1


def test_one_more_like_the_chosen_lacks_only_what_is_its_own(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.go_to("items")
    counter.intake.add_row("items")
    counter.intake.type_text("items.1.kind", "smoothbore-hunting")
    counter.intake.choose_row("items", 0)
    assert counter.form.groups[0].alike
    counter.intake.add_row("items", alike=True)
    like, unlike = (draft(counter).row("items", row) for row in (0, 2))
    assert (like.pop("number"), unlike.get("number", "")) == ("ТГ 20418", "")
    assert {name: text for name, text in unlike.items() if text} == like
    assert counter.focus[-1] == "items.2.number"


def test_of_persons_there_is_nothing_alike(counter: Counter) -> None:
    counter.type_all(guards(born=["12.03.1985"]))
    counter.intake.go_to("items")
    assert [group.alike for group in counter.form.groups if group.rows_of] == [True, False]
    counter.intake.add_row("persons", alike=True)
    assert counter.focus[-1] == "persons.1.surname"
    assert not draft(counter).text("persons.1.surname")


def test_a_row_taken_out_takes_its_ticks_along(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.add_row("items")
    for name, text in (("kind", "rifled-hunting"), ("model", "Сайга")):
        counter.intake.type_text(f"items.1.{name}", text)
    counter.intake.tick("source-document.items-1", ticked_now=True)
    counter.intake.choose_row("items", 0)
    counter.intake.remove_row("items")
    assert draft(counter).text("items.0.model") == "Сайга"
    assert draft(counter).yes("papers.source-document.items-0")


def test_one_tick_for_all_can_be_taken_from_one(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.add_row("items")
    counter.intake.type_text("items.1.kind", "rifled-hunting")
    counter.intake.tick("source-document", ticked_now=True)
    counter.intake.tick("source-document.items-1", ticked_now=False)
    papers = [paper for group in counter.answer.groups for paper in group.papers]
    paper = next(paper for paper in papers if paper.document == "source-document")
    assert [subject.ticked for subject in paper.subjects] == [True, False]
    assert paper.missing == "жоқ · № 2 үшін керек"


def test_the_one_tick_replaces_those_of_single_units(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.add_row("items")
    counter.intake.tick("source-document.items-0", ticked_now=True)
    counter.intake.tick("source-document", ticked_now=True)
    counter.intake.tick("source-document", ticked_now=False)
    assert not [path for path in draft(counter).values if path.startswith("papers.source")]


def test_papers_are_asked_for_first_and_missing_once_the_operator_has_come_to_them(
    counter: Counter,
) -> None:
    ready(counter, papers=False)
    assert not counter.answer.told
    assert counter.answer.summary == "6 құжат"
    counter.intake.go_to("papers")
    assert counter.answer.told
    assert counter.answer.summary == "6 құжат жоқ"


def test_register_goes_to_the_first_field_that_hinders(counter: Counter) -> None:
    ready(counter)
    counter.intake.type_text("items.0.number", "")
    counter.intake.register()
    assert (counter.form.step, counter.focus[-1]) == ("items", "items.0.number")
    assert (counter.actions.hindrance, counter.actions.told) == ("Нөмірі", True)
    assert registered(counter) == []


def test_a_complete_set_is_registered_with_one_key(counter: Counter) -> None:
    ready(counter)
    counter.intake.register()
    assert registered(counter) == ["Қ-2013/0001"]
    assert counter.intake.draft is None
    assert [done.number for done in counter.finished] == ["Қ-2013/0001"]


def test_the_visit_just_ended_does_not_open_again(counter: Counter) -> None:
    hand = counter.hand
    ready(counter)
    counter.intake.register()
    counter.intake.take_hand(hand)
    assert counter.intake.draft is None


def test_missing_papers_are_asked_about_once(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.register()
    asked = counter.actions.asked
    assert asked is not None
    assert asked.about == "missing"
    assert asked.sentence.startswith("6 құжат жетіспейді.")
    assert registered(counter) == []


def test_the_same_key_again_registers_as_it_stands(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.register()
    counter.intake.register()
    case = cases.by_number(counter.desk.database, "Қ-2013/0001")
    assert case is not None
    assert case.missing > 0


def test_a_key_typed_in_between_takes_the_question_back(counter: Counter) -> None:
    ready(counter, papers=False)
    counter.intake.register()
    counter.intake.tick("photos", ticked_now=True)
    assert counter.actions.asked is None
    counter.intake.register()
    assert registered(counter) == []


def test_the_list_of_missing_papers_ends_the_visit_without_a_number(counter: Counter) -> None:
    ready(counter, papers=False)
    visit = counter.hand
    counter.intake.give_list()
    assert counter.actions.asked is not None
    assert counter.actions.asked.about == "missing"
    assert counter.finished == []
    counter.intake.give_list()
    counter.queue.refresh()
    counter.queue.finish_visit()  # the operator turns to somebody else (D37)
    assert visit is not None
    ended = visits.visit(counter.desk.database, visit.visit)
    assert ended is not None
    assert ended.end == "sent-for-papers"
    assert registered(counter) == []
    assert [bool(done.paper) for done in counter.finished] == [True]


def test_no_list_is_given_when_nothing_is_missing(counter: Counter) -> None:
    ready(counter)
    counter.intake.give_list()
    assert counter.intake.draft is not None
    assert [notice.tone for notice in counter.said] == ["near"]


def test_who_is_not_entitled_hears_why_and_chooses(counter: Counter) -> None:
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    assert counter.answer.not_served is not None
    assert counter.answer.not_served.title == "Құқығы жоқ"
    assert counter.answer.term is None
    assert counter.actions.list_verb == "Түсіндірмені басып шығару"
    counter.intake.register()
    assert counter.actions.asked is not None
    assert counter.actions.asked.about == "not-served"
    assert registered(counter) == []


def test_who_insists_has_his_application_registered(counter: Counter) -> None:
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    counter.intake.register()
    counter.intake.register()
    case = cases.by_number(counter.desk.database, "Қ-2013/0001")
    assert case is not None
    assert (case.covered, case.insisted) == (False, True)


def test_the_explanation_ends_the_visit(counter: Counter) -> None:
    visit = counter.hand
    counter.type_all(foreigner_with_gas_pistol(until="10.06.2013"))
    counter.intake.give_list()
    counter.queue.refresh()
    counter.queue.finish_visit()  # the operator turns to somebody else (D37)
    assert visit is not None
    ended = visits.visit(counter.desk.database, visit.visit)
    assert ended is not None
    assert ended.end == "not-covered"


def test_a_page_made_anew_hears_everything_again(counter: Counter) -> None:
    ready(counter)
    counter.form_view = counter.answer_view = counter.actions_view = None
    counter.intake.show_again()
    assert counter.form.who.name == "ҚАСЫМОВ Төлеген Серікұлы"
    assert counter.answer.groups
    assert counter.actions.register_verb


def test_a_paragraph_is_told_in_plain_words(counter: Counter) -> None:
    note = counter.intake.note("11.1d", "Себебі осы.")
    assert note.citation == "11-тармақ, 1)"
    assert note.says.startswith("**Себебі осы.** ")


def test_steps_are_walked_both_ways_and_stop_at_their_ends(counter: Counter) -> None:
    counter.intake.previous_step()
    assert counter.form.step == "applicant"
    walked = []
    for _each in range(6):
        counter.intake.next_step()
        walked.append(counter.form.step)
    assert walked == ["service", "items", "papers", "duty", "check", "check"]
