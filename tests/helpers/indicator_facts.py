"""What happens to indicators: values entered, visits asked, boxes opened (W-A2, I-A5)."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from desktop.models import facts
from desktop.models.facts import Fact


class Day(Protocol):
    """The office of a lawful day, as far as indicators need it."""

    day: dt.date

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def measure(office: Day, which: int) -> Iterator[Fact]:
    """Enter a value, ask a visitor, or open a box; a visit is asked once."""
    if which % 3 == 0:
        yield facts.IndicatorSet(
            indicator="weapons.1.1.normative.2013", service="weapons", number="1.1",
            kind="normative", year=2013, value="" if which % 2 else "95", ground="бұйрық",
            clerk_name="А",
        )  # fmt: skip
    elif which % 3 == 1:
        yield facts.SurveyAsked(
            survey=office.id("survey"),
            visit=office.id("asked"),
            service="weapons",
            day=office.day,
            way="slip",
        )
    else:
        yield counted(office.id("box"), office.day)


def counted(box: str, day: dt.date) -> facts.SurveyCounted:
    """Open a box of three answers."""
    return facts.SurveyCounted(
        box=box,
        service="weapons",
        day=day,
        answers=3,
        sums=(
            facts.SurveySums(number="2.1", satisfied=2, dissatisfied=1, silent=0),
            facts.SurveySums(number="5.1", satisfied=3, dissatisfied=0, silent=0),
        ),
        tokens=(f"{box}-1", f"{box}-2", f"{box}-3"),
    )
