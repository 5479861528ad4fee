"""What the region's page shows of files that were looked into, before Enter takes them (§2.4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.i18n import _, _c, _n
from desktop.presenters import formats
from desktop.presenters.columns import Column
from desktop.presenters.deed_words import moment_words
from desktop.presenters.exchange_view import FactView
from desktop.presenters.look_words import (
    CHANGED,
    counted_words,
    healed_words,
    kind_words,
    look_tone,
    short_words,
    step_words,
    would_words,
)
from desktop.presenters.region_pane import BlockView, PaneView
from desktop.presenters.tone import Tone
from desktop.services.bringing import Look, LookedFile

_ENDS = 4  # signs at each end of a hash
_NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """Show one file: whose it says it is, what it would bring, and the verdict it would get."""

    key: str
    name: str
    office: str
    number: str
    made: str
    new: str
    present: str
    held: str
    says: str
    whole: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class LookView:
    """Show what a stick would bring; `panes` tell of each line by its key what is beside it."""

    title: str
    note: str
    lines: tuple[LookLine, ...]
    panes: Mapping[str, PaneView]
    can_take: bool


def look_columns() -> tuple[Column[LookLine], ...]:
    """Return the columns of the look."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.whole,
        ),
        Column(title=lambda: _("File"), text=lambda row: row.name),
        Column(title=lambda: _c("room", "Office"), text=lambda row: row.office),
        Column(title=lambda: "№", text=lambda row: row.number, align="right"),
        Column(title=lambda: _c("parcel", "Made"), text=lambda row: row.made),
        Column(title=lambda: _c("look", "New"), text=lambda row: row.new, align="right"),
        Column(title=lambda: _c("look", "Here"), text=lambda row: row.present, align="right"),
        Column(title=lambda: _c("look", "Held"), text=lambda row: row.held, align="right"),
        Column(
            title=lambda: _("Verdict"),
            text=lambda row: row.says,
            tone=lambda row: row.tone,
            detail=lambda row: row.whole,
        ),
    )


def look_view(look: Look, names: Mapping[str, str]) -> LookView:
    """Return what is shown of a look; `names` are those of the offices by their keys."""
    lines = tuple(_line(each, names) for each in look.files)
    return LookView(
        title=_title(look),
        note=_note(look),
        lines=lines,
        panes={line.key: _pane(each, line) for each, line in zip(look.files, lines, strict=True)},
        can_take=bool(look.to_bring),
    )


def _title(look: Look) -> str:
    taken = sum(1 for each in look.files if each.looked.brought.is_taken)
    count = len(look.files)
    return _n(
        "{taken} of {count} file can be taken in",
        "{taken} of {count} files can be taken in",
        count,
    ).format(taken=formats.number(taken), count=formats.number(count))


def _note(look: Look) -> str:
    parts = [_("Nothing was changed yet.")]
    kept = sum(1 for each in look.files if each.looked.brought.kept)
    if kept:
        said = _("{count} would be kept in quarantine")
        parts.append(said.format(count=formats.number(kept)))
    if look.passed:
        said = _n(
            "{passed} file was here already.", "{passed} files were here already.", look.passed
        )
        parts.append(said.format(passed=formats.number(look.passed)))
    if look.unread:
        said = _("cannot be read: {names}")
        parts.append(said.format(names=", ".join(look.unread)))
    return " · ".join(parts)


def _line(each: LookedFile, names: Mapping[str, str]) -> LookLine:
    looked, brought = each.looked, each.looked.brought
    counts = brought.is_taken
    return LookLine(
        key=str(each.path),
        name=each.name,
        office=names.get(brought.office, brought.office or _NONE),
        number=formats.number(brought.xseq) if brought.xseq else _NONE,
        made=moment_words(looked.made_at) if looked.made_at else _NONE,
        new=formats.number(brought.applied) if counts else _NONE,
        present=formats.number(brought.present) if counts else _NONE,
        held=formats.number(brought.held) if counts else _NONE,
        says=short_words(looked, is_part=each.is_part),
        whole=would_words(looked, is_part=each.is_part),
        tone=look_tone(looked),
    )


def _pane(each: LookedFile, line: LookLine) -> PaneView:
    looked = each.looked
    said = " ".join(_said(each, line))
    blocks = [BlockView(title=each.name, says=said, tone=line.tone, facts=tuple(_facts(each)))]
    if looked.changes:
        facts = tuple(
            FactView(name=_(CHANGED[change.kind]), value=formats.number(change.count))
            for change in looked.changes
        )
        blocks.append(BlockView(title=_("What would change"), facts=facts))
    if looked.kinds:
        kinds = tuple(
            FactView(name=kind_words(kind), value=counted_words(kind)) for kind in looked.kinds
        )
        blocks.append(BlockView(title=_("What it holds"), facts=kinds))
    return PaneView(
        title=line.office if line.office != _NONE else _("File"),
        note="",
        state=line.says,
        tone=line.tone,
        blocks=tuple(blocks),
    )


def _said(each: LookedFile, line: LookLine) -> Iterator[str]:
    yield line.whole
    if each.looked.healed:
        yield healed_words(each.looked)
    if each.is_brought:
        yield step_words(each.looked.brought)


def _facts(each: LookedFile) -> Iterator[FactView]:
    looked, brought = each.looked, each.looked.brought
    if brought.xseq:
        yield FactView(name="№", value=formats.number(brought.xseq))
    if looked.made_at:
        made = f"{moment_words(looked.made_at)} · Kense {looked.program}"
        yield FactView(name=_c("parcel", "Made"), value=made)
    if brought.inst:
        yield FactView(name=_("Computer"), value=brought.inst)
    yield FactView(name=_("Hash"), value=f"{brought.sha256[:_ENDS]}·{brought.sha256[-_ENDS:]}")
    if looked.waiting:
        said = _("{count} wait").format(count=formats.number(looked.waiting))
        yield FactView(name=_("Entries"), value=said, tone="near")
    if brought.is_taken:
        said = _("{applied} new + {present} here already + {held} held = {total}")
        yield FactView(
            name=_("Entries"),
            value=said.format(
                applied=formats.number(brought.applied),
                present=formats.number(brought.present),
                held=formats.number(brought.held),
                total=formats.number(brought.total),
            ),
        )
