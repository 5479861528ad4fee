"""Only the employee a case is assigned to examines it; his colleagues read (W-14)."""

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.store.cases import CaseRow


def is_of_another(desk: Desk, row: CaseRow) -> bool:
    """Say whether a case is in the hands of somebody else than the operator."""
    return row.holder not in {"", desk.operator}


def require_holder(desk: Desk, row: CaseRow) -> None:
    """Refuse `not-yours` (`number`, `name`) to whoever the case was not assigned to."""
    if is_of_another(desk, row):
        raise Refusal("not-yours", number=row.number, name=row.holder_name)
