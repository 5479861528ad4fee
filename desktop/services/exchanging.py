"""How the exchange with the region stands: for its page, for Бүгін, for a command (§2.12)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop.services.adopting import LeftEntry, left_entries
from desktop.services.desk import Desk
from desktop.services.installation import (
    YEARLY,
    InstallationState,
    confirmed,
    installation_state,
    numbers_owed,
)
from desktop.services.moving import is_moved
from desktop.store import exchange
from desktop.store.exchange import AnswerRow, EditionRow, ParcelRow, QuestionRow, RegionRow

ParcelState: TypeAlias = Literal["made", "taken", "confirmed"]
"""What became of a parcel: it lies here, it was carried away, the region holds all of it."""

WARN_AFTER: Final = 14  # days without a confirmation


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelSeen:
    """Hold a parcel of the list, and what became of it."""

    row: ParcelRow
    state: ParcelState


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeState:
    """Hold all that the page of the exchange shows.

    `unconfirmed` counts the entries that go with the next parcel; `days` since the region last
    confirmed anything, or since the keys were made; `keys_due` says that they are a year old,
    `is_moved` that this is not the computer known; `left` are entries that came back after a
    restore and that somebody must look at.
    """

    state: InstallationState
    inst: str
    region: RegionRow | None
    unconfirmed: int
    days: int | None
    parcels: tuple[ParcelSeen, ...]
    answers: tuple[AnswerRow, ...]
    edition: EditionRow | None
    questions: tuple[QuestionRow, ...]
    numbers_owed: tuple[str, ...]
    keys_due: bool
    is_moved: bool = False
    left: tuple[LeftEntry, ...] = ()


def exchange_state(desk: Desk, machine: Path) -> ExchangeState:
    """Return how everything stands; refuses `not-allowed`."""
    desk.require("exchange.see")
    reader, office, inst = desk.database, desk.office().office, desk.database.installation
    row = exchange.installation(reader, inst)
    return ExchangeState(
        state=installation_state(desk, machine),
        inst=inst,
        region=exchange.region(reader, office),
        unconfirmed=unconfirmed(desk),
        days=days_unconfirmed(desk),
        parcels=tuple(_seen(desk, each) for each in exchange.parcels(reader, inst)),
        answers=tuple(exchange.answers(reader, office)),
        edition=exchange.edition(reader, office),
        questions=tuple(exchange.questions(reader, office)),
        numbers_owed=numbers_owed(desk),
        keys_due=row is not None and desk.now() - row.keys_at > YEARLY,
        is_moved=is_moved(desk, machine),
        left=left_entries(desk),
    )


def unconfirmed(desk: Desk) -> int:
    """Return how many entries the region has not confirmed, those of predecessors among them."""
    office = desk.office().office
    chains = exchange.chains(desk.database)
    held = {each.inst: confirmed(desk.database, office, each.inst).n for each in chains}
    return sum(max(0, each.n - held[each.inst]) for each in chains)


def days_unconfirmed(desk: Desk) -> int | None:
    """Return the days since the region last confirmed anything, None of one without keys."""
    row = exchange.installation(desk.database, desk.database.installation)
    if row is None:
        return None
    answer = exchange.last_answer(desk.database, desk.office().office)
    since = row.began_at if answer is None else max(row.began_at, answer.taken_at)
    return max(0, (desk.now().date() - since.date()).days)


def is_overdue(desk: Desk) -> bool:
    """Say whether Бүгін warns: more than two weeks went by without a confirmation."""
    days = days_unconfirmed(desk)
    return days is not None and days > WARN_AFTER


def open_parcels(desk: Desk) -> tuple[ParcelSeen, ...]:
    """Return the parcels of this installation that the region has not confirmed, as listed."""
    rows = exchange.parcels(desk.database, desk.database.installation)
    return tuple(each for each in (_seen(desk, row) for row in rows) if each.state != "confirmed")


def _seen(desk: Desk, row: ParcelRow) -> ParcelSeen:
    held = confirmed(desk.database, desk.office().office, row.inst).n
    state: ParcelState = "taken" if row.taken_at else "made"
    return ParcelSeen(row=row, state="confirmed" if held >= row.upto else state)
