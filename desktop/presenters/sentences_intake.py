"""Say beside a field of an intake what is wrong there and what to do (lessons, "fake values")."""

from desktop.i18n import CatalogueMissingError, _
from desktop.models.problem import Problem
from desktop.models.standard import Standard
from desktop.presenters.formats import text
from desktop.presenters.sentences import worded
from desktop.presenters.sentences_fields import PROBLEMS


def problem_sentence(problem: Problem, standard: Standard | None = None) -> str:
    """Say what is wrong in a field and what to do; never raises.

    The `standard` lets it name the kind of applicant that the answers describe (D34).
    """
    name = _meant(problem, standard) if problem.code == "another-applicant" else ""
    if not name:
        return worded(PROBLEMS, problem.code, problem.fields)
    try:
        said = _("These answers describe another applicant: {name}. Choose that one.")
    except CatalogueMissingError:
        return worded(PROBLEMS, problem.code, problem.fields)
    return said.format(name=name)


def _meant(problem: Problem, standard: Standard | None) -> str:
    """Name the kind of applicant the answers describe, empty when none is known."""
    kinds = standard.recipients if standard else ()
    return next((text(kind.short) for kind in kinds if kind.id == problem.fields.get("meant")), "")
