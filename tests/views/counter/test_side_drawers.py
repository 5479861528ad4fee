"""Whether a call before the turn and its register are a few keys away, and nothing else moves."""

from dataclasses import dataclass

import pytest

from desktop.presenters.applicant_forms import ApplicantForms
from desktop.presenters.deviations import DeviationsPresenter
from desktop.presenters.morning_sheet import MorningSheet
from desktop.presenters.out_of_turn import OutOfTurn
from desktop.presenters.papers_ready import ReadyPresenter
from desktop.presenters.waits import Waits
from desktop.services import settings
from desktop.views.counter.side_drawers import SideDrawers
from tests.helpers.counter import Counter
from tests.helpers.office import WINDOW
from tests.views.counter.operator import Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the drawers show that is the office's."""

    register: DeviationsPresenter
    ready: ReadyPresenter
    forms: ApplicantForms
    sheet: MorningSheet
    waits: Waits


@pytest.fixture
def drawers(operator: Operator, counter: Counter) -> SideDrawers:
    return SideDrawers(
        operator.work,
        Office(
            register=DeviationsPresenter(
                lambda: counter.desk, prints=counter.prints, parent=counter.owner
            ),
            ready=ReadyPresenter(lambda: counter.desk, prints=counter.prints, parent=counter.owner),
            forms=ApplicantForms(
                lambda: counter.desk,
                prints=counter.prints,
                notices=counter.notices,
                parent=counter.owner,
            ),
            sheet=MorningSheet(lambda: counter.desk, prints=counter.prints, parent=counter.owner),
            waits=Waits(lambda: counter.desk, changes=counter.changes, parent=counter.owner),
        ),
        turn=OutOfTurn(
            lambda: counter.desk,
            WINDOW,
            queue=counter.queue,
            notices=counter.notices,
            parent=counter.owner,
        ),
        queue=counter.queue,
        intake=counter.intake,
        keys=operator.keys,
    )


def give(operator: Operator, count: int) -> None:
    operator.press(*("F4", "1") * count)


def test_somebody_is_called_before_his_turn_by_keys_alone(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    give(operator, 3)
    operator.press("Shift+F2")
    assert drawers.turn.isVisible()
    operator.press("↓", "↓", "F9")
    assert not drawers.turn.isVisible()
    assert counter.hand is not None
    assert counter.hand.number == "Қ-002"
    operator.press("F6", "Shift+F3")
    assert "Мүгедектігі бар адам" in drawers.register.words


def test_the_strip_under_the_cursor_is_the_number_meant(
    operator: Operator, drawers: SideDrawers
) -> None:
    give(operator, 3)
    operator.press("Esc")
    last = operator.page.queue.strips()[-1]
    last.setFocus()
    operator.press("Enter", "Shift+F2")
    assert drawers.turn.number.value() == last.strip.key
    assert not operator.work.open_parts.chosen.isVisible()


def test_who_is_next_is_offered_no_call_out_of_turn(operator: Operator) -> None:
    give(operator, 2)
    operator.press("Esc")
    first, second = operator.page.queue.strips()
    operator.work.open_parts.offer(first.strip.key)
    assert not operator.work.open_parts.chosen.turn.isVisible()
    operator.work.open_parts.offer(second.strip.key)
    assert operator.work.open_parts.chosen.turn.isVisible()


def test_nothing_is_called_without_a_ground_and_esc_leaves_the_queue_alone(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    give(operator, 2)
    operator.press("Shift+F2", "F9")
    assert drawers.turn.ground.message is not None
    operator.press("Esc")
    assert not drawers.turn.isVisible()
    assert counter.hand is None
    assert counter.queue_view is not None
    assert counter.queue_view.next_number == "Қ-001"


def test_another_key_of_the_counter_closes_the_drawer_and_does_its_work(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    give(operator, 2)
    operator.press("Shift+F3", "F2")
    assert not drawers.register.isVisible()
    assert counter.hand is not None
    assert counter.hand.number == "Қ-001"


def test_f9_registers_again_once_the_drawer_is_away(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    give(operator, 2)
    operator.press("F2", "F5", "Shift+F3", "Esc", "F9")
    assert not drawers.register.isVisible()
    assert counter.hand is not None  # nothing was typed: the registration is hindered, not lost
    assert operator.at


def test_the_register_is_printed_with_its_printer(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="register-deviations", printer="laser", sheet="a4")
    operator.press("Shift+F3", "Ctrl+P")
    counter.settle()
    assert len(counter.spool.sent) == 1
    assert drawers.register.isVisible()


def test_papers_are_read_out_before_a_number_is_given(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    operator.press("F4", *["↓"] * 5, "Shift+F4")
    assert drawers.ready.isVisible()
    assert drawers.ready.service.key() == "invitations"
    first = drawers.ready.words
    operator.press("↓", "↓")  # the next kinds of applicant
    assert drawers.ready.words != first
    operator.press("Esc")
    assert not drawers.ready.isVisible()
    operator.press("1")  # the lines still stand there
    assert counter.given is not None
    assert counter.given.number == "Қ-001"


def test_the_list_to_take_home_is_printed_by_one_key(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="papers-ready", printer="laser", sheet="a4")
    operator.press("Shift+F4", "Ctrl+P")
    counter.settle()
    assert len(counter.spool.sent) == 1
    assert drawers.ready.isVisible()


def test_blank_forms_are_printed_where_the_papers_are_read_out(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    for kind in ("application", "petition", "questionnaire"):
        settings.set_printer(counter.desk, kind=kind, printer="laser", sheet="a4")
    operator.press("Shift+F4")
    assert drawers.ready.forms.isVisible()
    operator.press("F9")
    counter.settle()
    assert len(counter.spool.sent) == 1  # of a citizen with a weapon: his application
    operator.press("Esc")
    operator.press("F4", *["↓"] * 5, "Shift+F4", "F9")
    counter.settle()
    assert len(counter.spool.sent) == 3  # of one who invites: petition and questionnaire


def test_the_sheet_of_the_stand_is_printed_of_whoever_is_chosen(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="stand-sheet", printer="laser", sheet="a4")
    operator.press("Shift+F4")
    assert drawers.ready.stand.isVisible()
    operator.press("Shift+F9")
    counter.settle()
    assert len(counter.spool.sent) == 1
    operator.press("End")  # the last kind of applicant, whom the standard does not serve
    assert not drawers.ready.stand.isVisible()
    operator.press("Shift+F9")
    counter.settle()
    assert len(counter.spool.sent) == 1


def test_the_form_of_whoever_is_served_is_printed_by_one_key(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="application", printer="laser", sheet="a4")
    assert drawers is not None
    operator.press("Shift+F7")
    counter.settle()
    assert counter.spool.sent == []  # nobody is served
    operator.press("F4", "1", "F2", "F5")
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("purpose", "register")
    operator.press("Shift+F7")
    counter.settle()
    assert len(counter.spool.sent) == 1


def test_the_morning_sheet_is_printed_by_one_key_and_numbers_are_cut_out_of_it(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="morning-sheet", printer="laser", sheet="a4")
    assert drawers is not None
    assert operator.work.middle.idle.sheet.isVisible()
    operator.press("Shift+F5")
    counter.settle()
    assert len(counter.spool.sent) == 1
    operator.press("F4", "1")
    assert counter.given is not None
    assert counter.given.how == "Қ-001 нөмірін парақтан қиып беріңіз."
    assert "парақтан" in operator.work.open_parts.given.accessibleName()


def test_where_slips_are_printed_no_sheet_is_offered(
    operator: Operator, counter: Counter, drawers: SideDrawers
) -> None:
    settings.set_printer(counter.desk, kind="ticket", printer="laser", sheet="label-75x55")
    operator.page.shown.emit()
    assert drawers is not None
    assert not operator.work.middle.idle.sheet.isVisible()
    assert operator.work.middle.idle.register.isVisible()


def test_a_register_without_lines_shows_no_empty_page(
    operator: Operator, drawers: SideDrawers
) -> None:
    operator.press("Shift+F3")
    assert drawers.register.isVisible()
    assert not drawers.register.text.isVisible()
    give(operator, 3)
    operator.press("Esc", "Shift+F2", "↓", "↓", "F9", "F6", "Shift+F3")
    assert drawers.register.text.isVisible()
