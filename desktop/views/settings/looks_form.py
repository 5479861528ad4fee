"""Language, theme and size of the letters: in force at once."""

from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import LANGUAGES, _
from desktop.presenters.labels import LANGUAGE_NAMES, label
from desktop.presenters.looks import SCALES, THEMES, Looks
from desktop.views.settings.forms import SettingsForm
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.fields import SegmentedField

_PERCENT: Final = "%"


class LooksForm(SettingsForm):
    """How the window looks and speaks."""

    def __init__(self, theme: Theme, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Language and appearance"),
            _("A change takes effect at once. Papers keep the language of their applicant."),
            parent,
        )
        self._looks = looks
        self.language = SegmentedField(theme, label("setting.language"))
        self.theme_field = SegmentedField(theme, label("setting.theme"))
        self.scale = SegmentedField(theme, label("setting.scale"))
        self.language.edited.connect(self._use_language)
        self.theme_field.edited.connect(self._use_theme)
        self.scale.edited.connect(self._use_scale)
        self.lay_out([self.language, self.theme_field, self.scale])

    @override
    def refresh(self) -> None:
        names = [Choice(key=each, words=LANGUAGE_NAMES[each]) for each in LANGUAGES]
        self.language.set_choices(names, self._looks.language)
        themes = [Choice(key=each, words=label(f"theme.{each}")) for each in THEMES]
        self.theme_field.set_choices(themes, self._looks.theme)
        scales = [Choice(key=str(each), words=f"{each} {_PERCENT}") for each in SCALES]
        self.scale.set_choices(scales, str(self._looks.scale))

    @override
    def focus_part(self) -> QWidget:
        return self.language

    def _use_language(self, chosen: str) -> None:
        for language in LANGUAGES:
            if language == chosen:
                self._looks.use_language(language)

    def _use_theme(self, chosen: str) -> None:
        for theme in THEMES:
            if theme == chosen:
                self._looks.use_theme(theme)

    def _use_scale(self, chosen: str) -> None:
        self._looks.use_scale(int(chosen))
