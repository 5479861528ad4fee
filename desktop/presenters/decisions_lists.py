"""The lists of the page of decisions in words: what waits for whom, and what a key does to many."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.presenters import formats
from desktop.presenters.cases_filter import NEAR_DAYS
from desktop.presenters.cases_rows import Abouts, due_tone
from desktop.presenters.cases_said import due_words, holder_words
from desktop.presenters.decisions_asked import asked_line
from desktop.presenters.decisions_view import CaseLine, ListChoice, ListsView
from desktop.presenters.list_view import NothingView
from desktop.services import waiting
from desktop.services.desk import Desk
from desktop.services.waiting import Asked
from desktop.store import decision_lists
from desktop.store.cases import CaseRow
from desktop.store.decision_lists import MOST_COUNTED, MOST_SHOWN, ListKey

NAMES: Final[Mapping[ListKey, str]] = MappingProxyType(
    {
        "mine": marked("Waiting for me"),
        "lay": marked("To lay before the head"),
        "resolve": marked("To resolve"),
        "examine": marked("Being examined"),
        "asked": marked("Answers awaited"),
        "sign": marked("To sign"),
        "send": marked("To send to the department"),
        "away": marked("At the department"),
        "complained": marked("Complained of with reason"),
        "near": marked("Term ends soon"),
    }
)
VERBS: Final[Mapping[ListKey, str]] = MappingProxyType(
    {
        "lay": marked("Lay before the head"),
        "resolve": marked("Assign by one resolution"),
        "asked": marked("The answer has come…"),
        "send": marked("To the department…"),
        "away": marked("Back from the department…"),
        "complained": marked("Set aside or uphold…"),
    }
)
"""What the key of a list does."""

MANY: Final[frozenset[ListKey]] = frozenset({"lay", "resolve"})
"""The lists of which several cases are taken at once."""

_EMPTY: Final[Mapping[ListKey, str]] = MappingProxyType(
    {
        "mine": marked("What the head assigns to you, or what you are to sign, appears here."),
        "lay": marked(
            "Applications registered at the counter appear here until the head has them."
        ),
        "resolve": marked("Applications laid before the head appear here until he assigns them."),
        "examine": marked("Applications an employee examines appear here."),
        "asked": marked("What others were asked appears here until they answer."),
        "sign": marked("Decisions drafted by an employee appear here until they are signed."),
        "send": marked("Decisions the department signs appear here until they are sent."),
        "away": marked("Applications sent to the department appear here until they are back."),
        "complained": marked(
            "Decisions appear here that a complaint puts in question with reason."
        ),
        "near": marked("Undecided applications appear here in the last days of their term."),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """Hold what was read of the lists: how much each has, and the first lines of one.

    `works` says whether whoever reads may do what the list waits for.
    """

    which: ListKey
    counts: Mapping[ListKey, int]
    rows: tuple[CaseRow, ...]
    asked: tuple[Asked, ...]
    works: bool


def read_lists(desk: Desk, which: ListKey) -> Lists:
    """Read how many cases every list has, and the first of one; refuses `office-not-chosen`."""
    return _read(desk, which, _counts(desk))


def read_first(desk: Desk) -> Lists:
    """Read as `read_lists` does the first list that has something whoever works here may do."""
    counts = _counts(desk)
    full = (each for each in NAMES if counts[each] and waiting.may_work(desk, each))
    return _read(desk, next(full, "mine"), counts)


def _counts(desk: Desk) -> Mapping[ListKey, int]:
    of = waiting.whose(desk, near_days=NEAR_DAYS)
    return {each: waiting.count(desk, each, of) for each in NAMES}


def _read(desk: Desk, which: ListKey, counts: Mapping[ListKey, int]) -> Lists:
    asked = waiting.asked(desk) if which == "asked" else ()
    rows = [each.row for each in asked]
    if which != "asked":
        of = waiting.whose(desk, near_days=NEAR_DAYS)
        rows = decision_lists.listed(desk.database, desk.office().office, which, of)
    return Lists(
        which=which,
        counts=counts,
        rows=tuple(rows),
        asked=asked,
        works=waiting.may_work(desk, which),
    )


def lists_view(
    lists: Lists, *, ticked: Collection[str], abouts: Abouts, today: dt.date
) -> ListsView:
    """Say what is on the lists."""
    which, count = lists.which, lists.counts[lists.which]
    shown = len(lists.rows)
    more = _("The first {shown} are shown; the register has all of them.").format(shown=MOST_SHOWN)
    said = _n("{count} application", "{count} applications", count)
    if which == "asked":
        said = _n("{count} inquiry", "{count} inquiries", count)
    works = lists.works and which in VERBS
    takes_many = works and which in MANY
    return ListsView(
        counted=said.format(count=count_words(count)),
        choices=tuple(
            ListChoice(key=key, words=_(words), count=count_words(lists.counts[key]))
            for key, words in NAMES.items()
        ),
        which=which,
        lines=tuple(_lines(lists, ticked, abouts, today)),
        note=_note(len(ticked)) if takes_many else "",
        more=more if count > shown else "",
        verb=_(VERBS[which]) if works else "",
        takes_many=takes_many,
        reminds=works and which == "asked",
        nothing=None if shown else NothingView(head=_("Nothing here"), sentence=_(_EMPTY[which])),
    )


def count_words(count: int) -> str:
    """Write how many, no further than they are counted."""
    return f"{formats.number(count)}+" if count >= MOST_COUNTED else formats.number(count)


def _note(ticked: int) -> str:
    if ticked:
        return _("Chosen: {count}").format(count=formats.number(ticked))
    return _("Space chooses several")


def _lines(
    lists: Lists, ticked: Collection[str], abouts: Abouts, today: dt.date
) -> Iterator[CaseLine]:
    if lists.which == "asked":
        yield from (asked_line(each, today) for each in lists.asked)
        return
    for row in lists.rows:
        yield _line(row, ticked=row.case in ticked, abouts=abouts, today=today)


def _line(row: CaseRow, *, ticked: bool, abouts: Abouts, today: dt.date) -> CaseLine:
    return CaseLine(
        case=row.case,
        number=row.number,
        applicant=row.applicant,
        about=abouts(row),
        holder=holder_words(row, today),
        due=due_words(row, today),
        due_tone=due_tone(row, today),
        ticked=ticked,
    )
