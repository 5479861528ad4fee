"""Coverage is measured while the tests of the rooms that decide run: it nearly doubles the rest.

What a test of a window happens to run on its way proves little of a rule; the tests of the rules
themselves are to reach all of it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from coverage import Coverage

TESTS: Final = Path(__file__).parents[1]
MEASURED: Final = frozenset({"models", "services", "standards", "sync"})
"""The folders of tests whose rooms are measured (`tool.coverage` in pyproject.toml)."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let the measuring rest during every other test, its fixtures too."""
    measuring = Coverage.current()
    if measuring is None or is_measured(item.path):
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()


def is_measured(file: Path) -> bool:
    """Say whether a file of tests is of a room that decides."""
    return file.is_relative_to(TESTS) and file.relative_to(TESTS).parts[0] in MEASURED
