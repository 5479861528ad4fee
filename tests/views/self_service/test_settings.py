"""What is set of the touch screen, in the settings: on or off, and which monitor."""

from desktop.presenters.self_service_settings import TOUCH_MONITOR
from desktop.store import desk as desk_rows
from desktop.views.self_service.at_work import TouchAtWork
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.touch_form import TouchForm
from tests.helpers.window import Desktop


def form_of(desktop: Desktop) -> TouchForm:
    desktop.kense.show_page("settings.touch")
    desktop.kense.settle()
    page = desktop.page
    assert isinstance(page, SettingsPage)
    form = page.form("touch")
    assert isinstance(form, TouchForm)
    return form


def test_it_is_put_up_and_taken_away_from_the_settings(
    desktop: Desktop, touch: TouchAtWork
) -> None:
    form = form_of(desktop)
    assert form.rows.fields["touch.shown"].value() == "1"
    form.rows.fields["touch.shown"].edited.emit("")
    assert not touch.is_open
    desktop.press("Ctrl+Shift+F11")
    assert touch.is_open
    assert form.rows.fields["touch.shown"].value() == "1", "what the key did stands here too"


def test_a_monitor_is_named_and_remembered_and_one_that_is_gone_is_still_told(
    desktop: Desktop, touch: TouchAtWork
) -> None:
    form = form_of(desktop)
    assert form.where.value() == ""
    form.where.edited.emit("elsewhere")
    assert not touch.is_open
    assert desk_rows.setting(desktop.kense.desk().database, TOUCH_MONITOR) == "elsewhere"
    form.refresh()
    assert form.where.value() == "elsewhere"
    form.go_to(TOUCH_MONITOR)
    assert form.where.isAncestorOf(desktop.focus)
