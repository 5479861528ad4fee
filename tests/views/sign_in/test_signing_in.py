"""Signing in by keys, at a real sealed office: every step, and what stands behind the page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.presenters.settings_access import ToldSecret
from desktop.services import access as access_services
from desktop.services import accounts as keys
from desktop.services import keyholders, settings, sign_in, staff
from desktop.store import access
from desktop.store.database import open_database
from desktop.store.keyfile import is_sealed
from desktop.store.resealing import is_plain
from tests.helpers.clipping import cut_words
from tests.helpers.keys import accounts_of
from tests.helpers.office import OFFICE, Clock, an_office, desk_over
from tests.helpers.pdf import text_of
from tests.helpers.randomness import seeded
from tests.helpers.sealed import (
    ADMIN,
    CLERK,
    PASSWORD,
    PIN,
    Front,
    a_front,
)


def code_back(front: Front) -> None:
    """Type back the two groups of the code on show."""
    assert front.entrance is not None
    groups = front.entrance.page.code.accessibleName().replace("-", " ").split()
    assert len(groups) == 8
    assert front.entrance.page.field("group-3").isVisible()
    assert front.entrance.page.form.height() > 0
    front.type(groups[2])
    front.press("Enter")
    front.type(groups[5])
    front.press("Enter")


def test_a_right_password_opens_the_record_by_enter(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        assert page.values()["login"] == ADMIN
        front.type(PASSWORD)
        front.press("Enter")
        assert [each.unlocked.login for each in front.admitted] == [ADMIN]
        kense = front.come_in()
        operator = kense.program.session.operator
        assert operator is not None
        assert operator.staff == "s1"
        assert kense.page == "counter"
        found = access.entries(kense.desk().database, OFFICE, 1)[0]
        assert (found.kind, found.login, found.detail) == ("signed-in", ADMIN, "password")


def test_a_wrong_password_is_told_and_counted_in_the_record_later(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        for _try in range(2):
            front.type("беркут пен бозторғай")
            front.press("Enter")
            assert "wrong" in page.notice.accessibleName()
        assert front.admitted == []
        front.type(PASSWORD)  # in the place of the wrong one, which is marked
        front.press("Enter")
        kense = front.come_in()
        kinds = [(e.kind, e.detail) for e in access.entries(kense.desk().database, OFFICE, 2)]
        assert kinds == [("signed-in", "password"), ("failed", "2")]


def test_after_several_wrong_ones_the_page_counts_down(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        for _try in range(5):
            clock.pass_minutes(2)
            front.type("беркут пен бозторғай")
            front.press("Enter")
        assert "4 s" in page.notice.accessibleName()
        front.type(PASSWORD)
        front.press("Enter")
        assert front.admitted == []
        clock.pass_minutes(1)
        front.press("Enter")
        assert len(front.admitted) == 1


def test_the_page_says_which_letters_are_typed_and_that_caps_lock_is_on(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        field = front.ask().field("password")
        said = []
        for letter in "жbЖ":
            front.type(letter)
            assert field.message is not None
            said.append(field.message.words)
        assert said == ["Cyrillic letters", "Latin letters", "Caps Lock is on"]
        assert field.control.text() != field.control.displayText()  # type: ignore[attr-defined]  # a line


def test_a_one_time_password_leads_to_ones_own(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    accounts = accounts_of(office, clock)
    by = keys.unlock(accounts, ADMIN, PASSWORD)
    with open_database(office, by.key, randomness=seeded(4)) as database:
        desk = desk_over(database, clock, operator="s1")
        staff.set_staff(desk, staff="s3", name="Жаңа", post_kk="маман", post_ru="специалист")
        told = keyholders.let_in(desk, accounts, by, staff="s3", login="s3")
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        page.field("login").set_value("s3")
        front.type(told)
        front.press("Enter")
        assert page.step == "own-password"
        front.type("тоғыз тоқты")
        message = page.field("new").message
        assert message is not None
        assert message.words == "11 of 15 signs"
        front.type(" және ай")
        assert page.field("new").message.words == "a good password"  # type: ignore[union-attr]  # as above
        front.press("Enter")
        front.type("тоғыз тоқты және ай")
        front.press("Enter")
        assert [(each.unlocked.login, each.way) for each in front.admitted] == [("s3", "one-time")]


def begin_new_office(front: Front) -> None:
    """Make the first administrator of an office that is not there yet, up to the code."""
    page = front.ask()
    assert page.step == "first"
    for words in ("Сейтова Айгүл", "aigul", PASSWORD, PASSWORD):
        assert not is_sealed(front.path)
        front.type(words)
        front.press("Enter")
    assert page.step == "code"


def test_a_group_typed_wrong_is_typed_again_where_it_stands(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        begin_new_office(front)
        assert front.entrance is not None
        page = front.entrance.page
        groups = page.code.accessibleName().replace("-", " ").split()
        for words in ("ЧП6Р", groups[5]):
            front.type(words)
            front.press("Enter")
        message = page.field("group-3").message
        assert message is not None
        assert message.words == "Cyrillic letters: change the layout"
        front.type("0000")  # replaces what was wrong
        assert page.values()["group-3"] == "0000"
        front.press("Enter", "Enter")
        message = page.field("group-3").message
        assert message is not None
        assert message.words == "not as shown"
        front.type(groups[2])
        front.press("Enter", "Enter")
        assert len(front.admitted) == 1


def test_a_language_chosen_at_the_door_is_spoken_inside_and_kept(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        begin_new_office(front)
        front.press("F2", "F2")  # English, Kazakh, Russian
        code_back(front)
        kense = front.come_in()
        assert kense.program.looks.language == "ru"


def test_a_new_office_is_sealed_from_its_first_moment(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    path = tmp_path / "office.kense"
    with a_front(qapp, path, clock) as front:
        begin_new_office(front)
        front.press("Enter")
        assert front.admitted == []
        code_back(front)
        kense = front.come_in()
        assert path.exists()
        assert not is_plain(path)
        assert kense.page == "first-run"
        assert kense.program.staff.proposed_name == "Сейтова Айгүл"


def test_the_first_employee_entered_signs_in_under_the_name_that_opened_the_record(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        begin_new_office(front)
        code_back(front)
        kense = front.come_in()
        front.press("Ctrl+L")  # nobody is entered yet, and the screen can be covered all the same
        assert front.guard is not None
        assert front.guard.is_covered
        front.type(PASSWORD)
        front.press("Enter")
        assert not front.guard.is_covered
        desk = kense.desk()
        settings.choose_office(desk, office=OFFICE, services=["weapons"])
        settings.set_window(desk, window="1", name="1-терезе", lines=["weapons.hand-in"])
        staff.enter_first(desk, staff="s1", name="Сейтова Айгүл", post_kk="м", post_ru="с")
        front.settle()
        kense.program.session.sign_in("s1")
        assert kense.desk().operator == "s1"
        assert access.staff_of(kense.desk().database, OFFICE, "aigul") == "s1"


def test_the_sheet_of_a_new_office_is_owed_until_it_is_printed_and_its_code_is_known_till_then(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, tmp_path / "office.kense", clock) as front:
        begin_new_office(front)
        assert front.entrance is not None
        code = front.entrance.page.code.accessibleName().replace("\u2028", " ")
        code_back(front)
        kense = front.come_in()
        desk = kense.desk()
        settings.choose_office(desk, office=OFFICE, services=["weapons"])
        settings.set_window(desk, window="1", name="1-терезе", lines=["weapons.hand-in"])
        settings.set_printer(desk, kind="recovery-sheet", printer="laser", sheet="a4")
        staff.enter_first(desk, staff="s1", name="Сейтова Айгүл", post_kk="м", post_ru="с")
        front.settle()
        kense.program.session.sign_in("s1")
        assert access_services.owes_sheet(kense.desk())
        presenter = kense.program.access
        assert presenter is not None
        shown: list[object] = []
        presenter.secret.connect(shown.append)
        presenter.show_sheet()
        (told,) = shown
        assert isinstance(told, ToldSecret)
        assert told.secret.replace("-", " ") == code
        assert told.secret not in repr((told, front.admitted))
        presenter.print_sheet()
        said = " ".join(text_of(front.spool.sent[0]).split())
        numbered = enumerate(code.split(), start=1)
        assert " ".join(f"{number} {group}" for number, group in numbered) in said
        assert "уничтожьте" not in said, "there was none before"
        assert not access_services.owes_sheet(kense.desk())
        assert front.shift.sheet == ""


def test_a_plain_office_with_administrators_is_sealed_for_one_of_them(
    tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "office.kense"
    with an_office(path, clock) as desk:
        staff.set_staff(desk, staff="s2", name="Омаров Ерлан", post_kk="м", post_ru="с")
        staff.set_roles(desk, staff="s2", roles=["clerk"])
    assert list(sign_in.plain_staff(accounts_of(path, clock))) == ["s1"]


def test_a_plain_office_is_sealed_for_the_employee_chosen(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    path = tmp_path / "office.kense"
    with an_office(path, clock):
        pass
    assert is_plain(path)
    with a_front(qapp, path, clock) as front:
        page = front.ask()
        assert page.values()["staff"] == "s1"
        front.type("aigul")
        front.press("Enter")
        front.type(PASSWORD)
        front.press("Enter")
        front.type(PASSWORD)
        front.press("Enter")
        code_back(front)
        assert not is_plain(path)
        kense = front.come_in()
        assert kense.desk().operator == "s1"
        assert kense.desk().may("staff.access")
        assert access.staff_of(kense.desk().database, OFFICE, "aigul") == "s1"


def test_two_others_give_a_new_password(office: Path, clock: Clock, qapp: QApplication) -> None:
    accounts = accounts_of(office, clock)
    by = keys.unlock(accounts, ADMIN, PASSWORD)
    keys.change_password(accounts, "s3", keys.add(accounts, by, "s3"), "тоғыз тоқты және ай")
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.press("F7")
        assert page.step == "by-two"
        page.field("login").set_value("s3")
        page.field("first").set_value(ADMIN)
        page.field("second").set_value(CLERK)
        page.field("first-password").setFocus()
        front.type(PASSWORD)
        page.field("second-password").setFocus()
        front.type("алты алма, бес бауырсақ")
        front.press("Enter")
        assert "takes two others" in page.notice.accessibleName()  # a clerk is neither


def test_the_recovery_sheet_lets_one_in_and_another_is_shown(
    tmp_path: Path, clock: Clock, qapp: QApplication
) -> None:
    path = tmp_path / "office.kense"
    accounts = accounts_of(path, clock)
    made = keys.create_first(accounts, ADMIN, PASSWORD)
    open_database(path, made.unlocked.key, randomness=seeded(2)).close()
    with a_front(qapp, path, clock) as front:
        page = front.ask()
        front.press("F7", "F8")
        assert page.step == "by-sheet"
        front.type(made.code.lower())
        page.field("new").setFocus()
        front.type("тоғыз тоқты және ай")
        front.press("Enter")
        front.type("тоғыз тоқты және ай")
        front.press("Enter")
        assert page.step == "code"
        assert page.code.accessibleName() != made.code
        code_back(front)
        assert [each.way for each in front.admitted] == ["recovery"]


def test_a_pin_that_anybody_would_guess_is_not_taken(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.type(PASSWORD)
        front.press("Tab")
        front.type("123456")
        front.press("Enter")
        assert "PIN" in page.notice.accessibleName()
        page.field("pin").set_value(PIN)
        front.press("Enter")
        assert [each.pin for each in front.admitted] == [PIN]


def test_every_step_speaks_another_language_and_keeps_what_was_typed(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.type(PASSWORD)
        titles = []
        for _language in range(3):
            front.press("F2")
            titles.append(page.title.accessibleName())
            assert page.values()["password"] == PASSWORD
        assert titles == ["Жүйеге кіру", "Войти", "Sign in"]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 560)])
def test_every_word_of_every_step_can_be_read(
    office: Path, clock: Clock, qapp: QApplication, language: str, size: tuple[int, int]
) -> None:
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.press(*["F2"] * (("kk", "ru", "en").index(language) + 1))
        front.window.resize(*size)
        for key in ("", "F7", "F8"):
            if key:
                front.press(key)
            assert all(field.isVisible() for field in page.fields())
            assert cut_words(front.window) == []


def test_the_practice_office_is_reached_before_anybody_signs_in(
    office: Path, clock: Clock, qapp: QApplication
) -> None:
    with a_front(qapp, office, clock) as front:
        front.ask()
        assert front.entrance is not None
        asked: list[bool] = []
        door, way = front.entrance.door, front.entrance.practice
        door.practice_requested.disconnect()
        door.practice_requested.connect(lambda: asked.append(True))
        front.press("F8")
        assert asked == [True]
        way.tell("Жаттығу кеңсесі ашылмады.")
        assert "ашылмады" in front.entrance.page.notice.accessibleName()
        assert front.admitted == []
