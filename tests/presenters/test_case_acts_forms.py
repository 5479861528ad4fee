"""The forms of a registered application are printed by an act upon it (W-12, I-11)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.case_acts_away import acts_at
from desktop.presenters.case_acts_forms import PrintForms
from desktop.presenters.case_acts_view import Typed
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import papers
from tests.helpers.letters import organisation_case
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import registered, staffed, whole
from tests.printing.reading import pages_of


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an office whose clerk is signed in."""
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def test_the_form_is_offered_until_the_application_is_decided(desk: Desk) -> None:
    assert "print-forms" in dict(acts_at(desk, "registered"))
    assert "print-forms" not in dict(acts_at(desk, "decided"))


def test_it_is_filled_in_as_registered_and_names_every_weapon(desk: Desk) -> None:
    case = registered(desk, weapons=2)
    act = PrintForms(desk, case)
    assert act.view(Typed()).ticks == ()  # the only one need not be chosen
    paper = act.carry_out(desk, Typed())
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.about_id) == ("application", case)
    page = pages_of(paper_pdf(desk, paper=paper))[0]
    assert whole(desk, case).application.applicant.name in page
    assert all(item.values["number"] in page for item in whole(desk, case).application.items)
    assert act.more_papers() == ()
    assert "1" in act.done_words()


def test_a_letter_goes_onto_the_letterhead_in_three_copies_where_that_is_ticked(desk: Desk) -> None:
    case = organisation_case(desk)
    act = PrintForms(desk, case)
    (onto,) = act.view(Typed()).more_ticks
    paper = act.carry_out(desk, Typed().with_tick(onto.key, on=True))
    row = papers.paper(desk.database, paper)
    assert row is not None
    assert (row.kind, row.copies) == ("invitation-letter", 3)
    assert act.onto_blanks() == {paper}
    whole_form = PrintForms(desk, case)
    whole_form.carry_out(desk, Typed())
    assert whole_form.onto_blanks() == frozenset()
