"""The settings of a region: its keys and card, and the computers of its offices."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models import moments
from desktop.models.brought import Brought
from desktop.models.errors import Refusal
from desktop.models.facts import Kept
from desktop.presenters import formats
from desktop.presenters.background import Background
from desktop.presenters.exchange_leaving import ExchangeLeaving
from desktop.presenters.exchange_view import FactView
from desktop.presenters.frame import office_name
from desktop.presenters.region_keys import change_words, keys_facts
from desktop.presenters.region_names import office_names
from desktop.presenters.region_pane import computer_words
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import save
from desktop.presenters.settings_view import Said
from desktop.services import receiving, regional
from desktop.services.case_file import require_folder
from desktop.services.desk import Desk
from desktop.store import regional as rows
from desktop.store.database import Database
from desktop.store.regional import Installation
from desktop.sync.stick import write_out


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerView:
    """Show a computer of an office: whose it is, what it serves, whether it may send."""

    inst: str
    title: str
    detail: str
    state: str
    is_live: bool
    last: int


class RegionKeys:
    """Tell the region's keys and its card, write it, announce the next keys and change to them."""

    def __init__(self, desk: Callable[[], Desk], machine: Path) -> None:
        self._desk, self._machine = desk, machine

    def may_change(self) -> bool:
        """Say whether whoever works here may change the keys."""
        return self._desk().may("region.enrol")

    def has_next(self) -> bool:
        """Say whether the next keys are announced."""
        return bool(regional.require_region(self._desk()).next_signing)

    def facts(self) -> tuple[FactView, ...]:
        """Return what stands in the region's letter to its offices."""
        desk = self._desk()
        own = regional.require_region(desk)
        began = moments.from_text(own.began_at)
        found = [
            FactView(name=_("Region"), value=f"{own.region} · {office_name(desk.office())}"),
            FactView(name=_("Begun"), value=formats.date_long(began.date())),
        ]
        try:
            card = regional.region_card(desk, self._machine)
        except Refusal as refusal:
            found.append(FactView(name=_("Keys"), value=sentence(refusal), tone="past"))
            return tuple(found)
        found.append(FactView(name=_("Fingerprint"), value=card.fingerprint))
        found += keys_facts(desk)
        recovery = _("every parcel is sealed for it too") if own.recovery else _("none")
        found.append(FactView(name=_("Recovery key"), value=recovery))
        return tuple(found)

    def change_words(self) -> str:
        """Say what changing to the next keys means now."""
        return change_words(self._desk())

    def write_card(self, folder: str) -> Said:
        """Write the card onto a medium."""
        try:
            made = regional.region_card(self._desk(), self._machine)
            path = write_out(require_folder(folder), made.name, made.file)
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        said = _("The card is written: {path}").format(path=path)
        return Said(tone="done", sentence=said)

    def announce(self) -> Said:
        """Make the next keys, or change to those that were announced."""
        change = regional.change_keys if self.has_next() else regional.announce_keys
        return save(self._desk(), lambda desk: change(desk, self._machine))


class Computers(QObject):
    """Enrol, retire and revoke the computers of the offices.

    Signals:
        told: the Said of files that had waited and were taken after an enrolment.
        leaving_changed: the LeavingView of such files, None when none are being taken.
    """

    told = Signal(object)
    leaving_changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        machine: Path,
        *,
        background: Background[Database],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._machine, self._background = desk, machine, background
        self._leaving = ExchangeLeaving(background, parent=self)
        self._leaving.changed.connect(self.leaving_changed)
        self.rival = ""  # the computer that goes on already where that of the last card wants to

    def may_change(self) -> bool:
        """Say whether whoever works here may let computers send."""
        return self._desk().may("region.enrol")

    def computers(self) -> tuple[ComputerView, ...]:
        """Return the computers of every office, by office, those that may send first."""
        desk = self._desk()
        names = office_names(desk)
        found = rows.installations(desk.database)
        marks = {each.inst: each.n for each in rows.marks(desk.database, "")}
        ordered = sorted(found, key=lambda each: (_numbers(each.office), not each.is_live))
        return tuple(self._view(desk, each, names, marks.get(each.inst, 0)) for each in ordered)

    @staticmethod
    def _view(desk: Desk, each: Installation, names: dict[str, str], last: int) -> ComputerView:
        services = (formats.text(desk.catalogue.standard(s).short) for s in each.services)
        return ComputerView(
            inst=each.inst,
            title=f"{names.get(each.office, each.office)} · {each.inst}",
            detail=formats.listed(services),
            state=computer_words(each),
            is_live=each.is_live,
            last=last,
        )

    def enrol(self, card: str, groups: str, *, keeps: Kept | None = None) -> Said:
        """Let a computer send; what waited for that is taken beside the window.

        Of two that go on after the same one, `keeps` says which does: that of the card is `other`.
        """
        self.rival = ""

        def act(desk: Desk) -> None:
            path = Path(card.strip()).expanduser()
            if not card.strip():
                raise Refusal("medium-missing", folder="–")
            try:
                regional.enrol(desk, receiving.read_brought(path), groups, keeps=keeps)
            except Refusal as refusal:
                self.rival = str(refusal.fields.get("other", ""))
                raise

        said = save(self._desk(), act)
        if said.done:
            self._take_waiting()
        return said

    def stop(self) -> None:
        """Stop taking what had waited: the file in hand and those after it wait on."""
        self._leaving.stop()

    def _take_waiting(self) -> None:
        """Take beside the window what waited for an enrolment."""
        desk, machine, heard = self._desk(), self._machine, self._leaving.begin("waited")("waited")
        self._background.ask(
            lambda database: receiving.try_again(
                replace(desk, database=database), machine, progress=heard
            ),
            owner=self,
            answered=self._tell_waited,
            failed=self._refuse,
        )

    def _refuse(self, refusal: Refusal) -> None:
        self._leaving.end()
        self.told.emit(Said(tone="past", sentence=sentence(refusal)))

    def _tell_waited(self, taken: tuple[Brought, ...]) -> None:
        self._leaving.end()
        if taken:
            said = _n(
                "{count} file that had waited is taken in.",
                "{count} files that had waited are taken in.",
                len(taken),
            ).format(count=formats.number(len(taken)))
            self.told.emit(Said(tone="done", sentence=said))

    def retire(self, inst: str) -> Said:
        """Let a computer send no more: what it did counts for ever."""
        return save(self._desk(), lambda desk: regional.retire(desk, inst))

    def revoke(self, inst: str, from_n: str, why: str) -> Said:
        """Trust the keys of a computer no more, from an entry on."""
        number = int(from_n) if from_n.strip().isdecimal() else 0
        return save(self._desk(), lambda desk: regional.revoke(desk, inst, from_n=number, why=why))


def _numbers(office: str) -> tuple[int, ...]:
    return tuple(int(each) for each in office.replace(".", "-").split("-") if each.isdecimal())
