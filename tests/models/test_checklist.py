"""What an applicant is asked for, why, how many of each, and what may be granted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.checklist import (
    Checklist,
    checklist,
    fitting_answers,
    meant_instead,
    open_questions,
    questions,
)
from desktop.models.conditions import Answers, Value
from desktop.models.standard import Condition
from tests.helpers.standards import standard
from tests.helpers.third import dogs

PET = {"work": "pet", "weight_kg": "12"}
GUARD = {"work": "guard", "weight_kg": "40"}
GUIDE = {"work": "guide", "weight_kg": "30"}


def asked(
    *items: dict[str, str],
    applicant: str = "keeper",
    purpose: str = "register",
    persons: int = 0,
    given: dict[str, Value] | None = None,
) -> Checklist:
    """Return what the keeper of those dogs is asked for."""
    answers = Answers(
        applicant=applicant, purpose=purpose, persons=persons, items=items, given=given or {}
    )
    return checklist(dogs(), answers)


def papers(found: Checklist) -> list[str]:
    """Return the papers asked for, in order."""
    return [need.document.id for need in found.needs]


def test_papers_stand_in_the_order_of_the_law() -> None:
    assert papers(asked(PET, given={"size": "large"})) == [
        "application",
        "vaccination-passport",
        "duty-receipt",
    ]


def test_a_paper_of_the_case_belongs_to_no_item() -> None:
    need = asked(PET, PET).need("application")
    assert need is not None
    assert (need.items, need.copies, need.paragraph) == ((), 1, "5")


def test_a_paper_of_each_unit_is_counted_for_each() -> None:
    need = asked(PET, GUARD, given={"abroad": True}).need("quarantine-act")
    assert need is not None
    assert (need.items, need.copies) == ((0, 1), 4)


def test_a_paper_of_each_unit_is_asked_before_any_unit_is_entered() -> None:
    need = asked().need("vaccination-passport")
    assert need is not None
    assert (need.items, need.copies) == ((), 1)


def test_a_paper_of_each_person_is_counted_for_each() -> None:
    many = asked(PET, applicant="shelter", persons=4).need("staff-photographs")
    alone = asked(PET, applicant="shelter").need("staff-photographs")
    assert many is not None
    assert alone is not None
    assert (many.copies, alone.copies) == (12, 3)


def test_only_the_items_that_need_a_paper_are_named() -> None:
    need = asked(PET, GUARD, PET, GUARD, given={"size": "large"}).need("muzzle-licence")
    assert need is not None
    assert (need.items, need.copies) == ((1, 3), 1)


def test_of_two_clauses_the_stronger_speaks_and_the_items_add_up() -> None:
    need = asked(PET, GUARD).need("muzzle-licence")
    assert need is not None
    assert (need.group, need.items) == ("required", (0, 1))
    assert need.name.en == "Licence for a guard dog"


def test_the_weaker_clause_speaks_where_it_stands_alone() -> None:
    need = asked(PET).need("muzzle-licence")
    assert need is not None
    assert (need.group, need.items) == ("presupposed", (0,))
    assert need.name == need.document.name


def test_a_paper_not_asked_for_is_no_need() -> None:
    assert asked(PET).need("quarantine-act") is None


def test_no_receipt_is_asked_when_every_item_is_exempt() -> None:
    assert "duty-receipt" not in papers(asked(GUIDE, {"work": "pet", "weight_kg": "5"}))
    assert "duty-receipt" in papers(asked(GUIDE, PET))
    assert "duty-receipt" in papers(asked())


def test_groups_are_kept_apart() -> None:
    found = asked(PET, applicant="shelter")
    assert [need.document.id for need in found.of_group("also")] == ["staff-photographs"]
    assert [need.document.id for need in found.of_group("presupposed")] == ["muzzle-licence"]


def test_what_every_item_may_have_is_told_beside_what_each_may() -> None:
    found = asked(GUARD, PET)
    each = [[row.id for row in permits] for permits in found.permits_by_item]
    assert each == [["tag", "guard-tag"], ["tag"]]
    assert [row.id for row in found.permits] == ["tag"]


def test_before_any_item_only_what_no_item_decides_is_offered() -> None:
    found = asked()
    assert [row.id for row in found.permits] == ["tag"]
    assert found.permits_by_item == ()


def test_rows_of_one_permit_are_alternatives() -> None:
    twice = replace(dogs(), permits=(*dogs().permits, dogs().permits[0]))
    found = checklist(twice, Answers(applicant="keeper", purpose="register", items=(PET,)))
    assert [row.id for row in found.permits] == ["tag"]


def test_whom_the_standard_does_not_cover_is_told_his_own_reason() -> None:
    found = asked(PET, applicant="dealer")
    assert (found.covered, found.why, found.paragraph) == (False, "not-covered", "2")
    assert found.says is not None
    assert found.says.en == "A dealer registers no dog."
    assert (found.needs, found.permits, found.grounds) == ((), (), ())


def test_whom_nobody_thought_of_is_told_the_last_word() -> None:
    found = asked(PET, applicant="")
    assert found.says is not None
    assert found.says.en == "The standard does not provide for this."


def test_an_exclusion_speaks_before_coverage() -> None:
    found = asked(PET, applicant="shelter", purpose="hand-over")
    assert (found.covered, found.why, found.grounds) == (False, "not-entitled", ("7.2",))


def test_one_excluded_item_excludes_the_case() -> None:
    no_guards = replace(dogs().exclusions[0], when=(Condition(ask="item.work", is_=("guard",)),))
    changed = replace(dogs(), exclusions=(no_guards,))
    answers = Answers(applicant="keeper", purpose="register", items=(PET, GUARD))
    assert not checklist(changed, answers).covered
    assert checklist(changed, replace(answers, items=(PET, PET))).covered


def test_a_question_is_asked_only_when_its_conditions_hold() -> None:
    here = Answers(applicant="keeper", purpose="register")
    assert [row.id for row in questions(dogs(), here)] == ["abroad", "size"]
    there = Answers(applicant="keeper", purpose="hand-over")
    assert [row.id for row in questions(dogs(), there)] == ["size"]


def test_a_question_with_a_default_is_not_open() -> None:
    answers = Answers(applicant="keeper", purpose="register")
    assert [row.id for row in open_questions(dogs(), answers)] == ["abroad"]
    assert open_questions(dogs(), replace(answers, given={"abroad": False})) == ()


def test_answers_to_questions_no_longer_asked_are_dropped() -> None:
    answers = Answers(purpose="hand-over", given={"abroad": True, "size": "large"})
    assert fitting_answers(dogs(), answers).given == {"size": "large"}


def test_contradicting_answers_that_fit_nobody_are_told_so() -> None:
    first, *others = dogs().recipients
    strict = replace(first, expects=(Condition(ask="abroad", is_=(False,)),))
    changed = replace(dogs(), recipients=(strict, *others))
    answers = Answers(applicant="keeper", given={"abroad": True})
    assert meant_instead(changed, answers) == ""
    assert meant_instead(changed, replace(answers, given={"abroad": False})) is None
    assert meant_instead(changed, Answers(applicant="nobody")) is None


UNITS = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["rifled-hunting", "gas", "signal", "pneumatic"]),
            "source": st.sampled_from(["shop", "other"]),
            "energy_j": st.sampled_from(["7.5", "8"]),
            "calibre_mm": st.just("4.5"),
        }
    ),
    min_size=1,
    max_size=5,
)
APPLICANTS = st.sampled_from(["citizen", "special-entity", "security-employee"])


@given(units=UNITS, more=UNITS, applicant=APPLICANTS)
def test_another_unit_never_takes_a_paper_away_nor_adds_a_permit(
    units: list[dict[str, str]], more: list[dict[str, str]], applicant: str
) -> None:
    few = Answers(applicant=applicant, purpose="register", items=tuple(units))
    many = replace(few, items=(*units, *more))
    before, after = (checklist(standard("weapons"), each) for each in (few, many))
    assert set(papers(before)) <= set(papers(after))
    assert set(after.permits) <= set(before.permits)
    for need in before.needs:
        grown = after.need(need.document.id)
        assert grown is not None
        assert set(need.items) <= set(grown.items)
        assert need.copies <= grown.copies


@pytest.mark.parametrize("service", ["weapons", "invitations"])
def test_every_applicant_gets_an_answer_to_every_purpose(service: str) -> None:
    chosen = standard(service)
    for recipient in chosen.recipients:
        for purpose in chosen.purposes:
            found = checklist(chosen, Answers(applicant=recipient.id, purpose=purpose.id))
            assert found.covered == bool(found.needs)
            assert found.covered == (found.why is None)
            assert found.covered or found.says is not None


def test_questions_still_open_are_told_whatever_the_answer() -> None:
    covered = asked(PET)
    excluded = asked(PET, applicant="shelter", purpose="hand-over")
    uncovered = asked(PET, applicant="dealer")
    assert [row.id for row in covered.open_questions] == ["abroad"]
    assert [row.id for row in uncovered.open_questions] == ["abroad"]
    assert excluded.open_questions == ()
    everywhere = replace(dogs(), questions=tuple(replace(q, when=()) for q in dogs().questions))
    answers = Answers(applicant="shelter", purpose="hand-over", items=(PET,))
    assert [row.id for row in checklist(everywhere, answers).open_questions] == ["abroad"]


def test_an_exclusion_cites_its_own_paragraph_and_speaks_for_itself() -> None:
    found = asked(PET, applicant="shelter", purpose="hand-over")
    assert found.paragraph == "7"
    assert found.says is not None
    assert found.says.en == "A shelter hands no dog over."


def test_nobody_speaks_where_no_words_fit() -> None:
    silent = replace(dogs(), not_covered=dogs().not_covered[:1])
    found = checklist(silent, Answers(applicant="", purpose="register"))
    assert (found.covered, found.says) == (False, None)


def test_a_clause_may_say_why_it_asks() -> None:
    why = dogs().title
    first, *others = dogs().requirements
    changed = replace(dogs(), requirements=(replace(first, why=why), *others))
    need = checklist(changed, Answers(applicant="keeper", purpose="register")).need("application")
    assert need is not None
    assert need.why == why


def test_of_two_equal_clauses_the_first_speaks() -> None:
    first, *others = dogs().requirements
    again = replace(first, paragraph="4")
    changed = replace(dogs(), requirements=(first, again, *others))
    need = checklist(changed, Answers(applicant="keeper", purpose="register")).need("application")
    assert need is not None
    assert need.paragraph == "5"


def test_copies_are_counted_again_when_clauses_are_joined() -> None:
    passport = dogs().documents[1]
    by_guard, by_pet = (
        replace(
            dogs().requirements[1],
            when=(Condition(ask="item.work", is_=(work,)),),
            document=passport.id,
        )
        for work in ("guard", "pet")
    )
    changed = replace(dogs(), requirements=(by_guard, by_pet))
    answers = Answers(applicant="keeper", purpose="register", items=(PET, GUARD, GUIDE, PET))
    need = checklist(changed, answers).need(passport.id)
    assert need is not None
    assert (need.items, need.copies) == ((0, 1, 3), 3)


def test_copies_for_persons_are_kept_when_clauses_are_joined() -> None:
    photographs = dogs().requirements[5]
    changed = replace(dogs(), requirements=(photographs, replace(photographs, group="required")))
    answers = Answers(applicant="shelter", purpose="register", persons=4)
    need = checklist(changed, answers).need("staff-photographs")
    assert need is not None
    assert (need.group, need.copies) == ("required", 12)


def test_a_paper_of_each_invited_person_is_counted_for_each() -> None:
    for_guests = tuple(
        replace(row, per="invitee") if row.per == "unit" else row for row in dogs().documents
    )
    changed = replace(dogs(), documents=for_guests)
    answers = Answers(
        applicant="keeper", purpose="register", items=(PET, PET), given={"abroad": True}
    )
    need = checklist(changed, answers).need("quarantine-act")
    assert need is not None
    assert (need.items, need.copies) == ((0, 1), 4)


def test_items_that_share_no_permit_may_have_none_together() -> None:
    pet_only = replace(dogs().permits[0], when=(Condition(ask="item.work", is_=("pet",)),))
    changed = replace(dogs(), permits=(pet_only, dogs().permits[1]))
    answers = Answers(applicant="keeper", purpose="register", items=(PET, GUARD))
    assert checklist(changed, answers).permits == ()


def test_another_kind_of_the_same_nature_is_meant() -> None:
    keeper, shelter, dealer = dogs().recipients
    at_home = (Condition(ask="abroad", is_=(False,)),)
    away = (Condition(ask="abroad", is_=(True,)), Condition(ask="applicant", is_=("traveller",)))
    changed = replace(
        dogs(),
        recipients=(
            replace(keeper, expects=at_home),
            replace(shelter, expects=away[:1]),
            replace(keeper, id="traveller", expects=away),
            dealer,
        ),
    )
    answers = Answers(applicant="keeper", given={"abroad": True})
    assert meant_instead(changed, answers) == "traveller"
