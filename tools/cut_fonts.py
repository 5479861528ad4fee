"""Cut the fonts the program ships from the families they come from.

Kense Sans and Kense Sans Narrow are static cuts of IBM Plex Sans (PyPI `fontpkg-ibm-plex-sans`),
Kense Serif is a subset of Tinos (Debian `fonts-croscore`). Both are under the Open Font License;
"Plex" is a reserved name, so every cut is renamed. Run it only when a source or the character set
changes, the cuts are committed:

    python -m tools.cut_fonts --tinos /usr/share/fonts/truetype/croscore
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A: names as passports write them
    (0x0218, 0x021B),  # Romanian and Moldovan
    (0x0400, 0x045F),  # Russian and its neighbours
    (0x0490, 0x04FF),  # Kazakh and the other Cyrillic alphabets applicants bring
    (0x2010, 0x2015),  # hyphens and dashes
    (0x2018, 0x201E),  # quotation marks
)
SINGLES = "₸№…•·«»×÷±−≈≠≤≥→←↑↓‹›′″°§†‰™ʻʼ\u2009\u202f\u2002\u2003\u2022\u2032\u2033"
# Azerbaijani passports have the Latin schwa. Tinos draws it with the very glyph of Kazakh ә, and
# text copied out of a PDF may then carry the wrong letter; what is filled in is never set in it.
LATIN_SCHWA = frozenset({0x018F, 0x0259})

TINOS_COPYRIGHT = "Copyright 2010, 2012-2020 Google Inc. Tinos is a trademark of Google Inc."

NAME_COPYRIGHT, NAME_LICENCE, NAME_LICENCE_URL = 0, 13, 14
REGULAR, BOLD = 400, 700
FS_BOLD, FS_REGULAR, FS_ITALIC = 1 << 5, 1 << 6, 1 << 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One file to ship: what it is called and where on the axes it is cut."""

    family: str
    style: str
    weight: int
    width: float | None = None

    @property
    def file_name(self) -> str:
        """Name the file as the program looks for it."""
        return f"{self.family.replace(' ', '')}-{self.style}.ttf"


SANS = (
    Cut(family="Kense Sans", style="Regular", weight=REGULAR, width=90),
    Cut(family="Kense Sans", style="Medium", weight=500, width=90),
    Cut(family="Kense Sans", style="SemiBold", weight=600, width=90),
    Cut(family="Kense Sans", style="Bold", weight=BOLD, width=90),
    Cut(family="Kense Sans Narrow", style="Regular", weight=REGULAR, width=78),
    Cut(family="Kense Sans Narrow", style="SemiBold", weight=600, width=78),
)
SERIF = (
    Cut(family="Kense Serif", style="Regular", weight=REGULAR),
    Cut(family="Kense Serif", style="Bold", weight=BOLD),
)


def wanted_characters() -> set[int]:
    """Return the code points the program and its papers may need."""
    spans = (range(first, last + 1) for first, last in RANGES)
    return {code for span in spans for code in span} | {ord(c) for c in SINGLES} | LATIN_SCHWA


def _subset(font: TTFont, *, hinting: bool, without: frozenset[int] = frozenset()) -> None:
    options = Options()
    options.hinting = hinting
    options.layout_features = ["ccmp", "kern", "locl", "mark", "mkmk"]
    options.name_IDs = [NAME_COPYRIGHT, NAME_LICENCE, NAME_LICENCE_URL]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "DSIG", "FFTM", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=(wanted_characters() - without) & set(font.getBestCmap()))
    subsetter.subset(font)
    for table in font["cmap"].tables:  # a glyph kept as a part of another keeps its code as well
        table.cmap = {code: name for code, name in table.cmap.items() if code not in LATIN_SCHWA}


def _names(cut: Cut) -> Iterator[tuple[int, str]]:
    ribbi = cut.weight in {REGULAR, BOLD}
    post_script = cut.file_name.removesuffix(".ttf")
    yield 1, cut.family if ribbi else f"{cut.family} {cut.style}"
    yield 2, cut.style if ribbi else "Regular"
    yield 3, f"Kense;{post_script}"
    yield 4, f"{cut.family} {cut.style}"
    yield 5, "Version 1.0"
    yield 6, post_script
    if not ribbi:
        yield 16, cut.family
        yield 17, cut.style


def _rename(font: TTFont, cut: Cut) -> None:
    for name_id, text in _names(cut):
        font["name"].setName(text, name_id, 3, 1, 0x409)
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass, os2.usWidthClass = cut.weight, 5
    os2.fsSelection &= ~(FS_BOLD | FS_REGULAR | FS_ITALIC)
    os2.fsSelection |= FS_BOLD if cut.weight == BOLD else FS_REGULAR
    os2.achVendID = "KNSE"
    head.macStyle = int(cut.weight == BOLD)


def _write(font: TTFont, cut: Cut) -> None:
    _rename(font, cut)
    target = FONTS / cut.file_name
    font.save(target)
    sys.stdout.write(f"{target.name}  {target.stat().st_size // 1024} KB\n")


def cut_sans(source: Path) -> None:
    """Cut the static sans files out of the variable font at `source`."""
    for cut in SANS:
        with TTFont(source, recalcTimestamp=False) as variable:
            place = {"wght": cut.weight, "wdth": cut.width}
            font = instancer.instantiateVariableFont(variable, place, inplace=True)
            _subset(font, hinting=True)
            _write(font, cut)


def cut_serif(folder: Path) -> None:
    """Subset Tinos Regular and Bold from `folder`; papers are printed, so hints are left out."""
    for cut in SERIF:
        with TTFont(folder / f"Tinos-{cut.style}.ttf", recalcTimestamp=False) as font:
            _subset(font, hinting=False, without=LATIN_SCHWA)
            _write(font, cut)


def write_licences(plex_licence: Path) -> None:
    """Put the Open Font License beside the cuts, each copy under its own copyright line."""
    text = plex_licence.read_text(encoding="utf-8")
    _, licence = text.split("\n", 1)
    (FONTS / "OFL-KenseSans.txt").write_text(text, encoding="utf-8", newline="\n")
    serif = f"{TINOS_COPYRIGHT}\n{licence}"
    (FONTS / "OFL-KenseSerif.txt").write_text(serif, encoding="utf-8", newline="\n")


def plex_folder() -> Path:
    """Return the folder of the installed `fontpkg_ibm_plex_sans` package."""
    spec = find_spec("fontpkg_ibm_plex_sans")
    if spec is None or spec.origin is None:
        sys.exit("cut_fonts: install fontpkg-ibm-plex-sans first (it is a development tool).")
    return Path(spec.origin).parent


def main() -> None:
    """Cut every font from the sources named on the command line."""
    parser = argparse.ArgumentParser(description="Cut the fonts the program ships.")
    parser.add_argument("--tinos", type=Path, required=True, help="folder of Tinos-Regular.ttf")
    tinos = parser.parse_args().tinos
    FONTS.mkdir(parents=True, exist_ok=True)
    plex = plex_folder()
    cut_sans(plex / "files" / "IBMPlexSans[wdth,wght].ttf")
    cut_serif(tinos)
    write_licences(plex / "LICENSE")


if __name__ == "__main__":
    main()
