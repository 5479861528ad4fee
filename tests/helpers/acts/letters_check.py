"""What is recorded of the invitation letters of organisations."""

from typing import Final

from desktop.services import letters_check
from desktop.services.letters_check import Seen
from tests.helpers.acts.act import Act
from tests.helpers.letters import organisation_draft

ACTS: Final = (
    Act("letters_check.check_letter", "letter.check", lambda d: letters_check.check_letter(
        d, case="c", item="item-1", seen=Seen())),
    Act("letters_check.list_faults", "letter.check", lambda d: letters_check.list_faults(
        d, visit="v", draft=organisation_draft(), item="item-1", seen=Seen())),
)  # fmt: skip
"""They are refused to whoever may not check a letter, whatever the case."""
