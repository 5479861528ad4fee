"""Help an office in that lost every password: the code it left, unsealed for it (parcels §3.3)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.region_names import short_name
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.services import region_escrow
from desktop.services.desk import Desk
from desktop.services.region_escrow import Unsealed
from desktop.store import regional as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsealedView:
    """Hold what came of it in a word, the code, and what becomes of it or why there is none."""

    said: Said
    code: str = field(default="", repr=False)
    words: str = ""


class Unsealing:
    """Offer the enrolled offices, and unseal the code of one whose file of keys was brought."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk

    def offices(self) -> dict[str, str]:
        """Return the offices that are enrolled, as key → short name."""
        desk = self._desk()
        names: dict[str, str] = {}
        for service in desk.catalogue.services():
            for each in desk.catalogue.directory(service).offices:
                names.setdefault(each.key, short_name(formats.text(each.name)))
        enrolled = dict.fromkeys(each.office for each in rows.installations(desk.database))
        return {each: f"{each} · {names.get(each, each)}" for each in sorted(enrolled)}

    def unseal(self, office: str, keys: str, identity: str, why: str) -> UnsealedView:
        """Unseal a code; it is recorded that it was told, and why."""
        try:
            told = region_escrow.unseal(
                self._desk(), _path(keys), office=office, identity=identity, why=why
            )
        except Refusal as refusal:
            said = Said(tone="past", sentence=_("The code stays sealed."))
            return UnsealedView(said=said, words=sentence(refusal))
        return UnsealedView(
            said=Said(
                tone="done" if told.is_known else "near", sentence=_("The code is unsealed.")
            ),
            code=told.code,
            words=_words(told, self.offices().get(office, office)),
        )


def unsealed_lines(told: Unsealed) -> list[str]:
    """Say what the command line tells: the code, and what becomes of it."""
    return [told.code, _words(told, told.office)]


def _path(typed: str) -> Path:
    """Return the file that was chosen; refuse `medium-missing` where none was."""
    path = Path(typed.strip()).expanduser()
    if not typed.strip() or not path.is_file():
        raise Refusal("medium-missing", folder=typed.strip() or "–")
    return path


def _words(told: Unsealed, office: str) -> str:
    said = _(
        "Tell this code to the head of {office} and to nobody else. It is typed there on the "
        "page of signing in (F7, then F8), opens the record once, and is spent by that."
    )
    if not told.is_known:
        doubt = _(
            "No parcel has told yet that these keys are of {office}: let its head confirm it."
        )
        said = f"{said} {doubt}"
    return said.format(office=office)
