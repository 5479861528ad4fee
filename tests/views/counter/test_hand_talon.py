"""What was taken in without power is entered at the counter by its talon, by keys alone (D40)."""

from desktop.models.draft import Draft
from desktop.services import numbers
from desktop.store import cases, papers
from tests.helpers.counter import Counter
from tests.helpers.drafts import citizen_with_rifle
from tests.views.counter.operator import Operator

TALON = "2"  # weapons by post, weapons by talon, invitations by post, …


def test_a_talon_is_entered_with_its_number_and_its_hour(
    operator: Operator, counter: Counter
) -> None:
    numbers.reserve(counter.desk, service="weapons", count=2, reason="жарық өшуі мүмкін")
    counter.clock.pass_minutes(60)
    operator.press("Ctrl+F4")
    chooser = operator.work.open_parts.chooser
    assert [row.option.title for row in chooser.rows()][:2] == [
        "Пошта арқылы келді",
        "Қолмен берілген талон",
    ]
    operator.press(TALON)
    middle = operator.work.middle
    assert middle.current is middle.intake
    assert middle.band.name == "Қаруды тіркеу · Қолмен берілген талон"
    kept = counter.intake.draft
    assert kept is not None
    assert kept.text("arrival.on") == f"{counter.desk.now():%d.%m.%Y}"
    typed = {"arrival.number": "1", "arrival.time": f"{counter.desk.now():%H%M}"}
    draft = citizen_with_rifle(papers=True).with_texts({**kept.values, **typed})
    counter.type_all(Draft(service="weapons", values=draft.values))
    operator.press("F9")
    counter.settle()
    assert middle.finished.isVisible()
    row = cases.by_number(counter.desk.database, "Қ-2013/0001")
    assert row is not None
    (paper,) = papers.papers_of(counter.desk.database, "case", row.case)
    assert (paper.state, paper.prints) == ("hand-written", 0)


def test_a_number_that_was_not_put_aside_is_refused_and_nothing_lost(
    operator: Operator, counter: Counter
) -> None:
    numbers.reserve(counter.desk, service="weapons", count=1, reason="жарық өшуі мүмкін")
    operator.press("Ctrl+F4", TALON)
    kept = counter.intake.draft
    assert kept is not None
    typed = {"arrival.number": "7", "arrival.time": f"{counter.desk.now():%H%M}"}
    draft = citizen_with_rifle(papers=True).with_texts({**kept.values, **typed})
    counter.type_all(Draft(service="weapons", values=draft.values))
    operator.press("F9")
    counter.settle()
    assert "7 нөмірі" in operator.notice
    assert counter.intake.draft is not None
    assert cases.by_number(counter.desk.database, "Қ-2013/0001") is None
