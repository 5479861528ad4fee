"""Find every refusal and every problem of a field in the program text, with its code and fields."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, get_args

from desktop.models.checklist import WhyNot
from desktop.models.identity import Fault, Oddity
from desktop.models.names import NameFault

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PROBLEMS: Final = (
    ROOT / "desktop" / "models" / "intake_arrival.py",
    ROOT / "desktop" / "models" / "intake_item_problems.py",
    ROOT / "desktop" / "models" / "intake_name_problems.py",
    ROOT / "desktop" / "models" / "intake_problems.py",
    ROOT / "desktop" / "models" / "intake_receipts.py",
    ROOT / "desktop" / "models" / "intake_text_problems.py",
    ROOT / "desktop" / "models" / "intake_written.py",
)
_OF_A_BIN: Final = {"month", "kind", "structure"}
_HOLES: Final[Mapping[str, tuple[str, ...]]] = {
    "iin-{fault}": tuple(fault for fault in get_args(Fault) if fault not in _OF_A_BIN),
    "bin-{fault}": get_args(Fault),
    "iin-{oddity}": get_args(Oddity),
    "bad-{spec.input}": ("choice", "count", "decimal", "year", "date"),
    "name-{fault}": tuple(fault for fault in get_args(NameFault) if fault),
    "found.why": get_args(WhyNot),
    "parcel-{verdict}": ("content", "damaged"),
    "problem.code": (),  # told again, from a refusal found elsewhere
}
"""What the program can put into a code at these places."""

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Site:
    """One place that refuses: its code, the names of its fields, and the fields known as texts."""

    place: str
    code: str
    fields: frozenset[str]
    told: tuple[tuple[str, str], ...]


@cache
def refusals() -> tuple[Site, ...]:
    """Return every place of the program that makes a `Refusal`."""
    return tuple(site for path in sorted((ROOT / "desktop").rglob("*.py")) for site in _sites(path))


def problem_codes() -> set[str]:
    """Return the code of every problem of a field."""
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in PROBLEMS]
    return {
        code
        for module in modules
        for expression in _problem_codes(module)
        for code in _texts(expression, module)
    }


def _sites(path: Path) -> Iterator[Site]:
    text = path.read_text(encoding="utf-8")
    if "Refusal(" not in text:  # a tree takes a hundred times as long
        return
    module = ast.parse(text)
    for call in _calls(module, "Refusal"):
        for code in _texts(call.args[0], module):
            yield Site(
                place=f"{path.relative_to(ROOT).as_posix()}:{call.lineno}",
                code=code,
                fields=frozenset(each.arg for each in call.keywords if each.arg),
                told=tuple(_told(call)),
            )


def _told(call: ast.Call) -> Iterator[tuple[str, str]]:
    for each in call.keywords:
        if each.arg and isinstance(each.value, ast.Constant) and isinstance(each.value.value, str):
            yield each.arg, each.value.value


def _problem_codes(module: ast.Module) -> Iterator[ast.expr]:
    for call in _calls(module, "Problem"):
        yield from (each.value for each in call.keywords if each.arg == "code")
    for call in _calls(module, "_soft"):
        yield call.args[1]


def _calls(module: ast.Module, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def _texts(expression: ast.expr, module: ast.Module) -> set[str]:
    """Return every text an expression can become; fail where that cannot be seen."""
    match expression:
        case ast.Constant(value=str(text)):
            return {text} - {""}
        case ast.Constant(value=None):
            return set()
        case ast.JoinedStr() | ast.Attribute():
            written = ast.unparse(expression).removeprefix("f'").removesuffix("'")
            return _with_head(written, expression)
        case ast.Name(id=name) | ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="get")):
            parts = list(_assigned(name, module))
        case ast.Call(func=ast.Name(id=name)):
            parts = list(_returned(name, module))
        case _:
            parts = _branches(expression)
    return {text for part in parts for text in _texts(part, module)}


def _with_head(written: str, expression: ast.expr) -> set[str]:
    """Fill the hole of a code put together on the way, such as `iin-{fault}`."""
    head = written.partition("{")[0] if isinstance(expression, ast.JoinedStr) else ""
    return {f"{head}{text}" for text in _HOLES[written]}


def _branches(expression: ast.expr) -> list[ast.expr]:
    match expression:
        case ast.IfExp(body=first, orelse=second):
            return [first, second]
        case ast.BoolOp(values=values) | ast.Dict(values=values):
            return values
    raise AssertionError(f"cannot see which code this is: {ast.unparse(expression)}")


def _assigned(name: str, module: ast.Module) -> Iterator[ast.expr]:
    """Follow a name to everything ever assigned to it; a parameter says nothing by itself."""
    for node in ast.walk(module):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value) if (
                found == name
            ):
                yield value


def _returned(name: str, module: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(module):
        if isinstance(node, _Function) and node.name == name:
            yield from (
                each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value
            )
