"""Say what a file of the exchange is and what it changes, in sentences (parcels §2.12).

There is no Qt here, so the command line says what the window says.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.parcel import Card, Header
from desktop.presenters import formats
from desktop.presenters.clock_words import advice
from desktop.presenters.edition_words import edition_lines, moved_lines
from desktop.presenters.restored_words import back_lines
from desktop.services.answers import AnswerEffect
from desktop.services.exporting import Made
from desktop.services.installation import Enrolment, InstallationState

STATES: Final[Mapping[InstallationState, str]] = MappingProxyType(
    {
        "new": marked("not enrolled yet"),
        "enrolled": marked("waits for the region's first answer"),
        "granted": marked("the region takes its parcels"),
        "retired": marked("ended by the region: it can only be read"),
        "revoked": marked("its keys are trusted no more"),
        "rolled-back": marked("older than what this computer has already sent"),
        "moved": marked("the keys are not on this computer"),
    }
)
"""How an installation stands, for the page and the command line."""

ENDED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "retired": marked("ended by the region: it can only be read"),
        "revoked": marked("its keys are trusted no more"),
    }
)


def header_lines(header: Header, size: int) -> Iterator[str]:
    """Say who sends a file, to whom, and its number."""
    if header.kind == "region":
        said = _("Answer {number} of region {office} to office {to}.")
    else:
        said = _("Parcel {number} of office {office} to region {to}.")
    yield said.format(number=header.xseq, office=header.office, to=header.to)
    yield _("Computer {inst}, key {key}, {size} bytes.").format(
        inst=header.inst, key=header.kid, size=formats.number(size)
    )


def card_lines(card: Card, fingerprint: str) -> Iterator[str]:
    """Say whose keys a card holds, and the fingerprint to compare with the paper."""
    if card.kind == "region":
        yield _("Card of region {office}.").format(office=card.office)
    else:
        said = _("Card of office {office}, computer {inst}.")
        yield said.format(office=card.office, inst=card.inst)
    yield _("Fingerprint: {fingerprint}").format(fingerprint=fingerprint)


def enrolled_lines(made: Enrolment, path: str) -> Iterator[str]:
    """Say where the card lies and what goes to the region beside it."""
    yield _("The card for the region is written: {file}").format(file=path)
    yield _("Fingerprint: {fingerprint}").format(fingerprint=made.fingerprint)
    yield _("Send the region the file and, apart from it, the printed sheet with the fingerprint.")


def written_lines(made: Made | None, path: str) -> Iterator[str]:
    """Say where a parcel lies, and of one that was just made what it holds."""
    if made is not None:
        count = made.counts.get("entries", 0)
        said = _n("Parcel {number}: {count} entry.", "Parcel {number}: {count} entries.", count)
        yield said.format(number=made.header.xseq, count=formats.number(count))
    yield _("Written and read again: {file}. The medium can be removed.").format(file=path)


def effect_lines(effect: AnswerEffect) -> Iterator[str]:
    """Say what an answer tells and changes."""
    yield _("The region holds entries 1 to {n} of this computer.").format(
        n=formats.number(effect.confirmed)
    )
    if effect.ending:
        yield _("The region ended this computer: {state}.").format(state=_(ENDED[effect.ending]))
    if effect.answer.held:
        yield _n(
            "The region keeps {count} entry unread until its program is newer.",
            "The region keeps {count} entries unread until its program is newer.",
            len(effect.answer.held),
        ).format(count=len(effect.answer.held))
    yield from filter(None, (advice(effect.skew),))
    yield from back_lines(effect.back)
    if effect.keys_changed:
        yield _("The region told its next keys.")
    yield from edition_lines(effect.edition)
    yield from moved_lines(effect.moved, effect.numbers)
    for question in effect.questions:
        yield _("The region asks: {words}").format(words=question.text)
    if effect.needs:
        yield _("The region asks for Kense {program} or newer.").format(program=effect.needs)
