"""Beside an application stand who has it now, what was decided, and its path in words (W-14)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.i18n import use_language
from desktop.models.declared import ONE_PERSON
from desktop.models.official import Official
from desktop.presenters.cases_filter import Asking, narrow
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_rows import columns
from desktop.services import deciding, declared, department, staff
from desktop.services.desk import Desk
from desktop.store import cases
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
    whole,
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


def test_who_has_it_stands_before_what_was_asked_for(desk: Desk) -> None:
    names = [fact.name for fact in load_peek(desk, assigned(desk)).facts]
    assert names.index("Сейчас у кого") < names.index("Услуга")


def test_the_register_names_who_has_an_application_beside_its_stage(desk: Desk) -> None:
    stage = columns(lambda: desk)[-1].readers()
    nobody, inspector = whole(desk, registered(desk)).row, whole(desk, assigned(desk)).row
    aside = Qt.ItemDataRole.AccessibleDescriptionRole
    assert (stage[aside](nobody), stage[aside](inspector)) == ("", "С.\u00a0Ермекова")
    assert stage[Qt.ItemDataRole.ToolTipRole](inspector) == "С.\u00a0Ермекова"


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


def test_the_days_at_the_department_stay_told_once_it_is_back(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    inspector = as_(desk, INSPECTOR)
    department.send(inspector, seen=[seen(desk, case)], to="Ақмола ІІД", number="3/7", on=TODAY)
    back = TODAY + dt.timedelta(days=3)
    reply = department.Reply(
        result="signed", number="9/1", on=back, date=back,
        signer=Official(staff="", name="Омаров Қайрат"),
    )  # fmt: skip
    later = replace(inspector, clock=lambda: desk.clock() + dt.timedelta(days=3))
    department.take_back(later, seen=seen(desk, case), reply=reply)
    assert facts(later, case)["Был в департаменте"] == "3 дня"


def test_the_decision_and_the_path_are_told(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    peek = load_peek(desk, case)
    told = {fact.name: fact.value for fact in peek.facts}
    assert told["Решение"] == "Частично выдано, частично отказано, 25.11.2013, в срок"
    path = [line.what for line in peek.path]
    assert "Подписано: № 1 – Разрешено; № 2 – Отказано (17.5)" in path
    assert path[1] == "Направлено руководству: Жақсыбеков Дәулет"


def test_what_was_decided_late_says_by_how_many_days_and_is_found_by_it(desk: Desk) -> None:
    in_time, late = assigned(desk), assigned(desk)
    for case in (in_time, late):
        examined(desk, case, grant("item-1"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, in_time))
    due = cases.by_id(desk.database, late)
    assert due is not None
    after = (due.due - TODAY).days + 2
    head = replace(as_(desk, HEAD), clock=lambda: desk.clock() + dt.timedelta(days=after))
    deciding.sign(head, seen=seen(desk, late))
    peek = {fact.name: fact for fact in load_peek(head, late).facts}
    assert peek["Решение"].value.endswith("2 дня просрочки")
    assert peek["Решение"].tone == "past"
    asked = narrow(Asking(which="late"), TODAY)
    assert [row.case for row in cases.page(desk.database, asked, limit=9)] == [late]


def test_who_signed_what_he_examined_is_told_so(desk: Desk) -> None:
    declared.set_value(desk, ONE_PERSON, "1")
    staff.set_roles(desk, staff=INSPECTOR, roles=["inspector", "head"])
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    deciding.sign(as_(desk, INSPECTOR), seen=seen(desk, case))
    said = [line.what for line in load_peek(desk, case).path]
    assert any("подписал рассматривавший" in each for each in said)


def test_what_only_one_of_two_items_came_to_is_no_decision_yet(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, grant("item-1"), refuse("item-2", "17.5"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), items=["item-1"])
    assert "Решение" not in facts(desk, case)
