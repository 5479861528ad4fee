"""Only the employee a case is assigned to examines it; his colleagues read (W-14)."""

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.store.cases import CaseRow


def require_holder(desk: Desk, row: CaseRow) -> None:
    """Refuse `not-yours` (`number`, `name`) to whoever the case was not assigned to."""
    if row.holder and row.holder != desk.operator:
        raise Refusal("not-yours", number=row.number, name=row.holder_name)
