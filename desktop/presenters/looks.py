"""How the window looks and speaks: kept on this desk, never a fact."""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, TypeVar, get_args

from PySide6.QtCore import QObject, Signal

from desktop import i18n
from desktop.i18n import LANGUAGES, Language
from desktop.models.declared import LANGUAGE, SCALE, THEME
from desktop.models.errors import Refusal
from desktop.store import desk as desk_tables
from desktop.store.database import Database

ThemeName: TypeAlias = Literal["light", "dark", "contrast"]

THEMES: Final[tuple[ThemeName, ...]] = get_args(ThemeName)
SCALES: Final = tuple(map(int, SCALE.options))  # percent

Kept = TypeVar("Kept", bound=str)


class Looks(QObject):
    """Keep language, theme and size of the letters from one start to the next.

    Making it begins to speak the language kept. What cannot be kept (a full disk) is in force all
    the same, until the program ends.

    Signals:
        language_changed: another `Language` is spoken; say everything again.
        theme_changed: another theme is chosen (`ThemeName`).
        scale_changed: another size of the letters is chosen, in percent.
        not_kept: the `Refusal` of the disk.
    """

    language_changed = Signal(str)
    theme_changed = Signal(str)
    scale_changed = Signal(int)
    not_kept = Signal(Refusal)

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        kept = desk_tables.settings(database)
        self._language = _one_of(LANGUAGES, LANGUAGE.kept(kept.get(LANGUAGE.key)))
        self._theme = _one_of(THEMES, THEME.kept(kept.get(THEME.key)))
        self._scale = int(SCALE.kept(kept.get(SCALE.key)))
        i18n.use_language(self._language)

    @property
    def language(self) -> Language:
        """Return the language of the window."""
        return self._language

    @property
    def theme(self) -> ThemeName:
        """Return the theme of the window."""
        return self._theme

    @property
    def scale(self) -> int:
        """Return the size of the letters in percent."""
        return self._scale

    def use_language(self, language: Language) -> None:
        """Speak another language from now on."""
        if language != self._language:
            i18n.use_language(language)
            self._language = language
            self.language_changed.emit(language)
            self._keep(LANGUAGE.key, language)

    def use_theme(self, theme: ThemeName) -> None:
        """Wear another theme from now on."""
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit(theme)
            self._keep(THEME.key, theme)

    def use_scale(self, scale: int) -> None:
        """Write in the nearest size there is from now on."""
        nearest = min(SCALES, key=lambda each: abs(each - scale))
        if nearest != self._scale:
            self._scale = nearest
            self.scale_changed.emit(nearest)
            self._keep(SCALE.key, str(nearest))

    def _keep(self, key: str, value: str) -> None:
        try:
            desk_tables.set_setting(self._database, key=key, value=value)
        except Refusal as refusal:
            self.not_kept.emit(refusal)


def _one_of(known: Sequence[Kept], kept: str) -> Kept:
    """Return the value kept, typed as what it is one of."""
    return next(each for each in known if each == kept)
