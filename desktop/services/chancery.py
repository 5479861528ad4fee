"""The chancery's own numbers: of an application that came in, of a paper that goes out (D42)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import ChanceryNumbered, Direction
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case
from desktop.store import papers
from desktop.store.chancery import ChanceryNumber, numbers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Hold one number as entered: of the case, or outgoing of its `paper`."""

    direction: Direction
    number: str
    date: dt.date | None = None
    paper: str = ""


def enter_numbers(desk: Desk, *, case: str, numbers: Sequence[Numbered]) -> None:
    """Keep what is new among `numbers`, of a case at any stage: now or later (D42).

    An empty number takes back one entered by mistake. Refuses `case-unknown`, `paper-unknown`
    of a paper of another case, `chancery-number-missing` of a date alone, `future-document`,
    `nothing-numbered` when all of it stands so already, `no-clerk`.
    """
    now = desk.now()
    with desk.work(at=now, command="case.number") as work:
        known_case(desk, case)
        name, _post = clerk_words(desk, "kk")
        own = {paper.paper for paper in papers.papers_of(desk.database, "case", case)}
        stands = {(each.direction, each.paper): each for each in numbers_of(desk.database, case)}
        entered = [each for each in numbers if _is_new(each, stands.get(_place(each)))]
        if not entered:
            raise Refusal("nothing-numbered")
        for each in entered:
            if each.paper and each.paper not in own:
                raise Refusal("paper-unknown", paper=each.paper)
            _check(each, now.date())
            work.record(
                ChanceryNumbered(
                    case=case,
                    direction=each.direction,
                    number=clean_text(each.number),
                    date=each.date,
                    clerk_name=name,
                    paper=each.paper,
                )
            )


def _place(entered: Numbered) -> tuple[Direction, str]:
    return entered.direction, entered.paper


def _is_new(entered: Numbered, stands: ChanceryNumber | None) -> bool:
    before = (stands.number, stands.date) if stands else ("", None)
    return (clean_text(entered.number), entered.date) != before


def _check(entered: Numbered, today: dt.date) -> None:
    if entered.date is not None and not clean_text(entered.number):
        raise Refusal("chancery-number-missing")
    require_past(entered.date, today=today)
