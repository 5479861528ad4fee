"""What the commands of a region tell: its card, its installations, an answer that was written."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop.i18n import _
from desktop.presenters.clock_words import seen_lines, skew_words
from desktop.presenters.drill_words import drill_words
from desktop.presenters.sentences_region import rivals_words
from desktop.services.region_answer import MadeAnswer
from desktop.services.regional import RegionCard
from desktop.services.rivals import rivals
from desktop.services.warehouse import LOAD, SCHEMA, Warehouse
from desktop.store.regional import BroughtFile, Installation


def card_lines(made: RegionCard, path: Path | None) -> Iterator[str]:
    """Say what stands in the region's letter to its offices."""
    yield _("Region {region}; fingerprint {fingerprint}").format(
        region=made.card.office, fingerprint=made.fingerprint
    )
    if path is not None:
        yield _("The card is written: {path}").format(path=path)


def installation_lines(found: Sequence[Installation]) -> Iterator[str]:
    """Say of each installation whose it is and whether it may send, and of two at once."""
    for each in found:
        if each.revoked_at:
            state = _("revoked from entry {n}").format(n=each.revoked_from)
        else:
            state = _("retired") if each.retired_at else _("may send")
        services = ", ".join(each.services)
        yield f"{each.office}  {each.inst}  {state}  {services}".rstrip()
    for room in dict.fromkeys(each.room for each in found):
        two = rivals(each for each in found if each.room == room)
        if two:
            ids = ", ".join(each.inst for each in two)
            yield f"{two[0].office}  {ids}  {rivals_words()}"


def clock_lines(
    found: Sequence[Installation], files: Sequence[BroughtFile], skews: Mapping[str, int]
) -> Iterator[str]:
    """Say of each computer that may send how its clock is off, and what its last file showed."""
    for each in found:
        own = (seen for file in files for seen in file.clocks if seen.inst == each.inst)
        last = next(own, None) if each.is_live else None
        if last is not None:
            for words in (skew_words(skews.get(each.inst, 0)), *seen_lines(last)):
                if words:
                    yield f"{each.office}  {each.inst}  {words}"


def drill_lines(files: Sequence[BroughtFile]) -> Iterator[str]:
    """Say of each office what its last restore drill came to, by the last file that was taken."""
    for each in files:
        yield f"{each.office}  {drill_words(each)[0]}"


def answer_lines(made: MadeAnswer, path: Path) -> Iterator[str]:
    """Say what an answer tells its office, and where it lies."""
    answer = made.answer
    yield _("Answer {serial} to office {office} is written: {path}").format(
        serial=answer.serial, office=answer.office, path=path
    )
    for mark in answer.have:
        yield _("Entries of {inst} are held up to {n}.").format(inst=mark.inst, n=mark.n)
    if answer.held:
        yield _("{count} entries are held unread.").format(count=len(answer.held))
    yield _("It is safe to remove the medium.")


def warehouse_lines(written: Warehouse) -> Iterator[str]:
    """Say how many rows each table has, where they lie, and what loads them."""
    for table, count in written.rows:
        yield f"{table}  {count}"
    yield _("{count} rows are written: {path}").format(count=written.total, path=written.folder)
    yield _("Load them from that folder: {command}").format(
        command=f"psql -X -f {SCHEMA} -f {LOAD}"
    )
