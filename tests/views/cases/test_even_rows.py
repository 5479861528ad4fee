"""What an act asks stands in even rows, whatever groups it is asked in."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.theme import Theme
from desktop.views.widgets.pane import Ground, Pane


def ask(key: str) -> AskView:
    return AskView(key=key, label=key, value="")


def test_a_group_without_a_title_goes_on_in_the_rows_above_it(theme: Theme, qtbot: QtBot) -> None:
    page = Pane(theme, Ground.SHEET)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    sheet = ActSheet(theme, page)
    groups = (
        AskGroup(title="", asks=(ask("a"), ask("b"))),
        AskGroup(title="", asks=(ask("c"),)),
        AskGroup(title="Жауап", asks=(ask("d"),)),
    )
    sheet.show_sheet(SheetView(title="Акт", sentence="", verb="Енгізу", ticks=(), groups=groups))
    tops = [field.mapTo(sheet, QPoint()).y() for field in sheet.fields()]
    first, second, third, titled = tops
    assert second - first == third - second
    assert titled - third > second - first
