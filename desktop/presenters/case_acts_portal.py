"""Answer a decided request through the portal electronically: nothing is handed over (I-3a)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.path import Seen
from desktop.presenters.case_acts_asking import ask
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.services import answering, telling
from desktop.services.desk import Desk
from desktop.store.path import CaseWhole

ANSWER: Final = "answer-portal"


class AnswerByPortal:
    """Show the answer as it goes; ask where it goes to and where its text is written."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`, `not-through-portal`, `case-not-decided` (`number`)."""
        self._found, self._words = answering.answer_of(desk, case=case)
        self._seen = Seen(case=case, revision=self._found.row.revision)
        self._folder = telling.notices_folder(desk)
        self._file = ""

    def view(self, typed: Typed) -> SheetView:
        """Say what the answer says: it is the decision's, and nobody types it over."""
        lead = _("{number}: this goes to the applicant, nothing is collected.").format(
            number=self._found.row.number
        )
        return SheetView(
            title=_("Electronic answer"),
            sentence=lead,
            text=self._words,
            verb=_("Answer and close"),
            groups=(
                AskGroup(
                    asks=(
                        ask(
                            "to",
                            _("E-mail address or cabinet"),
                            typed,
                            default=answers_to(self._found),
                            needed=True,
                        ),
                        self._where(typed),
                    )
                ),
            ),
            warning=_(
                "The answer is logged as sent and closes the application. F9 again confirms it, "
                "Esc leaves it."
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Write it, log it and close the application; no paper comes of it."""
        file = answering.send_answer(
            desk,
            seen=self._seen,
            to=typed.text("to", answers_to(self._found)),
            folder=typed.text("folder", self._folder),
        )
        self._file = str(file)
        return ""

    def done_words(self) -> str:
        """Say where the text lies and that the application is closed."""
        said = _("{number} is answered and closed. The text for e-mail is in {file}.")
        return said.format(number=self._found.row.number, file=self._file)

    def _where(self, typed: Typed) -> AskView:
        return folder_ask(typed, self._folder)


def answers_to(found: CaseWhole) -> str:
    """Propose the mailbox; of a request that names none, the cabinet at the portal (I-3a)."""
    arrival = found.application.arrival
    if arrival is None or arrival.answer_to:
        return arrival.answer_to if arrival else ""
    return _("personal cabinet, request {number}").format(number=arrival.number)


def folder_ask(typed: Typed, usual: str) -> AskView:
    """Ask for the folder; once it was to be written there, say what hinders it."""
    folder = typed.text("folder", usual)
    return AskView(
        key="folder",
        label=_("Folder the text is written to"),
        kind="folder",
        value=folder,
        message="" if telling.is_folder(folder) or not typed.asked else _("No such folder"),
    )


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        ANSWER: Offered(
            words=marked("Answer electronically"),
            make=AnswerByPortal,
            stages=frozenset({"decided"}),
            command="case.grant",
        )
    }
)
"""A decided request through the portal is answered by whoever would make its results."""
