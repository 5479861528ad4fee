"""A standard as an office applies it: what its switches change, and what they cannot (D19)."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.application import Application
from desktop.models.checklist import Checklist, checklist
from desktop.models.conditions import Answers
from desktop.models.draft import Draft
from desktop.models.grounds import Established, propose
from desktop.models.intake import application_of, assess
from desktop.models.standard import Standard
from desktop.models.switched import (
    open_lists,
    open_rates,
    own_paper_id,
    presupposed,
    shares_forms,
    switched,
)
from desktop.models.switches import AS_SHIPPED, OwnPaper, Switches
from tests.helpers.drafts import citizen_with_rifle, private_invitation
from tests.helpers.standards import at, rules, standard

RE_REGISTRATION = "re-registration-documents"
PERMIT = OwnPaper(kk="Бұрынғы рұқсат", ru="Прежнее разрешение")
MEDICAL = OwnPaper(kk="Медициналық қорытынды", ru="Медицинское заключение")
AGAIN = Answers(applicant="citizen", purpose="re-register", items=({"kind": "gas"},))
FIRST = Answers(applicant="citizen", purpose="register", items=({"kind": "gas"},))


def weapons(switches: Switches) -> Standard:
    return switched(standard("weapons"), switches)


def listed(found: Checklist, group: str) -> list[str]:
    return [need.document.id for need in found.needs if need.group == group]


def listing(*papers: OwnPaper) -> Switches:
    return AS_SHIPPED.with_papers(RE_REGISTRATION, papers)


@pytest.mark.parametrize("service", ["weapons", "invitations"])
def test_without_a_switch_the_standard_is_itself(service: str) -> None:
    assert switched(standard(service), AS_SHIPPED) is standard(service)


def test_the_standards_leave_open_what_the_decisions_say() -> None:
    both = standard("weapons"), standard("invitations")
    assert [[row.id for row in open_rates(each)] for each in both] == [["permit"], []]
    assert [[row.id for row in open_lists(each)] for each in both] == [[RE_REGISTRATION], []]
    assert [shares_forms(each) for each in both] == [False, True]
    assert [row.document for row in presupposed(both[1])] == ["proof-of-means"]
    assert [row.document for row in presupposed(both[0])] == [
        "identity-document",
        "safe-handling-proof",
        "secure-storage",
        "medical-conclusion",
        "hunting-certificate",
    ]


def test_the_office_rate_makes_a_sum_with_its_arithmetic() -> None:
    judged = replace(rules("weapons"), standard=weapons(AS_SHIPPED.with_rate("permit", "12.5")))
    state = next(
        each
        for each in assess(citizen_with_rifle(), judged, at=at(10)).duties
        if each.duty.id == "permit"
    )
    assert state.reckoned is not None
    assert state.reckoned.rate == Decimal("216.375")  # 12.5 % of 1,731
    assert state.reckoned.exact == state.reckoned.rate * state.reckoned.charged
    assert state.short > 0


def test_a_rate_the_standard_names_is_not_the_office_s_to_change() -> None:
    plain = next(row for row in standard("weapons").duties if row.id == "registration")
    assert plain in weapons(AS_SHIPPED.with_rate("registration", "99")).duties


def test_a_presupposed_paper_asked_for_is_missing_until_it_is_here() -> None:
    asking = weapons(AS_SHIPPED.with_asked("secure-storage", asked=True))
    assert "secure-storage" in listed(checklist(asking, FIRST), "also")
    assert "secure-storage" in listed(checklist(standard("weapons"), FIRST), "presupposed")


def test_a_paper_asked_for_is_no_ground_of_refusal() -> None:
    every = {row.document for row in presupposed(standard("weapons"))}
    switches = AS_SHIPPED
    for document in every:
        switches = switches.with_asked(document, asked=True)
    asking = weapons(switches)
    assert propose(asking, FIRST, Established(missing=frozenset(every))).ids == ()


def test_a_paper_the_law_lists_stays_required_whatever_the_office_asks() -> None:
    asking = weapons(AS_SHIPPED.with_asked("medical-conclusion", asked=True))
    company = Answers(applicant="special-entity", purpose="register", items=({"kind": "service"},))
    assert "medical-conclusion" in listed(checklist(asking, company), "required")


def test_the_office_s_list_stands_in_place_of_what_the_standard_only_points_to() -> None:
    found = checklist(weapons(listing(PERMIT, MEDICAL)), AGAIN)
    names = [need.name for need in found.needs if need.paragraph == "11.2"]
    assert [(name.kk, name.ru) for name in names] == [
        (PERMIT.kk, PERMIT.ru),
        (MEDICAL.kk, MEDICAL.ru),
    ]
    assert found.need(RE_REGISTRATION) is None
    assert {need.group for need in found.needs if need.paragraph == "11.2"} == {"required"}


def test_a_listed_paper_that_is_missing_is_a_ground_as_the_whole_was() -> None:
    missing = Established(missing=frozenset({own_paper_id(RE_REGISTRATION, PERMIT)}))
    assert propose(weapons(listing(PERMIT)), AGAIN, missing).ids == ("17.1",)


def test_a_listed_paper_goes_by_its_name_wherever_it_stands() -> None:
    one = {need.document.id for need in checklist(weapons(listing(PERMIT, MEDICAL)), AGAIN).needs}
    other = {need.document.id for need in checklist(weapons(listing(MEDICAL, PERMIT)), AGAIN).needs}
    assert one == other


def test_lists_of_documents_the_standard_describes_do_nothing() -> None:
    assert weapons(AS_SHIPPED.with_papers("photos", [PERMIT])) == standard("weapons")


def test_the_shared_form_names_the_children_and_own_forms_leave_them_to_rows() -> None:
    shared, own = (
        switched(standard("invitations"), Switches(own_forms=each)) for each in (False, True)
    )
    assert "children" in {row.id for row in shared.items.fields}
    assert "children" not in {row.id for row in own.items.fields}


def test_a_child_with_a_form_of_its_own_is_charged_and_counted() -> None:
    judged = replace(
        rules("invitations"),
        standard=switched(standard("invitations"), Switches(own_forms=True)),
    )
    adult = private_invitation()
    child = adult.with_row("items", {**adult.row("items", 0), "given": "Марта"})
    sums = [assess(draft, judged, at=at(10)).duties[0].reckoned for draft in (adult, child)]
    assert [each.charged for each in sums if each is not None] == [1, 2]


def application(draft: Draft, switches: Switches) -> Application:
    judged = replace(rules("weapons"), standard=weapons(switches), switches=switches)
    return application_of(draft, judged, at=at(10))


def test_a_case_pins_the_switches_it_was_registered_under() -> None:
    switches = AS_SHIPPED.with_rate("permit", "10").with_asked("secure-storage", asked=True)
    pinned = application(citizen_with_rifle(), switches)
    assert pinned.switches == switches
    assert "secure-storage" in {paper.document for paper in pinned.missing}
    assert next(due for due in pinned.duties if due.duty == "permit").exact == "173.10"


SWITCHES = st.builds(
    Switches,
    asked=st.sets(st.sampled_from(["secure-storage", "photos", "nothing"])).map(tuple),
    own_forms=st.booleans(),
).flatmap(
    lambda some: st.sampled_from(
        [some, some.with_rate("permit", "7"), some.with_papers(RE_REGISTRATION, [PERMIT])]
    )
)


@given(
    SWITCHES,
    st.sampled_from(["citizen", "foreigner", "security-subject"]),
    st.sampled_from(["register", "re-register"]),
)
def test_no_switch_takes_a_paper_of_the_law_away(
    switches: Switches, applicant: str, purpose: str
) -> None:
    answers = Answers(applicant=applicant, purpose=purpose, items=({"kind": "gas"},))
    plain, own = (checklist(each, answers) for each in (standard("weapons"), weapons(switches)))
    assert plain.covered == own.covered
    law = {name for name in listed(plain, "required") if name != RE_REGISTRATION}
    assert law <= set(listed(own, "required"))
    assert len(own.needs) >= len(plain.needs)


def test_a_bad_rate_from_elsewhere_is_no_rate() -> None:
    bad = weapons(AS_SHIPPED.with_rate("permit", "many"))
    assert [row.percent for row in open_rates(bad)] == [None]
