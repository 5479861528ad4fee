"""Beside an application stand who has it now, what was decided, and its path in words (W-14)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.i18n import use_language
from desktop.presenters.cases_peek import load_peek
from desktop.services import deciding, department
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    decided,
    examined,
    grant,
    refuse,
    registered,
    seen,
    staffed,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk at an office with a head and inspectors."""
    use_language("ru")
    with an_office(tmp_path / "office.kense", Clock()) as opened:
        yield staffed(opened)


def facts(desk: Desk, case: str) -> dict[str, str]:
    return {fact.name: fact.value for fact in load_peek(desk, case).facts}


def test_a_case_of_the_chancery_names_nobody(desk: Desk) -> None:
    assert "Сейчас у кого" not in facts(desk, registered(desk))


def test_who_has_it_is_named_with_the_day_he_got_it(desk: Desk) -> None:
    told = facts(desk, assigned(desk))["Сейчас у кого"]
    assert told.replace("\u00a0", " ") == "С. Ермекова, 25 ноя"


def test_the_department_is_named_whole(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    department.send(
        as_(desk, INSPECTOR), seen=[seen(desk, case)], to="Ақмола ІІД", number="3/7", on=TODAY
    )
    assert facts(desk, case)["Сейчас у кого"].startswith("Ақмола ІІД")
    later = replace(desk, clock=lambda: desk.clock() + dt.timedelta(days=3))
    assert load_peek(later, case).due == "3 дня в ДВД", "its days there are counted apart"
    assert facts(desk, case)["С письмом"] == "№ 3/7, 25.11.2013"


def test_the_decision_and_the_path_are_told(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    peek = load_peek(desk, case)
    told = {fact.name: fact.value for fact in peek.facts}
    assert told["Решение"] == "Частично выдано, частично отказано, 25.11.2013"
    path = [line.what for line in peek.path]
    assert "Подписано: № 1 – Разрешено; № 2 – Отказано (17.5)" in path
    assert path[1] == "Направлено руководству: Жақсыбеков Дәулет"


def test_what_only_one_of_two_items_came_to_is_no_decision_yet(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, grant("item-1"), refuse("item-2", "17.5"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), items=["item-1"])
    assert "Решение" not in facts(desk, case)
