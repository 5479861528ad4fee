"""Registered weapons: put on the books by a permit, continued, moved, lost and found (D45)."""

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest

from desktop.models.application import Application
from desktop.models.decision import ItemDecision
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCorrected
from desktop.models.weapon_life import WeaponEventKind
from desktop.services import day, decision_desk, opening, results, weapons
from desktop.services.day import DayWarning
from desktop.services.desk import Desk
from desktop.services.weapons import NewEvent
from desktop.store import weapons as rows
from desktop.store.upkeep import check_database
from desktop.store.weapons import WeaponRow
from tests.helpers.drafts import RIFLE, citizen_with_rifle, iin
from tests.helpers.office import BUILT_ON, OFFICE, Clock
from tests.helpers.on_path import INSPECTOR, as_, grant, refuse, seen, staffed, whole
from tests.helpers.ready_cases import at_inspector, draft_of, signed
from tests.helpers.standards import at

TODAY = dt.date(2013, 11, 25)
LATER = dt.date(2013, 12, 2)
YEARS = dt.date(2018, 11, 25)
IIN = iin("12021985")
OTHER = iin("09051987")
PEOPLE = f"""\
ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Мекенжайы
{IIN};Оспанов;Қайрат;;12.02.1985;Айдабол ауылы, Мектеп к-сі, 2
"""
UNITS = f"""\
Владелец,Категория оружия,Вид,Модель,Калибр,Номер,Год выпуска,permit,Дата выдачи,Действует до
{IIN},Нарезное охотничье,карабин,Тигр,"7,62x54",MK-0123,2009,№ 000017,01.03.2009,01.03.2014
"""


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def permitted(desk: Desk, draft: Draft, *decisions: ItemDecision) -> str:
    """Bring a case to its permits, as the window does."""
    case = signed(desk, draft, *(decisions or [grant()]))
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return case


def next_week(desk: Desk, clock: Clock) -> None:
    clock.now = at(10, 0, day=LATER)
    day.open_day(desk, day=LATER, confirmed=get_args(DayWarning), built_on=BUILT_ON)


def of(desk: Desk, serial: str) -> list[WeaponRow]:
    """Return the weapons with a serial, the earliest first."""
    found = rows.by_serials(desk.database, OFFICE, [serial], limit=9)
    return sorted(found, key=lambda row: row.issued_on or dt.date.min)


def happened(desk: Desk, weapon: str) -> list[str]:
    return [event.kind for event in weapons.life(desk, weapon)]


def case_corrected(case: str, application: Application) -> CaseCorrected:
    return CaseCorrected(
        case=case,
        correction=1,
        reason="қате жазылған",
        later=True,
        clerk_name="Сейтова Айгүл Болатқызы",
        clerk_post="",
        changes=(),
        application=application,
    )


def event(kind: WeaponEventKind = "lost", **changes: object) -> NewEvent:
    told = {"on": TODAY, "document": "№ 14 өтініш", "document_date": TODAY, "other": "Көкшетау"}
    return NewEvent(kind=kind, **{**told, **changes})  # type: ignore[arg-type]  # as each test says


def brought(desk: Desk) -> WeaponRow:
    """Carry one weapon over from before Kense."""
    place = desk.database.path.parent
    for kind, text in (("people", PEOPLE), ("units", UNITS)):
        sheet = place / f"{kind}.csv"
        sheet.write_text(text, encoding="utf-8")
        report = opening.load(desk, kind=kind, path=sheet)  # type: ignore[arg-type]  # both kinds
        assert report.new == 1
    (found,) = of(desk, "MK0123")
    return found


def test_a_permit_puts_its_weapon_on_the_books(desk: Desk) -> None:
    case = permitted(desk, draft_of(0).with_texts({"items.0.number": "ТГ 20418"}))
    (found,) = of(desk, "TГ20418")
    assert (found.owner, found.village) == ("Қасымов Төлеген Серікұлы", "Зеренді ауылы")
    assert (found.case, found.state, found.issued_on) == (case, "held", TODAY)
    assert (found.until, found.fire_by) == (YEARS, YEARS)  # a rifled one is fired then (W-11.1d)
    assert {name: found.fields[name] for name in RIFLE} == {**RIFLE, "number": "ТГ 20418"}
    assert happened(desk, found.weapon) == ["registered"]
    assert check_database(desk.database).sound


def test_only_what_is_granted_is_registered(desk: Desk) -> None:
    permitted(desk, draft_of(1, weapons=2), grant("item-1"), refuse("item-2", "17.5"))
    assert len(of(desk, "TГ20401")) == 1
    assert of(desk, "TГ10001") == []


def test_a_permit_issued_anew_continues_the_same_weapon(desk: Desk, clock: Clock) -> None:
    first = draft_of(0).with_texts({"items.0.number": "ТГ 20418"})
    permitted(desk, first)
    next_week(desk, clock)
    written = {"items.0.number": "тг-2О418"}
    case = permitted(desk, first.with_texts(written))
    (found,) = of(desk, "TГ20418")
    assert (found.case, found.issued_on) == (case, LATER)
    assert found.serial == "тг-2О418"
    assert happened(desk, found.weapon) == ["registered", "re-registered"]


def test_two_alike_of_one_application_are_two(desk: Desk) -> None:
    draft = draft_of(0).with_texts({"items.0.number": "7"})
    permitted(desk, draft.with_row("items", {**RIFLE, "number": "7"}), grant(), grant("item-2"))
    assert len(of(desk, "7")) == 2


def test_another_owner_of_the_serial_has_a_weapon_of_his_own(desk: Desk, clock: Clock) -> None:
    serial = {"items.0.number": "ТГ 20418"}
    permitted(desk, draft_of(0).with_texts(serial))
    next_week(desk, clock)
    permitted(desk, draft_of(1).with_texts({**serial, "person.iin": OTHER}))
    before, now = of(desk, "TГ20418")
    assert before.identity != now.identity
    assert weapons.earlier_owners(desk, [before.weapon, now.weapon]) == {now.weapon: before.owner}


def test_a_weapon_of_before_is_carried_over_with_its_owner(desk: Desk) -> None:
    found = brought(desk)
    assert (found.owner, found.village) == ("Оспанов Қайрат", "Айдабол ауылы")
    assert (found.permit, found.until) == ("№ 000017", dt.date(2014, 3, 1))
    assert found.case == ""
    assert check_database(desk.database).sound


def test_what_is_typed_is_known_of_another_owner(desk: Desk) -> None:
    found = brought(desk)
    typed = citizen_with_rifle().with_texts({"items.0.number": "мк о1z3".replace("z", "2")})
    assert [row.weapon for row in weapons.known_serial(desk, typed, row=0)] == [found.weapon]
    other = {"items.0.kind": "gas", "items.0.model": "Удар"}  # the same number of another works
    assert weapons.known_serial(desk, typed.with_texts(other), row=0) == ()
    assert weapons.known_serial(desk, typed.with_texts({"items.0.number": ""}), row=0) == ()


def test_his_own_is_hinted_at_only_where_something_became_of_it(desk: Desk) -> None:
    found = brought(desk)
    his = citizen_with_rifle().with_texts({"items.0.number": "МК 0123", "person.iin": IIN})
    assert weapons.known_serial(desk, his, row=0) == ()
    weapons.record_event(desk, weapon=found.weapon, new=event("seized"))
    assert [row.state for row in weapons.known_serial(desk, his, row=0)] == ["seized"]


def test_an_event_is_kept_with_its_document_and_who_recorded_it(desk: Desk) -> None:
    found = brought(desk)
    weapons.record_event(desk, weapon=found.weapon, new=event("moved-out", words="көшті"))
    now = weapons.known_weapon(desk, found.weapon)
    assert (now.state, now.state_on) == ("moved-out", TODAY)
    last = weapons.life(desk, found.weapon)[-1]
    assert (last.kind, last.on, last.document) == ("moved-out", TODAY, "№ 14 өтініш")
    assert (last.document_date, last.other, last.words) == (TODAY, "Көкшетау", "көшті")
    assert last.by_name == "Сейтова Айгүл Болатқызы"
    assert check_database(desk.database).sound


def test_a_permit_issued_anew_takes_a_lost_weapon_back_onto_the_books(
    desk: Desk, clock: Clock
) -> None:
    draft = draft_of(0).with_texts({"items.0.number": "ТГ 20418"})
    permitted(desk, draft)
    (found,) = of(desk, "TГ20418")
    weapons.record_event(desk, weapon=found.weapon, new=event("lost"))
    next_week(desk, clock)
    permitted(desk, draft)
    assert [row.state for row in of(desk, "TГ20418")] == ["held"]
    assert happened(desk, found.weapon) == ["registered", "lost", "re-registered"]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (event("found"), "weapon-event"),
        (event(on=dt.date(2009, 2, 28)), "weapon-event-early"),
        (event(on=dt.date(2013, 11, 26)), "future-document"),
        (event(document_date=dt.date(2013, 11, 26)), "future-document"),
        (event(document="  "), "weapon-document-missing"),
        (event("sold", other=" "), "weapon-other-missing"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    desk: Desk, new: NewEvent, code: str
) -> None:
    found = brought(desk)
    with pytest.raises(Refusal) as refused:
        weapons.record_event(desk, weapon=found.weapon, new=new)
    assert refused.value.code == code
    assert weapons.known_weapon(desk, found.weapon) == found


def test_a_corrected_case_corrects_its_weapon(desk: Desk) -> None:
    case = permitted(desk, draft_of(0).with_texts({"items.0.number": "ТГ 20418"}))
    was = whole(desk, case).application
    (item,) = was.items
    right = replace(item, values={**item.values, "number": "ТГ 20481"})
    with desk.work(at=desk.now(), command="case.correct-later") as work:
        work.record(case_corrected(case, replace(was, items=(right,))))
    assert of(desk, "TГ20418") == []
    assert [row.serial for row in of(desk, "TГ20481")] == ["ТГ 20481"]
    assert check_database(desk.database).sound


def test_nobody_knows_a_weapon_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        weapons.record_event(desk, weapon="u", new=event())
    assert refused.value.code == "weapon-unknown"


def test_whoever_examines_sees_whose_the_serial_is_already(desk: Desk) -> None:
    found = brought(desk)
    draft = draft_of(1, weapons=2).with_texts({"items.1.number": "МК 0123"})
    case = at_inspector(desk, draft)
    opened = decision_desk.open_case(as_(desk, INSPECTOR), case)
    assert {place: [row.weapon for row in met] for place, met in opened.met.items()} == {
        2: [found.weapon]
    }
