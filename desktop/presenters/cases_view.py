"""What the register of applications shows: plain values the views lay out, already in words."""

from dataclasses import dataclass

from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One fact of an application."""

    name: str
    value: str
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One thing that happened to an application: when, what, who."""

    when: str
    what: str
    who: str = ""
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper issued about an application, and how it fares at the printer."""

    paper: str
    kind: str
    title: str
    state: str
    tone: Tone
    waits: bool  # neither printed nor written by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class PeekView:
    """One application beside the table: who, until when, what, and its way so far.

    `share` is how much of the term has passed, 1.0 being all of it; `owes_papers` says that papers
    are missing which can still be taken in (D9); `is_live` that it is neither decided nor ended;
    `can_correct` that a mistake in it can be put right now (D39);
    `caller` is what to say by phone, in the applicant's language; `owes_notice` that the applicant
    is still to be told where it was sent (D50).
    """

    case: str
    number: str
    applicant: str
    service: str
    paragraph: str
    due: str
    due_day: str
    due_tone: Tone
    begun: str
    passed: str
    share: float
    facts: tuple[FactView, ...]
    path: tuple[EventView, ...]
    papers: tuple[PaperLine, ...]
    owes_papers: bool = False
    is_live: bool = True
    can_correct: bool = True
    caller: str = ""
    owes_notice: bool = False
