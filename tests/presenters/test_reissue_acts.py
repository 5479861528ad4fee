"""From the registers of permits and invitations a form is made anew or annulled (W-5, I-5)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.presenters.case_acts_view import Typed
from desktop.presenters.register_acts import acts_of, begun
from desktop.services import blanks, results
from desktop.services.desk import Desk
from desktop.services.registers_results import ended_results
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import HEAD, INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.helpers.refused import refused


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.db", Clock()) as opened:
        yield opened


def made(desk: Desk) -> tuple[str, str]:
    """Return a case and its permit, which lies ready."""
    staffed(desk)
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    return case, whole(desk, case).results[0].issued.result


def test_the_form_on_the_line_is_annulled_and_its_line_is_struck(desk: Desk) -> None:
    case, permit = made(desk)
    head = as_(desk, HEAD)
    annul = next(each for each in acts_of(head, "permits") if each.command == "result.annul")
    act = begun(annul, permit)(head)
    typed = Typed().with_text("document", "сот шешімі").with_text("document_date", "25.11.2013")
    assert ended_results(desk, [permit]) == {}
    paper = act.carry_out(head, typed)
    assert paper
    assert whole(desk, case).results[0].state == "annulled"
    assert list(ended_results(desk, [permit])) == [permit]
    assert refused(lambda: begun(annul, permit)(head)) == "no-form"


def test_who_may_not_is_offered_nothing_and_no_line_is_no_form(desk: Desk) -> None:
    _case, permit = made(desk)
    inspector = as_(desk, "i2")
    offered = [each.command for each in acts_of(inspector, "permits")]
    assert offered == ["result.replace"]
    replace = acts_of(inspector, "invitations")[0]
    assert refused(lambda: begun(replace, "")(inspector)) == "nothing-chosen"
    assert begun(replace, permit)(inspector).view(Typed()).verb


def test_where_blanks_are_kept_the_new_form_goes_onto_the_next_and_is_told_after(
    desk: Desk,
) -> None:
    _case, permit = made(desk)
    head = as_(desk, HEAD)
    replace = acts_of(head, "permits")[0]
    keys = {
        ask.key for group in begun(replace, permit)(head).view(Typed()).groups for ask in group.asks
    }
    assert "blank" in keys
    blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001210")
    view = begun(replace, permit)(head).view(Typed())
    asks = {ask.key: ask for group in view.groups for ask in group.asks}
    assert "blank" not in asks
    assert asks["layer"].value == "fill"
    assert "АА 0001201" in dict(asks["layer"].options)["fill"]
