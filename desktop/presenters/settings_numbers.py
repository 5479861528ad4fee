"""Numbers put aside for a power cut: reserved with their blank talons, handed back (D40)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from desktop.i18n import _, _n
from desktop.models.block import Block, runs_of
from desktop.models.complaint import SERIES
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import save, saved
from desktop.presenters.settings_gaps import span
from desktop.presenters.settings_view import OptionView, Said
from desktop.services import numbers as services
from desktop.services.desk import Desk
from desktop.store import numbers

USUAL: Final = 10  # talons: a morning without light at a rural counter


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """Show a block: its numbers as they are written, when and why, how many of them are left."""

    block: str
    title: str
    detail: str
    left: int
    note: str


class PowerCut:
    """Put numbers aside, print blank talons with them, hand back what was not needed (D40)."""

    def __init__(self, desk: Callable[[], Desk], *, prints: PrintsPresenter) -> None:
        self._desk = desk
        self._prints = prints

    def services(self) -> tuple[OptionView, ...]:
        """Return the services of the office, and complaints about each."""
        desk = self._desk()
        own = [
            (each, formats.text(desk.catalogue.standard(each).short))
            for each in desk.office().services
        ]
        complained = [(f"{SERIES}:{each}", f"{label('series.complaint')}: {w}") for each, w in own]
        return tuple(OptionView(key=key, words=words) for key, words in (*own, *complained))

    def blocks(self) -> tuple[BlockView, ...]:
        """Return every block, the newest first."""
        desk = self._desk()
        return tuple(
            self._view(desk, block) for block in numbers.blocks(desk.database, desk.office().office)
        )

    def _view(self, desk: Desk, block: Block) -> BlockView:
        service, _slash, year = block.series.rpartition("/")
        name = label("series.complaint")
        if service != SERIES:
            name = formats.text(desk.catalogue.standard(service).short)
        left = len(block.open)
        note = _n("{count} left", "{count} left", left).format(count=formats.number(left))
        spans = formats.listed(span(first, last) for first, last in runs_of(block.open))
        unprinted = len(services.blanks_of(desk, block.block))
        return BlockView(
            block=block.block,
            title=f"{name} · {year} · {span(block.first, block.last)}",
            detail=f"{formats.moment(block.reserved_at)} · {block.reason}",
            left=left,
            note=" · ".join(self._notes(f"{note}: {spans}" if left else "", unprinted)),
        )

    def _notes(self, left: str, unprinted: int) -> Iterator[str]:
        """Say what is left of a block, and of how many numbers no talon is printed yet."""
        yield left or _("used up")
        if unprinted:
            said = _n("{count} not printed", "{count} not printed", unprinted)
            yield said.format(count=formats.number(unprinted))

    def reserve(self, service: str, count: int, reason: str) -> Said:
        """Put numbers aside and print their blank talons."""
        desk = self._desk()
        try:
            block = services.reserve(desk, service=service, count=count, reason=reason)
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        self._print(block)
        return saved(desk)

    def print_again(self, block: str) -> Said:
        """Print the blank talons of a block that no printer has given out yet."""
        if not self._print(block):
            return Said(tone="info", sentence=_("Every blank talon of the block is printed."))
        return saved(self._desk())

    def hand_back(self, block: str, reason: str) -> Said:
        """Hand back what is left of a block."""
        return save(self._desk(), lambda desk: services.hand_back(desk, block=block, reason=reason))

    def _print(self, block: str) -> int:
        blanks = services.blanks_of(self._desk(), block)
        if blanks:
            self._prints.print_run(blanks)
        return len(blanks)
