"""`kense region edition`: shown, only looked at, issued by a file or flags, refused with a line."""

from pathlib import Path

import pytest

from desktop.cli import main

FILE = """\
schema = 1
use_until = 2099-12-31

[[mci]]
since = 2026-07-01
tenge = 4500

[[days]]
day = 2026-12-14
status = "off"
ground = "Үкіметтің № 1104 қаулысы"

[[offices]]
office = "2-11"
phones = ["2-99-99"]
"""


REFUSED: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (("issue", "--mci", "2026-07-01=0"), 1, "целое число тенге"),
    (("issue", "--mci", "2026-07-01=много"), 2, "--mci 2014-01-01=1852"),
    (("issue", "--mci", "июль=1"), 2, "2014-01-03"),
    (("issue", "--day", "2026-12-14=closed"), 2, "=worked"),
    (("issue", "--day", "2026-12-14=off"), 1, "в днях ошибка"),
    (("issue", "--day", "2150-12-14=off", "--ground", "№ 1"), 1, "нет календаря того года"),
    (("issue", "--day", "2026-12-16=off", "--ground", "№ 1"), 1, "В календаре это и так"),
    (("issue", "--until", "2013-01-01"), 1, "2013"),
    (("issue", "--day", "2026-12-14=back", "--day", "2026-12-14=back"), 1, "дважды"),
    (("issue", "НЕТ.toml"), 3, "Файла нет"),
    (("give",), 2, "show или issue"),
)
"""What is written, the exit status, and a part of what is said."""


class Region:
    """A region at a terminal."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._file, self._capsys = home / "r.kense", capsys
        begin = ("begin", "2", "--name", "Оспанова Дина", "--office", str(self._file))
        assert main(["region", *begin]) == 0

    def edition(self, *words: str, lang: str = "ru") -> tuple[int, str]:
        """Run `kense region edition …`; return the exit status and all that it said."""
        where = ("--office", str(self._file), "--login", "r1")
        self._capsys.readouterr()
        status = main(["--lang", lang, "region", "edition", *words, *where])
        told = self._capsys.readouterr()
        return status, (told.out + told.err).replace("\u00a0", " ")


@pytest.fixture
def region(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Region:
    monkeypatch.setenv("KENSE_HOME", str(tmp_path / "home"))
    return Region(tmp_path, capsys)


def test_an_edition_is_looked_at_issued_by_a_file_shown_and_taken_back_by_flags(
    region: Region, tmp_path: Path
) -> None:
    file = tmp_path / "changes.toml"
    file.write_text(FILE, encoding="utf-8")
    assert region.edition("show") == (
        0, "Изданий ещё не было: органы считают по данным самой программы.\n"
    )  # fmt: skip
    status, said = region.edition("issue", str(file), "--dry-run")
    assert status == 0
    assert "4 325 ₸ → 4 500 ₸" in said
    assert "рабочий день → нерабочий день; Үкіметтің № 1104 қаулысы" in said
    assert "2-11 Есильский район: Телефоны: 2-12-02 → 2-99-99" in said
    assert "Ничего не выпущено" in said
    assert "Изданий ещё не было" in region.edition("show")[1]
    assert "Издание 1 выпущено" in region.edition("issue", str(file))[1]
    shown = region.edition("show", lang="kk")[1]
    assert shown.startswith("1-басылым")
    assert "4 325 ₸ → 4 500 ₸" in shown
    assert "2-12-02 → 2-99-99" in shown
    flags = ("--day", "2026-12-14=back", "--mci", "2026-07-01=back", "--mci", "2026-08-01=4600")
    status, said = region.edition("issue", *flags)
    assert status == 0
    assert "отменено: Үкіметтің № 1104 қаулысы" in said
    assert "4 500 ₸ → 4 325 ₸" in said
    assert "Издание 2 выпущено" in said


def test_the_file_of_the_page_is_one(region: Region, tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "region.md").read_text(encoding="utf-8")
    file = tmp_path / "changes.toml"
    file.write_text(page.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    status, said = region.edition("issue", str(file), "--until", "2099-12-31", "--dry-run")
    assert status == 0, said
    assert "Бейбітшілік көшесі, 7" in said


def test_what_makes_no_sense_is_refused_with_a_line_and_nothing_is_issued(region: Region) -> None:
    for words, status, said in REFUSED:
        found = region.edition(*words)
        assert found[0] == status, found[1]
        assert said in found[1]
    assert "Изданий ещё не было" in region.edition("show")[1]


def test_every_fault_of_a_file_is_told_by_its_line(region: Region, tmp_path: Path) -> None:
    file = tmp_path / "changes.toml"
    odd = FILE.replace("tenge = 4500", 'tenge = "4500"').replace('"off"', '"closed"')
    file.write_text(odd.replace('"2-11"', '"2-11"\nfax = "1"'), encoding="utf-8")
    status, said = region.edition("issue", str(file))
    assert status == 3
    assert [line.split(":")[1] for line in said.splitlines()] == ["4", "8", "13"]
    file.write_text(FILE.replace("2-11", "2-99"), encoding="utf-8")
    assert "нет органа 2-99" in region.edition("issue", str(file))[1]
