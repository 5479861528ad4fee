"""Say in plain words what a fact was, by what it is about; nothing of its content."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models import moments
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.store.codec import FACTS

TOPICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "office": marked("office"),
        "window": marked("window"),
        "staff": marked("employee"),
        "post": marked("post"),
        "day": marked("day"),
        "series": marked("series of numbers"),
        "ticket": marked("queue number"),
        "visit": marked("reception"),
        "case": marked("application"),
        "paper": marked("paper"),
        "person": marked("person"),
        "unit": marked("weapon"),
        "register": marked("register"),
        "blank": marked("blank of strict reporting"),
        "coupon": marked("control coupon"),
        "complaint": marked("complaint"),
        "record": marked("database"),
        "card": marked("card"),
        "region": marked("region"),
        "installation": marked("computer of an office"),
        "parcel": marked("parcel"),
        "question": marked("question of the region"),
        "figures": marked("figures"),
        "list": marked("list"),
        "survey": marked("survey of visitors"),
        "indicator": marked("indicator of quality"),
    }
)
"""What an act is about, by its topic."""


def deed_words(fact: str) -> str:
    """Say what a fact of this name was about; one that this program does not know is a newer's."""
    kind = FACTS.get(fact)
    about = TOPICS.get(kind.ABOUT) if kind is not None else None
    if about is None:
        return _("an entry of a newer program")
    return _("an entry about: {topic}").format(topic=_(about))


def moment_words(text: str) -> str:
    """Say a moment kept as text; what is no moment stays as it is."""
    try:
        return formats.moment(moments.from_text(text))
    except Refusal:
        return text or "–"
