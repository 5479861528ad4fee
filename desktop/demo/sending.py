"""What comes without a visitor is entered: post, portal, and the talons of a power cut."""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.drafts import applicant_as_typed, draft_of, with_papers
from desktop.demo.script import Sent
from desktop.demo.stage import Stage
from desktop.models.draft import Draft
from desktop.models.path import Seen
from desktop.services import ending, intake, sent
from desktop.services.desk import Desk
from desktop.services.intake import Registered
from desktop.services.known_cases import known_case
from desktop.store import cases

_FIRST: Final = 500  # after the numbers made for visitors
_LOOKED_THROUGH: Final = dt.timedelta(minutes=4)


def enter(stage: Stage, place: int) -> Acting:
    """Let a window enter what has this place in the script (I-7.4, D40)."""
    come = stage.script.sent[place]
    (counter,) = (each for each in stage.script.window if each.window == come.window)
    desk = replace(stage.desk, operator=counter.staff)
    yield stage.at(come.at)
    draft = _as_typed(desk, come, serial=_FIRST + place)
    done = sent.register_sent(desk, window=come.window, draft=draft)
    _keep(stage, desk, come, done, applicant_as_typed(draft))
    if come.void:
        yield stage.later(_LOOKED_THROUGH)
        row = known_case(stage.desk, done.case)
        seen = Seen(case=row.case, revision=row.revision)
        ending.void_case(stage.desk, seen=seen, reason=come.void)
        _tell(stage, desk, "void", done)


def _as_typed(desk: Desk, come: Sent, *, serial: int) -> Draft:
    """Return everything typed of it: how it came, who applies, and the papers it came with."""
    begun = sent.new_draft(desk, come.service, come.by)
    typed = draft_of(come, serial=serial)
    arrival = {_path(name): text for name, text in come.arrival.items()}
    draft = begun.with_texts({**typed.values, **arrival})
    asked = [state.need.document.id for state in intake.assess_draft(desk, draft).papers]
    return with_papers(draft, come, asked=asked)


def _path(name: str) -> str:
    """Return the field of an arrival; the day of a request stands with the term (I-7.4)."""
    return name if name == "requested_on" else f"arrival.{name}"


def _keep(stage: Stage, desk: Desk, come: Sent, done: Registered, applicant: str) -> None:
    """Print the talon for what came by post; of the rest nobody waits for one here."""
    if come.by == "post":
        stage.print_one(desk, done.paper, case=done.number, applicant=applicant)
    _tell(stage, desk, f"by-{come.by}", done)


def _tell(stage: Stage, desk: Desk, what: str, done: Registered) -> None:
    case = cases.by_id(desk.database, done.case)
    if case is not None:
        stage.tell(what, case)
