"""Files are looked at before they are taken, by keys alone: Enter takes them, Esc leaves them."""

from PySide6.QtCore import QTimer

from desktop.services import installation, receiving, regional
from desktop.store import journal, papers
from desktop.store import regional as rows
from desktop.store.database import Database
from desktop.views.region.computers_form import ComputersForm
from desktop.views.region.exchange_page import RegionExchangePage
from desktop.views.settings.page import SettingsPage
from tests.helpers.keyboard import press
from tests.helpers.office import an_office
from tests.helpers.region import Place, sent
from tests.helpers.region_window import RegionDesktop
from tests.views.region.sending import NEIGHBOUR, OFFICE, Sending


def page(region: RegionDesktop) -> RegionExchangePage:
    shown = region.page
    assert isinstance(shown, RegionExchangePage)
    return shown


def look(region: RegionDesktop, sending: Sending) -> None:
    region.press("F2")
    region.type(str(sending.stick))
    region.press("F9")


def database(region: RegionDesktop) -> Database:
    return region.kense.desk().database


def stands(region: RegionDesktop) -> tuple[object, ...]:
    """Return up to where every chain of the region's record goes, and what was brought."""
    reader = database(region)
    own = journal.mark(reader, reader.installation)
    return own, rows.marks(reader, ""), rows.files(reader)


def column(region: RegionDesktop, at: int) -> list[str]:
    model = page(region).look.table.model()
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def said(region: RegionDesktop) -> str:
    return " ".join(each.sentence for each in region.said)


def stop_at_once(region: RegionDesktop) -> None:
    exchange = region.kense.program.exchange
    exchange.leaving_changed.connect(lambda view: exchange.stop() if view is not None else None)


def cut(sending: Sending, name: str, share: int, called: str) -> None:
    file = (sending.stick / name).read_bytes()
    sending.bring(file[: len(file) * share // 100], called)


def test_a_file_that_cannot_be_read_is_named_before_and_after_the_others_are_taken(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    (sending.stick / "bad.kzx").symlink_to("/proc/self/mem")  # reading it is an error of the disk
    look(region, sending)
    assert "оқылмайды: bad.kzx" in page(region).look.note.text()
    region.press("Enter")
    assert "1 файл қабылданды. 1 файл қабылданбады" in said(region)
    report = page(region).report.accessibleDescription()
    assert "bad.kzx: Файл мұнда оқылмайды. Тасығышты қайта салып көріңіз" in report
    region.press("Esc")
    look(region, sending)  # what can be read was here already
    assert page(region).listed.currentWidget() is page(region).report
    assert "bad.kzx: Файл мұнда оқылмайды" in page(region).report.accessibleDescription()


def test_each_file_of_a_stick_is_told_before_enter_takes_it(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    sending.send(NEIGHBOUR)
    sending.bring(b"KZX/1 nothing", "broken.kzx")
    before = stands(region)
    look(region, sending)
    shown = page(region)
    assert shown.listed.currentWidget() is shown.look
    assert region.focus is shown.look.table
    assert column(region, 1) == ["kense-2-11-0.kzx", "kense-2-12-1.kzx", "broken.kzx"]
    assert column(region, 8) == [
        "қабылдауға болады", "қабылдауға болады", "үзілген, қабылданбайды",
    ]  # fmt: skip
    assert column(region, 6) == ["0", "0", "–"]
    assert shown.look.accessibleName().startswith("3 файлдың 2 файлын")
    assert rows.files(database(region)) == []
    assert stands(region) == before
    told = shown.side.accessibleDescription()
    assert f"{column(region, 5)[0]} жаңа + 0 бұрыннан бар" in told
    assert "Қызметкер: " in told  # what it holds, in plain words
    region.window.resize(1093, 400)
    region.press("PageDown")
    assert shown.side.scrolled > 0
    region.press("Enter")
    verdicts = {each.office: each.verdict for each in rows.files(database(region))}
    assert verdicts == {"": "truncated", OFFICE: "applied", NEIGHBOUR: "applied"}
    assert shown.listed.currentWidget() is shown.report


def test_esc_leaves_the_files_and_everything_as_it_was(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    before = stands(region)
    look(region, sending)
    region.press("Esc")
    assert page(region).listed.currentWidget() is page(region).matrix
    assert region.focus is page(region).matrix
    region.press("F9")  # nothing is looked at any more
    assert rows.files(database(region)) == []
    assert stands(region) == before


def test_a_look_and_a_taking_are_stopped_by_key_and_change_nothing(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    before = stands(region)
    exchange = region.kense.program.exchange
    views: list[object] = []
    exchange.leaving_changed.connect(views.append)
    look(region, sending)
    stop_at_once(region)
    region.press("Enter")
    assert "Қабылдау тоқтатылды" in said(region)
    look(region, sending)
    assert "Тоқтатылды: ештеңе өзгерген жоқ" in said(region)
    assert page(region).listed.currentWidget() is not page(region).look
    assert rows.files(database(region)) == []
    assert stands(region) == before
    assert views
    assert views[-1] is None
    assert not exchange.is_taking


def test_a_file_that_changed_since_it_was_looked_at_is_left(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    look(region, sending)
    sending.send(OFFICE, name="Бекова Сәуле", called="kense-2-11-0.kzx")
    region.press("Enter")
    assert rows.files(database(region)) == []
    assert "өзгерген" in page(region).report.accessibleDescription()


def test_what_a_pulled_stick_left_is_told_as_what_it_is(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE, called="kense-2-11-0001.kzx.part")
    sending.send(NEIGHBOUR)
    cut(sending, "kense-2-12-1.kzx", 60, "kense-2-12-0002.kzx.part")
    look(region, sending)
    says = dict(zip(column(region, 1), column(region, 8), strict=True))
    assert says["kense-2-11-0001.kzx.part"] == "қабылдауға болады"
    assert says["kense-2-12-0002.kzx.part"] == "жазылып бітпеген, қалады"
    assert "% ғана бар" in page(region).look.accessibleDescription()
    assert "файл толық" in page(region).look.accessibleDescription()
    region.press("Enter")
    assert sorted(each.office for each in rows.files(database(region))) == [OFFICE, NEIGHBOUR]


def test_an_answer_is_stopped_on_its_way_and_nothing_of_it_stays(
    sending: Sending, region: RegionDesktop
) -> None:
    sending.send(OFFICE)
    look(region, sending)
    region.press("Enter", "Esc")
    before = [each.name for each in sending.files()]
    exchange = region.kense.program.exchange
    link = exchange.leaving_changed.connect(
        lambda view: exchange.stop() if view is not None else None
    )
    region.press("F8", "F9")
    assert "нөмірі де пайдаланылған жоқ" in said(region)
    assert [each.name for each in sending.files()] == before
    assert rows.answers(database(region)) == []
    exchange.leaving_changed.disconnect(link)
    region.said.clear()
    region.press("F8", "F9")
    assert [each.serial for each in rows.answers(database(region))] == [1]
    assert "Жасалып жатыр" not in said(region)
    assert len(sending.files()) == len(before) + 1


def test_without_a_file_the_receipt_says_so(region: RegionDesktop) -> None:
    region.press("F7")
    assert not page(region).sheet.isVisible()
    assert "басып шығаратын түбіртек жоқ" in said(region)
    assert papers.count_unprinted(database(region), "2") == 0


def test_enter_on_a_forked_square_opens_its_sheet(sending: Sending, region: RegionDesktop) -> None:
    sending.fork()
    look(region, sending)
    assert "екіге айырылды, сақталады" in column(region, 8)
    region.press("Enter")
    region.press("Esc")
    assert page(region).side.enter_key.isVisible()
    region.press("Enter")
    assert page(region).sheet.isVisible()
    assert region.kense.program.exchange.acts.is_open


def test_one_work_goes_on_at_a_time(sending: Sending, region: RegionDesktop) -> None:
    sending.send(OFFICE)
    exchange = region.kense.program.exchange
    QTimer.singleShot(0, lambda: exchange.begin("answer"))
    exchange.taking.look(sending.stick)
    exchange.begin("take")
    region.kense.settle()
    assert "Бір жұмыс жүріп жатыр" in said(region)
    assert not page(region).sheet.isVisible()


def test_what_waited_for_an_enrolment_is_stopped_by_key_and_waits_on(
    sending: Sending, region: RegionDesktop
) -> None:
    with an_office(sending.home / "new.kense", office="2-14", seed=31) as desk:
        place = Place(desk=desk, machine=sending.home / "new-machine")
        made = installation.enrol(place.desk, place.machine)
        theirs = regional.region_card(region.kense.desk(), sending.region / "machine")
        installation.trust_region(place.desk, theirs.file, theirs.fingerprint[-9:])
        file = sent(place)
    kense = region.kense
    waits = receiving.receive(kense.desk(), sending.region / "machine", file)
    assert waits.verdict == "unknown"
    kense.show_page("settings.computers")
    kense.settle()
    assert isinstance(region.page, SettingsPage)
    computers = region.page.form("computers")
    assert isinstance(computers, ComputersForm)
    computers.start_work()
    shown: list[object] = []
    program = kense.program.computers
    program.leaving_changed.connect(shown.append)
    link = program.leaving_changed.connect(
        lambda view: press(region.window, "Shift+Esc") if view is not None else None
    )
    computers.card.set_value(str(sending.bring(made.file, "card.kze")))
    computers.groups.set_value(made.fingerprint[-9:])
    region.press("F5")
    assert shown[0] is not None
    assert shown[-1] is None
    assert computers.leaving not in computers.parts()
    assert not computers.leaving.isVisible()
    assert [each.verdict for each in rows.quarantine(database(region))] == ["unknown"]
    program.leaving_changed.disconnect(link)
    (taken,) = receiving.try_again(kense.desk(), sending.region / "machine")
    assert taken.verdict == "applied"
