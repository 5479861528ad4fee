"""What is said at the region: of what it refuses, and of a file that was brought (parcels §2.4)."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, cast

from desktop.i18n import _, marked
from desktop.models.brought import Brought
from desktop.models.parcel import Verdict
from desktop.presenters.deed_words import deed_words, moment_words
from desktop.presenters.sentences import WORDS, worded
from desktop.store.regional import BroughtFile

REPORTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "applied": marked("Taken in: {applied} entries are new, {present} were here already."),
        "duplicate": marked("Everything in this file was here already: {present} entries."),
        "content": marked(
            "Taken in: {applied} entries are new, {present} were here already, {held} are held "
            "until a later program can read them."
        ),
        "gap": marked(
            "Entries {missing} of computer {inst} are missing before this file: it waits. "
            "The next file of the office brings them, and this one is then taken by itself."
        ),
        "fork": marked(
            "Two computers go on with one record of computer {inst}: they part at entry {n}. "
            "Nothing was taken. What is held ends with {ours_fact} ({ours_at}), what the file "
            "brings with {theirs_fact} ({theirs_at})."
        ),
        "unknown": marked(
            "Computer {inst} of office {office} is not enrolled. The file is kept: enrol the "
            "computer, and the file is taken by itself."
        ),
        "revoked": marked(
            "The keys of computer {inst} are trusted no more. Nothing was taken; the file is kept "
            "as evidence."
        ),
        "retired": marked(
            "Computer {inst} was retired: another goes on for it. Nothing was taken; the file is "
            "kept as evidence."
        ),
        "came-before": marked("This very file came on {first_at}."),
    }
)
"""What is said of a file that was taken, and of one that is sound and was not."""

STEPS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "receipt": marked("Print the receipt and make the answer for the office."),
        "wait": marked("Nothing is to be done: the next file brings what is missing."),
        "copy-again": marked(
            "If the new copy cannot be read either, ask the office for a new parcel."
        ),
        "enrol": marked("Enrol the installation by its card and its printed sheet."),
        "ask-why": marked("Ask the office why this computer still sends."),
        "call-administrator": marked("Keep the medium and call the administrator."),
        "take-back": marked("Give the medium back: the file is for somebody else."),
        "update": marked("Update the program; the file is then read by itself."),
        "settle": marked("Say which of the two computers goes on."),
    }
)
"""What is to be done next, by the step of a report."""


def brought_words(brought: Brought) -> tuple[str, ...]:
    """Say what became of a file and what is to be done now, a sentence each."""
    step = worded(STEPS, brought.next_step, {})
    if not brought.is_taken:
        fields = told_fields(brought.fields)
        if brought.verdict in REPORTS and brought.verdict != "content":
            return (worded(REPORTS, brought.verdict, fields), step)
        return (worded(WORDS, f"parcel-{brought.verdict}", fields), step)
    counts = {"applied": brought.applied, "present": brought.present, "held": brought.held}
    said = [worded(REPORTS, brought.verdict, counts)]
    if brought.first_at:
        said.append(worded(REPORTS, "came-before", {"first_at": brought.first_at[:10]}))
    if brought.healed:
        waited = _("{count} files that had waited were taken too.")
        said.append(waited.format(count=len(brought.healed)))
    return (*said, step)


def report_of(row: BroughtFile) -> Brought:
    """Return the report on a file as the record keeps it."""
    fields = json.loads(row.detail) if row.detail else {}
    return Brought(
        parcel=row.parcel,
        verdict=cast("Verdict", row.verdict),
        sha256=row.sha256,
        size=row.size,
        inst=row.inst,
        office=row.office,
        xseq=row.xseq,
        applied=row.applied,
        present=row.present,
        held=row.held,
        pieces=row.pieces,
        fields=fields,
        kept=row.kept,
    )


def told_fields(fields: Mapping[str, object]) -> dict[str, object]:
    """Say in words what both computers of a fork did last, and when."""
    said = dict(fields)
    for whose in ("ours", "theirs"):
        if f"{whose}_fact" in said:
            said[f"{whose}_fact"] = deed_words(str(said[f"{whose}_fact"]))
            said[f"{whose}_at"] = moment_words(str(said.get(f"{whose}_at", "")))
    return said


def rivals_words() -> str:
    """Say that two computers go on with one record, and what is to be done."""
    return _(
        "Two computers go on with one record. Ask the office which of them works, and retire the "
        "other in the settings."
    )
