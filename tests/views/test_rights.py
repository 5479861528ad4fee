"""The window offers what whoever works there may do: pages, sections, keys, what is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.services import staff
from desktop.store import staff as rows
from desktop.views.settings.page import SettingsPage
from desktop.views.settings.posts_form import PostsForm
from desktop.views.widgets.rail import RailKey
from tests.helpers.office import OFFICE, Clock, an_office
from tests.helpers.window import Desktop, a_desktop, an_office_with_cases


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    """Open an office of whoever may do everything, an administrator and an auditor."""
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock, cases=1)
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        desk = opened.kense.desk()
        for who in ("administrator", "auditor"):
            staff.set_staff(desk, staff=who, name=who, post_kk="", post_ru="")
            staff.set_roles(desk, staff=who, roles=[who])
        opened.come_up()
        yield opened


def pages(desktop: Desktop) -> set[str]:
    keys = desktop.kense.work.frame.rail.findChildren(RailKey)
    return {key.item.key for key in keys if not key.isHidden()}


def test_whoever_may_everything_is_offered_every_page(desktop: Desktop) -> None:
    assert pages(desktop) >= {"today", "counter", "applications", "prints", "settings"}


def test_an_administrator_is_offered_no_application(desktop: Desktop) -> None:
    desktop.kense.sit_down("", "administrator")
    desktop.kense.settle()
    rights = desktop.kense.program.rights
    assert not rights.may_open("applications")
    assert not rights.may_open("counter")
    assert rights.may_open("settings.staff")
    assert desktop.kense.page == "today"
    desktop.press("Ctrl+2")
    assert desktop.kense.page == "today"
    assert "өтініштерді көру" in desktop.said[-1].sentence


def test_sections_that_are_not_his_are_not_in_the_list(desktop: Desktop) -> None:
    desktop.kense.sit_down("", "auditor")
    desktop.kense.show_page("settings")
    page = desktop.page
    assert isinstance(page, SettingsPage)
    assert page.offers("looks")
    assert not any(page.offers(each) for each in ("office", "staff", "posts", "windows"))


def test_a_role_taken_away_closes_its_page_at_once(desktop: Desktop) -> None:
    desktop.kense.show_page("applications")
    administrator = desktop.kense.desk()
    staff.set_roles(administrator, staff="s1", roles=["administrator"])
    desktop.kense.settle()
    assert desktop.kense.page == "today"


def test_a_post_is_entered_without_the_mouse(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_desktop(tmp_path / "office.db", qapp, operator="s1") as desktop:
        desktop.come_up()
        desktop.kense.show_page("settings.posts")
        desktop.press("Enter")
        page = desktop.page
        assert isinstance(page, SettingsPage)
        form = page.form("posts")
        assert isinstance(form, PostsForm)
        for words in ("бөлім бастығы", "начальник отдела", "", ""):
            desktop.type(words)
            desktop.press("Enter")
        database = desktop.kense.desk().database
        (post,) = rows.posts(database, OFFICE)
        assert (post.title_kk, post.title_ru) == ("бөлім бастығы", "начальник отдела")
        form.entries.staff.set_value("s1")
        form.entries.since.set_value("2013-11-25")
        form.entries.save()
        (held,) = rows.holdings(database, OFFICE)
        assert (held.staff, held.post, held.until) == ("s1", post.post, None)
        assert form.posts.list.rows[0].note == "Сейтова Айгүл Болатқызы"
        form.entries.take_back()
        assert rows.holdings(database, OFFICE) == []
