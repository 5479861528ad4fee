"""Was this program moved to another computer? Asked of whoever administers it (parcels §2.6).

It is only asked. Whoever says so goes on, and that stands in the record; whoever knows of a copy
begins again on one of the two, as a new installation.
"""

from pathlib import Path

from desktop.models.errors import Refusal
from desktop.models.facts import ComputerMoved
from desktop.models.ids import Randomness
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.store.database import open_database
from desktop.store.fingerprint import PlaceState, Probe, note_place, place_state, read_system


def look_at_place(desk: Desk, machine: Path, *, probe: Probe = read_system) -> PlaceState:
    """Say whether this is the computer the record was last known on; known first, it is kept.

    Refuses the disk.
    """
    inst, reading = desk.database.installation, probe(desk.database.path.parent)
    found = place_state(machine, inst, reading)
    if found == "unknown" and reading.says_anything:
        note_place(machine, inst, reading, desk.randomness)
        return "same"
    return found


def is_moved(desk: Desk, machine: Path, *, probe: Probe = read_system) -> bool:
    """Say whether it must be asked; nothing is kept."""
    reading = probe(desk.database.path.parent)
    return place_state(machine, desk.database.installation, reading) == "other"


def tell_moved(desk: Desk, machine: Path, *, probe: Probe = read_system) -> None:
    """Record that the program was moved here, and know this computer from now on.

    Refuses `not-allowed`, `not-moved` where nothing says so, and the disk.
    """
    desk.require("exchange.enrol")
    if not is_moved(desk, machine, probe=probe):
        raise Refusal("not-moved")
    inst = desk.database.installation
    with desk.work(at=desk.now(), command="exchange.enrol") as work:
        work.record(ComputerMoved(inst=inst, clerk_name=clerk_words(desk, "kk")[0]))
        note_place(machine, inst, probe(desk.database.path.parent), desk.randomness)


def is_moved_at(
    path: Path,
    machine: Path,
    *,
    randomness: Randomness,
    key: bytes | None = None,
    probe: Probe = read_system,
) -> bool:
    """Say it of a record nobody has open; refuses what opening refuses."""
    with open_database(path, key, randomness=randomness) as database:
        reading = probe(path.parent)
        return place_state(machine, database.installation, reading) == "other"
