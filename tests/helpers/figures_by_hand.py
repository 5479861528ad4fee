"""Count figures one by one from the facts of the journal, with no table in between."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from desktop.models import facts
from desktop.models.application import Application
from desktop.models.chain import read_head
from desktop.models.decision import ItemDecision
from desktop.models.facts import Fact
from desktop.models.figure_table import Wanted, period_key
from desktop.models.figures import PERIODS, Split
from desktop.models.path import is_on_time, items_of, standing
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.handles import Reader

CODES = {"Өзбекстан": "UZB", "Узбекистан": "UZB"}


@dataclass(frozen=True)
class Fate:
    """What an application came to, when and by when, and what was decided of each item."""

    decision: str
    on: dt.date | None
    due: dt.date
    decided: dict[str, tuple[ItemDecision, dt.date]]


@dataclass
class Life:
    """One application as its facts told it; `first` is what it came to before it was set aside."""

    case: str
    room: str
    day: dt.date
    application: Application
    decided: dict[str, tuple[ItemDecision, dt.date]] = field(default_factory=dict)
    away: list[list[dt.date | None]] = field(default_factory=list)
    ended_on: dt.date | None = None
    forms: list[facts.ResultIssued] = field(default_factory=list)
    first: Fate | None = None

    @property
    def due(self) -> dt.date:
        """Return by when it is to be decided."""
        return self.application.term.due

    @property
    def came_to(self) -> tuple[str, dt.date | None]:
        """Return its decision and the day of it."""
        known = [self.decided.get(each.key) for each in items_of(self.application)]
        found = standing([(e[0].outcome, e[1]) if e else ("", None) for e in known])
        return found.decision, found.decided_on

    @property
    def fate(self) -> Fate:
        """Return what counts: the decision set aside first, and that it has where none was."""
        decision, on = self.came_to
        return self.first or Fate(decision, on, self.due, self.decided)

    def set_aside(self, fact: facts.DecisionSetAside) -> None:
        """Let items be decided anew in another term; what counts stays as it was."""
        self.first = replace(self.fate, decided=dict(self.fate.decided))
        for key in fact.items:
            del self.decided[key]
        self.application = replace(self.application, term=fact.term)

    def days_away(self, until: dt.date) -> int:
        """Count the days at the department up to a day."""
        spans = ((gone, min(back or until, until)) for gone, back in self.away if gone)
        return sum(max((end - gone).days, 0) for gone, end in spans)

    def common(self, name: str) -> str:
        """Return what all rows of the application have in common of a field."""
        told = {e.values.get(name, "") for e in self.application.items}
        return in_common(told)


def in_common(told: Iterable[str]) -> str:
    """Return the one value of several, a state by its code, `*` where they differ."""
    found = {CODES.get(each, each) for each in told} - {""}
    return "*" if len(found) > 1 else next(iter(found), "")


def lives(reader: Reader) -> dict[str, Life]:
    """Read the journal into lives of applications."""
    found: dict[str, Life] = {}
    for entry in journal.entries(reader):
        head = read_head(entry.head) or {}
        fact = decode(str(head["f"]), int(head["v"]), entry.body)
        if isinstance(fact, facts.CaseRegistered):
            on = dt.date.fromisoformat(fact.registered_at[:10])
            found[fact.case] = Life(fact.case, str(head["office"]), on, fact.application)
        elif getattr(fact, "case", "") in found:
            _happened(found[fact.case], fact, dt.date.fromisoformat(str(head["at"])[:10]))  # type: ignore[attr-defined]  # asked a line above
    return found


def _happened(life: Life, fact: Fact, on: dt.date) -> None:
    if isinstance(fact, facts.CaseEnded | facts.CaseVoided):
        life.ended_on = on
    elif isinstance(fact, facts.CaseSent):
        life.away.append([fact.on, None])
    elif isinstance(fact, facts.ItemsEnded):
        ended = ((key, ItemDecision(item=key, outcome=fact.ending)) for key in fact.items)
        life.decided.update({key: (each, fact.on) for key, each in ended})
    elif isinstance(fact, facts.DecisionSigned):
        life.decided.update({each.item: (each, fact.on) for each in fact.items})
    elif isinstance(fact, facts.DecisionSetAside):
        life.set_aside(fact)
    elif isinstance(fact, facts.CaseCameBack):
        life.away[-1][1] = fact.on
        life.decided.update({each.item: (each, fact.date) for each in fact.items})
    elif isinstance(fact, facts.ResultIssued) and not fact.replaces:
        life.forms.append(fact)


@dataclass(frozen=True)
class Thing:
    """One thing that counts, with what splits it; no day where it stands."""

    life: Life
    day: dt.date | None
    count: int = 1
    ground: str = ""
    citizenship: str | None = None


def counted(
    found: Iterable[Life], figure: str, wanted: Wanted, *, on: dt.date
) -> Counter[tuple[str, str]]:
    """Count a figure by row and column."""
    total: Counter[tuple[str, str]] = Counter()
    for thing in things(found, figure, wanted, on=on):
        total[_key(thing, wanted.rows), _key(thing, wanted.columns)] += thing.count
    return +total


def things(found: Iterable[Life], figure: str, wanted: Wanted, *, on: dt.date) -> Iterator[Thing]:
    """Yield what counts in the rooms and days asked for."""
    for life in found:
        for thing in _of(life, figure, on):
            if life.room in wanted.rooms and (
                thing.day is None or wanted.first <= thing.day <= wanted.last
            ):
                yield thing


def _of(life: Life, figure: str, on: dt.date) -> Iterator[Thing]:
    decision, any_day = life.came_to
    fate = life.fate
    if figure == "registered":
        yield Thing(life, life.day)
    elif figure == "ended" and not life.first and (life.ended_on or decision == "withdrawn"):
        yield Thing(life, any_day or life.ended_on)
    elif figure in {"overdue", "overdue-away"}:
        yield from _overdue(life, figure, on)
    elif figure in {"forms", "guests"}:
        yield from _invited(life, figure)
    elif fate.on is not None and fate.decision in {"granted", "refused", "part"}:
        yield from _decided(life, figure, fate, fate.on)


def _overdue(life: Life, figure: str, on: dt.date) -> Iterator[Thing]:
    over = life.came_to[1] or life.ended_on
    away = any(gone <= on and (back is None or back > on) for gone, back in life.away if gone)
    terms = [(life.due, over)]
    if life.first is not None:
        terms.append((life.first.due, life.first.on))
    late = any(due < on and (over is None or over > on) for due, over in terms)
    if late and life.day <= on and away == (figure == "overdue-away"):
        yield Thing(life, None)


def _decided(life: Life, figure: str, fate: Fate, decided: dt.date) -> Iterator[Thing]:
    in_time = is_on_time(decided, due=fate.due, today=decided)
    late = 0 if in_time else (decided - fate.due).days
    here = late > life.days_away(decided)
    answers = {"in-time": in_time, "late-here": late and here, "late-away": late and not here}
    if answers.get(figure) or (figure == "refused" and fate.decision in {"refused", "part"}):
        yield Thing(life, decided)
    elif figure == "days-late" and late:
        yield Thing(life, decided, late)
    elif figure == "days-away":
        days = sum(((back or decided) - gone).days for gone, back in life.away if gone)
        yield Thing(life, decided, days)
    elif figure == "grounds":
        cited = {g.ground for each, _on in fate.decided.values() for g in each.grounds}
        yield from (Thing(life, decided, ground=ground) for ground in cited)


def _invited(life: Life, figure: str) -> Iterator[Thing]:
    states = {f"item-{e.number}": e.values.get("citizenship", "") for e in life.application.items}
    for form in life.forms:
        told = [CODES.get(states[key], states[key]) for key in form.items]
        if figure == "guests":
            yield from (Thing(life, form.issued_on, citizenship=each) for each in told)
        else:
            yield Thing(life, form.issued_on, citizenship=in_common(told))


def _key(thing: Thing, split: Split | None) -> str:
    life, told = thing.life, thing.life.application
    if split is None:
        return ""
    if split in PERIODS:
        assert thing.day is not None
        return period_key(split, thing.day)
    if split == "citizenship" and thing.citizenship is not None:
        return thing.citizenship
    return {
        "office": lambda: life.room,
        "service": lambda: told.service,
        "purpose": lambda: f"{told.service}.{told.purpose}",
        "weapon-kind": lambda: life.common("kind"),
        "citizenship": lambda: life.common("citizenship"),
        "ground": lambda: f"{told.service}.{thing.ground}",
    }[split]()
