"""The right pane says beside its title that the standard it answers by is no longer law (D19)."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presenters.intake_view import AnswerView
from desktop.views.intake.answer_pane import AnswerPane
from desktop.views.theme import Theme
from desktop.views.tokens import Breadth
from tests.helpers.counter import a_counter
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import Clock
from tests.helpers.standards import at

JUNE_2014 = at(9, 30).replace(year=2014, month=6, day=2)


def answer(path: Path, clock: Clock) -> AnswerView:
    with a_counter(path, clock) as counter:
        counter.serve()
        counter.type_all(citizen_with_rifle())
        return counter.answer


@pytest.mark.parametrize("breadth", Breadth)
def test_a_standard_no_longer_law_is_marked_at_every_breadth(
    tmp_path: Path, theme: Theme, qtbot: QtBot, breadth: Breadth
) -> None:
    theme.use(breadth=breadth)
    pane = AnswerPane(theme)
    qtbot.addWidget(pane)
    pane.resize(theme.metrics.right, 600)
    pane.show()
    repealed = answer(tmp_path / "later.db", Clock(now=JUNE_2014))
    pane.show_answer(repealed)
    assert pane.force.isVisible()
    assert (pane.force.words, pane.force.toolTip()) == ("Күші жойылған", repealed.out_of_force)
    assert repealed.out_of_force in pane.force.accessibleName()
    pane.show_answer(answer(tmp_path / "law.db", Clock()))
    assert not pane.force.isVisible()
