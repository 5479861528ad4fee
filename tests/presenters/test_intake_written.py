"""Whether whoever the standard does not serve hears it at once, and may insist (D11, D12)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.intake_view import PaperView
from desktop.presenters.intake_written import WRITTEN
from desktop.store import cases
from tests.helpers.counter import Counter, a_counter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def choose(counter: Counter, purpose: str = "register") -> None:
    counter.intake.type_text("applicant.kind", "other")
    counter.intake.type_text("purpose", purpose)


def written(counter: Counter) -> PaperView:
    """Return the one paper that is asked for."""
    (group,) = counter.answer.groups
    (paper,) = group.papers
    return paper


def test_who_is_never_served_hears_it_before_any_purpose(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "other")
    assert counter.answer.not_served is not None
    assert counter.answer.not_served.title == "Стандартта көзделмеген"
    assert counter.answer.waits_for.startswith("Мақсаты")


def test_the_pane_says_that_it_is_the_purpose_that_is_missing(tmp_path: Path) -> None:
    with a_counter(tmp_path / "other.db") as counter:
        counter.serve(service="invitations")
        assert counter.answer.waits_for.startswith("Өтініш беруші таңдалған соң")
        counter.intake.type_text("applicant.kind", "citizen")
        assert counter.answer.waits_for.startswith("Мақсаты таңдалған соң")
        counter.intake.type_text("purpose", "private")
        assert counter.answer.waits_for == ""


def test_the_step_of_papers_asks_for_the_written_application_and_says_why(
    counter: Counter,
) -> None:
    choose(counter)
    paper = written(counter)
    assert (paper.label, paper.ticked) == ("Жазбаша өтініш", False)
    assert "6-тармақ" in paper.name
    assert "жазбаша жауап беріледі" in paper.name


def test_handing_it_in_is_insisting(counter: Counter) -> None:
    choose(counter)
    counter.intake.type_text("person.surname", "Ким")
    counter.intake.type_text("phone", "87000000003")
    counter.intake.tick(WRITTEN, ticked_now=True)
    assert written(counter).ticked
    counter.intake.register()
    case = cases.by_number(counter.desk.database, "Қ-2013/0001")
    assert case is not None
    assert (case.covered, case.insisted, case.items) == (False, True, 0)


def test_it_can_be_taken_back(counter: Counter) -> None:
    choose(counter)
    counter.intake.tick(WRITTEN, ticked_now=True)
    counter.intake.tick(WRITTEN, ticked_now=False)
    assert not written(counter).ticked
    counter.intake.register()
    assert counter.actions.asked is not None


@pytest.mark.parametrize(
    ("path", "text"), [("purpose", "re-register"), ("applicant.kind", "other")]
)
def test_of_another_matter_he_has_not_insisted_yet(counter: Counter, path: str, text: str) -> None:
    counter.intake.type_text("applicant.kind", "foreigner")
    counter.intake.type_text("purpose", "register")
    counter.intake.type_text("insisted", "yes")
    counter.intake.type_text(path, text)
    assert counter.intake.draft is not None
    assert not counter.intake.draft.yes("insisted")


def test_no_row_is_begun_where_nothing_is_asked(counter: Counter) -> None:
    choose(counter)
    for step in ("items", "duty"):
        counter.intake.go_to(step)
    assert counter.intake.draft is not None
    assert (counter.intake.draft.rows("items"), counter.intake.draft.rows("receipts")) == (0, 0)


def test_the_steps_that_ask_for_nothing_are_done(counter: Counter) -> None:
    choose(counter)
    done = {step.id: step.done for step in counter.form.steps}
    assert (done["items"], done["papers"], done["duty"]) == (True, False, True)
    counter.intake.tick(WRITTEN, ticked_now=True)
    assert {step.id: step.done for step in counter.form.steps}["papers"]


def test_registering_asks_who_he_is_and_where_the_answer_goes(counter: Counter) -> None:
    choose(counter)
    counter.intake.register()
    counter.intake.register()
    assert counter.focus[-1] == "person.surname"
    counter.intake.type_text("person.surname", "Ким")
    counter.intake.register()
    assert counter.focus[-1] == "person.address"
    assert counter.field("person.address").brief == "Мекенжай не телефон"


def test_the_explanation_can_be_given_before_a_purpose_is_chosen(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "other")
    counter.intake.give_list()
    assert [bool(done.paper) for done in counter.finished] == [True]
