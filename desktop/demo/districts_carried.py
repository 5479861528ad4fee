"""What is carried between the offices and their region: files, their papers, what became of them.

Whatever lay on a stick lies in one folder afterwards, beside the keys that open and prove it.
"""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop.demo.districts_places import Place
from desktop.demo.file_spool import FileSpool
from desktop.demo.stage import PaperMade
from desktop.models.brought import Brought
from desktop.models.facts import BeganWhy
from desktop.services import (
    answers,
    exchange_papers,
    exporting,
    installation,
    papers,
    receiving,
    region_answer,
    region_receipt,
    regional,
    week_letter,
)
from desktop.services.answers import AnswerEffect
from desktop.services.installation import Enrolment
from desktop.sync.keys import AgePair
from desktop.sync.minisign import public_key_file_of

LOST: Final = "lost"
"""What became of a file that never arrived: no verdict of the region's."""

TAKEN: Final = "taken"
"""What became of an answer that an office took in."""

_GROUPS: Final = 9  # characters: the last two groups of a fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Tell what became of a file: `verdict`, and how many entries of it were applied, and so on.

    `key` proves it. `register` and `receipt` are its papers on both sides, where it has them.
    """

    file: Path
    key: Path
    kind: str
    sender: str
    receiver: str
    number: int
    verdict: str
    at: dt.datetime
    applied: int = 0
    present: int = 0
    held: int = 0
    register: Path | None = None
    receipt: Path | None = None

    @property
    def total(self) -> int:
        """Return how many entries there were in what was taken."""
        return self.applied + self.present + self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Hold a parcel on its way, and the register that accompanies it."""

    file: Path
    key: Path
    office: str
    number: int
    register: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """Carry files into `folder` by `stick`, print what goes beside them, and remember it all."""

    region: Place
    folder: Path
    stick: Path
    spool: FileSpool
    parcels: list[Parcel] = field(default_factory=list)
    made: list[PaperMade] = field(default_factory=list)
    keys: dict[str, Path] = field(default_factory=dict)
    cards: list[Path] = field(default_factory=list)

    def publish(self) -> Path:
        """Lay the region's card, its public key and its identity beside what is carried."""
        region = self.region
        card = regional.region_card(region.desk, region.machine)
        self._card(card.name, card.file)
        (identity,) = regional.identities(region.desk, region.machine)
        path = self.folder / f"{region.office}.agekey"
        path.write_text(f"# public key: {AgePair.of(identity).recipient}\n{identity}\n")
        self._key(region.office, card.card.signing)
        return path

    def introduce(self, place: Place) -> None:
        """Let each side take the other's card, the last two groups typed from paper."""
        self.enrol(place, installation.enrol(place.desk, place.machine))
        theirs = regional.region_card(self.region.desk, self.region.machine)
        installation.trust_region(place.desk, theirs.file, theirs.fingerprint[-_GROUPS:])

    def begin_again(self, place: Place, why: BeganWhy) -> None:
        """Let an office go on as a new installation, which the region enrols in its place."""
        self.enrol(place, installation.begin_again(place.desk, place.machine, why))

    def enrol(self, place: Place, made: Enrolment) -> None:
        """Print the sheet, carry the card, and let the region compare the two."""
        self._print(place, exchange_papers.issue_sheet(place.desk, place.machine))
        self._card(made.name, made.file)
        self._key(made.card.inst, made.card.signing, name=place.office)
        regional.enrol(self.region.desk, made.file, made.fingerprint[-_GROUPS:])

    def send(self, place: Place, *, called: str = "") -> Sent:
        """Make a parcel, print its register, and write it onto the stick."""
        made = exporting.make_parcel(place.desk, place.machine)
        if made is None:  # nobody tells it to stop
            raise LookupError(place.office)
        register = self._print(place, exchange_papers.issue_register(place.desk, made.parcel))
        self._print(place, week_letter.issue_letter(place.desk, made.parcel, "ru"))
        written = exporting.take_out(place.desk, made.parcel, self.stick)
        return Sent(
            file=written.replace(self.folder / (called or made.name)),
            key=self.keys[made.header.inst],
            office=place.office,
            number=made.header.xseq,
            register=register,
        )

    def lose(self, sent: Sent) -> None:
        """Let a file never arrive."""
        self._tell(sent, LOST)

    def bring(self, sent: Sent) -> Brought:
        """Take a file in at the region, and print the receipt for what was taken."""
        desk = self.region.desk
        file = receiving.read_brought(sent.file)
        brought = receiving.receive(desk, self.region.machine, file)
        receipt = None
        if brought.is_taken:
            receipt = self._print(self.region, region_receipt.issue_receipt(desk, brought.parcel))
        self._tell(sent, brought.verdict, brought, receipt)
        return brought

    def answer(self, office: str) -> Path:
        """Make the region's answer to an office, and write it onto the stick."""
        made = region_answer.make_answer(self.region.desk, self.region.machine, office)
        written = region_answer.take_out(made, self.stick)
        return written.replace(self.folder / made.name)

    def take(self, place: Place, file: Path) -> AnswerEffect:
        """Look at an answer, then take it in; what is shown is what happens."""
        content = file.read_bytes()
        shown = answers.inspect_answer(place.desk, place.machine, content)
        told = answers.take_answer(place.desk, place.machine, content)
        if (shown.moved, shown.ending) != (told.moved, told.ending):
            raise LookupError(place.office)
        region = self.region.office
        parcel = Parcel(
            file=file,
            key=self.keys[region],
            kind="answer",
            sender=region,
            receiver=place.office,
            number=told.answer.serial,
            verdict=TAKEN,
            at=place.desk.now(),
        )
        self.parcels.append(parcel)
        return told

    def _tell(
        self, sent: Sent, verdict: str, brought: Brought | None = None, receipt: Path | None = None
    ) -> None:
        parcel = Parcel(
            file=sent.file,
            key=sent.key,
            kind="parcel",
            sender=sent.office,
            receiver=self.region.office,
            number=sent.number,
            verdict=verdict,
            at=self.region.desk.now(),
            applied=brought.applied if brought else 0,
            present=brought.present if brought else 0,
            held=brought.held if brought else 0,
            register=sent.register,
            receipt=receipt,
        )
        self.parcels.append(parcel)

    def _print(self, place: Place, paper: str) -> Path:
        row = papers.print_paper(place.desk, self.spool, paper=paper)
        if self.spool.failure is not None:
            raise self.spool.failure
        file = self.spool.written[-1]
        tray = self.spool.tray_of[file]
        self.made.append(PaperMade(kind=row.kind, file=file, tray=tray))
        return file

    def _card(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.write_bytes(content)
        self.cards.append(path)

    def _key(self, whose: str, public: bytes, *, name: str = "") -> None:
        """Lay a public key down: the first of an office under its number, another with its own."""
        path = self.folder / f"{name or whose}.pub"
        if path.exists():
            path = self.folder / f"{name}-{whose[:4]}.pub"
        path.write_text(public_key_file_of(public), encoding="utf-8")
        self.keys[whose] = path
