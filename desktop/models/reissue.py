"""What may become of a permit or an invitation after it was made: another for it, or its end.

It lies ready, is handed over, is replaced by another with a number of its own, or is annulled; what
is replaced or annulled stays so for good, and its number is never given again (D28, D45). A letter
of refusal and a confirmation are told once and never come to an end.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.errors import Refusal
from desktop.models.facts.reissue import AnnulledFor, ReplacedFor
from desktop.models.facts.result import ResultIssued, ResultKind

State: TypeAlias = Literal["lying", "handed", "replaced", "annulled", "set-aside"]

MOVES: Final[frozenset[tuple[State, State]]] = frozenset(
    {
        ("lying", "handed"),
        ("lying", "replaced"),
        ("lying", "annulled"),
        ("handed", "replaced"),
        ("handed", "annulled"),
    }
)
"""The lawful moves of a permit or invitation; each is made once."""

FORMS: Final[frozenset[ResultKind]] = frozenset({"permit", "invitation", "invitation-letter"})
"""The results that are a form of their own, and may be made anew or annulled."""

REPLACED_FOR: Final[tuple[ReplacedFor, ...]] = get_args(ReplacedFor)
DUPLICATES: Final[frozenset[ReplacedFor]] = frozenset({"lost", "damaged", "stolen"})
"""Why a duplicate is given; after a spelling mistake it is a new form, and no duplicate."""

_GONE: Final[frozenset[ReplacedFor]] = frozenset({"lost", "stolen"})
_OF_KIND: Final[Mapping[ResultKind, tuple[AnnulledFor, ...]]] = MappingProxyType(
    {
        "permit": ("renounced", "died", "weapon-gone", "false-papers", "court", "mistake"),
        "invitation": ("renounced", "died", "false-papers", "court", "mistake"),
        "invitation-letter": ("renounced", "false-papers", "court", "mistake"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Hold a permit or invitation as it stands: what it is, and what became of it."""

    issued: ResultIssued
    state: State


def state_of(*, handed: bool, ended: str) -> State:
    """Return how a result stands, `ended` being how it came to its end, empty while it did not."""
    over: dict[str, State] = {"annulled": "annulled", "set-aside": "set-aside"}
    if ended:
        return over.get(ended, "replaced")
    return "handed" if handed else "lying"


def is_living(state: State) -> bool:
    """Say whether a result in this state still holds: it was neither replaced nor annulled."""
    return state in {"lying", "handed"}


def move(state: State, to: State, *, number: str) -> State:
    """Return the state moved to; refuse `result-over` (`number`, `state`) of any other move."""
    if (state, to) not in MOVES:
        raise Refusal("result-over", number=number, state=state)
    return to


def reasons_to_annul(kind: ResultKind) -> tuple[AnnulledFor, ...]:
    """Return why a result of a kind may be annulled; none of what never comes to an end."""
    return _OF_KIND.get(kind, ())


def needs_statement(reason: ReplacedFor) -> bool:
    """Say whether the holder's written statement is asked for: a mistake of ours needs none."""
    return reason in DUPLICATES


def require_replaceable(form: Form, reason: ReplacedFor, *, on: dt.date) -> None:
    """Refuse to give another form for one, on a day.

    Refuses `result-no-form` (`number`) of a letter, `result-over` (`number`, `state`) of what is
    replaced or annulled already, `result-lies-here` (`number`) of one lost or stolen that was never
    handed over, `result-expired` (`number`, `day`) where its term is over: it is applied for anew.
    """
    issued = form.issued
    _require_form(issued)
    move(form.state, "replaced", number=issued.number)
    if reason in _GONE and form.state == "lying":
        raise Refusal("result-lies-here", number=issued.number)
    if issued.valid_until is not None and issued.valid_until < on:
        raise Refusal("result-expired", number=issued.number, day=issued.valid_until)


def require_annullable(form: Form, reason: AnnulledFor) -> None:
    """Refuse to annul a form: `result-no-form`, `result-over` as above, `annulled-for` (`number`).

    The last is of a reason that cannot be of its kind.
    """
    issued = form.issued
    _require_form(issued)
    move(form.state, "annulled", number=issued.number)
    if reason not in reasons_to_annul(issued.kind):
        raise Refusal("annulled-for", number=issued.number)


def require_after(issued: ResultIssued, on: dt.date) -> None:
    """Refuse `before-result` (`number`, `day`): nothing became of a form before it was made."""
    if on < issued.issued_on:
        raise Refusal("before-result", number=issued.number, day=issued.issued_on)


def _require_form(issued: ResultIssued) -> None:
    if issued.kind not in FORMS:
        raise Refusal("result-no-form", number=issued.number)
