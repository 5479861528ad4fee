"""Reference data as it stands at this office: what was shipped, with the region's edition above."""

from typing import Final

from desktop.models.facts import MciGiven
from desktop.models.mci import MciTable, MciValue
from desktop.services.desk import Desk
from desktop.store import exchange

TIYN: Final = 100  # in a tenge


def mci_here(desk: Desk) -> MciTable:
    """Return the calculation index: the region's values in the place of shipped ones (W-8, I-8)."""
    shipped = desk.catalogue.mci()
    edition = exchange.edition(desk.database, desk.office().office)
    if edition is None or not edition.mci:
        return shipped
    reviewed = max(shipped.reviewed_through, edition.use_until)
    return MciTable(values=mci_with(shipped, edition.mci), reviewed_through=reviewed)


def mci_with(shipped: MciTable, given: tuple[MciGiven, ...]) -> tuple[MciValue, ...]:
    """Return the values with those given in their place, by the day each begins."""
    values = {each.since: each for each in shipped.values}
    values |= {each.since: MciValue(since=each.since, tenge=each.tiyn // TIYN) for each in given}
    return tuple(values[since] for since in sorted(values))
