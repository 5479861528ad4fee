"""The complaints about an application, told on its own card: what they say, what came of them."""

import datetime as dt
from collections.abc import Iterator

from desktop.i18n import _
from desktop.models.complaint import OPEN, Complaint
from desktop.models.complaint_words import OUTCOMES, SUBJECTS
from desktop.presenters import formats
from desktop.presenters.cases_view import FactView
from desktop.presenters.labels import label
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.store import complaints


def complaint_facts(desk: Desk, case: str) -> Iterator[FactView]:
    """Name each complaint about a case with what is complained of and how it stands."""
    for each in _of(desk, case):
        told = each.received
        said = (told.number, formats.text(SUBJECTS[told.subject]), _stands(each))
        tone: Tone = "near" if each.state in OPEN else "normal"
        yield FactView(name=_("Complaint"), value=formats.listed(said), tone=tone)


def complaint_events(desk: Desk, case: str) -> Iterator[tuple[dt.datetime, str, str]]:
    """Yield what happened with the complaints about a case: when, in words, by whom."""
    for each in _of(desk, case):
        told = each.received
        about = formats.text(SUBJECTS[told.subject])
        what = _("Complaint {number}: {about}").format(number=told.number, about=about)
        yield each.received_at, what, told.clerk_name
        over = each.passed or each.answered
        if over is not None and each.over_at is not None:
            what = _("Complaint {number}: {what}").format(number=told.number, what=_stands(each))
            yield each.over_at, what, over.clerk_name


def _of(desk: Desk, case: str) -> tuple[Complaint, ...]:
    """Return the complaints about a case that were not struck; none to whoever may see none."""
    if not desk.may("complaint.see"):
        return ()
    found = complaints.of_case(desk.database, case).values()
    return tuple(each for each in found if each.state != "void")


def _stands(each: Complaint) -> str:
    """Say how a complaint stands, of one answered what came of it and of the decision."""
    if each.answered is None:
        return label(f"complaint-state.{each.state}")
    outcome = formats.text(OUTCOMES[each.answered.outcome])
    decision = each.answered.decision
    return formats.listed((outcome, label(f"complaint-decision.{decision}")) if decision else
                          (outcome,))  # fmt: skip
