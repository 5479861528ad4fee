"""Who may sign in, given and taken in the settings of a sealed office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.models.errors import Refusal
from desktop.services import accounts as keys
from desktop.services import sign_in, staff
from desktop.store import access
from desktop.store.keyfile import read_keyfile
from desktop.views.settings.access_form import AccessForm
from tests.helpers.clipping import cut_words
from tests.helpers.keys import accounts_of
from tests.helpers.office import OFFICE, Clock
from tests.helpers.sealed import (
    ADMIN,
    CLERK,
    CLERK_PASSWORD,
    PASSWORD,
    Front,
    a_front,
    a_sealed_office,
)


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


def test_a_new_recovery_sheet_is_shown_and_can_be_printed(front: Front, office: Path) -> None:
    form = form_of(front)
    form.sheet_key.click()
    front.settle()
    code = form.secret.accessibleName()
    assert form.print_key.isVisible()
    accounts = accounts_of(office, front.clock)
    assert keys.recover(accounts, code, ADMIN, "тоғыз тоқты және ай").unlocked.login == ADMIN


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
