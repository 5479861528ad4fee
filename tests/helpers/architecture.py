"""Find what breaks the rules of the house that ruff, mypy and import-linter cannot see.

Every rule takes one source file and yields a line for each breach.
"""

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

MAX_FILE: Final = 400
MAX_FUNCTION: Final = 40
DATABASES: Final = {"sqlite3", "sqlite_utils", "sqlcipher3", "pysqlite3", "apsw", "PySide6.QtSql"}
NETWORK: Final = {
    *("asyncio", "ftplib", "http", "imaplib", "poplib", "requests", "smtplib", "socket"),
    *("socketserver", "ssl", "urllib", "webbrowser", "xmlrpc", "PySide6.QtNetwork"),
}
CATCH_ALL: Final = {"desktop/crash.py", "desktop/cli.py", "desktop/presenters/background.py"}
STANDARD: Final = sys.stdlib_module_names | {"typing_extensions"}  # for 3.11: `override`
OURS: Final = {"desktop", "tests", "tools"}
SKIPS: Final = ("pytest.skip", "importorskip", "mark.skip", "mark.skipif", "mark.xfail")
TRANSLATORS: Final = {"_", "_n", "_c"}

_SILENCED: Final = re.compile(r"#\s*(noqa|type:\s*ignore|pragma|mypy:|ruff:)")
_REASONED: Final = re.compile(
    r"# (noqa: [A-Z]+\d+(, [A-Z]+\d+)*|type: ignore\[[a-z-]+(, ?[a-z-]+)*\]|pragma: no cover)"
    r"\W+\w+\W+\w+",
)
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """Hold one file of ours: `name` from the top of the repository, and its text."""

    name: str
    text: str

    @classmethod
    def read(cls, path: Path, root: Path) -> "Source":
        """Read the file at `path` below `root`."""
        return cls(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))

    @property
    def tree(self) -> ast.Module:
        """Return the syntax tree, the same to every rule that asks before another file does."""
        return _tree(self.text)

    @property
    def nodes(self) -> Sequence[ast.AST]:
        """Return every node of the tree: they are walked over once for all rules."""
        return _nodes(self.text)

    def at(self, node: ast.expr | ast.stmt | ast.ExceptHandler, what: str) -> str:
        """Return one breach with its place."""
        return f"{self.name}:{node.lineno}: {what}"


@lru_cache(maxsize=1)
def _tree(text: str) -> ast.Module:
    return ast.parse(text)


@lru_cache(maxsize=1)
def _nodes(text: str) -> Sequence[ast.AST]:
    return tuple(ast.walk(_tree(text)))


def long_files(source: Source) -> Iterator[str]:
    """Find a file above the ceiling."""
    count = source.text.count("\n")
    if count > MAX_FILE:
        yield f"{source.name}: {count} lines"


def long_functions(source: Source) -> Iterator[str]:
    """Find a function above the ceiling, its docstring included."""
    for node in source.nodes:
        if isinstance(node, _Function):
            count = (node.end_lineno or node.lineno) - node.lineno + 1
            if count > MAX_FUNCTION:
                yield source.at(node, f"{node.name} has {count} lines")


def unexplained_silencing(source: Source) -> Iterator[str]:
    """Find a silenced check without its code or without two words of reason."""
    if not _SILENCED.search(source.text):
        return
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        comment = token.string if token.type == tokenize.COMMENT else ""
        if _SILENCED.search(comment) and not _REASONED.search(comment):
            yield f"{source.name}:{token.start[0]}: {comment}"


def worldly_models(source: Source) -> Iterator[str]:
    """Find a model that leans on anything but the standard library and its neighbours."""
    if source.name.startswith("desktop/models/"):
        for node in source.nodes:
            if isinstance(node, ast.Import | ast.ImportFrom):
                name = _names(node)[0]
                if not f"{name}.".startswith("desktop.models.") and _root(name) not in STANDARD:
                    yield source.at(node, f"imports {name}")


def widgets_in_presenters(source: Source) -> Iterator[str]:
    """Find a presenter that draws."""
    if source.name.startswith("desktop/presenters/"):
        yield from _imported(
            source, {"PySide6.QtWidgets", "PySide6.QtGui", "PySide6.QtPrintSupport"}
        )


def stray_icons(source: Source) -> Iterator[str]:
    """Find an icon font loaded where start-up has to pay for it."""
    if _ours(source) and source.name != "desktop/views/widgets/icons.py":
        yield from _imported(source, {"qtawesome", "qtpy"})


def stray_sql(source: Source) -> Iterator[str]:
    """Find a database outside the store."""
    if _ours(source) and not source.name.startswith("desktop/store/"):
        yield from _imported(source, DATABASES)


def network(source: Source) -> Iterator[str]:
    """Find anything that could open an internet socket."""
    if _ours(source):
        yield from _imported(source, NETWORK)


def stray_catch_all(source: Source) -> Iterator[str]:
    """Find a net for every error outside the three places that may spread one.

    A handler that only tidies up and raises again holds nobody back.
    """
    if not _ours(source) or source.name in CATCH_ALL:
        return
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and not _raises_again(node):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            names = {ast.unparse(each) if each else "everything" for each in caught}
            if names & {"everything", "Exception", "BaseException"}:
                yield source.at(node, "catches everything")


def hidden_imports(source: Source) -> Iterator[str]:
    """Find an import of ours that only the type checker sees: a cycle in hiding."""
    for node in source.nodes:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for child in ast.walk(node):
                if isinstance(child, ast.Import | ast.ImportFrom):
                    yield from (source.at(child, n) for n in _names(child)[:1] if _root(n) in OURS)


def words_at_import(source: Source) -> Iterator[str]:
    """Find a text translated before anyone chose a language."""
    if _ours(source):
        yield from (
            source.at(call, "translated at import") for call in _called_at_import(source.tree)
        )


def unextractable_words(source: Source) -> Iterator[str]:
    """Find a text that the catalogues cannot hold, because it is put together on the way."""
    calls = (node for node in source.nodes if isinstance(node, ast.Call))
    for call in filter(_translates, calls):
        if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in call.args):
            yield source.at(call, "text put together inside the translation")


def unordered_parameters(source: Source) -> Iterator[str]:
    """Find a test made for each of a set: two workers would collect it in two orders, and stop."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.parametrize"):
            for each in node.args[1:]:
                made = ast.unparse(each.func) if isinstance(each, ast.Call) else ""
                if isinstance(each, ast.Set | ast.SetComp) or made in {"set", "frozenset"}:
                    yield source.at(node, "parameters without an order")


def skipped_tests(source: Source) -> Iterator[str]:
    """Find a test that looks away."""
    if source.name.startswith("tests/"):
        for node in source.nodes:
            if isinstance(node, ast.Attribute) and ast.unparse(node).endswith(SKIPS):
                yield source.at(node, ast.unparse(node))


def _ours(source: Source) -> bool:
    return source.name.startswith("desktop/")


def _root(name: str) -> str:
    return name.partition(".")[0]


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _imported(source: Source, forbidden: set[str]) -> Iterator[str]:
    prefixes = tuple(f"{name}." for name in forbidden)
    for node in source.nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [name for name in _names(node) if f"{name}.".startswith(prefixes)]
            if names:
                yield source.at(node, f"imports {names[0]}")


def _names(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]


def _translates(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in TRANSLATORS


def _called_at_import(node: ast.AST) -> Iterator[ast.Call]:
    if isinstance(node, ast.Call) and _translates(node):
        yield node
    for child in _run_at_import(node):
        yield from _called_at_import(child)


def _run_at_import(node: ast.AST) -> list[ast.AST]:
    """Return the children that Python runs while it imports: no bodies, but their defaults."""
    if isinstance(node, _Function):
        return [*node.decorator_list, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]
    if isinstance(node, ast.Lambda):
        return [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]
    return list(ast.iter_child_nodes(node))
