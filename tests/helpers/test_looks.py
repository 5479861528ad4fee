"""What is tried at every check of all that can be tried."""

import pytest

from tests.faults.counts import SOAK
from tests.helpers.looks import LANGUAGES, looks

LOOKS = [(1366, 768, 100), (1366, 768, 150), (1093, 614, 100), (1920, 1080, 150)]


@pytest.fixture(autouse=True)
def _at_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SOAK, raising=False)


def test_every_language_is_tried_where_there_is_least_room() -> None:
    assert {(language, 1366, 768, 150) for language in LANGUAGES} <= set(looks(LOOKS))


def test_every_look_is_tried_and_every_other_than_the_tightest_once() -> None:
    tried = [look for _language, *look in looks(LOOKS)]
    assert {tuple(look) for look in tried} == set(LOOKS)
    assert len(tried) == len(LANGUAGES) + len(LOOKS) - 1


@pytest.mark.parametrize("look", [look for look in LOOKS if look != (1366, 768, 150)])
def test_from_turn_to_turn_a_look_is_tried_in_every_language(look: tuple[int, int, int]) -> None:
    tried = {
        spoken[0] for turn in range(3) for spoken in looks(LOOKS, turn=turn) if spoken[1:] == look
    }
    assert tried == set(LANGUAGES)


def test_a_soak_leaves_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SOAK, "1")
    assert len(set(looks(LOOKS))) == len(LANGUAGES) * len(LOOKS)
