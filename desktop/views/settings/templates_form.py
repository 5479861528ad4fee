"""Every kind of paper as it looks, with invented data and «ҮЛГІ» across it (D28)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.templates import TemplatesPresenter
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.fields import ComboField, SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pdf_view import PdfView

_TALL: Final = 560  # of the page on show, before the scale of the window


class TemplatesForm(SettingsForm):
    """Which paper and in which language; below it the page itself."""

    def __init__(
        self, theme: Theme, templates: TemplatesPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Templates of papers"),
            _(
                "Every paper as it comes from the printer, with invented data. “ҮЛГІ” stands "
                "across it, so that it cannot be taken for a real one; nothing is recorded."
            ),
            parent,
        )
        self._templates = templates
        self._asked = ("", "")
        self.kind = ComboField(theme, _("Paper"), searchable=True)
        self.language = SegmentedField(theme, _("Language"))
        self.print_key = KeyButton(theme, "F5", _("Print the template"))
        self.page = PdfView(theme)
        self._form = Form(theme)
        self._form.add_row(self.kind, self.language, weights=(3, 2))
        self._keys = row_of_keys(self.print_key)
        self.kind.edited.connect(self._show)
        self.language.edited.connect(self._show)
        self.print_key.clicked.connect(self._print)
        templates.made.connect(self._take)
        templates.told.connect(self.tell)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.page.setFixedHeight(self.theme.metrics.px(_TALL))

    @override
    def refresh(self) -> None:
        kinds = choices_of(self._templates.kinds())
        languages = choices_of(self._templates.languages())
        self.kind.set_choices(kinds, self.kind.value() or kinds[0].key)
        self.language.set_choices(languages, self.language.value() or languages[0].key)
        self.lay_out([self._form, self._keys, self.page])  # as tall as the answers need
        self._asked = ("", "")
        self._show()

    @override
    def focus_part(self) -> QWidget:
        return self.kind

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_F5:
            return False
        self._print()
        return True

    def _show(self, _key: str = "") -> None:
        asked = (self.kind.value(), self.language.value())
        if all(asked) and asked != self._asked:
            self._asked = asked
            self._templates.make(*asked)

    def _take(self, kind: str, language: str, pdf: bytes) -> None:
        if (kind, language) == self._asked:  # another may be chosen by now
            self.page.show_pdf(pdf, self.kind.box.currentText())

    def _print(self) -> None:
        if all(self._asked):
            self._templates.print_page(*self._asked)
