"""A visitor collects at a window: everything that lies ready for the applicant he comes for (W-16).

The hand-over is what his visit leads to, and ends its service (W-7.4, D37).
"""

import datetime as dt
from dataclasses import replace
from typing import Final

from desktop.demo.path_people import BY_ATTORNEY, OF_WEAPONS
from desktop.demo.path_steps import now, rows_at
from desktop.demo.script import Visitor
from desktop.demo.stage import Stage
from desktop.models.collecting import needs_authority, who_may_collect
from desktop.models.person import IdentityDocument
from desktop.services import handing
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.services.handing import Received, lying_here
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole

_SHOWN: Final = IdentityDocument(kind="identity-card", number="000000912")
_AUTHORITY: Final = "41"
_PROXY: Final = Received(
    receiver="proxy",
    name="Қасымова Айгерім Төлегенқызы",
    identity=IdentityDocument(kind="identity-card", number="000000911"),
    authority="1-2047",
    authority_date=dt.date(2013, 12, 3),
    authority_until=dt.date(2014, 12, 3),
)
_LEFT: Final = "дайындаған қызметкер басқа бөлімге ауысты"
_BUSY: Final = "дайындаған қызметкер 2-терезеде қабылдап отыр"


def hand_to_visitor(stage: Stage, desk: Desk, visitor: Visitor, *, visit: str) -> None:
    """Hand over all he collects, and print each line of the register he signs."""
    for row in rows_at(stage, "ready", visitor.service):
        if row.applicant == visitor.collects:
            _hand_over(stage, desk, row, visit)


def _hand_over(stage: Stage, desk: Desk, row: CaseRow, visit: str) -> None:
    found = open_case(desk, row.case).found
    by_attorney = row.applicant == BY_ATTORNEY
    comes = _PROXY if by_attorney else _likeliest(stage, found)
    handed = handing.hand_over(
        desk,
        seen=now(desk, row),
        received=replace(comes, visit=visit),
        reason=_reason(found, desk.operator),
    )
    stage.print_one(desk, handed.paper, case=row.number, applicant=row.applicant)
    stage.tell("by-attorney" if by_attorney else "handed-over", row)


def _likeliest(stage: Stage, found: CaseWhole) -> Received:
    """Return whoever is likeliest to come for it, with the papers he shows (D53, I-11.B)."""
    comes = who_may_collect(found.application, lying_here(found))[0]
    shows = needs_authority(comes.receiver)
    return Received(
        receiver=comes.receiver,
        name=comes.name or found.row.applicant,
        identity=_SHOWN,
        authority=comes.authority or (_AUTHORITY if shows else ""),
        authority_date=comes.authority_date or (stage.script.day if shows else None),
        authority_until=comes.authority_until,
    )


def _reason(found: CaseWhole, operator: str) -> str:
    """Say why another than who prepared it hands it over, nothing where nobody else does (D23)."""
    prepared = {each.prepared_by.staff for each in lying_here(found)}
    if prepared <= {operator}:
        return ""
    return _LEFT if OF_WEAPONS in prepared else _BUSY
