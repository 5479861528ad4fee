"""Restore the record before anybody signs in: which copy, what is lost, what to type from paper.

Everything is done by the keyboard, and nothing is changed before the last Enter (D52, §3.5).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from typing_extensions import override

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.presenters import formats, keeping
from desktop.presenters.sign_in_door import Door, Step, Values
from desktop.presenters.sign_in_steps import BACK, SUBMIT, back_key, language_key, name_field
from desktop.presenters.sign_in_view import FieldAsked, KeyOffered, SignInView
from desktop.services import restoring
from desktop.services.restoring import Found, Proved

_LOOK: Final = "look"
_NEXT_LINE: Final = "\u2028"


class Ways(NamedTuple):
    """Lead back to the choice of a copy, and on to signing in once one is in place."""

    back: Callable[[], Step]
    begin: Callable[[], None]


class ChooseCopy(Step):
    """Choose one of the copies of both places, or name a folder where others lie."""

    def __init__(
        self,
        door: Door,
        *,
        back: Callable[[], Step] | None,
        begin: Callable[[], None],
        why: str = "",
    ) -> None:
        """Take the way back, None where there is nothing to go back to, and `why` we are here."""
        self._door, self._back, self._why = door, back, why
        self._ways = Ways(back=lambda: self, begin=begin)
        self._folder = ""
        self._found: list[Found] = restoring.found_copies(door.accounts.database)

    @override
    def view(self) -> SignInView:
        says = _("Choose the copy to put back. It is proved first; nothing is changed yet.")
        if not self._found:
            says = _("No copy was found here. Put the stick in and name its folder.")
        copies = tuple((str(each.path), _named(each)) for each in self._found)
        asked: tuple[FieldAsked, ...] = ()
        if copies:
            asked = (FieldAsked("copy", _("Copy"), "choice", copies[0][0], copies),)
        folder = FieldAsked(
            "folder", _("Another folder"), value=self._folder, optional=_("of a stick or disk")
        )
        back = (back_key(),) if self._back else ()
        return SignInView(
            step="restore",
            title=_("Restoring the record"),
            says=f"{self._why} {says}".strip(),
            fields=(*asked, folder),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Prove the copy")),
                KeyOffered(_LOOK, "F7", _("Look in the folder")),
                *back,
                language_key(),
            ),
        )

    @override
    def typed(self, values: Values) -> None:
        self._folder = values["folder"].strip()

    @override
    def submit(self, values: Values) -> None:
        copy = values.get("copy", "")
        if not copy:
            self._look()
            return
        try:
            logins = restoring.logins_of(Path(copy))
        except Refusal as refusal:
            self._door.refuse(refusal)
            return
        if logins:
            self._door.go(OpenCopy(self._door, Path(copy), logins, self._ways))
        else:
            prove(self._door, Path(copy), "", "", self._ways)

    @override
    def act(self, command: str) -> None:
        if command == _LOOK:
            self._look()
        elif command == BACK and self._back is not None:
            self._door.go(self._back())

    def _look(self) -> None:
        """Offer what lies in the folder that was named."""
        try:
            self._found = restoring.found_copies(self._door.accounts.database, self._folder)
        except Refusal as refusal:
            self._door.refuse(refusal)
            return
        self._door.go(self)


class OpenCopy(Step):
    """A sealed copy is opened by the password that opened the record on its day."""

    def __init__(self, door: Door, copy: Path, logins: tuple[str, ...], ways: Ways) -> None:
        self._door, self._copy, self._logins, self._ways = door, copy, logins, ways

    @override
    def view(self) -> SignInView:
        return SignInView(
            step="restore-open",
            title=_("Restoring the record"),
            says=_("The copy is sealed. It opens by a password of its day."),
            fields=(
                name_field(self._logins, ""),
                FieldAsked(key="password", label=_("Password"), kind="secret"),
            ),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Prove the copy")),
                back_key(),
                language_key(),
            ),
        )

    @override
    def submit(self, values: Values) -> None:
        prove(self._door, self._copy, values["login"], values["password"], self._ways)

    @override
    def act(self, command: str) -> None:
        if command == BACK:
            self._door.go(self._ways.back())


def prove(door: Door, copy: Path, login: str, password: str, ways: Ways) -> None:
    """Prove a copy beside the window, then say what restoring it means."""
    door.ask(
        lambda accounts: restoring.prove_copy(accounts, copy, login, password),
        lambda proved: door.go(Agree(door, proved, ways)),
        words=_("The copy is being proved."),
    )


class Agree(Step):
    """Say what is lost and which numbers are typed from paper; Enter puts the copy back."""

    def __init__(self, door: Door, proved: Proved, ways: Ways) -> None:
        self._door, self._proved, self._ways = door, proved, ways

    @override
    def view(self) -> SignInView:
        return SignInView(
            step="restore-agree",
            title=_("Restoring the record"),
            says=_NEXT_LINE.join(told(self._proved)),
            keys=(
                KeyOffered(SUBMIT, "Enter", _("Put this copy in place")),
                back_key(),
                language_key(),
            ),
        )

    @override
    def submit(self, values: Values) -> None:
        del values
        self._door.ask(
            lambda accounts: restoring.put_back(accounts, self._proved),
            lambda aside: self._door.go(
                Restored(self._door, self._proved, aside, begin=self._ways.begin)
            ),
            words=_("The copy is being put in place."),
        )

    @override
    def act(self, command: str) -> None:
        if command == SUBMIT:
            self.submit({})
        elif command == BACK:
            self._door.go(self._ways.back())


class Restored(Step):
    """Say that the record is back, where the one before lies, and what to do first."""

    def __init__(
        self, door: Door, proved: Proved, aside: Path | None, *, begin: Callable[[], None]
    ) -> None:
        self._door, self._proved, self._aside, self._begin = door, proved, aside, begin

    @override
    def view(self) -> SignInView:
        lines = [_("The copy is in place and whole.")]
        if self._aside is not None:
            said = _("The record that was there lies in {file}.")
            lines.append(said.format(file=self._aside))
        lines += keeping.region_put_back() if self._proved.is_region else numbers_told(self._proved)
        return SignInView(
            step="restored",
            title=_("The record is restored"),
            says=_NEXT_LINE.join(lines),
            keys=(KeyOffered(SUBMIT, "Enter", _("Go on to signing in")), language_key()),
        )

    @override
    def submit(self, values: Values) -> None:
        del values
        self._begin()

    @override
    def act(self, command: str) -> None:
        if command == SUBMIT:
            self._begin()


def told(proved: Proved) -> list[str]:
    """Say what is in a copy, what is lost by putting it back, and what to type from paper."""
    cases = _n("{count} application", "{count} applications", proved.cases)
    said = _("The copy is whole: {cases}, the last record of {moment}.")
    moment = formats.moment(proved.last_at) if proved.last_at else "–"
    lines = [said.format(cases=cases.format(count=formats.number(proved.cases)), moment=moment)]
    return [*lines, *(_of_region if proved.is_region else _of_office)(proved)]


def _of_region(proved: Proved) -> list[str]:
    """Say what a region loses: what offices did they send again, what it did itself is gone."""
    lost = proved.lost
    if lost is not None and not lost.entries:
        return [_("Nothing was recorded after that: nothing is lost.")]
    lines = []
    if lost is not None:
        entries = _n("{count} entry", "{count} entries", lost.entries)
        said = _("{entries} recorded after that are not in it.")
        lines.append(said.format(entries=entries.format(count=formats.number(lost.entries))))
    return [*lines, *keeping.region_put_back()]


def _of_office(proved: Proved) -> list[str]:
    """Say what an office loses, and which numbers are typed from paper."""
    lines: list[str] = []
    lost = proved.lost
    if lost is None:
        said = _(
            "What was recorded after that is lost: the record that lies there cannot be compared. "
            "Register it again by talons and office copies."
        )
        lines.append(said)
    elif lost.entries:
        entries = _n("{count} entry", "{count} entries", lost.entries)
        cases = _n("{count} application", "{count} applications", lost.cases)
        said = _(
            "{entries} recorded after that are not in it, {cases} among them. Register them again "
            "by talons and office copies."
        )
        lines.append(
            said.format(
                entries=entries.format(count=formats.number(lost.entries)),
                cases=cases.format(count=formats.number(lost.cases)),
            )
        )
    else:
        lines.append(_("Nothing was recorded after that: nothing is lost."))
    return [*lines, *numbers_told(proved)]


def numbers_told(proved: Proved) -> list[str]:
    """Say which numbers must be typed from paper before the first visitor (D52)."""
    lines = [
        _(
            "Before the first visitor, enter the last number given on paper "
            "of each series: Settings → Application numbers."
        )
    ]
    for series, last in proved.series:
        said = _("{series}: the copy ends with {number}")
        found = restoring.service_of(series)
        named = f"{formats.text(found[0])} {found[1]}" if found else series
        lines.append(said.format(series=named, number=last))
    return lines


def _named(found: Found) -> str:
    moment = f"{formats.date_long(found.made_at.date())}, {formats.time(found.made_at)}"
    where = _("this computer") if found.is_here else str(found.path.parent)
    return f"{moment} · {where}"
