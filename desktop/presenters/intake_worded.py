"""All an intake shows at one moment, worded together so that nothing in it disagrees."""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.models.draft import Draft
from desktop.models.intake import Assessment, IntakeRules
from desktop.presenters.intake_actions import Asked, actions_view, prints
from desktop.presenters.intake_answer import answer_view
from desktop.presenters.intake_form import form_view, told_problems
from desktop.presenters.intake_place import Place
from desktop.presenters.intake_summary import answer_summary
from desktop.presenters.intake_view import ActionsView, AnswerView, FormView
from desktop.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """Say what of an intake is on show: its step and rows, and what was told already.

    `touched` are the fields the cursor has left; `tell_all` once registration was asked for;
    `asked` is the choice put in place, `saved` when the draft was kept.
    """

    place: Place
    touched: Collection[str]
    tell_all: bool
    papers_told: bool
    asked: Asked
    at_window: bool
    saved: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """Hold the three views of an intake."""

    form: FormView
    answer: AnswerView
    actions: ActionsView


def worded(
    desk: Desk, draft: Draft, seen: Assessment, rules: IntakeRules, showing: Showing
) -> Worded:
    """Return what the intake shows now; the check also says what will be printed."""
    standard, step = rules.standard, showing.place.step
    told = told_problems(seen, touched=showing.touched, tell_all=showing.tell_all)
    answer = answer_view(
        draft, seen, rules, at=desk.now(), told=told, papers_told=showing.papers_told
    )
    printed = prints(desk, draft) if step == "check" else ""
    checked = answer_summary(standard, draft, answer, printed) if step == "check" else ()
    return Worded(
        form=form_view(
            standard,
            draft,
            seen,
            step=step,
            chosen=showing.place.chosen,
            told=told,
            saved=showing.saved,
            checked=checked,
        ),
        answer=answer,
        actions=actions_view(
            standard,
            draft,
            seen,
            told=told,
            answer=answer,
            asked=showing.asked,
            at_window=showing.at_window,
        ),
    )
