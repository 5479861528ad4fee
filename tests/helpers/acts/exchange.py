"""What is recorded of the exchange with the region, each act with its command."""

from pathlib import Path
from typing import Final

from desktop.services import (
    answers,
    exchange_papers,
    exporting,
    installation,
    moving,
    week_letter,
)
from desktop.services.desk import Desk
from desktop.store.fingerprint import Reading, note_place
from desktop.sync.keys import fingerprint
from tests.helpers.acts.act import Act
from tests.helpers.the_region import TheRegion

HERE: Final = Reading(machine="this computer", volume="1f")
ELSEWHERE: Final = Reading(machine="another", volume="1f")


def machine(desk: Desk) -> Path:
    """Return a folder for the secrets of this computer beside the record."""
    return desk.database.path.parent / "machine"


def _trust(desk: Desk) -> object:
    region = TheRegion()
    return installation.trust_region(desk, region.card_file, fingerprint(region.card)[-9:])


def _moved(desk: Desk) -> None:
    folder = machine(desk)
    note_place(folder, desk.database.installation, ELSEWHERE, desk.randomness)
    moving.tell_moved(desk, folder, probe=lambda _folder: HERE)


ACTS: Final = (
    Act("installation._begin", "exchange.enrol", lambda d: installation.enrol(d, machine(d))),
    Act("installation.trust_region", "exchange.enrol", _trust),
    Act("installation.rotate_keys", "exchange.enrol", lambda d: installation.rotate_keys(
        d, machine(d))),
    Act("moving.tell_moved", "exchange.enrol", _moved),
    Act("exporting._record", "exchange.export", lambda d: exporting.make_parcel(d, machine(d))),
    Act("exporting.take_out", "exchange.export", lambda d: exporting.take_out(
        d, "p", machine(d))),
    Act("exchange_papers.issue_sheet", "exchange.enrol", lambda d: exchange_papers.issue_sheet(
        d, machine(d))),
    Act("exchange_papers.issue_register", "exchange.export", lambda d:
        exchange_papers.issue_register(d, "p")),
    Act("week_letter.issue_letter", "exchange.letter", lambda d: week_letter.issue_letter(
        d, "p", "kk")),
    Act("answers._take", "exchange.take", lambda d: answers.take_answer(
        d, machine(d), TheRegion().answer())),
    Act("answers.answer_question", "exchange.answer", lambda d: answers.answer_question(
        d, question="q", words="иә")),
)  # fmt: skip
