"""Where the services record anything, read from their sources."""

import ast
from collections.abc import Iterator
from pathlib import Path

import desktop.services

SERVICES = Path(desktop.services.__path__[0])


def sites() -> Iterator[tuple[str, ast.expr | None]]:
    """Yield every place in the services that opens a unit of work, and how it names its command."""
    for file in sorted(SERVICES.glob("*.py")):
        module = ast.parse(file.read_text(encoding="utf-8"))
        for function in (each for each in module.body if isinstance(each, ast.FunctionDef)):
            for call in (each for each in ast.walk(function) if isinstance(each, ast.Call)):
                if isinstance(call.func, ast.Attribute) and call.func.attr == "work":
                    named = {each.arg: each.value for each in call.keywords}
                    yield f"{file.stem}.{function.name}", named.get("command")
