"""One case of an office at the region: all the office's own card tells, and what was asked."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.i18n import _, _c
from desktop.models import moments
from desktop.presenters import formats
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_view import FactView, PeekView
from desktop.presenters.region_rooms import Rooms
from desktop.presenters.region_terms import term_tone, term_words
from desktop.services.desk import Desk
from desktop.services.masking import telling_of
from desktop.services.region_cases import asked_case
from desktop.store.regional import AskedQuestion


def load_region_peek(desk: Desk, case: str) -> PeekView:
    """Read a case whole and word it; what changes it, or is said to its applicant, is left out.

    Numbers, phones and addresses stand as the operator is told of them. Refuses `case-unknown`
    and what the reader of the region's cases is refused.
    """
    found, rooms = asked_case(desk, case), Rooms(lambda: desk)
    view, tell = load_peek(desk, case), telling_of(desk, case)
    row, today = found.row, desk.now().date()
    room = row.office
    office = FactView(name=_c("room", "Office"), value=rooms.said(room), tone=rooms.tone(room))
    asked = (fact for each in found.questions for fact in _question_facts(each, today))
    return replace(
        view,
        due=term_words(row, today),
        due_tone=term_tone(row, today),
        facts=tuple(
            replace(each, value=tell(each.value)) for each in (office, *asked, *view.facts)
        ),
        path=tuple(replace(each, what=tell(each.what)) for each in view.path),
        caller="",
        owes_papers=False,
        owes_notice=False,
        can_correct=False,
    )


def _question_facts(question: AskedQuestion, today: dt.date) -> Iterator[FactView]:
    """Tell what was asked and when, and the answer that came back."""
    asked = _("Asked {day}").format(day=_day(question.asked_at, today))
    yield FactView(name=asked, value=question.words)
    if not question.answered_at:
        yield FactView(name=_c("office", "Answer"), value=_("not answered yet"), tone="near")
        return
    answered = _("Answered {day}").format(day=_day(question.answered_at, today))
    yield FactView(name=answered, value=question.answer)


def _day(moment: str, today: dt.date) -> str:
    day = moments.from_text(moment).date()
    return formats.date_short(day) if day.year == today.year else formats.date_digits(day)
