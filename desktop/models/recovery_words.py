"""Fill the recovery sheet of a sealed record; its content is never kept (D46)."""

import datetime as dt
from typing import Final

from desktop.models.paper_away import RecoveryContent
from desktop.models.paper_parts import NOTHING, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import chosen, moment_words, worded

LANGUAGE: Final[Language] = "ru"
_GROUP: Final = 4
_EARLIER: Final = Text(
    kk="Бұған дейінгі парақтың коды енді ештеңе ашпайды: оны жойыңыз.",
    ru="Код прежнего листа больше ничего не открывает: уничтожьте его.",
    en="The code of the sheet before this one opens nothing any more: destroy it.",
)


def recovery_content(
    code: str, *, name: str, office: Wording, made_at: dt.datetime, again: bool = False
) -> RecoveryContent:
    """Fill the sheet with a code of eight groups, whatever parts them; `name` made the sheet.

    `again` says that a sheet before it is spent.
    """
    letters = "".join(filter(str.isalnum, code))
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    first, second, third, fourth, fifth, sixth, seventh, eighth = groups
    return RecoveryContent(
        office=office,
        first=first,
        second=second,
        third=third,
        fourth=fourth,
        fifth=fifth,
        sixth=sixth,
        seventh=seventh,
        eighth=eighth,
        name=name,
        made=worded(lambda spoken: moment_words(made_at, spoken), LANGUAGE),
        made_at=made_at.isoformat(),
        language=LANGUAGE,
        earlier=chosen(_EARLIER, LANGUAGE) if again else NOTHING,
    )
