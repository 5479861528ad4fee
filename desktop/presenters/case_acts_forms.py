"""Print the forms the applicant of a case signs, filled in from what was registered (W-12)."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.errors import Refusal
from desktop.models.path import UNDECIDED
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import SheetView, TickView, Typed
from desktop.presenters.labels import label
from desktop.services.applicant_forms import FormReady, forms_of_case, issue_form
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case

_LETTER: Final = "invitation-letter"
_ONTO: Final = "letterhead"


class PrintForms:
    """Print all forms of an application, or those ticked; each guest has his own."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `case-unknown`, `no-applicant-form`."""
        self._number = known_case(desk, case).number
        self._forms = forms_of_case(desk, case=case)
        self._papers: tuple[str, ...] = ()
        self._blanks: frozenset[str] = frozenset()
        self._has_letter = any(form.kind == _LETTER for form in self._forms)
        if not self._forms:
            raise Refusal("no-applicant-form")

    def view(self, typed: Typed) -> SheetView:
        """Offer the forms where there are several."""
        several = len(self._forms) > 1
        return SheetView(
            title=_("Forms to be signed"),
            sentence=_("{number}: filled in as registered; the applicant signs them.").format(
                number=self._number
            ),
            verb=_("Print the forms"),
            ticks_title=_("Which of them (none: all)") if several else "",
            ticks=tuple(
                TickView(
                    key=str(place),
                    words=label(f"paper.{form.kind}"),
                    detail=form.called,
                    done=str(place) in typed.ticked,
                )
                for place, form in enumerate(self._forms)
                if several
            ),
            more_ticks_title=_("The organisation's letterhead") if self._has_letter else "",
            more_ticks=(_onto(typed),) if self._has_letter else (),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Issue them and return the first."""
        made = {issue_form(desk, form): form.kind for form in self._chosen(typed)}
        self._papers = tuple(made)
        if _ONTO in typed.ticked:
            self._blanks = frozenset(paper for paper, kind in made.items() if kind == _LETTER)
        return self._papers[0]

    def onto_blanks(self) -> Collection[str]:
        """Return the letters that are filled onto the organisation's letterhead (D28, A3.N1)."""
        return self._blanks

    def more_papers(self) -> tuple[str, ...]:
        """Return those beside the first, once they are issued."""
        return self._papers[1:]

    def done_words(self) -> str:
        """Say how many were made."""
        count = len(self._papers)
        said = _n("{count} form is made.", "{count} forms are made.", count)
        return said.format(count=count)

    def _chosen(self, typed: Typed) -> tuple[FormReady, ...]:
        ticked = tuple(form for place, form in enumerate(self._forms) if str(place) in typed.ticked)
        return ticked or self._forms


def _onto(typed: Typed) -> TickView:
    return TickView(
        key=_ONTO,
        words=_("Onto the letterhead: what is filled in, without the form"),
        detail=_("Lay three sheets of the organisation's letterhead into the tray."),
        done=_ONTO in typed.ticked,
    )


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "print-forms": Offered(
            words=marked("Forms to be signed"),
            make=PrintForms,
            stages=frozenset(UNDECIDED),
            command="paper.print",
        )
    }
)
"""The forms of a case, offered while it is not decided."""
