"""The simple settings in words: their rows follow from their declaration."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.i18n import LANGUAGES, _
from desktop.models.declared import (
    BLANKS_LOW,
    BOARD_CALLS,
    BOARD_LANGUAGES,
    BOARD_LOOK,
    BOARD_SHOWN,
    CALLS,
    COUPON_DAYS,
    DECLARED,
    LANES,
    LANGUAGE,
    LETTER_PAPER,
    LETTERHEAD,
    OFFICE_COPY,
    ONE_PERSON,
    SCALE,
    SIGN_INVITATION,
    SIGN_LETTER,
    SIGN_PERMIT,
    SOUND,
    SOUND_LANGUAGES,
    THEME,
    TOUCH_SHOWN,
    WEAPONS_DAYS,
    Declared,
    of_section,
)
from desktop.models.draft import YES
from desktop.models.errors import Refusal
from desktop.presenters.cases_lanes import LanesPresenter
from desktop.presenters.desk_settings import DeskSettings
from desktop.presenters.labels import LANGUAGE_NAMES, label
from desktop.presenters.list_view import OptionView
from desktop.presenters.looks import THEMES, Looks
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import saved
from desktop.presenters.settings_view import Said
from desktop.services import declared as services
from desktop.services.desk import Desk

_WORDS: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        LANGUAGE.key: {str(each): words for each, words in LANGUAGE_NAMES.items()}.__getitem__,
        THEME.key: lambda value: label(f"theme.{value}"),
        SCALE.key: lambda value: f"{value} %",
        LANES.key: lambda value: _("By stages") if value else _("As a table"),
        CALLS.key: lambda value: value,
        BLANKS_LOW.key: lambda value: value,
        COUPON_DAYS.key: lambda value: value,
        BOARD_SHOWN.key: lambda value: _("On") if value else _("Off"),
        TOUCH_SHOWN.key: lambda value: _("On") if value else _("Off"),
        BOARD_LANGUAGES.key: lambda value: (
            _("Kazakh and Russian")
            if value == "both"
            else next(words for each, words in LANGUAGE_NAMES.items() if each == value)
        ),
        BOARD_CALLS.key: lambda value: value,
        BOARD_LOOK.key: lambda value: label(f"theme.{value}"),
        SOUND.key: lambda value: label(f"sound.{value}"),
        SOUND_LANGUAGES.key: lambda value: label(f"spoken.{value or 'none'}"),
        WEAPONS_DAYS.key: lambda value: value,
        ONE_PERSON.key: lambda value: _("Yes") if value else _("No"),
        OFFICE_COPY.key: lambda value: (
            _("On a second sheet") if value == YES else _("Not printed at all")
        ),
        LETTER_PAPER.key: lambda value: (
            _("On the office's printed letterhead") if value == LETTERHEAD else _("On plain paper")
        ),
        **{
            each.key: lambda value: label(f"signed-at.{value}")
            for each in (SIGN_PERMIT, SIGN_INVITATION, SIGN_LETTER)
        },
    }
)
"""What each value of a setting is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """Show one setting: its name, what it is now, what else it may be."""

    key: str
    label: str
    chosen: str
    options: tuple[OptionView, ...]


class DeclaredSettings:
    """Tell and change the simple settings, wherever each is kept."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        looks: Looks,
        lanes: LanesPresenter | None,
        kept: DeskSettings | None = None,
    ) -> None:
        """Take the lanes of the register, None where there is no such page.

        `kept` are the settings of this computer beside its looks, None where there are none.
        """
        self._desk, self._looks, self._lanes, self._kept = desk, looks, lanes, kept

    def rows(self, section: str) -> tuple[SettingRow, ...]:
        """Return the settings a section offers, as they are now."""
        return tuple(
            SettingRow(
                key=each.key,
                label=label(each.label),
                chosen=self.value(each.key),
                options=tuple(
                    OptionView(key=value, words=_WORDS[each.key](value)) for value in each.options
                ),
            )
            for each in of_section(section)
            if self._lanes is not None or each.key != LANES.key
        )

    def value(self, key: str) -> str:
        """Return what a setting is now."""
        looks: dict[str, str] = {
            LANGUAGE.key: self._looks.language,
            THEME.key: self._looks.theme,
            SCALE.key: str(self._looks.scale),
            LANES.key: "1" if self._lanes is not None and self._lanes.is_shown else "",
        }
        if key in looks:
            return looks[key]
        if self._kept is not None and _declared(key).scope == "desk":
            return self._kept.value(_declared(key))
        return services.value_of(self._desk(), _declared(key))

    def choose(self, key: str, value: str) -> Said:
        """Set a setting, in force at once; what is kept on this desk has nothing to tell."""
        try:
            chosen = _declared(key).checked(value)
            if _declared(key).scope == "desk":
                self._use(key, chosen)
                return Said(tone="done", sentence="")
            services.set_value(self._desk(), _declared(key), chosen)
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        return saved(self._desk())

    def _use(self, key: str, value: str) -> None:
        if key == LANGUAGE.key:
            self._looks.use_language(next(each for each in LANGUAGES if each == value))
        elif key == THEME.key:
            self._looks.use_theme(next(each for each in THEMES if each == value))
        elif key == SCALE.key:
            self._looks.use_scale(int(value))
        elif key == LANES.key:
            if self._lanes is not None and (value == "1") is not self._lanes.is_shown:
                self._lanes.switch()
        elif self._kept is not None:
            self._kept.keep(_declared(key), value)


def _declared(key: str) -> Declared:
    return next(each for each in DECLARED if each.key == key)
