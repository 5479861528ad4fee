"""What the page of the exchange shows: how everything stands, the one next step, the parcels."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.i18n import _, _c, _n, marked
from desktop.models.permissions import Command
from desktop.presenters import formats
from desktop.presenters.clock_words import advice, skew_length
from desktop.presenters.columns import Column
from desktop.presenters.exchange_words import STATES
from desktop.presenters.sentences_exchange import EXCHANGE
from desktop.presenters.tone import Tone
from desktop.services.exchanging import WARN_AFTER, ExchangeState, ParcelSeen, ParcelState
from desktop.services.installation import InstallationState

Step: TypeAlias = Literal[
    "",
    "enrol",
    "begin-again",
    "moved",
    "trust",
    "numbers",
    "make",
    "carry",
    "take",
    "answer",
    "left",
    "letter",
]
"""What is to be done next; empty where nothing is, or somebody else does it."""

SOON: Final = 7  # days after which the next parcel is due, whatever became of the last
_PLACES: Final = 1024

NEEDS: Final[Mapping[Step, Command]] = MappingProxyType(
    {
        "enrol": "exchange.enrol",
        "begin-again": "exchange.enrol",
        "moved": "exchange.enrol",
        "trust": "exchange.enrol",
        "numbers": "settings.numbers",
        "make": "exchange.export",
        "carry": "exchange.export",
        "take": "exchange.take",
        "answer": "exchange.answer",
        "left": "exchange.see",
        "letter": "exchange.letter",
    }
)
_VERBS: Final[Mapping[Step, str]] = MappingProxyType(
    {
        "enrol": marked("Enrol this computer"),
        "begin-again": marked("Begin again"),
        "moved": marked("Moved or copied?"),
        "trust": marked("Trust the region"),
        "numbers": marked("Enter the last numbers"),
        "make": marked("Make a parcel"),
        "carry": marked("Write onto a stick"),
        "take": marked("Take in an answer"),
        "answer": marked("Answer the region"),
        "left": marked("What came back"),
        "letter": marked("Letter of the week"),
    }
)
_AT_AN_END: Final[Mapping[InstallationState, str]] = MappingProxyType(
    {
        "new": EXCHANGE["installation-new"],
        "moved": EXCHANGE["installation-moved"],
        "rolled-back": EXCHANGE["installation-rolled-back"],
        "retired": EXCHANGE["installation-retired"],
        "revoked": EXCHANGE["installation-revoked"],
    }
)
_SAYS: Final[Mapping[Step, str]] = MappingProxyType(
    {
        "moved": marked(
            "This program was last on another computer or disk. Say whether it was moved here, or "
            "whether this is a copy and both work."
        ),
        "trust": marked(
            "The region's keys are not known here yet. Take in the file of its card and type the "
            "last two groups from its letter."
        ),
        "numbers": marked(
            "This record goes on after another: enter the last number that was given out on paper."
        ),
        "make": marked(
            "A parcel holds everything the region has not confirmed. Making two in a row does no "
            "harm."
        ),
        "carry": marked("The last parcel lies here only. Write it onto a stick for the region."),
        "take": marked("A parcel is on its way. Take in the region's answer when it is brought."),
        "answer": marked("The region asks; the answer goes with the next parcel."),
    }
)
_NO_ANSWER: Final = marked(
    "The region has confirmed nothing for two weeks. Ask it for its answer; a new parcel holds "
    "everything once more."
)
_TONES: Final[Mapping[InstallationState, Tone]] = MappingProxyType(
    {
        "new": "near",
        "enrolled": "info",
        "granted": "done",
        "retired": "past",
        "revoked": "past",
        "rolled-back": "past",
        "moved": "past",
    }
)
_PARCEL_TONES: Final[Mapping[ParcelState, Tone]] = MappingProxyType(
    {"made": "near", "taken": "info", "confirmed": "done"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """Show one thing about the exchange by its name."""

    name: str
    value: str
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeView:
    """Show how the exchange stands; `verb` words the next step, empty where there is none here.

    `offers` are the steps whoever works here may do now besides.
    """

    says: str
    step: Step
    verb: str
    facts: tuple[FactView, ...]
    offers: frozenset[Step]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelLine:
    """Show a parcel and what became of it; `receipt` is the answer that confirmed it."""

    parcel: str
    number: str
    state: str
    tone: Tone
    receipt: str
    made: str
    entries: str
    size: str
    by: str


def exchange_view(
    seen: ExchangeState,
    fingerprint: str,
    *,
    now: dt.datetime,
    may: Callable[[Command], bool],
    parted: str = "",
) -> ExchangeView:
    """Return what the page shows of a state, for whoever `may` speaks of.

    `parted` says how the region's record and this one differ, as its last file told (§2.6).
    """
    step = "begin-again" if parted else next_step(seen, now)
    mine = bool(step) and may(NEEDS[step])
    return ExchangeView(
        says=parted or " ".join(filter(None, (advice(_skew(seen)), _(_says(seen, step))))),
        step=step if mine else "",
        verb=verb_of(step) if mine else "",
        facts=tuple(_facts(seen, fingerprint, now, parted=bool(parted))),
        offers=frozenset(each for each in _offered(seen) if may(NEEDS[each])),
    )


def _says(seen: ExchangeState, step: Step) -> str:
    if step == "take" and (seen.days or 0) > WARN_AFTER:
        return _NO_ANSWER
    return _AT_AN_END.get(seen.state) or _SAYS.get(step) or _resting()


def verb_of(step: Step) -> str:
    """Return what the key of a step says, nothing of none."""
    return _(_VERBS[step]) if step else ""


def next_step(seen: ExchangeState, now: dt.datetime) -> Step:
    """Return the one thing to be done next."""
    if seen.state == "new":
        return "enrol"
    if seen.state in {"moved", "rolled-back", "revoked"}:
        return "begin-again"
    pressing: tuple[tuple[Step, bool], ...] = (
        ("moved", seen.is_moved),
        ("trust", seen.region is None),
        ("numbers", bool(seen.numbers_owed)),
        ("answer", bool(_unanswered(seen))),
    )
    return next((step for step, is_due in pressing if is_due), _step_of_parcels(seen, now))


def _step_of_parcels(seen: ExchangeState, now: dt.datetime) -> Step:
    last = seen.parcels[0] if seen.parcels else None
    if last is None or now - last.row.made_at > dt.timedelta(days=SOON):
        return "make" if seen.unconfirmed else ""
    following: dict[ParcelState, Step] = {"made": "carry", "taken": "take", "confirmed": ""}
    return following[last.state]


def _offered(seen: ExchangeState) -> Iterator[Step]:
    """Yield everything that can be done as things stand."""
    if seen.state == "new":
        yield "enrol"
        return
    yield "trust"
    if seen.state != "retired":
        yield "begin-again"
    if seen.state in {"moved", "rolled-back", "revoked"}:
        return
    there: dict[Step, bool] = {
        "enrol": True,
        "moved": seen.is_moved,
        "left": bool(seen.left),
        "make": seen.region is not None,
        "take": seen.region is not None,
        "carry": seen.region is not None and bool(seen.parcels),
        "answer": seen.region is not None and bool(_unanswered(seen)),
        "letter": bool(seen.parcels),
    }
    yield from (step for step, is_there in there.items() if is_there)


def _facts(
    seen: ExchangeState, fingerprint: str, now: dt.datetime, *, parted: bool
) -> Iterator[FactView]:
    words, tone = _(STATES[seen.state]), _TONES[seen.state]
    if parted:
        words, tone = _("the region holds another record of it"), "past"
    yield FactView(name=_("This computer"), value=words, tone=tone)
    if seen.state == "new":
        return
    yield _days(seen)
    waits = _n("{count} entry", "{count} entries", seen.unconfirmed)
    said = waits.format(count=formats.number(seen.unconfirmed))
    yield FactView(name=_("Waits for the parcel"), value=said)
    if seen.left:
        name, count = _("To look at"), formats.number(len(seen.left))
        yield FactView(name=name, value=_("{count} came back").format(count=count), tone="near")
    asked = len(_unanswered(seen))
    if asked:
        yield FactView(name=_("Questions"), value=formats.number(asked), tone="near")
    yield FactView(name=_("Last answer"), value=_last_answer(seen, now))
    yield _edition(seen, now)
    if off := _skew(seen):
        yield FactView(name=_("Clock"), value=skew_length(off), tone="near")
    region = seen.region
    yield FactView(
        name=_("Region"),
        value=region.region if region else _("not trusted yet"),
        tone="normal" if region else "near",
    )
    if fingerprint:
        yield FactView(name=_("Fingerprint"), value=fingerprint)
    if seen.keys_due:
        yield FactView(name=_("Keys"), value=_("older than a year: make new ones"), tone="near")


def _days(seen: ExchangeState) -> FactView:
    name = _("Confirmed")
    if not seen.answers:
        return FactView(name=name, value=_("nothing yet"), tone="near")
    days = seen.days or 0
    said = _n("{count} day ago", "{count} days ago", days) if days else _c("confirmed", "today")
    tone: Tone = "near" if days > WARN_AFTER else "done"
    return FactView(name=name, value=said.format(count=formats.number(days)), tone=tone)


def _last_answer(seen: ExchangeState, now: dt.datetime) -> str:
    if not seen.answers:
        return _("none yet")
    last = seen.answers[0]
    return f"№{formats.NO_BREAK}{last.serial} · {formats.moment_near(last.taken_at, now.date())}"


def _skew(seen: ExchangeState) -> int:
    """Return how the clock here differs, by the last answer of the region (§2.11)."""
    return seen.answers[0].skew if seen.answers else 0


def _edition(seen: ExchangeState, now: dt.datetime) -> FactView:
    name, row = _("Reference edition"), seen.edition
    if row is None:
        return FactView(name=name, value=_("none yet"))
    if row.use_until < now.date():
        over = _("over since {day}").format(day=formats.date_digits(row.use_until))
        return FactView(name=name, value=f"№{formats.NO_BREAK}{row.number} · {over}", tone="near")
    age = (now.date() - row.issued_on).days
    old = _n("{count} day old", "{count} days old", age).format(count=formats.number(age))
    return FactView(name=name, value=f"№{formats.NO_BREAK}{row.number} · {old}")


def _unanswered(seen: ExchangeState) -> tuple[str, ...]:
    return tuple(each.question for each in seen.questions if not each.answer)


def _resting() -> str:
    return marked("The region holds the last parcel whole. The next one goes a week after it.")


def columns() -> tuple[Column[ParcelLine], ...]:
    """Return the columns of the list of parcels."""
    return (
        Column(
            title=lambda: "",
            text=lambda _row: "",
            tone=lambda row: row.tone,
            detail=lambda row: row.state,
        ),
        Column(title=lambda: "№", text=lambda row: row.number, align="right"),
        Column(title=lambda: _("State"), text=lambda row: row.state, tone=lambda row: row.tone),
        Column(title=lambda: _c("parcel", "Made"), text=lambda row: row.made),
        Column(title=lambda: _("Entries"), text=lambda row: row.entries, align="right"),
        Column(title=lambda: _("Size"), text=lambda row: row.size, align="right"),
        Column(title=lambda: _("Made by"), text=lambda row: row.by),
    )


def parcel_lines(seen: ExchangeState, today: dt.date) -> tuple[ParcelLine, ...]:
    """Return the parcels of an installation, the newest first."""
    return tuple(_line(seen, each, today) for each in seen.parcels)


def _line(seen: ExchangeState, each: ParcelSeen, today: dt.date) -> ParcelLine:
    row, receipt = each.row, _receipt(seen, each)
    return ParcelLine(
        parcel=row.parcel,
        number=formats.number(row.xseq),
        state=_state_words(each.state, receipt),
        tone=_PARCEL_TONES[each.state],
        receipt=receipt,
        made=formats.moment_near(row.made_at, today),
        entries=formats.number(row.entries),
        size=_("{size} KB").format(size=formats.number(max(1, row.size // _PLACES))),
        by=formats.short_name(row.made_by),
    )


def _receipt(seen: ExchangeState, each: ParcelSeen) -> str:
    """Return the number of the first answer that confirmed a parcel, empty while none did."""
    if each.state != "confirmed":
        return ""
    confirming = (
        answer.serial
        for answer in reversed(seen.answers)
        if any(mark.inst == each.row.inst and mark.n >= each.row.upto for mark in answer.have)
    )
    return str(next(confirming, ""))


def _state_words(state: ParcelState, receipt: str) -> str:
    if state == "confirmed":
        return _("Confirmed · receipt {number}").format(number=receipt)
    return _("Taken away") if state == "taken" else _c("parcel", "Made")
