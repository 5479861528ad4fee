"""A service is added by a file alone: the third standard passes through everything."""

import datetime as dt
from decimal import Decimal

import pytest

from desktop import paths
from desktop.models.conditions import Answers
from desktop.models.dates import lasts
from desktop.models.duty import duty_sum
from desktop.models.term import deadline
from desktop.services.forms import check_forms
from desktop.services.rules import answer
from desktop.standards.catalogue import Catalogue
from desktop.standards.examples import Example, plain_json, read_examples
from tests.helpers.standards import calendar, mci
from tests.helpers.third import DOGS, THIRD, dogs

EXAMPLES = read_examples(DOGS.parent).value
assert EXAMPLES is not None


def test_the_third_standard_has_no_problem_beside_the_shipped_ones() -> None:
    report = check_forms(paths.forms(), THIRD)
    assert [found.in_words() for found in report.found] == []
    assert report.files == 5


@pytest.mark.parametrize("example", EXAMPLES.example, ids=lambda example: example.says)
def test_the_rules_answer_its_examples(example: Example) -> None:
    found = answer(Catalogue(paths.forms(), THIRD), plain_json(example.ask))
    expected = plain_json(example.answer)
    assert {key: found.get(key) for key in expected} == expected


def test_the_catalogue_knows_three_services() -> None:
    catalogue = Catalogue(paths.forms(), THIRD)
    assert catalogue.services() == ("dogs", "invitations", "weapons")


def test_a_term_of_working_days_is_collected_on_its_own_days() -> None:
    quarantine = next(row for row in dogs().tracks if row.id == "quarantine")
    found = deadline(quarantine, dt.date(2021, 4, 26), calendar(), dogs().reception)
    assert (found.due, found.collect_on) == (dt.date(2021, 5, 13), dt.date(2021, 5, 18))


@pytest.mark.parametrize(
    ("last", "over"), [(dt.date(2021, 4, 1), False), (dt.date(2021, 4, 2), True)]
)
def test_its_period_question_is_answered_by_two_dates(last: dt.date, *, over: bool) -> None:
    (question,) = [row for row in dogs().questions if row.answer == "period"]
    assert question.months is not None
    found = lasts(dt.date(2021, 1, 1), last, months=question.months, longer=question.longer)
    assert found is over


def test_its_duty_is_charged_for_each_dog_over_five_kilograms() -> None:
    (duty,) = dogs().duties
    items = tuple({"work": "pet", "weight_kg": weight} for weight in ("5", "5.000001", "50"))
    owed = duty_sum(duty, Answers(items=items), paid_on=dt.date(2021, 5, 4), table=mci())
    assert owed is not None
    assert (owed.charged, owed.exact, owed.due) == (2, Decimal("1458.5"), 1459)
