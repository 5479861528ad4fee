"""What the pane beside the matrix tells: the square chosen, its files, computers, questions."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.i18n import _, _c, _n
from desktop.models import moments
from desktop.models.errors import Refusal
from desktop.models.region_weeks import Week
from desktop.presenters import formats
from desktop.presenters.clock_words import seen_lines, skew_length
from desktop.presenters.drill_words import drill_words
from desktop.presenters.exchange_view import FactView
from desktop.presenters.region_matrix import TONES, state_words, week_words
from desktop.presenters.region_names import whole_name
from desktop.presenters.sentences_region import brought_words, report_of, rivals_words
from desktop.presenters.tone import Tone
from desktop.services.region_weeks import RegionSeen, RoomWeeks
from desktop.store.regional import BroughtFile, Installation

_SHORT = 4  # signs at each end of a hash


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """Show one thing of the pane under its title: a sentence and facts by their names."""

    title: str
    says: str = ""
    tone: Tone = "normal"
    facts: tuple[FactView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaneView:
    """Show the square chosen, or the file chosen in quarantine.

    `left` entries of its office are on their way back after a restore, or to be looked at there.
    """

    title: str
    note: str
    state: str
    tone: Tone
    blocks: tuple[BlockView, ...]
    left: int = 0


def square_pane(seen: RegionSeen, room: RoomWeeks, week: Week, *more: BlockView) -> PaneView:
    """Tell a week of an office: what it lacks, its files, `more`, its computers and questions."""
    files = [found for each in week.files if (found := seen.file(each.parcel)) is not None]
    return PaneView(
        title=whole_name(room),
        note=week_words(week.monday),
        state=state_words(week.state),
        tone=TONES[week.state],
        blocks=(
            *_left(seen, room),
            *(file_block(each, seen.today) for each in files),
            *_absence(week),
            *more,
            *_computers(room),
            *_questions(seen, room),
        ),
        left=len(seen.left_of(room.office)),
    )


def file_pane(seen: RegionSeen, row: BroughtFile, name: str) -> PaneView:
    """Tell a file that lies in quarantine, `name` that of the office it says it is of."""
    block = file_block(row, seen.today)
    return PaneView(
        title=name or block.title,
        note="",
        state=_("settled") if row.settled else _("in quarantine"),
        tone="normal" if row.settled else "near",
        blocks=(block,),
    )


def file_block(row: BroughtFile, today: dt.date) -> BlockView:
    """Tell a file: its number and hash, when it was made and came, what became of it."""
    report = report_of(row)
    sentences = brought_words(report)
    said = " ".join(sentences if not row.settled else (*sentences[:1], _settled(row)))
    return BlockView(
        title=_("File {number}").format(number=formats.number(row.xseq)) if row.xseq else _("File"),
        says=said,
        tone=_tone(row, is_taken=report.is_taken),
        facts=tuple(_file_facts(row, today)),
    )


def _tone(row: BroughtFile, *, is_taken: bool) -> Tone:
    if row.verdict == "fork" and not row.settled:
        return "past"
    if row.settled:
        return "normal"
    return "done" if is_taken and not row.held else "near"


def _file_facts(row: BroughtFile, today: dt.date) -> Iterator[FactView]:
    if row.created_at:
        yield FactView(name=_c("parcel", "Made"), value=_near(row.created_at, today))
    came = _near(row.received_at, today)
    who = formats.short_name(row.received_by) if row.received_by else ""
    yield FactView(name=_("Came"), value=f"{came} · {who}" if who else came)
    yield FactView(name=_("Hash"), value=f"{row.sha256[:_SHORT]}·{row.sha256[-_SHORT:]}")
    if row.inst:
        yield FactView(name=_("Computer"), value=row.inst)
    if row.total:
        said = _("{applied} new + {present} here already + {held} held = {total}")
        yield FactView(
            name=_("Entries"),
            value=said.format(
                applied=formats.number(row.applied),
                present=formats.number(row.present),
                held=formats.number(row.held),
                total=formats.number(row.total),
            ),
        )
    if row.created_at:  # what was opened tells of its backups too (§3.5)
        words, tone = drill_words(row)
        yield FactView(name=_("Backup"), value=words, tone=tone)
    for each in row.clocks:
        for words in seen_lines(each):
            yield FactView(name=_("Clock"), value=words, tone="near")


def _settled(row: BroughtFile) -> str:
    how = {
        "held": _("what the region holds goes on"),
        "other": _("the computer of this file goes on"),
    }.get(row.settled, row.settled)
    return _("Settled: {words}.").format(words=how)


def _absence(week: Week) -> Iterator[BlockView]:
    """Say what it means that no file of a week was taken."""
    said = {
        "filled": _("No file of this week came; a later one brought its entries."),
        "expected": _("The file is due by the Wednesday after the week."),
        "missing": _("No file of this week came. The next file of the office brings its entries."),
        "none": _("The office was not enrolled then, or sends no more."),
    }.get(week.state, "")
    if said and not week.files:
        yield BlockView(title=_("No file"), says=said)


def _left(seen: RegionSeen, room: RoomWeeks) -> Iterator[BlockView]:
    """Say how many entries an office lacks since a restore, and how many it must look at."""
    left = seen.left_of(room.office)
    waiting = sum(1 for each in left if each.waits)
    if left:
        yield BlockView(
            title=_("After a restore"),
            facts=(
                FactView(
                    name=_("On the way back"),
                    value=formats.number(waiting),
                    tone="near" if waiting else "normal",
                ),
                FactView(
                    name=_("To be looked at"),
                    value=formats.number(len(left) - waiting),
                    tone="near" if len(left) > waiting else "normal",
                ),
            ),
        )


def _computers(room: RoomWeeks) -> Iterator[BlockView]:
    yield BlockView(
        title=_("Computers of the office"),
        says=rivals_words() if room.rivals else "",
        tone="past" if room.rivals else "normal",
        facts=tuple(each for known in room.installations for each in _computer(room, known)),
    )
    yield BlockView(
        title=_("What is held of it"),
        facts=(
            FactView(name=_("Applications"), value=formats.number(room.counts.cases)),
            FactView(
                name=_("Past their term"),
                value=formats.number(room.counts.late),
                tone="past" if room.counts.late else "normal",
            ),
            FactView(
                name=_("Entries held"),
                value=formats.number(room.counts.held),
                tone="held" if room.counts.held else "normal",
            ),
        ),
    )


def _computer(room: RoomWeeks, each: Installation) -> Iterator[FactView]:
    """Say whether a computer may send, and by how much its clock is off."""
    yield FactView(name=each.inst[:8], value=computer_words(each), tone=computer_tone(each))
    off = room.skews.get(each.inst, 0)
    if off and each.is_live:
        yield FactView(name=_("Clock"), value=skew_length(off), tone="past")


def computer_words(each: Installation) -> str:
    """Say whether a computer may send."""
    if each.revoked_at:
        return _("revoked from entry {n}").format(n=formats.number(each.revoked_from))
    return _("retired") if each.retired_at else _("may send")


def computer_tone(each: Installation) -> Tone:
    """Return the tone of whether a computer may send."""
    return "past" if each.revoked_at else "near" if each.retired_at else "done"


def _questions(seen: RegionSeen, room: RoomWeeks) -> Iterator[BlockView]:
    """Tell what the office was asked, the newest first, and what it answered."""
    asked = [each for each in seen.questions if each.office == room.office]
    if not asked:
        return
    waiting, nothing = sum(1 for each in asked if not each.answered_at), _("no answer yet")
    said = _n("{count} waits for its answer", "{count} wait for their answers", waiting)
    yield BlockView(
        title=_("Questions"),
        says=said.format(count=formats.number(waiting)) if waiting else "",
        tone="near" if waiting else "normal",
        facts=tuple(
            FactView(
                name=_near(each.asked_at, seen.today),
                value=f"{each.words} — {each.answer or nothing}",
                tone="normal" if each.answered_at else "near",
            )
            for each in reversed(asked)
        ),
    )


def _near(text: str, today: dt.date) -> str:
    try:
        return formats.moment_near(moments.from_text(text), today)
    except Refusal:
        return text
