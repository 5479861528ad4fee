"""The counts of docs/reliability.md are those of the code, and its tests are there."""

import ast
import re
from collections.abc import Iterator
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
            for call in calls(node):
                given = [*call.args, *(each.value for each in call.keywords)]
                ci, soak = map(ast.literal_eval, given)
                found[f"{path.stem}.{name_of(node)}"] = (ci, soak)
    return found


def calls(node: ast.stmt) -> Iterator[ast.Call]:
    """Yield what a statement asks of `tests.faults.counts`."""
    for each in ast.walk(node):
        match each:
            case ast.Call(func=ast.Name(id="count")):
                yield each


def name_of(node: ast.stmt) -> str:
    """Return the name a statement gives to something."""
    match node:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return name
        case ast.FunctionDef(name=name):
            return name
    return ""


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


def test_every_file_and_every_test_the_page_names_is_there() -> None:
    named = set(re.findall(r"`((?:tests|docs|tools)/[\w/]+\.\w+)`", PAGE))
    assert {each for each in named if not (ROOT / each).is_file()} == set()
    texts = [each.read_text(encoding="utf-8") for each in (ROOT / "tests").rglob("test_*.py")]
    tests = set(re.findall(r"`(test_\w+)`", PAGE))
    assert tests
    assert {each for each in tests if not any(f"def {each}(" in text for text in texts)} == set()
