"""An office whose indicators have something to say: decided in time and late, asked, answered."""

from collections.abc import Mapping
from typing import Final

from desktop.models.decision import ItemDecision
from desktop.models.facts import IndicatorKind
from desktop.models.survey import Said
from desktop.services import deciding, indicators, intake, queueing, survey
from desktop.services.desk import Desk
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, Clock
from tests.helpers.on_path import HEAD, as_, assigned, examined, grant, refuse, seen, staffed

ORDER: Final = "ІІМ 2012 жылғы 20 желтоқсандағы № 671 бұйрығы"
PLEASED: Final[Mapping[str, Said]] = {
    "2.1": "satisfied", "3.1": "satisfied", "4.1": "silent", "5.1": "satisfied"
}  # fmt: skip
ANGRY: Final[Mapping[str, Said]] = {"2.1": "dissatisfied", "3.1": "satisfied", "5.1": "satisfied"}


def visited(desk: Desk, clock: Clock, n: int = 0) -> None:
    """Serve a visitor at the window, who hands in an application."""
    clock.pass_minutes(3)
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in")
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket.id)
    fields = {"phone": f"870500041{n:02d}", "items.0.number": f"ТГ 204{n:02d}"}
    draft = citizen_with_rifle(papers=True).with_texts(fields)
    intake.register(desk, ticket=ticket.id, draft=draft)


def answered(desk: Desk, clock: Clock, said: Mapping[str, Said], n: int = 0) -> str:
    """Serve a visitor and let him answer at the screen; return what he answered with."""
    visited(desk, clock, n)
    token = survey.ask(desk, window=WINDOW, way="screen").token
    survey.answer(desk, token=token, said=said)
    return token


def measured(desk: Desk, clock: Clock) -> None:
    """Let everything the annex asks of weapons have a value but row 3.2."""
    staffed(desk)
    for n, said in enumerate((PLEASED, PLEASED, ANGRY)):
        answered(desk, clock, said, n)
    survey.open_box(desk, service="weapons")
    head = as_(desk, HEAD)
    values: tuple[tuple[str, IndicatorKind, int, str], ...] = (
        ("1.1", "normative", 2013, "95"),
        ("1.1", "target", 2014, "97,5"),
        ("2.1", "normative", 2013, "80"),
    )
    for number, kind, year, value in values:
        indicators.set_value(
            head, service="weapons", number=number, kind=kind, year=year, value=value, ground=ORDER
        )
    _decide(desk, assigned(desk), grant("item-1"))
    _decide(desk, assigned(desk), refuse("item-1", "17.7e"))


def _decide(desk: Desk, case: str, decision: ItemDecision) -> None:
    examined(desk, case, decision)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
