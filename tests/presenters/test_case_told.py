"""A case said in text: each ground with its citation and fact, and with a clause of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.wording import citation_words
from desktop.presenters.case_told import case_lines
from desktop.services import deciding
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import INSPECTOR, as_, assigned, seen, staffed


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def said(clerk: Desk, *, fact: str, clause: str) -> str:
    """Return the line of a refusal's only ground."""
    case = assigned(clerk)
    ground = GroundApplied(ground="17.5", fact=fact, clause=clause)
    refusal = ItemDecision(item="item-1", outcome="refused", grounds=(ground,))
    deciding.propose(as_(clerk, INSPECTOR), seen=seen(clerk, case), decisions=[refusal])
    return next(line for line in case_lines(open_case(clerk, case)) if fact in line).strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", ["kk", "ru"])
def test_the_standard_s_own_clause_is_said_once(
    clerk: Desk, language: Language, written: Language
) -> None:
    use_language(language)
    line = said(clerk, fact="тексеру актісі", clause=citation_words("17.5", written))
    assert line == f"{citation_words('17.5', language)}: тексеру актісі"


def test_a_clause_that_the_fact_names_is_said_once(clerk: Desk) -> None:
    fact = "«Қару туралы» заңның 15-бабы, тексеру актісі"
    assert said(clerk, fact=fact, clause="15-бабы").endswith(fact)


def test_a_clause_of_another_law_is_said(clerk: Desk) -> None:
    line = said(clerk, fact="тексеру актісі", clause="Заңның 15-бабы")
    assert line.endswith(": тексеру актісі, Заңның 15-бабы")
