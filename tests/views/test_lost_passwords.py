"""Every password and the sheet are lost: the office goes to the region and comes in again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli import main
from desktop.i18n import Language, speaking
from desktop.services import accounts as use
from desktop.services.outside import desk_of
from desktop.store import access
from desktop.sync.keys import AgePair
from desktop.views.region.unsealing_form import UnsealingForm
from desktop.views.settings.access_form import AccessForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.clipping import cut_words
from tests.helpers.escrow import WHY, Helped, a_helped_office
from tests.helpers.office import Clock
from tests.helpers.region_window import a_region_desktop
from tests.helpers.sealed import ADMIN, PASSWORD, a_front
from tests.helpers.sealed_region import a_sealed_region

NEW = "жаңа ай мен ескі көпір"


@pytest.fixture
def helped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Helped:
    made = a_helped_office(tmp_path / "helped")
    monkeypatch.setenv("KENSE_HOME", str(made.folder / "office"))
    return made


def told_by_the_region(helped: Helped, app: QApplication) -> str:
    """Let the region's head unseal the code by keys; return it as the page shows it."""
    with a_region_desktop(helped.folder / "region", app, language="ru") as region:
        region.come_up()
        region.kense.show_page("settings.unsealing")
        region.kense.settle()
        assert isinstance(region.page, SettingsPage)
        form = region.page.form("unsealing")
        assert isinstance(form, UnsealingForm)
        form.start_work()
        assert form.office.value() == "2-11"
        form.keys.setFocus()
        region.type(str(helped.keys))
        form.why.setFocus()
        region.type(WHY)
        region.press("F5")
        assert "AGE-SECRET-KEY-1" in form.words.accessibleName()
        assert form.code.accessibleName() == ""
        form.identity.setFocus()
        region.type(helped.identity.lower())
        region.press("F5")
        assert cut_words(region.window) == []
        assert form.identity.value() == "", "nothing of the key stays"
        code = form.code.accessibleName()
        form.start_work()
        assert form.code.accessibleName() == "", "nor the code, for whoever comes back"
        return code


def test_the_region_tells_a_code_and_the_office_signs_in_with_it(
    helped: Helped, qapp: QApplication
) -> None:
    code = told_by_the_region(helped, qapp)
    with a_front(qapp, helped.accounts.database, Clock()) as front:
        page = front.ask()
        front.press("F7", "F8")
        assert helped.keys.name in page.says.accessibleName()
        front.type(code.lower())
        page.field("login").set_value(ADMIN)
        page.field("new").setFocus()
        front.type(NEW)
        front.press("Enter")
        front.type(NEW)
        front.press("Enter")
        assert page.step == "code"
        assert page.code.accessibleName() != code
    by = use.unlock(helped.accounts, ADMIN, NEW)
    assert helped.unsealed().replace("-", " ") != code
    with desk_of(helped.accounts, by) as desk:
        assert access.staff_of(desk.database, "2-11", ADMIN) == "s1"


def test_the_settings_say_who_can_help_and_the_trail_who_did(
    helped: Helped, qapp: QApplication
) -> None:
    with a_front(qapp, helped.accounts.database, Clock()) as front:
        front.ask()
        front.type(PASSWORD)
        front.press("Enter")
        kense = front.come_in()
        kense.show_page("settings.access")
        front.settle()
        settings = kense.work.frame.pages.currentWidget()
        assert isinstance(settings, SettingsPage)
        form = settings.form("access")
        assert isinstance(form, AccessForm)
        assert helped.keys.name in form.region.accessibleName()
        assert "left the region a way in" in form.history.accessibleName()
        assert cut_words(front.window) == []


def test_the_same_by_the_command_line(
    helped: Helped, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    identity, given = helped.folder / "recovery.txt", helped.folder / "given"
    identity.write_text(f"# created: 2013-11-25\n{helped.identity}\n", encoding="utf-8")
    monkeypatch.setenv("KENSE_HOME", str(helped.folder / "region"))
    at_region = ["--office", str(helped.folder / "region" / "region.kense"), "--login", "r1"]
    words = ["--keys", str(helped.keys), "--identity", str(identity)]
    assert main(["region", "unseal", "2-11", *words, *at_region]) == 1
    assert main(["region", "unseal", "2-11", *words, "--why", WHY, *at_region]) == 0
    code = capsys.readouterr().out.splitlines()[0]
    monkeypatch.setenv("KENSE_HOME", str(helped.folder / "office"))
    given.write_text(f"{code}\n{NEW}\n", encoding="utf-8")
    record = str(helped.accounts.database)
    opened = ["user", "password", record, ADMIN, "--recover", "--password-file", str(given)]
    assert main(opened) == 0
    assert main(opened) == 1, "the code is spent"
    by = use.unlock(helped.accounts, ADMIN, NEW)
    with desk_of(helped.accounts, by) as desk:
        told = [(each.kind, each.detail) for each in access.entries(desk.database, "2-11", 2)]
    assert told == [("sheet-made", ""), ("signed-in", "escrow")]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_region_signs_in_with_its_recovery_key_alone(
    language: Language, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "region"))
    region = a_sealed_region(tmp_path / "region", AgePair.make())
    region.come(ADMIN, PASSWORD)
    with speaking(language), a_front(qapp, region.path, Clock()) as front:
        page = front.ask()
        front.press("F7", "F8", "F6")
        assert page.step == "by-key"
        front.type(region.recovery.identity.lower())
        page.field("login").set_value(ADMIN)
        page.field("new").setFocus()
        front.type(NEW)
        front.press("Enter")
        front.type(NEW)
        assert cut_words(front.window) == []
        front.press("Enter")
        assert page.step == "code"
    region.come(ADMIN, NEW)


def test_an_office_is_told_that_its_region_has_the_key(helped: Helped, qapp: QApplication) -> None:
    with a_front(qapp, helped.accounts.database, Clock()) as front:
        page = front.ask()
        front.press("F7", "F8", "F6")
        front.type(helped.identity)
        page.field("login").set_value(ADMIN)
        for field in ("new", "again"):
            page.field(field).set_value(NEW)
        page.field("again").setFocus()
        front.press("Enter")
        assert page.step == "by-key"
        assert "its region opens it" in page.notice.accessibleName()
