"""Whether the region's answer is looked at first, taken once, and moves only what it must."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.answer import (
    DirectoryRow,
    Edition,
    EditionDay,
    IndexValue,
    Question,
    StandardDigest,
)
from desktop.models.text import Text
from desktop.services import installation, intake, queueing
from desktop.services.answers import answer_question, inspect_answer, take_answer
from desktop.services.desk import Desk
from desktop.services.papers import office_words
from desktop.services.reference import mci_here
from desktop.services.workdays import entered_days, office_calendar
from desktop.store import exchange, journal
from desktop.store.upkeep import check_database
from desktop.sync.keys import AgePair, SigningPair
from tests.helpers.drafts import citizen_with_rifle
from tests.helpers.office import WINDOW, an_office
from tests.helpers.parcels import MOMENT, NOBODYS_AGE
from tests.helpers.randomness import seeded
from tests.helpers.the_region import TheRegion, day
from tests.services.test_exporting import Enrolled
from tests.services.test_installation import refused

HOLIDAYS = (day("2013-12-10"), day("2013-12-12"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Enrolled]:
    with an_office(tmp_path / "office.kense") as desk:
        yield Enrolled(desk, tmp_path / "machine")


def edition(number: int = 1, **changes: object) -> Edition:
    fields: dict[str, object] = {
        "number": number,
        "issued_on": day("2013-11-20"),
        "use_until": day("2014-12-31"),
        "min_program": "0.1.0",
        **changes,
    }
    return Edition(**fields)  # type: ignore[arg-type]  # the fields of an edition by their names


def days(*which: dt.date) -> tuple[EditionDay, ...]:
    return tuple(EditionDay(day=each, status="off", ground=f"{each.day}-қаулы") for each in which)


def registered(desk: Desk) -> str:
    ticket = queueing.issue_number(desk, service="weapons", line="hand-in").id
    queueing.call_next(desk, window=WINDOW)
    queueing.begin_visit(desk, ticket=ticket)
    return intake.register(desk, ticket=ticket, draft=citizen_with_rifle(papers=True)).case


def moved(desk: Desk) -> int:
    return int(desk.database.value("SELECT count(*) FROM case_events WHERE fact = 'DueMoved'"))


def test_an_answer_grants_and_is_there_once(office: Enrolled) -> None:
    office.send()
    file = office.region.answer()
    told = take_answer(office.desk, office.machine, file)
    inst = office.desk.database.installation
    assert (told.granted, told.confirmed) == (True, office.region.marks[inst].n)
    assert not told.keys_changed
    assert installation.installation_state(office.desk, office.machine) == "granted"
    with refused("answer-there"):
        take_answer(office.desk, office.machine, file)


def test_serials_only_grow_but_a_new_computer_of_the_region_counts_anew(office: Enrolled) -> None:
    older, newer = office.region.answer(), office.region.answer()
    take_answer(office.desk, office.machine, newer)
    with refused("answer-older"):
        take_answer(office.desk, office.machine, older)


def test_what_another_signed_is_not_taken(office: Enrolled) -> None:
    office.region.pair = SigningPair.make(seeded(31))
    with refused("region-unknown-key"):
        office.take()


def test_an_answer_to_another_office_is_not_ours(office: Enrolled) -> None:
    with refused("parcel-identity"):
        office.take(office="2-12", granted=())
    for inst, card in office.region.cards.items():
        office.region.cards[inst] = replace(card, recipient=NOBODYS_AGE.recipient)
    with refused("parcel-not-for-us"):
        office.take()


def test_a_parcel_is_no_answer(office: Enrolled) -> None:
    made = office.export()
    with refused("not-an-answer"):
        inspect_answer(office.desk, office.machine, made.file)


def test_looking_changes_nothing_and_tells_what_taking_does(office: Enrolled) -> None:
    registered(office.desk)
    file = office.region.answer(edition=edition(days=days(*HOLIDAYS)))
    before = journal.length(office.desk.database)
    shown = inspect_answer(office.desk, office.machine, file)
    assert journal.length(office.desk.database) == before
    assert not entered_days(office.desk)
    assert len(shown.moved) == 1
    done = take_answer(office.desk, office.machine, file)
    assert done.moved == shown.moved
    assert done.edition == shown.edition
    assert check_database(office.desk.database).sound


def test_a_holiday_of_two_decrees_moves_a_case_once(office: Enrolled) -> None:
    case = registered(office.desk)
    before = office.desk.database.value("SELECT due FROM cases WHERE case_id = ?", (case,))
    office.take(edition=edition(days=days(*HOLIDAYS)))
    after = office.desk.database.value("SELECT due FROM cases WHERE case_id = ?", (case,))
    assert after > before
    assert moved(office.desk) == 1
    assert not office_calendar(office.desk).is_working_day(HOLIDAYS[0])


def test_the_same_edition_again_changes_nothing_and_an_older_one_is_left(
    office: Enrolled,
) -> None:
    registered(office.desk)
    office.take(edition=edition(2, days=days(*HOLIDAYS)))
    for number, changes, outcome in (
        (2, {"days": days(*HOLIDAYS)}, "same"),
        (2, {}, "other"),
        (1, {"days": days(day("2013-12-02"))}, "older"),
    ):
        told = take_answer(
            office.desk,
            office.machine,
            office.region.answer(edition=edition(number, **changes)),
        )
        assert told.edition.outcome == outcome
    assert set(entered_days(office.desk)) == set(HOLIDAYS)
    assert moved(office.desk) == 1
    assert exchange.edition_number(office.desk.database, "2-11") == 2


def test_an_edition_for_a_newer_program_is_left_and_the_rest_is_taken(office: Enrolled) -> None:
    office.send()
    file = office.region.answer(edition=edition(min_program="9.0.0"), min_program="9.0.0")
    told = take_answer(office.desk, office.machine, file)
    assert (told.edition.outcome, told.needs) == ("program", "9.0.0")
    assert told.confirmed
    assert exchange.edition_number(office.desk.database, "2-11") == 0


def test_the_index_of_an_edition_counts_from_its_day(office: Enrolled) -> None:
    shipped = office.desk.catalogue.mci()
    since = max(shipped.values[-1].since, shipped.reviewed_through) + dt.timedelta(days=1)
    told = edition(mci=(IndexValue(since=since, tiyn=999_900),), use_until=since)
    office.take(edition=told)
    table = mci_here(office.desk)
    assert table.on(since).tenge == 9_999
    assert table.on(shipped.values[-1].since) == shipped.values[-1]


def test_an_index_that_is_no_whole_tenge_is_not_taken(office: Enrolled) -> None:
    odd = edition(mci=(IndexValue(since=day("2014-01-01"), tiyn=185_250),))
    told = take_answer(office.desk, office.machine, office.region.answer(edition=odd))
    assert told.edition.outcome == "unfit"
    assert mci_here(office.desk) == office.desk.catalogue.mci()


def test_days_of_a_year_without_a_calendar_are_left_and_told(office: Enrolled) -> None:
    far = day("2150-03-01")
    told = take_answer(
        office.desk, office.machine, office.region.answer(edition=edition(days=days(far)))
    )
    assert told.edition.days_left == (far,)
    assert not entered_days(office.desk)


def test_the_region_s_directory_names_the_office_from_now_on(office: Enrolled) -> None:
    row = office.desk.office()
    renamed = DirectoryRow(
        office="2-11",
        name=Text(kk="Зеренді бөлімі", ru="Зерендинский отдел", en="Zerendi office"),
        address="Бейбітшілік көшесі, 7",
        phones=("2-99-99",),
        zone=row.zone,
        services=row.services,
    )
    office.take(edition=edition(directory=(renamed,)))
    assert office.desk.office().address == "Бейбітшілік көшесі, 7"
    assert office_words(office.desk, service="weapons").name_kk == "Зеренді бөлімі"
    assert office.desk.office().services == row.services


def test_standards_the_region_has_in_other_words_are_told(office: Enrolled) -> None:
    here = office.desk.catalogue.edition("weapons")
    name = here.path.stem
    told = take_answer(
        office.desk,
        office.machine,
        office.region.answer(
            edition=edition(
                standards=(
                    StandardDigest(service="weapons", edition=name, sha256=here.digest),
                    StandardDigest(service="weapons", edition="2031-01-01", sha256="a" * 64),
                )
            )
        ),
    )
    assert told.edition.standards == ("weapons 2031-01-01",)


def test_the_region_s_next_key_is_announced_and_then_used(office: Enrolled) -> None:
    coming = TheRegion(pair=SigningPair.make(seeded(41)), age=AgePair.make())
    office.take(next_region=coming.card)
    row = exchange.region(office.desk.database, "2-11")
    assert row is not None
    assert row.next_recipient == coming.age.recipient
    office.region.pair, office.region.age = coming.pair, coming.age
    assert office.send() == "applied", "the next key opens what is sent before it is used"
    office.take()
    row = exchange.region(office.desk.database, "2-11")
    assert row is not None
    assert (row.signing, row.next_signing) == (coming.pair.public.hex(), "")


def test_a_question_comes_once_and_its_answer_goes_with_the_next_parcel(office: Enrolled) -> None:
    asked = Question(id="q1", asked_at=MOMENT, asked_by="Талдаушы", text="Неге кешікті?")
    office.take(questions=(asked,))
    office.take(questions=(asked,))
    (row,) = exchange.questions(office.desk.database, "2-11")
    assert (row.words, row.answer) == ("Неге кешікті?", "")
    with refused("question-unknown"):
        answer_question(office.desk, question="q2", words="сондықтан")
    with refused("question-unanswered"):
        answer_question(office.desk, question="q1", words="  ")
    answer_question(office.desk, question="q1", words="Сот шешімін күттік")
    office.send()
    inst = office.desk.database.installation
    assert any("Сот шешімін күттік" in each.body for each in office.region.held[inst])
