"""What is recorded of the registers, each act with its command."""

from typing import Final

from desktop.services import register_prints
from tests.helpers.acts.act import Act

ACTS: Final = (
    Act("register_prints._fix", "register.print", lambda d: register_prints.print_new(
        d, register="applications", year=2013, language="kk")),
)  # fmt: skip
