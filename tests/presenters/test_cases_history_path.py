"""Every fact of the path is told in each language, and nothing confidential of it."""

from dataclasses import replace

import pytest

from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.facts import Fact, FindingRecorded
from desktop.presenters.cases_history_path import TELLERS, who_did
from tests.helpers.path_facts import by_kind, examples
from tests.helpers.standards import standard


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", examples(), ids=lambda fact: type(fact).__name__)
def test_it_is_told_with_and_without_its_standard(fact: Fact, language: Language) -> None:
    use_language(language)
    for known in (standard("weapons"), None):
        said = TELLERS[type(fact)](fact, known)
        assert said
        assert "{" not in said


def test_every_fact_of_the_path_is_told() -> None:
    assert set(TELLERS) == set(by_kind())


def test_a_decision_is_told_by_its_grounds_and_never_by_their_facts() -> None:
    use_language("ru")
    said = [TELLERS[type(fact)](fact, standard("weapons")) for fact in examples()]
    signed = (
        *("Подписано: № 1 – Отказано (17.7c)", "изменено после рассмотрения"),
        *("подписал рассматривавший (подразделение из одного человека)", "внесено с бумаги"),
    )
    assert ", ".join(signed) in said
    assert not any("үкім бар" in each for each in said)


def test_a_confidential_finding_is_not_named() -> None:
    use_language("en")
    found = by_kind()[FindingRecorded]
    assert isinstance(found, FindingRecorded)
    invited = standard("invitations")
    hidden = next(each for each in invited.grounds if each.confidential).findings[0]
    said = TELLERS[FindingRecorded](replace(found, kind=hidden, exemption=""), invited)
    assert said == "A confidential finding was recorded"


def test_the_official_is_named_before_who_typed_it() -> None:
    names = {type(fact).__name__: who_did(fact) for fact in examples()}
    assert names["CaseAssigned"] == "Жақсыбеков Дәулет"
    assert names["CaseLaid"] == "А. Сейтова"
    assert names["DueMoved"] == ""
