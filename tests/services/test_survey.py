"""Once a visit, once a token, and nothing of the record tells who said what (W-A2, I-A5)."""

import pytest

from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import SurveyAsked, SurveyCounted
from desktop.services import day, survey, survey_slip
from desktop.services import settings as office_settings
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.codec import decode
from tests.helpers.counter import PaperSpool
from tests.helpers.indicators import ANGRY, PLEASED, answered, visited
from tests.helpers.office import BUILT_ON, WINDOW, Clock
from tests.helpers.pdf import page_sizes_mm, text_of


def facts_of(desk: Desk) -> list[object]:
    """Return every fact of the journal, the first first."""
    heads = ((read_head(each.head) or {}, each.body) for each in journal.entries(desk.database))
    return [decode(str(head["f"]), int(head["v"]), body) for head, body in heads]


def refused(desk: Desk, token: str) -> str:
    with pytest.raises(Refusal) as error:
        survey.answer(desk, token=token, said=PLEASED)
    return error.value.code


def test_no_entry_of_the_journal_ties_an_answer_to_a_visit(desk: Desk, clock: Clock) -> None:
    tokens = []
    for n, said in enumerate((PLEASED, ANGRY, PLEASED)):
        visited(desk, clock, n)
        token = survey.ask(desk, window=WINDOW, way="screen").token
        before = len(facts_of(desk))
        survey.answer(desk, token=token, said=said)
        assert len(facts_of(desk)) == before, "an entry would bear the hour of the answer"
        tokens.append(token)
    survey.open_box(desk, service="weapons")
    *_others, told = facts_of(desk)
    assert isinstance(told, SurveyCounted)
    assert told.tokens == tuple(sorted(tokens))
    (quality,) = [each for each in told.sums if each.number == "2.1"]
    assert (quality.satisfied, quality.dissatisfied, quality.silent) == (2, 1, 0)
    asked = [each for each in facts_of(desk) if isinstance(each, SurveyAsked)]
    assert len({each.visit for each in asked}) == len(tokens)
    entries = [each.body for each in journal.entries(desk.database)]
    for token in tokens:
        (bearing,) = [body for body in entries if token in body]
        assert not any(each.visit in bearing for each in asked)


def test_the_sums_of_fewer_than_three_are_never_told(desk: Desk, clock: Clock) -> None:
    for n in range(2):
        answered(desk, clock, PLEASED, n)
    with pytest.raises(Refusal) as error:
        survey.open_box(desk, service="weapons")
    assert (error.value.code, error.value.fields["answers"]) == ("survey-few", 2)
    assert survey.in_box(desk, "weapons") == 2


def test_a_visitor_is_asked_once_and_a_token_answers_once(desk: Desk, clock: Clock) -> None:
    token = answered(desk, clock, PLEASED)
    with pytest.raises(Refusal) as error:
        survey.ask(desk, window=WINDOW, way="screen")
    assert error.value.code == "survey-asked"
    assert refused(desk, token) == "survey-spent", "it lies in the box"
    for n in (1, 2):
        answered(desk, clock, ANGRY, n)
    survey.open_box(desk, service="weapons")
    assert refused(desk, token) == "survey-spent", "its box was opened"
    wrong = f"{(int(token) + 1) % 10**9:09d}"
    assert refused(desk, wrong) == refused(desk, "12 3") == "survey-token"
    visited(desk, clock, 3)
    fresh = survey.ask(desk, window=WINDOW, way="screen").token
    with pytest.raises(Refusal) as error:
        survey.answer(desk, token=fresh, said={"2.1": "silent"})
    assert error.value.code == "survey-empty"


def test_a_box_opens_by_itself_when_somebody_is_asked_on_a_later_day(
    desk: Desk, clock: Clock
) -> None:
    for n in range(3):
        answered(desk, clock, PLEASED, n)
    clock.pass_minutes(24 * 60)
    day.open_day(desk, day=desk.now().date(), confirmed=(), built_on=BUILT_ON)
    answered(desk, clock, ANGRY, 4)
    (counted,) = [each for each in facts_of(desk) if isinstance(each, SurveyCounted)]
    assert (counted.answers, counted.day) == (3, desk.now().date())
    assert survey.in_box(desk, "weapons") == 1


@pytest.mark.parametrize(("sheet", "width"), [("roll-80", 80), ("label-75x55", 75)])
def test_a_slip_prints_where_queue_numbers_do_and_is_kept_nowhere(
    desk: Desk, clock: Clock, sheet: str, width: int
) -> None:
    spool = PaperSpool()
    visited(desk, clock)
    with pytest.raises(Refusal) as error:
        survey.ask(desk, window=WINDOW, way="slip")
    assert error.value.code == "no-printer"
    office_settings.set_printer(desk, kind="ticket", printer="laser", sheet=sheet)
    asked = survey.ask(desk, window=WINDOW, way="slip")
    before = len(facts_of(desk))
    survey_slip.print_slip(desk, spool, service=asked.service, token=asked.token)
    (pdf,) = spool.sent
    ((wide, _high),) = page_sizes_mm(pdf)
    said = " ".join(text_of(pdf).split())
    assert wide == width
    assert asked.token in said.replace(" ", "")
    assert "Жоқ" in said
    assert "Довольны ли вы" in said
    assert len(facts_of(desk)) == before
    assert not [each for each in facts_of(desk) if asked.token in repr(each)]
