"""A use case begun, and the command it asks for."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.models.permissions import Command
from desktop.services.desk import Desk


class Act(NamedTuple):
    """A use case begun with what reaches its unit of work; `site` is where that is opened."""

    site: str
    command: Command
    do: Callable[[Desk], object]
