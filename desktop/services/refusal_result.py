"""The letter of refusal as a result: issued on signing, it lies ready with the permits (W-14a).

Its number is the chancery's outgoing one, entered now or later (D42); until there is one it goes
by the number of its case.
"""

from collections.abc import Iterator

from desktop.models.facts import ChanceryNumbered, ResultIssued
from desktop.models.granting import Planned
from desktop.services.desk import Desk
from desktop.services.refusal import letter_paper
from desktop.services.results_due import made_items
from desktop.store import papers
from desktop.store.chancery import ChanceryNumber, numbers_of
from desktop.store.path import CaseWhole


def letter_planned(found: CaseWhole) -> Iterator[Planned]:
    """Yield the one letter of all that is refused and has no result yet (D38)."""
    made = made_items(found)
    refused = tuple(
        each.item for each in found.items if each.outcome == "refused" and each.item.key not in made
    )
    if refused:
        yield Planned(kind="refusal", permit="", items=refused)


def letter_number(desk: Desk, case: str) -> ChanceryNumber | None:
    """Return the chancery's number that the letter of a case bears by now, None without one."""
    paper = letter_paper(desk, case)
    outgoing = (each for each in numbers_of(desk.database, case) if each.direction == "outgoing")
    return next((each for each in outgoing if each.paper == paper), None)


def letter_numbered(desk: Desk, issued: ResultIssued) -> Iterator[ChanceryNumbered]:
    """Yield the chancery's number of a letter made a result, unless it bears it already (D42)."""
    if issued.kind != "refusal" or not issued.outgoing or not issued.paper:
        return
    stands = letter_number(desk, issued.case)
    if stands and (stands.number, stands.date) == (issued.outgoing, issued.issued_on):
        return
    yield ChanceryNumbered(
        case=issued.case,
        direction="outgoing",
        number=issued.outgoing,
        date=issued.issued_on,
        clerk_name=issued.clerk_name,
        paper=issued.paper,
    )


def is_to_print(desk: Desk, issued: ResultIssued) -> bool:
    """Say whether the paper of a result is still to come out: a letter may be printed already."""
    row = papers.paper(desk.database, issued.paper) if issued.paper else None
    return row is not None and row.state in {"issued", "failed"}
