"""The command `kense user`: say who may open a sealed record, and change passwords (D46)."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop.cli_commands import DONE, USER, declare_sign_in, misused
from desktop.cli_sealing import show_recovery, show_stage
from desktop.cli_sign_in import Secrets, accounts_at, signed_in
from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.services import accounts, sealing
from desktop.store.keyfile import is_sealed


def declare(parser: argparse.ArgumentParser) -> None:
    """Take what is done, the record, whose password, and who signs in."""
    parser.add_argument("action", choices=tuple(_ACTIONS))
    parser.add_argument("database", type=Path)
    parser.add_argument("person", nargs="?", default="")
    parser.add_argument("--recover", action="store_true")
    declare_sign_in(parser)


def run(options: argparse.Namespace) -> int:
    """Do it; refuses `database-missing` and `not-sealed`."""
    if (options.action == "list") == bool(options.person):
        raise misused(USER, [options.action, str(options.database), options.person])
    if not options.database.exists() and not is_sealed(options.database):
        raise Refusal("database-missing", path=str(options.database))
    if not is_sealed(options.database):
        raise Refusal("not-sealed", path=str(options.database))
    _ACTIONS[options.action](options, Secrets(options.password_file))
    return DONE


def _list(options: argparse.Namespace, _secrets: Secrets) -> None:
    for login in accounts.logins(options.database):
        print(login)


def _add(options: argparse.Namespace, secrets: Secrets) -> None:
    by = signed_in(options.database, options.login, secrets)
    told = accounts.add(accounts_at(options.database), by, options.person)
    sentence = _("One-time password of {login}: {password}")
    print(sentence.format(login=options.person, password=told))
    print(_("It opens nothing but the choice of a password, and is good for 24 hours."))


def _remove(options: argparse.Namespace, secrets: Secrets) -> None:
    there = accounts_at(options.database)
    by = signed_in(options.database, options.login, secrets)
    accounts.remove(there, by, options.person)
    sealing.replace_key(there, by, progress=show_stage)
    sentence = _("{login} cannot sign in any more, and the record has another key.")
    print(sentence.format(login=options.person))


def _password(options: argparse.Namespace, secrets: Secrets) -> None:
    there, login = accounts_at(options.database), options.person
    if options.recover:
        code = secrets.next(_("Code of the recovery sheet"))
        show_recovery(accounts.recover(there, code, login, secrets.new()).code)
    else:
        old = secrets.next(_("Password of {login}").format(login=login))
        accounts.change_password(there, login, old, secrets.new())
    print(_("The password of {login} is changed.").format(login=login))


_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace, Secrets], None]]] = MappingProxyType(
    {"add": _add, "list": _list, "remove": _remove, "password": _password}
)
