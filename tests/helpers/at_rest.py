"""What is collected before the first test is not searched for rubbish again after each of them.

Thousands of tests and all modules live until the end. Python would look through them while it
collects the tests, and whenever a window sweeps up behind itself.
"""

import gc
from collections.abc import Iterator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Sweep up nothing meanwhile, and leave alone afterwards what is there."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
