"""Originals handed in: which of them lie here still, and which are given back (D10, W-16).

They go back with a result handed over, or with the end of what needs no decision any more.
"""

from collections.abc import Collection, Iterable

from desktop.models.application import Application
from desktop.models.errors import Refusal
from desktop.models.facts import CaseEnded, Fact, HandedOver, ItemsEnded
from desktop.models.standard import Standard


def originals_here(
    application: Application, standard: Standard, happened: Iterable[Fact]
) -> tuple[str, ...]:
    """Return the documents of an application whose originals were taken in and lie here still."""
    returned = given_back(happened)
    originals = {each.id for each in standard.documents if each.original}
    taken = dict.fromkeys(each.document for each in application.taken)
    return tuple(each for each in taken if each in originals and each not in returned)


def given_back(happened: Iterable[Fact]) -> tuple[str, ...]:
    """Return the documents given back by what happened to a case, in its order."""
    back = (fact for fact in happened if isinstance(fact, HandedOver | ItemsEnded | CaseEnded))
    return tuple(document for fact in back for document in fact.originals)


def require_here(chosen: Collection[str], here: Collection[str]) -> None:
    """Refuse `original-not-here` (`document`) of what was never taken in, or is given back."""
    for each in chosen:
        if each not in here:
            raise Refusal("original-not-here", document=each)
