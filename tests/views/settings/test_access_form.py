"""Who may sign in, given and taken in the settings of a sealed office."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.errors import Refusal
from desktop.services import access as access_services
from desktop.services import accounts as keys
from desktop.services import letting_in, settings, sign_in, staff
from desktop.store import access
from desktop.store.keyfile import read_keyfile
from desktop.views.settings import access_form
from desktop.views.settings.access_form import AccessForm
from desktop.views.widgets.foot import StatusKey
from tests.helpers.clipping import cut_words
from tests.helpers.keys import accounts_of, someone
from tests.helpers.office import OFFICE, Clock
from tests.helpers.pdf import text_of
from tests.helpers.sealed import (
    ADMIN,
    CLERK,
    CLERK_PASSWORD,
    PASSWORD,
    Front,
    a_front,
    a_sealed_office,
)

NOT_PRINTED = "The recovery sheet is not printed"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))
    path = tmp_path / "office.kense"
    a_sealed_office(path, clock)
    return path


@pytest.fixture
def front(office: Path, clock: Clock, qapp: QApplication) -> Iterator[Front]:
    with a_front(qapp, office, clock) as front:
        front.ask()
        front.type(PASSWORD)
        front.press("Enter")
        kense = front.come_in()
        kense.show_page("settings.access")
        front.settle()
        yield front


def form_of(front: Front) -> AccessForm:
    return next(each for each in front.window.findChildren(AccessForm) if each.isVisible())


def numbered(code: str) -> str:
    """Return the groups of a code as the sheet prints them, each behind its number."""
    return " ".join(f"{number} {each}" for number, each in enumerate(code.split("-"), start=1))


def test_a_new_person_gets_a_one_time_password_shown_once(front: Front, office: Path) -> None:
    assert front.kense is not None
    staff.set_staff(front.kense.desk(), staff="s3", name="Ли Виктор", post_kk="м", post_ru="с")
    front.settle()
    form = form_of(front)
    form.start_work()
    front.press("↓", "↓", "Enter")
    assert form.login.value() == ""
    front.type("Viktor")
    front.press("Enter")
    told = form.secret.accessibleName()
    accounts = accounts_of(office, front.clock)
    assert keys.logins(office) == (ADMIN, CLERK, "viktor")
    assert access.staff_of(front.kense.desk().database, OFFICE, "viktor") == "s3"
    form.list.setFocus()
    assert form.secret.isVisible()
    front.press("↑")
    assert form.login.value() == CLERK
    assert not form.secret.isVisible()
    with pytest.raises(Refusal, match="password-one-time"):
        keys.unlock(accounts, "viktor", told)


def test_who_is_removed_is_out_at_once_and_the_key_is_another_at_the_next_sign_in(
    front: Front, office: Path
) -> None:
    form = form_of(front)
    before = front.admitted[-1].unlocked.key
    form.start_work()
    front.press("↓")
    assert form.login.value() == CLERK
    front.press("Del")
    accounts = accounts_of(office, front.clock, seed=77)
    assert keys.logins(office) == (ADMIN,)
    assert read_keyfile(office).keyring.key_is_owed
    with pytest.raises(Refusal, match="sign-in-wrong"):
        keys.unlock(accounts, CLERK, CLERK_PASSWORD)
    front.shift.end()
    front.settle()
    entered = sign_in.enter(accounts, ADMIN, PASSWORD, lambda _stage, _done, _all: None)
    assert entered.unlocked.key != before
    assert not read_keyfile(office).keyring.key_is_owed


def test_who_leaves_the_office_loses_the_name_at_once(front: Front, office: Path) -> None:
    assert front.kense is not None
    staff.set_staff(
        front.kense.desk(), staff=CLERK, name="Омаров", post_kk="м", post_ru="с", active=False
    )
    front.settle()
    assert keys.logins(office) == (ADMIN,)


def test_nobody_removes_himself(front: Front, office: Path) -> None:
    form = form_of(front)
    form.remove_key.click()
    front.settle()
    assert "Nobody removes himself" in form.said.accessibleName()
    assert keys.logins(office) == (ADMIN, CLERK)


def foot(front: Front) -> list[str]:
    """Return what stands in the foot of the window."""
    assert front.kense is not None
    return [
        key.accessibleName()
        for key in front.kense.window.findChildren(StatusKey)
        if key.isVisible()
    ]


def test_a_sheet_that_was_never_printed_is_owed_on_every_page_until_it_is(
    front: Front, office: Path
) -> None:
    assert front.kense is not None
    assert NOT_PRINTED in foot(front)
    form = form_of(front)
    assert "was not printed" in form.owed.accessibleName()
    assert not form.print_key.isVisible(), "its code is known to nobody"
    settings.set_printer(front.kense.desk(), kind="recovery-sheet", printer="laser", sheet="a4")
    form.sheet_key.click()
    front.settle()
    code = form.secret.accessibleName()
    assert "is not printed yet" in form.owed.accessibleName()
    form.print_key.click()
    front.settle()
    (pdf,) = front.spool.sent
    assert numbered(code) in " ".join(text_of(pdf).split())
    assert not form.secret.isVisible()
    assert not form.print_key.isVisible()
    assert not form.owed.isVisible()
    assert NOT_PRINTED not in foot(front)
    assert front.shift.sheet == ""
    accounts = accounts_of(office, front.clock)
    assert keys.recover(accounts, code, ADMIN, "тоғыз тоқты және ай").unlocked.login == ADMIN


def test_another_sheet_is_owed_again(front: Front) -> None:
    assert front.kense is not None
    access_services.enter_printed(front.kense.desk(), way="printer")
    front.settle()
    assert NOT_PRINTED not in foot(front)
    form_of(front).sheet_key.click()
    front.settle()
    assert NOT_PRINTED in foot(front)


def test_without_a_printer_it_is_refused_and_goes_into_a_file_of_one_s_own(
    front: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, saved = form_of(front), tmp_path / "sheet.pdf"
    form.sheet_key.click()
    front.settle()
    code = form.secret.accessibleName()
    form.print_key.click()
    front.settle()
    assert "No printer" in form.said.accessibleName()
    assert NOT_PRINTED in foot(front)
    monkeypatch.setattr(access_form, "ask_sheet_file", lambda *_args: "")
    form.save_key.click()
    assert form.secret.accessibleName() == code
    monkeypatch.setattr(access_form, "ask_sheet_file", lambda *_args: str(saved))
    form.save_key.click()
    front.settle()
    assert numbered(code) in " ".join(text_of(saved.read_bytes()).split())
    assert saved.stat().st_mode & 0o077 == 0
    assert str(saved) in form.said.accessibleName()
    assert NOT_PRINTED not in foot(front)


def test_two_give_a_new_password_and_the_record_tells_which_two(front: Front, office: Path) -> None:
    assert front.kense is not None
    desk = front.kense.desk()
    accounts, by = accounts_of(office, front.clock), front.admitted[-1].unlocked
    staff.set_staff(desk, staff="s3", name="Ли Виктор", post_kk="м", post_ru="с")
    staff.set_roles(desk, staff="s3", roles=["head"])
    access_services.add(desk, staff="s3", login="viktor")
    someone(accounts, by, "viktor", CLERK_PASSWORD)
    front.settle()
    form = form_of(front)
    form.start_work()
    front.press("↓")
    assert form.login.value() == CLERK
    front.press("F7")
    assert form.second.login.value() == "viktor"
    front.type("неверный пароль 1")
    front.press("Enter")
    assert "wrong" in form.said.accessibleName()
    front.type(CLERK_PASSWORD)
    front.press("Enter")
    told = form.secret.accessibleName()
    with pytest.raises(Refusal, match="password-one-time"):
        keys.unlock(accounts, CLERK, told)
    entries = access.entries(desk.database, OFFICE, 2)
    assert [(each.kind, each.staff, each.detail) for each in entries] == [
        ("reset", CLERK, "s1 s3"),
        ("failed", "s3", "1"),
    ]


def test_one_alone_gives_nobody_a_new_password(front: Front) -> None:
    form = form_of(front)
    form.start_work()
    front.press("↓", "F7")
    assert not form.second.is_asking
    assert "takes two others" in form.said.accessibleName()


def test_a_name_is_given_by_administrators_alone_also_where_the_window_is_passed_by(
    front: Front, office: Path
) -> None:
    assert front.kense is not None
    clerk = replace(front.kense.desk(), operator=CLERK)
    accounts, by = accounts_of(office, front.clock), front.admitted[-1].unlocked
    before = read_keyfile(office)
    for act in (
        lambda: letting_in.let_in(clerk, accounts, by, staff="s1", login="x"),
        lambda: letting_in.take_away(clerk, accounts, by, login=ADMIN),
        lambda: letting_in.new_sheet(clerk, accounts, by),
        lambda: letting_in.give_again(clerk, accounts, by, login=ADMIN, second=(CLERK, "x")),
    ):
        with pytest.raises(Refusal, match="not-allowed"):
            act()
    assert read_keyfile(office) == before


def test_the_history_tells_who_came_and_no_secret(front: Front) -> None:
    said = form_of(front).history.accessibleName()
    assert "signed in" in said
    assert "may sign in" in said
    assert PASSWORD not in said


def test_a_clerk_is_not_offered_the_section(front: Front) -> None:
    front.shift.change_wanted.emit(CLERK)
    front.type(CLERK_PASSWORD)
    front.press("Enter")
    assert front.kense is not None
    front.kense.show_page("settings.access")
    front.settle()
    assert not [form for form in front.window.findChildren(AccessForm) if form.isVisible()]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_word_can_be_read(front: Front, language: str) -> None:
    assert front.kense is not None
    front.kense.use_language(language)  # type: ignore[arg-type]  # one of the three
    front.kense.show_page("settings.access")
    front.window.resize(1366, 768)
    front.settle()
    assert cut_words(front.window) == []
