"""What an intake shows: plain values the views lay out, already in words."""

from dataclasses import dataclass

from desktop.models.intake_form import Input, StepId
from desktop.presenters.notices import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """Offer one value of a choice."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """Show one field with what is wrong in it; `width` is in sixths of the sheet."""

    path: str
    label: str
    input: Input
    value: str
    options: tuple[OptionView, ...] = ()
    required: bool = False
    max_length: int = 200
    width: int = 2
    message: str = ""
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """Show one row of a group that repeats: its cells, and whether something is wrong in it."""

    number: int
    cells: tuple[str, ...]
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Show the fields of one heading; of a repeating group, those of the row chosen."""

    id: str
    title: str
    fields: tuple[FieldView, ...]
    rows_of: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[RowView, ...] = ()
    chosen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """Show one step: `done` when nothing in it hinders."""

    id: StepId
    label: str
    done: bool
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """Show the step in hand; `hindrance` names what F9 still waits for and where it is."""

    step: StepId
    steps: tuple[StepView, ...]
    groups: tuple[GroupView, ...]
    saved: str
    hindrance: str = ""
    hindrance_path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """Offer a tick of one unit or person."""

    key: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """Show one paper of the checklist; `subjects` when units or persons have their own."""

    document: str
    label: str
    name: str
    ticked: bool
    missing: str
    paragraph: str
    copies: str
    subjects: tuple[SubjectView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGroupView:
    """Show the papers that one part of the standard asks for."""

    id: str
    title: str
    done: int
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """Show one duty: its arithmetic, what is paid, and whether that is enough."""

    title: str
    arithmetic: str
    sum: str
    paid: str
    verdict: str
    tone: Tone
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """Show one day of the term: worked or not, the first, the due one."""

    working: bool
    first: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """Show when the answer is due, when to come for it, and how that was counted."""

    due: str
    collect: str
    arithmetic: str
    other: str
    cells: tuple[DayCell, ...]
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalView:
    """Show why the standard does not serve this applicant (D11, D12)."""

    title: str
    says: str
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """Show the live answer of the standard beside the form."""

    missing: int
    summary: str
    groups: tuple[PaperGroupView, ...]
    duties: tuple[DutyView, ...]
    term: TermView | None
    permits: str
    not_served: RefusalView | None
    out_of_force: str
