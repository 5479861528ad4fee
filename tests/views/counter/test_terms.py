"""A permitted term is asked as two days and reckoned before the operator's eyes (D34)."""

import pytest

from tests.helpers.counter import Counter
from tests.views.counter.operator import Operator


@pytest.mark.parametrize(
    ("service", "kind", "purpose", "question", "days", "said"),
    [
        (
            "weapons",
            "foreigner",
            "register",
            "registered_for_year",
            ("10012013", "10012014"),
            "10.01.2013 + 12 ай = 10.01.2014; мерзім 10.01.2014 күні аяқталады: 12 айдан кем емес.",
        ),
        (
            "weapons",
            "foreigner",
            "register",
            "registered_for_year",
            ("10012013", "09012014"),
            "10.01.2013 + 12 ай = 10.01.2014; мерзім 09.01.2014 күні аяқталады: 12 айдан кем.",
        ),
        (
            "invitations",
            "foreigner-over-6-months",
            "private",
            "came_for",
            ("31082013", "01032014"),
            "31.08.2013 + 6 ай = 28.02.2014; мерзім 01.03.2014 күні аяқталады: 6 айдан астам.",
        ),
        (
            "invitations",
            "foreigner-over-6-months",
            "private",
            "came_for",
            ("31082013", "28022014"),
            "31.08.2013 + 6 ай = 28.02.2014; мерзім 28.02.2014 күні аяқталады: 6 айдан аспайды.",
        ),
    ],
)
def test_two_days_are_typed_and_the_reckoning_is_read_below_them(
    operator: Operator,
    counter: Counter,
    service: str,
    kind: str,
    purpose: str,
    question: str,
    days: tuple[str, str],
    said: str,
) -> None:
    counter.serve(service)
    counter.intake.type_text("applicant.kind", kind)
    counter.intake.type_text("purpose", purpose)
    operator.press("Alt+2")
    form = operator.work.middle.intake.form
    form.focus_field(f"answers.{question}.from")
    operator.press_digits(days[0])
    assert form.note == ""  # half a term is not reckoned
    operator.press("Enter")
    assert operator.at == f"answers.{question}.to"
    operator.press_digits(days[1])
    assert form.note == said
