"""The fonts we ship have every letter the papers and the window need, under names of our own."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from desktop import paths

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "№₸«»—–…×≈→↑↓≤≥„“”0123456789"
LATIN_NAMES = "ÄÇĞÖŞÜßéñčłőřşığžŽİ"
SHIPPED = {
    "KenseSans-Regular.ttf": ("Kense Sans", 400),
    "KenseSans-Medium.ttf": ("Kense Sans", 500),
    "KenseSans-SemiBold.ttf": ("Kense Sans", 600),
    "KenseSans-Bold.ttf": ("Kense Sans", 700),
    "KenseSansNarrow-Regular.ttf": ("Kense Sans Narrow", 400),
    "KenseSansNarrow-SemiBold.ttf": ("Kense Sans Narrow", 600),
    "KenseSerif-Regular.ttf": ("Kense Serif", 400),
    "KenseSerif-Bold.ttf": ("Kense Serif", 700),
}
NAME_COPYRIGHT, NAME_TRADEMARK, NAME_LICENCE, NAME_URL = 0, 7, 13, 14
LEGAL = {NAME_COPYRIGHT, NAME_TRADEMARK, NAME_LICENCE, NAME_URL}


def fonts() -> Path:
    return paths.resources() / "fonts"


def test_exactly_the_promised_fonts_are_shipped_with_both_licences() -> None:
    assert {path.name for path in fonts().glob("*.ttf")} == set(SHIPPED)
    for licence in ("OFL-KenseSans.txt", "OFL-KenseSerif.txt"):
        text = (fonts() / licence).read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text
        assert text.startswith("Copyright")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_letter_of_kazakh_and_russian_is_there_in_both_cases(name: str) -> None:
    with TTFont(fonts() / name) as font:
        there = font.getBestCmap()
        wanted = KAZAKH + KAZAKH.lower() + SIGNS + LATIN_NAMES
        assert [letter for letter in wanted if ord(letter) not in there] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_letter_shares_its_glyph_with_the_kazakh_schwa(name: str) -> None:
    with TTFont(fonts() / name) as font:
        glyphs = font.getBestCmap()
        assert 0x0259 not in glyphs
        assert 0x018F not in glyphs
        assert list(glyphs.values()).count(glyphs[ord("ә")]) == 1


@pytest.mark.parametrize(("name", "called"), SHIPPED.items())
def test_a_font_is_called_by_our_name_and_never_by_a_reserved_one(
    name: str,
    called: tuple[str, int],
) -> None:
    family, weight = called
    with TTFont(fonts() / name) as font:
        names = {record.nameID: record.toUnicode() for record in font["name"].names}
        assert names.get(16, names[1]) == family
        assert font["OS/2"].usWeightClass == weight
        ours = " ".join(text for at, text in names.items() if at not in LEGAL)
        assert "plex" not in ours.lower()
        assert "tinos" not in ours.lower()
        assert "Open Font License" in names[NAME_LICENCE]
