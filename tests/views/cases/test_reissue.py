"""A permit lost, misspelled or annulled, from the register of applications by keys alone (D28)."""

from PySide6.QtWidgets import QApplication, QMenu

from desktop.models.person import IdentityDocument
from desktop.services import handing, results
from desktop.services.handing import Received
from desktop.store import papers as paper_rows
from desktop.store.path_rows import IssuedResult
from desktop.views.cases.page import CasesPage
from tests.helpers.clipping import cut_words, outside
from tests.helpers.on_path import HEAD, INSPECTOR, as_, seen, whole
from tests.helpers.window import Desktop
from tests.views.cases.test_results import NUMBER, decided


def handed(desktop: Desktop) -> str:
    """Return the first application, its permit in its owner's hands."""
    case = decided(desktop)
    desk = as_(desktop.kense.desk(), INSPECTOR)
    results.grant_results(desk, seen=seen(desk, case))
    owner = Received(
        receiver="applicant",
        name=whole(desk, case).row.applicant,
        identity=IdentityDocument(kind="identity-card", number="012345678"),
    )
    handing.hand_over(desk, seen=seen(desk, case), received=owner)
    desktop.kense.settle()
    return case


def forms(desktop: Desktop, case: str) -> tuple[IssuedResult, ...]:
    return whole(desktop.kense.desk(), case).results


def begin(desktop: Desktop, words: str) -> None:
    """Choose an act by its words from the acts of the first application."""
    desktop.press("↓", "F8")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [each.text() for each in menu.actions()]
    at = next(place for place, each in enumerate(said) if words in each)
    desktop.press(*["↓"] * at, "Enter")


def test_a_lost_permit_is_made_anew_and_the_case_lies_ready(
    desktop: Desktop, page: CasesPage
) -> None:
    case = handed(desktop)
    begin(desktop, "Басқа құжат")
    assert page.sheet.isVisible()
    assert page.sheet.accessibleDescription().startswith(NUMBER)
    desktop.press("F9", "F9")
    assert len(forms(desktop, case)) == 1, "without the owner's statement nothing is made"
    page.sheet.field("document").setFocus()
    desktop.type("өтініш № 7")
    desktop.press("Enter")
    desktop.type("25112013")
    assert page.sheet.field("signer").value() == HEAD
    assert [*cut_words(desktop.window), *outside(desktop.window)] == []
    desktop.press("F9")
    assert len(forms(desktop, case)) == 1, "F9 is asked for twice"
    desktop.press("F9")
    old, new = forms(desktop, case)
    assert (old.state, new.state, new.issued.number) == ("replaced", "lying", "2013/0002")
    assert whole(desktop.kense.desk(), case).row.stage == "ready"


def test_a_permit_annulled_has_its_letter_among_the_papers(
    desktop: Desktop, page: CasesPage
) -> None:
    case = handed(desktop)
    begin(desktop, "күшін жою")
    assert page.sheet.isVisible()
    page.sheet.field("document").setFocus()
    desktop.type("шарт № 4")
    desktop.press("Enter")
    desktop.type("25112013")
    assert [*cut_words(desktop.window), *outside(desktop.window)] == []
    desktop.press("F9", "F9")
    (form,) = forms(desktop, case)
    assert form.state == "annulled"
    kinds = [
        each.kind for each in paper_rows.papers_of(desktop.kense.desk().database, "case", case)
    ]
    assert kinds[-1] == "cancellation-letter"
