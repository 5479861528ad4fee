"""The command `kense user`: say who may open a sealed record, and change passwords (D46).

Whoever lets people in or takes them away signs in as an administrator, as in the window, and the
record is told what he did. One's own password is changed by whoever knows it.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.cli_commands import DONE, USER, declare_sign_in, misused
from desktop.cli_sealing import show_recovery, show_stage
from desktop.cli_sign_in import Secrets, accounts_at, signed_in
from desktop.i18n import _
from desktop.models.about import SignInWay
from desktop.models.errors import Refusal
from desktop.models.keyring import read_login
from desktop.models.permissions import SYSTEM
from desktop.services import access, accounts, escrow, keyholders, sealing
from desktop.services.desk import Desk
from desktop.services.outside import desk_of
from desktop.services.own_escrow import come_in
from desktop.services.region_escrow import identity_in
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import access as rows
from desktop.store import offices
from desktop.store.keyfile import is_sealed

_NOBODY: Final = "–"


def declare(parser: argparse.ArgumentParser) -> None:
    """Take what is done, the record, whose password, which employee, and who signs in."""
    parser.add_argument("action", choices=tuple(_ACTIONS))
    parser.add_argument("database", type=Path)
    parser.add_argument("person", nargs="?", default="")
    parser.add_argument("--employee", default="")
    parser.add_argument("--second", default="")
    parser.add_argument("--recover", action="store_true")
    parser.add_argument("--identity", type=Path)
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Do it; refuses `database-missing` and `not-sealed`."""
    action = options.action
    written = (bool(options.person), bool(options.employee), bool(options.second))
    if written != (action != "list", action == "add", action == "reset"):
        raise misused(USER, [action, str(options.database), options.person])
    if not options.database.exists():
        raise Refusal("database-missing", path=str(options.database))
    if not is_sealed(options.database):
        raise Refusal("not-sealed", path=str(options.database))
    _ACTIONS[action](options, Secrets(options.password_file))
    return DONE


@contextmanager
def _desk(there: Accounts, by: Unlocked) -> Iterator[Desk]:
    """Open the record for who signed in; refuse `nobody-of-login` (`login`) of nobody's name."""
    with desk_of(there, by) as desk:
        access.tell_signed_in(desk, by, way="command")
        escrow.keep(desk, there, by)
        if desk.operator == SYSTEM and not desk.may("staff.access"):
            raise Refusal("nobody-of-login", login=by.login)
        yield desk


def _list(options: argparse.Namespace, secrets: Secrets) -> None:
    by = signed_in(options.database, options.login, secrets)
    with _desk(accounts_at(options.database), by) as desk:
        desk.require("staff.access")
        office = desk.office().office
        known = {row.login: row for row in rows.accounts(desk.database, office)}
        names = {row.staff: row.name for row in offices.staff(desk.database, office)}
    for login in accounts.logins(options.database):
        row = known.get(login)
        staff, last = (row.staff, row.last_in) if row else ("", "")
        print("\t".join((login, staff or _NOBODY, names.get(staff, _NOBODY), last or _NOBODY)))
    for staff, name in names.items():
        if staff not in {row.staff for row in known.values()}:
            print(f"{_NOBODY}\t{staff}\t{name}\t{_NOBODY}")


def _add(options: argparse.Namespace, secrets: Secrets) -> None:
    there = accounts_at(options.database)
    by = signed_in(options.database, options.login, secrets)
    with _desk(there, by) as desk:
        told = keyholders.let_in(desk, there, by, staff=options.employee, login=options.person)
    _tell_once(options.person, told)


def _reset(options: argparse.Namespace, secrets: Secrets) -> None:
    there = accounts_at(options.database)
    first = signed_in(options.database, options.login, secrets)
    asked = _("Password of {login}").format(login=options.second)
    second = accounts.unlock(there, options.second, secrets.next(asked))
    with desk_of(there, first) as desk:
        told = keyholders.give_again(desk, there, options.person, first=first, second=second)
    _tell_once(options.person, told)


def _remove(options: argparse.Namespace, secrets: Secrets) -> None:
    there = accounts_at(options.database)
    by = signed_in(options.database, options.login, secrets)
    with _desk(there, by) as desk:
        keyholders.take_away(desk, there, by, login=options.person)
    sealing.replace_key(there, by, progress=show_stage)
    sentence = _("{login} cannot sign in any more, and the record has another key.")
    print(sentence.format(login=options.person))


def _password(options: argparse.Namespace, secrets: Secrets) -> None:
    there, login = accounts_at(options.database), options.person
    sealing.check_alone(options.database)  # first: what is changed must be recorded too
    if options.recover:
        if read_login(login) not in accounts.logins(options.database):
            raise Refusal("login-unknown", login=login)  # before the sheet is spent for nobody
        if options.identity is not None:
            made = come_in(there, identity_in(options.identity), login, secrets.new())
        else:
            code = secrets.next(_("Code of the recovery sheet"))
            made = accounts.recover(there, code, login, secrets.new())
        show_recovery(made.code)
        _settle_and_tell(options.database, made.unlocked, way=made.way)
    else:
        old = secrets.next(_("Password of {login}").format(login=login))
        changed = accounts.change_password(there, login, old, secrets.new())
        _settle_and_tell(options.database, changed, way="command")
    print(_("The password of {login} is changed.").format(login=login))


def _settle_and_tell(path: Path, by: Unlocked, *, way: SignInWay) -> None:
    """Finish what a crash cut off, and let the record know who came, and how."""
    there = accounts_at(path)
    by = sealing.settle(there, by)
    with desk_of(there, by) as desk:
        access.tell_signed_in(desk, by, way=way)
        escrow.keep(desk, there, by)


def _tell_once(login: str, told: str) -> None:
    sentence = _("One-time password of {login}: {password}")
    print(sentence.format(login=login, password=told))
    print(_("It opens nothing but the choice of a password, and is good for 24 hours."))


_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace, Secrets], None]]] = MappingProxyType(
    {"add": _add, "list": _list, "remove": _remove, "reset": _reset, "password": _password}
)
