"""The user's guide says what the program says, in both languages: its words, keys and pages."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage

from desktop import paths
from desktop.i18n import Language
from desktop.models.registers import REGISTERS
from desktop.presenters.complaint_acts import COMPLAINT_ACTS
from desktop.presenters.guide import PAGE_OF
from desktop.presenters.register_acts import REGISTER_ACTS
from desktop.services import guide
from desktop.services.guide import CONTENTS, GuidePage
from desktop.views.board.at_work import BOARD_CAP
from desktop.views.cases import page as cases
from desktop.views.complaints import page as complaints
from desktop.views.counter import commands
from desktop.views.day.at_work import POWER_CUT_CAP
from desktop.views.decisions import page as decisions
from desktop.views.dialogs import guide_part
from desktop.views.exchange import page as exchange
from desktop.views.handing import page as handing
from desktop.views.keys import Chord
from desktop.views.main_window import COVER_CAP, keys_of
from desktop.views.pages import OF_REGION, ON_RAIL
from desktop.views.prints import page as prints
from desktop.views.region import cases_page, exchange_page, figures_page
from desktop.views.registers import page as registers
from desktop.views.reports import page as reports
from desktop.views.self_service.at_work import TOUCH_CAP
from tools.guide import CUT, LANGUAGES, MOST_BYTES, size, wanted
from tools.packaging import shipped
from tools.translations import read_parts

ROOT: Final = Path(__file__).resolve().parent.parent
PLACES: Final = [(language, page.key) for language in LANGUAGES for page in guide.pages(language)]
QUOTED: Final = re.compile(r"«([^»]+)»")
CAP: Final = re.compile(r"`([^`]+)`")
LINK: Final = re.compile(r"(?<!!)\[[^]]*\]\(([^)]+)\)")
LETTERED: Final = re.compile(r"\{\w+\}")
TYPED: Final = {"жаттығу", "учебная"}
"""What the guide asks to be typed: no words of the window, but found there by them."""

OF_WIDGETS: Final = frozenset(
    {"↑", "↓", "←", "→", "Enter", "Esc", "Ins", "Del", "Home", "PgUp", "PgDn", "F9", "Shift+Esc"}
)
OF_SHEETS: Final = frozenset({"F2", "F3", "F5", "F6", "F7", "F8"})  # settings, signing in, reports
PAGES_OF_KEYS: Final = (
    *(cases.KEYS, complaints.KEYS, commands.KEYS, decisions.KEYS, exchange.KEYS, handing.KEYS),
    *(prints.KEYS, registers.KEYS, reports.KEYS, guide_part.KEYS),
    *(cases_page.KEYS, exchange_page.KEYS, figures_page.KEYS),
    *(keys_of(ON_RAIL), keys_of(OF_REGION)),
)


def page_of(language: Language, key: str) -> GuidePage:
    return next(page for page in guide.pages(language) if page.key == key)


@cache
def worded(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return what every text of the program may look like once its places are filled."""
    entries = read_parts(ROOT / "resources" / "locale" / "parts").entries.values()
    texts = [text for entry in entries for text in entry.forms.get(language, ())]
    texts += [getattr(each, language) for of in REGISTERS.values() for each in (of.short, of.title)]
    for standard in (ROOT / "forms" / "standards").glob("*/2*.toml"):
        texts += _texts(tomllib.loads(standard.read_text(encoding="utf-8")), language)
    return tuple(re.compile(_shape(text)) for text in texts)


def _texts(told: object, language: Language) -> Iterator[str]:
    """Yield what a standard says in a language, wherever it says it."""
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    if isinstance(told, dict) and isinstance(told.get(language), str):
        yield told[language]
    for each in inner:
        yield from _texts(each, language)


def _shape(text: str) -> str:
    plain = text.replace("**", "").removesuffix("…").removesuffix(".")
    return ".+?".join(re.escape(part) for part in LETTERED.split(plain))


def bound_caps() -> set[str]:
    """Return every key the program binds anywhere, as it is printed on its cap."""
    acts = (*COMPLAINT_ACTS, *(each for of in REGISTER_ACTS.values() for each in of))
    digits = {str(n) for n in range(1, 10)}
    named = {
        COVER_CAP,
        POWER_CUT_CAP,
        BOARD_CAP,
        TOUCH_CAP,
        "Shift+F9",
        *digits,
        *OF_WIDGETS,
        *OF_SHEETS,
    }
    return {cap for keys in PAGES_OF_KEYS for cap in keys} | {act.key for act in acts} | named


def test_both_languages_have_the_same_pages_and_headings() -> None:
    kk, ru = ({p.key: p for p in guide.pages(language)} for language in LANGUAGES)
    assert list(kk) == list(ru)
    for key in kk:
        shapes = [re.findall(r"^#+", page[key].text, re.MULTILINE) for page in (kk, ru)]
        assert shapes[0] == shapes[1], key
    for language in LANGUAGES:
        files = {path.stem for path in guide.folder(language).glob("*.md")}
        assert files == set(kk), "the contents link to every page"


@pytest.mark.parametrize(("language", "key"), PLACES)
def test_no_heading_of_a_page_and_no_command_of_a_passage_is_told_twice(
    language: Language, key: str
) -> None:
    text = page_of(language, key).text
    heads = guide.headings(text)
    assert len(heads) == len(set(heads)), "an anchor leads to the first of them alone"
    for part in re.split(r"^#+ ", text, flags=re.MULTILINE):
        told = re.findall(r"`([^`]+)` [–—] («[^»]+»)", part)
        assert len(told) == len(set(told)), part


def test_every_page_of_the_window_has_its_page() -> None:
    known = {key for _language, key in PLACES}
    assert set(PAGE_OF.values()) <= known
    assert {page.name for page in (*ON_RAIL, *OF_REGION)} <= set(PAGE_OF)


@pytest.mark.parametrize(("language", "key"), PLACES)
def test_every_quoted_word_stands_in_the_program(language: Language, key: str) -> None:
    quoted = set(QUOTED.findall(page_of(language, key).text)) - TYPED
    shapes = worded(language)
    said = {words: words.removesuffix("…").removesuffix(".") for words in quoted}
    unknown = [w for w, plain in said.items() if not any(s.fullmatch(plain) for s in shapes)]
    assert unknown == []


@pytest.mark.parametrize(("language", "key"), PLACES)
def test_every_key_named_is_bound(language: Language, key: str) -> None:
    named = set(CAP.findall(page_of(language, key).text))
    assert named - bound_caps() == set()
    assert all(Chord.parse(cap) for cap in named)


@pytest.mark.parametrize(("language", "key"), PLACES)
def test_every_link_leads_to_a_page_and_a_heading(language: Language, key: str) -> None:
    page = page_of(language, key)
    for link in LINK.findall(page.text):
        name, _hash, anchor = link.partition("#")
        target = (guide.folder(language) / (name or f"{key}.md")).resolve()
        assert target.is_file(), link
        slugs = map(guide.slug, guide.headings(target.read_text(encoding="utf-8")))
        assert not anchor or anchor in slugs, link


def test_every_picture_named_is_kept_small_and_told_in_words() -> None:
    for language, name in wanted():
        place = ROOT / "docs" / "guide" / "pictures" / language / f"{name}.png"
        picture = QImage(str(place))
        assert not picture.isNull(), f"run python -m tools.guide: {name}"
        _left, _top, width, height = CUT[name][1]
        assert (picture.width(), picture.height()) == (width, height), name
    assert {name for _language, name in wanted()} == set(CUT), "nothing is cut for no page"
    for language, key in PLACES:
        assert "![](" not in page_of(language, key).text
    assert size() <= MOST_BYTES


def test_keys_of_the_tables_are_words_of_the_program() -> None:
    for language in LANGUAGES:
        shapes = worded(language)
        cells = re.findall(r"^\| `.+?` \| (.+) \|$", page_of(language, "keys").text, re.MULTILINE)
        assert len(cells) > len(ON_RAIL)
        for words in (each for cell in cells for each in cell.split(" · ")):
            plain = words.removesuffix("…").removesuffix(".")
            said = (plain, f"{plain}: 0")  # how many, and whom it is about, is left out
            assert any(shape.fullmatch(each) for shape in shapes for each in said), words


def test_words_are_found_without_the_letters_of_kazakh_first_in_headings() -> None:
    (first, *_others) = guide.found("kk", "коширме")
    assert "көшірме" in first.heading.lower()
    assert guide.found("kk", "  ") == ()
    assert guide.found("ru", "слово которого нигде нет") == ()
    assert "коп" in guide.line_with(guide.found("ru", "копия")[0], "копия").lower()


def test_an_anchor_is_that_of_github() -> None:
    assert guide.slug("Не істеу керек, егер…") == "не-істеу-керек-егер"
    assert guide.slug("Кезек `F4` және «Беру»") == "кезек-f4-және-беру"


def test_it_goes_wherever_the_program_goes() -> None:
    carried = {name.as_posix() for name in shipped()}
    inside = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "docs" / "guide").rglob("*")
        if path.is_file()
    }
    assert inside <= carried
    assert f"docs/guide/kk/{CONTENTS}.md" in carried
    assert paths.guide() == ROOT / "docs" / "guide"
