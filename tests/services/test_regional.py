"""Whom the region lets send, in which room his record stands, and what it issues and asks."""

import datetime as dt
from pathlib import Path

import pytest

from desktop.models.answer import MOST_QUESTIONS, EditionDay
from desktop.models.edition import Changes
from desktop.models.errors import Refusal
from desktop.services import answers as office_answers
from desktop.services import (
    installation,
    receiving,
    region_answer,
    region_edition,
    regional,
    staff,
)
from desktop.store import offices
from desktop.store import regional as rows
from desktop.store.upkeep import check_database
from desktop.sync.keys import AgePair
from desktop.sync.parcel import open_parcel
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, groups, sent

UNTIL = dt.date(2014, 12, 31)
MIGRATION = ("invitations",)


def enrol(region: Place, place: Place, typed: str = "") -> rows.Installation:
    """Let the region take the card of a place as it is now."""
    card = installation.enrolment(place.desk, place.machine)
    return regional.enrol(region.desk, card.file, typed or groups(card.fingerprint))


def test_a_record_becomes_a_region_once_and_then_serves_nobody(region: Place) -> None:
    own = regional.require_region(region.desk)
    chosen = offices.chosen(region.desk.database)
    assert (own.region, chosen.office if chosen else "") == ("2", "2")
    with pytest.raises(Refusal, match="region-begun"):
        regional.begin_region(region.desk, region.machine, "2")


def test_an_offices_record_is_no_region(office: Place) -> None:
    with pytest.raises(Refusal, match="office-settled"):
        regional.begin_region(office.desk, office.machine, "2")
    with pytest.raises(Refusal, match="not-a-region"):
        regional.require_region(office.desk)


def test_only_who_typed_the_groups_from_paper_lets_a_computer_send(
    region: Place, tmp_path: Path
) -> None:
    with an_enrolled_office(tmp_path / "new", region, known=False) as stranger:
        with pytest.raises(Refusal, match="groups-differ"):
            enrol(region, stranger, "AAAA-AAAA")
        assert rows.installations(region.desk.database) == []
        assert enrol(region, stranger).room == "2-11"
        assert enrol(region, stranger).inst == stranger.inst  # twice does no harm


def test_an_office_of_another_region_is_not_enrolled(region: Place, tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "third", region="3", seed=80) as third,
        an_enrolled_office(tmp_path / "far", third, office="3-1", seed=15) as far,
        pytest.raises(Refusal, match="office-not-of-region"),
    ):
        enrol(region, far)


def test_a_second_room_of_an_office_has_its_own_place_if_its_services_are_apart(
    region: Place, tmp_path: Path
) -> None:
    with (
        an_enrolled_office(tmp_path / "a", region, services=("weapons",)) as weapons,
        an_enrolled_office(tmp_path / "b", region, services=MIGRATION, seed=11) as migration,
    ):
        known = rows.installations(region.desk.database, "2-11")
        assert sorted(each.room for each in known) == ["2-11", "2-11.2"]
        assert [brought(region, sent(each)).verdict for each in (weapons, migration)] == [
            "applied",
            "applied",
        ]
        services = "SELECT office, services FROM offices WHERE office LIKE '2-11%' ORDER BY 1"
        assert region.desk.database.rows(services) == [
            ("2-11", '["weapons"]'),
            ("2-11.2", '["invitations"]'),
        ]
        answer = region_answer.make_answer(region.desk, region.machine, "2-11").answer
        assert {each.inst for each in answer.have} == {weapons.inst, migration.inst}
        assert check_database(region.desk.database).sound


@pytest.mark.usefixtures("office")
def test_an_office_asked_more_than_one_answer_holds_is_asked_the_oldest_first(
    region: Place,
) -> None:
    asked = [
        regional.ask(region.desk, office="2-11", words=f"Сұрақ {n}")
        for n in range(MOST_QUESTIONS + 1)
    ]
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    assert [each.id for each in made.answer.questions] == sorted(asked)[:MOST_QUESTIONS]


@pytest.mark.usefixtures("office")
def test_two_computers_of_an_office_never_serve_the_same(region: Place, tmp_path: Path) -> None:
    with (
        an_enrolled_office(tmp_path / "b", region, seed=11, known=False) as second,
        pytest.raises(Refusal, match="services-taken"),
    ):
        enrol(region, second)


def test_a_computer_that_follows_another_goes_on_in_its_room_and_retires_it(
    region: Place, office: Place
) -> None:
    brought(region, sent(office))
    before = office.inst
    installation.begin_again(office.desk, office.machine, "replaced")
    follower = enrol(region, office)
    old = rows.installation(region.desk.database, before)
    assert (follower.room, follower.predecessor) == ("2-11", before)
    assert old is not None
    assert (old.retired_for, old.left_from) == ("replaced", follower.predecessor_n + 1)
    report = brought(region, sent(office))
    assert report.verdict == "applied"
    assert {each.inst for each in report.pieces} == {before, follower.inst}
    assert check_database(region.desk.database).sound


def test_what_a_computer_did_that_never_was_enrolled_comes_with_its_follower(
    region: Place, tmp_path: Path
) -> None:
    with an_enrolled_office(tmp_path / "new", region, known=False) as stranger:
        first = stranger.inst
        installation.begin_again(stranger.desk, stranger.machine, "moved")
        second = stranger.inst
        installation.begin_again(stranger.desk, stranger.machine, "moved")
        enrol(region, stranger)
        report = brought(region, sent(stranger))
        assert report.verdict == "applied"
        assert {each.inst for each in report.pieces} == {first, second, stranger.inst}
        rooms = {each.room for each in rows.installations(region.desk.database)}
        assert rooms == {"2-11"}
        assert check_database(region.desk.database).sound


def test_an_office_changes_its_keys_in_a_parcel_signed_with_those_before(
    region: Place, office: Place
) -> None:
    brought(region, sent(office))
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    office_answers.take_answer(office.desk, office.machine, made.file)
    installation.rotate_keys(office.desk, office.machine)
    assert brought(region, sent(office)).verdict == "applied"
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    office_answers.take_answer(office.desk, office.machine, made.file)
    staff.set_staff(office.desk, staff="s2", name="Ким", post_kk="", post_ru="")
    assert brought(region, sent(office)).verdict == "applied"
    assert len(rows.public_keys(region.desk.database, office.inst)) == 2


def test_the_region_changes_its_keys_while_parcels_for_both_are_read(
    region: Place, office: Place
) -> None:
    regional.announce_keys(region.desk, region.machine)
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    office_answers.take_answer(office.desk, office.machine, made.file)
    before = sent(office)
    regional.change_keys(region.desk, region.machine)
    assert brought(region, before).verdict == "applied"
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    office_answers.take_answer(office.desk, office.machine, made.file)
    assert brought(region, sent(office)).verdict == "applied"
    with pytest.raises(Refusal, match="region-keys-not-announced"):
        regional.change_keys(region.desk, region.machine)


def test_a_question_travels_and_comes_back_answered(region: Place, office: Place) -> None:
    regional.ask(region.desk, office="2-11", words="Неге кешіккен?")
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    told = office_answers.take_answer(office.desk, office.machine, made.file)
    office_answers.answer_question(
        office.desk, question=told.questions[0].id, words="Жарық болмады"
    )
    brought(region, sent(office))
    (asked,) = rows.questions(region.desk.database)
    assert (asked.answer, rows.questions(region.desk.database, open_only=True)) == (
        "Жарық болмады",
        [],
    )
    again = region_answer.make_answer(region.desk, region.machine, "2-11").answer
    assert (again.serial, again.questions) == (2, ())


def test_editions_are_numbered_upwards_and_judged_before_anybody_sees_them(
    region: Place, office: Place
) -> None:
    day = EditionDay(day=dt.date(2014, 1, 6), status="off", ground="№ 1104")
    given = Changes(use_until=UNTIL, days={day.day: day})
    first = region_edition.issue_edition(region.desk, given)
    with pytest.raises(Refusal, match="edition-unfit"):
        region_edition.issue_edition(region.desk, Changes(mci={dt.date(2014, 1, 1): 185_201}))
    with pytest.raises(Refusal, match="edition-over"):
        region_edition.issue_edition(region.desk, Changes(use_until=dt.date(2013, 1, 1)))
    second = region_edition.issue_edition(region.desk, Changes(use_until=UNTIL))
    assert (first.number, second.number, second.days) == (1, 2, (day,))
    assert "2-11" in {each.office for each in second.directory}
    made = region_answer.make_answer(region.desk, region.machine, "2-11")
    assert made.answer.edition == second
    told = office_answers.inspect_answer(office.desk, office.machine, made.file)
    assert (told.edition.outcome, told.edition.number) == ("taken", 2)


def test_a_sealed_recovery_key_opens_every_parcel_the_region_can(tmp_path: Path) -> None:
    sealed = AgePair.make()
    with (
        a_region(tmp_path / "region", recovery=sealed.recipient) as region,
        an_enrolled_office(tmp_path / "office", region) as office,
    ):
        (public,) = rows.public_keys(region.desk.database, office.inst)
        opened = open_parcel(sent(office), public=public, identities=[sealed.identity])
        assert opened.manifest.entries > 0
        with pytest.raises(Refusal, match="recovery-unfit"):
            regional.begin_region(region.desk, region.machine, "3", recovery="age1")


def test_without_its_keys_a_region_reads_nothing_and_says_so(
    region: Place, office: Place, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="region-keys-missing"):
        receiving.receive(region.desk, tmp_path / "elsewhere", sent(office))
