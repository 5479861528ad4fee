"""A counter page over a real office, with somebody who has only a keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from tests.helpers.counter import Counter, a_counter
from tests.views.counter.operator import Operator


@pytest.fixture
def counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Counter]:
    assert qtbot is not None  # its widgets go before the presenters do
    with a_counter(tmp_path / "kense.db") as opened:
        yield opened


@pytest.fixture
def operator(counter: Counter, theme: Theme, qtbot: QtBot) -> Iterator[Operator]:
    sitting = Operator(counter, theme, qtbot)
    yield sitting
    sitting.stand_up()
