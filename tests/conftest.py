"""Set the stage for every test: no display, no surprise, nothing left running."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from desktop.i18n import speaking
from tools import catalogues

pytest_plugins = [
    "tests.helpers.at_rest",
    "tests.helpers.guards",
    "tests.helpers.in_memory",
    "tests.helpers.measured",
    "tests.helpers.together",
    "pytester",
]

settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=2_000)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not hasattr(config, "workerinput"):  # one process compiles, before the others start
        catalogues.refresh(catalogues.ROOT)


@pytest.fixture(autouse=True, scope="session")
def _nobody_is_at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests, and every program they start, out of the folders of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(tmp_path_factory.mktemp(kind.lower())))
        yield


@pytest.fixture(autouse=True)
def _a_language_chosen_by_one_test_is_forgotten_before_the_next() -> Iterator[None]:
    with speaking("kk"):
        yield
