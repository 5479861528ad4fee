"""Cases whose results lie ready to be collected, and notices owed beside them (W-16, I-15)."""

from pathlib import Path

from desktop.models.decision import ItemDecision
from desktop.models.draft import Draft
from desktop.services import deciding, intake, path, results, term_switch
from desktop.services.desk import Desk
from tests.helpers.drafts import RIFLE, citizen_with_rifle
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    as_,
    examined,
    grant,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.visits import served

NAMES = (
    ("Қасымов", "Төлеген", "Серікұлы"),
    ("Ибраева", "Сәуле", "Нұрланқызы"),
    ("Ли", "Виктор", "Андреевич"),
    ("Оразбаев", "Ернар", "Қайратұлы"),
)


def draft_of(n: int, *, weapons: int = 1) -> Draft:
    """Fill in the draft of an invented person."""
    surname, given, patronymic = NAMES[n]
    draft = citizen_with_rifle(papers=True).with_texts(
        {
            "person.surname": surname,
            "person.given": given,
            "person.patronymic": patronymic,
            "phone": f"870500041{n:02d}",
            "items.0.number": f"ТГ 204{n:02d}",
        }
    )
    for number in range(1, weapons):
        draft = draft.with_row("items", {**RIFLE, "number": f"ТГ {n}{number:04d}"})
    return draft


def at_inspector(desk: Desk, draft: Draft) -> str:
    """Register a case, and let the head assign it to the inspector."""
    case = intake.register(desk, ticket=served(desk).id, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


def signed(desk: Desk, draft: Draft, *decisions: ItemDecision) -> str:
    """Bring a case to its decision."""
    case = at_inspector(desk, draft)
    examined(desk, case, *decisions)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    return case


def make_ready(desk: Desk, case: str, *, by: str = INSPECTOR, number: str = "ҚР 41") -> None:
    """Make a result of every item: a permit or a letter of refusal; lay them ready."""
    preparer = as_(desk, by)
    for standing in whole(desk, case).items:
        granted = standing.outcome == "granted"
        new = results.NewResult(
            kind="permit" if granted else "refusal",
            items=(standing.item.key,),
            number=f"{number}-{standing.item.place}",
            issued_on=desk.now().date(),
            permit="store" if granted else "",
        )
        results.issue_result(preparer, seen=seen(desk, case), new=new)
    results.make_ready(preparer, seen=seen(desk, case))


def an_office_with_results(place: Path, clock: Clock) -> list[str]:
    """Make an office where one permit lies ready, one case of a part, and one owes a notice.

    The inspector prepared the first; whoever sits at the counter prepared the second.
    """
    with an_office(place, clock) as desk:
        staffed(desk)
        first = signed(desk, draft_of(0), grant("item-1"))
        make_ready(desk, first)
        second = signed(desk, draft_of(1, weapons=2), grant("item-1"), refuse("item-2", "17.5"))
        make_ready(desk, second, by="s1", number="ҚР 42")
        third = at_inspector(desk, draft_of(2))
        inspector = as_(desk, INSPECTOR)
        term_switch.switch_term(
            inspector, seen=seen(desk, third), track="inquiry", reason="сұрау салынды"
        )
        fourth = at_inspector(desk, draft_of(3))
    return [first, second, third, fourth]
