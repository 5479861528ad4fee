"""The code of the recovery sheet, shown once and typed back in part before anything goes on."""

import unicodedata
from collections.abc import Callable
from typing import Final

from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.sign_in_door import Door, Step, Values
from desktop.presenters.sign_in_steps import SUBMIT, language_key
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView

_NEXT_LINE: Final = "\u2028"
_ASKED: Final = (3, 6)  # which groups are typed back, counted from 1


class CodeShown(Step):
    """Show the code; whoever has written it down can type two of its groups."""

    def __init__(self, door: Door, code: str, go_on: Callable[[], None]) -> None:
        self._door, self._code, self._go_on = door, code, go_on

    @override
    def view(self) -> SignInView:
        label, groups = _("Group {number} of the code"), self._groups
        return SignInView(
            step="code",
            title=_("Recovery sheet"),
            says=_(
                "When nobody can sign in any more, this code opens the record. Write it down now; "
                "it is printed as a sheet once the record is open: put that into an envelope and "
                "lock it away."
            ),
            fields=tuple(
                FieldAsked(key=f"group-{each}", label=label.format(number=each)) for each in _ASKED
            ),
            keys=(KeyOffered(SUBMIT, "Enter", _("It is written down")), language_key()),
            code=_NEXT_LINE.join([" ".join(groups[:4]), " ".join(groups[4:])]),
        )

    @property
    def _groups(self) -> list[str]:
        return self._code.replace("-", " ").split()

    @override
    def submit(self, values: Values) -> None:
        groups = self._groups
        wrong = [
            each
            for each in _ASKED
            if values[f"group-{each}"].strip().upper() != groups[each - 1].upper()
        ]
        for each in _ASKED:
            said = _wrong_words(values[f"group-{each}"]) if each in wrong else ""
            self._door.hint(f"group-{each}", "past", said)
        if wrong:
            told = _("Type the groups as they stand in the code you wrote down.")
            self._door.tell("near", told)
        else:
            self._go_on()


def _wrong_words(typed: str) -> str:
    """Say what is wrong with a group; a Cyrillic letter looks like the Latin one it is not."""
    if any(unicodedata.name(letter, "").startswith("CYRILLIC") for letter in typed):
        return _("Cyrillic letters: change the layout")
    return _("not as shown")
