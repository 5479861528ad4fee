"""The survey of ten seconds: asked once a visit, answered with a token, counted from a box.

Who was asked and what was answered meet nowhere. That a visitor was asked is on record, as a voter
is ticked off the roll; the token he answers with is drawn and proves itself, and nobody keeps which
was his. His answers drop into a box of sums outside the journal, whose entries have an order and an
hour; the journal is told the sums alone, and which tokens are used up, once `LEAST` answers lie
together and their day is over, or somebody opens the box (docs/indicators.md, ADR 0019).
"""

import datetime as dt
import hmac
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.facts import SurveyCounted, SurveySums
from desktop.models.ids import Randomness
from desktop.models.standard import Standard

Said: TypeAlias = Literal["satisfied", "dissatisfied", "silent"]

LEAST: Final = 3
"""So many answers lie in a box before it is opened: the sums of fewer would tell whose they are."""

_DRAWN: Final = 5  # digits that tell a slip from any other
_PROOF: Final = 4  # digits that prove it is one of this office's
_GROUP: Final = 3
_BYTES: Final = 8
_BASE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Hold what was answered about one service and not yet told the journal, and by which tokens.

    `sums` are counts by row and by what was said; `since` is the day the first answer dropped.
    """

    answers: int = 0
    since: str = ""
    sums: Mapping[str, Mapping[Said, int]] = field(default_factory=dict)
    tokens: tuple[str, ...] = ()


def questions(standard: Standard) -> tuple[str, ...]:
    """Return the rows of the indicators that only visitors can tell, in their order."""
    return tuple(row.number for row in standard.indicators if row.source == "survey")


def new_token(
    service: str, *, secret: bytes, randomness: Randomness, spent: Collection[str]
) -> str:
    """Return nine digits drawn for one answer about a service: no record is kept of them.

    The last four prove, to whoever has the `secret`, that they were drawn here and for what.
    """
    while True:
        drawn = f"{int.from_bytes(randomness(_BYTES)) % _BASE**_DRAWN:0{_DRAWN}d}"
        token = f"{drawn}{_proof(drawn, service, secret)}"
        if token not in spent:
            return token


def plain_token(text: str) -> str:
    """Return a token as it is kept, however it was typed; refuse `survey-token` (`token`)."""
    digits = "".join(each for each in text if each.isascii() and each.isdecimal())
    if len(digits) != _DRAWN + _PROOF:
        raise Refusal("survey-token", token=text.strip())
    return digits


def is_of(token: str, service: str, secret: bytes) -> bool:
    """Say whether a token was drawn here for a service."""
    return hmac.compare_digest(token[_DRAWN:], _proof(token[:_DRAWN], service, secret))


def written_token(token: str) -> str:
    """Write a token as slips have it: `482 137 905`."""
    return " ".join(token[at : at + _GROUP] for at in range(0, len(token), _GROUP))


def _proof(drawn: str, service: str, secret: bytes) -> str:
    told = hmac.new(secret, f"survey {service} {drawn}".encode(), "sha256").digest()
    return f"{int.from_bytes(told[:_BYTES]) % _BASE**_PROOF:0{_PROOF}d}"


def dropped(
    box: Box, *, rows: Collection[str], said: Mapping[str, Said], token: str, day: dt.date
) -> Box:
    """Return the box with one more answer in it; a row nothing was said of counts as silent.

    Refuses `survey-spent` (`token`) of a token that is in the box, and `survey-empty` where
    nothing at all was said.
    """
    if token in box.tokens:
        raise Refusal("survey-spent", token=written_token(token))
    if all(said.get(row, "silent") == "silent" for row in rows):
        raise Refusal("survey-empty")
    sums = {row: dict(box.sums.get(row, {})) for row in rows}
    for row in rows:
        answer = said.get(row, "silent")
        sums[row][answer] = sums[row].get(answer, 0) + 1
    return replace(
        box,
        answers=box.answers + 1,
        since=box.since or day.isoformat(),
        sums=MappingProxyType(sums),
        tokens=tuple(sorted((*box.tokens, token))),
    )


def may_open(box: Box) -> bool:
    """Say whether so many answers lie together that their sums tell of nobody."""
    return box.answers >= LEAST


def is_due(box: Box, today: dt.date) -> bool:
    """Say whether a box opens by itself: its day is over, and enough lies in it."""
    return may_open(box) and box.since < today.isoformat()


def opened(box: Box, *, ref: str, service: str, day: dt.date) -> SurveyCounted:
    """Return what the journal is told of a box; refuse `survey-few` (`answers`, `least`)."""
    if not may_open(box):
        raise Refusal("survey-few", answers=box.answers, least=LEAST)
    return SurveyCounted(
        box=ref,
        service=service,
        day=day,
        answers=box.answers,
        sums=tuple(
            SurveySums(
                number=row,
                satisfied=said.get("satisfied", 0),
                dissatisfied=said.get("dissatisfied", 0),
                silent=said.get("silent", 0),
            )
            for row, said in sorted(box.sums.items())
        ),
        tokens=box.tokens,
    )
