"""What is wrong or odd in one field of an intake."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Name what is wrong in the field at `path`; presenters word `code` with `fields`.

    A hard problem hinders registration; a soft one is only shown.
    """

    path: str
    code: str
    hard: bool = True
    fields: dict[str, str | int] = field(default_factory=dict)
