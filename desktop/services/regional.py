"""The region: its keys, and the installations of its offices that may send (parcels §2.6, §2.10).

A region's record is a record like an office's, which says of itself `RegionBegan`; its own acts
stand in its own chain. Nothing here changes a case: the region reads what offices did.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    InstallationRetired,
    InstallationRevoked,
    Kept,
    OfficeEnrolled,
    QuestionAsked,
    RegionBegan,
    RegionKeysChanged,
    WhyRetired,
)
from desktop.models.moments import local, zone
from desktop.models.office import Office
from desktop.models.parcel import Card
from desktop.models.permissions import SYSTEM
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.rivals import rival_of
from desktop.store import exchange, offices, regional
from desktop.store.installation_keys import PrivateKeys, keep_private, read_private
from desktop.store.regional import Installation, OwnRegion
from desktop.sync.keys import (
    AgePair,
    SigningPair,
    fingerprint,
    groups_match,
    is_recipient,
    read_card,
    write_card,
)

LONGEST_QUESTION: Final = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionCard:
    """Hold what goes to every office: the region's card as a file, and its fingerprint."""

    card: Card
    file: bytes
    name: str
    fingerprint: str


def is_region(desk: Desk) -> bool:
    """Tell a region's record from an office's."""
    return regional.region(desk.database) is not None


def require_region(desk: Desk) -> OwnRegion:
    """Return the region this record is of; refuse `not-a-region` of an office's."""
    found = regional.region(desk.database)
    if found is None:
        raise Refusal("not-a-region")
    return found


def begin_region(desk: Desk, machine: Path, region: str, *, recovery: str = "") -> RegionCard:
    """Let this empty record be that of a department, and make its keys.

    `recovery` is a recipient of age whose other half lies sealed elsewhere: it can open every
    parcel. Refuses `office-settled` where an office's record is already, `region-begun`,
    `unknown-department` (`region`), `recovery-unfit`, and the disk.
    """
    desk.require("region.begin")
    before = offices.chosen(desk.database)
    if recovery and not is_recipient(recovery):
        raise Refusal("recovery-unfit")
    if regional.region(desk.database) is not None:
        raise Refusal("region-begun")
    if before is not None:
        raise Refusal("office-settled", office=before.office)
    found = _department(desk, region)
    pair, age = SigningPair.make(desk.randomness), AgePair.make()
    _keep(desk, machine, region, (PrivateKeys(seed=pair.seed, identity=age.identity),))
    now = local(desk.clock(), zone(found.zone))
    with desk.work(at=now, command="region.begin", office=region) as work:
        work.record(
            RegionBegan(
                region=region,
                name_kk=found.name.kk,
                name_ru=found.name.ru,
                name_en=found.name.en,
                zone=found.zone,
                signing=pair.public.hex(),
                recipient=age.recipient,
                recovery=recovery,
            )
        )
    return region_card(desk, machine)


def region_card(desk: Desk, machine: Path) -> RegionCard:
    """Return the region's card, signed by the key it names; refuse `region-keys-missing`."""
    own = require_region(desk)
    card = card_of(own, desk.database.installation)
    pair = SigningPair.of(private_keys(desk, machine)[-1].seed)
    return RegionCard(
        card=card,
        file=write_card(card, pair),
        name=f"kense-{own.region}.kze",
        fingerprint=fingerprint(card),
    )


def card_of(own: OwnRegion, inst: str, *, following: bool = False) -> Card:
    """Return the card of the region's keys, or of those `following` them."""
    signing, recipient = own.signing, own.recipient
    if following:
        signing, recipient = own.next_signing, own.next_recipient
    return Card(
        kind="region",
        office=own.region,
        inst=inst,
        signing=bytes.fromhex(signing),
        recipient=recipient,
        recovery=own.recovery,
    )


def private_keys(desk: Desk, machine: Path) -> tuple[PrivateKeys, ...]:
    """Return the region's pairs up to the one in force, the oldest first.

    They belong to the region, not to the installation: a record put back goes on with them. Refuse
    `region-keys-missing` where this computer has them not.
    """
    own = require_region(desk)
    found = read_private(desk.database, machine, _file_of(own.region))
    known = [n for n, each in enumerate(found) if _public(each) == own.signing]
    if not known:
        raise Refusal("region-keys-missing", region=own.region)
    return found[: known[0] + 1]


def identities(desk: Desk, machine: Path) -> list[str]:
    """Return every identity a parcel for this region may be sealed for, the newest first."""
    own = require_region(desk)
    found = read_private(desk.database, machine, _file_of(own.region))
    if not found:
        raise Refusal("region-keys-missing", region=own.region)
    return [each.identity for each in reversed(found)]


def announce_keys(desk: Desk, machine: Path) -> None:
    """Make the region's next keys: its answers tell them, and parcels are sealed for both.

    Refuses `region-keys-announced` while others wait already, and the disk.
    """
    desk.require("region.enrol")
    own = require_region(desk)
    if own.next_signing:
        raise Refusal("region-keys-announced")
    pair, age = SigningPair.make(desk.randomness), AgePair.make()
    with desk.work(at=desk.now(), command="region.enrol") as work:
        kept = private_keys(desk, machine)
        new = PrivateKeys(seed=pair.seed, identity=age.identity)
        _keep(desk, machine, own.region, (*kept, new))
        work.record(_keys_changed(desk, own, pair.public.hex(), age.recipient, following=True))


def change_keys(desk: Desk, machine: Path) -> RegionCard:
    """Sign with the keys that were announced from now on; those before still open old parcels.

    Refuses `region-keys-not-announced`.
    """
    desk.require("region.enrol")
    own = require_region(desk)
    if not own.next_signing:
        raise Refusal("region-keys-not-announced")
    with desk.work(at=desk.now(), command="region.enrol") as work:
        signing, recipient = own.next_signing, own.next_recipient
        work.record(_keys_changed(desk, own, signing, recipient, following=False))
    return region_card(desk, machine)


def enrol(desk: Desk, file: bytes, typed: str, *, keeps: Kept | None = None) -> Installation:
    """Let an installation send, once its card was compared with its sheet: `typed` are two groups.

    Whoever follows a predecessor goes on in its room and retires it. Where another goes on after
    that one already, `keeps` says which of the two does: the one `held`, or the `other` of the
    card. The one that does not is retired, stands apart, and learns it from the answer. Refuses
    `predecessor-followed` (`inst`, `other`) where nobody said, and what `read_card`
    refuses, `card-not-of-office`, `office-not-of-region` (`office`, `region`), `groups-differ`,
    `installation-known` of one whose keys are others, `predecessor-foreign` (`inst`),
    `predecessor-differs` (`inst`, `n`), and `services-taken` (`office`, `inst`) where another
    installation serves them (D36).
    """
    desk.require("region.enrol")
    own = require_region(desk)
    card = _compared(own, file, typed)
    with desk.work(at=desk.now(), command="region.enrol") as work:
        known = regional.installation(desk.database, card.inst)
        if known is not None:
            if known.signing != card.signing.hex():
                raise Refusal("installation-known", inst=card.inst)
            return known
        before = _predecessor(desk, card)
        rival = rival_of(desk.database, card, before)
        if rival is not None and keeps is None:
            raise Refusal("predecessor-followed", inst=card.predecessor, other=rival.inst)
        went_on = before or rival
        room = went_on.room if went_on is not None else _room(desk, own, card)
        work.record(_enrolled(desk, card, room))
        if rival is not None:
            ended = rival.inst if keeps == "other" else card.inst
            work.record(_retired(desk, ended, "fork", 1))
        if before is not None and not before.retired_at:
            work.record(_retired(desk, before.inst, "replaced", card.predecessor_n + 1))
    return _known(desk, card.inst)


def _compared(own: OwnRegion, file: bytes, typed: str) -> Card:
    """Return the card of a file that is one of ours and was compared with its sheet."""
    card = read_card(file)
    if card.kind != "district":
        raise Refusal("card-not-of-office")
    if card.office.partition("-")[0] != own.region:
        raise Refusal("office-not-of-region", office=card.office, region=own.region)
    if not groups_match(card, typed):
        raise Refusal("groups-differ")
    return card


def retire(desk: Desk, inst: str, *, why: WhyRetired = "closed", from_n: int = 0) -> None:
    """Let an installation send nothing more; what it did from `from_n` on stands apart, 0 for none.

    Refuses `installation-unknown` (`inst`).
    """
    with desk.work(at=desk.now(), command="region.enrol") as work:
        _known(desk, inst)
        work.record(_retired(desk, inst, why, from_n))


def revoke(desk: Desk, inst: str, *, from_n: int, why: str) -> None:
    """Trust the keys of an installation no more: its entries from `from_n` on stand apart.

    Refuses `installation-unknown` (`inst`), `reason-missing`, `entry-unfit` of a number below 1.
    """
    desk.require("region.enrol")
    words = clean_text(why)
    if not words:
        raise Refusal("reason-missing")
    if from_n < 1:
        raise Refusal("entry-unfit")
    with desk.work(at=desk.now(), command="region.enrol") as work:
        _known(desk, inst)
        work.record(
            InstallationRevoked(inst=inst, from_n=from_n, why=words, clerk_name=clerk_name(desk))
        )


def ask(desk: Desk, *, office: str, words: str, case: str = "") -> str:
    """Ask an office about a case, or in general: it travels in the next answer.

    Return the question's id. Refuses `office-not-enrolled` (`office`), `question-empty`, and
    `too-large` (`field`, `limit`).
    """
    desk.require("region.ask")
    text = clean_text(words)
    if not text:
        raise Refusal("question-empty")
    if len(text) > LONGEST_QUESTION:
        raise Refusal("too-large", field="question", limit=LONGEST_QUESTION)
    now = desk.now()
    question = desk.new_id(now)
    with desk.work(at=now, command="region.ask") as work:
        if not regional.installations(desk.database, office):
            raise Refusal("office-not-enrolled", office=office)
        name = clerk_name(desk)
        work.record(
            QuestionAsked(question=question, office=office, case=case, words=text, clerk_name=name)
        )
    return question


def clerk_name(desk: Desk) -> str:
    """Return who acts, empty before anybody is entered."""
    return "" if desk.operator == SYSTEM else clerk_words(desk, "kk")[0]


def _department(desk: Desk, region: str) -> Office:
    for service in desk.catalogue.services():
        for each in desk.catalogue.directory(service).departments():
            if each.key == region:
                return each
    raise Refusal("unknown-department", region=region)


def _predecessor(desk: Desk, card: Card) -> Installation | None:
    """Return whom a card follows, None where nobody or somebody who never was enrolled."""
    if not card.predecessor:
        return None
    found = regional.installation(desk.database, card.predecessor)
    if found is None:
        return None
    if found.office != card.office:
        raise Refusal("predecessor-foreign", inst=card.predecessor)
    ours = exchange.hash_at(desk.database, card.predecessor, card.predecessor_n)
    if ours is not None and ours != card.predecessor_h:
        raise Refusal("predecessor-differs", inst=card.predecessor, n=card.predecessor_n)
    return found


def _room(desk: Desk, own: OwnRegion, card: Card) -> str:
    """Return a room nobody has: the office's key, or with a number where that is taken (D36)."""
    others = regional.installations(desk.database, card.office)
    for each in others:
        if each.is_live and not set(each.services).isdisjoint(card.services):
            raise Refusal("services-taken", office=card.office, inst=each.inst)
    taken = {own.region, *(each.room for each in regional.installations(desk.database))}
    names = [card.office, *(f"{card.office}.{n}" for n in range(2, len(others) + 3))]
    return next(name for name in names if name not in taken)


def _enrolled(desk: Desk, card: Card, room: str) -> OfficeEnrolled:
    return OfficeEnrolled(
        inst=card.inst,
        office=card.office,
        room=room,
        services=card.services,
        signing=card.signing.hex(),
        recipient=card.recipient,
        clerk_name=clerk_name(desk),
        predecessor=card.predecessor,
        predecessor_n=card.predecessor_n,
        predecessor_h=card.predecessor_h,
    )


def _retired(desk: Desk, inst: str, why: WhyRetired, from_n: int) -> InstallationRetired:
    return InstallationRetired(inst=inst, why=why, from_n=from_n, clerk_name=clerk_name(desk))


def _known(desk: Desk, inst: str) -> Installation:
    found = regional.installation(desk.database, inst)
    if found is None:
        raise Refusal("installation-unknown", inst=inst)
    return found


def _keys_changed(
    desk: Desk, own: OwnRegion, signing: str, recipient: str, *, following: bool
) -> RegionKeysChanged:
    return RegionKeysChanged(
        region=own.region,
        signing=signing,
        recipient=recipient,
        next=following,
        clerk_name=clerk_name(desk),
    )


def _keep(desk: Desk, machine: Path, region: str, keys: tuple[PrivateKeys, ...]) -> None:
    keep_private(desk.database, machine, _file_of(region), keys, randomness=desk.randomness)


def _public(keys: PrivateKeys) -> str:
    return SigningPair.of(keys.seed).public.hex()


def _file_of(region: str) -> str:
    """Return the name of the region's keys in the machine's folder."""
    return f"region-{region}"
