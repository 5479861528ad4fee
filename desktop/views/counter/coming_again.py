"""Bring whoever may have come again to the sheet of the intake (D53)."""

from PySide6.QtCore import QObject

from desktop.presenters.returning import ReturningPresenter
from desktop.presenters.returning_view import LikenessView, SuggestionsView
from desktop.views.intake.sheet import IntakeSheet


class ComingAgain(QObject):
    """Look at every key typed, offer what is known under its field, and fill in what is chosen.

    It lives as long as its sheet.
    """

    def __init__(self, sheet: IntakeSheet, returning: ReturningPresenter) -> None:
        super().__init__(sheet)
        self._sheet, self._returning = sheet, returning
        self._likeness: LikenessView | None = None
        form, suggestions = sheet.form, sheet.suggestions
        form.edited.connect(self._look)
        form.left.connect(returning.leave)
        suggestions.chosen.connect(returning.choose)
        suggestions.dismissed.connect(returning.dismiss)
        returning.suggested.connect(self._offer)
        returning.resembled.connect(self._compare)
        returning.serial_known.connect(sheet.serials.show_likeness)
        returning.settled.connect(self._go_on)

    def _look(self, path: str, _text: str) -> None:
        self._returning.look(path)

    def _offer(self, view: SuggestionsView | None) -> None:
        field = self._sheet.form.field(view.path) if view is not None else None
        if view is None or field is None or not field.has_focus:
            self._sheet.suggestions.put_away()
        else:
            self._sheet.suggestions.offer(view, field)

    def _compare(self, view: LikenessView | None) -> None:
        if view != self._likeness:
            self._likeness = view
            self._sheet.likeness.show_likeness(view)

    def _go_on(self) -> None:
        """Put the cursor into the first field that still waits."""
        self._sheet.form.take_focus()
