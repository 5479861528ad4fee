"""Language, theme, size of the letters and how the register is seen: simple settings alone."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.declared import DeclaredSettings
from desktop.presenters.settings_view import Said
from desktop.views.settings.declared_rows import DeclaredRows
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme


class LooksForm(SettingsForm):
    """How the window looks and speaks: in force at once."""

    def __init__(
        self, theme: Theme, settings: DeclaredSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            _("Language and appearance"),
            _("A change takes effect at once. Papers keep the language of their applicant."),
            parent,
        )
        self.rows = DeclaredRows(theme, settings, "looks")
        self.rows.told.connect(self._tell)
        self.lay_out([self.rows])

    @override
    def refresh(self) -> None:
        self.rows.refresh()

    @override
    def focus_part(self) -> QWidget:
        return self.rows.first()

    @override
    def go_to(self, setting: str) -> None:
        self.rows.go_to(setting)

    def _tell(self, said: Said) -> None:
        if said.sentence:
            self.tell(said)
