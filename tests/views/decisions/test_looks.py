"""How the page of decisions looks: what is owed stands first, the ring is where the answer is."""

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.facts import Evidence
from desktop.presenters.decisions_view import StageView
from desktop.services import deciding as deciding_services
from desktop.services import examining
from desktop.views.decisions.case_head import StageStrip
from desktop.views.decisions.papers_pane import FindingRow
from desktop.views.theme import Theme
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.paragraph import Paragraph
from tests.helpers.on_path import (
    INSPECTOR,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    registered,
    seen,
)
from tests.views.decisions.conftest import Deciding


def spoken_findings(deciding: Deciding) -> list[str]:
    rows = deciding.page.opened.papers.findChildren(FindingRow)
    shown = sorted((row for row in rows if row.isVisible()), key=lambda row: row.y())
    return [row.accessibleName() for row in shown]


def test_the_band_says_which_list_is_on_show_and_how_many_it_has(deciding: Deciding) -> None:
    for _each in range(2):
        registered(deciding.desk)
    deciding.desktop.kense.settle()
    deciding.press("→")
    assert deciding.page.lists.shown == ("Басшыға жіберу керек", "2 өтініш")
    deciding.press("→")
    assert deciding.page.lists.shown == ("Бұрыштама күтуде", ""), (
        "nothing is counted where nothing is"
    )


def test_an_empty_list_offers_no_choice_of_several(deciding: Deciding) -> None:
    deciding.press("→")
    assert deciding.page.lists.noted == ""
    registered(deciding.desk)
    deciding.desktop.kense.settle()
    assert deciding.page.lists.noted != ""


def test_what_speaks_against_it_stands_above_what_is_well(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    inspector = as_(deciding.desk, INSPECTOR)
    examining.check_completeness(inspector, seen=seen(deciding.desk, case))
    examining.record_finding(
        inspector,
        seen=seen(deciding.desk, case),
        kind="altered-weapon",
        item="item-1",
        evidence=Evidence(words="оқпаны қысқартылған"),
    )
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    said = spoken_findings(deciding)
    assert len(said) == 2
    assert "17-тармақ" in said[0]


def test_the_ring_goes_with_the_answer_of_the_item_in_hand(deciding: Deciding) -> None:
    case = assigned(deciding.desk, weapons=2)
    inspector, now = as_(deciding.desk, INSPECTOR), seen(deciding.desk, case)
    decisions = [grant("item-1"), refuse("item-2", "17.5")]
    deciding_services.propose(inspector, seen=now, decisions=decisions)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    outcomes = deciding.page.opened.decision.outcomes
    deciding.press("Alt+↓")
    assert outcomes.key() == "refused"
    assert QApplication.focusWidget() is outcomes.segments()[1]


def first_inked_row(image: QImage, columns: range, ground: QColor) -> int:
    """Return the topmost row in which one of the columns is not the ground."""
    return next(
        y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in columns)
    )


def test_every_stage_stands_on_one_line_with_and_without_a_detail(
    theme: Theme, qtbot: QtBot
) -> None:
    strip = StageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(700, strip.sizeHint().height())
    strip.show_stages(
        [
            StageView(title="Беру", detail="қол қойылған соң", state="next"),
            StageView(title="Беру", detail="", state="next"),
        ]
    )
    image, ground = strip.grab().toImage(), QColor(theme.palette.sheet)
    margin = theme.metrics.sheet_margin
    left = range(margin, margin + 12)
    right = range(700 - margin - 80, 700 - margin)  # the end of the second name
    mark = first_inked_row(image, left, ground)
    assert abs(mark - first_inked_row(image, right, ground)) <= 3


def test_before_anything_is_decided_the_page_says_what_will_stand_there(
    deciding: Deciding,
) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    pane = deciding.page.opened.decision
    assert "осында тұрады" in words_of(pane)
    pane.outcome_chosen.emit("granted")
    deciding.desktop.kense.settle()
    assert "осында тұрады" not in words_of(pane)


def words_of(pane: QWidget) -> str:
    shown = [part for part in pane.findChildren(Paragraph) if part.isVisible()]
    return " ".join(part.accessibleName() for part in shown)


def test_what_may_still_be_changed_is_said_whole_at_any_size(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    examined(deciding.desk, case, grant())
    deciding.sit_down("h1")
    deciding.open(case)
    deciding.desktop.kense.looks.use_scale(150)
    deciding.desktop.come_up(1920, 1080)
    pane = deciding.page.opened.decision
    (notice,) = (each for each in pane.findChildren(Notice) if each.isVisible())
    assert pane.locked_words in notice.accessibleName()
    assert notice.height() >= notice.heightForWidth(notice.width())
