"""The whole path of two applications by keys alone, each of the four doing what is his (W-14)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.demo.drafts import made_bin
from desktop.services import intake
from desktop.store import cases
from desktop.store.upkeep import check_database
from tests.helpers.counter import PaperSpool
from tests.helpers.drafts import private_invitation
from tests.helpers.office import Clock
from tests.helpers.on_path import HEAD, INSPECTOR, whole
from tests.helpers.visits import served
from tests.helpers.window import a_desktop
from tests.stories.at_keys import CLERK, AtKeys, an_office_of_four

CLUB = {
    "organisation.bin": made_bin("0405", serial=3),
    "organisation.name": "«Сұңқар» спорт клубы",
    "organisation.head": "Сапаров Ержан Маратұлы",
    "organisation.address": "Зеренді ауылы, Абай көшесі, 5",
    "phone": "87000000011",
}
RIFLE = {
    "type": "карабин",
    "pattern": "спорттық",
    "model": "Тигр",
    "system": "жартылай автоматты",
    "calibre": "7,62х54",
    "number": "СҚ 1000",
    "year": "2009",
}
HOST = {"name": "Ли Виктор", "number": "077123456", "authority": "7", "dated": "20112013"}
KEYS_OF_CLUB, KEYS_OF_INVITATION = 60, 44  # from the talon to the hand, over all four people
AN_OFFICE = ("weapons", "invitations")


@pytest.fixture
def spool() -> PaperSpool:
    return PaperSpool()


@pytest.fixture
def they(tmp_path: Path, spool: PaperSpool, qapp: QApplication, qtbot: QtBot) -> Iterator[AtKeys]:
    assert qtbot is not None
    clock = Clock()
    an_office_of_four(tmp_path / "office.kense", clock, services=AN_OFFICE)
    with a_desktop(
        tmp_path / "office.kense", qapp, clock=clock, spool=spool, operator=CLERK
    ) as opened:
        opened.come_up()
        yield AtKeys(opened)


def test_a_club_registers_two_rifles_and_its_proxy_collects_a_permit_and_a_refusal(
    they: AtKeys, spool: PaperSpool
) -> None:
    the_clerk_registers_the_club(they)
    row = cases.by_number(they.desk.database, "Қ-2013/0001")
    assert row is not None
    they.begin_to_count()
    the_clerk_lays_it_before_the_head(they)
    assert whole(they.desk, row.case).row.holder == HEAD
    the_head_resolves(they)
    assert whole(they.desk, row.case).row.holder == INSPECTOR
    the_inspector_examines(they)
    assert whole(they.desk, row.case).row.stage == "examined", they.said
    the_head_signs(they)
    found = whole(they.desk, row.case)
    assert (found.row.stage, found.row.decision) == ("decided", "part"), they.said
    the_inspector_makes_the_results(they)
    assert whole(they.desk, row.case).row.stage == "ready", they.said
    before = len(spool.sent)
    the_clerk_calls_and_hands_over(they)
    found = whole(they.desk, row.case)
    assert found.row.stage == "closed", they.said
    ((handed),) = [each.handed for each in found.handovers]
    assert (handed.receiver, handed.name, handed.authority) == ("proxy", "Ли Виктор", "12")
    assert len(handed.results) == 2
    assert [each.way for each in found.notices] == ["phone"]
    assert they.handing.stack.is_previewing, "the line of the register is on show, to be signed"
    assert len(spool.sent) == before + 1, "and on paper"
    assert they.pressed <= KEYS_OF_CLUB, "what is typed is not counted"
    assert check_database(they.desk.database).sound


def the_clerk_registers_the_club(she: AtKeys) -> None:
    """Its head comes with two rifles of one model and every paper."""
    she.gives_numbers("1")
    she.calls_and_begins()
    she.press("7")
    she.answers_what_waits(CLUB)
    she.chooses_registration()
    she.choose()
    she.fill(*list(RIFLE.values())[:-1])
    she.type(RIFLE["year"])
    she.press("Alt+Ins")
    she.fill("СҚ 1001", "")
    she.fill("Ахметов", "Нұрлан", "", "05051985", "")
    she.takes_in()
    she.press("F9", "F9")
    she.desktop.pass_minutes(0.1)


def the_clerk_lays_it_before_the_head(she: AtKeys) -> None:
    """He is the only head: nothing is to be chosen."""
    she.presses_at_once("Ctrl+4", "F9", "F9")


def the_head_resolves(he: AtKeys) -> None:
    """His list stands open; of two inspectors he takes the first."""
    he.sits_down(HEAD)
    he.press("Enter", "F9", "↓", "F9")


def the_inspector_examines(she: AtKeys) -> None:
    """Papers checked, one finding on the second rifle; Enter leads from unit to unit."""
    she.sits_down(INSPECTOR)
    she.press("Enter", "F4", "F9")
    she.press("F2", "↓", "↓", "↓", "↓", "Enter", "↓", "↓", "Enter")
    she.fill("Сараптама актісі", "14", "25112013")
    she.press("F9")
    she.press("Space", "Enter", "↓", "Enter")
    assert she.decisions.opened.decision.items.value() == "item-2"
    she.press("→", "Space", "Enter", "Enter", "Enter")
    assert she.decisions.opened.decision.items.value() == "person-1"
    she.press("Space", "Enter", "↓", "Enter", "Enter", "F9")


def the_head_signs(he: AtKeys) -> None:
    """He reads what he signs and is asked once."""
    he.sits_down(HEAD)
    he.press("Enter", "F9", "F9")


def the_inspector_makes_the_results(she: AtKeys) -> None:
    """Numbers are given once and for all: the key is pressed a second time."""
    she.sits_down(INSPECTOR)
    she.press("Enter", "F9", "F9", "F9")


def the_clerk_calls_and_hands_over(she: AtKeys) -> None:
    """Tell the club by phone; hand over to its proxy, saying why another does."""
    she.sits_down(CLERK)
    she.presses_at_once("Ctrl+5", "↓", "F4", "F9")
    she.press("Enter", "F2")
    she.fill("Ли Виктор", "", "077123456", "", "12", "20112013", "20112014", "демалыста")
    she.press("F9")


def test_an_invitation_goes_through_the_department(they: AtKeys, spool: PaperSpool) -> None:
    case = an_invitation(they)
    they.begin_to_count()
    the_clerk_lays_it_before_the_head(they)
    the_head_resolves(they)
    the_inspector_sends_it_to_the_department(they)
    found = whole(they.desk, case)
    assert (found.row.stage, found.departures[0].number) == ("sent-to-department", "5-12/401")
    they.desktop.pass_minutes(3 * 24 * 60)
    the_inspector_enters_what_came_back(they)
    found = whole(they.desk, case)
    assert (found.row.stage, found.row.decision) == ("decided", "granted"), they.said
    assert found.departures[0].signer_name == "Омаров Қайрат"
    they.press("F9", "F9", "F9")
    assert whole(they.desk, case).row.stage == "ready", they.said
    the_host_collects(they)
    found = whole(they.desk, case)
    assert found.row.stage == "closed", they.said
    ((handed),) = [each.handed for each in found.handovers]
    assert (handed.receiver, handed.authority) == ("host", "7")
    assert they.handing.stack.is_previewing
    assert spool.sent
    assert they.pressed <= KEYS_OF_INVITATION
    assert check_database(they.desk.database).sound


def an_invitation(they: AtKeys) -> str:
    """Register what a host organisation asks for a foreigner (I-11.B)."""
    draft = private_invitation().with_texts(
        {
            "applicant.kind": "foreigner-over-6-months",
            "answers.came_for.from": "10.01.2013",
            "answers.came_for.to": "10.01.2014",
            "host.name": "«Барыс» ЖШС",
            "host.bin": made_bin("0405", serial=21),
        }
    )
    standard = they.desk.catalogue.standard("invitations")
    draft = draft.with_texts({f"papers.{each.id}": "yes" for each in standard.documents})
    ticket = served(they.desk, "invitations.hand-in")
    return intake.register(they.desk, ticket=ticket.id, draft=draft).case


def the_inspector_sends_it_to_the_department(she: AtKeys) -> None:
    """Granted, examined, sent by one letter with its list and inventory."""
    she.sits_down(INSPECTOR)
    she.press("Enter", "F4", "F9", "Space", "Enter", "Enter", "Enter", "F9")
    she.press("F9")
    she.answers(she.decisions.sheet, {"to": "Ақмола облысының ІІД", "number": "5-12/401"})


def the_inspector_enters_what_came_back(she: AtKeys) -> None:
    """Enter the department's paper: its number, its day and who signed."""
    she.press("F9")
    back = {
        "number": "9/1",
        "date": "27112013",
        "signer": "Омаров Қайрат",
        "post": "департамент бастығы",
    }
    she.answers(she.decisions.sheet, back)


def the_host_collects(she: AtKeys) -> None:
    """Only the representative of the host organisation may receive it."""
    she.presses_at_once("Ctrl+5", "↓", "Enter")
    sheet = she.handing.sheet
    assert sheet.field("receiver").value() == "0"
    she.press("F9")
    for _part in range(12):
        if she.handing.finish is QApplication.focusWidget():
            break
        at = next(
            (key for key, each in sheet.fields().items() if each.isAncestorOf(she.desktop.focus)),
            "",
        )
        she.fill(HOST.get(at.split(".")[0], ""))
    she.press("Enter")
