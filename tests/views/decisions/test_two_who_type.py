"""Two who type in one case keep each his own words, at the same computer too."""

from tests.helpers.on_path import HEAD, INSPECTOR, assigned
from tests.views.decisions.conftest import Deciding


def outcome(deciding: Deciding) -> str:
    return deciding.page.opened.decision.outcomes.key()


def test_what_was_typed_stays_his_when_another_sits_down(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.desktop.kense.program.decisions.choose_outcome("refused")
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert outcome(deciding) != "refused"
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    assert outcome(deciding) == "refused"
