"""What the office's own decisions show: plain values, already in words.

`says` is what the standard itself says, with its citation; `since` tells when the decision was
changed last, empty while the standard stands as shipped.
"""

from dataclasses import dataclass

from desktop.models.switches import OwnPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class RateView:
    """Show the rate of a duty the standard names none for; `percent` as typed, or empty."""

    duty: str
    name: str
    percent: str
    example: str  # what it comes to today
    says: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """Show a presupposed paper: asked for at the counter, or only shown."""

    document: str
    words: str  # its name, its paragraph, why the paragraph implies it
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnListView:
    """Show the papers that the office lists in place of a document."""

    document: str
    title: str
    papers: tuple[OwnPaper, ...]
    says: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFormsView:
    """Show whether whoever may share a form has one of his own."""

    own: bool
    says: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSwitchesView:
    """Show everything one standard leaves to the office."""

    service: str
    title: str
    rates: tuple[RateView, ...]
    asked: tuple[AskedView, ...]
    lists: tuple[OwnListView, ...]
    forms: OwnFormsView | None
