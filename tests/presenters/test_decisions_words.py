"""What the page of decisions says of an age: only where the age is what leads to the ground."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import use_language
from desktop.models.decision import ItemDecision
from desktop.models.draft import Draft
from desktop.presenters.decisions_decision import computed_grounds, summary
from desktop.presenters.decisions_view import OpenCaseView
from desktop.presenters.decisions_words import open_case_view
from desktop.services import examining, intake, path
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.desk import Desk
from tests.helpers.drafts import RIFLE, citizen, citizen_with_rifle
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, INSPECTOR, TODAY, as_, seen, staffed
from tests.helpers.visits import served

TOO_YOUNG = "Қабылданған күні {} жасқа толмаған"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def opened_of(clerk: Desk, draft: Draft) -> OpenCase:
    """Return a case taken in from somebody who insists."""
    ticket = served(clerk).id
    case = intake.register(clerk, ticket=ticket, draft=draft.with_text("insisted", "yes")).case
    return open_case(clerk, case)


def laid_open(clerk: Desk, draft: Draft) -> OpenCaseView:
    """Return what the page says of it."""
    opened = opened_of(clerk, draft)
    return open_case_view(opened, staff=clerk.operator, today=TODAY, may=clerk.may)


def not_served(*, born: str) -> Draft:
    """Return the written application of somebody whom paragraph 11 does not name (D11)."""
    draft = citizen(Draft(service="weapons"), born=born)
    typed = {"applicant.kind": "other", "purpose": "register", "phone": "8 700 000 00 03"}
    return draft.with_texts(typed)


def test_whoever_is_not_served_but_of_age_is_not_called_too_young(clerk: Desk) -> None:
    view = laid_open(clerk, not_served(born="12.03.1985"))
    assert view.findings_count == "1 негіз"  # 17.4, of the checklist
    (finding,) = view.findings
    assert (finding.words, finding.ground) == (
        "Рұқсат алуды жоққа шығаратын мән-жай",
        "17-тармақ, 4)",
    )
    assert finding.detail.startswith("6-тармақ қызметті алатындарды түгел атайды")


def test_whoever_is_not_served_and_a_child_is_called_too_young(clerk: Desk) -> None:
    (finding,) = laid_open(clerk, not_served(born="26.11.1995")).findings
    assert (finding.words, finding.ground) == (TOO_YOUNG.format(18), "17-тармақ, 4)")


def test_a_citizen_one_day_short_of_eighteen_is_called_too_young(clerk: Desk) -> None:
    draft = citizen(citizen_with_rifle(papers=True), born="26.11.1995")
    (finding,) = laid_open(clerk, draft).findings
    assert (finding.words, finding.ground) == (TOO_YOUNG.format(18), "17-тармақ, 7)")


@pytest.mark.parametrize(
    ("born", "fact"),
    [
        ("12.03.1985", ""),
        ("26.11.1995", "Құжаттар қабылданған күні 18 жасқа толмаған"),
    ],
)
def test_a_letter_rests_on_an_age_only_where_it_is_too_low(
    clerk: Desk, born: str, fact: str
) -> None:
    opened = opened_of(clerk, not_served(born=born))
    (ground,) = computed_grounds(opened, opened.found.items[0].item.key)
    assert (ground.ground, ground.fact) == ("17.4", fact)


def test_every_ground_counted_is_named_by_a_line_with_what_leads_to_it(clerk: Desk) -> None:
    view = laid_open(clerk, citizen_with_rifle(papers=False))
    assert view.findings_count == "1 негіз"
    (finding,) = view.findings
    assert finding.ground == "17-тармақ, 1)"
    assert finding.detail
    assert all(each.words in finding.detail for each in view.papers if not each.here)
    case = view.case
    inspector = as_(clerk, INSPECTOR)
    path.lay_before_head(clerk, seen=[seen(clerk, case)], head=HEAD)
    path.assign(as_(clerk, HEAD), seen=[seen(clerk, case)], to=INSPECTOR)
    examining.check_completeness(inspector, seen=seen(clerk, case))
    opened = open_case(inspector, case)
    again = open_case_view(opened, staff=INSPECTOR, today=TODAY, may=inspector.may)
    assert [each.ground for each in again.findings] == ["17-тармақ, 1)"], "named once"


def test_the_head_of_a_case_counts_weapons_and_people_by_their_names(clerk: Desk) -> None:
    draft = citizen_with_rifle().with_row("items", {**RIFLE, "number": "ТГ 204002"})
    alone = laid_open(clerk, draft)
    assert alone.about.endswith("2 қару")
    use_language("ru")
    assert laid_open(clerk, draft).about.endswith("оружие: 2")


def test_two_units_of_one_model_are_told_from_each_other_wherever_they_are_named(
    clerk: Desk,
) -> None:
    draft = citizen_with_rifle().with_row("items", {**RIFLE, "number": "ТГ 204002"})
    opened = opened_of(clerk, draft)
    named = [each.item.called for each in opened.found.items]
    assert len(set(named)) == len(named)
    assert named[1] == f"{RIFLE['model']} ТГ 204002"
    refused = [ItemDecision(item=each.item.key, outcome="refused") for each in opened.found.items]
    assert [words for words, _outcome in summary(opened, refused)] == [
        f"{place}. {words}" for place, words in enumerate(named, start=1)
    ]
