"""Word the questions a standard asks, over their fields and with the answers they have anyway."""

from collections.abc import Sequence

from desktop.i18n import _c
from desktop.models.draft import NO, YES
from desktop.models.intake_form import FieldSpec
from desktop.models.standard import Question, Standard
from desktop.presenters import formats
from desktop.presenters.labels import label

_ANSWERS = "answers."


def worded_question(spec: FieldSpec, standard: Standard) -> tuple[str, str, str]:
    """Return the question over a field, the label of the field itself, and why it is asked.

    A period has one question and two labelled days; any other field keeps its own label.
    """
    question = _question(spec.path, standard.questions)
    if question is None:
        return "", label(spec.label), ""
    if spec.path.endswith(".to"):
        return "", _c("a period", "to"), ""
    ask, why = formats.text(question.ask), formats.text(question.why) if question.why else ""
    return ask, _c("a period", "from") if question.answer == "period" else "", why


def default_answer(path: str, standard: Standard) -> str:
    """Return what stands in a field nobody has answered: the standard's own answer, if any."""
    if path == "channel":
        return standard.channels[0].id if standard.channels else ""
    question = _question(path, standard.questions)
    if question is None or question.default is None:
        return ""
    if isinstance(question.default, bool):
        return YES if question.default else NO
    return question.default


def _question(path: str, asked: Sequence[Question]) -> Question | None:
    if not path.startswith(_ANSWERS):
        return None
    name = path.removeprefix(_ANSWERS).partition(".")[0]
    return next((each for each in asked if each.id == name), None)
