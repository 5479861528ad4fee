"""What lies in quarantine and waits for a person: a fork to settle, evidence to let go (§2.6)."""

import json

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import ForkSettled, InstallationRetired, Kept, ParcelDropped
from desktop.services.desk import Desk
from desktop.services.regional import clerk_name
from desktop.store import quarantine, regional
from desktop.store.regional import BroughtFile


def settle_fork(desk: Desk, parcel: str, *, keeps: Kept, words: str) -> None:
    """Say which of two continuations of one computer goes on.

    `held` is the one the region holds: the answer's mark tells the other computer that it is a
    copy, and it begins again under a new id. With `other` the installation is retired, what the
    region holds from the parting on stands apart, and both begin again. The file stays as evidence.
    Refuses `parcel-not-fork`, `reason-missing`.
    """
    desk.require("region.enrol")
    said = clean_text(words)
    if not said:
        raise Refusal("reason-missing")
    with desk.work(at=desk.now(), command="region.enrol") as work:
        found = regional.file(desk.database, parcel)
        if found is None or found.verdict != "fork" or found.settled:
            raise Refusal("parcel-not-fork")
        detail = json.loads(found.detail)
        inst, n, name = str(detail["inst"]), int(detail["n"]), clerk_name(desk)
        work.record(
            ForkSettled(
                parcel=parcel, inst=inst, from_n=n, keeps=keeps, words=said, clerk_name=name
            )
        )
        if keeps == "other":
            work.record(InstallationRetired(inst=inst, why="fork", from_n=n, clerk_name=name))


def drop_file(desk: Desk, parcel: str, *, why: str) -> None:
    """Take a file out of quarantine for good; that it came, and why it went, stays.

    Refuses `parcel-not-kept`, `reason-missing`, and the disk.
    """
    desk.require("region.enrol")
    said = clean_text(why)
    if not said:
        raise Refusal("reason-missing")
    with desk.work(at=desk.now(), command="region.enrol") as work:
        found = _kept(desk, parcel)
        work.record(
            ParcelDropped(parcel=parcel, sha256=found.sha256, why=said, clerk_name=clerk_name(desk))
        )
    if regional.kept_as(desk.database, found.sha256) is None:
        quarantine.drop(desk.database, found.sha256)


def _kept(desk: Desk, parcel: str) -> BroughtFile:
    found = regional.file(desk.database, parcel)
    if found is None or not found.kept:
        raise Refusal("parcel-not-kept")
    return found
