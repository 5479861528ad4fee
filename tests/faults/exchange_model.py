"""A department, its offices and the roads between them, small enough to be played a million times.

Whatever may happen to them does, as the dice say; who they are stands in `exchange_parts.py`.
"""

from collections.abc import Callable
from typing import Final

from desktop.models.chain import Deed, Entry, Mark, Verifier, read_head, seal
from desktop.models.parcel import Segment
from tests.faults.exchange_parts import Answer, Computer, Dice, Parcel, Record, Region

SALT: Final = bytes(16)
BACKUPS: Final = 4  # of a record, and of the region


class World:
    """Everything there is, and what may happen to it."""

    def __init__(self, seed: int, offices: int = 2) -> None:
        self.dice = Dice(seed)
        self.region = Region()
        self.computers: list[Computer] = []
        self.parcels: list[Parcel] = []
        self.answers: list[tuple[int, Answer]] = []  # for the computers of which office
        self.office_of: dict[str, int] = {}
        self.enrolled: list[tuple[str, Mark]] = []  # sheets the region can enter again
        self.decided: dict[str, str] = {}  # of two that followed one, who went on
        self.clones = 0
        self._written = 0
        self._archive: list[Region] = []
        for office in range(offices):
            self._computer(office, Record(inst=""))

    def do(self, act: str) -> None:
        """Let one thing happen, to whichever computer or file the dice say."""
        acts: dict[str, Callable[[], None]] = {
            "work": self._work,
            "export": self._export,
            "parcel": self._carry_parcel,
            "answer": self._answer,
            "hear": self._carry_answer,
            "lose": self._lose,
            "back-up": self._back_up,
            "restore": self._restore,
            "roll-back": self._roll_back,
            "image-back": self._image_back,
            "replace": self._replace,
            "clone": self._clone,
            "region-back": self._region_back,
        }
        acts[act]()

    def _computer(self, office: int, record: Record) -> None:
        """Make a computer, its keys and its chain, and enrol it."""
        made = Computer(record, set())
        self.computers.append(made)
        self._begin(made, office)

    def _begin(self, computer: Computer, office: int) -> None:
        """Begin a chain that goes on with all the record holds."""
        inst = f"{len(self.office_of) + 1:016x}"
        after = computer.record.mark(computer.record.inst)
        self.office_of[inst] = office
        computer.record.inst = inst
        computer.keys.add(inst)
        self._write(computer)
        self.enrolled.append((inst, after))
        if not self.region.enrol(inst, after, keeps=self._decide(inst, after)):
            computer.alarm = "fork"

    def _decide(self, inst: str, after: Mark) -> str:
        """Ask the office which of two works: what is no more does not, else either may."""
        rival = self.region.rival(after) if after.n else ""
        at_work = any(each.record.inst == rival for each in self._alive())
        if inst not in self.decided:
            self.decided[inst] = rival if at_work and self.dice.below(2) else inst
        return self.decided[inst]

    def _write(self, computer: Computer) -> None:
        record = computer.record
        self._written += 1
        deed = Deed(
            at="2026-11-22T09:00:00+05:00",
            by="s1",
            office="2-11",
            fact="SwitchSet",
            version=1,
            about="office",
            about_id=str(self._written),
        )
        after = record.mark(record.inst)
        entry = seal(deed, after=after, transaction=after.n + 1, body="{}", salt=SALT)
        record.chains.setdefault(record.inst, []).append(entry)

    def _alive(self) -> list[Computer]:
        return [each for each in self.computers if not each.alarm]

    def _any(self) -> Computer | None:
        alive = self._alive()
        return alive[self.dice.below(len(alive))] if alive else None

    def _work(self) -> None:
        computer = self._any()
        for _fact in range(1 + self.dice.below(3)):
            if computer is not None:
                self._write(computer)

    def _export(self) -> None:
        computer = self._any()
        parcel = self.parcel_of(computer) if computer is not None else None
        if parcel is not None:
            self.parcels.append(parcel)

    def parcel_of(self, computer: Computer) -> Parcel | None:
        """Put everything the region has not confirmed into a file, as every export does."""
        record = computer.record
        segments, entries = [], {}
        for inst, chain in record.chains.items():
            top = record.mark(inst)
            have = record.have.get(inst, Mark(inst=inst))
            if not record.holds(have):
                if inst == record.inst:
                    computer.alarm = "unknown-mark"
                    return None
                have = top if have.n > top.n else Mark(inst=inst)
            segments.append(
                Segment(inst=inst, from_=have.n, from_hash=have.h, upto=top.n, upto_hash=top.h)
            )
            entries[inst] = chain[have.n :]
        computer.seen[record.inst] = record.mark(record.inst).n
        return Parcel(record.inst, tuple(segments), entries)

    def _carry_parcel(self) -> None:
        """Bring some file to the region, in any order; at times it stays and comes again."""
        if self.parcels:
            place = self.dice.below(len(self.parcels))
            again = self.dice.below(4) == 0
            self.region.receive(self.parcels[place] if again else self.parcels.pop(place))

    def _answer(self) -> None:
        self.answers.append((self.dice.below(2), self.region.answer()))

    def _carry_answer(self) -> None:
        if self.answers:
            place = self.dice.below(len(self.answers))
            again = self.dice.below(4) == 0
            office, answer = self.answers[place] if again else self.answers.pop(place)
            for each in self._alive():
                if self.office_of[each.record.inst] == office and self.dice.below(2):
                    self.hear(each, answer)

    def hear(self, computer: Computer, answer: Answer) -> None:
        """Take an answer as §2.5 says: never an older one; a mark that is not here is an alarm."""
        record = computer.record
        if answer.serial <= record.heard:
            return
        if not record.holds(answer.have.get(record.inst, Mark(inst=record.inst))):
            computer.alarm = "unknown-mark"
            return
        record.heard = answer.serial
        record.have = {inst: each for inst, each in answer.have.items() if inst in record.chains}
        computer.seen[record.inst] = record.mark(record.inst).n
        if record.inst in answer.retired:
            computer.alarm = "retired"
            return
        for inst in record.chains.keys() & answer.held.keys() - {record.inst}:
            self.take_back(record, inst, answer.held[inst])

    def take_back(self, record: Record, inst: str, held: list[Entry]) -> None:
        """Put back what one before did after the backup; not what is held otherwise."""
        if record.holds(record.mark(inst)) and Record("", {inst: held}).holds(record.mark(inst)):
            verifier = Verifier(record.mark(inst))
            for entry in held[record.mark(inst).n :]:
                assert verifier.follow(entry, read_head(entry.head)) is None
                record.chains[inst].append(entry)

    def _lose(self) -> None:
        for road in (self.parcels, self.answers):
            if road and self.dice.below(2):
                road.pop(self.dice.below(len(road)))

    def _back_up(self) -> None:
        self._archive = [*self._archive, self.region.copy()][-BACKUPS:]
        for each in self._alive():
            each.backups = [*each.backups, each.record.copy()][-BACKUPS:]

    def _restore(self) -> None:
        """Put a backup back as the program does: it goes on as a new installation."""
        computer = self._any()
        if computer is not None and computer.backups:
            self._go_on(computer, computer.backups[self.dice.below(len(computer.backups))].copy())

    def _roll_back(self) -> None:
        """Copy an old file over the record by hand: what lies outside tells it at the start."""
        computer = self._any()
        if computer is not None and computer.backups:
            old = computer.backups[self.dice.below(len(computer.backups))].copy()
            if old.mark(old.inst).n < computer.seen.get(old.inst, 0):
                self._go_on(computer, old)
            else:
                computer.record = old

    def _image_back(self) -> None:
        """Put the whole disk back as it was: nothing outside tells it, only the region can."""
        computer = self._any()
        if computer is not None and computer.backups:
            old = computer.backups[0].copy()
            computer.record = old
            computer.keys = {*computer.keys}
            computer.seen = {old.inst: 0}

    def _go_on(self, computer: Computer, record: Record) -> None:
        computer.record = record
        self._begin(computer, self.office_of[record.inst])

    def _replace(self) -> None:
        """Carry the record to a new computer, where its keys are not; the old one is put away."""
        old = self._any()
        if old is not None:
            self.computers.remove(old)
            self._computer(self.office_of[old.record.inst], old.record.copy())

    def _clone(self) -> None:
        """Copy the whole disk to a second computer: both go on as one installation."""
        computer = self._any()
        if computer is not None and len(self._alive()) < 6:
            self.clones += 1
            self.computers.append(computer.copy())

    def _region_back(self) -> None:
        """Put back a backup of the region, and enter again what is on the enrolment sheets."""
        if self._archive:
            epoch = self.region.epoch + 1
            forks = self.region.forks
            self.region = self._archive[self.dice.below(len(self._archive))].copy()
            self.region.epoch, self.region.forks = epoch, self.region.forks | forks
            for inst, after in self.enrolled:
                if inst not in self.region.known and not self.region.enrol(
                    inst, after, keeps=self._decide(inst, after)
                ):
                    for each in self.computers:
                        if each.record.inst == inst:
                            each.alarm = "fork"

    def settle(self, rounds: int = 4) -> None:
        """Carry everything once more, in order and without loss."""
        self.parcels.clear()
        self.answers.clear()
        for _round in range(rounds):
            for each in self._alive():
                parcel = self.parcel_of(each)
                if parcel is None:
                    continue
                verdict = self.region.receive(parcel)
                if verdict == "retired":
                    each.alarm = "retired"
                elif verdict == "fork":
                    each.alarm = "fork"
            answer = self.region.answer()
            for each in self._alive():
                self.hear(each, answer)
