"""The simple settings, each declared once: what it is called, where it is kept, what it may be.

Pages, search and documentation follow from here; what needs more than a choice among a few
values (office, windows, printers, numbers, days, calendar) has a form of its own.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.permissions import Command

Scope: TypeAlias = Literal["office", "desk"]
"""Where a setting is kept: with the office as a fact, or on this desk alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """Declare one setting; `ground` is the decision it rests on, `section` where it is offered."""

    key: str
    scope: Scope
    section: str
    options: tuple[str, ...]
    default: str
    ground: str = ""
    command: Command = "settings.law"  # who may change it, where it is the office's

    @property
    def label(self) -> str:
        """Return the code of its name."""
        return f"setting.{self.key}"

    def checked(self, value: str) -> str:
        """Return `value` if it may be chosen; refuse `bad-setting` (`value`)."""
        if value not in self.options:
            raise Refusal("bad-setting", value=value)
        return value

    def kept(self, value: str | None) -> str:
        """Return what a value kept means now: one that is no longer known is the default."""
        return value if value in self.options else self.default


LANGUAGE: Final = Declared(
    key="language", scope="desk", section="looks", options=("kk", "ru", "en"), default="kk"
)
THEME: Final = Declared(
    key="theme", scope="desk", section="looks", options=("light", "dark", "contrast"),
    default="light",
)  # fmt: skip
SCALE: Final = Declared(
    key="scale", scope="desk", section="looks", options=("90", "100", "110", "125", "150"),
    default="100",
)  # fmt: skip
LANES: Final = Declared(
    key="cases.lanes", scope="desk", section="looks", options=("", "1"), default=""
)
CALLS: Final = Declared(
    key="queue.calls", scope="office", section="windows", options=tuple("123456789"), default="3",
    ground="D22", command="settings.windows",
)  # fmt: skip
ONE_PERSON: Final = Declared(
    key="decisions.one-person", scope="office", section="posts", options=("", "1"), default="",
    ground="D24",
)  # fmt: skip
OFFICE_COPY: Final = Declared(
    key="talon.office_copy", scope="office", section="printers", options=("yes", "no"),
    default="yes", ground="D55",
)  # fmt: skip
LETTERHEAD: Final = "letterhead"
LETTER_PAPER: Final = Declared(
    key="letters.paper", scope="office", section="printers", options=("plain", LETTERHEAD),
    default="plain", ground="D28",
)  # fmt: skip

OFFICE: Final = "office"
DEPARTMENT: Final = "department"
SIGN_PERMIT: Final = Declared(
    key="signed.permit", scope="office", section="numbers", options=(OFFICE, DEPARTMENT),
    default=OFFICE, ground="D30",
)  # fmt: skip
SIGN_INVITATION: Final = Declared(
    key="signed.invitation", scope="office", section="numbers", options=(OFFICE, DEPARTMENT),
    default=DEPARTMENT, ground="D30",
)  # fmt: skip
SIGN_LETTER: Final = Declared(
    key="signed.invitation-letter", scope="office", section="numbers",
    options=(OFFICE, DEPARTMENT), default=DEPARTMENT, ground="D30",
)  # fmt: skip

COUPON_DAYS: Final = Declared(
    key="coupons.days", scope="office", section="numbers", options=("10", "20", "30", "45", "60"),
    default="30", ground="D44",
)  # fmt: skip
WEAPONS_DAYS: Final = Declared(
    key="weapons.days", scope="office", section="numbers",
    options=("14", "30", "60", "90", "180", "365"), default="90", ground="W-11.2",
)  # fmt: skip
BLANKS_LOW: Final = Declared(
    key="blanks.low", scope="office", section="numbers",
    options=("0", "5", "10", "20", "50", "100"), default="10", ground="D28",
)  # fmt: skip

BOARD_SHOWN: Final = Declared(
    key="board.shown", scope="desk", section="board", options=("", "1"), default="", ground="D46"
)
BOARD_LANGUAGES: Final = Declared(
    key="board.languages", scope="desk", section="board", options=("both", "kk", "ru"),
    default="both",
)  # fmt: skip
BOARD_CALLS: Final = Declared(
    key="board.calls", scope="desk", section="board", options=("4", "5", "6"), default="5"
)
BOARD_LOOK: Final = Declared(
    key="board.look", scope="desk", section="board", options=("dark", "light"), default="dark"
)
SOUND: Final = Declared(
    key="sound", scope="desk", section="sound", options=("off", "board", "always"),
    default="board",
)  # fmt: skip
SOUND_LANGUAGES: Final = Declared(
    key="sound.languages", scope="desk", section="sound",
    options=("kk-ru", "ru-kk", "kk", "ru", ""), default="kk-ru",
)  # fmt: skip
TOUCH_SHOWN: Final = Declared(
    key="touch.shown", scope="desk", section="touch", options=("", "1"), default="", ground="D46"
)

DECLARED: Final = (
    *(LANGUAGE, THEME, SCALE, LANES, CALLS, OFFICE_COPY, LETTER_PAPER, ONE_PERSON),
    *(SIGN_PERMIT, SIGN_INVITATION, SIGN_LETTER, COUPON_DAYS, WEAPONS_DAYS, BLANKS_LOW),
    *(BOARD_SHOWN, BOARD_LANGUAGES, BOARD_CALLS, BOARD_LOOK, TOUCH_SHOWN),
    *(SOUND, SOUND_LANGUAGES),
)
"""Every simple setting, in the order it is offered in."""


def of_section(section: str) -> tuple[Declared, ...]:
    """Return the simple settings a section of the settings offers."""
    return tuple(each for each in DECLARED if each.section == section)
