"""The band over the middle: the number in hand, whose it is, and the three periods."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.intake_view import WhoView
from desktop.presenters.papers_view import PaperShownView
from desktop.presenters.queueing_hand_view import HandView, PeriodView
from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT
from desktop.views.widgets.band import Band
from desktop.views.widgets.figure import Figure, Measure
from desktop.views.widgets.ink_block import InkBlock
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.state import State
from desktop.views.widgets.wait_bar import Wait


class HandBand(Band):
    """Who is in hand; blank while nobody is, so that its line runs on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._number = InkBlock(theme)
        self._who = NameBlock(theme)
        self._figures = [Figure(theme) for _each in range(3)]
        self.row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._who, 1)
        for at, figure in enumerate(self._figures):
            self.row.addSpacing(TIGHT if at else 0)
            self.row.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_nobody()

    @property
    def number(self) -> str:
        """Return the number on ink, empty when none is."""
        return "" if self._number.isHidden() else self._number.accessibleName()

    @property
    def name(self) -> str:
        """Return the words beside the number."""
        return self._who.name

    def show_nobody(self) -> None:
        """Say nothing: the sheet below says it."""
        self._say("", "", "")
        self._show_periods(())

    def show_called(self, hand: HandView) -> None:
        """Say that a number was called; the number itself stands large below."""
        self._say("", _("Called"), f"{hand.title} · {hand.purpose}")
        self._show_periods((hand.wait, hand.walk))

    def show_visit(self, hand: HandView, who: WhoView | None) -> None:
        """Show whom is served: his name as typed, or what he came for until it is."""
        named = who is not None and bool(who.name)
        name = who.name if who and who.name else hand.title
        matter = f"{hand.title} · {hand.purpose}" if named else hand.purpose
        detail = who.detail if who and who.detail else matter
        self._say(hand.number, name, f"{hand.sent} · {detail}" if hand.sent else detail)
        self._show_periods((hand.wait, hand.walk, hand.serving))

    def show_sent(self, how: str, who: WhoView | None) -> None:
        """Show whose application came without a visitor, and how; nothing is measured of it."""
        name, detail = (who.name, who.detail) if who else ("", "")
        self._say("", name or how, f"{how} · {detail}" if name else detail)
        self._show_periods(())

    def show_paper(self, paper: PaperShownView) -> None:
        """Show the paper a visit ended with, by the number it gave."""
        self._say(paper.number, paper.title, paper.outcome)
        self._show_periods(())

    def _say(self, number: str, name: str, detail: str) -> None:
        self._number.set_number(number)
        self._number.setVisible(bool(number))
        self._who.show_name(name, detail)

    def _show_periods(self, periods: tuple[PeriodView, ...]) -> None:
        for figure, period in zip(self._figures, periods, strict=False):
            figure.show_measure(_measure(period))
        for at, figure in enumerate(self._figures):
            figure.setVisible(at < len(periods))


def _measure(period: PeriodView) -> Measure:
    """Show the bar of a limit where there is one; the wait is over, so it has none."""
    wait = None if period.share is None else Wait(share=period.share, state=State(period.tone))
    return Measure(value=period.value, unit=period.unit, caption=period.caption, wait=wait)
