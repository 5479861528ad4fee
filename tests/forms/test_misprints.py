"""No paper and no page repeats a misprint of the standards or of the first drawings (D13).

The rows are those of the table of corrections; the quoted words of a ground are the law's own.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from babel.messages.pofile import read_po

from desktop import paths

LAYOUTS: Final = (paths.forms() / "prints").rglob("*.toml")
KAZAKH: Final = paths.resources() / "locale" / "kk" / "LC_MESSAGES" / "desktop.po"

# What must not be printed → what stands in its place, empty where that is not on a form of ours.
ON_PAPERS: Final = {
    "Лаузымды": "лауазымы",
    "шықырылғандардың": "шақырылғандардың",
    "мекнжайға": "мекенжайы",
    "уақытша шығуын": "",
    "уақтылы шақырылған адамға": "",
    "Азаматтығы бодандағы": "Азаматтығы, бодандығы",
    "Туған жылы": "Туған күні",
    "криминалдық талаптарға": "",
    "IIД": "ІІД",
    "IIО": "ІІО",
}
# Words that say something else to whoever reads both languages, wherever they stand in the window.
WHOLE: Final = ("Істер", "Алмасу", "Баптау", "Тақта", "Баспа", "НЕ ҚАЖЕТ", "+ Талон")
WITHIN: Final = (
    *(
        "Атып көру актісі",
        "3×4 фото, 2",
        "Тіркеу бажы 8-т",
        "Жетіспейді…",
        "НЕ ҚАЖЕТ",
        "¶ стандарт",
    ),
    *("Тіркеу және талон", "ТӨЛЕГЕН ҚАСЫМОВ"),
)


@cache
def layouts() -> dict[str, str]:
    """Return every layout without its comments, which may quote a misprint."""
    return {path.name: uncommented(path) for path in LAYOUTS}


def uncommented(path: Path) -> str:
    return re.sub(r"(?m)^\s*#.*$", "", path.read_text(encoding="utf-8"))


@cache
def said_in_kazakh() -> tuple[str, ...]:
    """Return everything the program says in Kazakh."""
    with KAZAKH.open("rb") as file:
        said = [each.string for each in read_po(file)]
    return tuple(
        words
        for each in said
        for words in ([each] if isinstance(each, str) else each or ())
        if words
    )


@pytest.mark.parametrize("wrong", ON_PAPERS)
def test_no_form_repeats_a_misprint_of_the_standards(wrong: str) -> None:
    assert [name for name, text in layouts().items() if wrong.lower() in text.lower()] == []
    assert [words for words in said_in_kazakh() if wrong.lower() in words.lower()] == []


@pytest.mark.parametrize("right", sorted({right for right in ON_PAPERS.values() if right}))
def test_what_was_corrected_is_printed(right: str) -> None:
    assert any(right.lower() in text.lower() for text in layouts().values())


@pytest.mark.parametrize("wrong", WHOLE)
def test_no_key_or_page_bears_a_name_that_misleads(wrong: str) -> None:
    assert wrong not in said_in_kazakh()


@pytest.mark.parametrize("wrong", WITHIN)
def test_no_sentence_has_words_that_are_not_the_standards(wrong: str) -> None:
    assert [words for words in said_in_kazakh() if wrong in words] == []


def test_the_invitation_is_addressed_to_one_head_and_signed_by_another() -> None:
    """Hold the second «Бастығына» of annex 2 to be the signature it is (001:2378)."""
    form = layouts()["invitation.toml"]
    assert form.count('words = "Бастығына"') == 1
    assert form.count('words = "Бастығы"') == 1
