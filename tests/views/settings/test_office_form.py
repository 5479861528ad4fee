"""What an office says of itself beside the directory: where the state duty is paid."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import stand
from desktop.views.pages import SETTINGS
from desktop.views.settings.office_form import OfficeForm
from desktop.views.settings.page import SettingsPage
from tests.helpers.office import Clock, an_office
from tests.helpers.window import Desktop, a_desktop


def form(desktop: Desktop) -> OfficeForm:
    """Open the section anew."""
    desktop.kense.show_page(f"{SETTINGS}.office")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    shown = page.form("office")
    assert isinstance(shown, OfficeForm)
    return shown


def test_where_the_duty_is_paid_is_typed_and_stays(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as desktop:
        desktop.come_up()
        form(desktop).account.setFocus()
        desktop.type("KZ12 3456")
        desktop.press("Enter")
        assert stand.duty_account(desktop.kense.desk()) == "KZ12 3456"
        desktop.press("Ctrl+1")
        assert form(desktop).account.value() == "KZ12 3456"
