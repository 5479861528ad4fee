"""Put drawn pages into a PDF: exact sheets, our fonts, PDF/A-2U, the same bytes every time.

The only module that imports fpdf2, and therefore imported when the first paper is made, not at
start-up. Nothing here reads markup, follows links or counts pages inside text: data is text.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from types import MappingProxyType
from typing import Any, Final
from xml.sax.saxutils import escape

import segno
from fpdf import FPDF
from fpdf.enums import FontDescriptorFlags, TextEmphasis
from fpdf.fonts import PDFFontDescriptor, TTFFont
from fpdf.output import CIDSystemInfo, OutputProducer, PDFFont, PDFFontStream
from fpdf.syntax import Name, PDFArray, PDFContentStream
from typing_extensions import override

from desktop.models.layout import Face
from desktop.printing.drawing import BoxMark, ChartMark, CodeMark, Mark, RuleMark, TextMark
from desktop.printing.fonts import FILES, MM_PER_POINT, NOTDEF, Font, font

_DASH: Final = 2.0
CHART_FACES: Final[Mapping[str, Face]] = MappingProxyType(
    {"kense sans": "sans", "kense sansB": "sans-semibold"}
)
"""The faces a chart is set in, as fpdf2 looks for the family and weight an SVG names."""

_XMP: Final = """\
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmp:CreateDate="{made}" xmp:ModifyDate="{made}" xmp:CreatorTool="Kense" pdf:Producer="fpdf2"
 pdfaid:part="2" pdfaid:conformance="U">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>"""
_TO_UNICODE: Final = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_BLOCK: Final = 100  # most mappings a block may hold


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Tell what a PDF says of itself; `made_at` is an ISO moment with its offset."""

    title: str
    language: str
    made_at: str


class Codes(dict[str, str]):
    """Give every character of a font a code as it is first shown, in hexadecimal digits."""

    def __missing__(self, char: str) -> str:
        code = self[char] = f"{len(self) + 1:04X}"
        return code


class PaperFont(TTFFont):
    """Stand in for fpdf2's font: read once, shared by all documents, coded by characters.

    Every character in use gets a code of its own, even where two share an outline, so text copied
    out of the PDF is the text that went in.
    """

    def __init__(self, face: Face, number: int) -> None:  # fpdf2's own would read the file again
        self.font: Font = font(face)
        self.i = number
        self.type = "TTF"
        self.fontkey = face
        self.name = self.font.name
        self.emphasis = TextEmphasis.NONE
        self.color_font = None
        self.code_of = Codes()

    @override
    def get_text_width(
        self, text: str, font_size_pt: float, _text_shaping_params: object
    ) -> tuple[int, float]:
        """Return how many characters a text has, and its width in the unit of its size."""
        return len(text), self.font.width(text, font_size_pt) / MM_PER_POINT

    @override
    def encode_text(self, text: str) -> str:
        """Return the operator that shows `text`, and remember its characters.

        A page that shows nothing but empty text in a font names the font all the same: so it has
        one character at least.
        """
        if not text:
            self.code_of[" "]
        return f"<{''.join(map(self.code_of.__getitem__, text))}> Tj"


class PaperProducer(OutputProducer):
    """Write the fonts of a paper in place of fpdf2, which would subset each anew."""

    @override
    def _add_fonts(self, *_resources: Any) -> dict[int, Any]:
        used = {each.i: each for each in self.fpdf.fonts.values() if isinstance(each, PaperFont)}
        return {number: self._add_font(each) for number, each in used.items() if each.code_of}

    def _add_font(self, used: PaperFont) -> PDFFont:
        base = f"KENSEA+{used.name}"
        whole = PDFFont(subtype="Type0", base_font=base, encoding="Identity-H")
        glyphs = PDFFont(subtype="CIDFontType2", base_font=base, d_w=0, w=_widths(used))
        unicode = PDFContentStream(_to_unicode(used), compress=True)
        system = CIDSystemInfo()
        descriptor = _descriptor(used.font, base)
        glyph_of = PDFContentStream(_glyph_map(used), compress=True)
        outlines = PDFFontStream(used.font.cut(used.code_of))
        for each in (whole, glyphs, unicode, system, descriptor, glyph_of, outlines):
            self._add_pdf_obj(each, "fonts")
        whole.descendant_fonts = PDFArray([glyphs])
        whole.to_unicode = unicode
        glyphs.c_i_d_system_info = system
        glyphs.font_descriptor = descriptor
        glyphs.c_i_d_to_g_i_d_map = glyph_of
        descriptor.font_file2 = outlines
        return whole


class PaperPdf(FPDF):
    """Be a document of exact sheets that draws marks and nothing else."""

    def __init__(self, width: float, height: float, about: About) -> None:
        super().__init__(unit="mm", format=(width, height), enforce_compliance="PDF/A-2U")
        self.set_margin(0)
        self.set_auto_page_break(auto=False)
        self.alias_nb_pages("")  # no text of ours stands for the number of pages
        self.allow_images_transparency = False  # ours are black on white
        made = dt.datetime.fromisoformat(about.made_at)
        self.set_creation_date(made)
        self.set_lang(about.language)
        self.set_title(about.title)
        self.set_xmp_metadata(
            _XMP.format(
                made=made.isoformat(timespec="seconds"),
                title=escape(about.title),
                language=about.language,
            ),
        )
        for number, face in enumerate(FILES, start=1):
            self.fonts[face] = PaperFont(face, number)

    def draw(self, mark: Mark) -> None:
        """Draw one mark on the current page."""
        match mark:
            case TextMark():
                self._draw_text(mark)
            case RuleMark():
                self.set_line_width(mark.weight)
                self.set_draw_color(round(mark.grey * 255))
                self.set_dash_pattern(dash=_DASH if mark.dashed else 0)
                self.line(mark.x, mark.y, mark.to_x, mark.to_y)
            case BoxMark():
                self.set_line_width(mark.weight)
                self.set_draw_color(0)
                self.set_dash_pattern()
                self.rect(mark.x, mark.y, mark.width, mark.height)
            case CodeMark():
                self._draw_code(mark)
            case ChartMark():
                self._draw_chart(mark)

    def _draw_chart(self, mark: ChartMark) -> None:
        """Draw an SVG of ours; what it says is its alternative text, as PDF has it."""
        for family, face in CHART_FACES.items():
            self.fonts[family] = self.fonts[face]
            self.set_font(face)  # a page names the fonts it shows, and fpdf2 does not look into SVG
        self.image(
            BytesIO(mark.svg.encode()),
            x=mark.x, y=mark.y, w=mark.width, h=mark.height, alt_text=mark.says,
        )  # fmt: skip

    def _draw_text(self, mark: TextMark) -> None:
        self.set_font(mark.face, size=mark.size)
        self.set_text_color(round(mark.grey * 255))
        if mark.angle:
            with self.rotation(mark.angle, mark.x, mark.y):
                self.text(mark.x, mark.y, mark.text)
        else:
            self.text(mark.x, mark.y, mark.text)

    def _draw_code(self, mark: CodeMark) -> None:
        """Fill the dark modules of a code at once: hundreds of boxes take long one by one."""
        rows = _code_rows(mark.digits)
        step = mark.side / len(rows)
        boxes = [
            f"{(mark.x + column * step) * self.k:.2f} "
            f"{(self.h - mark.y - row * step) * self.k:.2f} "
            f"{length * step * self.k:.2f} {-step * self.k:.2f} re f"
            for row, modules in enumerate(rows)
            for column, length in _dark_runs(modules)
        ]
        self.set_fill_color(0)
        self._out(" ".join(boxes))


def _dark_runs(modules: bytes) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many stand side by side."""
    column = 0
    for dark, run in groupby(modules):
        length = len(list(run))
        if dark:
            yield column, length
        column += length


def write_pdf(
    pages: Iterable[Sequence[Mark]],
    *,
    width: float,
    height: float,
    about: About,
) -> bytes:
    """Return the PDF of `pages` on sheets of `width` × `height` mm."""
    pdf = PaperPdf(width, height, about)
    for marks in pages:
        pdf.add_page()
        for mark in marks:
            pdf.draw(mark)
    return bytes(pdf.output(output_producer_class=PaperProducer))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundPage:
    """Hold a page of a bound document: its own sheet, and the bookmark that begins with it."""

    marks: Sequence[Mark]
    width: float
    height: float
    bookmark: str = ""


def write_bound(pages: Sequence[BoundPage], about: About) -> bytes:
    """Return the PDF of pages of several papers, each on its own sheet, with its bookmarks."""
    pdf = PaperPdf(pages[0].width, pages[0].height, about)
    for page in pages:
        pdf.add_page(format=(page.width, page.height))
        if page.bookmark:
            pdf.start_section(page.bookmark)
        for mark in page.marks:
            pdf.draw(mark)
    return bytes(pdf.output(output_producer_class=PaperProducer))


@cache
def _code_rows(digits: str) -> tuple[bytes, ...]:
    """Return the modules of a QR code, row by row; damage of 15 % is mended."""
    return tuple(bytes(row) for row in segno.make_qr(digits, error="m").matrix)


def _widths(used: PaperFont) -> str:
    """Return the advances of the codes in use, which run from 1."""
    advances = (used.font.advances[_glyph(used.font, char)] for char in used.code_of)
    return f"[1 [{' '.join(map(str, advances))}]]"


def _glyph_map(used: PaperFont) -> bytes:
    numbers = [NOTDEF, *(_glyph(used.font, char) for char in used.code_of)]
    return b"".join(number.to_bytes(2, "big") for number in numbers)


def _glyph(source: Font, char: str) -> int:
    return source.glyph_of.get(ord(char), NOTDEF)


def _to_unicode(used: PaperFont) -> bytes:
    lines = [
        f"<{code}> <{char.encode('utf-16-be').hex().upper()}>\n"
        for char, code in used.code_of.items()
    ]
    chunks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
    blocks = "".join(f"{len(each)} beginbfchar\n{''.join(each)}endbfchar\n" for each in chunks)
    return _TO_UNICODE.format(blocks=blocks).encode("ascii")


def _descriptor(source: Font, base: str) -> Any:  # noqa: ANN401  fpdf2 takes any further entry
    descriptor = PDFFontDescriptor(
        ascent=source.ascent,
        descent=source.descent,
        cap_height=source.cap_height,
        flags=FontDescriptorFlags.SYMBOLIC,
        font_b_box="[{} {} {} {}]".format(*source.box),
        italic_angle=0,
        stem_v=50 + (source.weight // 65) ** 2,
        missing_width=source.advances[NOTDEF],
    )
    descriptor.font_name = Name(base)
    return descriptor
