"""The act that takes a case laid open on from its stage, till its results lie ready."""

from collections.abc import Callable, Mapping

from desktop.presenters.case_acts import Act
from desktop.presenters.case_acts_department import BackFromDepartment, SendToDepartment
from desktop.presenters.case_acts_examine import FinishExamination
from desktop.presenters.case_acts_grant import MakeResults
from desktop.presenters.case_acts_path import AssignCases, LayBeforeHead
from desktop.presenters.case_acts_portal import AnswerByPortal
from desktop.presenters.case_acts_sign import SignDecision
from desktop.presenters.decisions_keys import step_at
from desktop.services.decision_desk import OpenCase
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk


def step_of(opened: OpenCase, drafted: Kept) -> Callable[[Desk], Act]:
    """Return what makes the act of a case's stage, with what is `drafted` of it."""
    row = opened.found.row
    makers: Mapping[str, Callable[[Desk], Act]] = {
        "lay": lambda desk: LayBeforeHead(desk, [row.case]),
        "assign": lambda desk: AssignCases(desk, [row.case]),
        "finish": lambda desk: FinishExamination(opened, drafted, desk),
        "sign": lambda desk: SignDecision(opened, drafted, desk),
        "away": lambda desk: SendToDepartment(desk, row.case),
        "back": lambda desk: BackFromDepartment(desk, row.case),
        "answer": lambda desk: AnswerByPortal(desk, row.case),
        "results": lambda desk: MakeResults(desk, row.case),
    }
    return makers[step_at(opened)[0]]
