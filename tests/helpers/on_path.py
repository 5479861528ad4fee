"""Cases brought to the stage of their path that a test is about (W-14)."""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.facts import DecisionSigned
from desktop.models.later import BroughtPaper
from desktop.models.path import Seen
from desktop.services import deciding, examining, finishing, intake, later, path
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.store import case_events
from desktop.store import path as rows
from desktop.store.path import CaseWhole
from tests.helpers.drafts import RIFLE, citizen_with_rifle
from tests.helpers.visits import served

TODAY: Final = dt.date(2013, 11, 25)
HEAD, INSPECTOR, OTHER = "h1", "i1", "i2"
PEOPLE: Final = {
    HEAD: ("Жақсыбеков Дәулет", "бөлім бастығы", "начальник отдела"),
    INSPECTOR: ("Ермекова Сәуле", "инспектор", "инспектор"),
    OTHER: ("Тілеуов Марат", "инспектор", "инспектор"),
}

ROLES: Final = {HEAD: ["head"], INSPECTOR: ["inspector", "head"], OTHER: ["inspector"]}


def staffed(desk: Desk) -> Desk:
    """Enter a head and two inspectors beside the clerk; one of them may sign too."""
    for staff, (name, kk, ru) in PEOPLE.items():
        employees.set_staff(desk, staff=staff, name=name, post_kk=kk, post_ru=ru)
        employees.set_roles(desk, staff=staff, roles=ROLES[staff])
    return desk


def as_(desk: Desk, staff: str) -> Desk:
    """Return the desk of another employee."""
    return replace(desk, operator=staff)


def whole(desk: Desk, case: str) -> CaseWhole:
    """Return a case that is there."""
    found = rows.whole(desk.database, case)
    assert found is not None
    return found


def seen(desk: Desk, case: str) -> Seen:
    """Return a case as it is seen now."""
    return Seen(case=case, revision=whole(desk, case).row.revision)


def registered(desk: Desk, *, weapons: int = 1, papers: bool = True, language: str = "kk") -> str:
    """Register so many rifles of one citizen, who speaks that language."""
    draft = citizen_with_rifle(papers=papers).with_text("language", language)
    for number in range(1, weapons):
        draft = draft.with_row("items", {**RIFLE, "number": f"ТГ {number:05d}"})
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


def assigned(desk: Desk, *, weapons: int = 1, papers: bool = True, language: str = "kk") -> str:
    """Register a case and let the head assign it to the inspector."""
    case = registered(desk, weapons=weapons, papers=papers, language=language)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


def checked(desk: Desk, case: str) -> str:
    """Let whoever has a case check whether its papers are complete; return the case."""
    holder = whole(desk, case).row.holder
    examining.check_completeness(as_(desk, holder), seen=seen(desk, case))
    return case


def bring_all(desk: Desk, case: str) -> str:
    """Take in every paper that a case lacks; return the case."""
    if not whole(desk, case).application.missing:
        return case
    brought = [
        BroughtPaper(
            document=each.document,
            subject=each.subject,
            number="1",
            date=TODAY,
            bank="Банк",
            amount=200_000,
        )
        for each in later.owed(desk, case=case)
    ]
    later.add_papers(desk, case=case, brought=brought)
    return case


def examined(desk: Desk, case: str, *decisions: ItemDecision) -> None:
    """Let the inspector check the papers, propose decisions if any are new, and finish."""
    inspector = as_(desk, INSPECTOR)
    checked(desk, case)
    if decisions:
        deciding.propose(inspector, seen=seen(desk, case), decisions=decisions)
    finishing.finish_examination(inspector, seen=seen(desk, case))


def decided(desk: Desk, *decisions: ItemDecision) -> str:
    """Return a case whose items the head decided so."""
    case = assigned(desk, weapons=len(decisions))
    examined(desk, case, *decisions)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    return case


def grant(item: str = "item-1") -> ItemDecision:
    """Decide for a permit to store."""
    return ItemDecision(item=item, outcome="granted", permit="store")


def reworded(decision: ItemDecision, fact: str) -> ItemDecision:
    """Return a refusal whose grounds rest on a fact in other words."""
    grounds = tuple(replace(each, fact=fact) for each in decision.grounds)
    return replace(decision, grounds=grounds)


def refuse(item: str, *grounds: str) -> ItemDecision:
    """Decide against an item on grounds."""
    applied = (GroundApplied(ground=each, fact="тексеру актісі", clause=each) for each in grounds)
    return ItemDecision(item=item, outcome="refused", grounds=tuple(applied))


def signed(desk: Desk, case: str) -> DecisionSigned:
    """Return the first signature under a case."""
    facts = [each.fact for each in case_events.events(desk.database, case)]
    return next(each for each in facts if isinstance(each, DecisionSigned))
