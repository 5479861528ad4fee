"""The folder a text for e-mail is written to is chosen by a key; one that takes none is told."""

from pathlib import Path

import pytest

from desktop.i18n import Language
from desktop.services import telling
from desktop.views.cases import folder_field
from desktop.views.handing.page import HandingPage
from desktop.views.widgets.key_button import KeyButton
from tests.helpers.clipping import cut_words, outside
from tests.helpers.in_other_words import sheet_of, speak
from tests.helpers.on_path import whole
from tests.helpers.window import Desktop
from tests.views.handing.looking import said


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer the system's own window with a folder."""
    made = tmp_path / "пошта"
    made.mkdir()
    monkeypatch.setattr(folder_field, "ask_folder", lambda *_args: str(made))
    return made


def begin(desktop: Desktop) -> None:
    """Begin to write a notice for e-mail to the one whose term changed."""
    desktop.type("0003")
    desktop.press("↓", "F4")
    desktop.kense.program.handing_acts.type_text("way.False", "e-mail")
    desktop.kense.settle()
    sheet_of(desktop).field("to.e-mail").setFocus()
    desktop.type("li@mail.kz")


def test_ctrl_o_chooses_it_wherever_the_cursor_is(
    desktop: Desktop, page: HandingPage, cases: list[str], folder: Path
) -> None:
    begin(desktop)
    for field in ("to.e-mail", "folder", "words.term-switched.e-mail"):
        sheet_of(desktop).field("folder").set_value("")
        sheet_of(desktop).field(field).setFocus()
        desktop.press("Ctrl+O")
        assert sheet_of(desktop).field("folder").value() == str(folder)
    desktop.press("F9")
    assert not page.told.isVisible()
    (file,) = folder.glob("*.txt")
    (notice,) = whole(desktop.kense.desk(), cases[2]).notices
    assert notice.words == file.name


def test_the_key_beside_it_chooses_it_too_and_stays_in_another_language(
    desktop: Desktop, page: HandingPage, folder: Path
) -> None:
    begin(desktop)
    key = page.told.parts()["folder.choose"].findChild(KeyButton)
    assert key is not None
    key.setFocus()
    speak(desktop)
    assert sheet_of(desktop).part_in_focus == "folder.choose"
    desktop.press("Enter")
    assert sheet_of(desktop).field("folder").value() == str(folder)


def test_nobody_chose_one_and_what_is_typed_stays(
    desktop: Desktop, page: HandingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.isVisible()
    monkeypatch.setattr(folder_field, "ask_folder", lambda *_args: "")
    begin(desktop)
    sheet_of(desktop).field("folder").setFocus()
    desktop.type("/жарты")
    desktop.press("Ctrl+O")
    assert sheet_of(desktop).field("folder").value() == "/жарты"


@pytest.mark.parametrize(("typed", "words"), [("/there/is/none", "/there/is/none"), ("жер", "жер")])
def test_a_folder_that_is_not_there_is_told_beside_it(
    desktop: Desktop, page: HandingPage, cases: list[str], typed: str, words: str
) -> None:
    begin(desktop)
    sheet_of(desktop).field("folder").setFocus()
    desktop.type(typed)
    desktop.press("F9")
    assert page.told.isVisible()
    message = sheet_of(desktop).field("folder").message
    assert message is not None
    assert words in said(desktop)
    assert whole(desktop.kense.desk(), cases[2]).notices == ()


def test_a_folder_that_takes_no_file_is_told_by_a_sentence(
    desktop: Desktop, page: HandingPage, cases: list[str]
) -> None:
    begin(desktop)
    sheet_of(desktop).field("folder").setFocus()
    desktop.type("/proc")
    desktop.press("F9")
    assert page.told.isVisible()
    assert "/proc" in said(desktop)
    assert "Ctrl+O" in said(desktop)
    desk = desktop.kense.desk()
    assert whole(desk, cases[2]).notices == ()
    assert telling.notices_folder(desk) == ""


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 150), (1093, 614, 100)])
def test_the_key_can_be_read(
    desktop: Desktop, page: HandingPage, language: Language, width: int, height: int, scale: int
) -> None:
    assert page.isVisible()
    desktop.kense.use_language(language)
    desktop.kense.looks.use_scale(scale)
    desktop.come_up(width, height)
    begin(desktop)
    assert [*cut_words(desktop.window), *outside(desktop.window)] == []
