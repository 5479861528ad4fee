"""A form with blanks prints whole, or its fill layer alone onto a ready one (D28)."""

import pytest

from desktop.models.errors import Refusal
from desktop.presenters.case_acts_grant import MakeResults
from desktop.presenters.case_acts_view import Typed
from desktop.printing.spool import Printed
from desktop.services import papers, refusal, results, settings
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, refuse, seen, staffed, whole
from tests.helpers.pdf import text_of
from tests.services.test_papers import TableSpool

FORM = "Кімге берілді"  # words of the form alone
FILLED = "2013/0001"


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)
    for kind in ("permit", "refusal"):
        settings.set_printer(desk, kind=kind, printer="HP", sheet="a4")


def permit(desk: Desk) -> str:
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return whole(desk, case).results[0].issued.paper


def test_a_permit_prints_whole_or_only_what_is_filled_in(desk: Desk) -> None:
    paper, spool = permit(desk), TableSpool(answers=Printed())
    papers.print_paper(desk, spool, paper=paper)
    papers.print_paper(desk, spool, paper=paper, fill_only=True)
    whole_pdf, onto = (text_of(pdf) for pdf, _media in spool.given)
    assert (FORM in whole_pdf, FILLED in whole_pdf) == (True, True)
    assert (FORM in onto, FILLED in onto) == (False, True)
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert (row.state, row.prints) == ("printed", 2)


def test_a_paper_without_blanks_is_refused_before_the_printer_is_asked(desk: Desk) -> None:
    case, spool = decided(desk, refuse("item-1", "17.5")), TableSpool()
    with pytest.raises(Refusal) as told:
        papers.print_paper(desk, spool, paper=refusal.letter_paper(desk, case), fill_only=True)
    assert (told.value.code, told.value.fields) == ("no-blank-form", {"kind": "refusal"})
    assert spool.given == []


def test_forms_of_strict_reporting_and_the_letter_of_an_organisation_take_blanks(
    desk: Desk,
) -> None:
    taking = {kind for kind in desk.layouts() if papers.takes_blank(desk, kind)}
    assert taking == {"permit", "invitation", "invitation-letter"}
    assert not papers.takes_blank(desk, "unheard-of")


@pytest.mark.parametrize(
    ("typed", "onto"),
    [
        ({}, False),
        ({"item-1.blank": "0004411"}, True),  # its serial says that there is one
        ({"item-1.blank": "0004411", "item-1.layer": "whole"}, False),
        ({"item-1.layer": "fill"}, True),
    ],
)
def test_how_a_result_prints_is_chosen_where_it_is_made(
    desk: Desk, typed: dict[str, str], *, onto: bool
) -> None:
    case, inspector = decided(desk, grant()), as_(desk, INSPECTOR)
    act, said = MakeResults(inspector, case), Typed(texts=tuple(typed.items()))
    (group,) = act.view(said).groups
    layer = next(ask for ask in group.asks if ask.key == "item-1.layer")
    assert layer.value == ("fill" if onto else "whole")
    paper = act.carry_out(inspector, said)
    assert act.onto_blanks() == (frozenset({paper}) if onto else frozenset())


def test_a_letter_of_refusal_is_asked_for_no_blank(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    act = MakeResults(as_(desk, INSPECTOR), case)
    (group,) = act.view(Typed()).groups
    assert "layer" not in {ask.key.rpartition(".")[2] for ask in group.asks}
