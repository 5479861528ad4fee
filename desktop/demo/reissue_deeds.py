"""What becomes of permits and invitations after they were collected (D28, D45)."""

import datetime as dt
from typing import Final

from desktop.demo.path_people import ANNULLED, CLERK, HEAD, LOST, MISSPELLED, OF_INVITATIONS
from desktop.demo.path_steps import desk_of, now, print_new
from desktop.demo.stage import Stage, case_of
from desktop.models.facts import ReplacedFor
from desktop.services import correcting, reissue
from desktop.services.reissue import Another, End
from desktop.store.cases import CaseRow

_DEPARTMENT: Final = "Ақмола облысының ішкі істер департаменті"
_SIGNS_THERE: Final = "Тасболатов Жанат Мұратұлы"
_STATEMENT: Final = "иесінің өтініші"
_GUEST: Final = {"items.0.given": "Марат-Әли"}


def give_duplicate(stage: Stage) -> None:
    """Give another permit for one that was lost; the head signs it, the old one is annulled."""
    _replace(
        stage,
        case_of(stage.desk, LOST),
        Another(
            reason="lost",
            on=stage.clock.now.date(),
            signer=HEAD,
            document=_STATEMENT,
            document_date=stage.clock.now.date(),
            words="жолда жоғалтып алған",
        ),
    )


def put_the_name_right(stage: Stage) -> None:
    """Put a guest's name right in the application: words alone, by the head (D39)."""
    desk, row = desk_of(stage, CLERK), case_of(stage.desk, MISSPELLED)
    correcting.correct(
        desk, seen=now(desk, row), typed=_GUEST, reason="паспортта аты қосарлы: Марат-Әли"
    )


def make_invitation_anew(stage: Stage) -> None:
    """Make the invitation anew that bore the wrong name, as the department signed it."""
    _replace(
        stage,
        case_of(stage.desk, MISSPELLED),
        Another(
            reason="misspelled",
            on=stage.clock.now.date(),
            signer=_SIGNS_THERE,
            number="Д-427",
        ),
    )


def annul_one(stage: Stage) -> None:
    """Annul the permit of a man who leaves the country, and print the department's letter."""
    desk, row = desk_of(stage, HEAD), case_of(stage.desk, ANNULLED)
    found, forms = reissue.forms_of(desk, case=row.case)
    (form,) = forms
    letter = reissue.annul_result(
        desk,
        seen=now(desk, row),
        result=form.issued.result,
        entered=End(
            reason="renounced",
            document=_STATEMENT,
            document_date=dt.date(2013, 12, 10),
            on=stage.clock.now.date(),
            to=reissue.department_of(desk, found),
            words="елден біржола кетеді",
        ),
    )
    stage.print_one(desk, letter, case=row.number, applicant=row.applicant)
    stage.tell("annulled", row)


def _replace(stage: Stage, row: CaseRow, entered: Another) -> None:
    """Make another form for the one a case led to, and print it onto a blank."""
    desk = desk_of(stage, OF_INVITATIONS)
    _found, forms = reissue.forms_of(desk, case=row.case)
    (form,) = forms
    reissue.replace_result(desk, seen=now(desk, row), result=form.issued.result, entered=entered)
    print_new(stage, desk, row)
    stage.tell(_TOLD[entered.reason], row)


_TOLD: Final[dict[ReplacedFor, str]] = {"lost": "duplicate", "misspelled": "made-anew"}
