"""Whether what is said before a number is taken is what the counter asks for afterwards."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.checklist import checklist
from desktop.models.conditions import Answers
from desktop.models.ready import Ready, ready
from desktop.models.ready_words import ready_content
from desktop.models.standard import Standard
from desktop.models.text import Language
from tests.helpers.facts import moment, office_chosen
from tests.helpers.office import catalogue

DAY = dt.date(2013, 11, 25)
STANDARDS = {service: catalogue().standard(service) for service in catalogue().services()}
CASES = [
    (service, applicant.id, purpose.id)
    for service, standard in STANDARDS.items()
    for applicant in standard.recipients
    for purpose in standard.purposes
]


def ready_for(service: str, applicant: str, purpose: str, *, today: dt.date = DAY) -> Ready:
    return ready(
        STANDARDS[service],
        applicant=applicant,
        purpose=purpose,
        table=catalogue().mci(),
        today=today,
    )


def worded(service: str, applicant: str, purpose: str, language: Language) -> tuple[str, str]:
    """Return the papers in the visitor's language, and what is said of duty."""
    content = ready_content(
        ready_for(service, applicant, purpose),
        standard=STANDARDS[service],
        applicant=applicant,
        purpose=purpose,
        office=office_chosen(),
        made_at=moment(),
        language=language,
    )
    said = (f"{each.text.own or each.text.kk} {each.detail.own}" for each in content.papers)
    return "\n".join(said), content.duty.own or content.duty.kk


def test_a_citizen_brings_five_papers_and_of_a_rifle_one_more() -> None:
    found = ready_for("weapons", "citizen", "register")
    assert [paper.paragraph for paper in found.papers if paper.when is None] == [
        *("11.1a", "11.1b", "11.1b", "11.1c", "12"),
    ]
    (some,) = (paper for paper in found.papers if paper.when is not None)
    assert some.paragraph == "11.1d"


def test_the_duty_is_that_of_the_day() -> None:
    duties = {each.duty.id: each.one for each in ready_for("weapons", "citizen", "register").duties}
    registration = duties["registration"]
    assert registration is not None
    assert registration.due == 173
    assert duties["permit"] is None  # no rate in the standard (D3)
    later = ready_for("weapons", "citizen", "register", today=dt.date(2014, 2, 3))
    assert later.duties[0].one is not None
    assert later.duties[0].one.due == 185


def test_a_day_beyond_the_table_names_no_sum() -> None:
    found = ready_for("invitations", "citizen", "private", today=dt.date(2099, 1, 1))
    assert [each.one for each in found.duties] == [None]


def test_whoever_is_not_served_hears_why_and_brings_nothing() -> None:
    found = ready_for("invitations", "foreigner-up-to-6-months", "private")
    assert (found.papers, found.duties) == ((), ())
    assert found.found.says is not None


def test_papers_are_named_in_the_language_of_the_visitor() -> None:
    papers, duty = worded("weapons", "citizen", "register", "ru")
    assert "нужен, если: нарезное охотничье оружие куплено впервые в магазине" in papers
    assert "за одну единицу 173 ₸ (10 % от МРП 1731 ₸)" in duty
    assert "размера в стандарте нет" in duty
    assert worded("invitations", "citizen", "private", "en")[1].endswith(
        "for one invitation 866 ₸ (50 % of the index, 1731 ₸)"
    )


@pytest.mark.parametrize(("service", "applicant", "purpose"), CASES)
def test_all_that_is_said_to_be_sure_is_asked_at_the_counter(
    service: str, applicant: str, purpose: str
) -> None:
    standard = STANDARDS[service]
    asked = checklist(standard, Answers(applicant=applicant, purpose=purpose, items=({},)))
    sure = {p.name for p in ready_for(service, applicant, purpose).papers if p.when is None}
    wanted = {need.name for need in asked.needs if need.group != "presupposed"}
    assert sure == wanted


@given(which=st.sampled_from(CASES), data=st.data())
def test_whatever_the_counter_asks_for_later_was_named_before(
    which: tuple[str, str, str], data: st.DataObject
) -> None:
    service, applicant, purpose = which
    standard = STANDARDS[service]
    answers = data.draw(answers_of(standard, applicant, purpose))
    named = {paper.name for paper in ready_for(service, applicant, purpose).papers}
    asked = {
        need.name for need in checklist(standard, answers).needs if need.group != "presupposed"
    }
    assert asked <= named


def answers_of(standard: Standard, applicant: str, purpose: str) -> st.SearchStrategy[Answers]:
    """Draw what a visitor may answer: any truth, any kind and source of a weapon."""
    given_ = st.fixed_dictionaries(
        {row.id: st.booleans() for row in standard.questions if row.answer != "choice"}
    )
    item = st.fixed_dictionaries(
        {
            field.id: st.sampled_from([choice.id for choice in field.choices])
            for field in standard.items.fields
            if field.choices
        }
    )
    return st.builds(
        lambda told, items: Answers(
            applicant=applicant, purpose=purpose, given=told, items=tuple(items)
        ),
        given_,
        st.lists(item, min_size=1, max_size=3),
    )
