"""What is recorded of keeping the record and of what leaves it, each act with its command."""

from pathlib import Path
from typing import Final

from desktop.services import person_card, register_files, saved_lists
from desktop.services.registers import Wanted
from desktop.services.saved_lists import Saving
from tests.helpers.acts.act import Act

ACTS: Final = (
    Act("saved_lists.tell_saved", "register.print", lambda d: register_files.save_lines(
        d, wanted=Wanted(register="applications"), place=Path("/nowhere/a.csv"), language="kk")),
    Act("saved_lists.tell_saved", "audit.see", lambda d: saved_lists.save_list(
        d, Path("/nowhere/a.csv"), saving=Saving(what="trail", command="audit.see"), titles=(),
        rows=())),
    Act("person_card.issue_card", "audit.person", lambda d: person_card.issue_card(
        d, "880101300123", language="kk")),
)  # fmt: skip
