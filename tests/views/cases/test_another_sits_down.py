"""Whoever sits down next reads what he may himself, not what was laid open for the one before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.presenters.cases_view import PeekView
from desktop.services import staff
from desktop.store import papers
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import INSPECTOR, OTHER, staffed
from tests.helpers.window import Desktop, a_desktop
from tests.presenters.test_confidential import FURTHER, MARK, STEM, full_of_secrets


class Reading:
    """The register of applications, a case full of secrets laid open before its examiner."""

    def __init__(self, desktop: Desktop, case: str) -> None:
        self.desktop, self.case = desktop, case
        self.told: list[PeekView | None] = []
        desktop.kense.program.cases.peek_changed.connect(self.told.append)

    @property
    def page(self) -> CasesPage:
        shown = self.desktop.page
        assert isinstance(shown, CasesPage)
        return shown

    def sit_down(self, staff: str) -> None:
        """Let somebody else work here, the page on show as it is."""
        self.desktop.kense.sit_down("1", staff)
        self.desktop.kense.settle()


@pytest.fixture
def reading(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Reading]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    with an_office(path, clock) as desk:
        staff.set_staff(staffed(desk), staff=FURTHER, name="Үшінші", post_kk="м", post_ru="м")
        staff.set_roles(desk, staff=FURTHER, roles=["inspector"])
        case = full_of_secrets(desk)
    with a_desktop(path, qapp, clock=clock, operator=INSPECTOR) as opened:
        opened.come_up()
        opened.kense.show_page(APPLICATIONS)
        found = Reading(opened, case)
        opened.kense.program.cases.open_case(case)
        opened.kense.settle()
        yield found


def test_the_card_is_told_anew_to_another_of_the_same_roles(reading: Reading) -> None:
    assert MARK in repr(reading.told[-1])
    reading.sit_down(OTHER)
    assert reading.told[-1] is not None
    assert STEM not in repr(reading.told[-1])


def test_a_paper_on_show_is_put_away(reading: Reading) -> None:
    desk = reading.desktop.kense.desk()
    secret = next(
        each.paper
        for each in papers.papers_of(desk.database, "case", reading.case)
        if each.kind == "inquiry"
    )
    reading.desktop.kense.program.cases.preview.show(secret)
    reading.desktop.kense.settle()
    assert reading.page.middle.is_previewing
    reading.sit_down(OTHER)
    assert not reading.page.middle.is_previewing


def test_what_was_begun_upon_it_is_put_away(reading: Reading) -> None:
    reading.desktop.press("F3")
    assert not reading.page.sheet.isHidden()
    reading.sit_down(OTHER)
    assert reading.page.sheet.isHidden()
