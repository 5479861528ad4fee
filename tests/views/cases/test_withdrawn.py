"""Withdrawn from the list of acts (F8): the originals are ticked, the confirmation is printed."""

import pytest

from desktop.services import intake, settings
from desktop.services.desk import Desk
from desktop.store import papers as paper_rows
from desktop.views.cases.page import CasesPage
from tests.helpers.counter import PaperSpool
from tests.helpers.drafts import guards
from tests.helpers.on_path import bring_all, whole
from tests.helpers.visits import served
from tests.helpers.window import Desktop

CERTIFICATE = "original.guard-training-certificate"


@pytest.fixture
def case(desktop: Desktop, page: CasesPage) -> str:
    """Return the case of a guard whose certificate came in as an original, chosen on the page."""
    desk: Desk = desktop.kense.desk()
    draft = guards(born=["12.03.1985"]).with_text("insisted", "yes")
    found = bring_all(desk, intake.register(desk, ticket=served(desk).id, draft=draft).case)
    desktop.kense.settle()
    page.open_case(found)
    desktop.kense.settle()
    return found


def test_withdrawn_gives_the_originals_back_and_prints_what_confirms_it(
    desktop: Desktop, page: CasesPage, case: str, spool: PaperSpool
) -> None:
    desk = desktop.kense.desk()
    settings.set_printer(desk, kind="withdrawal-confirmation", printer="laser", sheet="a4")
    page.peek.act_requested.emit("withdrawn")
    desktop.kense.settle()
    keys = [each.key for each in page.sheet.checks()]
    assert keys == ["item-1", "person-1", CERTIFICATE]
    desktop.press("↓", "↓", "Space", "Enter")
    desktop.type("өтініш")
    desktop.press("F9")
    assert page.sheet.isVisible(), "what closes it for good is said first"
    desktop.press("F9")
    assert not page.sheet.isVisible()
    row = whole(desk, case).row
    assert (row.stage, row.ending) == ("closed", "withdrawn")
    assert len(spool.sent) == 1
    kinds = [each.kind for each in paper_rows.papers_of(desk.database, "case", case)]
    assert kinds[-1] == "withdrawal-confirmation"
    assert "қайтарылған түпнұсқалар" in page.peek.accessibleName()
