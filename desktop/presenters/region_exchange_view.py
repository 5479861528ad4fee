"""What the page of a region's exchange shows round its matrix: the week, quarantine, a report."""

import datetime as dt
from dataclasses import dataclass

from desktop.i18n import _, _c, _n
from desktop.models import moments
from desktop.models.parcel import SUCCESSES
from desktop.presenters import formats
from desktop.presenters.columns import Column
from desktop.presenters.region_matrix import LegendItem, MatrixModel, legend, week_days, week_number
from desktop.presenters.sentences_region import brought_words, report_of
from desktop.presenters.tone import Tone
from desktop.services.bringing import Bringing
from desktop.services.region_weeks import RegionSeen
from desktop.store.regional import BroughtFile


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionView:
    """Show how the last finished week stands; `is_empty` while nobody is enrolled."""

    title: str
    note: str
    legend: tuple[LegendItem, ...]
    is_empty: bool
    forks: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """Show a file in quarantine: whose it says it is, and why it lies there."""

    parcel: str
    office: str
    number: str
    came: str
    why: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """Say what became of one file of a stick."""

    name: str
    says: str
    tone: Tone


def region_view(seen: RegionSeen, finished: dt.date) -> RegionView:
    """Return what stands above the matrix, for the week that began on the Monday `finished`."""
    kept = sum(1 for each in seen.kept if not each.settled)
    forked = len(forks(seen))
    if not seen.rooms:
        return RegionView(
            title=nobody_words(), note="", legend=(), is_empty=True,
            forks=forked, kept=kept,
        )  # fmt: skip
    weeks = [w for room in seen.rooms for w in room.weeks if w.monday == finished]
    asked = [week for week in weeks if week.state != "none"]
    came = sum(1 for week in asked if any(each.is_taken for each in week.files))
    said = _("Week {number}: {came} of {count} files came")
    parts = [week_days(finished)]
    if kept:
        words = _n("{count} file in quarantine", "{count} files in quarantine", kept)
        parts.append(words.format(count=formats.number(kept)))
    if seen.files:
        last = moments.from_text(seen.files[0].received_at)
        parts.append(_("the last {moment}").format(moment=formats.moment_near(last, seen.today)))
    return RegionView(
        title=said.format(
            number=week_number(finished),
            came=formats.number(came),
            count=formats.number(len(asked)),
        ),
        note=" · ".join(parts),
        legend=legend(seen),
        is_empty=False,
        forks=forked,
        kept=kept,
    )


def kept_columns() -> tuple[Column[KeptLine], ...]:
    """Return the columns of the quarantine."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.why,
        ),
        Column(title=lambda: _c("room", "Office"), text=lambda row: row.office),
        Column(title=lambda: "№", text=lambda row: row.number, align="right"),
        Column(title=lambda: _("Came"), text=lambda row: row.came),
        Column(
            title=lambda: _("Why"),
            text=lambda row: row.why,
            tone=lambda row: row.tone,
            detail=lambda row: row.why,
        ),
    )


def kept_lines(seen: RegionSeen, matrix: MatrixModel) -> tuple[KeptLine, ...]:
    """Return the files in quarantine, those that wait for a person first."""
    names = {each.office: matrix.name(each.room) for each in seen.rooms}
    rows = sorted(seen.kept, key=lambda each: (bool(each.settled), each.verdict != "fork"))
    return tuple(
        KeptLine(
            parcel=row.parcel,
            office=names.get(row.office, row.office or "–"),
            number=formats.number(row.xseq) if row.xseq else "–",
            came=formats.moment_near(moments.from_text(row.received_at), seen.today),
            why=_("settled") if row.settled else brought_words(report_of(row))[0],
            tone="normal" if row.settled else "past" if row.verdict == "fork" else "near",
        )
        for row in rows
    )


def report_lines(done: Bringing) -> tuple[ReportLine, ...]:
    """Return what became of every file of a stick, in the order they were taken."""
    lines = tuple(
        ReportLine(
            name=each.name,
            says=" ".join(brought_words(each.brought)),
            tone="done"
            if each.brought.is_taken and not each.brought.held
            else "held"
            if each.brought.is_taken
            else "past",
        )
        for each in done.taken
    )
    other = _("The file is another one than when it was looked at: look again before it is taken.")
    unread = _(
        "The file cannot be read here. Put the stick in once more; else ask the office for it anew."
    )
    return (
        *lines,
        *(ReportLine(name=each, says=other, tone="near") for each in done.changed),
        *(ReportLine(name=each, says=unread, tone="near") for each in done.unread),
    )


def done_words(done: Bringing) -> str:
    """Say how many files of a stick were taken, and how many were left."""
    count = sum(1 for each in done.taken if each.brought.is_taken)
    said = [_n("{count} file is taken in.", "{count} files are taken in.", count)]
    rest = len(done.taken) - count + len(done.changed) + len(done.unread)
    if rest:
        said.append(_n("{rest} file is not: see why.", "{rest} files are not: see why.", rest))
    if done.passed:
        said.append(
            _n("{passed} file was here already.", "{passed} files were here already.", done.passed)
        )
    if done.stopped:
        said.append(_("Taking in was stopped; the others were left."))
    words = " ".join(said)
    return words.format(
        count=formats.number(count),
        rest=formats.number(rest),
        passed=formats.number(done.passed),
    )


def nobody_words() -> str:
    """Say that no office is enrolled."""
    return _("No office is enrolled yet")


def is_taken(row: BroughtFile) -> bool:
    """Say whether anything of a file was taken."""
    return not row.kept and row.verdict in {*SUCCESSES, "content"}


def forks(seen: RegionSeen) -> tuple[BroughtFile, ...]:
    """Return the files of forks that nobody has settled."""
    return tuple(each for each in seen.kept if each.verdict == "fork" and not each.settled)
