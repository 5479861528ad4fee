"""Files of tests that look at one costly thing are run by one worker, which makes it once."""

from typing import Final

import pytest
from typing_extensions import override
from xdist.remote import Producer  # type: ignore[import-untyped]  # it ships no types
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]  # it ships none

TOGETHER: Final = ("tests/demo/",)
"""Folders whose files go to one worker; of every other folder each file goes to any."""


class InFolders(LoadFileScheduling):  # type: ignore[misc]  # it ships no types
    """Hand out tests file by file, and some folders whole."""

    @override
    def _split_scope(self, nodeid: str) -> str:
        return next(
            (each for each in TOGETHER if nodeid.startswith(each)), nodeid.partition("::")[0]
        )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> InFolders | None:
    """Schedule as said above wherever tests are handed out by file."""
    return InFolders(config, log) if config.getoption("dist") == "loadfile" else None
