"""What stands round every page: plain values, already in words.

Light on purpose: the first paint shows them, and nothing of the domain is imported for it.
"""

from typing import Final, NamedTuple

from desktop.presenters.tone import Tone


class ForceView(NamedTuple):
    """Say that a standard is repealed: a word and why; both empty while it is law."""

    word: str = ""
    why: str = ""


IS_LAW: Final = ForceView()


class ReceptionView(NamedTuple):
    """Say of one service whether it receives now: «Қару», «18:00-ге дейін»."""

    service: str
    until: str
    force: ForceView = IS_LAW


class HeaderView(NamedTuple):
    """Say where we are, who receives, what time it is and who works here.

    `day_short` is the day where there is little room.
    """

    office: str = ""
    receptions: tuple[ReceptionView, ...] = ()
    day: str = ""
    day_short: str = ""
    time: str = ""
    person: str = ""
    place: str = ""


class StatusView(NamedTuple):
    """Say how one thing of the desk fares; `key` names it for whoever goes there."""

    key: str
    words: str
    tone: Tone = "normal"
