"""Papers that go with a case are asked for by acts (W-14, W-17.2, D31, D41)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.presenters.case_acts_away import acts_at
from desktop.presenters.case_acts_letters import (
    OFFERED,
    EnterRenunciation,
    PrintHeadList,
    PrintSlips,
    PrintStatement,
    PrintTermNotice,
)
from desktop.presenters.case_acts_view import Typed
from desktop.services import path, term_switch
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import papers
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    assigned,
    registered,
    seen,
    staffed,
    whole,
)
from tests.printing.reading import pages_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an office with a head and inspectors."""
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def kind_of(desk: Desk, paper: str) -> str:
    row = papers.paper(desk.database, paper)
    assert row is not None
    return row.kind


def test_the_slips_of_all_that_waits_for_one_head_are_one_paper(desk: Desk) -> None:
    one, other, third = (registered(desk) for _ in range(3))
    for case in (one, other, third):
        path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    act = PrintSlips(desk, one)
    assert [tick.key for tick in act.view(Typed()).ticks] == [other, third]
    paper = act.carry_out(desk, Typed(ticked=frozenset({third})))
    (page,) = pages_of(paper_pdf(desk, paper=paper))
    numbers = {case: whole(desk, case).row.number in page for case in (one, other, third)}
    assert numbers == {one: True, other: False, third: True}
    assert "2" in act.done_words()


def test_the_head_s_list_is_printed_from_any_case_before_him(desk: Desk) -> None:
    case = registered(desk)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    act = PrintHeadList(desk, case)
    assert "Жақсыбеков Дәулет" in act.view(Typed()).sentence
    assert kind_of(desk, act.carry_out(desk, Typed())) == "resolution-list"


def test_a_renunciation_is_printed_signed_entered_and_confirmed(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    one = Typed(ticked=frozenset({"item-2"}))
    statement = PrintStatement(desk, case)
    assert [tick.key for tick in statement.view(one).ticks] == ["item-1", "item-2"]
    assert kind_of(desk, statement.carry_out(desk, one)) == "withdrawal"
    typed = one.with_text("document", "өтініш")
    confirmed = EnterRenunciation(desk, case).carry_out(desk, typed)
    assert kind_of(desk, confirmed) == "withdrawal-confirmation"
    assert [each.outcome for each in whole(desk, case).items] == ["", "withdrawn"]


def test_nothing_ends_without_the_statement(desk: Desk) -> None:
    case = assigned(desk)
    with pytest.raises(Refusal, match="ending-incomplete"):
        EnterRenunciation(desk, case).carry_out(desk, Typed())
    assert whole(desk, case).undecided == ("item-1",)


def test_the_only_item_is_not_asked_for(desk: Desk) -> None:
    case = assigned(desk)
    assert PrintStatement(desk, case).view(Typed()).ticks == ()
    EnterRenunciation(desk, case).carry_out(desk, Typed(texts=(("document", "өтініш"),)))
    assert whole(desk, case).row.stage == "closed"


def test_a_notice_of_another_term_needs_another_term(desk: Desk) -> None:
    case = assigned(desk)
    with pytest.raises(Refusal, match="nobody-to-tell"):
        PrintTermNotice(desk, case)
    term_switch.switch_term(
        as_(desk, INSPECTOR), seen=seen(desk, case), track="inquiry", reason="сұрау салу"
    )
    act = PrintTermNotice(desk, case)
    assert kind_of(desk, act.carry_out(desk, Typed())) == "extension-notice"


def test_each_act_is_offered_to_whoever_may_do_it_at_its_stage(desk: Desk) -> None:
    registered(desk)
    mine = {key for key, _words in acts_at(desk, "with-head")}
    assert set(OFFERED) <= mine
    assert "print-slips" not in {key for key, _words in acts_at(as_(desk, HEAD), "with-head")}
    assert not set(OFFERED) & {key for key, _words in acts_at(desk, "decided")}
