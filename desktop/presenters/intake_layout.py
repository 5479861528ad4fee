"""Set the fields of a step so that it stands on one sheet of six columns.

The model keeps the law's order and its groups; here a person's flow as they are typed from his
identity card, and a receipt's as they are read off it.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.models.intake_form import FieldGroup, FieldSpec

_TOGETHER: Final = ("kind", "person", "contact")
_BASIS: Final = "representative.basis"
_WIDTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "applicant.kind": 4,
        "language": 2,
        "person.iin": 2,
        "person.no_iin": 2,
        "person.born": 2,
        "person.surname": 2,
        "person.given": 2,
        "person.patronymic": 2,
        "person.latin_surname": 3,
        "person.latin_given": 3,
        "person.sex": 2,
        "person.citizenship": 2,
        "person.document.kind": 2,
        "person.document.number": 2,
        "person.document.issued_by": 2,
        "person.document.valid_until": 2,
        "phone": 2,
        "person.address": 2,
        _BASIS: 2,
    }
)
"""The fields in the order they are typed, with their width in sixths of the sheet."""

_RECEIPT: Final[Mapping[str, int]] = MappingProxyType(
    {"document": 6, "bank": 2, "number": 2, "paid_on": 2, "amount": 2}
)


def arranged(groups: tuple[FieldGroup, ...]) -> tuple[FieldGroup, ...]:
    """Return the groups of the step applicant, those of a natural person as one."""
    if not any(group.id == "person" for group in groups):
        return groups
    fields = {spec.path: spec for group in groups for spec in group.fields}
    flowing = tuple(
        replace(fields[path], width=width) for path, width in _WIDTHS.items() if path in fields
    )
    rest = (_without_basis(group) for group in groups if group.id not in _TOGETHER)
    first = FieldGroup(id="kind", title="", fields=flowing)
    return (first, *(group for group in rest if group.fields))


def arranged_row(rows: str, specs: tuple[FieldSpec, ...]) -> tuple[FieldSpec, ...]:
    """Return the fields of a row with the widths they need on the sheet."""
    if rows != "receipts":
        return tuple(
            replace(spec, width=2) if spec.path.endswith(".sex") else spec for spec in specs
        )
    by_name = {spec.path.rpartition(".")[2]: spec for spec in specs}
    return tuple(replace(by_name[name], width=width) for name, width in _RECEIPT.items())


def _without_basis(group: FieldGroup) -> FieldGroup:
    return replace(group, fields=tuple(spec for spec in group.fields if spec.path != _BASIS))


def asked(spec: FieldSpec) -> bool:
    """Say whether there is anything to ask: one lawful answer is no question."""
    return spec.input != "choice" or spec.required or len(spec.options) > 1
