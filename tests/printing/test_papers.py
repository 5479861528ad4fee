"""What a paper is as a file: its sheet, its text, what it says of itself, what it refuses."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any, Final

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.layout import Layout, Row, elements_of
from desktop.models.paper import PaperKind, values_of
from desktop.models.paper_parts import Entry, Value, Wording
from desktop.models.paper_sheets import A4, A4_TWO_UP, A5, LABEL, Sheet
from desktop.models.paper_table import Content
from desktop.printing.options import PrintOptions
from desktop.printing.papers import fitted_sheet, make_pdf
from tests.printing.builders import (
    GUARDS,
    LONG_NAME,
    every_paper,
    layout,
    missing_papers,
    not_covered,
    papers,
    pdf_of,
    talon,
    ticket,
)
from tests.printing.reading import (
    inked_box,
    pages_of,
    picture,
    popplers_text,
    sheets_mm,
    squeezed,
    text_of,
)

PAPERS = pytest.mark.parametrize(
    ("kind", "content", "sheet"),
    [pytest.param(*rest, id=name) for name, *rest in every_paper()],
)
NAMES = (
    "Қасымов Төлеген Маратұлы",
    "Әбдірахманқызы-Құдайбергенова Нұрғайша Өмірұзаққызы",
    "Oʻrozboyev Gʻayrat Doʻstmuhammad oʻgʻli",
    "Ўроқов Ғайрат Ҳамидович",
    "OUYANG Zhengxiong Lü",
    "ƏLİYEVA Gülşən Çingiz qızı",
    "«Қазақстан – Күзет 2030» жауапкершілігі шектеулі серіктестігі",
    LONG_NAME,
)
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіABCDEFGHIJKLMNOPQRSTUVWXYZčšžñöü-'’"
WORDS = st.text(alphabet=LETTERS, min_size=1, max_size=24).filter(lambda word: word.strip("-'’"))


MADE: Final[dict[tuple[PaperKind, int, Sheet], bytes]] = {}


def made_once(kind: PaperKind, content: Content, sheet: Sheet) -> bytes:
    """Make a paper of `PAPERS` for the first test that asks, and keep it for the others."""
    key = (kind, id(content), sheet)  # the contents live as long as the tests
    if key not in MADE:
        MADE[key] = pdf_of(kind, content, sheet)
    return MADE[key]


@PAPERS
def test_a_paper_is_exactly_its_sheet(kind: PaperKind, content: Content, sheet: Sheet) -> None:
    taken = fitted_sheet(kind, content, layout(kind), PrintOptions(sheet=sheet))
    assert taken == sheet or sheet.by_content
    sizes = set(sheets_mm(made_once(kind, content, sheet)))
    assert sizes == {(float(sheet.width_mm), float(taken.height_mm))}


@PAPERS
def test_nothing_is_printed_in_the_margins(kind: PaperKind, content: Content, sheet: Sheet) -> None:
    pdf = made_once(kind, content, sheet)
    margins = layout(kind).sheets[sheet.id]
    for page, (_wide, high) in enumerate(sheets_mm(pdf)):  # a roll is cut where its paper ends
        image = picture(pdf, page, dpi=127)  # five dots a millimetre
        left, top, right, bottom = (edge / 5 for edge in inked_box(image))
        assert left >= margins.left - 0.4
        assert right <= sheet.width_mm - margins.right + 0.4
        assert bottom <= high - min(margins.bottom, 4) + 0.4  # the line to cut
        assert top >= min(margins.top, 4) - 0.4


@PAPERS
def test_both_readers_find_every_word_that_was_filled_in(
    kind: PaperKind, content: Content, sheet: Sheet
) -> None:
    pdf = made_once(kind, content, sheet)
    words = filled_words(kind, content)
    for found in (text_of(pdf), popplers_text(pdf)):
        assert [word for word in words if word not in found] == []


@PAPERS
def test_a_paper_is_made_again_byte_for_byte(
    kind: PaperKind, content: Content, sheet: Sheet
) -> None:
    assert pdf_of(kind, content, sheet) == made_once(kind, content, sheet)


def test_a_paper_is_the_same_in_another_process() -> None:
    script = (
        "import hashlib, sys\n"
        "from tests.printing.builders import pdf_of, talon\n"
        "sys.stdout.write(hashlib.sha256(pdf_of('talon-weapons', talon())).hexdigest())\n"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, text=True
        ).stdout
        for _ in range(2)
    ]
    assert made[0] == made[1] != ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sheet", [A5, A4_TWO_UP], ids=lambda sheet: sheet.id)
def test_a_name_is_copied_out_as_it_was_typed(name: str, sheet: Sheet) -> None:
    pdf = pdf_of("talon-weapons", talon(name=name), sheet)
    assert squeezed(name) in squeezed(text_of(pdf))
    assert all(word in popplers_text(pdf) for word in name.split())


@pytest.mark.parametrize("count", [0, 1, 3, 9, 10, 14, 15, 16, 40])
@pytest.mark.parametrize("kind", ["talon-weapons", "talon-invitations"])
def test_every_paper_handed_in_stands_on_the_talon_in_its_order(
    kind: PaperKind, count: int
) -> None:
    names = [f"Құжат {number}: {name}" for number, name in enumerate(papers(count), start=1)]
    content = replace(talon(), papers=tuple(Entry(text=Wording(kk=name)) for name in names))
    found = squeezed(" ".join(pages_of(pdf_of(kind, content))))
    places = [found.index(squeezed(name)) for name in names]
    assert places == sorted(places)


def test_a_long_talon_goes_on_lawfully() -> None:
    pages = pages_of(pdf_of("talon-weapons", talon(*papers(40))))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"{number}-бет, барлығы {len(pages)}" in page
        assert "Қ-2013/0187" in page
        assert "Қасымов Төлеген Маратұлы" in page
        assert "Қабылдаған:" in page
        assert ("(жалғасы)" in page) == (number > 1)


def test_a_talon_of_one_page_does_not_count_pages() -> None:
    (page,) = pages_of(pdf_of("talon-weapons", talon()))
    assert "барлығы" not in page
    assert "жалғасы" not in page


def test_guards_are_counted_times_their_papers() -> None:
    found = text_of(pdf_of("talon-weapons", talon(*GUARDS)))
    assert "3x4 см мөлшеріндегі екі фотосурет, 15 × 2 дана" in found


def test_the_lines_below_the_frame_speak_both_languages() -> None:
    found = text_of(pdf_of("talon-weapons", talon(language="ru")))
    for words in (
        "Нәтиже берілетін күн · Срок выдачи результата",
        "2013 жылғы 10 желтоқсан, сейсенбі",
        "10 декабря 2013 года, вторник",
        "Алуға келетін күн · Когда прийти за результатом",
        "2013 жылғы 12 желтоқсан, бейсенбі",
        "12 декабря 2013 года, четверг · 9-00–18-00, обед 13-00–14-30",
        "Зеренді ауылы, Ілиясов көшесі, 42 · тел. 2-21-40, 2-12-12",
    ):
        assert words in found


def test_a_kazakh_applicant_gets_no_russian() -> None:
    found = text_of(pdf_of("talon-weapons", talon()))
    assert re.search(r"декабр|экземпляр|Перечень|Принял|результат", found) is None


def test_a_paper_cannot_be_marked_up_from_its_data() -> None:
    name = "Иванов {nb} **x__ [a](http://b.kz) --c-- <b>d</b>"
    assert squeezed(name) in squeezed(text_of(pdf_of("talon-weapons", talon(name=name))))


def test_a_paper_has_no_links_scripts_or_files() -> None:
    name = "file:///C:/x.exe javascript:alert(1) http://b.kz"
    reader = pypdf.PdfReader(io.BytesIO(pdf_of("talon-weapons", talon(name=name))))
    assert "/Annots" not in reader.pages[0]
    assert {"/AcroForm", "/Names", "/AA"}.isdisjoint(reader.root_object)
    assert isinstance(reader.root_object["/OpenAction"], list)  # a place to look at, no action


def test_hidden_characters_do_not_reach_paper() -> None:
    pdf = pdf_of("talon-weapons", talon(name="Қасы\u202eмов\u200b Төле\u0007ген\u2066"))
    assert "Қасымов Төлеген" in text_of(pdf)


def test_a_letter_no_font_has_shows_as_a_box_and_is_copied_out_all_the_same() -> None:
    assert "王伟" in text_of(pdf_of("talon-weapons", talon(name="王伟")))


def test_a_paper_tells_what_it_is_and_when_its_content_was_fixed() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_of("talon-weapons", talon())))
    assert str(reader.root_object["/Lang"]) == "kk"
    metadata = reader.xmp_metadata
    assert metadata is not None
    assert metadata.dc_title == {"x-default": "Құжаттарды қабылдау туралы талон"}
    assert str(metadata.xmp_create_date) == "2013-11-25 04:46:00"  # pypdf tells it in UTC


def test_a_paper_is_an_archival_pdf() -> None:
    pdf = pdf_of("talon-weapons", talon())
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert b'pdfaid:part="2" pdfaid:conformance="U"' in pdf
    assert "/OutputIntents" in reader.root_object
    assert "/Info" not in reader.trailer
    for font in fonts_of(reader):
        assert "/ToUnicode" in font
        assert "/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"]
        assert "/CIDToGIDMap" in font["/DescendantFonts"][0]


def test_a_talon_is_small() -> None:
    assert len(pdf_of("talon-weapons", talon(*papers(9)), A4_TWO_UP)) < 60_000


@pytest.mark.parametrize(
    ("kind", "content", "sheet", "code"),
    [
        ("talon-weapons", ticket(), A5, "wrong-content"),
        ("talon-weapons", talon(), LABEL, "wrong-sheet"),
        ("ticket", ticket(), A4, "wrong-sheet"),
        ("talon-weapons", talon(name="Ұзын " * 800), A5, "paper-too-long"),
    ],
)
def test_a_paper_that_cannot_be_made_is_refused(
    kind: PaperKind, content: Content, sheet: Sheet, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        pdf_of(kind, content, sheet)
    assert refused.value.code == code


def test_the_layout_of_another_paper_is_refused() -> None:
    other: Layout = layout("talon-invitations")
    with pytest.raises(Refusal) as refused:
        make_pdf("talon-weapons", talon(), other, PrintOptions(sheet=A5))
    assert refused.value.code == "wrong-layout"


@settings(max_examples=25)
@given(
    name=st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
    listed=st.lists(st.lists(WORDS, min_size=1, max_size=20).map(" ".join), max_size=20),
)
def test_whatever_is_filled_in_is_found_again(name: str, listed: list[str]) -> None:
    content = replace(
        talon(name=name[:300]), papers=tuple(Entry(text=Wording(kk=each)) for each in listed)
    )
    found = squeezed(text_of(pdf_of("talon-weapons", content)))
    for text in (name[:300], *listed):
        assert all(squeezed(word) in found for word in text.split())


@settings(max_examples=15)
@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), st.integers(0, 12))
def test_papers_of_ours_hold_long_words_too(says: str, count: int) -> None:
    worded = Wording(kk=says, own=says)
    listed = replace(missing_papers(count), service=worded)
    assert squeezed(says) in squeezed(text_of(pdf_of("missing-papers", listed, A4)))
    explained = replace(not_covered(), says=worded)
    assert squeezed(says) in squeezed(text_of(pdf_of("not-covered", explained, A4)))
    numbered = replace(ticket(), line=Wording(kk=says[:120]))
    assert len(sheets_mm(pdf_of("ticket", numbered, LABEL))) == 1


def filled_words(kind: PaperKind, content: Content) -> list[str]:
    """Return every word of the fields that stand on a paper of that kind."""
    shown: set[str] = set()
    for element in elements_of(layout(kind)):
        records = (element, *element.parts) if isinstance(element, Row) else (element,)
        for record in records:
            shown |= {getattr(record, "field", ""), getattr(record, "more", "")}
    values = values_of(content)
    return [
        word for name in shown - {""} for text in texts_of(values[name]) for word in text.split()
    ]


def texts_of(value: Value) -> tuple[str, ...]:
    """Return the texts of one field."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Wording):
        return (value.kk, value.own)
    if isinstance(value, tuple):
        return tuple(
            text
            for entry in value
            for each in (entry.text, entry.detail)
            for text in texts_of(each)
        )
    return ()


def fonts_of(reader: pypdf.PdfReader) -> list[Any]:
    """Return the fonts of the first page, as pypdf has them."""
    resources: Any = reader.pages[0]["/Resources"]
    return [font.get_object() for font in resources["/Font"].values()]
