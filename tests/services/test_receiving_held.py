"""What no table can take is held, and two computers that were one are told apart."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.brought import Brought
from desktop.models.chain import Entry
from desktop.models.errors import Refusal
from desktop.presenters.sentences_region import brought_words
from desktop.services import (
    quarantined,
    queueing,
    region_answer,
)
from desktop.store import codec, journal
from desktop.store import regional as rows
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from desktop.store.versions import PROJECTION
from tests.helpers.randomness import seeded
from tests.helpers.region import (
    Place,
    an_enrolled_office,
    brought,
    entries,
    mark_of,
    next_entry,
    parcel,
    sent,
    work,
)


def sound(region: Place) -> bool:
    """Prove the region's whole record: chains unbroken, tables what a replay makes of them."""
    return check_database(region.desk.database).sound


def held_run(office: Place) -> list[Entry]:
    """Return the office's entries with four that no table of this program can take."""
    run = entries(office)
    unknown = next_entry(mark_of(run[-1]), "NobodyKnowsYet", {"x": 1}, ("case", "c1"))
    missing = next_entry(
        mark_of(unknown), "TicketCalled", {"ticket": "t", "window": "1"}, ("ticket", "t")
    )
    regions = next_entry(
        mark_of(missing), "QuestionAsked",
        {"question": "q", "office": "2-11", "case": "", "words": "в", "clerk_name": "в"},
        ("question", "q"),
    )  # fmt: skip
    senseless = next_entry(
        mark_of(regions), "DayOpened", {"day": "2013-11-26", "warnings": []},
        ("day", "2013-11-26"), at="yesterday",
    )  # fmt: skip
    after = senseless
    odd = []
    for day in ("2013-W48-2", "20131126", "2013-02-30", "ертең"):
        for fact in ("DayOpened", "DayClosed"):
            after = next_entry(mark_of(after), fact, {"day": day, "warnings": []}, ("day", day))
            odd.append(after)
    return [*run, unknown, missing, regions, senseless, *odd]


def test_entries_no_table_can_take_are_held_and_all_others_taken(
    region: Place, office: Place
) -> None:
    run = held_run(office)
    report = brought(region, parcel(office, region, run))
    assert (report.verdict, report.applied, report.held) == ("content", len(run) - 12, 12)
    assert report.next_step == "receipt"
    held = rows.held(region.desk.database, "2-11")
    assert [(each.fact, each.code) for each in held] == [
        ("NobodyKnowsYet", "unknown-fact"),
        ("TicketCalled", "out-of-place"),
        ("QuestionAsked", "foreign-fact"),
        ("DayOpened", "bad-moment"),
        *[("DayOpened", "bad-fact"), ("DayClosed", "bad-fact")] * 4,
    ]
    answer = region_answer.make_answer(region.desk, region.machine, "2-11").answer
    assert [(each.inst, each.n) for each in answer.held] == [(e.inst, e.n) for e in run[-12:]]
    assert answer.have[0].n == run[-1].n
    assert sound(region)


def test_what_was_held_is_taken_once_a_later_program_knows_it(
    region: Place, office: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = entries(office)
    newer = {"active": True, "name": "Ким", "post_kk": "", "post_ru": "", "staff": "s9"}
    kind = codec.FACTS["StaffSet"]
    added = next_entry(mark_of(run[-1]), "StaffSet", newer, ("staff", "s9"))
    older = {name: each for name, each in codec.FACTS.items() if name != "StaffSet"}
    with monkeypatch.context() as patched:
        patched.setattr(codec, "FACTS", older)
        report = brought(region, parcel(office, region, [*run, added]))
    assert report.held > 0
    assert kind.__name__ in {each.fact for each in rows.held(region.desk.database, "2-11")}
    path = region.desk.database.path
    monkeypatch.setattr("desktop.store.modernise.PROJECTION", PROJECTION + 1)
    monkeypatch.setattr("desktop.store.versions.PROJECTION", PROJECTION + 1)
    region.desk.database.close()
    with open_database(path, randomness=seeded(5)) as database:
        assert rows.held(database, "2-11") == []
        assert database.value("SELECT name FROM staff WHERE staff = 's9'") == "Ким"
        assert check_database(database).sound


def test_an_office_cannot_touch_a_record_of_another(
    region: Place, office: Place, tmp_path: Path
) -> None:
    with an_enrolled_office(tmp_path / "b", region, office="2-12", seed=11) as other:
        ticket = queueing.issue_number(office.desk, service="weapons", line="hand-in").id
        brought(region, sent(office))
        run = entries(other)
        body = {"ticket": ticket, "window": "1", "ground": "", "passed": 0, "words": ""}
        touched = next_entry(
            mark_of(run[-1]), "TicketCalled", body, ("ticket", ticket), office="2-12"
        )
        report = brought(region, parcel(other, region, [*run, touched]))
        assert report.held == 1
        assert [each.code for each in rows.held(region.desk.database, "2-12")] == ["foreign-record"]
        called = "SELECT called_at FROM tickets WHERE ticket = ?"
        assert region.desk.database.value(called, (ticket,)) is None


def forked(region: Place, office: Place, tmp_path: Path) -> tuple[Brought, Place]:
    """Bring what two computers did with one record; return what the second file was."""
    twin = tmp_path / "twin.kense"
    copy_database(office.desk.database, twin)
    work(office, "Ахметов Ерлан")
    assert brought(region, sent(office)).verdict == "applied"
    with open_database(twin, randomness=seeded(44)) as database:
        copy = Place(desk=replace(office.desk, database=database), machine=office.machine)
        work(copy, "Ким Ирина")
        run = entries(copy)
        return brought(region, parcel(copy, region, run, xseq=2)), copy


def test_two_computers_that_go_on_with_one_record_are_told_apart(
    region: Place, office: Place, tmp_path: Path
) -> None:
    before = journal.mark(office.desk.database, office.inst).n
    report, _copy = forked(region, office, tmp_path)
    assert (report.verdict, report.kept, report.next_step) == ("fork", True, "settle")
    assert (report.fields["inst"], report.fields["n"]) == (office.inst, before + 1)
    assert report.fields["ours_fact"]
    assert report.fields["theirs_fact"] == "StaffSet"
    assert "Ким" not in str(report.fields)
    assert len(brought_words(report)) == 2
    assert sound(region)


def test_a_fork_is_settled_by_retiring_one(region: Place, office: Place, tmp_path: Path) -> None:
    report, _copy = forked(region, office, tmp_path)
    quarantined.settle_fork(region.desk, report.parcel, keeps="other", words="көшірме")
    answer = region_answer.make_answer(region.desk, region.machine, "2-11").answer
    row = rows.installation(region.desk.database, office.inst)
    assert answer.retired == (office.inst,)
    assert row is not None
    assert row.left_from == report.fields["n"]
    with pytest.raises(Refusal, match="parcel-not-fork"):
        quarantined.settle_fork(region.desk, report.parcel, keeps="held", words="қайта")
    quarantined.drop_file(region.desk, report.parcel, why="қаралды")
    assert rows.quarantine(region.desk.database) == []
    assert sound(region)


def test_the_clock_of_an_office_says_nothing_of_the_regions(region: Place, office: Place) -> None:
    run = entries(office)
    later = next_entry(
        mark_of(run[-1]), "DayOpened", {"day": "2049-01-01", "warnings": []},
        ("day", "2049-01-01"), at="2049-01-01T09:00:00+05:00",
    )  # fmt: skip
    assert brought(region, parcel(office, region, [*run, later])).held == 0
    last = journal.last(region.desk.database)
    assert last is not None
    assert (last.inst, last.at.year) == (region.inst, 2013)
