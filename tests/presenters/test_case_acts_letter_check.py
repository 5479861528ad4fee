"""A letter is checked by keys: in order is one key, a fault asks what the letter says (I-A3)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import use_language
from desktop.models.errors import Refusal
from desktop.presenters.case_acts_away import acts_at
from desktop.presenters.case_acts_letter_check import check_of_case
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.cases_history_path import TELLERS
from desktop.services.desk import Desk
from desktop.services.letters_check import letters_of_case
from desktop.services.papers import paper_pdf
from desktop.store import case_events
from tests.helpers.letters import LATE, organisation_case
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import registered, staffed
from tests.printing.reading import pages_of
from tests.printing.result_papers import TOURIST


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of an office whose clerk is signed in and reads English."""
    use_language("en")
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def said(desk: Desk, case: str) -> str:
    fact = case_events.events(desk.database, case)[-1].fact
    return TELLERS[type(fact)](fact, None)


def test_it_is_offered_of_letters_alone(desk: Desk) -> None:
    assert "check-letter" in dict(acts_at(desk, "registered"))
    assert "check-letter" not in dict(acts_at(desk, "decided"))
    with pytest.raises(Refusal) as refused:
        check_of_case(desk, registered(desk))
    assert refused.value.code == "no-letter"


def test_all_in_order_is_one_key(desk: Desk) -> None:
    case = organisation_case(desk)
    act = check_of_case(desk, case)
    view = act.view(Typed())
    assert view.verb == "All is in order"
    assert view.text == ""
    words = {tick.key: tick.words for tick in view.ticks}
    assert words["passport"] == "5. Passport No: C00000001"
    assert words["stay"] == "9. Period of stay: 10.01.2014 – 09.02.2014"
    assert words["sex"] == "2. Sex: male"
    assert act.carry_out(desk, Typed()) == ""
    assert act.done_words() == "The invitation letter is in order."
    assert said(desk, case).startswith("The invitation letter is in order.")


def test_what_is_ticked_asks_what_the_letter_says_and_is_listed(desk: Desk) -> None:
    case = organisation_case(desk, LATE)
    act = check_of_case(desk, case)
    typed = Typed().with_tick("passport", on=True).with_text("passport.kind", "wrong")
    typed = typed.with_text("passport.seen", "C00000007").with_text("copies", "2")
    view = act.view(typed)
    assert "5. Passport No" in [group.title for group in view.groups]
    assert view.verb == "List 3 faults"
    assert len(view.text.splitlines()) == 2  # the passport's end and the copies are reckoned
    paper = act.carry_out(desk, typed)
    page = "\n".join(pages_of(paper_pdf(desk, paper=paper)))
    assert "C00000007" in page
    assert act.done_words() == "3 faults of the letter are listed."
    assert said(desk, case).startswith("3 faults of the invitation letter")
    again = check_of_case(desk, case).view(Typed())
    assert any("before: " in tick.words for tick in again.ticks if tick.key == "passport")


def test_the_letter_not_checked_yet_comes_first(desk: Desk) -> None:
    other = {**TOURIST, "surname": "Гаст", "latin_surname": "Gast"}
    case = organisation_case(desk, TOURIST, other)
    act = check_of_case(desk, case)
    assert "Test Hans" in act.view(Typed()).sentence
    act.carry_out(desk, Typed())
    assert "Gast Hans" in check_of_case(desk, case).view(Typed()).sentence
    act.carry_out(desk, Typed().with_text("whose", "item-2").with_tick("seal", on=True))
    assert [len(each.last.faults) for each in letters_of_case(desk, case=case) if each.last] == [
        0,
        1,
    ]
