"""A form with blanks prints whole, or its fill layer alone onto a ready one (D28)."""

import pytest

from desktop.models.declared import LETTER_PAPER
from desktop.models.errors import Refusal
from desktop.presenters.case_acts_grant import MakeResults
from desktop.presenters.case_acts_view import Typed
from desktop.printing.spool import Printed
from desktop.services import declared, papers, refusal, results, settings
from desktop.services.desk import Desk
from desktop.services.papers import office_words
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


def printer() -> TableSpool:
    return TableSpool(answers=Printed())


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
    case, spool = decided(desk, grant()), TableSpool()
    talon = paper_rows.papers_of(desk.database, "case", case)[0].paper
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a5")
    with pytest.raises(Refusal) as told:
        papers.print_paper(desk, spool, paper=talon, fill_only=True)
    assert (told.value.code, told.value.fields) == ("no-blank-form", {"kind": "talon-weapons"})
    assert spool.given == []


def test_a_letter_of_the_office_prints_whole_or_onto_its_letterhead(desk: Desk) -> None:
    letter, spool = refusal.letter_paper(desk, decided(desk, refuse("item-1", "17.5"))), printer()
    papers.print_paper(desk, spool, paper=letter)
    papers.print_paper(desk, spool, paper=letter, fill_only=True)
    whole_pdf, onto = (text_of(pdf) for pdf, _media in spool.given)
    office = office_words(desk, service="weapons")
    assert (office.name_kk in whole_pdf, office.address in whole_pdf) == (True, True)
    assert (office.name_kk in onto, office.address in onto) == (False, False)
    for said in ("шығыс нөмірі", "Кімге", "қолы, мөр", "Орындаушы"):
        assert said in whole_pdf
        assert said in onto


@pytest.mark.parametrize(("set_to", "is_headed"), [("plain", True), ("letterhead", False)])
def test_letters_print_as_the_settings_have_it_unless_a_key_says_otherwise(
    desk: Desk, set_to: str, *, is_headed: bool
) -> None:
    declared.set_value(desk, LETTER_PAPER, set_to)
    letter, spool = refusal.letter_paper(desk, decided(desk, refuse("item-1", "17.5"))), printer()
    papers.print_paper(desk, spool, paper=letter)
    papers.print_paper(desk, spool, paper=letter, fill_only=False)
    name = office_words(desk, service="weapons").name_kk
    assert [name in text_of(pdf) for pdf, _media in spool.given] == [is_headed, True]


def test_a_permit_stays_whole_where_letters_go_onto_the_letterhead(desk: Desk) -> None:
    declared.set_value(desk, LETTER_PAPER, "letterhead")
    spool = printer()
    papers.print_paper(desk, spool, paper=permit(desk))
    assert FORM in text_of(spool.given[0][0])


def test_every_letter_that_leaves_the_office_can_go_onto_its_letterhead(desk: Desk) -> None:
    taking = {kind for kind in desk.layouts() if papers.takes_letterhead(desk, kind)}
    assert taking == {
        *("refusal", "extension-notice", "withdrawal-confirmation", "inquiry", "storage-check"),
        *("dispatch-letter", "cancellation-letter", "coupon-return-letter"),
        *("complaint-notice", "complaint-covering", "complaint-reply"),
    }
    assert not papers.takes_letterhead(desk, "unheard-of")


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
