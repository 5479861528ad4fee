"""Letters of organisations are checked, and forms printed for who signs them (I-11, I-A3)."""

from collections.abc import Iterator
from typing import Final

from desktop.demo.stage import Stage, case_of
from desktop.models.letter_check import LetterFault
from desktop.services.applicant_forms import FormReady, blank_forms, forms_of_case, issue_form
from desktop.services.desk import Desk
from desktop.services.letters_check import Seen, check_letter

IN_ORDER: Final = "«Ақ дала» ЖШС"
FAULTY: Final = "«Зеренді құрылыс» ЖШС"
_SIGNERS: Final = ("Қасымов Төлеген Серікұлы", "Ибраева Сәуле Нұрланқызы", IN_ORDER)
_BLANKS: Final = (
    ("weapons", "citizen", "register"),
    ("invitations", "citizen", "private"),
    ("invitations", "non-state-organisation", "business"),
)
_FIRST: Final = "item-1"
_SEEN: Final = Seen(
    copies=2,
    faults=(
        LetterFault(point="letterhead-fax", kind="absent"),
        LetterFault(point="purpose", kind="wrong", seen="мектеп құрылысына басшылық ету"),
        LetterFault(point="work-permit", kind="absent"),
    ),
)


def check_letters(stage: Stage, desk: Desk) -> None:
    """Find one letter in order, and give the other organisation the list of what to mend."""
    check_letter(desk, case=case_of(desk, IN_ORDER).case, item=_FIRST, seen=Seen())
    case = case_of(desk, FAULTY)
    paper = check_letter(desk, case=case.case, item=_FIRST, seen=_SEEN)
    stage.print_one(desk, paper, case=case.number, applicant=case.applicant)


def print_forms(stage: Stage, desk: Desk) -> None:
    """Print every form blank for the stand, and filled in for who signs; a letter, three times."""
    for service, applicant, purpose in _BLANKS:
        blanks = blank_forms(
            desk, service=service, applicant=applicant, purpose=purpose, language="kk"
        )
        for form in blanks:
            stage.print_one(desk, issue_form(desk, form))
    for name in _SIGNERS:
        case = case_of(desk, name)
        for form in _filled(desk, case.case):
            paper = issue_form(desk, form)
            stage.print_one(desk, paper, case=case.number, applicant=case.applicant)


def _filled(desk: Desk, case: str) -> Iterator[FormReady]:
    """Yield the forms of a case, of guests those of the first."""
    kinds: set[str] = set()
    for form in forms_of_case(desk, case=case):
        if form.kind not in kinds:
            kinds.add(form.kind)
            yield form
