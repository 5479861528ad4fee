"""The survey of visitors: asked once a visit, answered by a token, counted from a box (W-A2, I-A5).

What was answered never enters the journal by itself: models/survey.py says why, docs/indicators.md
how.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.models import survey as model
from desktop.models.errors import Refusal
from desktop.models.facts import SurveyAsked, SurveyCounted, SurveyWay
from desktop.models.survey import Said
from desktop.models.text import Text
from desktop.models.ticket import Ticket
from desktop.services.desk import Desk
from desktop.services.survey_slip import require_printer
from desktop.store import indicators as rows
from desktop.store import tickets, visits
from desktop.store.versions import installation_secret, known_secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Hold one question of the survey: the row of the indicators it is for, and its words."""

    number: str
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Hold what came of asking: what the visitor answers with, and about which service."""

    token: str
    service: str


def questions(desk: Desk, service: str) -> tuple[Question, ...]:
    """Return what visitors are asked about a service, none where its indicators ask nothing."""
    standard = desk.catalogue.standard(service)
    return tuple(
        Question(number=row.number, words=row.question or row.name)
        for row in standard.indicators
        if row.source == "survey"
    )


def visit_to_ask(desk: Desk, *, window: str) -> Ticket:
    """Return the number whose visitor is asked: served at the window now, or the last one today.

    Refuses `survey-nobody` where nobody was served there today, `survey-asked` (`ticket`) of a
    visit asked already, `survey-none` (`service`) of a service that asks visitors nothing.
    """
    found = _served(desk, window)
    if found is None:
        raise Refusal("survey-nobody")
    if rows.was_asked(desk.database, found.visit):
        raise Refusal("survey-asked", ticket=found.text)
    if not questions(desk, found.service):
        raise Refusal("survey-none", service=found.service)
    return found


def ask(desk: Desk, *, window: str, way: SurveyWay) -> Asked:
    """Mark the visit at a window as asked, and draw what its visitor answers with.

    Boxes whose day is over are opened with it. Refuses what `visit_to_ask` does, and `no-printer`
    (`kind`) where a slip could not be printed.
    """
    now = desk.now()
    if way == "slip":
        require_printer(desk)
    with desk.work(at=now, command="survey.ask") as work:
        ticket = visit_to_ask(desk, window=window)
        work.record(*_due(desk))
        work.record(
            SurveyAsked(
                survey=desk.new_id(now),
                visit=ticket.visit,
                service=ticket.service,
                day=now.date(),
                way=way,
            )
        )
        token = _drawn(desk, ticket.service)
    return Asked(token=token, service=ticket.service)


def service_of(desk: Desk, token: str) -> str:
    """Return what a slip asks about; refuse `survey-token` (`token`), `survey-spent` (`token`)."""
    kept, office = model.plain_token(token), desk.office()
    secret = known_secret(desk.database)
    service = next(
        (each for each in office.services if secret and model.is_of(kept, each, secret)), ""
    )
    if not service:
        raise Refusal("survey-token", token=model.written_token(kept))
    told = rows.is_spent(desk.database, office.office, kept)
    if told or kept in rows.box(desk.database, service).tokens:
        raise Refusal("survey-spent", token=model.written_token(kept))
    return service


def answer(desk: Desk, *, token: str, said: Mapping[str, Said]) -> None:
    """Drop an answer into the box of its service: no fact is made, no hour is kept.

    Refuses `not-allowed`, `survey-token` (`token`) of one nobody got, `survey-spent` (`token`) of
    one that answered already, `survey-empty` where nothing was said.
    """
    desk.require_now("survey.enter")
    with desk.database.transaction():
        service = service_of(desk, token)
        box = model.dropped(
            rows.box(desk.database, service),
            rows=model.questions(desk.catalogue.standard(service)),
            said=said,
            token=model.plain_token(token),
            day=desk.now().date(),
        )
        rows.keep_box(desk.database, service, box)


def in_box(desk: Desk, service: str) -> int:
    """Return how many answers of a service wait to be counted."""
    return rows.box(desk.database, service).answers


def open_box(desk: Desk, *, service: str) -> int:
    """Tell the journal the sums of a box and empty it; return how many answers it held.

    Refuses `not-allowed`, `survey-few` (`answers`, `least`).
    """
    with desk.work(at=desk.now(), command="survey.enter") as work:
        fact = _opened(desk, service)
        work.record(fact)
    return fact.answers


def _due(desk: Desk) -> Iterator[SurveyCounted]:
    """Yield what boxes say whose day is over, and empty them; ask inside the unit of work."""
    today = desk.now().date()
    for service in desk.office().services:
        if model.is_due(rows.box(desk.database, service), today):
            yield _opened(desk, service)


def _opened(desk: Desk, service: str) -> SurveyCounted:
    now = desk.now()
    box = rows.box(desk.database, service)
    fact = model.opened(box, ref=desk.new_id(now), service=service, day=now.date())
    rows.keep_box(desk.database, service, model.Box())
    return fact


def _served(desk: Desk, window: str) -> Ticket | None:
    """Return the number served at a window now, else the one whose service ended there last."""
    office, day = desk.office().office, desk.now().date()
    now = tickets.at_window(desk.database, office=office, day=day, window=window)
    if now is not None and now.visit:
        return now
    for visit in reversed(visits.of_day(desk.database, office=office, day=day)):
        if visit.window == window:
            return tickets.ticket(desk.database, visit.ticket)
    return None


def _drawn(desk: Desk, service: str) -> str:
    spent = rows.spent(desk.database, desk.office().office)
    return model.new_token(
        service,
        secret=installation_secret(desk.database),
        randomness=desk.randomness,
        spent=spent | {*rows.box(desk.database, service).tokens},
    )
