"""What an intake shows: plain values the views lay out, already in words."""

from dataclasses import dataclass
from typing import Literal

from desktop.models.intake_form import Input, StepId
from desktop.models.letter_check import LETTER
from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """Offer one value of a choice."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """Show one field with what is wrong in it; `width` is in sixths of the sheet.

    `ask` is the question this field, and those after it without one, answer; `why` tells what
    hangs on it. `value` of a date is dotted, of a number bare. `brief` says the `message` in a
    few words; `repaired` is the value that puts it right, if the program knows one. `hint` stands
    in an empty box that has no label. A `spare` field may stay empty without being thought of:
    Enter passes it by.
    """

    path: str
    label: str
    input: Input
    value: str
    options: tuple[OptionView, ...] = ()
    required: bool = False
    max_length: int = 200
    width: int = 2
    ask: str = ""
    why: str = ""
    hint: str = ""
    message: str = ""
    brief: str = ""
    repaired: str = ""
    tone: Tone = "normal"
    spare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """Show one row of a group that repeats: its cells, and whether something is wrong in it."""

    number: int
    cells: tuple[str, ...]
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Show the fields of one heading; of a repeating group, those of the row chosen.

    `row_title` names the chosen row («2-қару бірлігі»); `message` says what the group lacks;
    with `alike` one more may begin like the chosen one; one that `waits` has no row, but should.
    """

    id: str
    title: str
    fields: tuple[FieldView, ...]
    rows_of: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[RowView, ...] = ()
    chosen: int = 0
    row_title: str = ""
    message: str = ""
    alike: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """Show one step: `done` when nothing in it hinders, `wrong` when something told does."""

    id: StepId
    label: str
    done: bool
    current: bool
    wrong: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """Say one thing to be looked over before it is registered."""

    name: str
    value: str
    tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySection:
    """Gather what one step has come to; `step` is where to put it right."""

    step: StepId
    title: str
    lines: tuple[SummaryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoView:
    """Name the applicant as typed, surname first, and say who he is to the standard."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """Show the step in hand; the step of papers shows the answer's, the check its summary."""

    step: StepId
    steps: tuple[StepView, ...]
    groups: tuple[GroupView, ...]
    who: WhoView
    saved: str
    summary: tuple[SummarySection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """Ask in place which of two lawful ways the applicant takes (D9, D11, D12)."""

    about: Literal["missing", "not-served"]
    sentence: str
    list_verb: str
    register_verb: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsView:
    """Show what F7 and F9 do now, what F9 still waits for and where it is.

    `register_shorts` say F9's verb where room is short, and shorter; `told` that the hindrance
    was shown beside its field already.
    """

    list_verb: str
    register_verb: str
    register_shorts: tuple[str, ...]
    hindrance: str = ""
    hindrance_path: str = ""
    told: bool = False
    asked: AskedView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """Offer a tick of one unit or person; `owed` when its paper is told to be missing."""

    key: str
    label: str
    ticked: bool
    owed: bool = False
    column: int = 0  # its place among all units or persons, from 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """Name a unit or person by its number, from 1, and whatever it is called."""

    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRowView:
    """Show the number and date of the paper of one unit or person, by its name."""

    name: str
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMarksView:
    """Offer one number and date for all subjects of a paper, or for each its own in `rows`."""

    words: str  # of the tick that means one for all
    short: str  # the same where there is little room
    alike: bool
    rows: tuple[MarkRowView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperView:
    """Show one paper of the checklist; `subjects` when units or persons have their own.

    `columns` are all units or persons then, whether it is asked of them or not (D35).

    `fixed` papers are handed in by a receipt entered, not by a tick; `fields` take the number
    and date of a paper that bears them, for all its subjects unless `own` has them one by one.
    `marks` tell them in words.
    """

    document: str
    label: str
    name: str
    ticked: bool
    missing: str
    paragraph: str
    citation: str
    copies: str
    why: str = ""
    fixed: bool = False
    subjects: tuple[SubjectView, ...] = ()
    columns: tuple[ColumnView, ...] = ()
    fields: tuple[FieldView, ...] = ()
    own: OwnMarksView | None = None
    marks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperGroupView:
    """Show the papers that one part of the standard asks for; `short` titles a narrow pane."""

    id: str
    title: str
    short: str
    done: int
    papers: tuple[PaperView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyView:
    """Show one duty: its arithmetic, what is paid, and whether that is enough.

    `index` names the MCI the arithmetic goes by; a duty without a rate has none of the three.
    """

    title: str
    arithmetic: str
    index: str
    sum: str
    exempt: str
    paid: str
    verdict: str
    tone: Tone
    paragraph: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """Say something under the fields of the step it belongs to, or of its group `under`."""

    step: StepId
    words: str
    tone: Tone = "info"
    under: str = ""


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
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalView:
    """Show why the standard does not serve this applicant (D11, D12).

    `choice` puts to him what can be done all the same; `asks` says what the steps of the units
    and of the duty ask of him then.
    """

    title: str
    says: str
    choice: str
    asks: str
    paragraph: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """Show the live answer of the standard beside the form.

    `told` says that papers which are not here are named as missing: before the operator has come
    to them, they are only asked for. `waits_for` says what has to be told first; `remarks` tell
    under the fields of a step what follows from them.
    """

    missing: int
    told: bool
    summary: str
    groups: tuple[PaperGroupView, ...]
    duties: tuple[DutyView, ...]
    term: TermView | None
    term_refused: str
    permits: str
    not_served: RefusalView | None
    waits_for: str
    out_of_force: str
    remarks: tuple[RemarkView, ...] = ()

    @property
    def has_letter(self) -> bool:
        """Say whether a letter of an organisation is among the papers (I-11.C.1)."""
        return any(paper.document == LETTER for group in self.groups for paper in group.papers)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """Tell a paragraph of the standard in plain words."""

    citation: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Hold what a visit gave: the paper to print and show, and the case's number if it has one."""

    paper: str
    number: str = ""
