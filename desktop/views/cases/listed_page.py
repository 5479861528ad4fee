"""A page of a list that a paper may be shown over, with a drawer beside it."""

from PySide6.QtGui import QHideEvent
from typing_extensions import override

from desktop.views.cases.act_sheet import ActSheet
from desktop.views.keyed_page import KeyedPage
from desktop.views.widgets.list_stack import ListStack


class ListedPage(KeyedPage):
    """Close the paper shown over the list by Esc, and the drawer when the page goes.

    Whoever derives from it makes `middle` and `sheet`.
    """

    middle: ListStack
    sheet: ActSheet

    @override
    def step_back(self) -> bool:
        if not self.middle.is_previewing:
            return False
        self.middle.close_requested.emit()
        return True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.sheet.close_drawer()
