"""A region as an office meets it: it judges what arrives, holds it, and answers."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from desktop.models.answer import Answer
from desktop.models.chain import Entry, Mark
from desktop.models.judging import judge
from desktop.models.parcel import Card, Manifest
from desktop.sync.answer import write_answer
from desktop.sync.entries import read_chain
from desktop.sync.keys import AgePair, SigningPair, fingerprint, write_card
from desktop.sync.parcel import open_parcel, seal
from tests.helpers.parcels import OFFICE, REGION, REGION_AGE, REGION_INST, REGION_KEYS
from tests.helpers.standards import at

MADE = at(8)  # of every answer, before anybody took it in


@dataclass
class TheRegion:
    """Hold the entries of each installation, and answer the office with what is held."""

    cards: dict[str, Card] = field(default_factory=dict)
    held: dict[str, list[Entry]] = field(default_factory=dict)
    serial: int = 0
    pair: SigningPair = REGION_KEYS
    age: AgePair = REGION_AGE

    @property
    def card(self) -> Card:
        """Return the region's card."""
        return Card(
            kind="region",
            office=REGION,
            inst=REGION_INST,
            signing=self.pair.public,
            recipient=self.age.recipient,
        )

    @property
    def card_file(self) -> bytes:
        """Return the card as the file an office takes in."""
        return write_card(self.card, self.pair)

    @property
    def typed(self) -> str:
        """Return the last two groups of its letter."""
        return fingerprint(self.card)[-9:]

    def know(self, card: Card) -> None:
        """Enrol an installation."""
        self.cards[card.inst] = card

    def receive(self, file: bytes, inst: str) -> str:
        """Judge a parcel and hold what is new; return the verdict."""
        opened = open_parcel(
            file,
            public=self.cards[inst].signing,
            identities=[self.age.identity],
            to=REGION,
        )
        segments = opened.manifest.segments
        entries = [entry for entry, _, _ in read_chain(opened.sections["entries"], segments)]
        carried = {(each.inst, each.n): each.h for each in entries}
        judged = judge(segments, self.marks, self.hash_at, lambda inst, n: carried.get((inst, n)))
        if judged.verdict == "applied":
            first = {each.segment.inst: each.first_new for each in judged.segments}
            for entry in entries:
                if entry.n >= first[entry.inst]:
                    self.held.setdefault(entry.inst, []).append(entry)
        return judged.verdict

    @property
    def marks(self) -> dict[str, Mark]:
        """Return up to where each installation is held."""
        return {
            inst: Mark(inst=inst, n=held[-1].n, h=held[-1].h) for inst, held in self.held.items()
        }

    def hash_at(self, inst: str, n: int) -> str | None:
        """Return the hash of an entry that is held."""
        held = self.held.get(inst, [])
        return held[n - 1].h if 0 < n <= len(held) else None

    def answer(self, **said: Any) -> bytes:  # noqa: ANN401  whatever an answer says
        """Write the next answer, as the region holds things or as `said`."""
        self.serial += 1
        fields = {
            "serial": self.serial,
            "office": OFFICE,
            "region": REGION_INST,
            "made_at": MADE,
            "have": tuple(self.marks.values()),
            "granted": tuple(self.cards.values()),
            "min_program": "0.1.0",
        }
        return self.sealed(Answer(**{**fields, **said}))

    def sealed(self, answer: Answer) -> bytes:
        """Seal an answer for every installation known."""
        manifest = Manifest(
            kind="region",
            office=REGION,
            inst=REGION_INST,
            to=OFFICE,
            xseq=answer.serial,
            prev="",
            app_version="0.1.0",
            created_at=answer.made_at,
        )
        return seal(
            manifest,
            {"answer": write_answer(answer)},
            pair=self.pair,
            recipients=[self.age.recipient, *(each.recipient for each in self.cards.values())],
            card=self.card,
        )


def day(text: str) -> dt.date:
    """Return a day written as ISO text."""
    return dt.date.fromisoformat(text)
