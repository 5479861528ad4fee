"""Whether an examination can end, and whether what it came to still stands (W-14, W-17).

What is known may change until the signature: a paper is brought, a birth date corrected. So the
same is asked again of what is signed, and of what goes to the department.
"""

from collections.abc import Sequence

from desktop.models.decision import ItemDecision
from desktop.models.entitlement import require_whole
from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.examining import item_grounds, pinned_standard
from desktop.store.path import CaseWhole


def require_examined_whole(found: CaseWhole) -> None:
    """Refuse `completeness-unchecked` (`number`), and `inquiry-open` (`number`, `to`)."""
    if not found.completeness:
        raise Refusal("completeness-unchecked", number=found.row.number)
    require_answered(found)


def require_answered(found: CaseWhole) -> None:
    """Refuse `inquiry-open` (`number`, `to`) while somebody asked has not answered.

    Of whom a confidential answer is awaited is not told: `confidential-open` (`number`, D26).
    """
    for each in found.waits_for:
        if each.confidential:
            raise Refusal("confidential-open", number=found.row.number)
        raise Refusal("inquiry-open", number=found.row.number, to=each.to)


def require_still_right(desk: Desk, found: CaseWhole, decisions: Sequence[ItemDecision]) -> None:
    """Refuse a grant that something known by now speaks against, and a permit of nobody.

    `ground-stands` (`ground`, `item`), and what `require_whole` refuses of all that is decided.
    """
    granted = {each.item for each in decisions if each.outcome == "granted"}
    standard = pinned_standard(desk, found)
    for each in item_grounds(found, standard):
        if each.item.key in granted and each.proposal.grounds:
            ground = each.proposal.grounds[0].id
            raise Refusal("ground-stands", ground=ground, item=each.item.called)
    now = {each.item: each for each in decisions}
    rows = [(each.item, each.decision or now.get(each.item.key)) for each in found.items]
    decided = [(item, decision) for item, decision in rows if decision is not None]
    require_whole(found.application, standard, decided)
