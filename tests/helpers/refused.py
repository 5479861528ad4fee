"""What refuses an act: its code, as tests ask for it."""

from collections.abc import Callable

import pytest

from desktop.models.errors import Refusal


def refused(act: Callable[[], object]) -> str:
    """Return the code of what refuses an act; fail where nothing does."""
    with pytest.raises(Refusal) as told:
        act()
    return told.value.code
