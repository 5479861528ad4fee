"""What is reckoned under the fields of a step: permitted terms (D34), balances (D32)."""

import pytest

from desktop.i18n import speaking
from desktop.models.draft import Draft
from desktop.models.intake import assess
from desktop.models.intake_receipts import ReceiptBalance
from desktop.models.receipt import ReceiptCase
from desktop.presenters.formats import NO_BREAK
from desktop.presenters.intake_remarks import balance_words, remarks
from tests.helpers.drafts import foreigner_with_gas_pistol
from tests.helpers.standards import at, rules


def told(draft: Draft) -> list[str]:
    known = rules(draft.service)
    found = remarks(draft, assess(draft, known, at=at(10)), known.standard)
    return [f"{each.step}: {each.words}" for each in found]


def host_of_foreigner(first: str, last: str) -> Draft:
    return Draft(service="invitations").with_texts(
        {
            "applicant.kind": "foreigner-over-6-months",
            "purpose": "private",
            "answers.came_for.from": first,
            "answers.came_for.to": last,
        }
    )


@pytest.mark.parametrize(
    ("last", "verdict"),
    [("10.01.2014", "not less than 12 months"), ("09.01.2014", "less than 12 months")],
)
def test_a_year_s_registration_is_reckoned_where_it_is_typed(last: str, verdict: str) -> None:
    with speaking("en"):
        said = told(foreigner_with_gas_pistol(since="10.01.2013", until=last))
    assert said == [
        f"service: 10.01.2013 + 12 months = 10.01.2014; the term ends on {last}: **{verdict}**."
    ]


@pytest.mark.parametrize(
    ("last", "verdict"),
    [("28.02.2013", "not more than 6 months"), ("01.03.2013", "more than 6 months")],
)
def test_over_six_months_is_reckoned_to_the_day_and_the_last_of_a_short_month(
    last: str, verdict: str
) -> None:
    with speaking("en"):
        said = told(host_of_foreigner("31.08.2012", last))
    assert said == [
        f"service: 31.08.2012 + 6 months = 28.02.2013; the term ends on {last}: **{verdict}**."
    ]


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "**6 айдан астам**"), ("ru", "**более 6 месяцев**")]
)
def test_the_verdict_is_worded_in_both_languages(language: str, words: str) -> None:
    with speaking("ru" if language == "ru" else "kk"):
        assert words in told(host_of_foreigner("01.01.2013", "02.07.2013"))[0]


@pytest.mark.parametrize(
    ("first", "last"), [("", ""), ("10.01.2013", ""), ("10.01.2013", "09.01.2013")]
)
def test_half_a_term_is_not_reckoned(first: str, last: str) -> None:
    assert told(host_of_foreigner(first, last)) == []


def test_a_balance_names_the_cases_their_sums_and_what_is_left() -> None:
    balance = ReceiptBalance(
        number="004512",
        amount=86_500,
        cases=(
            ReceiptCase(case="a", number="Қ-2013/0001", used=17_300),
            ReceiptCase(case="b", number="Қ-2013/0002", used=0),
        ),
        here=17_300,
        over_used=False,
    )
    with speaking("en"):
        said = balance_words(balance).replace(NO_BREAK, " ")
    assert said == (
        "Receipt № 004512, 865 ₸: counted in Қ-2013/0001 (173 ₸), Қ-2013/0002; "
        "here 173 ₸. Left after it: **519 ₸**."
    )
