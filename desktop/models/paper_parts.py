"""The values a paper is filled with: words in two languages, moments, lines of a list (D56)."""

from dataclasses import dataclass
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Say something in Kazakh and in the applicant's language; `own` is empty when that is kk."""

    kk: str
    own: str = ""


NOTHING: Final = Wording(kk="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Hold a moment in the pieces a form asks for; all are text, `month` a Kazakh word."""

    year: str
    month: str
    day: str
    hour: str
    minute: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one line of a list: what it names, and smaller below it what else is to be said.

    In a list of columns its `cells` stand side by side instead, one for each column.
    """

    text: Wording
    detail: Wording = NOTHING
    cells: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Hold the lines by which an office is found; `phones` and `hours` may be empty."""

    name: Wording
    address: str
    phones: str
    hours: Wording


Value: TypeAlias = str | bool | Wording | tuple[Entry, ...]
