"""Parcels of invented installations, and what somebody who means ill can sign in their place."""

import datetime as dt
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, Final

import pyrage
from pyrage import x25519

from desktop.models import chain
from desktop.models.answer import Answer, Edition
from desktop.models.chain import Deed, Entry, Mark
from desktop.models.errors import Refusal
from desktop.models.parcel import Card, Manifest, Opened, Segment
from desktop.sync import minisign
from desktop.sync.answer import write_answer
from desktop.sync.entries import read_chain, write_entries
from desktop.sync.keys import AgePair, SigningPair
from desktop.sync.parcel import MAGIC, MANIFEST_SIGNED, open_parcel, seal
from desktop.sync.signing import key_id_text
from tests.helpers.randomness import seeded

OFFICE: Final = "2-11"
REGION: Final = "2"
INST: Final = "00c0ffee00c0ffee"
REGION_INST: Final = "0123456789abcdef"
MOMENT: Final = dt.datetime(2026, 11, 20, 18, 5, tzinfo=dt.timezone(dt.timedelta(hours=5)))

OFFICE_KEYS: Final = SigningPair.make(seeded(11))
REGION_KEYS: Final = SigningPair.make(seeded(2))
OFFICE_AGE: Final = AgePair.of(
    "AGE-SECRET-KEY-1RH8P70GW9GJF7YE7Z4U358LK0S6YC69NMW2SW38HVGQAH6KQA95SYNDAXD"
)
REGION_AGE: Final = AgePair.of(
    "AGE-SECRET-KEY-1FXP07GWY29MESJPAMGKQGEQ4C2E9MCAYAS94RF2LV88NXKC86MDSFJPAR4"
)
NOBODYS_AGE: Final = AgePair.of(
    "AGE-SECRET-KEY-1J30Z00WXXF6EK46UKFH03Y5TD5E88T7EZMUSQWZGE48EYWAEK4UQH36GA5"
)


def entries_of(count: int, *, after: Mark | None = None, word: str = "a") -> list[Entry]:
    """Return so many entries in transactions of two; another `word` makes another history."""
    made: list[Entry] = []
    at = after or Mark(inst=INST)
    first = at.n + 1
    for n in range(first, first + count):
        deed = Deed(
            at="2026-11-20T09:03:12+05:00",
            by="s1",
            office=OFFICE,
            fact="TicketCalled",
            version=1,
            about="ticket",
            about_id=f"t{n}",
        )
        entry = chain.seal(
            deed,
            after=at,
            transaction=n - (n - first) % 2,
            body=chain.dump({"ticket": f"t{n}", "window": "1", "word": word}),
            salt=sha256(f"{word}{n}".encode()).digest()[: chain.SALT_BYTES],
        )
        made.append(entry)
        at = mark_of(entry)
    return made


def mark_of(entry: Entry) -> Mark:
    return Mark(inst=entry.inst, n=entry.n, h=entry.h)


def segment_of(entries: Sequence[Entry], after: Mark | None = None) -> Segment:
    """Return the segment these entries are, after the mark they follow."""
    start = after or Mark(inst=entries[0].inst)
    last = entries[-1]
    return Segment(inst=last.inst, from_=start.n, from_hash=start.h, upto=last.n, upto_hash=last.h)


def manifest_of(entries: Sequence[Entry], *, xseq: int = 41) -> Manifest:
    return Manifest(
        kind="district",
        office=OFFICE,
        inst=INST,
        to=REGION,
        xseq=xseq,
        prev=sha256(b"the file before").hexdigest(),
        app_version="0.1.0",
        created_at=MOMENT,
        segments=(segment_of(entries),),
        counts={"weapons.new": 3},
        edition=7,
        drill=dt.date(2026, 11, 2),
        backup=dt.date(2026, 11, 20),
    )


def parcel_of(entries: Sequence[Entry], *, xseq: int = 41) -> bytes:
    """Return the office's parcel, for the region and for the office itself."""
    return seal(
        manifest_of(entries, xseq=xseq),
        {"entries": write_entries(entries)},
        pair=OFFICE_KEYS,
        recipients=[REGION_AGE.recipient, OFFICE_AGE.recipient],
    )


def opened(file: bytes) -> Opened:
    """Open a parcel of the office as the region does."""
    return open_parcel(file, public=OFFICE_KEYS.public, identities=[REGION_AGE.identity], to=REGION)


def verdict_of(file: bytes) -> str:
    """Return the code by which the region refuses a file, empty of one it opens."""
    try:
        opened(file)
    except Refusal as refusal:
        return refusal.code
    return ""


def card_of(*, predecessor: Mark | None = None) -> Card:
    """Return the card of the office's installation."""
    said = Card(
        kind="district",
        office=OFFICE,
        inst=INST,
        signing=OFFICE_KEYS.public,
        recipient=OFFICE_AGE.recipient,
        services=("weapons",),
    )
    if predecessor is None:
        return said
    inst, n, h = predecessor.inst, predecessor.n, predecessor.h
    return replace(said, predecessor=inst, predecessor_n=n, predecessor_h=h)


def region_card(*, recovery: str = "") -> Card:
    return Card(
        kind="region",
        office=REGION,
        inst=REGION_INST,
        signing=REGION_KEYS.public,
        recipient=REGION_AGE.recipient,
        recovery=recovery,
    )


def answer_of(edition: Edition | None = None) -> Answer:
    return Answer(
        serial=7,
        office=OFFICE,
        region=REGION_INST,
        made_at=MOMENT,
        have=(mark_of(entries_of(4)[-1]),),
        granted=(card_of(),),
        edition=edition,
        min_program="0.1.0",
    )


def answer_file(answer: Answer) -> bytes:
    """Return the region's file with this answer, for the office and for the region itself."""
    said = Manifest(
        kind="region",
        office=REGION,
        inst=REGION_INST,
        to=OFFICE,
        xseq=answer.serial,
        prev="",
        app_version="0.1.0",
        created_at=MOMENT,
    )
    return seal(
        said,
        {"answer": write_answer(answer)},
        pair=REGION_KEYS,
        recipients=[OFFICE_AGE.recipient, REGION_AGE.recipient],
        card=region_card(),
    )


@dataclass(kw_only=True)
class Forged:
    """Make a file that is signed by the office's own key, and anything else it likes to be.

    What is None is made as it should be; `header` and `manifest` change single fields.
    """

    sections: Mapping[str, bytes] = field(default_factory=lambda: {"entries": b""})
    packed: bytes | None = None
    manifest: Mapping[str, Any] = field(default_factory=dict)
    manifest_text: bytes | None = None
    manifest_size: int | None = None
    inner_signature: bytes | None = None
    inside: bytes | None = None
    sealed: bytes | None = None
    header: Mapping[str, Any] = field(default_factory=dict)
    line: bytes | None = None
    pair: SigningPair = OFFICE_KEYS
    recipient: str = REGION_AGE.recipient

    def file(self) -> bytes:
        """Return the file."""
        sealed = self.sealed
        if sealed is None:
            recipient = x25519.Recipient.from_str(self.recipient)
            inside = self._inside() if self.inside is None else self.inside
            sealed = pyrage.encrypt(inside, [recipient])
        line = self._line(sealed) if self.line is None else self.line
        try:
            said = json.loads(line[len(MAGIC) :])
            trusted = f"kense parcel {said['xseq']} of {said['office']} to {said['to']}"
            signature = minisign.sign(line, self.pair, trusted=trusted)
        except (ValueError, KeyError, TypeError, RecursionError):
            signature = minisign.sign(line, self.pair, trusted="kense parcel 41 of 2-11 to 2")
        return line + signature + b"\n" + sealed

    def _line(self, sealed: bytes) -> bytes:
        fields: dict[str, Any] = {
            "alg": "ed25519+age-x25519",
            "card": None,
            "ct_len": len(sealed),
            "ct_sha256": sha256(sealed).hexdigest(),
            "fmt": 1,
            "inst": INST,
            "kid": key_id_text(self.pair.public),
            "kind": "district",
            "office": OFFICE,
            "prev": "",
            "to": REGION,
            "xseq": 41,
        }
        return MAGIC + written(fields | dict(self.header)) + b"\n"

    def _inside(self) -> bytes:
        packed = {name: zlib.compress(raw) for name, raw in self.sections.items()}
        text = self._manifest(packed) if self.manifest_text is None else self.manifest_text
        size = len(text) if self.manifest_size is None else self.manifest_size
        signature = self.inner_signature
        if signature is None:
            signature = self.pair.sign(MANIFEST_SIGNED + text)
        rest = b"".join(packed.values()) if self.packed is None else self.packed
        return size.to_bytes(4) + text + signature + rest

    def _manifest(self, packed: Mapping[str, bytes]) -> bytes:
        fields: dict[str, Any] = {
            "app_version": "0.1.0",
            "backup": None,
            "clock": [],
            "counts": {},
            "created_at": "2026-11-20T18:05:00+05:00",
            "drill": None,
            "edition": 0,
            "inst": INST,
            "kind": "district",
            "min_reader": 1,
            "office": OFFICE,
            "prev": "",
            "schema": 1,
            "sections": [section_of(name, self.sections[name], z) for name, z in packed.items()],
            "segments": [],
            "to": REGION,
            "xseq": 41,
        }
        return written(fields | dict(self.manifest))


def section_of(name: str, raw: bytes, z: bytes) -> dict[str, Any]:
    """Return how a manifest describes a section."""
    return {
        "lines": raw.count(b"\n"),
        "name": name,
        "raw": len(raw),
        "sha256": sha256(raw).hexdigest(),
        "z": len(z),
    }


def written(fields: Any) -> bytes:  # noqa: ANN401  whatever JSON can write, floats too
    """Write JSON in the canonical form, without asking whether it may be written."""
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def signed_lines(entries: Sequence[Entry], lines: Sequence[str]) -> bytes:
    """Return a parcel with these lines, signed by the office, that says it is these entries."""
    raw = "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")
    said = segment_of(entries)
    plain = {
        "from": said.from_,
        "from_hash": said.from_hash,
        "inst": said.inst,
        "upto": said.upto,
        "upto_hash": said.upto_hash,
    }
    return Forged(sections={"entries": raw}, manifest={"segments": [plain]}).file()


def refusal_of_lines(entries: Sequence[Entry], lines: Sequence[str]) -> Refusal | None:
    """Say how such a parcel is refused once every line of it was read; None where it is not."""
    try:
        found = opened(signed_lines(entries, lines))
        list(read_chain(found.sections["entries"], found.manifest.segments))
    except Refusal as refusal:
        return refusal
    return None
