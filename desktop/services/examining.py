"""The examination of a case: are its papers complete, what is found, what it leads to (W-14, W-17).

It is judged by the edition and the switches pinned at registration (D19).
"""

import datetime as dt
from dataclasses import replace

from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.examining import Found, ItemGrounds, check_finding, days_found, grounds_of
from desktop.models.facts import (
    CompletenessChecked,
    Evidence,
    FindingRecorded,
    FindingTakenBack,
)
from desktop.models.path import Seen
from desktop.models.standard import Standard
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.holding import require_holder
from desktop.services.officials import operator_of
from desktop.services.path import standing_case
from desktop.store.path import CaseWhole

EXAMINABLE = frozenset({"assigned"})
"""The stages in which an employee examines: before it nobody has the case, after it is signed."""


def examined_case(desk: Desk, seen: Seen) -> CaseWhole:
    """Return a case that is being examined, ask inside the unit of work.

    Refuses `case-unknown`, `case-changed` (`number`), `not-examined-now` (`number`, `stage`),
    `not-yours` (`number`, `name`).
    """
    found = standing_case(desk, seen)
    if found.row.stage not in EXAMINABLE:
        raise Refusal("not-examined-now", number=found.row.number, stage=found.row.stage)
    require_holder(desk, found.row)
    return found


def pinned_standard(desk: Desk, found: CaseWhole) -> Standard:
    """Return the standard a case is judged by: the edition and the switches it pins."""
    application = found.application
    return standard_of(desk, digest=application.digest, switches=application.switches)


def check_completeness(
    desk: Desk, *, seen: Seen, on: dt.date | None = None, note: str = ""
) -> tuple[str, ...]:
    """Record whether the papers of para 11 are complete on a day; return what is missing.

    Refuses `future-document`, `checked-before-registered` (`day`), `no-clerk` and what
    `examined_case` refuses.
    """
    now = desk.now()
    day = on or now.date()
    require_past(day, today=now.date())
    with desk.work(at=now, command="case.examine") as work:
        found = examined_case(desk, seen)
        if day < found.row.day:
            raise Refusal("checked-before-registered", day=found.row.day)
        missing = tuple(
            each.document for each in found.application.missing if each.group == "required"
        )
        by = operator_of(desk, on=now.date())
        work.record(
            CompletenessChecked(
                case=seen.case,
                on=day,
                missing=missing,
                by=by,
                clerk_name=by.name,
                note=clean_text(note),
            )
        )
    return missing


def record_finding(
    desk: Desk,
    *,
    seen: Seen,
    kind: str = "",
    item: str = "",
    evidence: Evidence | None = None,
    exemption: str = "",
) -> str:
    """Record what was found of an item, or of the whole case; return the finding's id.

    Refuses `evidence-missing` without a document or words, `future-document` (`day`), `no-clerk`,
    what `check_finding`, `days_found` and `examined_case` refuse.
    """
    now, proof = desk.now(), _cleaned(evidence or Evidence())
    if not proof.document and not proof.words:
        raise Refusal("evidence-missing")
    require_past(proof.date, *proof.days, today=now.date())
    finding = desk.new_id(now)
    with desk.work(at=now, command="case.examine") as work:
        found = examined_case(desk, seen)
        standard, items = pinned_standard(desk, found), [each.item for each in found.items]
        check_finding(kind, exemption, item, standard=standard, items=items)
        days = days_found(kind, proof.days, standard=standard, accepted=found.row.day)
        by = operator_of(desk, on=now.date())
        work.record(
            FindingRecorded(
                case=seen.case,
                finding=finding,
                item=item,
                kind=kind,
                evidence=replace(proof, days=days),
                by=by,
                clerk_name=by.name,
                exemption=exemption,
            )
        )
    return finding


def take_back(desk: Desk, *, seen: Seen, finding: str, reason: str) -> None:
    """Let a finding stand no more, for a reason; that it was recorded stays known.

    Refuses `reason-missing`, `finding-gone`, `no-clerk` and what `examined_case` refuses.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    with desk.work(at=now, command="case.examine") as work:
        found = examined_case(desk, seen)
        if not any(each.finding == finding and each.stands for each in found.findings):
            raise Refusal("finding-gone")
        by = operator_of(desk, on=now.date())
        work.record(
            FindingTakenBack(case=seen.case, finding=finding, reason=why, by=by, clerk_name=by.name)
        )


def item_grounds(found: CaseWhole, standard: Standard) -> tuple[ItemGrounds, ...]:
    """Return the grounds of each item that ages, missing papers and findings lead to (D38).

    They propose, and decide nothing.
    """
    standing = [
        Found(item=each.item, kind=each.kind, exemption=each.exemption)
        for each in found.findings
        if each.stands
    ]
    return grounds_of(found.application, standard, standing, accepted=found.row.day)


def _cleaned(evidence: Evidence) -> Evidence:
    return Evidence(
        document=clean_text(evidence.document),
        number=clean_text(evidence.number),
        date=evidence.date,
        source=clean_text(evidence.source),
        words=clean_text(evidence.words),
        days=evidence.days,
    )
