"""What is recorded of the registers, each act with its command."""

from pathlib import Path
from typing import Final

from desktop.services import register_files, register_prints
from desktop.services.registers import Wanted
from tests.helpers.acts.act import Act

ACTS: Final = (
    Act("register_prints._fix", "register.print", lambda d: register_prints.print_new(
        d, register="applications", year=2013, language="kk")),
    Act("register_files._finish", "register.print", lambda d: register_files.save_lines(
        d, wanted=Wanted(register="applications"), place=Path("/nowhere/a.csv"), language="kk")),
)  # fmt: skip
