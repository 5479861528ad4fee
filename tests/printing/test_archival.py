"""What PDF/A-2u asks of a file, as far as it can be read off it (no veraPDF here)."""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from desktop.printing.options import PrintOptions
from desktop.printing.papers import make_pdf
from tests.printing.builders import every_paper, layout
from tests.printing.grids import every_grid

_ONE_OF_EACH: Final = {
    kind: (content, sheet) for name, kind, content, sheet in every_paper() if "long" not in name
}
_FORBIDDEN: Final = frozenset(
    (
        *("/SMask", "/CA", "/ca", "/BM", "/Group", "/JS", "/JavaScript", "/Launch", "/AcroForm"),
        *("/EmbeddedFiles", "/AA", "/XFA", "/Encrypt", "/LZWDecode", "/TR", "/HTP", "/PS", "/Ref"),
    )
)


def made(
    kind: str, *, practice: bool = False, duplicate: bool = False, fill_only: bool = False
) -> bytes:
    """Make one of the papers."""
    content, sheet = _ONE_OF_EACH[kind]
    options = PrintOptions(sheet=sheet, practice=practice, duplicate=duplicate, fill_only=fill_only)
    return make_pdf(kind, content, layout(kind), options)


def objects(value: Any, seen: set[int]) -> Iterator[Any]:  # noqa: ANN401  any object of a PDF
    """Yield every dictionary, stream and name of a file once."""
    if isinstance(value, IndirectObject):
        if value.idnum in seen:
            return
        seen.add(value.idnum)
        value = value.get_object()
    yield value
    inner: tuple[Any, ...] = ()
    if isinstance(value, DictionaryObject):
        inner = (*value.keys(), *value.values())
    elif isinstance(value, ArrayObject):
        inner = tuple(value)
    for each in inner:
        yield from objects(each, seen)


def assert_archival(pdf: bytes) -> None:
    """Hold a file to the rules of PDF/A-2u that can be read off it."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"].get_object()
    everything = list(objects(reader.trailer, set()))
    assert pdf.startswith(b"%PDF-1.7\n%")
    assert min(pdf[10:14]) > 127  # four bytes that say the file is binary
    assert not _FORBIDDEN & {each for each in everything if isinstance(each, str)}
    assert_intent(root)
    assert_metadata(root)
    fonts = [each for each in everything if isinstance(each, DictionaryObject) and is_font(each)]
    for font in fonts:
        assert_font(font)
    assert len(identity(reader)) == 2


def identity(reader: pypdf.PdfReader) -> ArrayObject:
    """Return the two halves of what a file is told apart by."""
    found: Any = reader.trailer["/ID"]
    assert isinstance(found, ArrayObject)
    return found


def is_font(value: DictionaryObject) -> bool:
    return value.get("/Type") == "/Font" and value.get("/Subtype") == "/Type0"


def assert_intent(root: Any) -> None:  # noqa: ANN401  an object of a PDF
    """Hold the one output intent to a profile of its own with three colours."""
    (intent,) = root["/OutputIntents"]
    profile = intent.get_object()["/DestOutputProfile"].get_object()
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert profile["/N"] == 3
    assert profile.get_data()[36:40] == b"acsp"
    assert profile.get_data()[16:20] == b"RGB "


def assert_metadata(root: Any) -> None:  # noqa: ANN401  an object of a PDF
    """Hold the metadata to be readable as they stand and to name part and level."""
    metadata = root["/Metadata"].get_object()
    assert isinstance(metadata, StreamObject)
    assert "/Filter" not in metadata
    assert b'pdfaid:part="2" pdfaid:conformance="U"' in metadata.get_data()


def assert_font(font: Any) -> None:  # noqa: ANN401  an object of a PDF
    """Hold a font to be embedded, and every code it uses to a letter and a width."""
    (glyphs,) = (each.get_object() for each in font["/DescendantFonts"])
    descriptor = glyphs["/FontDescriptor"].get_object()
    widths = glyphs["/W"][1]
    unicode = font["/ToUnicode"].get_object().get_data().decode("ascii")
    mapped = unicode.partition("endcodespacerange")[2]
    letters = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]+)>$", mapped, re.MULTILINE)
    assert font["/Encoding"] == "/Identity-H"
    assert descriptor["/FontFile2"].get_object().get_data()[:4] == b"\0\1\0\0"
    assert re.fullmatch(r"/[A-Z]{6}\+Kense\w+(-\w+)?", descriptor["/FontName"])
    assert [int(code, 16) for code, _letter in letters] == list(range(1, len(widths) + 1))
    assert not {letter for _code, letter in letters} & {"0000", "FEFF", "FFFE"}
    assert len(glyphs["/CIDToGIDMap"].get_object().get_data()) == 2 * (len(widths) + 1)


@pytest.mark.parametrize("kind", _ONE_OF_EACH)
def test_every_paper_keeps_the_rules_of_the_archive(kind: str) -> None:
    assert_archival(made(kind))


@pytest.mark.parametrize("option", ["practice", "duplicate", "fill_only"])
def test_so_does_one_that_is_marked_or_printed_onto_a_blank(option: str) -> None:
    for kind in ("permit", "invitation", "refusal"):
        assert_archival(made(kind, **{option: True}))


def test_so_does_a_page_that_measures_a_printer() -> None:
    for _name, pdf in every_grid():
        assert_archival(pdf)


@pytest.mark.parametrize("kind", _ONE_OF_EACH)
def test_a_paper_is_the_same_bytes_whenever_it_is_made(kind: str) -> None:
    assert made(kind) == made(kind)


def test_another_content_is_another_file_and_says_so() -> None:
    readers = (pypdf.PdfReader(io.BytesIO(made(kind))) for kind in ("permit", "inquiry"))
    assert len({str(identity(reader)[0]) for reader in readers}) == 2


def test_a_file_with_transparency_is_found() -> None:
    spoilt = made("permit").replace(b"/ProcSet", b"/SMask  ")
    with pytest.raises(AssertionError):
        assert_archival(spoilt)
