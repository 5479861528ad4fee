"""The end of an examination: what is decided by now goes to whoever signs (W-14, D24)."""

from desktop.models.decision import digest
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CaseExamined
from desktop.models.path import Seen
from desktop.services.deciding import write_down
from desktop.services.decision_drafts import NOTHING, Kept
from desktop.services.desk import Desk
from desktop.services.examined import require_examined_whole, require_still_right
from desktop.services.holding import require_holder
from desktop.services.officials import official_of, operator_of
from desktop.services.path import moving, standing_case
from desktop.services.refusal import letter_to_issue


def finish_examination(
    desk: Desk, *, seen: Seen, to: str = "", note: str = "", typed: Kept = NOTHING
) -> None:
    """End the examination of a case: its proposals go to whoever signs, a staff id if known.

    What is `typed` of it is written down first, in the same transaction. Without `to` they go to
    the head who assigned it, where one did. Refuses `items-undecided` (`number`) while an item has
    neither proposal nor outcome, `not-yours`, `staff-unknown`, `no-clerk` and what `moving`,
    `deciding.write_down`, `require_examined_whole`, `require_still_right` and `letter_to_issue`
    refuse.
    """
    now = desk.now()
    with desk.work(at=now, command="case.examine") as work:
        seen = write_down(desk, work, seen, typed)
        row = moving(desk, seen, "examined")
        require_holder(desk, row)
        found = standing_case(desk, seen)
        if any(each.proposal is None and not each.outcome for each in found.items):
            raise Refusal("items-undecided", number=row.number)
        require_examined_whole(found)
        require_still_right(desk, found, found.proposals)
        letter_to_issue(desk, found)
        signer = to or (found.assignments[-1].by_staff if found.assignments else "")
        examiner = operator_of(desk, on=now.date())
        work.record(
            CaseExamined(
                case=seen.case,
                by=examiner,
                digest=digest(found.proposals),
                clerk_name=examiner.name,
                to=official_of(desk, signer, on=now.date()) if signer else None,
                note=clean_text(note),
            )
        )
