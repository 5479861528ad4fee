"""Originals of what needs no decision are given back with its end, each once (D10, D50, W-16)."""

from dataclasses import replace
from functools import partial

import pytest

from desktop.models.facts import CaseEnded, ItemsEnded
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.case_acts_letters import EnterRenunciation
from desktop.presenters.case_acts_originals import ORIGINALS
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.handing_form import HandOver
from desktop.services import deciding, ending, intake, path, results
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import case_events, papers
from desktop.store.upkeep import check_database
from tests.helpers.drafts import guards
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    bring_all,
    examined,
    grant,
    registered,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.helpers.visits import served
from tests.printing.reading import pages_of

CARD = "guard-training-certificate"
TICK = f"original.{CARD}"
SHORT = "Күзетшінің даярлықтан өткені туралы куәлігі"
STATEMENT = Typed(texts=(("document", "өтініш"),))
DIED = Typed(texts=(("document", "куәлік"), ("date", "2013-11-25")))


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def taken(desk: Desk, *, people: int = 1, language: str = "kk") -> str:
    """Register the weapon of guards whose certificates came in as originals."""
    draft = guards(born=["12.03.1985", "13.04.1990"][:people])
    draft = draft.with_texts({"insisted": "yes", "language": language})
    return bring_all(desk, intake.register(desk, ticket=served(desk).id, draft=draft).case)


def last(desk: Desk, case: str) -> object:
    return case_events.events(desk.database, case)[-1].fact


def history(desk: Desk, case: str) -> str:
    return "\n".join(event.what for event in load_peek(desk, case).path)


def test_what_is_withdrawn_gives_its_originals_back_on_record_and_on_paper(desk: Desk) -> None:
    case = taken(desk)
    act = EnterRenunciation(desk, case)
    assert [each.key for each in act.view(STATEMENT).more_ticks] == [TICK]
    paper = act.carry_out(desk, STATEMENT.with_tick(TICK, on=True))
    ended = last(desk, case)
    assert isinstance(ended, ItemsEnded)
    assert ended.originals == (CARD,)
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    assert f"Қайтарылған түпнұсқалар: {SHORT}" in " ".join(page.split())
    assert f"қайтарылған түпнұсқалар: {SHORT}" in history(desk, case)
    assert check_database(desk.database).sound


def test_who_reads_russian_reads_their_names_too(desk: Desk) -> None:
    case = taken(desk, language="ru")
    paper = EnterRenunciation(desk, case).carry_out(desk, STATEMENT.with_tick(TICK, on=True))
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    assert "Свидетельство о подготовке охранника" in " ".join(page.split())


def test_what_is_not_given_back_stands_nowhere(desk: Desk) -> None:
    case = taken(desk)
    paper = EnterRenunciation(desk, case).carry_out(desk, STATEMENT)
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    assert "Қайтарылған түпнұсқалар" not in page
    assert "түпнұсқалар" not in history(desk, case)


def test_an_original_is_given_back_once_whichever_way(desk: Desk) -> None:
    case = taken(desk, people=2)
    given = Typed(ticked=frozenset({"person-2", TICK}), texts=STATEMENT.texts)
    EnterRenunciation(desk, case).carry_out(desk, given)
    assert EnterRenunciation(desk, case).view(STATEMENT).more_ticks == ()
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    examined(
        desk,
        case,
        replace(grant("item-1"), permit="store-and-carry"),
        replace(grant("person-1"), permit=""),
    )
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    offered = {each.key for each in HandOver(desk, case).view(Typed()).ticks}
    assert ORIGINALS not in offered


def test_what_never_came_or_went_back_already_is_refused(desk: Desk) -> None:
    case = taken(desk)

    def withdraw(item: str, *originals: str) -> None:
        deciding.end_items(
            as_(desk, INSPECTOR), seen=seen(desk, case), items=[item], ending="withdrawn",
            document="өтініш", on=TODAY, originals=originals,
        )  # fmt: skip

    assert refused(lambda: withdraw("item-1", "hunting-certificate")) == "original-not-here"
    withdraw("item-1", CARD)
    assert refused(lambda: withdraw("person-1", CARD)) == "original-not-here"
    assert whole(desk, case).undecided == ("person-1",)


def test_the_heirs_get_them_back_too_what_is_sent_on_keeps_its_own(desk: Desk) -> None:
    case = taken(desk)
    assert ENDINGS["forwarded"](desk, case).view(Typed()).more_ticks == ()
    act = ENDINGS["died"](desk, case)
    assert [each.key for each in act.view(DIED).more_ticks] == [TICK]
    act.carry_out(desk, DIED.with_tick(TICK, on=True))
    ended = last(desk, case)
    assert isinstance(ended, CaseEnded)
    assert (ended.ending, ended.originals) == ("died", (CARD,))
    assert "қайтарылған түпнұсқалар" in history(desk, case)


def test_no_end_gives_back_what_never_came(desk: Desk) -> None:
    case = registered(desk)
    end = partial(ending.end_case, desk, ending="died", document="куәлік", date=TODAY)
    assert refused(lambda: end(seen=seen(desk, case), originals=[CARD])) == "original-not-here"
    assert whole(desk, case).row.ending == ""


def test_withdrawn_is_one_act_with_its_confirmation_wherever_it_is_begun(desk: Desk) -> None:
    case = registered(desk)
    act = ENDINGS["withdrawn"](desk, case)
    paper = act.carry_out(desk, STATEMENT)
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert row.kind == "withdrawal-confirmation"
    assert (whole(desk, case).row.stage, whole(desk, case).row.ending) == ("closed", "withdrawn")
    assert refused(lambda: ENDINGS["withdrawn"](desk, case)) == "case-past-change"


def test_what_closes_a_case_for_good_is_said_before_it_is_done(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    act = EnterRenunciation(desk, case)
    assert act.view(STATEMENT).warning
    assert act.view(STATEMENT.with_tick("item-1", on=True)).warning == ""
