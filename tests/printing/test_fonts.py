import io
import unicodedata
from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont

from desktop.models.entry import odd_sign
from desktop.models.layout import Face
from desktop.printing.fonts import FILES, NOTDEF, font

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "0123456789№₸«»—–…×·()/.,:;\"'-"
FACES = tuple(FILES)


@pytest.mark.parametrize("face", FACES)
def test_every_face_has_every_kazakh_and_russian_letter(face: Face) -> None:
    assert [char for char in KAZAKH + SIGNS if ord(char) not in font(face).glyph_of] == []


@pytest.mark.parametrize("face", ["sans", "sans-semibold", "narrow", "narrow-semibold"])
@pytest.mark.parametrize("name", ["ƏLİYEVA", "Ўрозбоев", "Oʻgʻiloy", "Žižka", "Ștefan", "Lü Xiù"])
def test_what_is_filled_in_can_be_a_foreign_name(face: Face, name: str) -> None:
    assert [char for char in name if ord(char) not in font(face).glyph_of] == []


@pytest.mark.parametrize("face", FACES)
def test_a_cut_font_draws_its_letters_as_the_whole_one(face: Face) -> None:
    characters = "Қй№ÿ1"
    whole = font(face)
    with TTFont(io.BytesIO(whole.cut(characters))) as cut:
        names = cut.getGlyphOrder()
        for char in characters:
            glyph = whole.glyph_of[ord(char)]
            assert cut["hmtx"].metrics[names[glyph]] == whole.metrics[glyph]
            assert cut["glyf"][names[glyph]].numberOfContours != 0


@pytest.mark.parametrize("face", FACES)
def test_a_cut_font_carries_the_parts_of_its_composites_and_no_hints(face: Face) -> None:
    with TTFont(io.BytesIO(font(face).cut("Йёÿ"))) as cut:
        table = cut["glyf"]
        for name in cut.getGlyphOrder():
            glyph = table[name]
            glyph.expand(table)
            assert not getattr(glyph, "program", None)
            for part in glyph.getComponentNames(table):
                assert table[part].numberOfContours != 0


def test_a_cut_font_leaves_out_what_is_not_used() -> None:
    whole = font("sans")
    with TTFont(io.BytesIO(whole.cut("1"))) as cut:
        drawn = [name for name in cut.getGlyphOrder() if cut["glyf"][name].numberOfContours]
    assert len(drawn) == 2  # the digit, and the box for letters the font lacks


def test_a_cut_font_is_the_same_every_time() -> None:
    assert font("serif").cut("ТАЛОН") == font("serif").cut("НОЛАТ")


def test_the_checksum_of_a_cut_font_is_that_of_the_format() -> None:
    data = font("sans").cut("Қазақ")
    padded = data + bytes(-len(data) % 4)
    longs = (int.from_bytes(padded[at : at + 4], "big") for at in range(0, len(padded), 4))
    assert sum(longs) & 0xFFFFFFFF == 0xB1B0AFBA


def test_a_wider_text_measures_wider() -> None:
    widths = [font("sans").width("Ң" * count, 10) for count in range(5)]
    assert all(less < more for less, more in pairwise(widths))


def test_an_em_of_ten_points_is_ten_points_wide() -> None:
    dash = font("serif").advances[font("serif").glyph_of[ord("—")]]
    assert font("serif").width("—", 10) == pytest.approx(dash / 1000 * 10 * 25.4 / 72)


def test_a_letter_the_font_lacks_is_measured_as_the_box_drawn_for_it() -> None:
    assert font("sans").width("漢", 10) == pytest.approx(
        font("sans").advances[NOTDEF] / 1000 * 10 * 25.4 / 72
    )


def test_a_text_is_taken_in_when_every_font_draws_it_and_else_refused() -> None:
    drawn = set.intersection(*(set(font(face).glyph_of) for face in FACES))
    signs = [chr(code) for code in range(32, 0x1F700) if unicodedata.category(chr(code)) != "Cs"]
    told = {
        ord(sign)
        for sign in signs
        if unicodedata.normalize("NFC", sign) == sign and not odd_sign(sign)
    }
    assert {code for code in told - drawn if unicodedata.category(chr(code)) != "Cf"} == set()
    assert {code for code in drawn - told if unicodedata.category(chr(code))[0] != "C"} == set()


@pytest.mark.parametrize("face", FACES)
def test_a_letter_no_font_has_is_a_box_to_be_seen_and_not_a_gap(face: Face) -> None:
    with TTFont(io.BytesIO(font(face).cut("漢"))) as cut:
        assert cut["glyf"][cut.getGlyphOrder()[NOTDEF]].numberOfContours > 0
