"""An act half done goes on in another language: words and cursor stay, nothing old is said."""

import datetime as dt
from collections.abc import Callable
from typing import Final

import pytest

from desktop.models.facts import Evidence
from desktop.presenters.case_acts import ACTS
from desktop.presenters.case_acts_away import AWAY
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.case_acts_file import BIND
from desktop.presenters.case_acts_reissue import ANNUL, REPLACE
from desktop.services import (
    blanks,
    complaint_decision,
    complaints,
    department,
    examining,
    inquiries,
    intake,
    path,
    settings,
    staff,
    term_switch,
)
from desktop.services.desk import Desk
from desktop.views.cases.page import CasesPage
from desktop.views.pages import APPLICATIONS
from tests.faults.counts import count
from tests.helpers.complaints import complained, decided_case
from tests.helpers.drafts import foreigner_with_gas_pistol
from tests.helpers.in_other_words import Seen, goes_on, sheet_of, speak, stays
from tests.helpers.letters import organisation_case
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    decided,
    examined,
    grant,
    refuse,
    registered,
    seen,
    whole,
)
from tests.helpers.portal_cases import GRANTED, answered
from tests.helpers.visits import served
from tests.services.test_blanks import onto_blank, packet
from tests.services.test_reissue import handed, made
from tests.views.decisions.conftest import Deciding

_IN_REGISTER: Final = {"take-in", "correct", "chancery", "tell", BIND}
"""The acts that only the register has: tests/views/test_laying_down.py, and `BIND` below."""


def laid(desk: Desk) -> str:
    cases = [registered(desk) for _each in range(2)]
    path.lay_before_head(desk, seen=[seen(desk, case) for case in cases], head=HEAD)
    return cases[0]


def of_two(desk: Desk) -> str:
    return assigned(desk, weapons=2)


def unserved(desk: Desk) -> str:
    """Return an application of a foreigner whom the standard does not serve (W-11.1.N3, D11)."""
    draft = foreigner_with_gas_pistol(until="01.05.2013").with_text("insisted", "yes")
    case = intake.register(desk, ticket=served(desk).id, draft=draft).case
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    path.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


def asked(desk: Desk) -> str:
    """Return a case of two open inquiries, so that it is to be said which of them is meant."""
    case = assigned(desk)
    for to in ("Денсаулық басқармасы", "Статистика комитеті"):
        new = inquiries.NewInquiry(kind="information", to=to, question="Анықтама беріңіз")
        inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=new)
    return case


def switched(desk: Desk) -> str:
    case = assigned(desk)
    inspector = as_(desk, INSPECTOR)
    term_switch.switch_term(inspector, seen=seen(desk, case), track="inquiry", reason="тексеру")
    return case


def found(desk: Desk) -> str:
    """Return a case of two findings, with papers missing."""
    case = assigned(desk, weapons=2, papers=False)
    for kind in ("altered-weapon", "no-secure-storage"):
        examining.record_finding(
            as_(desk, INSPECTOR),
            seen=seen(desk, case),
            kind=kind,
            item="item-1" if kind == "altered-weapon" else "",
            evidence=Evidence(document="акт", number="7", date=TODAY),
        )
    return case


def examined_one(desk: Desk) -> str:
    case = assigned(desk)
    examined(desk, case, grant())
    return case


def two_examined(desk: Desk) -> str:
    examined_one(desk)
    return examined_one(desk)


def away(desk: Desk) -> str:
    cases = [examined_one(desk), examined_one(desk)]
    for number, case in enumerate(cases):
        department.send(desk, seen=[seen(desk, case)], to="ІІД", number=f"5-{number}", on=TODAY)
    return cases[0]


def of_part(desk: Desk) -> str:
    return decided(desk, grant("item-1"), refuse("item-2", "17.5"))


def through_portal(desk: Desk) -> str:
    return answered(desk, GRANTED, mailbox="k@mail.kz")


def complained_of(desk: Desk) -> str:
    """Return a case whose decision is complained of, with reason as somebody else found."""
    case = decided_case(desk)
    complaint = complained(desk, case=case, subject="result")
    complaints.assign(as_(desk, HEAD), complaint=complaint, to=OTHER)
    complaint_decision.find(
        as_(desk, OTHER), complaint=complaint, outcome="justified", found="расталды"
    )
    return case


def on_blank(desk: Desk) -> str:
    """Return a case whose permit went onto a blank that nobody told yet."""
    settings.set_printer(desk, kind="permit", printer="HP", sheet="a4")
    packet(desk)
    case = made(desk)
    onto_blank(desk, whole(desk, case).results[0].issued.paper)
    return case


def on_blank_told(desk: Desk) -> str:
    case = on_blank(desk)
    blanks.confirm_blank(desk, paper=whole(desk, case).results[0].issued.paper)
    return case


MORE: Final[dict[str, Callable[[Desk], str]]] = {
    "ask-information": of_two,
    "ask-check": of_two,
    "answer-inquiry": asked,
    "remind-inquiry": asked,
    "close-inquiry": asked,
    "send-department": two_examined,
    "back-from-department": away,
    "results": of_part,
    "print-slips": laid,
    "print-head-list": laid,
    "print-term-notice": switched,
    "print-statement": of_two,
    "enter-renunciation": of_two,
    "answer-in-writing": unserved,
    "reassign": assigned,
    "answer-portal": through_portal,
    "print-forms": registered,
    "check-letter": organisation_case,
    "tell-blank": on_blank,
    "found-spoiled": on_blank_told,
    "complained": complained_of,
    **dict.fromkeys((REPLACE, ANNUL), handed),
    **dict.fromkeys(ENDINGS, assigned),
}
"""What brings a case where each act of the menu can be begun."""

KEYS: Final[dict[str, tuple[Callable[[Desk], str], str, str]]] = {
    "lay": (registered, "s1", "F9"),
    "assign": (laid, HEAD, "F9"),
    "find": (of_two, INSPECTOR, "F2"),
    "take-finding-back": (found, INSPECTOR, "F3"),
    "completeness": (found, INSPECTOR, "F4"),
    "return": (examined_one, HEAD, "F7"),
    "reassign": (assigned, HEAD, "F8"),
    "sign": (examined_one, HEAD, "F9"),
}
"""The acts with a key of their own: where they begin, who does them, by which key."""


def test_every_act_upon_a_case_is_tried() -> None:
    assert set(MORE) | _IN_REGISTER == set(ACTS)
    assert set(MORE) == set(AWAY) | set(ENDINGS)


def let_do_everything(deciding: Deciding, act: str) -> None:
    """Let one person do everything; only who has the case asks others about it (W-14)."""
    if act.startswith("ask-"):
        deciding.sit_down(INSPECTOR)
        return
    roles = ["clerk", "inspector", "head", "administrator"]
    staff.set_roles(deciding.desk, staff="s1", roles=roles)


def goes_on_from_the_menu(deciding: Deciding, act: str, case: str) -> None:
    deciding.open(case)
    program = deciding.desktop.kense.program

    def begin() -> None:
        assert act in dict(program.decisions.more_acts())
        program.decisions.begin_more(act)
        deciding.desktop.kense.settle()

    goes_on(deciding.desktop, Seen(program.decision_acts), begin)


def goes_on_in_the_register(deciding: Deciding, act: str, case: str) -> None:
    desktop = deciding.desktop
    desktop.kense.show_page(APPLICATIONS)
    desktop.kense.settle()

    def begin() -> None:
        page = desktop.page
        assert isinstance(page, CasesPage)
        page.open_case(case)
        page.peek.act_requested.emit(act)
        desktop.kense.settle()

    goes_on(desktop, Seen(desktop.kense.program.acts), begin)


WAYS: Final = {"menu": goes_on_from_the_menu, "register": goes_on_in_the_register}


def begun() -> list[tuple[str, str]]:
    """Return where each act is begun: by turns in the menu and the register, in a soak in both.

    Both show the sheet of the act in one drawer by one presenter; what differs are the two pages,
    and each of them is tried with every other act.
    """
    ways = list(WAYS) * 2
    return [(act, way) for turn, act in enumerate(MORE) for way in ways[turn % 2 :][: count(1, 2)]]


@pytest.mark.parametrize(("act", "way"), begun())
def test_an_act_goes_on_begun_from_the_menu_and_in_the_register(
    deciding: Deciding, act: str, way: str
) -> None:
    case = MORE[act](deciding.desk)
    let_do_everything(deciding, act)
    deciding.desktop.kense.settle()
    WAYS[way](deciding, act, case)


def test_binding_a_file_goes_on_in_the_register(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    let_do_everything(deciding, BIND)
    goes_on_in_the_register(deciding, BIND, case)


@pytest.mark.parametrize("act", KEYS)
def test_an_act_with_a_key_goes_on(deciding: Deciding, act: str) -> None:
    make, who, key = KEYS[act]
    case = make(deciding.desk)
    deciding.sit_down(who)
    deciding.open(case)
    acts = deciding.desktop.kense.program.decision_acts
    goes_on(deciding.desktop, Seen(acts), lambda: deciding.press(key))


def test_the_end_of_an_examination_goes_on_with_what_is_drafted(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    inspector = as_(deciding.desk, INSPECTOR)
    examining.check_completeness(inspector, seen=seen(deciding.desk, case))
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.desktop.kense.program.decisions.choose_outcome("granted")
    deciding.desktop.kense.program.decisions.choose_permit("store")
    shown = Seen(deciding.desktop.kense.program.decision_acts)
    goes_on(deciding.desktop, shown, lambda: deciding.press("F9"))
    deciding.press("F9")
    assert whole(deciding.desk, case).row.stage == "examined"


def test_what_was_begun_over_many_is_done_to_all_of_them(deciding: Deciding) -> None:
    cases = [registered(deciding.desk) for _each in range(2)]
    deciding.desktop.kense.settle()
    deciding.press("→", "Space", "↓", "Space", "F9")
    sheet_of(deciding.desktop).field("head").set_value(HEAD)
    sheet_of(deciding.desktop).field("head").edited.emit(HEAD)
    stays(deciding.desktop)
    deciding.press("F9")
    assert {whole(deciding.desk, case).row.stage for case in cases} == {"with-head"}


def test_what_was_typed_is_what_is_recorded(deciding: Deciding) -> None:
    case = asked(deciding.desk)
    let_do_everything(deciding, "answer-inquiry")
    deciding.open(case)
    deciding.desktop.kense.program.decisions.begin_more("answer-inquiry")
    sheet_of(deciding.desktop).field("words").setFocus()
    deciding.type("жауап жартысы")
    stays(deciding.desktop)
    deciding.type(" тағы жартысы")
    deciding.press("F9")
    (answered, _open) = whole(deciding.desk, case).inquiries
    assert answered.answer == "жауап жартысы тағы жартысы"
    assert answered.answered_on == dt.date(2013, 11, 25)


def test_a_decision_half_set_aside_is_set_aside_in_another_language(deciding: Deciding) -> None:
    case = complained_of(deciding.desk)
    let_do_everything(deciding, "complained")
    deciding.open(case)
    deciding.desktop.kense.program.decisions.begin_more("complained")
    sheet_of(deciding.desktop).field("complaint.reason").setFocus()
    deciding.type("толық ")
    stays(deciding.desktop)
    deciding.type("емес")
    deciding.press("F9", "F9")
    assert whole(deciding.desk, case).row.stage == "assigned"


def test_the_cursor_on_the_key_of_a_sheet_stays_there(deciding: Deciding) -> None:
    case = registered(deciding.desk)
    deciding.open(case)
    deciding.press("F9")
    sheet_of(deciding.desktop).finish.setFocus()
    speak(deciding.desktop)
    assert sheet_of(deciding.desktop).finish.hasFocus()


def in_focus(deciding: Deciding) -> str:
    return deciding.page.part_in_focus


def test_a_decision_half_written_goes_on_where_the_cursor_stood(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    for ground in ("17.5", "17.6"):
        deciding.desktop.kense.program.decisions.add_ground(ground)
    deciding.page.opened.decision.focus_ground("17.6")
    deciding.type("акт 7 ")
    deciding.press("Home")
    deciding.type("Сарап ")
    speak(deciding.desktop)
    assert in_focus(deciding) == "fact:17.6"
    deciding.type("тама ")
    (_first, second) = deciding.page.opened.decision.cards()
    assert second.fact.box.text() == "Сарап тама акт 7 "


@pytest.mark.parametrize("place", ["outcome", "clause:17.5", "add", "passage:closing", "language"])
def test_the_cursor_stays_at_its_place_in_the_decision(deciding: Deciding, place: str) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.desktop.kense.program.decisions.add_ground("17.5")
    deciding.page.opened.decision.places()[place].setFocus()
    assert in_focus(deciding) == place
    speak(deciding.desktop)
    assert in_focus(deciding) == place


def test_the_grounds_on_offer_stay_on_offer(deciding: Deciding) -> None:
    case = assigned(deciding.desk)
    deciding.sit_down(INSPECTOR)
    deciding.open(case)
    deciding.press("Ins", "↓")
    (kk, place) = deciding.page.grounds.rows.rows()[1].words, deciding.page.grounds.part_in_focus
    assert place
    speak(deciding.desktop)
    assert deciding.page.grounds.isVisible()
    assert deciding.page.grounds.part_in_focus == place
    assert deciding.page.grounds.rows.rows()[1].words != kk
    deciding.press("Enter")
    assert [card.ground for card in deciding.page.opened.decision.cards()] == [
        place.removeprefix("offer:")
    ]
