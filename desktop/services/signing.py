"""Whether somebody may sign a decision of this office on a day (D24, D30, D41, D54).

The same is asked at the computer and of a sheet that a clerk enters.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from desktop.models.authors import authors_of
from desktop.models.decision import ItemDecision, require_four_eyes
from desktop.models.declared import (
    DEPARTMENT,
    SIGN_INVITATION,
    SIGN_LETTER,
    SIGN_PERMIT,
    Declared,
)
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCameBack, DecisionSigned, ResultKind
from desktop.models.official import Official, OnPaper
from desktop.models.permissions import may
from desktop.models.signing import require_here, require_signer
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.officials import Done, done
from desktop.services.staff import is_one_person_office
from desktop.services.standing import posts_of
from desktop.store import case_events
from desktop.store import staff as rows
from desktop.store.path import CaseWhole

_SIGNED: Final[Mapping[ResultKind, Declared]] = {
    "permit": SIGN_PERMIT,
    "invitation": SIGN_INVITATION,
    "invitation-letter": SIGN_LETTER,
}


def is_signed_at_department(desk: Desk, kind: ResultKind) -> bool:
    """Say whether the office's settings have a kind of results signed at the department (D30)."""
    declared = _SIGNED.get(kind)
    return declared is not None and value_of(desk, declared) == DEPARTMENT


def kinds_away(desk: Desk) -> frozenset[ResultKind]:
    """Return the kinds of results that the department signs, not the head here (I-5, D30)."""
    return frozenset(kind for kind in _SIGNED if is_signed_at_department(desk, kind))


def signature(
    desk: Desk,
    found: CaseWhole,
    *,
    authors: Collection[Official],
    decisions: Sequence[ItemDecision],
    paper: OnPaper | None,
) -> Done:
    """Return who signs which day, by the post he signs by; ask inside the unit of work.

    Refuses `department-signs` (`number`, `items`), `signed-before-registered` (`day`),
    `signer-away` and `signer-without-post` (`name`, `day`), `signer-without-right` (`name`) of a
    sheet by somebody with neither post nor role, `same-person-signs` (`name`), and what
    `officials.done` refuses.
    """
    row = found.row
    items = [each.item for each in found.items]
    require_here(decisions, kinds_away(desk), items=items, number=row.number)
    how = done(desk, paper)
    if how.on < row.day:
        raise Refusal("signed-before-registered", day=row.day)
    require_four_eyes(authors, how.by, one_person=is_one_person_office(desk))
    return Done(
        by=_signer(desk, how, row.service),
        on=how.on,
        clerk_name=how.clerk_name,
        on_paper=how.on_paper,
    )


def form_signed_by(
    desk: Desk, found: CaseWhole, *, items: Collection[str], sheet: OnPaper
) -> Official:
    """Return who signed a form made for another, on the day it bears (D24, D54).

    It tells what was decided once more: whoever had a share in that signs no form of it. Refuses
    what `signature` does of a sheet, but where it is signed.
    """
    history = case_events.events(desk.database, found.row.case)
    authors = authors_of((each.fact for each in history), items)
    return signature(desk, found, authors=authors, decisions=(), paper=sheet).by


def require_another(desk: Desk, case: str, items: Collection[str], *, signer: Official) -> None:
    """Refuse `same-person-signs` (`name`): at the department there are others to sign (D24)."""
    history = (each.fact for each in case_events.events(desk.database, case))
    require_four_eyes(authors_of(history, items), signer, one_person=False)


def signed_by(desk: Desk, case: str, item: str) -> Official:
    """Return who signed the decision of an item, as he was named then (D54); nobody before it."""
    for event in reversed(case_events.events(desk.database, case)):
        fact = event.fact
        if isinstance(fact, DecisionSigned) and item in {each.item for each in fact.items}:
            return fact.by
        if isinstance(fact, CaseCameBack) and item in {each.item for each in fact.items}:
            return fact.signer
    return Official(staff="", name="")


def _signer(desk: Desk, how: Done, service: str) -> Official:
    posts = posts_of(desk)
    signer = require_signer(how.by, posts, service=service, day=how.on)
    roles = rows.roles_of(desk.database, desk.office().office, signer.staff)
    if not posts.signing(service) and not may(roles, "case.sign"):
        raise Refusal("signer-without-right", name=signer.name)
    return signer
