"""Whether what we tell people to read and to type is true."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Final

import pytest

from desktop.cli_commands import COMMANDS, Command
from desktop.models.declared import DECLARED, Declared
from tools.translations import Key, read_parts

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("forms/**/*.md")])
LINK: Final = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> set[str]:
    """Return the commands that `make` alone lists."""
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(re.findall(r"^  make (\w+)", listed.stdout, re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_make_command_exists(page: Path) -> None:
    told = re.findall(r"(?:^    |`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(told) <= targets()


def test_every_file_named_in_backticks_exists() -> None:
    told = re.findall(r"`((?:desktop|docs|tests|tools)/[\w/]+\.(?:py|md|toml|txt))`", all_pages())
    assert sorted({name for name in told if not (ROOT / name).exists()}) == []


def all_pages() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in PAGES)


def test_every_dependency_earns_its_place_in_writing() -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[~<>=\[ ]", each)[0] for each in wanted}
    rows = re.findall(r"^\| ([\w, -]+?) \|", read("docs/adr/0001-dependencies.md"), re.MULTILINE)
    explained = {name for row in rows for name in row.split(", ")}
    assert names - explained == set()
    assert explained - names == {"Package"}


def test_every_dependency_is_locked_with_its_hashes() -> None:
    blocks = re.split(r"^(?=[A-Za-z])", read("requirements.lock"), flags=re.MULTILINE)
    unhashed = [block.split()[0] for block in blocks if "==" in block and "--hash" not in block]
    assert unhashed == []


@pytest.mark.parametrize(
    "command",
    COMMANDS,
    ids=lambda command: command.name,
)
def test_every_command_is_in_the_readme_as_it_is_written(command: Command) -> None:
    assert f"    {command.written}" in read("README.md")


def test_every_decision_is_in_the_list() -> None:
    decisions = {page.name for page in (ROOT / "docs" / "adr").glob("[0-9]*.md")}
    assert set(LINK.findall(read("docs/adr/README.md"))) == decisions


def test_every_decision_has_its_five_parts() -> None:
    parts = ["Summary", "Context", "Decision", "Consequences", "Alternatives"]
    for page in (ROOT / "docs" / "adr").glob("[0-9]*.md"):
        headings = re.findall(r"^## (.+)", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings == parts, page.name


def test_the_example_for_translators_can_be_read(tmp_path: Path) -> None:
    lines = re.findall(r'^    (".+ = \{.+\})$', read("CONTRIBUTING.md"), re.MULTILINE)
    (tmp_path / "example.toml").write_text("\n".join(lines), encoding="utf-8")
    parts = read_parts(tmp_path)
    assert parts.faults == ()
    assert Key("Number", "queue") in parts.entries


def test_the_version_is_the_same_everywhere() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    assert f'__version__: Final = "{version}"' in read("desktop/__init__.py")


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_every_simple_setting_is_told_as_it_is_declared(declared: Declared) -> None:
    values = " ".join(f"`{each}`" if each else "empty" for each in declared.options)
    default = f"`{declared.default}`" if declared.default else "empty"
    cells = (f"`{declared.key}`", declared.scope, declared.section, values, default)
    assert f"| {' | '.join((*cells, declared.ground or '–'))} |" in read("docs/settings.md")
