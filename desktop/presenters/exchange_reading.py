"""Read beside the window how the exchange stands, for its page."""

from dataclasses import dataclass
from pathlib import Path

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.list_view import NothingView
from desktop.services import installation
from desktop.services.desk import Desk
from desktop.services.exchanging import ExchangeState, exchange_state


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeSeen:
    """Hold how everything stands, and the fingerprint of this computer's card, empty of none."""

    state: ExchangeState
    fingerprint: str


def read_exchange(desk: Desk, machine: Path) -> ExchangeSeen:
    """Return how everything stands; refuse `not-allowed`."""
    try:
        fingerprint = installation.enrolment(desk, machine).fingerprint
    except Refusal:  # before there are keys, or where they are not here: the state says so
        fingerprint = ""
    return ExchangeSeen(state=exchange_state(desk, machine), fingerprint=fingerprint)


def nothing_yet() -> NothingView:
    """Say what will appear in the list of parcels."""
    return NothingView(
        head=_("No parcels yet"),
        sentence=_("Every parcel appears here: made, taken away, confirmed by the region."),
    )
