"""What visitors said of the service: who was asked is one fact, what was answered another."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.facts.base import About, Fact

SurveyWay: TypeAlias = Literal["slip", "screen"]
"""How a visitor is asked: by a slip he fills in, or at a screen he touches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAsked(Fact):
    """The visitor of a visit was asked, once; nothing says what he answered, nor by which token."""

    ABOUT: ClassVar[About] = "survey"
    KEY: ClassVar[str] = "survey"
    survey: str
    visit: str
    service: str
    day: dt.date
    way: SurveyWay


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveySums:
    """Hold what was said of one row of the indicators: yes, no, and nothing."""

    number: str
    satisfied: int
    dissatisfied: int
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyCounted(Fact):
    """The box of a service was opened on a `day`: sums alone, of so many answers together.

    `tokens` are those used up, in the order of their digits: which of them said what is nowhere.
    """

    ABOUT: ClassVar[About] = "survey"
    KEY: ClassVar[str] = "box"
    box: str
    service: str
    day: dt.date
    answers: int
    sums: tuple[SurveySums, ...]
    tokens: tuple[str, ...]
