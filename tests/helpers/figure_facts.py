"""What happens to applications of three rooms, drawn: registered, decided, away, ended, issued."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from desktop.models import facts
from desktop.models.application import Item, Promise
from desktop.models.decision import ItemDecision
from desktop.models.facts import Fact
from desktop.models.term import Step
from desktop.store.database import Database
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import DAY, application, case_registered, moment, office_chosen, weapon
from tests.helpers.path_facts import HEAD, INSPECTOR, granted, refused
from tests.helpers.region import Place

ROOMS = ("2-11", "2-12", "2-13")
KINDS = ("rifled-hunting", "sprayer", "")
STATES = ("Өзбекстан", "Узбекистан", "UZB", "Атлантида", "")
ENDINGS = ("", "decided", "away", "withdrawn", "ended", "void")


@dataclass(frozen=True)
class Journey:
    """One application: where, of what, when registered and due, and how it went on.

    `begun`, `lasts` and `late` are days from `DAY` on; `gone` of `back` days it was away. What was
    decided is set aside `aside` days later, -1 never, and decided `anew` (one outcome, after
    `back` days) or not yet.
    """

    room: str
    service: str
    purpose: str
    items: tuple[str, ...]
    begun: int
    lasts: int
    late: int
    ends: str
    outcomes: tuple[str, ...]
    gone: int
    back: int
    carried: bool = False
    aside: int = -1
    anew: str = ""


def journeys() -> st.SearchStrategy[list[Journey]]:
    """Draw a handful of applications."""
    of_weapons = st.tuples(st.just("weapons"), st.sampled_from(("register", "re-register")))
    of_guests = st.tuples(st.just("invitations"), st.sampled_from(("private", "work")))
    one = st.builds(
        _journey,
        st.sampled_from(ROOMS),
        st.one_of(of_weapons, of_guests),
        st.lists(st.integers(0, 4), min_size=1, max_size=3),
        st.tuples(st.integers(0, 50), st.sampled_from((1, 9)), st.sampled_from((-3, 0, 1, 5))),
        st.sampled_from(ENDINGS),
        st.lists(
            st.sampled_from(("granted", "17.7c", "17.4", "withdrawn")), min_size=3, max_size=3
        ),
        st.tuples(st.integers(0, 6), st.integers(0, 9)),
        st.tuples(
            st.sampled_from((-1, 0, 12)), st.sampled_from(("", "granted", "17.4", "withdrawn"))
        ),
    )
    return st.lists(one, min_size=3, max_size=9)


def _journey(
    room: str,
    what: tuple[str, str],
    items: list[int],
    days: tuple[int, int, int],
    ends: str,
    outcomes: list[str],
    away: tuple[int, int],
    again: tuple[int, str],
) -> Journey:
    service, purpose = what
    values = KINDS if service == "weapons" else STATES
    begun, lasts, late = days
    gone, back = away
    return Journey(
        room, service, purpose, tuple(values[each % len(values)] for each in items), begun, lasts,
        late, ends, tuple(outcomes), gone, back, aside=again[0], anew=again[1],
    )  # fmt: skip


def live(database: Database, told: list[Journey]) -> None:
    """Let all of it happen in one record, as a region holds it."""
    if not told:
        for room in ROOMS:
            _record(database, room, office_chosen(office=room), day=0)
    for number, journey in enumerate(told, start=1):
        for day, fact in _facts(journey, number):
            _record(database, journey.room, fact, day=day)


def live_at(place: Place, told: list[Journey], first: int = 1) -> None:
    """Let what happened in the room of an office happen there, numbered from `first` on."""
    room = place.desk.office().office
    for number, journey in enumerate(told, start=first):
        if journey.room == room:
            for on, fact in _facts(journey, number):
                _record(place.desk.database, room, fact, day=on)


def day(number: int) -> dt.date:
    """Return a day so many after `DAY`."""
    return DAY + dt.timedelta(days=number)


def _record(database: Database, room: str, fact: Fact, *, day: int) -> None:
    at = moment(12, day=DAY + dt.timedelta(days=day))
    with unit_of_work(database, at=at, by="s1", office=room) as work:
        work.record(fact)


def _facts(journey: Journey, number: int) -> Iterator[tuple[int, Fact]]:
    case, due = f"case-{number:04}", journey.begun + journey.lasts
    ends = max(due + journey.late, journey.begun)
    yield journey.begun, _registered(journey, case, number)
    if journey.ends == "ended":
        yield ends, facts.CaseEnded(case=case, ending="died", clerk_name="С", document="анықтама")
    elif journey.ends == "void":
        yield ends, facts.CaseVoided(case=case, reason="қате", clerk_name="С")
    elif journey.ends:
        yield from _decided(journey, case, ends)
        if journey.ends != "withdrawn":
            yield from _issued(journey, case, ends)
        if journey.ends == "decided" and journey.aside >= 0:
            yield from _anew(journey, case, ends + journey.aside)


def _anew(journey: Journey, case: str, on: int) -> Iterator[tuple[int, Fact]]:
    """Set aside what was granted or refused, and decide it again, late or in time."""
    keys = [f"item-{at}" for at in range(1, len(journey.items) + 1)]
    told = dict(zip(keys, journey.outcomes, strict=False))
    items = tuple(key for key in keys if told[key] != "withdrawn")
    if not items:
        return
    outcomes = {told[key] for key in keys}
    decision = "granted" if outcomes == {"granted"} else "refused"
    yield on, facts.DecisionSetAside(
        case=case, complaint="k", number="ШҒ-2013/0001", items=items, decision=decision,
        decided_on=day(on - journey.aside), before_due=day(journey.begun + journey.lasts),
        term=_promise(journey, on), to=INSPECTOR, by=HEAD, on=day(on), reason="толық емес",
        clerk_name="С", on_paper=False, nobody_else=False,
    )  # fmt: skip
    ends = on + journey.back
    if journey.anew == "withdrawn":
        yield ends, facts.ItemsEnded(
            case=case, items=items, ending="withdrawn", on=day(ends), document="өтініш",
            clerk_name="С",
        )  # fmt: skip
    elif journey.anew:
        yield ends, _signed(case, tuple(_decision(key, journey.anew) for key in items), ends)


def _promise(journey: Journey, since: int) -> Promise:
    due = day(since + journey.lasts)
    return Promise(
        track="plain", due=due, safe=due, collect_on=due,
        steps=(Step(code="plus", date=due, days=journey.lasts),),
    )  # fmt: skip


def _registered(journey: Journey, case: str, number: int) -> Fact:
    told = application(
        number,
        service=journey.service,
        purpose=journey.purpose,
        items=tuple(_item(journey, at, value) for at, value in enumerate(journey.items, start=1)),
        term=_promise(journey, journey.begun),
    )
    at = f"{day(journey.begun).isoformat()}T12:00:00+06:00"
    return case_registered(
        case, "", number, application=told, registered_at=at, number=f"№ {journey.room}/{number}"
    )


def _item(journey: Journey, at: int, value: str) -> Item:
    if journey.service == "weapons":
        made = weapon(at, serial=f"МК{at}")
        return replace(made, values={**made.values, "kind": value})
    return Item(number=at, values={"surname": "Каримов", "citizenship": value}, called="Каримов")


def _decided(journey: Journey, case: str, ends: int) -> Iterator[tuple[int, Fact]]:
    items = tuple(
        _decision(f"item-{at}", journey.outcomes[at - 1]) for at in range(1, len(journey.items) + 1)
    )
    if journey.ends == "withdrawn":
        yield ends, facts.ItemsEnded(
            case=case, items=tuple(each.item for each in items), ending="withdrawn",
            on=day(ends), document="өтініш", clerk_name="С",
        )  # fmt: skip
        return
    if journey.ends != "away":
        yield ends, _signed(case, items, ends)
        return
    sent = min(journey.begun + journey.gone, ends)
    yield sent, facts.CaseSent(
        case=case, dispatch=f"d-{case}", to="ІІД", number="1", on=day(sent), back_by=None,
        inventory=(), by=INSPECTOR, clerk_name="С",
    )  # fmt: skip
    returned = ends + journey.back - 4
    undecided = returned < ends
    yield max(returned, sent), facts.CaseCameBack(
        case=case, dispatch=f"d-{case}", result="returned" if undecided else "signed", number="2",
        on=day(max(returned, sent)), date=day(ends), signer=HEAD,
        items=() if undecided else items, words="", clerk_name="С",
    )  # fmt: skip
    if undecided:
        yield ends, _signed(case, items, ends)


def _signed(case: str, items: tuple[ItemDecision, ...], on: int) -> Fact:
    return facts.DecisionSigned(
        case=case, items=items, digest="5e" * 8, examiner=INSPECTOR, by=HEAD, on=day(on),
        clerk_name="С", on_paper=True, changed=False, one_person=False,
    )  # fmt: skip


def _decision(item: str, outcome: str) -> ItemDecision:
    if outcome == "granted":
        return granted(item)
    if outcome == "withdrawn":
        return ItemDecision(item=item, outcome="withdrawn", document="өтініш")
    return refused(item, outcome)


def _issued(journey: Journey, case: str, ends: int) -> Iterator[tuple[int, Fact]]:
    won = tuple(
        f"item-{at}"
        for at in range(1, len(journey.items) + 1)
        if journey.outcomes[at - 1] == "granted"
    )
    if journey.service == "invitations" and won:
        first = facts.ResultIssued(
            case=case, result=f"r-{case}", kind="invitation", items=won, number=f"7{case}",
            issued_on=day(ends + 1), prepared_by=INSPECTOR, signer=HEAD, clerk_name="С",
        )  # fmt: skip
        yield ends + 1, first
        if journey.back % 2:
            again = replace(first, result=f"q-{case}", number=f"8{case}", replaces=first.result)
            yield ends + 2, again
