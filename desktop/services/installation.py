"""Who this computer is to the region: its keys, its card, and the region it trusts (parcels §2.6).

An installation is a random id with keys of its own, made here and never carried by a backup. What
does not fit, a record copied, put back or carried elsewhere, is told and never locks anybody out:
the way on is to begin again under a new id, which goes on with all its predecessor did.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.models.facts import BeganWhy, InstallationBegan, KeysChanged, RegionTrusted
from desktop.models.numbering import series_key
from desktop.models.parcel import Card
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.practice import require_real
from desktop.store import exchange, journal
from desktop.store.exchange import InstallationRow, RegionRow
from desktop.store.handles import Reader
from desktop.store.high_water import lost_mark, note_mark
from desktop.store.installation_keys import PrivateKeys, keep_private, read_private
from desktop.store.versions import change_installation
from desktop.sync.keys import (
    AgePair,
    SigningPair,
    fingerprint,
    groups_match,
    read_card,
    write_card,
)

InstallationState: TypeAlias = Literal[
    "new", "enrolled", "granted", "retired", "revoked", "rolled-back", "moved"
]
"""How an installation stands: without keys yet, told to the region, taken by it, or at an end.

`rolled-back` is a record older than this computer has seen it, `moved` one whose keys are not here.
"""

YEARLY: Final = dt.timedelta(days=365)
_INSTALLATION_BYTES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """Hold what goes to the region: the card as a file, and the fingerprint on paper beside it."""

    card: Card
    file: bytes
    name: str
    fingerprint: str


def installation_state(desk: Desk, machine: Path) -> InstallationState:
    """Say how this installation stands; `machine` is the folder of this computer's own secrets."""
    here = desk.database.installation
    row = exchange.installation(desk.database, here)
    if row is None:
        return "new"
    ended = exchange.ending(desk.database, here)
    if ended == "retired":
        return "retired"
    if ended == "revoked":
        return "revoked"
    if not _own_keys(desk.database, machine, row):
        return "moved"
    if lost_mark(desk.database, machine) is not None:
        return "rolled-back"
    granted = exchange.is_granted(desk.database, desk.office().office, here)
    return "granted" if granted else "enrolled"


def enrol(desk: Desk, machine: Path) -> Enrolment:
    """Make the keys of this installation, once, and return the card that goes to the region.

    A record that was restored goes on with the installation before it; a practice office never
    has keys, so nothing of it can leave. Refuses `not-allowed`, `practice-stays`,
    `installation-moved`, `installation-rolled-back`, `installation-retired`,
    `installation-revoked`, and the disk.
    """
    desk.require("exchange.enrol")
    require_real(desk)
    require_sound(desk, machine)
    inst = desk.database.installation
    if exchange.installation(desk.database, inst) is None:
        before = _predecessor(desk.database)
        _begin(desk, machine, inst=inst, before=before, why="restored" if before.n else "first")
    return enrolment(desk, machine)


def enrolment(desk: Desk, machine: Path) -> Enrolment:
    """Return the card of this installation again; refuse `installation-new` before there is one."""
    row = require_installation(desk)
    keys = _own_keys(desk.database, machine, row)
    if not keys:
        raise Refusal("installation-moved")
    pair = _pair(keys, row.signing)
    card = Card(
        kind="district",
        office=row.office,
        inst=row.inst,
        signing=pair.public,
        recipient=row.recipient,
        services=row.services,
        predecessor=row.predecessor.inst,
        predecessor_n=row.predecessor.n,
        predecessor_h=row.predecessor.h,
    )
    return Enrolment(
        card=card,
        file=write_card(card, pair),
        name=f"kense-{row.office}-{row.inst[:4]}.kze",
        fingerprint=fingerprint(card),
    )


def trust_region(desk: Desk, file: bytes, typed: str) -> RegionRow:
    """Take the region's keys from its card: `typed` are the last two groups of its letter.

    Refuses `not-allowed`, what `read_card` refuses, `region-not-ours` (`region`, `office`),
    `groups-differ`.
    """
    desk.require("exchange.enrol")
    card = read_card(file)
    here = desk.office().office
    if card.kind != "region" or card.office != region_of(here):
        raise Refusal("region-not-ours", region=card.office, office=here)
    if not groups_match(card, typed):
        raise Refusal("groups-differ")
    with desk.work(at=desk.now(), command="exchange.enrol") as work:
        work.record(
            RegionTrusted(
                region=card.office,
                signing=card.signing.hex(),
                recipient=card.recipient,
                clerk_name=clerk_words(desk, "kk")[0],
                recovery=card.recovery,
            )
        )
    return require_region(desk)


def rotate_keys(desk: Desk, machine: Path) -> KeysChanged:
    """Make new keys; parcels are signed with those before until the region holds this fact.

    Refuses `not-allowed`, `installation-new`, what `require_sound` refuses,
    `keys-not-confirmed` while the region has not taken the last ones, and the disk.
    """
    desk.require("exchange.enrol")
    row = require_installation(desk)
    require_sound(desk, machine)
    if not holds(desk, row.inst, row.keys_after + 1) and row.keys_after:
        raise Refusal("keys-not-confirmed")
    pair, age = SigningPair.make(desk.randomness), AgePair.make()
    with desk.work(at=desk.now(), command="exchange.enrol") as work:
        keys = _own_keys(desk.database, machine, row)
        fact = KeysChanged(
            inst=row.inst,
            signing=pair.public.hex(),
            recipient=age.recipient,
            after=journal.mark(desk.database, row.inst).n,
            clerk_name=clerk_words(desk, "kk")[0],
        )
        _keep(desk, machine, row.inst, (*keys, _private(pair, age)))
        work.record(fact)
    return fact


def begin_again(desk: Desk, machine: Path, why: BeganWhy) -> Enrolment:
    """Go on as a new installation: all that is here is its predecessor's, the numbers are asked.

    For a record that was carried here, put back, or goes to a new computer. Refuses
    `not-allowed`, `installation-new`, `installation-retired`, and the disk.
    """
    desk.require("exchange.enrol")
    row = require_installation(desk)
    if exchange.ending(desk.database, row.inst) == "retired":
        raise Refusal("installation-retired")
    inst = desk.randomness(_INSTALLATION_BYTES).hex()
    _begin(desk, machine, inst=inst, before=journal.mark(desk.database, row.inst), why=why)
    return enrolment(desk, machine)


def numbers_owed(desk: Desk) -> tuple[str, ...]:
    """Return the services whose last number on paper must be entered before the next one (D52).

    Asked of an installation that follows another: what was given out after its record was copied
    stands on paper alone.
    """
    row = exchange.installation(desk.database, desk.database.installation)
    if row is None or row.why == "first":
        return ()
    office, year = desk.office(), desk.now().year
    entered = exchange.series_set_since(desk.database, office.office, row.began_at)
    return tuple(each for each in office.services if series_key(each, year) not in entered)


def signing_pair(desk: Desk, machine: Path) -> SigningPair:
    """Return what a parcel is signed with, as the region knows it (§2.10).

    New keys sign only once the region holds their fact.

    Refuses `installation-new`, `installation-moved`.
    """
    row = require_installation(desk)
    keys = _own_keys(desk.database, machine, row)
    if not keys:
        raise Refusal("installation-moved")
    told = [
        signing
        for signing, after in exchange.keys_told(desk.database, row.inst)
        if not after or holds(desk, row.inst, after + 1)
    ]
    public = told[-1]
    return _pair(keys, public)


def identities(desk: Desk, machine: Path) -> tuple[str, ...]:
    """Return everything this installation can open what is sealed for it with, the newest first."""
    keys = read_private(desk.database, machine, desk.database.installation)
    return tuple(each.identity for each in reversed(keys))


def holds(desk: Desk, inst: str, n: int) -> bool:
    """Say whether the region confirmed that it holds an entry of an installation."""
    return confirmed(desk.database, desk.office().office, inst).n >= n


def confirmed(reader: Reader, office: str, inst: str) -> Mark:
    """Return up to where the region says it holds an installation, by its last answer."""
    answer = exchange.last_answer(reader, office)
    marks = answer.have if answer else ()
    return next((each for each in marks if each.inst == inst), Mark(inst=inst))


def require_installation(desk: Desk) -> InstallationRow:
    """Return this installation; refuse `installation-new` before it has made its keys."""
    row = exchange.installation(desk.database, desk.database.installation)
    if row is None:
        raise Refusal("installation-new")
    return row


def require_region(desk: Desk) -> RegionRow:
    """Return the region whose keys are trusted; refuse `region-not-trusted` before any is."""
    found = exchange.region(desk.database, desk.office().office)
    if found is None:
        raise Refusal("region-not-trusted", region=region_of(desk.office().office))
    return found


def require_sound(desk: Desk, machine: Path) -> None:
    """Refuse `installation-` and the state, of one that is not what this computer knows."""
    match installation_state(desk, machine):
        case "moved":
            raise Refusal("installation-moved")
        case "rolled-back":
            raise Refusal("installation-rolled-back")
        case "retired":
            raise Refusal("installation-retired")
        case "revoked":
            raise Refusal("installation-revoked")
        case _:
            return


def region_of(office: str) -> str:
    """Return the number of the department an office belongs to: 2 of 2-11 (D15)."""
    return office.partition("-")[0]


def close_installation(desk: Desk, machine: Path) -> None:
    """Note how far the journal came, when the window closes; of one without keys nothing."""
    if exchange.installation(desk.database, desk.database.installation) is not None:
        note_mark(desk.database, machine)


def _begin(desk: Desk, machine: Path, *, inst: str, before: Mark, why: BeganWhy) -> None:
    """Make keys and let the chain of `inst` begin with them, or leave everything as it was."""
    pair, age = SigningPair.make(desk.randomness), AgePair.make()
    now, here = desk.now(), desk.database.installation
    _keep(desk, machine, inst, (_private(pair, age),))
    fact = InstallationBegan(
        inst=inst,
        why=why,
        services=desk.office().services,
        signing=pair.public.hex(),
        recipient=age.recipient,
        clerk_name=clerk_words(desk, "kk")[0],
        predecessor=before.inst if before.n else "",
        predecessor_n=before.n,
        predecessor_h=before.h,
    )
    try:
        with desk.work(at=now, command="exchange.enrol") as work:
            if inst != here:
                change_installation(desk.database, inst)
            work.record(fact)
    except BaseException:
        desk.database.source.installation = here
        raise
    note_mark(desk.database, machine)


def _predecessor(reader: Reader) -> Mark:
    """Return where the last chain before this installation's ends, an empty mark of none."""
    others = [each for each in exchange.chains(reader) if each.inst != reader.installation]
    return others[-1] if others else Mark(inst="")


def _own_keys(reader: Reader, machine: Path, row: InstallationRow) -> tuple[PrivateKeys, ...]:
    """Return the private keys, none unless the newest known to the record is among them."""
    keys = read_private(reader, machine, row.inst)
    known = {SigningPair.of(each.seed).public.hex() for each in keys}
    return keys if row.signing in known else ()


def _pair(keys: tuple[PrivateKeys, ...], public: str) -> SigningPair:
    """Return the pair of a public key; a change that was cut off may have left others beside it."""
    pairs = (SigningPair.of(each.seed) for each in keys)
    found = next((each for each in pairs if each.public.hex() == public), None)
    if found is None:
        raise Refusal("installation-moved")
    return found


def _private(pair: SigningPair, age: AgePair) -> PrivateKeys:
    return PrivateKeys(seed=pair.seed, identity=age.identity)


def _keep(desk: Desk, machine: Path, inst: str, keys: tuple[PrivateKeys, ...]) -> None:
    keep_private(desk.database, machine, inst, keys, randomness=desk.randomness)
