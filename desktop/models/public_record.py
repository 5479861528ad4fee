"""What a standard owes the public beyond the case: indicators, contacts, who signs."""

from dataclasses import dataclass
from typing import Literal

from desktop.models.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """Hold one row of the quality indicators (W-A2, I-A5); empty values stay empty.

    `question` is what a visitor is asked of a row that only he can tell.
    """

    number: str
    heading: Text
    name: Text
    source: Literal["cases", "survey", "complaints", "information"]
    question: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTable:
    """Hold the words around the rows, as the annex has them: its title, the heads of columns."""

    annex: Text
    title: Text
    name: Text
    normative: Text
    target: Text
    current: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Hold a contact card as printed (W-26, I-26)."""

    name: Text
    address: Text
    website: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Say where the result is signed by default (D30): at the office or at the department."""

    paragraph: str
    seat: Literal["office", "department"]
    by: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedies:
    """Say what a refusal must tell of appeals: paragraphs, and the court where none names it (D25).

    `court` is None where one of the `paragraphs` says it.
    """

    paragraphs: tuple[str, ...]
    court: Text | None = None
