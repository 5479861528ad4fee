"""What is shown once somebody is called or a number is given: plain values, in words."""

from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOption:
    """Offer one line to give a number in; `cap` is the digit that chooses it."""

    service: str
    line: str
    title: str
    letter: str
    cap: str
    waiting: str
    wait: str = ""  # about how long whoever joins it waits, where it is known


@dataclass(frozen=True, slots=True, kw_only=True)
class LineGroup:
    """Offer the lines of one service."""

    title: str
    lines: tuple[LineOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenView:
    """Show a number just given, to be told or printed; `paper` is its slip, if it has one.

    `ticket` is its id.
    `wait` says about how long its person waits, or that nobody knows; empty with nobody before him.
    """

    ticket: str
    number: str
    service: str
    purpose: str
    ahead: str
    how: str
    paper: str = ""
    wait: str = ""
    on_sheet: bool = False  # the number is to be cut out of the morning sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """Show one of the three periods: «12», «/ 30 мин», «Қызмет»."""

    value: str
    unit: str
    caption: str
    tone: Tone = "normal"
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandView:
    """Show the number in hand: wait, walk and service are three periods.

    `sent` says where the number was transferred from and why, empty when it was not.
    `ticket`, `visit`, `service` and `line` are ids; `title` names the service, `purpose` the
    line. `clock` counts the walk in minutes and seconds while nobody has come; `calls` says how
    many times the number was called, and `may_recall` whether it may be once more. `results`
    counts the papers the visit has led to; it `is_over` when nothing was begun since (D37), and
    `may_repeat` when one of them was a registration, whose applicant may apply again.
    """

    ticket: str
    visit: str
    service: str
    line: str
    number: str
    title: str
    purpose: str
    is_serving: bool
    wait: PeriodView
    walk: PeriodView
    serving: PeriodView
    clock: str = ""
    calls: str = ""
    may_recall: bool = True
    sent: str = ""
    results: int = 0
    is_over: bool = False
    may_repeat: bool = False
