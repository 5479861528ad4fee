"""Nothing of a case laid open is cut, whatever the language, the window and the letters."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop.i18n import Language
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.facts import Evidence
from desktop.services import deciding as services
from desktop.services import examining
from tests.helpers.clipping import cut_words, outside
from tests.helpers.looks import looks
from tests.helpers.on_path import HEAD, INSPECTOR, OTHER, TODAY, as_, assigned, seen
from tests.helpers.on_path import examined as finished
from tests.views.decisions.conftest import Deciding

LOOKS = [(1366, 768, 100), (1366, 768, 150), (1920, 1080, 100)]


@pytest.fixture
def case(deciding: Deciding) -> str:
    """Return a case with two weapons, findings and a refusal, waiting for its signature."""
    found = assigned(deciding.desk, weapons=2, papers=False)
    inspector = as_(deciding.desk, INSPECTOR)
    examining.check_completeness(inspector, seen=seen(inspector, found))
    evidence = Evidence(document="Тексеру актісі", number="41", date=TODAY, source="Д. Сәрсенов")
    examining.record_finding(
        inspector,
        seen=seen(inspector, found),
        kind="altered-weapon",
        item="item-1",
        evidence=evidence,
    )
    finished(deciding.desk, found, refused("item-1"), refused("item-2"))
    changed = refused("item-1", fact="№ 41 акт: ұңғысы мен бекітпесі ауыстырылған")
    services.propose(as_(deciding.desk, OTHER), seen=seen(inspector, found), decisions=[changed])
    return found


def refused(item: str, fact: str = "№ 41 акт: ұңғысы ауыстырылған") -> ItemDecision:
    grounds = (
        GroundApplied(ground="17.1", fact="Атып көру актісі жоқ", clause="17-тармақ, 1)"),
        GroundApplied(ground="17.5", fact=fact, clause="17-тармақ, 5)"),
    )
    return ItemDecision(item=item, outcome="refused", grounds=grounds)


def read_through(deciding: Deciding) -> list[str]:
    deciding.desktop.kense.settle()
    return [*cut_words(deciding.desktop.window), *outside(deciding.desktop.window)]


@pytest.mark.parametrize(("language", "width", "height", "scale"), looks(LOOKS, turn=2))
def test_a_case_laid_open_can_be_read(
    deciding: Deciding, case: str, language: Language, width: int, height: int, scale: int
) -> None:
    deciding.desktop.kense.use_language(language)
    deciding.desktop.kense.looks.use_scale(scale)
    deciding.desktop.come_up(width, height)
    deciding.sit_down(INSPECTOR)
    assert read_through(deciding) == [], "lists"
    for staff in (INSPECTOR, HEAD):
        deciding.sit_down(staff)
        deciding.open(case)
        assert read_through(deciding) == [], staff
    deciding.press("F9")
    assert read_through(deciding) == [], "sheet"
    deciding.press("Esc", "F11")
    assert read_through(deciding) == [], "paper"


def test_everything_of_a_case_has_a_name_for_a_screen_reader(deciding: Deciding, case: str) -> None:
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    page = deciding.page
    parts = [part for part in page.findChildren(QWidget) if part.isVisible()]
    stops = [part for part in parts if part.focusPolicy().value & 1]
    unnamed = [type(part).__name__ for part in stops if not part.accessibleName()]
    assert unnamed == []
    assert "сізде" not in page.opened.strip.accessibleName()
    deciding.sit_down(HEAD)
    deciding.open(case)
    assert "сізде" in page.opened.strip.accessibleName()
