"""Write `forms/reference/countries.toml`: the codes of documents and what they are called.

Run `python -m tools.countries` after the `Babel` package learned of new names; a test compares
both. States go by ISO 3166-1 with the names of CLDR; what else a document may carry stands in
ICAO Doc 9303-3, section 5, and is worded here.
"""

from importlib.metadata import version
from pathlib import Path
from typing import Final

from babel import Locale
from babel.core import get_global

TARGET: Final = Path(__file__).resolve().parents[1] / "forms" / "reference" / "countries.toml"
LANGUAGES: Final = ("kk", "ru", "en")

_HEAD: Final = """\
# Whose citizen somebody is, by the code in the zone of a document (ICAO 9303-3, section 5).
# Written by tools/countries.py from the `Babel` package, version {version}: do not edit here; a
# region's own names go by a file of its own.
schema = 1
countries = [
"""
_ISO: Final = 3
_WITHDRAWN: Final = frozenset(
    {"ANT", "BUR", "DDR", "FXX", "NTZ", "ROM", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"}
)
_SAME_AS: Final = {"D": "DEU", "RKS": "XKK"}
_BRITISH: Final = ("Ұлыбритания", "Великобритания", "United Kingdom")
_OF_ICAO: Final = {
    **dict.fromkeys(("GBD", "GBN", "GBO", "GBP", "GBS"), _BRITISH),
    "EUE": ("Еуропалық Одақ", "Европейский союз", "European Union"),
    "UNA": ("БҰҰ мекемесі", "учреждение ООН", "United Nations agency"),
    "UNO": ("Біріккен Ұлттар Ұйымы", "Организация Объединённых Наций", "United Nations"),
    "XOM": ("Мальта ордені", "Мальтийский орден", "Order of Malta"),
    "XPO": ("Интерпол", "Интерпол", "Interpol"),
    "XXA": ("азаматтығы жоқ", "без гражданства", "stateless"),
    "XXB": ("босқын", "беженец", "refugee"),
    "XXC": ("өзге негіздегі босқын", "беженец по иному основанию", "refugee on other grounds"),
    "XXX": ("азаматтығы көрсетілмеген", "гражданство не указано", "nationality not stated"),
}


def render() -> str:
    """Return the text of the file."""
    rows = "".join(_row(code, names) for code, names in sorted(_known().items()))
    return f"{_HEAD.format(version=version('Babel'))}{rows}]\n"


def _known() -> dict[str, tuple[str, ...]]:
    """Return the names of every code, in the order of `LANGUAGES`."""
    names = [Locale.parse(language).territories for language in LANGUAGES]
    letters = {
        code: alias[0]
        for code, alias in get_global("territory_aliases").items()
        if len(code) == _ISO and code.isalpha() and len(alias) == 1
    }
    found = {
        code: tuple(_in_full(each[two]) for each in names)
        for code, two in letters.items()
        if all(two in each for each in names)
    }
    known = {code: each for code, each in found.items() if not _is_private(code)}
    return {**known, **{code: found[same] for code, same in _SAME_AS.items()}, **_OF_ICAO}


def _is_private(code: str) -> bool:
    """Say whether nobody issues documents under a code: one free for private use, or withdrawn."""
    private = code in {"AAA", "ZZZ"} or code[0] == "X" or "QMA" <= code <= "QZZ"
    return private or code in _WITHDRAWN


def _in_full(name: str) -> str:
    """Return a name without the abbreviation CLDR keeps for islands in Russian."""
    return name.replace("о-ва", "острова").replace("о-в ", "остров ")


def _row(code: str, names: tuple[str, ...]) -> str:
    words = ", ".join(
        f'name.{language} = "{name}"' for language, name in zip(LANGUAGES, names, strict=True)
    )
    return f'    {{ code = "{code}", {words} }},\n'


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
