"""What is said, in which language, and what happens where that cannot be read."""

import contextvars
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop import i18n, paths
from desktop.i18n import CatalogueMissingError, _, _c, _n, marked, speaking, use_language
from tests.helpers.checkout import small_checkout
from tools import catalogues


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Speak from a small translated program instead of from this one."""
    small_checkout(tmp_path)
    catalogues.merge(tmp_path)
    catalogues.compile_all(tmp_path)
    monkeypatch.setattr(paths, "shipped_root", lambda: tmp_path)
    i18n._catalogue.cache_clear()  # noqa: SLF001  what was read so far is another checkout's
    yield tmp_path
    i18n._catalogue.cache_clear()  # noqa: SLF001  and the other way round


@pytest.mark.usefixtures("checkout")
def test_kazakh_is_spoken_until_something_else_is_chosen() -> None:
    assert contextvars.Context().run(_, "Window") == "Терезе"


@pytest.mark.usefixtures("checkout")
def test_a_chosen_language_stays() -> None:
    use_language("ru")
    assert (_("Window"), i18n.language()) == ("Окно", "ru")


@pytest.mark.usefixtures("checkout")
def test_a_paper_is_written_in_another_language_than_the_window_speaks() -> None:
    use_language("ru")
    with speaking("kk"):
        assert _("Window") == "Терезе"
    assert _("Window") == "Окно"


@pytest.mark.usefixtures("checkout")
def test_a_context_tells_two_meanings_apart() -> None:
    assert _c("a period", "Window") == "Аралық"


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize(
    ("count", "wanted"),
    [(1, "1 документ"), (3, "3 документа"), (5, "5 документов"), (11, "11 документов")],
)
def test_russian_counts_in_three_forms(count: int, wanted: str) -> None:
    use_language("ru")
    assert _n("{n} paper", "{n} papers", count).format(n=count) == wanted


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("count", [1, 2, 5])
def test_kazakh_counts_in_one_form(count: int) -> None:
    assert _n("{n} paper", "{n} papers", count).format(n=count) == f"{count} құжат"


@pytest.mark.usefixtures("checkout")
def test_english_speaks_for_itself() -> None:
    use_language("en")
    assert (_("Window"), _n("{n} paper", "{n} papers", 2)) == ("Window", "{n} papers")


@pytest.mark.usefixtures("checkout")
def test_a_marked_text_is_translated_when_it_is_said() -> None:
    later = marked("Later")
    assert (later, _(later)) == ("Later", "Кейін")


@pytest.mark.usefixtures("checkout")
def test_a_job_in_another_thread_keeps_the_language_of_its_context() -> None:
    use_language("ru")
    with ThreadPoolExecutor(max_workers=1) as pool:
        assert pool.submit(contextvars.copy_context().run, _, "Window").result() == "Окно"


def test_a_missing_catalogue_is_told_in_one_sentence(checkout: Path) -> None:
    paths.catalogue("ru").unlink()
    with pytest.raises(CatalogueMissingError, match="is missing or damaged") as caught:
        use_language("ru")
    assert str(checkout) in str(caught.value)


@pytest.mark.usefixtures("checkout")
@pytest.mark.parametrize("damage", [b"", b"\xde\x12", b"\xde\x12\x04\x95" + b"\x00" * 3, b"x" * 99])
def test_a_damaged_catalogue_is_told_in_one_sentence(damage: bytes) -> None:
    paths.catalogue("ru").write_bytes(damage)
    with pytest.raises(CatalogueMissingError, match="is missing or damaged"):
        use_language("ru")


def test_a_language_that_cannot_be_spoken_leaves_the_present_one() -> None:
    use_language("en")
    with pytest.raises(CatalogueMissingError):
        use_language("kz")  # type: ignore[arg-type]  # a slip that the types forbid
    assert i18n.language() == "en"


def test_importing_reads_no_catalogue() -> None:
    program = "import desktop.i18n as i; raise SystemExit(i._catalogue.cache_info().currsize)"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=catalogues.ROOT)


def test_an_office_is_one_word_in_each_language() -> None:
    """«Орган», never «бөлім» or «отдел»: those are a part of one."""
    others = re.compile(r"\b(?:бөлім(?:нің|ге|де)?|отдел(?:а|у|е|ом)?)\b", re.IGNORECASE)
    told = {
        words: said
        for part in catalogues.parts_folder(paths.shipped_root()).glob("*.toml")
        for words, said in tomllib.loads(part.read_text(encoding="utf-8")).items()
        if re.search(r"\boffices?\b", words)
    }
    assert len(told) > 50
    assert [words for words, said in told.items() if others.search(str(said))] == []
