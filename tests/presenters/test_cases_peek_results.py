"""Beside an application stands what it led to, and what became of each result since (W-16, D28)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import use_language
from desktop.presenters.case_acts_correct import CorrectCase
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_view import FactView
from desktop.services import ending
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, as_, decided, grant, registered, seen, staffed
from tests.services.test_reissue import again, annul, first, hand_over, made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk at an office with a head and inspectors."""
    use_language("ru")
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def permits(desk: Desk, case: str) -> list[FactView]:
    return [each for each in load_peek(desk, case).facts if each.name == "Разрешение"]


def said(desk: Desk, case: str) -> list[str]:
    return [each.value.replace("\u00a0", " ") for each in permits(desk, case)]


def test_before_its_results_are_made_nothing_is_told_of_them(desk: Desk) -> None:
    assert said(desk, decided(desk, grant())) == []


def test_a_result_lies_here_until_its_day_of_hand_over(desk: Desk) -> None:
    case = made(desk)
    assert said(desk, case) == ["№ 2013/0001, здесь, подготовил(а) Ермекова Сәуле"]
    hand_over(desk, case)
    assert said(desk, case) == ["№ 2013/0001, выдано 25.11.2013"]


def test_its_term_ends_with_the_decision_and_nobody_is_told_to_come_once_it_is_closed(
    tmp_path: Path,
) -> None:
    use_language("ru")
    clock = Clock()
    with an_office(tmp_path / "term.kense", clock) as opened:
        desk = staffed(opened)
        waits, ready, closed = registered(desk), made(desk), made(desk)
        hand_over(desk, closed)
        assert load_peek(desk, waits).passed == "зарегистрировано сегодня"
        clock.now += dt.timedelta(days=20)
        assert load_peek(desk, waits).passed == "20-й день из 15"
        for case, comes in ((ready, True), (closed, False)):
            peek = load_peek(desk, case)
            assert (peek.passed, peek.share) == ("решено в тот же день", 0.0)
            names = {each.name for each in peek.facts}
            assert ("Когда прийти за результатом" in names) is comes


def test_of_one_that_ended_without_a_decision_no_day_is_counted(desk: Desk) -> None:
    case = registered(desk)
    ending.void_case(desk, seen=seen(desk, case), reason="екі рет тіркелген")
    ended = load_peek(desk, case)
    assert (ended.passed, ended.share) == ("", 0.0)


def test_one_replaced_names_the_one_made_for_it_and_stands_back(desk: Desk) -> None:
    case = made(desk)
    hand_over(desk, case)
    again(desk, case)
    old, new = said(desk, case)
    assert old == "№ 2013/0001, аннулировано 25.11.2013: утрата, взамен № 2013/0002"
    assert new.startswith("№ 2013/0002, здесь")
    assert [each.tone for each in permits(desk, case)] == ["past", "normal"]


def test_one_annulled_says_since_when_and_why(desk: Desk) -> None:
    case = made(desk, weapons=2)
    annul(desk, case, result=first(desk, case).result)
    old, _other = said(desk, case)
    assert old == "№ 2013/0001, аннулировано 25.11.2013: оружие снято с учёта"


def test_it_may_be_corrected_until_its_permit_is_made_and_while_one_holds(desk: Desk) -> None:
    case = decided(desk, grant())
    assert load_peek(desk, case).can_correct
    sheet = CorrectCase(as_(desk, HEAD), case).view(Typed())
    assert "результаты ещё не сделаны" in sheet.sentence
    assert sheet.verb == "Исправить, выдать талон заново"
    held = made(desk)
    assert load_peek(desk, held).can_correct
    annul(desk, held)
    assert not load_peek(desk, held).can_correct
