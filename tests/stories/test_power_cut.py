"""The power goes at any moment of a visit, and the window comes back as it was.

What lies on the disk at that moment is opened again elsewhere: as after a cut, nothing was closed.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.presenters.queueing_hand_view import HandView
from desktop.presenters.queueing_view import QueueView
from desktop.store.upkeep import check_database
from tests.helpers.drafts import citizen_with_rifle, iin
from tests.helpers.office import WINDOW, Clock, an_office
from tests.helpers.window import Desktop, a_desktop
from tests.stories.newcomer import Newcomer

SAVED_AFTER: Final = 1_300  # milliseconds: a draft is kept a second after the last key
GIVEN: Final = ("F4", "1", "Esc", "F4", "1", "Esc", "F4", "3", "Esc")
SERVED: Final = (*GIVEN, "F2", "F5")
PAPERS: Final = ("Alt+2", "1", "Alt+4")
BACK: Final = ("Alt+3", "Alt+1", "Shift+Tab")
MOMENTS: Final[dict[str, Sequence[str]]] = {
    "numbers were given": GIVEN,
    "a number was called": (*GIVEN, "F2"),
    "a number was called again": (*GIVEN, "F2", "F3"),
    "nobody came": (*GIVEN, "F2", "F6"),
    "service began": SERVED,
    "the category was chosen": (*SERVED, "1"),
    "the IIN was typed": (*SERVED, "1", *iin("12031985")),
    "an earlier field was gone back to": (*SERVED, "1", *iin("12031985"), *BACK),
    "papers are ticked before anything is typed": (*SERVED, "1", *PAPERS, "↓", "↓", "Space"),
    "the way leads back from the papers": (*SERVED, "1", *PAPERS, "Alt+1", "Tab"),
    "the visitor stands aside": (*SERVED, "1", *iin("12031985"), "Ctrl+F6", "1"),
    "the next one was called meanwhile": (*SERVED, "1", "Ctrl+F6", "1", "F2", "F5"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Hold what the operator sees of the queue, of the visitor in hand and of his application."""

    page: str
    queue: QueueView
    hand: HandView | None
    sheet: str
    step: str
    at: str
    draft: dict[str, str]


@pytest.fixture
def desktop(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desktop]:
    assert qtbot is not None
    (tmp_path / "before").mkdir()
    with an_office(tmp_path / "before" / "office.kense"):
        pass
    with a_desktop(tmp_path / "before" / "office.kense", qapp, operator="s1") as opened:
        opened.come_up()
        yield opened


def seen(desktop: Desktop) -> Seen:
    """Return what stands on the counter page."""
    counter = desktop.kense.program.counter(WINDOW)
    views: list[QueueView] = []
    counter.queue.queue_changed.connect(views.append)
    counter.queue.refresh()
    counter.queue.queue_changed.disconnect(views.append)
    middle = Newcomer(desktop).counter.middle
    draft = counter.intake.draft
    return Seen(
        page=desktop.kense.page,
        queue=views[-1],
        hand=counter.queue.hand,
        sheet=type(middle.current).__name__,
        step=middle.intake.step if draft is not None else "",
        at=cursor(desktop) if draft is not None else "",
        draft=dict(draft.values) if draft is not None else {},
    )


def cursor(desktop: Desktop) -> str:
    """Return the path of the field, or the id of the paper, that the cursor stands at."""
    sheet, focus = Newcomer(desktop).counter.middle.intake, desktop.window.focusWidget()
    fields = [field.path for field in sheet.form.fields() if focus in field.leaves()]
    papers = [check.document for check in sheet.papers.checks() if check is focus]
    return next(iter(papers if sheet.step == "papers" else fields), "")


def after_a_cut(desktop: Desktop, folder: Path, app: QApplication) -> Seen:
    """Return what somebody sees who opens what lies on the disk now."""
    shutil.copytree(folder / "before", folder / "after")
    clock = Clock(now=desktop.clock.now)
    office = folder / "after" / "office.kense"
    with a_desktop(office, app, clock=clock, operator="s1") as again:
        again.come_up()
        found = seen(again)
        assert check_database(again.kense.desk().database).sound
    return found


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_counter_comes_back_as_it_was_when(
    moment: str, desktop: Desktop, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    desktop.press(*MOMENTS[moment])
    qtbot.wait(SAVED_AFTER)
    before = seen(desktop)
    assert after_a_cut(desktop, tmp_path, qapp) == before
    assert bool(before.at) == bool(before.draft), "an intake has the cursor somewhere"


def test_it_comes_back_with_the_next_application_of_a_visit(
    desktop: Desktop, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    desktop.press(*SERVED)
    counter = desktop.kense.program.counter(WINDOW)
    for path, text in citizen_with_rifle(papers=True).values.items():
        if path == "items.#":
            counter.intake.add_row("items")
        else:
            counter.intake.type_text(path, text)
    desktop.press("F9")
    desktop.press("Ins")
    qtbot.wait(SAVED_AFTER)
    before = seen(desktop)
    assert (before.sheet, before.draft["person.surname"]) == ("IntakeSheet", "Қасымов")
    assert after_a_cut(desktop, tmp_path, qapp) == before
