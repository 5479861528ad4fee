"""Whether the house stands as it was drawn (docs/architecture.md)."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.helpers import architecture as rules
from tests.helpers.architecture import Source

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = [
    Source.read(path, ROOT)
    for folder in ("desktop", "tests", "tools")
    for path in sorted((ROOT / folder).rglob("*.py"))
]
TOP_LEVEL: Final = {
    *("desktop", "forms", "resources", "tests", "pyproject.toml", "build.spec"),
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "Makefile"),
    *("tools", "docs", ".ci", ".gitignore", "requirements.lock"),
}
NOT_KEPT: Final = {".git", ".venv", "build", "dist", ".hypothesis", ".import_linter_cache"} | {
    *(".mypy_cache", ".pytest_cache", ".ruff_cache", ".coverage", "kense.egg-info", "__pycache__"),
}

Rule = Callable[[Source], Iterator[str]]

BREACHES: Final[list[tuple[Rule, str, str]]] = [
    (rules.long_files, "desktop/a.py", "x = 1\n" * 401),
    (rules.long_functions, "tests/a.py", "def f():\n" + "    x = 1\n" * 40),
    (rules.unexplained_silencing, "tools/a.py", "x = 1  # noqa\n"),
    (rules.unexplained_silencing, "tools/a.py", "x = 1  # noqa: S101\n"),
    (rules.unexplained_silencing, "desktop/a.py", "x = 1  # type: ignore[misc]\n"),
    (rules.unexplained_silencing, "desktop/a.py", "x = 1  # type: ignore  # some good reason\n"),
    (rules.unexplained_silencing, "desktop/a.py", "x = 1  # pragma: no cover\n"),
    (rules.worldly_models, "desktop/models/a.py", "from fpdf import FPDF\n"),
    (rules.worldly_models, "desktop/models/a.py", "from desktop.i18n import _\n"),
    (rules.widgets_in_presenters, "desktop/presenters/a.py", "from PySide6 import QtWidgets\n"),
    (rules.widgets_in_presenters, "desktop/presenters/a.py", "from PySide6.QtGui import QIcon\n"),
    (rules.stray_icons, "desktop/views/a.py", "import qtawesome as qta\n"),
    (rules.stray_sql, "desktop/services/a.py", "import sqlite3\n"),
    (rules.stray_sql, "desktop/views/a.py", "from PySide6.QtSql import QSqlTableModel\n"),
    (rules.network, "desktop/sync/a.py", "from urllib.request import urlopen\n"),
    (rules.network, "desktop/app.py", "from PySide6 import QtCore, QtNetwork\n"),
    (rules.stray_catch_all, "desktop/services/a.py", "try: f()\nexcept Exception: pass\n"),
    (rules.stray_catch_all, "desktop/store/a.py", "try: f()\nexcept (OSError, Exception): pass\n"),
    (rules.stray_catch_all, "desktop/views/a.py", "try: f()\nexcept: pass\n"),
    (rules.hidden_imports, "desktop/models/a.py", "if TYPE_CHECKING: import desktop.b\n"),
    (rules.words_at_import, "desktop/views/a.py", "TITLE = _('Queue')\n"),
    (rules.words_at_import, "desktop/views/a.py", "class A:\n    title = _n('a', 'b', 1)\n"),
    (rules.words_at_import, "desktop/views/a.py", "def f(title=_c('a', 'b')): pass\n"),
    (rules.words_at_import, "desktop/views/a.py", "@column(_('Queue'))\ndef f(): pass\n"),
    (rules.unextractable_words, "desktop/cli.py", "def f(n): return _(f'{n} papers')\n"),
    (rules.unextractable_words, "desktop/cli.py", "def f(n): return _('papers: ' + n)\n"),
    (rules.unordered_parameters, "tests/a.py", "@pytest.mark.parametrize('a', {1})\ndef f(a): 1\n"),
    (rules.skipped_tests, "tests/a.py", "@pytest.mark.skipif(True)\ndef test(): pass\n"),
    (rules.skipped_tests, "tests/a.py", "def test(): pytest.skip()\n"),
]
KEPT: Final[list[tuple[Rule, str, str]]] = [
    (
        rules.unexplained_silencing,
        "desktop/a.py",
        "x = 1  # noqa: S101, S102  it is checked above\n",
    ),
    (rules.unexplained_silencing, "desktop/a.py", "x = 1  # type: ignore[misc]  # Qt says so\n"),
    (rules.worldly_models, "desktop/models/a.py", "import re\nfrom desktop.models import b\n"),
    (rules.stray_icons, "desktop/views/widgets/icons.py", "import qtawesome\n"),
    (rules.stray_sql, "desktop/store/database.py", "import sqlcipher3\n"),
    (rules.stray_sql, "desktop/services/a.py", "from desktop.store import sqlite3_names\n"),
    (rules.stray_catch_all, "desktop/crash.py", "try: f()\nexcept Exception: pass\n"),
    (
        rules.stray_catch_all,
        "desktop/store/a.py",
        "try: f()\nexcept Exception:\n    g()\n    raise\n",
    ),
    (rules.hidden_imports, "desktop/store/a.py", "if TYPE_CHECKING: import sqlite3\n"),
    (rules.words_at_import, "desktop/views/a.py", "TITLE = lambda: _('Queue')\n"),
    (rules.words_at_import, "desktop/views/a.py", "def f(): return _('Queue')\n"),
]


RULES = tuple(dict.fromkeys(rule for rule, *_ in BREACHES))


@cache
def breaches() -> Mapping[Rule, list[str]]:
    """Return what breaks each rule: every file is read as a tree once, whatever rule asks first."""
    found: dict[Rule, list[str]] = {rule: [] for rule in RULES}
    for source in SOURCES:
        for rule in RULES:
            found[rule].extend(rule(source))
    return found


@pytest.mark.parametrize("rule", RULES)
def test_the_house_has_no(rule: Rule) -> None:
    assert not breaches()[rule], "\n".join(breaches()[rule])


@pytest.mark.parametrize(("rule", "name", "text"), BREACHES)
def test_a_breach_is_seen(rule: Rule, name: str, text: str) -> None:
    assert list(rule(Source(name, text)))


@pytest.mark.parametrize(("rule", "name", "text"), KEPT)
def test_what_is_allowed_is_left_alone(rule: Rule, name: str, text: str) -> None:
    assert list(rule(Source(name, text))) == []


@pytest.mark.parametrize(
    "words",
    ["check-forms", "offices --service weapons --format json", "standard show weapons 11.1"],
)
def test_the_command_line_needs_no_qt(words: str) -> None:
    """A server or a broken display must not keep anybody from the standards."""
    blocked = dict.fromkeys(("PySide6", "shiboken6", "qtawesome", "qtpy"))
    program = (
        f"import runpy, sys; sys.modules.update({blocked}); sys.argv[1:] = {words.split()}; "
        "runpy.run_module('desktop', run_name='__main__', alter_sys=True)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_the_top_level_is_as_it_was_fixed() -> None:
    assert {path.name for path in ROOT.iterdir()} - NOT_KEPT <= TOP_LEVEL
