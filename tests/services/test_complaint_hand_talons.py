"""A complaint taken in without power keeps the number and the hour of its talon (D40)."""

import datetime as dt
from dataclasses import replace

from desktop.services import complaints, numbers
from desktop.services.complaint_numbers import HandTalon
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.store import offices, papers
from desktop.store.upkeep import check_database
from tests.helpers.complaints import COMPLAINT
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import TODAY
from tests.helpers.refused import refused
from tests.printing.reading import text_of

DAY = dt.timedelta(days=1)


def test_it_is_entered_under_its_own_number_and_its_term_runs_from_that_hour(
    desk: Desk, clock: Clock
) -> None:
    complaints.receive(desk, COMPLAINT)
    block = numbers.reserve(desk, service="complaint:weapons", count=3, reason="жарық өшеді")
    blanks = [paper_pdf(desk, paper=each) for each in numbers.blanks_of(desk, block)]
    for number, blank in enumerate(blanks, start=2):
        told = text_of(blank)
        assert f"ШҒ-2013/{number:04d}" in told
        assert "4-қосымша" in told
        front = told.partition("(өлшемі")[0]
        assert "Сейтова" not in front, "who accepts it writes his name by hand"
    hour = clock.now.replace(tzinfo=None) + dt.timedelta(minutes=40)
    clock.pass_minutes(2 * 24 * 60)
    assert complaints.receive(desk, COMPLAINT).number == "ШҒ-2013/0005", "the series goes on"
    talon = HandTalon(number="3", at=hour)
    taken = complaints.receive(desk, replace(COMPLAINT, hand=talon))
    assert taken.number == "ШҒ-2013/0003"
    found = known_complaint(desk, taken.complaint)
    assert (found.received_at.replace(tzinfo=None), found.due) == (hour, TODAY + 15 * DAY)
    (paper,) = papers.papers_of(desk.database, "complaint", taken.complaint)
    assert paper.state == "hand-written", "nobody waits for it at a printer"
    again = replace(COMPLAINT, hand=talon)
    assert refused(lambda: complaints.receive(desk, again)) == "number-not-reserved"
    early = replace(talon, number="ШҒ-2013/0002", at=hour - DAY)
    assert refused(lambda: complaints.receive(desk, replace(again, hand=early))) == (
        "hand-talon-early"
    )
    numbers.hand_back(desk, block=block, reason="жарық келді")
    gaps = offices.gaps(desk.database, OFFICE, "complaint", 2013)
    assert {each.kind for each in gaps} == {"handed-back"}
    assert check_database(desk.database).problems == ()
