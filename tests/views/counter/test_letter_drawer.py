"""The letter of an organisation is checked at the window by keys alone (I-11.C, I-A3)."""

import pytest

from desktop.models.facts import LetterChecked
from desktop.presenters.labels import label
from desktop.presenters.letter_visit import LetterVisit
from desktop.services import settings
from desktop.store import case_events, papers
from desktop.views.counter.letter_drawer import LetterDrawer
from tests.helpers.counter import Counter
from tests.helpers.letters import LATE, organisation_draft
from tests.views.counter.operator import Operator


@pytest.fixture
def drawer(operator: Operator, counter: Counter) -> LetterDrawer:
    letter = LetterVisit(
        lambda: counter.desk,
        counter.queue,
        counter.intake,
        counter.prints,
        counter.background,
        notices=counter.notices,
    )
    return LetterDrawer(operator.work, letter=letter, keys=operator.keys)


def serve(counter: Counter, guest: dict[str, str]) -> str:
    """Serve a number of invitations, and type what the organisation brings."""
    counter.serve("invitations")
    for path, text in organisation_draft(guest).values.items():
        counter.intake.type_text(path, text)
    hand = counter.hand
    assert hand is not None
    return hand.visit


def test_faults_are_ticked_and_listed_by_keys(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    settings.set_printer(counter.desk, kind="invitation-faults", printer="laser", sheet="a5")
    visit = serve(counter, LATE)
    operator.press("Ctrl+F7")
    assert drawer.sheet.isVisible()
    assert "паспорттың мерзімі болу кезеңі аяқталғанша бітеді" in (
        drawer.sheet.accessibleDescription()
    )
    operator.press("↓", "↓", "↓", "Space")  # the fax is not on the letterhead
    operator.press("F9")
    counter.settle()
    assert not drawer.sheet.isVisible()
    (paper,) = papers.papers_of(counter.desk.database, "visit", visit)
    assert paper.kind == "invitation-faults"
    assert "letterhead" not in paper.content
    assert "факсі" in paper.content
    assert len(counter.spool.sent) == 1


def test_without_a_printer_the_list_is_shown_and_escape_leads_back_to_what_was_typed(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    visit = serve(counter, LATE)
    before, typed = operator.focus, counter.intake.draft
    operator.press("Ctrl+F7", "F9")
    counter.settle()
    (paper,) = papers.papers_of(counter.desk.database, "visit", visit)
    assert drawer.paper.isVisible()
    assert drawer.paper.size() == operator.work.middle.size()
    assert drawer.paper.pdf.page_count() == 1
    assert drawer.paper.accessibleName() == label(f"paper.{paper.kind}")
    assert counter.spool.sent == []
    operator.press("Esc")
    assert not drawer.paper.isVisible()
    assert operator.focus is before
    assert typed is not None
    assert operator.work.middle.current is operator.work.middle.intake


def test_a_printed_list_is_not_shown_and_another_key_puts_a_shown_one_away(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    serve(counter, LATE)
    operator.press("Ctrl+F7", "F9")
    counter.settle()
    assert drawer.paper.isVisible()
    settings.set_printer(counter.desk, kind="invitation-faults", printer="laser", sheet="a5")
    operator.press("Ctrl+F7")
    assert not drawer.paper.isVisible()
    operator.press("F9")
    counter.settle()
    assert len(counter.spool.sent) == 1
    assert not drawer.paper.isVisible()


def test_a_letter_in_order_is_one_key_and_gives_no_paper(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    guest = {**LATE, "passport_until": "31.01.2022"}
    visit = serve(counter, guest)
    operator.press("Ctrl+F7", "F9")
    assert not drawer.sheet.isVisible()
    assert papers.papers_of(counter.desk.database, "visit", visit) == []


def test_what_was_checked_at_the_window_is_in_the_case_once_it_is_registered(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    assert drawer is not None
    serve(counter, {**LATE, "passport_until": "31.01.2022"})
    operator.press("Ctrl+F7", "F9")
    counter.intake.register()
    counter.settle()
    (case,) = counter.desk.database.rows("SELECT case_id FROM cases")
    checked = [
        each.fact
        for each in case_events.events(counter.desk.database, case[0])
        if isinstance(each.fact, LetterChecked)
    ]
    assert [(each.item, each.faults) for each in checked] == [("item-1", ())]


def test_the_keys_stand_where_the_papers_are(
    operator: Operator, counter: Counter, drawer: LetterDrawer
) -> None:
    assert drawer is not None
    serve(counter, LATE)
    sheet = operator.work.middle.intake
    counter.intake.go_to("items")
    assert not sheet.letter.isVisible()
    counter.intake.go_to("papers")
    assert sheet.letter.isVisible()
    assert sheet.forms.isVisible()
