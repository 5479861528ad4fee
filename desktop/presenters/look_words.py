"""Say what a file would come to before it is taken: its verdict, entries and changes (§2.4).

There is no Qt here, so the command line says what the window says.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c, marked
from desktop.models import moments
from desktop.models.brought import Brought
from desktop.models.looked import KindCount, Looked
from desktop.models.parcel import Header, Verdict
from desktop.presenters import formats
from desktop.presenters.deed_words import TOPICS
from desktop.presenters.exchange_words import header_lines
from desktop.presenters.sentences import WORDS, worded
from desktop.presenters.sentences_region import STEPS, told_fields
from desktop.presenters.tone import Tone

WOULD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "applied": marked(
            "It can be taken: {applied} entries are new, {present} are here already."
        ),
        "duplicate": marked("Everything in this file is here already: {present} entries."),
        "content": marked(
            "It can be taken: {applied} entries are new, {present} are here already, {held} would "
            "be held until a later program can read them."
        ),
        "counts": marked(
            "The file is signed, but its manifest counts other entries than it holds. Nothing "
            "would be taken, and the file would be kept."
        ),
        "gap": marked(
            "Entries {missing} of computer {inst} are missing before this file: it would wait. "
            "The next file of the office brings them, and this one is then taken by itself."
        ),
        "fork": marked(
            "Two computers go on with one record of computer {inst}: they part at entry {n}. "
            "Nothing would be taken, and the file would be kept. What is held ends with "
            "{ours_fact} ({ours_at}), what the file brings with {theirs_fact} ({theirs_at})."
        ),
        "unknown": marked(
            "Computer {inst} of office {office} is not enrolled. The file would be kept: enrol the "
            "computer, and the file is taken by itself."
        ),
        "revoked": marked(
            "The keys of computer {inst} are trusted no more. Nothing would be taken; the file "
            "would be kept as evidence."
        ),
        "retired": marked(
            "Computer {inst} was retired: another goes on for it. Nothing would be taken; the file "
            "would be kept as evidence."
        ),
        "part-cut": marked(
            "Its writing was broken off: {percent} % of it is there. It is left where it lies; "
            "have it written again where it was made."
        ),
        "part-whole": marked("Its writing was broken off at the very end, and yet it is whole."),
    }
)
"""What is said of a file by the verdict it would get; the other verdicts say it of any file."""

SHORT: Final[Mapping[Verdict, str]] = MappingProxyType(
    {
        "applied": marked("can be taken"),
        "duplicate": marked("all of it is here"),
        "content": marked("malformed, kept"),
        "gap": marked("waits for an earlier one"),
        "fork": marked("a fork, kept"),
        "unknown": marked("not enrolled, kept"),
        "revoked": marked("keys revoked, kept"),
        "retired": marked("computer retired, kept"),
        "newer-format": marked("of a newer program, kept"),
        "newer-schema": marked("of a newer program, kept"),
        "truncated": marked("cut, not taken"),
        "damaged": marked("damaged, not taken"),
        "too-large": marked("too large, not taken"),
        "signature": marked("wrong signature, not taken"),
        "identity": marked("another's seal, not taken"),
        "not-for-us": marked("for somebody else, not taken"),
    }
)
"""A verdict in the two or three words that a table has room for."""

CHANGED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "visitors": marked("Queue numbers given"),
        "registered": marked("Applications registered"),
        "carried": marked("Applications carried over"),
        "decided": marked("Decisions signed"),
        "issued": marked("Results made"),
        "handed": marked("Results handed over"),
        "ended": marked("Applications ended"),
        "void": marked("Applications made void"),
        "corrected": marked("Applications corrected"),
        "weapon-events": marked("Events of weapons"),
        "weapons": marked("Weapons entered in the books"),
        "complaints": marked("Complaints received"),
    }
)
"""What a file would change, by the code of the change."""


def look_lines(looked: Looked, header: Header | None, office: str) -> Iterator[str]:
    """Say all that a look told, line by line; `office` names whose the file says it is."""
    brought = looked.brought
    if header is not None:
        yield from header_lines(header, brought.size)
    if office:
        yield _("Office: {name}").format(name=office)
    if looked.made_at:
        said = _("Made {moment} by Kense {program}.")
        yield said.format(moment=_made_words(looked.made_at), program=looked.program)
    yield would_words(looked)
    yield from _listed(looked)
    if looked.healed:
        yield healed_words(looked)
    yield step_words(brought)
    yield _("Nothing was changed yet.")


def _made_words(text: str) -> str:
    made = moments.from_text(text)
    return f"{formats.date_digits(made.date())}, {formats.time(made)}"


def _listed(looked: Looked) -> Iterator[str]:
    if looked.changes:
        yield _("What would change:")
    for change in looked.changes:
        yield f"  {_(CHANGED[change.kind])}: {formats.number(change.count)}"
    if looked.kinds:
        yield _("What it holds:")
    for each in looked.kinds:
        yield f"  {kind_words(each)}: {counted_words(each)}"


def would_words(looked: Looked, *, is_part: bool = False) -> str:
    """Say what would become of a file; `is_part` of one whose writing was broken off."""
    brought = looked.brought
    fields = {**told_fields(brought.fields), **_counts(brought)}
    if is_part and brought.verdict == "truncated":
        return worded(WOULD, "part-cut", fields)
    if brought.verdict == "content" and brought.kept:
        is_counted = brought.fields.get("field") == "counts"
        said = worded(WOULD if is_counted else WORDS, _content(is_counted=is_counted), fields)
    elif brought.verdict in WOULD:
        said = worded(WOULD, brought.verdict, fields)
    else:
        said = worded(WORDS, f"parcel-{brought.verdict}", fields)
    return f"{worded(WOULD, 'part-whole', {})} {said}" if is_part else said


def _content(*, is_counted: bool) -> str:
    return "counts" if is_counted else "parcel-content"


def _counts(brought: Brought) -> dict[str, object]:
    return {name: formats.number(getattr(brought, name)) for name in ("applied", "present", "held")}


def short_words(looked: Looked, *, is_part: bool = False) -> str:
    """Say the verdict a file would get in a few words."""
    brought = looked.brought
    if brought.verdict == "content" and brought.is_taken:
        said = _("can be taken, {held} held")
        return said.format(held=formats.number(brought.held))
    if is_part and brought.verdict == "truncated":
        return _("unfinished copy, left")
    return _(SHORT[brought.verdict])


def look_tone(looked: Looked) -> Tone:
    """Return how a file is told: to be taken, held in part, kept, or not taken."""
    brought = looked.brought
    if brought.is_taken:
        return "held" if brought.held else "done"
    return "near" if brought.kept and brought.verdict != "fork" else "past"


def step_words(brought: Brought) -> str:
    """Say what is to be done about it."""
    return worded(STEPS, brought.next_step, {})


def healed_words(looked: Looked) -> str:
    """Say how many files in quarantine would be taken too."""
    said = _("{count} files that wait in quarantine would be taken too.")
    return said.format(count=formats.number(looked.healed))


def kind_words(kind: KindCount) -> str:
    """Name the kind of record that entries are about."""
    about = TOPICS.get(kind.about)
    return _first_large(_(about)) if about is not None else _("Of a newer program")


def counted_words(kind: KindCount) -> str:
    """Say how many entries of a kind are new, here, would be held, or would wait."""
    parts = (
        (kind.new, _c("entries", "{count} new")),
        (kind.present, _c("entries", "{count} here already")),
        (kind.held, _c("entries", "{count} would be held")),
        (kind.waiting, _c("entries", "{count} would wait")),
    )
    return " · ".join(words.format(count=formats.number(n)) for n, words in parts if n)


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]
