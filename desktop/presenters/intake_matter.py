"""Whose application is in hand, and so where its draft lies and how it ends."""

from dataclasses import dataclass
from typing import Protocol

from desktop.models.arrival import SentBy
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.presenters.intake_keeping import Shelf
from desktop.presenters.intake_view import Done
from desktop.presenters.queueing_hand_view import HandView
from desktop.services import intake, sent
from desktop.services.desk import Desk


class Matter(Protocol):
    """An application in hand."""

    @property
    def shelf(self) -> Shelf:
        """Return where its draft is kept."""
        ...

    @property
    def at_window(self) -> bool:
        """Tell whether somebody stands at the window, to choose between two lawful ways."""
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
    at_window: bool = True

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SentMatter:
    """Hold an application that came without a visitor; there is nobody to ask (D9)."""

    window: str
    service: str
    by: SentBy
    at_window: bool = False

    @property
    def shelf(self) -> Shelf:
        """Return where its draft is kept, beside those of visitors."""
        return Shelf(window=sent.shelf(self.window, self.service, self.by))

    def register(self, desk: Desk, draft: Draft) -> Done:
        """Register it; by post it gets a talon, through the portal nothing is printed."""
        given = sent.register_sent(desk, window=self.window, draft=draft)
        return Done(paper=given.paper, number=given.number)

    def list_missing(self, _desk: Desk, _draft: Draft) -> Done:
        """Refuse: what is missing is asked for in writing once it is registered (D8)."""
        raise Refusal("nobody-to-choose")

    def explain(self, _desk: Desk, _draft: Draft) -> Done:
        """Refuse: it is answered in writing once it is registered (D11, D12)."""
        raise Refusal("nobody-to-choose")
