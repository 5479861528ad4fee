"""The counts of docs/reliability.md are those of the code, and its tests are there."""

import ast
import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
ASKS: Final = "from tests.faults.counts import count\n"
ROW: Final = re.compile(r"^\| `(\w+\.\w+)`[^|]*\| ([\d,]+) \| ([\d,]+) \|", re.MULTILINE)


def counted() -> dict[str, tuple[int, int]]:
    """Return every count of the tests, by its module and the name or the function it is for."""
    found = {}
    for path in (ROOT / "tests").rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        if ASKS not in text:
            continue
        for node in ast.parse(text).body:
            for call in filter(is_count, ast.walk(node)):
                assert isinstance(call, ast.Call)
                given = [*call.args, *(each.value for each in call.keywords)]
                ci, soak = map(ast.literal_eval, given)
                found[f"{path.stem}.{name_of(node)}"] = (ci, soak)
    return found


def is_count(node: ast.AST) -> bool:
    """Tell whether a node asks `tests.faults.counts`."""
    given = isinstance(node, ast.Call) and len(node.args) + len(node.keywords) == 2
    return given and isinstance(node.func, ast.Name) and node.func.id == "count"


def name_of(node: ast.stmt) -> str:
    """Return the name a statement gives to something."""
    target = node.target if isinstance(node, ast.AnnAssign) else None
    if isinstance(node, ast.Assign):
        (target,) = node.targets
    if isinstance(target, ast.Name):
        return target.id
    return node.name if isinstance(node, ast.FunctionDef) else ""


def test_every_count_stands_on_the_page_as_it_is() -> None:
    """Those of this folder all; of others, which count for speed too, what the page tells."""
    told = {
        name: (int(ci.replace(",", "")), int(soak.replace(",", "")))
        for name, ci, soak in ROW.findall(PAGE)
    }
    known = counted()
    assert {name: known.get(name) for name in told} == told
    here = {each.stem for each in Path(__file__).parent.glob("test_*.py")}
    assert {name for name in known if name.split(".")[0] in here} <= set(told)


def test_every_test_of_this_folder_is_named() -> None:
    here = {f"tests/faults/{each.name}" for each in Path(__file__).parent.glob("test_*.py")}
    named = set(re.findall(r"`(tests/faults/test_\w+\.py)`", PAGE))
    assert named == here - {f"tests/faults/{Path(__file__).name}"}
