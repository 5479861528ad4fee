"""Word whoever signs a paper: post, order and rank on one line, the name on another (D41, D54).

Lines stand in the nominative: nothing is declined. Russian papers spell what Russian has words for.
"""

from typing import Final

from desktop.models.official import Official
from desktop.models.paper_parts import NOTHING, Wording
from desktop.models.text import Language, Text
from desktop.models.wording import worded

_ORDER: Final = Text(kk="{order} бұйрық", ru="приказ {order}", en="order {order}")


def name_in(official: Official | None, spoken: Language) -> str:
    """Return a name as papers of a language spell it, empty of nobody."""
    if official is None:
        return ""
    return (official.name_ru if spoken == "ru" else "") or official.name


def rank_in(official: Official | None, spoken: Language) -> str:
    """Return the special rank, empty where there is none."""
    if official is None:
        return ""
    return (official.rank_ru if spoken == "ru" else "") or official.rank_kk


def post_in(official: Official | None, spoken: Language) -> str:
    """Return the post and the rank; whoever acts says so, and by which order."""
    if official is None:
        return ""
    post = (official.post_ru if spoken == "ru" else "") or official.post_kk
    if official.acting and official.order:
        post = f"{post} ({_ORDER.in_language(spoken).format(order=official.order)})"
    return ", ".join(filter(None, (post, rank_in(official, spoken))))


def ranked_name(official: Official | None, spoken: Language) -> str:
    """Return the rank before the name, for a form that has no line for the post."""
    return " ".join(filter(None, (rank_in(official, spoken), name_in(official, spoken))))


def post_of(official: Official | None, language: Language) -> Wording:
    """Return the line of the post as a paper of this language has it."""
    return _once(worded(lambda spoken: post_in(official, spoken), language))


def name_of(official: Official | None, language: Language) -> Wording:
    """Return the line of the name as a paper of this language has it."""
    return _once(worded(lambda spoken: name_in(official, spoken), language))


def ranked_of(official: Official | None, language: Language) -> Wording:
    """Return the rank before the name as a paper of this language has it."""
    return _once(worded(lambda spoken: ranked_name(official, spoken), language))


def _once(said: Wording) -> Wording:
    """Return words that are the same in both languages only once."""
    if not said.kk:
        return NOTHING
    return said if said.own != said.kk else Wording(kk=said.kk)
