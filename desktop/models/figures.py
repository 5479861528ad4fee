"""The figures that are counted of one office or of many: what each counts, and how it may be split.

A figure counts things one by one, and each of them has exactly one value of every split it allows:
so the rows and columns of a table add up to its totals. Its words stand in
`models/figure_names.py` and `models/figure_says.py`, what it is read from in `store/figures.py`;
docs/figures.md is the same list for people.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

Split: TypeAlias = Literal[
    "office",
    "service",
    "purpose",
    "weapon-kind",
    "citizenship",
    "ground",
    "day",
    "week",
    "month",
    "quarter",
    "year",
]
"""What a figure is split by; the last five are periods."""

Group: TypeAlias = Literal[
    "applications", "queue", "refusals", "deviations", "weapons", "invitations"
]
"""What a figure belongs to: figures of a group stand beside each other in one table."""

Unit: TypeAlias = Literal[
    "applications", "days", "numbers", "grounds", "deviations", "weapons", "invitations", "guests"
]
"""What a figure counts; days are calendar days."""

SPLITS: Final[tuple[Split, ...]] = get_args(Split)
GROUPS: Final[tuple[Group, ...]] = get_args(Group)
PERIODS: Final[tuple[Split, ...]] = ("day", "week", "month", "quarter", "year")

NONE: Final = ""
"""The key of what a split says nothing of: an application without a weapon, a number of no line."""
SEVERAL: Final = "*"
"""The key of an application for weapons of several kinds, or guests of several states."""

_P: Final[frozenset[Split]] = frozenset(PERIODS)
_GROUND: Final[frozenset[Split]] = frozenset({"ground"})
_PLACE: Final[frozenset[Split]] = frozenset({"office", "service"})
_OF_CASE: Final[frozenset[Split]] = _PLACE | {"purpose", "weapon-kind", "citizenship"}
_OF_GUEST: Final[frozenset[Split]] = frozenset({"office", "purpose", "citizenship"})
_OF_WEAPON: Final[frozenset[Split]] = frozenset({"office", "weapon-kind"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Define a figure: its group and unit, the splits it allows, and where its reading comes from.

    `source` names paragraphs of the standards and decisions. One that `stands` is taken at the end
    of the last day asked for, so no period splits it. The things counted by one that `drills` are
    applications, or belong to one.
    """

    id: str
    group: Group
    unit: Unit
    source: str
    splits: frozenset[Split]
    stands: bool = False
    drills: bool = True


def _cases(figure: str, source: str, *, unit: Unit = "applications") -> Figure:
    """Define a figure of applications as of their day."""
    return Figure(id=figure, group="applications", unit=unit, source=source, splits=_OF_CASE | _P)


def _open(figure: str, source: str) -> Figure:
    """Define a figure of applications as they stand at the end of a day."""
    return Figure(
        id=figure,
        group="applications",
        unit="applications",
        source=source,
        splits=_OF_CASE,
        stands=True,
    )


def _queue(figure: str, source: str) -> Figure:
    return Figure(
        id=figure, group="queue", unit="numbers", source=source, splits=_PLACE | _P, drills=False
    )


def _deviation(figure: str, source: str) -> Figure:
    return Figure(
        id=figure,
        group="deviations",
        unit="deviations",
        source=source,
        splits=_PLACE | _P,
        drills=False,
    )


def _moved(figure: str, source: str = "D45", *, drills: bool = False) -> Figure:
    return Figure(
        id=figure,
        group="weapons",
        unit="weapons",
        source=source,
        splits=_OF_WEAPON | _P,
        drills=drills,
    )


FIGURES: Final[Mapping[str, Figure]] = MappingProxyType(
    {
        each.id: each
        for each in (
            _cases("registered", "W-12, I-12, D39"),
            _cases("in-time", "W-7, I-7, D6, D38"),
            _cases("late-here", "W-7, I-7, D30"),
            _cases("late-away", "W-7, I-7, D30"),
            _cases("days-late", "W-7, I-7, D6", unit="days"),
            _cases("days-away", "D30", unit="days"),
            _cases("ended", "D10, D39, D50"),
            _open("overdue", "W-7, I-7, D6"),
            _open("overdue-away", "W-7, I-7, D30"),
            _queue("numbers", "W-9a, D22"),
            _queue("waits-over", "W-7.2, I-7.2, D22, D47"),
            _queue("services-over", "W-7.3, I-7.3, D47"),
            Figure(
                id="refused",
                group="refusals",
                unit="applications",
                source="W-17, I-16, D38",
                splits=_OF_CASE | _P,
            ),
            Figure(
                id="grounds",
                group="refusals",
                unit="grounds",
                source="W-17, I-16, D38",
                splits=_OF_CASE | _P | _GROUND,
            ),
            _deviation("out-of-turn", "D22"),
            _deviation("number-outside-hours", "D21"),
            _deviation("case-outside-hours", "D21"),
            _deviation("day-warned", "D51"),
            Figure(
                id="on-books",
                group="weapons",
                unit="weapons",
                source="D43, D45",
                splits=_OF_WEAPON,
                stands=True,
                drills=False,
            ),
            _moved("put-on", "W-5, D45", drills=True),
            _moved("renewed", "W-11.2, D45", drills=True),
            _moved("moved-in"),
            _moved("moved-out"),
            _moved("sold"),
            _moved("surrendered"),
            _moved("seized"),
            _moved("lost"),
            _moved("found"),
            _moved("annulled", "D28, D45"),
            _moved("owner-died"),
            Figure(
                id="forms",
                group="invitations",
                unit="invitations",
                source="I-5, D4",
                splits=_OF_GUEST | _P,
            ),
            Figure(
                id="guests",
                group="invitations",
                unit="guests",
                source="I-5, D4",
                splits=_OF_GUEST | _P,
            ),
        )
    }
)
"""Every figure there is, in the order tables have them."""


def of_group(group: Group) -> tuple[Figure, ...]:
    """Return the figures of a group, in their order."""
    return tuple(each for each in FIGURES.values() if each.group == group)


def splits_of(figures: tuple[str, ...]) -> tuple[Split, ...]:
    """Return the splits that every one of some figures allows, in their order."""
    allowed = [FIGURES[each].splits for each in figures]
    return tuple(each for each in SPLITS if all(each in some for some in allowed))
