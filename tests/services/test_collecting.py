"""What waits for its applicants, the hand-over at a window, and notices that are logged (W-16)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import NoticeAbout
from desktop.models.person import IdentityDocument
from desktop.services import handing, papers, telling, visit
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.store import collecting, offices
from desktop.store import papers as paper_rows
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.office import OFFICE, Clock, desk_over
from tests.helpers.on_path import HEAD, INSPECTOR, as_, registered, seen, whole
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded
from tests.helpers.ready_cases import an_office_with_results
from tests.helpers.visits import served

CARD = IdentityDocument(kind="identity-card", number="012345678")
COLLECT = "weapons.collect"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cases(tmp_path: Path, clock: Clock) -> list[str]:
    return an_office_with_results(tmp_path / "office.db", clock)


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, cases: list[str]) -> Iterator[Desk]:
    assert cases
    clock.pass_minutes(30)
    with open_database(tmp_path / "office.db", randomness=seeded(3)) as database:
        yield desk_over(database, clock)


def received(desk: Desk, case: str, *, at: str = "") -> Received:
    name = whole(desk, case).application.applicant.name
    return Received(receiver="applicant", name=name, identity=CARD, visit=at)


def waiting(desk: Desk) -> dict[str, collecting.WaitingCase]:
    return {each.row.case: each for each in collecting.waiting(desk.database, OFFICE)}


def test_what_lies_ready_and_who_is_owed_a_word_stand_in_one_list(
    desk: Desk, cases: list[str]
) -> None:
    found = waiting(desk)
    assert set(found) == set(cases[:3]), "nothing is owed of the fourth"
    assert found[cases[0]].lying == (("permit", 1),)
    assert found[cases[1]].lying == (("permit", 1), ("refusal", 1))
    owed = found[cases[2]]
    assert ([each.about for each in owed.owed], owed.is_ready) == (["term-switched"], False)
    assert next(iter(found)) == cases[2], "what is owed by a day comes first"
    assert all(each.is_untold for each in found.values())


def test_a_call_in_vain_is_counted_and_one_that_reached_settles_it(
    desk: Desk, cases: list[str]
) -> None:
    case = cases[0]

    def call(*, reached: bool) -> collecting.WaitingCase:
        telling.give_notice(
            desk, case=case, about="ready", way="phone", to="8 705", reached=reached
        )
        return waiting(desk)[case]

    assert call(reached=False).told == collecting.Told(tries=1)
    assert call(reached=False).told.tries == 2
    told = call(reached=True)
    assert (told.told.way, told.told.tries, told.is_untold) == ("phone", 0, False)
    telling.give_notice(desk, case=cases[2], about="term-switched", way="phone", to="8 705")
    assert cases[2] not in waiting(desk)


def test_nobody_is_told_of_what_did_not_happen_nor_before_it_was_registered(
    desk: Desk, cases: list[str]
) -> None:
    early = registered(desk)
    abouts: tuple[NoticeAbout, ...] = ("ready", "decision", "term-switched", "due-moved")
    for about in abouts:
        with pytest.raises(Refusal, match="nothing-to-tell"):
            telling.give_notice(desk, case=early, about=about, way="phone", to="8 705")
    telling.give_notice(desk, case=early, about="other", way="phone", to="8 705")
    yesterday = desk.now() - dt.timedelta(days=1)
    with pytest.raises(Refusal, match="told-before"):
        telling.give_notice(
            desk, case=cases[0], about="ready", way="phone", to="8 705", at=yesterday
        )
    assert waiting(desk)[cases[0]].is_untold


def test_the_line_of_the_register_names_who_received_what_by_which_paper(
    desk: Desk, cases: list[str]
) -> None:
    proxy = replace(
        received(desk, cases[1]),
        receiver="proxy",
        name="Ибраева Жанар",
        authority="1-204",
        authority_date=dt.date(2013, 11, 20),
        authority_until=dt.date(2014, 11, 20),
    )
    out = handing.hand_over(desk, seen=seen(desk, cases[1]), received=proxy)
    assert out.closes
    row = paper_rows.paper(desk.database, out.paper)
    assert row is not None
    assert (row.kind, row.about_id) == ("register-handed", cases[1])
    printed = text_of(papers.paper_pdf(desk, paper=out.paper))
    for words in ("Ибраева Жанар", "№ 1-204", "20.11.2014", "012345678", "ҚР 42-1", "ҚР 42-2"):
        assert words in printed
    assert check_database(desk.database).problems == ()


def test_a_part_handed_over_leaves_the_case_ready_and_says_how_much_stays(
    desk: Desk, cases: list[str]
) -> None:
    first = whole(desk, cases[1]).results[0].issued.result
    out = handing.hand_over(
        desk, seen=seen(desk, cases[1]), received=received(desk, cases[1]), results=(first,)
    )
    assert not out.closes
    assert "Осында әлі 1 нәтиже жатыр" in text_of(papers.paper_pdf(desk, paper=out.paper))
    (kind, count), *others = waiting(desk)[cases[1]].lying
    assert (count, others, kind in {"permit", "refusal"}) == (1, [], True)


def test_a_hand_over_is_what_the_visit_led_to_and_its_service_ends_with_it(
    desk: Desk, cases: list[str], clock: Clock
) -> None:
    ticket = served(desk, COLLECT)
    began = desk.ticket(ticket.id)
    clock.pass_minutes(4)
    handing.hand_over(
        desk, seen=seen(desk, cases[1]), received=received(desk, cases[1], at=began.visit)
    )
    done = desk.ticket(ticket.id)
    assert (done.result, done.results, visit.is_over(desk, done)) == ("handed-over", 1, True)
    clock.pass_minutes(9)
    visit.finish_visit(desk, ticket=ticket.id)
    ended = desk.ticket(ticket.id)
    assert ended.end == "handed-over"
    assert ended.began_at is not None
    assert ended.ended_at is not None
    assert ended.ended_at - ended.began_at == dt.timedelta(minutes=4), "its talk after is its own"


def test_whoever_is_at_the_counter_hands_over_and_the_head_does_not(
    desk: Desk, cases: list[str]
) -> None:
    with pytest.raises(Refusal, match="not-allowed"):
        handing.hand_over(
            as_(desk, HEAD), seen=seen(desk, cases[0]), received=received(desk, cases[0])
        )
    now = seen(desk, cases[0])
    with pytest.raises(Refusal, match="handover-reason-missing"):
        handing.hand_over(desk, seen=now, received=received(desk, cases[0]))
    assert handing.hand_over(
        as_(desk, INSPECTOR), seen=now, received=received(desk, cases[0])
    ).closes


def test_a_text_for_e_mail_lies_in_the_folder_and_is_logged(
    desk: Desk, cases: list[str], tmp_path: Path
) -> None:
    folder, found = tmp_path / "пошта", whole(desk, cases[0])
    folder.mkdir()
    words = telling.notice_words(desk, found, "ready")
    file = telling.write_notice(
        desk, found=found, about="ready", to="t@mail.kz", folder=str(folder), words=words
    )
    text = file.read_text(encoding="utf-8")
    assert text.startswith("To: t@mail.kz\nSubject: ")
    assert found.row.number in text
    assert "Қасымов" not in text, "whoever reads it by mistake learns nobody's name"
    office = offices.chosen(desk.database)
    assert office is not None
    assert office.phones[0] in text or office.address in text
    (notice,) = whole(desk, cases[0]).notices
    assert (notice.way, notice.told_to, notice.words) == ("e-mail", "t@mail.kz", file.name)
    assert telling.notices_folder(desk) == str(folder)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"to": " "}, "notice-unaddressed"),
        ({"words": " \n"}, "notice-empty"),
        ({"folder": ""}, "notice-folder-missing"),
        ({"folder": "/there/is/none"}, "notice-folder-missing"),
        ({"folder": "."}, "notice-folder-missing"),
        ({"folder": "/proc"}, "notice-folder-closed"),
    ],
)
def test_a_text_for_e_mail_that_cannot_be_written_is_not_logged(
    desk: Desk, cases: list[str], tmp_path: Path, changes: dict[str, str], code: str
) -> None:
    asked = {"to": "t@mail.kz", "folder": str(tmp_path), "words": "хабар", **changes}
    with pytest.raises(Refusal, match=code):
        telling.write_notice(desk, found=whole(desk, cases[0]), about="ready", **asked)
    assert whole(desk, cases[0]).notices == ()


def test_a_text_that_cannot_be_logged_is_not_left_in_the_folder(
    desk: Desk, cases: list[str], tmp_path: Path
) -> None:
    stranger = as_(desk, "nobody")
    with pytest.raises(Refusal):
        telling.write_notice(
            stranger,
            found=whole(desk, cases[0]),
            about="ready",
            to="t@mail.kz",
            folder=str(tmp_path),
            words="хабар",
        )
    assert list(tmp_path.glob("*.txt")) == []


def test_a_notice_of_another_term_says_the_days_and_the_reason(
    desk: Desk, cases: list[str]
) -> None:
    found = whole(desk, cases[2])
    words = telling.notice_words(desk, found, "term-switched")
    assert "сұрау салынды" in words
    (change,) = found.term_changes
    assert f"{change.due.day} желтоқсан" in words
    assert f"{change.before_due.day} желтоқсан" in words
    assert telling.notice_words(desk, found, "other") == ""
