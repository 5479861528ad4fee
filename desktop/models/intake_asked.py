"""Which fields a form asks of one person or organisation: only these are filled for him."""

from desktop.models.draft import Draft
from desktop.models.intake_form import groups, item_fields, person_rows
from desktop.models.standard import Standard


def asked_of(standard: Standard, draft: Draft, who: str) -> frozenset[str]:
    """Return the paths of the fields that are asked of `who`, a row of a list or of a step."""
    group, _dot, row = who.partition(".")
    if group == "items":
        return frozenset(spec.path for spec in item_fields(standard, draft, int(row)))
    if group == "persons":
        return frozenset(spec.path for spec in person_rows(who))
    shown = groups(standard, draft, "applicant")
    return frozenset(spec.path for each in shown for spec in each.fields)
