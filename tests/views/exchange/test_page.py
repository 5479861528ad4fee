"""The exchange with the region by keys alone: enrol, send, take the answer, answer, go on."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.models.answer import Edition, EditionDay, Question
from desktop.presenters.frame_view import StatusView
from desktop.services import exporting
from desktop.services.desk import Desk
from desktop.services.exporting import Made
from desktop.services.installation import installation_state
from desktop.store import exchange
from desktop.sync.parcel import read_header
from desktop.sync.stick import Progress
from desktop.views.pages import EXCHANGE
from tests.helpers.keyboard import press
from tests.helpers.parcels import MOMENT
from tests.helpers.the_region import day
from tests.helpers.window import Desktop
from tests.views.exchange.sending import Sending


def test_a_new_computer_says_so_and_its_next_step_enrols_it(
    desktop: Desktop, sending: Sending
) -> None:
    page = sending.page
    assert desktop.focus is page.next_key
    assert page.next_key.words == "Компьютерді тіркеу"
    sending.enrol()
    assert page.next_key.words == "Жөнелтілім жасау"
    card = sending.region.cards[desktop.kense.desk().database.installation]
    assert card.office == "2-11"
    assert "облыстың алғашқы жауабын күтуде" in sending.facts


def test_groups_that_differ_trust_nobody(desktop: Desktop, sending: Sending) -> None:
    desktop.press("F5")
    desktop.type(str(sending.stick))
    desktop.press("F9", "Esc")
    sending.trust("AAAA-AAAA")
    assert "екі топ" in sending.said()
    assert sending.page.sheet.isVisible()
    assert exchange.region(desktop.kense.desk().database, "2-11") is None


def test_a_parcel_goes_out_is_confirmed_and_bears_its_receipt(
    desktop: Desktop, sending: Sending
) -> None:
    sending.enrol()
    header = sending.send()
    assert header.xseq == 1
    assert "тасығышты" in sending.said().casefold()
    assert sending.states() == ["Алып кетілді"]
    assert sending.page.next_key.words == "Жауапты қабылдау"
    sending.bring()
    assert sending.page.sheet.part_in_focus == "finish"
    desktop.press("F9")
    assert sending.states() == ["Расталды · 1-растама"]
    assert "бүгін" in sending.facts
    assert not sending.page.next_key.isVisible()
    assert desktop.focus is sending.page.table
    state = installation_state(desktop.kense.desk(), desktop.kense.program.exchange.machine)
    assert state == "granted"


def test_an_answer_is_only_looked_at_until_f9(desktop: Desktop, sending: Sending) -> None:
    sending.enrol()
    sending.send()
    edition = Edition(
        number=1,
        issued_on=day("2013-11-20"),
        use_until=day("2014-12-31"),
        min_program="0.1.0",
        days=(EditionDay(day=day("2013-12-10"), status="off", ground="қаулы"),),
    )
    asked = Question(id="q1", asked_at=MOMENT, asked_by="Талдаушы", text="Неге кешікті?")
    sending.bring(edition=edition, questions=(asked,))
    shown = sending.page.sheet.accessibleDescription()
    assert "қаулы" in shown
    assert "Неге кешікті?" in shown
    desktop.press("Esc")
    assert exchange.last_answer(desktop.kense.desk().database, "2-11") is None
    desktop.press("F5", "F9")  # the file stands there still
    desktop.press("F9")
    assert exchange.edition_number(desktop.kense.desk().database, "2-11") == 1
    assert sending.page.next_key.words == "Облысқа жауап беру"
    desktop.press("F5")
    desktop.type("Қағаз кеш келді.")
    desktop.press("F9")
    (question,) = exchange.questions(desktop.kense.desk().database, "2-11")
    assert question.answer == "Қағаз кеш келді."


def test_an_answer_is_stopped_by_key_while_it_is_looked_at_and_while_it_is_taken(
    desktop: Desktop, sending: Sending
) -> None:
    sending.enrol()
    sending.send()
    presenter, database = desktop.kense.program.exchange, desktop.kense.desk().database
    words: list[str] = []
    presenter.leaving_changed.connect(lambda view: words.append(view.words if view else ""))
    sending.bring()
    assert words[0] == "Жауап қаралып жатыр"
    assert words[-1] == ""
    link = presenter.leaving_changed.connect(
        lambda view: press(desktop.window, "Shift+Esc") if view else None
    )
    desktop.press("F9")
    assert "Жауап қабылданып жатыр" in words
    assert "Қабылдау тоқтатылды. Ештеңе өзгерген жоқ" in sending.said()
    assert exchange.last_answer(database, "2-11") is None
    desktop.press("F5", "F9")  # looked at again, and stopped again
    assert sending.page.sheet.isHidden()
    presenter.leaving_changed.disconnect(link)
    desktop.press("F5", "F9")
    desktop.press("F9")
    answer = exchange.last_answer(database, "2-11")
    assert answer is not None
    assert answer.serial == 1
    assert not sending.page.leaving.isVisible()


def test_a_parcel_that_is_stopped_leaves_nothing(
    desktop: Desktop, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    sending.enrol()
    heard: list[int] = []
    presenter = desktop.kense.program.exchange
    presenter.leaving_changed.connect(lambda view: heard.append(view.share if view else -1))
    made = exporting.make_parcel

    def stopped_halfway(desk: Desk, machine: Path, *, progress: Progress) -> Made | None:
        presenter.stop()  # as Shift+Esc does while the worker is at it
        return made(desk, machine, progress=progress)

    monkeypatch.setattr(exporting, "make_parcel", stopped_halfway)
    desktop.press("F5", "F9")
    assert "жөнелтілім жасалған жоқ" in sending.said()
    assert sending.states() == []
    assert list(sending.stick.glob("*.kzx")) == []
    assert heard[-1] == -1
    assert not sending.page.leaving.isVisible()


def test_a_parcel_that_is_stopped_on_its_way_to_the_stick_is_written_later_the_same(
    desktop: Desktop, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is used once: the copy kept here goes, not another parcel under that number."""
    sending.enrol()
    words: list[str] = []
    presenter = desktop.kense.program.exchange
    presenter.leaving_changed.connect(lambda view: words.append(view.words if view else ""))
    take_out = exporting.take_out

    def stopped_on_the_way(desk: Desk, parcel: str, folder: Path, *, progress: Progress) -> Path:
        presenter.stop()  # as Shift+Esc does while the worker is at it
        return take_out(desk, parcel, folder, progress=progress)

    with monkeypatch.context() as patched:
        patched.setattr(exporting, "take_out", stopped_on_the_way)
        desktop.press("F5", "F9")
    assert "флешкада ештеңе жоқ" in sending.said()
    assert [each.name for each in sending.stick.iterdir() if ".kzx" in each.name] == []
    assert words[-2:] == ["Жөнелтілім флешкаға жазылып жатыр: 50 %", ""]
    assert sending.states() == ["Жасалды"]
    assert not sending.page.middle.is_previewing, "nothing goes anywhere: no register"
    assert sending.page.next_key.words == "Флешкаға жазу"
    desktop.press("F5", "F9")
    assert sending.page.middle.is_previewing, "the register goes with it now"
    desktop.press("Esc")
    (file,) = sending.stick.glob("*.kzx")
    header = read_header(file.read_bytes())
    assert (header.xseq, sending.states()) == (1, ["Алып кетілді"])
    assert sending.region.receive(file.read_bytes(), header.inst) == "applied"


def test_a_stick_that_is_gone_says_so_and_the_kept_copy_is_written_again(
    desktop: Desktop, sending: Sending
) -> None:
    sending.enrol()
    gone = sending.stick.rename(sending.stick.parent / "gone")
    desktop.press("F5", "F9")
    assert "stick" in sending.said()
    assert sending.page.sheet.isVisible(), "the folder can be typed again"
    gone.rename(sending.stick)
    desktop.press("F9", "Esc")
    assert sending.states() == ["Алып кетілді"]
    first = (sending.stick / "kense-2-11-0001.kzx").read_bytes()
    (sending.stick / "kense-2-11-0001.kzx").unlink()
    desktop.press("F6", "F9")
    assert (sending.stick / "kense-2-11-0001.kzx").read_bytes() == first


def test_a_record_without_its_keys_begins_again(desktop: Desktop, sending: Sending) -> None:
    sending.enrol()
    sending.send()
    machine = desktop.kense.program.exchange.machine
    before = desktop.kense.desk().database.installation
    for each in machine.glob("*"):
        each.unlink()
    desktop.press("Ctrl+2", "Ctrl+7")
    assert sending.page.next_key.words == "Қайта бастау"
    desktop.press("F5", "F9")
    assert "кері қайтаруға болмайды" in sending.said()
    assert desktop.kense.desk().database.installation == before
    desktop.press("F9", "Esc")
    desk = desktop.kense.desk()
    assert desk.database.installation != before
    row = exchange.installation(desk.database, desk.database.installation)
    assert row is not None
    assert (row.why, row.predecessor.inst) == ("moved", before)
    assert sending.page.next_key.words == "Соңғы нөмірлерді енгізу"
    desktop.press("F5")
    assert desktop.kense.page == "settings"


def test_the_card_the_region_beginning_again_and_new_keys_are_behind_f8_by_keys_alone(
    desktop: Desktop, sending: Sending
) -> None:
    sending.enrol()
    offered = ["Компьютерді тіркеу", "Облыс кілтін қабылдау", "Қайта бастау", "Жаңа кілттер"]
    for steps, words in enumerate(offered):
        desktop.press("F8")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [each.text() for each in menu.actions()] == offered
        desktop.press(*["↓"] * steps)
        assert menu.activeAction().text() == words
        desktop.press("Enter")
        assert QApplication.activePopupWidget() is None
        assert sending.page.sheet.isVisible(), words
        assert sending.page.sheet.isAncestorOf(desktop.focus), words
        if words != offered[-1]:
            desktop.press("Esc")
            assert desktop.focus is sending.page.next_key, words
    desktop.press("F9")
    desk = desktop.kense.desk()
    assert len(exchange.keys_told(desk.database, desk.database.installation)) == 2


def test_the_foot_and_the_page_warn_after_two_weeks(desktop: Desktop, sending: Sending) -> None:
    sending.enrol()
    sending.send()
    sending.bring()
    desktop.press("F9")
    desktop.clock.pass_minutes(dt.timedelta(days=4) / dt.timedelta(minutes=1))
    seen: list[tuple[StatusView, ...]] = []
    desktop.kense.program.frame.statuses_changed.connect(seen.append)
    desktop.kense.program.frame.refresh()
    told = {each.key: each for each in seen[-1]}["exchange"]
    assert (told.words, told.tone) == ("соңғы жөнелтілім 4 күн бұрын расталды", "normal")
    desktop.clock.pass_minutes(dt.timedelta(days=11) / dt.timedelta(minutes=1))
    desktop.kense.program.frame.refresh()
    assert {each.key: each.tone for each in seen[-1]}["exchange"] == "near"


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_the_page_opens_by_its_key_under_any_layout(
    desktop: Desktop, sending: Sending, layout: str
) -> None:
    desktop.press("Ctrl+2")
    desktop.press("Ctrl+7", layout=layout)
    assert desktop.kense.page == EXCHANGE
    assert sending.page.isVisible()
