"""Whether the catalogues are kept: nothing stale, nothing missing, nothing unfit."""

import os
from gettext import GNUTranslations
from pathlib import Path

import pytest

from desktop.i18n import LANGUAGES
from tests.helpers.checkout import small_checkout, write_part
from tools import catalogues
from tools.catalogues import faults, main, po_path
from tools.translations import mixed_words


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a small translated program whose catalogues are merged."""
    small_checkout(tmp_path)
    catalogues.merge(tmp_path)
    return tmp_path


def found(root: Path) -> str:
    return "\n".join(faults(root))


def say_more(root: Path, line: str) -> None:
    """Let the program say one thing more."""
    with (root / "desktop" / "program.py").open("a", encoding="utf-8") as file:
        file.write(f"\nfrom desktop.i18n import _\n\n\ndef more():\n    return {line}\n")


def test_merged_catalogues_have_no_fault(checkout: Path) -> None:
    assert found(checkout) == ""


def test_merging_twice_changes_no_byte(checkout: Path) -> None:
    before = po_path(checkout, "kk").read_bytes()
    catalogues.merge(checkout)
    assert po_path(checkout, "kk").read_bytes() == before


def test_a_text_without_translation_is_named_with_its_file(checkout: Path) -> None:
    say_more(checkout, '_("Street")')
    assert "Street: no translation into kk (desktop/program.py)" in found(checkout)


def test_a_plural_with_too_few_forms_is_a_missing_translation(checkout: Path) -> None:
    say_more(checkout, '_n("{n} day", "{n} days", 2)')
    part = '"{n} day" = { plural = "{n} days", kk = "{n} күн", ru = ["{n} день", "{n} дня"] }'
    write_part(checkout, "days", part)
    assert "{n} day: no translation into ru" in found(checkout)


def test_a_plural_that_differs_between_program_and_part_is_found(checkout: Path) -> None:
    say_more(checkout, '_n("{n} day", "{n} days", 2)')
    write_part(checkout, "days", '"{n} day" = { plural = "days", kk = "{n} күн", ru = "{n} дн." }')
    assert "{n} day: the program's plural is '{n} days', the part's 'days'" in found(checkout)


def test_a_new_text_makes_the_catalogues_stale(checkout: Path) -> None:
    say_more(checkout, '_("Street")')
    write_part(checkout, "street", '"Street" = { kk = "Көше", ru = "Улица" }')
    assert found(checkout).count("is stale") == len(LANGUAGES)


def test_a_translation_nobody_says_is_found(checkout: Path) -> None:
    write_part(checkout, "old", '"Street" = { kk = "Көше", ru = "Улица" }')
    assert "Street: no longer said by the program" in found(checkout)


def test_two_parts_may_agree(checkout: Path) -> None:
    write_part(checkout, "second", '"Window" = { kk = "Терезе", ru = "Окно" }')
    assert found(checkout) == ""


def test_two_parts_that_disagree_are_found(checkout: Path) -> None:
    write_part(checkout, "second", '"Window" = { kk = "Терезе", ru = "Окошко" }')
    assert "second.toml: 'Window': all.toml translates it otherwise" in found(checkout)


@pytest.mark.parametrize(
    "translation",
    ["Терезе {m}", "Терезе", "Терезе {n} {m}", "Терезе {n", "Терезе {}"],
)
def test_a_placeholder_that_differs_is_found(checkout: Path, translation: str) -> None:
    say_more(checkout, '_("Window {n}")')
    write_part(checkout, "n", f'"Window {{n}}" = {{ kk = "{translation}", ru = "Окно {{n}}" }}')
    assert "Window {n}: kk:" in found(checkout)


@pytest.mark.parametrize(
    "line",
    [
        '"Street" = "Көше"',
        '"Street" = { kk = "", ru = "Улица" }',
        '"Street" = { kk = 3, ru = "Улица" }',
        '"Street" = { kk = [], ru = "Улица" }',
        '"Street" = { kz = "Көше", ru = "Улица" }',
        '"Street" = { kk = "Көше", ru = "Улица", plural = 2 }',
        '"Street" = { kk = "Көше"',
    ],
)
def test_a_part_that_cannot_be_used_is_named(checkout: Path, line: str) -> None:
    write_part(checkout, "broken", line)
    assert "broken.toml: " in found(checkout)


def test_a_latin_letter_in_a_cyrillic_word_is_found() -> None:
    latin = "h"
    assert mixed_words(f"қа{latin}арман, PDF-ті, Ctrl+K, қаһарман") == [f"қа{latin}арман"]


def test_the_command_line_reports_and_fails(
    checkout: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_part(checkout, "old", '"Street" = { kk = "Көше", ru = "Улица" }')
    assert main(["check", "--root", str(checkout)]) == 1
    assert capsys.readouterr().out.endswith("catalogues: 1 faults\n")


def test_the_command_line_merges_compiles_and_passes(checkout: Path) -> None:
    write_part(checkout, "street", '"Street" = { kk = "Көше", ru = "Улица" }')
    say_more(checkout, '_("Street")')
    assert [main([step, "--root", str(checkout)]) for step in ("merge", "compile", "check")] == [
        0
    ] * 3
    assert kazakh(checkout).gettext("Street") == "Көше"


def test_the_same_words_compile_to_the_same_bytes_on_any_day(checkout: Path) -> None:
    catalogues.compile_all(checkout)
    dates = {value for key, value in kazakh(checkout).info().items() if key.endswith("-date")}
    assert dates == {"2000-01-01 00:00+0000"}


def test_a_newer_part_is_compiled_without_touching_the_catalogue(checkout: Path) -> None:
    catalogues.compile_all(checkout)
    before = po_path(checkout, "kk").read_bytes()
    say_more(checkout, '_("Street")')
    write_part(checkout, "street", '"Street" = { kk = "Көше", ru = "Улица" }')
    later = po_path(checkout, "kk").with_suffix(".mo").stat().st_mtime_ns + 10**9
    os.utime(catalogues.parts_folder(checkout) / "street.toml", ns=(later, later))
    catalogues.refresh(checkout)
    assert kazakh(checkout).gettext("Street") == "Көше"
    assert po_path(checkout, "kk").read_bytes() == before


def kazakh(root: Path) -> GNUTranslations:
    """Read the compiled Kazakh catalogue below `root`."""
    with po_path(root, "kk").with_suffix(".mo").open("rb") as file:
        return GNUTranslations(file)
