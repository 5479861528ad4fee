"""What the office decides where the standards leave it open (D3, D4, D8, D11, D19)."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.standard import Document, Duty, Requirement, Standard
from desktop.models.switched import open_lists, open_rates, presupposed, shares_forms, switched
from desktop.models.switches import OwnPaper, Switches
from desktop.presenters import formats
from desktop.presenters.intake_answer import paragraph_note
from desktop.presenters.settings import save
from desktop.presenters.settings_switches_view import (
    AskedView,
    OwnFormsView,
    OwnListView,
    RateView,
    ServiceSwitchesView,
)
from desktop.presenters.settings_view import Said
from desktop.services import switches as services
from desktop.services.desk import Desk
from desktop.services.reference import mci_here
from desktop.services.switches import switch_key

_NEW_LINE: Final = "\u2028"  # within one paragraph


class OfficeSwitches:
    """Show the switches of every service served, and save each change at once."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk

    def views(self) -> tuple[ServiceSwitchesView, ...]:
        """Return what each standard leaves to the office; a standard that leaves nothing is not."""
        desk = self._desk()
        found = (_Worded(desk, service).view() for service in desk.office().services)
        return tuple(view for view in found if view.rates or view.asked or view.lists or view.forms)

    def save_rate(self, service: str, duty: str, percent: str) -> Said:
        """Enter the rate of a duty; an empty one brings back the receipt alone."""
        return save(
            self._desk(),
            lambda desk: services.set_rate(desk, service=service, duty=duty, percent=percent),
        )

    def ask(self, service: str, document: str, *, asked: bool) -> Said:
        """Ask for a presupposed paper, or only show it."""
        return save(
            self._desk(),
            lambda desk: services.ask_for(desk, service=service, document=document, asked=asked),
        )

    def save_paper(self, service: str, document: str, place: int, paper: OwnPaper) -> Said:
        """Change the paper at a place of the office's list; one beyond its end is added."""
        papers = list(self._papers(service, document))
        papers[place : place + 1] = [paper]
        return self._save_list(service, document, papers)

    def move_paper(self, service: str, document: str, place: int, steps: int) -> Said:
        """Move a paper of the list up or down; at the ends it stays."""
        papers = list(self._papers(service, document))
        to = max(0, min(len(papers) - 1, place + steps))
        papers.insert(to, papers.pop(place))
        return self._save_list(service, document, papers)

    def drop_paper(self, service: str, document: str, place: int) -> Said:
        """Take a paper off the list; without any the standard's own words stand again."""
        papers = list(self._papers(service, document))
        del papers[place]
        return self._save_list(service, document, papers)

    def give_own_forms(self, service: str, *, own: bool) -> Said:
        """Give everybody a form of his own, or let children stand on an adult's."""
        return save(
            self._desk(), lambda desk: services.give_own_forms(desk, service=service, own=own)
        )

    def _papers(self, service: str, document: str) -> tuple[OwnPaper, ...]:
        return services.switches_here(self._desk(), service).papers(document)

    def _save_list(self, service: str, document: str, papers: Sequence[OwnPaper]) -> Said:
        return save(
            self._desk(),
            lambda desk: services.list_papers(
                desk, service=service, document=document, papers=papers
            ),
        )


class _Worded:
    """Word the switches of one service."""

    def __init__(self, desk: Desk, service: str) -> None:
        self._desk = desk
        self._standard: Standard = desk.catalogue.standard(service)
        self._now: Switches = services.switches_here(desk, service)
        self._dates: Mapping[str, dt.datetime] = services.last_changes(desk, service)

    def view(self) -> ServiceSwitchesView:
        """Return the switches in words."""
        standard = self._standard
        return ServiceSwitchesView(
            service=standard.service,
            title=formats.text(standard.short),
            rates=tuple(self._rate(duty) for duty in open_rates(standard)),
            asked=tuple(self._asked(clause) for clause in presupposed(standard)),
            lists=tuple(self._list(document) for document in open_lists(standard)),
            forms=self._forms() if shares_forms(standard) else None,
        )

    def _rate(self, duty: Duty) -> RateView:
        percent = self._now.rate(duty.id)
        return RateView(
            duty=duty.id,
            name=formats.text(duty.name),
            percent=formats.decimal(Decimal(percent)) if percent else "",
            example=self._example(duty.id),
            says=self._says(duty.paragraph),
            since=self._since("rate", duty.id),
        )

    def _example(self, duty: str) -> str:
        """Say what the rate comes to today; nothing where the table of the index ends before."""
        applied = switched(self._standard, self._now)
        percent = next((row.percent for row in applied.duties if row.id == duty), None)
        if percent is None:
            return _("no rate: only the receipt is asked for")
        try:
            index = mci_here(self._desk).on(self._desk.now().date()).tenge
        except Refusal:
            return ""
        rate = formats.decimal((index * percent / 100).normalize())
        return _("{rate} ₸ today for one").format(rate=rate)

    def _asked(self, clause: Requirement) -> AskedView:
        documents = {row.id: row for row in self._standard.documents}
        since = self._since("asked", clause.document)
        parts = (formats.text(documents[clause.document].short), formats.citation(clause.paragraph))
        head = " · ".join(part for part in (*parts, since) if part)
        why = formats.text(clause.why) if clause.why else ""
        return AskedView(
            document=clause.document,
            words=_NEW_LINE.join(part for part in (head, why) if part),
            asked=clause.document in self._now.asked,
        )

    def _list(self, document: Document) -> OwnListView:
        clause = next(row for row in self._standard.requirements if row.document == document.id)
        return OwnListView(
            document=document.id,
            title=formats.text(document.short),
            papers=self._now.papers(document.id),
            says=self._says(clause.paragraph),
            since=self._since("list", document.id),
        )

    def _forms(self) -> OwnFormsView:
        duty = next((row for row in self._standard.duties if row.per == "form"), None)
        return OwnFormsView(
            own=self._now.own_forms,
            says=self._says(duty.paragraph) if duty else "",
            since=self._since("own-forms"),
        )

    def _says(self, paragraph: str) -> str:
        note = paragraph_note(self._standard, paragraph)
        return f"**{note.citation}** {note.says}"

    def _since(self, kind: str, about: str = "") -> str:
        day = self._dates.get(switch_key(kind, about))
        return _("changed {day}").format(day=formats.date_digits(day.date())) if day else ""
