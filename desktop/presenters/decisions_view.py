"""What the page of decisions shows: plain values, already in words."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop.presenters.list_view import NothingView
from desktop.presenters.tone import Tone

StageState: TypeAlias = Literal["done", "current", "next"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoice:
    """Offer one list of cases, with how many are on it."""

    key: str
    words: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case of a list: who, what about, who has it and how long there is.

    A line of an inquiry says whom was asked, what, and how long the answer is waited for.
    """

    case: str
    number: str
    applicant: str
    about: str
    holder: str
    due: str
    due_tone: Tone
    ticked: bool = False
    inquiry: str = ""

    @property
    def key(self) -> str:
        """Return what tells this line from the others of its list."""
        return self.inquiry or self.case


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsView:
    """Show the lists and the cases of one, `counted`; `verb` is what its key does, if any.

    Several lines can be ticked for it where it `takes_many`; `reminds` offers the key of reminders.
    """

    choices: tuple[ListChoice, ...]
    which: str
    lines: tuple[CaseLine, ...]
    note: str
    counted: str = ""
    more: str = ""
    verb: str = ""
    takes_many: bool = False
    reminds: bool = False
    nothing: NothingView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """One stage of the path: who was there and when, or who has it now."""

    title: str
    detail: str
    state: StageState


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """One paper of paragraph 11: whether it is here; `detail` names it in full."""

    key: str
    words: str
    here: bool
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One thing found, its evidence and the grounds it leads to; `key` is empty of one computed.

    Of a confidential one only that it is there is told to whoever may not see it (D26).
    """

    key: str
    words: str
    detail: str
    ground: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedView:
    """One ground of the refusal being written: its citation, its words, its fact and clause.

    `law` is the ground as the standard words it, `message` says what is still to be done about it.
    """

    ground: str
    citation: str
    words: str
    law: str
    fact: str
    clause: str
    confidential: bool = False
    hidden: bool = False
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedGround:
    """One ground of the service that may be picked; `proposed` where something leads to it."""

    ground: str
    citation: str
    words: str
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """Name one thing decided by itself, with what is decided of it so far (D38)."""

    key: str
    words: str
    outcome: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing that is other than the examiner left it: what, how it was, how it stands (D24)."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """Show the decision of one item; one that `is_open` can be changed.

    `decided` says what was signed, `grounds_note` how many more grounds there are, `changes` what
    of the whole case is other than the examiner left it. Where something is `locked`, that says why
    only its words can be changed.
    """

    item: str
    items: tuple[ItemView, ...]
    outcome: str
    outcomes: tuple[tuple[str, str], ...]
    permit: str
    permits: tuple[tuple[str, str], ...]
    applied: tuple[AppliedView, ...]
    document: str
    grounds_note: str
    is_open: bool
    decided: str = ""
    message: str = ""
    locked: str = ""
    changes: tuple[ChangeView, ...] = ()
    changed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of a text: as it was and as it is, where the signer must see a change (D24)."""

    words: str
    change: Literal["", "gone", "new"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageField:
    """One passage of the letter that may be worded otherwise, in the language on show."""

    key: str
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """Show the text of the letter in one language: what is locked, and a paragraph a ground.

    `begins` and `ends` are the mandatory parts nobody can change, `fields` what can be; `changes`
    counts what is other than the examiner left it, `owed` says what is to be put into Russian.
    """

    language: str
    begins: str
    ends: str
    paragraphs: tuple[tuple[Piece, ...], ...]
    fields: tuple[PassageField, ...] = ()
    changes: str = ""
    owed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyView:
    """One key of the page: what it is bound to, and what it does."""

    command: str
    cap: str
    verb: str
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCaseView:
    """Show one case: its head, its path, its papers and findings, and its keys.

    Whoever `examines` records findings. `primary` is the step it takes next, None where nobody
    here takes one; `hint` says why, or what the step means, under its `lead`; `note` tells of the
    term.
    """

    case: str
    service: str
    number: str
    applicant: str
    about: str
    due: str
    due_day: str
    due_tone: Tone
    stages: tuple[StageView, ...]
    papers: tuple[PaperView, ...]
    papers_count: str
    findings: tuple[FindingView, ...]
    findings_count: str
    note: str
    keys: tuple[KeyView, ...]
    primary: KeyView | None
    examines: bool
    lead: str
    hint: str
