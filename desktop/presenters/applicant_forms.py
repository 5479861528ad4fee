"""Print the forms an applicant signs: blank for the stand, or filled from what is typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desktop.models.errors import Refusal
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.notices import Notices
from desktop.presenters.papers_ready import ReadyChoice
from desktop.presenters.prints import PrintsPresenter
from desktop.presenters.queueing import QueuePresenter
from desktop.services.applicant_forms import (
    FormReady,
    blank_forms,
    forms_of_draft,
    issue_form,
)
from desktop.services.desk import Desk


class ApplicantForms(QObject):
    """Print forms to be filled in or signed; what hinders it is said instead."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        prints: PrintsPresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prints = prints
        self._notices = notices

    def print_blank(self, chosen: ReadyChoice) -> None:
        """Print the blank forms of a kind of applicant (I-12)."""
        self._print(
            lambda desk: blank_forms(
                desk,
                service=chosen.service,
                applicant=chosen.applicant,
                purpose=chosen.purpose,
                language=chosen.language,
            )
        )

    def print_typed(self, queue: QueuePresenter, intake: IntakePresenter) -> None:
        """Print the forms of whoever is being served, filled in from what is typed of him."""
        hand, draft = queue.hand, intake.draft
        if hand is None or draft is None or intake.is_sent:
            self._notices.refuse(Refusal("form-of-nobody"))
            return
        self._print(partial(forms_of_draft, visit=hand.visit, draft=draft))

    def _print(self, make: Callable[[Desk], tuple[FormReady, ...]]) -> None:
        try:
            forms = make(self._desk())
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return
        if not forms:
            self._notices.refuse(Refusal("no-applicant-form"))
        for form in forms:
            if not self._prints.issue(form.kind, partial(issue_form, form=form)):
                return  # why is said already, and the next would only say it again
