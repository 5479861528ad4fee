"""The papers of five guards or three guests stand in a matrix, ticked by keys alone (D35)."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.models.draft import Draft
from desktop.views.intake.matrix import MatrixHead, MatrixRow
from desktop.views.intake.subject_ticks import SubjectTick
from tests.helpers.counter import Counter
from tests.helpers.drafts import (
    GUARDS,
    GUEST,
    RIFLE,
    citizen_with_rifle,
    guards,
    private_invitation,
)
from tests.helpers.pdf import text_of
from tests.views.counter.operator import Operator

CARD, PHOTOS, TRAINING = "identity-card-copy", "photos", "guard-training-certificate"


def company(*, units: int, persons: int) -> Draft:
    """Return a security company with so many units, and employees who register them."""
    draft = guards(born=["01.02.1985"] * persons)
    for n in range(1, units):
        service = {**RIFLE, "kind": "service", "model": f"ИЖ-{n}", "number": f"ПМ {n}"}
        draft = draft.with_row("items", service)
    return draft


def at_papers(operator: Operator, counter: Counter, draft: Draft) -> None:
    counter.serve(draft.service)
    counter.type_all(draft)
    operator.press("Alt+4")


def go_to(operator: Operator, document: str) -> MatrixRow:
    """Walk down the papers until the cursor stands on one."""
    row = operator.work.middle.intake.papers.row(document)
    for _paper in range(12):
        if row.check.hasFocus():
            return row
        operator.press("↓")
    raise AssertionError(document)


def ticked(counter: Counter, document: str) -> list[int]:
    """Return whose paper is here, from 1."""
    assert counter.intake.assessment is not None
    for state in counter.intake.assessment.papers:
        if state.need.document.id == document:
            return [row + 1 for row in state.given]
    raise AssertionError(document)


def heads(operator: Operator) -> list[str]:
    parts = operator.work.middle.intake.papers.parts()
    return [part.accessibleName() for part in parts if isinstance(part, MatrixHead)]


def spots(operator: Operator, document: str) -> list[QPoint]:
    """Return where the ticks of a paper stand on the sheet."""
    step = operator.work.middle.intake.papers
    return [tick.mapTo(step, QPoint()) for tick in step.row(document).ticks()]


def test_one_tick_serves_all_and_a_digit_takes_one_out(
    operator: Operator, counter: Counter
) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    go_to(operator, PHOTOS)
    operator.press("Space")
    assert ticked(counter, PHOTOS) == [1, 2, 3, 4, 5]
    operator.press_digits("3")  # under the Kazakh layout the key types a letter
    assert ticked(counter, PHOTOS) == [1, 2, 4, 5]
    operator.press("3", "9")  # there is no ninth
    assert ticked(counter, PHOTOS) == [1, 2, 3, 4, 5]


def test_arrows_walk_the_matrix_in_both_directions(operator: Operator, counter: Counter) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    go_to(operator, CARD)
    operator.press("→", "→", "Space", "↓", "Space", "←", "↓", "Space", "End", "Space")
    assert [ticked(counter, each) for each in (CARD, PHOTOS, TRAINING)] == [[2], [2], [1, 5]]
    assert isinstance(operator.focus, SubjectTick)
    assert operator.focus.accessibleName().endswith("5 · Нұрғалиев")
    operator.press("↑")
    assert operator.focus.accessibleName() == "3x4 см мөлшеріндегі екі фотосурет: 5 · Нұрғалиев"


def test_enter_leaves_the_row_for_its_number_and_then_for_the_next_paper(
    operator: Operator, counter: Counter
) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    go_to(operator, TRAINING)
    operator.press("→", "Space", "Enter")
    operator.type_words("КК 7")
    assert counter.intake.draft is not None
    assert counter.intake.draft.text(f"papers.{TRAINING}.number") == "КК 7"
    operator.press("Enter", "Enter")
    assert operator.work.middle.intake.papers.row("medical-conclusion").check.hasFocus()


def test_tab_stops_once_at_each_row(operator: Operator, counter: Counter) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    go_to(operator, CARD)
    rows = operator.work.middle.intake.papers
    operator.press("Tab")
    assert rows.row(PHOTOS).check.hasFocus()
    operator.press("Tab")
    assert rows.row(TRAINING).check.hasFocus()


def test_columns_are_named_once_over_the_papers_they_share(
    operator: Operator, counter: Counter
) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    named = ", ".join(f"{n} {name}" for n, name in enumerate(GUARDS, start=1))
    assert heads(operator) == [named]


@pytest.mark.parametrize("scale", [100, 125])
@pytest.mark.parametrize(("units", "persons"), [(5, 5), (1, 15)])
def test_the_whole_matrix_is_in_sight_on_the_small_screen(
    operator: Operator, counter: Counter, units: int, persons: int, scale: int
) -> None:
    operator.look_at(1366, 768, scale=scale)
    at_papers(operator, counter, company(units=units, persons=persons))
    step = operator.work.middle.intake.papers
    documents = (CARD, PHOTOS, TRAINING, "medical-conclusion")
    columns = {tuple(spot.x() for spot in spots(operator, each)) for each in documents}
    assert len(columns) == 1
    assert len(next(iter(columns))) == persons
    for row in map(step.row, documents):  # a name of two lines has room for both
        assert row.height() == row.check.height() >= row.check.heightForWidth(row.check.width())
    last = step.row("medical-conclusion").ticks()[-1]
    assert last.mapTo(step, QPoint()).x() + last.width() <= step.width()
    if scale == 100:
        assert _is_in_sight(last)


def _is_in_sight(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect().height() >= part.height()


def test_a_paper_of_some_units_has_ticks_in_their_columns_only(
    operator: Operator, counter: Counter
) -> None:
    draft = citizen_with_rifle()
    for kind in ("smoothbore-hunting", "rifled-hunting"):
        draft = draft.with_row("items", {**RIFLE, "kind": kind})
    at_papers(operator, counter, draft)
    row = go_to(operator, "test-firing-act")
    assert row.columns() == [0, 2]
    operator.press("2")  # of a smooth-bore gun no act is asked
    assert ticked(counter, "test-firing-act") == []
    operator.press("3")
    assert ticked(counter, "test-firing-act") == [3]


def test_three_invited_persons_are_columns_too(operator: Operator, counter: Counter) -> None:
    draft = private_invitation()
    for name in ("Петрова", "Сидоров"):
        draft = draft.with_row("items", {**GUEST, "surname": name})
    at_papers(operator, counter, draft)
    assert heads(operator) == ["1 Тестов, 2 Петрова, 3 Сидоров"] * 2
    row = go_to(operator, "questionnaire")
    assert row.columns() == [0, 1, 2]
    operator.press("2")
    assert ticked(counter, "questionnaire") == [2]


def test_forty_persons_have_their_ticks_below_with_their_numbers(
    operator: Operator, counter: Counter
) -> None:
    at_papers(operator, counter, company(units=1, persons=40))
    step = operator.work.middle.intake.papers
    row = step.row(PHOTOS)
    assert len({spot.y() for spot in spots(operator, PHOTOS)}) > 1
    areas = [tick.geometry() for tick in row.ticks()]
    assert all(row.rect().contains(area) for area in areas)
    assert not any(a.intersects(b) for n, a in enumerate(areas) for b in areas[n + 1 :])
    row.ticks()[39].click()
    assert ticked(counter, PHOTOS) == [40]


def test_the_talon_prints_how_many_of_each(operator: Operator, counter: Counter) -> None:
    at_papers(operator, counter, company(units=5, persons=5))
    go_to(operator, PHOTOS)
    operator.press("Space", "F9", "F9")
    counter.settle()
    assert counter.paper is not None, counter.said
    assert "5 × 2 дана" in " ".join(text_of(counter.paper.pdf).split())
