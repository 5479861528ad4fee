"""What a field of an intake is: where its text goes, what it takes, under which words."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, TypedDict, Unpack

from desktop.models.text import Text

Input = Literal[
    "text",
    "serial",
    "calibre",
    "digits",
    "date",
    "year",
    "decimal",
    "money",
    "choice",
    "yes-no",
    "phone",
    "time",
]
Label: TypeAlias = str | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """Offer one value of a choice."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """Describe one field: where its text goes, what it takes, how wide it hints (1–6 of 6)."""

    path: str
    label: Label
    input: Input = "text"
    required: bool = False
    options: tuple[Option, ...] = ()
    max_length: int = 200
    width: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGroup:
    """Hold fields under one heading; `rows` names the group of rows it repeats, if it does."""

    id: str
    title: Label
    fields: tuple[FieldSpec, ...]
    rows: str = ""


class _More(TypedDict, total=False):
    input: Input
    required: bool
    options: tuple[Option, ...]
    max_length: int
    width: int


def field(path: str, **more: Unpack[_More]) -> FieldSpec:
    """Return a field whose label's code is its path."""
    return FieldSpec(path=path, label=path, **more)


def options(group: str, *ids: str) -> tuple[Option, ...]:
    """Return the values of a choice, labelled by the codes `group.id`."""
    return tuple(Option(id=id_, label=f"{group}.{id_}") for id_ in ids)
