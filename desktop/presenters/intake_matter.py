"""Whose application is in hand, and so where its draft lies and how it ends."""

from dataclasses import dataclass
from typing import Protocol

from desktop.models.draft import Draft
from desktop.presenters.intake_keeping import Shelf
from desktop.presenters.intake_view import Done
from desktop.presenters.queueing_hand_view import HandView
from desktop.services import intake
from desktop.services.desk import Desk


class Matter(Protocol):
    """An application in hand."""

    @property
    def shelf(self) -> Shelf:
        """Return where its draft is kept."""
        ...

    def register(self, desk: Desk, draft: Draft) -> Done:
        """Register it."""
        ...

    def list_missing(self, desk: Desk, draft: Draft) -> Done:
        """Give the list of missing papers instead (D9)."""
        ...

    def explain(self, desk: Desk, draft: Draft) -> Done:
        """Say why the standard does not serve the applicant instead (D11, D12)."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitMatter:
    """Hold an application of a visitor: his visit goes on until the operator ends it (D37)."""

    ticket: str
    visit: str
    shelf: Shelf

    @classmethod
    def of(cls, hand: HandView, window: str) -> "VisitMatter":
        """Return the next application of the visit in hand."""
        shelf = Shelf(window=window, visit=hand.visit, after=hand.results)
        return cls(ticket=hand.ticket, visit=hand.visit, shelf=shelf)

    def register(self, desk: Desk, draft: Draft) -> Done:
        """Register it; the talon is printed."""
        given = intake.register(desk, ticket=self.ticket, draft=draft, goes_on=True)
        return Done(paper=given.paper, number=given.number)

    def list_missing(self, desk: Desk, draft: Draft) -> Done:
        """Give the list of missing papers instead (D9)."""
        paper = intake.list_missing(desk, ticket=self.ticket, draft=draft, goes_on=True)
        return Done(paper=paper)

    def explain(self, desk: Desk, draft: Draft) -> Done:
        """Say why the standard does not serve the applicant instead (D11, D12)."""
        paper = intake.explain_not_covered(desk, ticket=self.ticket, draft=draft, goes_on=True)
        return Done(paper=paper)
