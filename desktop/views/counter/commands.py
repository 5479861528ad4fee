"""What the keys of the counter page are called, and which key does what."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

NEXT: Final = "counter.next"
AGAIN: Final = "counter.again"
NUMBER: Final = "counter.number"
BEGIN: Final = "counter.begin"
GONE: Final = "counter.gone"
HOLD: Final = "counter.hold"
HOLD_CAP: Final = "Ctrl+F6"
PAUSE: Final = "counter.pause"
PAUSE_CAP: Final = "Ctrl+F2"
CAUSES: Final = "counter.causes"
CAUSES_CAP: Final = "Ctrl+F3"
SEND: Final = "counter.send"
SEND_CAP: Final = "Shift+F6"
SENT: Final = "counter.sent"
SENT_CAP: Final = "Ctrl+F4"
LIST: Final = "counter.list"
DRAWER: Final = "counter.drawer"
FINISH: Final = "counter.finish"
ADD: Final = "counter.add"
ALIKE: Final = "counter.add-alike"
NEXT_STEP: Final = "counter.next-step"
STEP_BACK: Final = "counter.step-back"
PRINT: Final = "counter.print"
FOLLOW: Final = "counter.follow"
FOLLOW_CAP: Final = "F11"
TURN: Final = "counter.out-of-turn"
TURN_CAP: Final = "Shift+F2"
REGISTER: Final = "counter.register"
REGISTER_CAP: Final = "Shift+F3"
READY: Final = "counter.papers-ready"
READY_CAP: Final = "Shift+F4"
SHEET: Final = "counter.morning-sheet"
SHEET_CAP: Final = "Shift+F5"
FORMS: Final = "counter.forms"
FORMS_CAP: Final = "Shift+F7"
LETTER: Final = "counter.letter"
LETTER_CAP: Final = "Ctrl+F7"
SURVEY: Final = "counter.survey"
SURVEY_CAP: Final = "Ctrl+F8"
STEP: Final = "counter.step-"  # and the number of the step

_STEPS: Final = 6

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "F2": NEXT,
        "F3": AGAIN,
        "F4": NUMBER,
        "F5": BEGIN,
        "F6": GONE,
        HOLD_CAP: HOLD,
        PAUSE_CAP: PAUSE,
        CAUSES_CAP: CAUSES,
        SEND_CAP: SEND,
        SENT_CAP: SENT,
        "F7": LIST,
        "F8": DRAWER,
        "F9": FINISH,
        "Ins": ADD,
        "Alt+Ins": ALIKE,
        "Ctrl+PgDn": NEXT_STEP,
        "Ctrl+PgUp": STEP_BACK,
        "Ctrl+P": PRINT,
        FOLLOW_CAP: FOLLOW,
        TURN_CAP: TURN,
        REGISTER_CAP: REGISTER,
        READY_CAP: READY,
        SHEET_CAP: SHEET,
        FORMS_CAP: FORMS,
        LETTER_CAP: LETTER,
        SURVEY_CAP: SURVEY,
        **{f"Alt+{at}": f"{STEP}{at}" for at in range(1, _STEPS + 1)},
    }
)
"""Key cap → command, bound while the page is on show."""
