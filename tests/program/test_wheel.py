"""Whether an installed Kense finds everything it needs, away from any checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, unpack it as pip would, and return where."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from tools.packaging import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", build, str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("kense-*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def said(site: Path, program: str) -> str:
    """Run a program with the installed package, somewhere else."""
    start = f"import sys; sys.path.insert(0, {str(site)!r}); "
    ran = subprocess.run(
        [sys.executable, "-I", "-c", start + program],
        cwd=site.parent,
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout.strip()


def test_the_standards_and_the_fonts_come_along(installed: Path) -> None:
    program = "from desktop import paths; print(paths.forms(), paths.resources())"
    forms, resources = map(Path, said(installed, program).split())
    for ours, theirs in (
        (ROOT / "forms", forms),
        (ROOT / "resources" / "fonts", resources / "fonts"),
    ):
        shipped = sorted(path.name for path in theirs.rglob("*") if path.is_file())
        assert shipped == sorted(path.name for path in ours.rglob("*") if path.is_file())
    assert forms.is_relative_to(installed)


def test_every_language_is_spoken(installed: Path) -> None:
    program = (
        "from desktop.i18n import *; [use_language(l) for l in LANGUAGES]; print(_.__module__)"
    )
    assert said(installed, program.replace("import *", "import LANGUAGES, _, use_language")) == (
        "desktop.i18n"
    )


def test_translators_files_stay_at_home(installed: Path) -> None:
    left = {path.suffix for path in (installed / "desktop" / "shipped").rglob("locale/**/*.*")}
    assert left == {".mo"}


def test_the_command_is_called_kense(installed: Path) -> None:
    (entry,) = installed.glob("kense-*.dist-info/entry_points.txt")
    assert "kense = desktop.__main__:main" in entry.read_text(encoding="utf-8")
