"""The commands that seal a record and say who may open it; `further` commands of `desktop.cli`."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop import paths
from desktop.cli import DONE, Command, misused
from desktop.cli_sign_in import Secrets, accounts_at, declare, login_for, signed_in
from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.store.keyfile import is_sealed
from desktop.store.resealing import Stage


def _declare_seal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("database", type=Path, nargs="?")
    declare(parser)


def _seal(options: argparse.Namespace) -> int:
    from desktop.services import accounts, sealing  # noqa: PLC0415 - they bring the ciphers

    path: Path = options.database or paths.office_file(os.environ)
    secrets = Secrets(options.password_file)
    if is_sealed(path):  # begun before: what is left of it is done by signing in
        signed_in(path, options.login, secrets)
    else:
        sealing.check_plain(path)
        there = accounts_at(path)
        login = login_for((), options.login)
        made = accounts.create_first(there, login, secrets.new())
        _show_recovery(made.code)
        sealing.seal(there, made.unlocked, progress=_show)
    print(_("The record is sealed: {file}").format(file=path))
    return DONE


def _declare_user(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=tuple(_ACTIONS))
    parser.add_argument("database", type=Path)
    parser.add_argument("person", nargs="?", default="")
    parser.add_argument("--recover", action="store_true")
    declare(parser)


def _user(options: argparse.Namespace) -> int:
    if (options.action == "list") == bool(options.person):
        raise misused(USER, [options.action, str(options.database), options.person])
    if not options.database.exists() and not is_sealed(options.database):
        raise Refusal("database-missing", path=str(options.database))
    if not is_sealed(options.database):
        raise Refusal("not-sealed", path=str(options.database))
    _ACTIONS[options.action](options, Secrets(options.password_file))
    return DONE


def _list(options: argparse.Namespace, _secrets: Secrets) -> None:
    from desktop.services import accounts  # noqa: PLC0415 - brings the ciphers

    for login in accounts.logins(options.database):
        print(login)


def _add(options: argparse.Namespace, secrets: Secrets) -> None:
    from desktop.services import accounts  # noqa: PLC0415 - brings the ciphers

    by = signed_in(options.database, options.login, secrets)
    told = accounts.add(accounts_at(options.database), by, options.person)
    sentence = _("One-time password of {login}: {password}")
    print(sentence.format(login=options.person, password=told))
    print(_("It opens nothing but the choice of a password, and is good for 24 hours."))


def _remove(options: argparse.Namespace, secrets: Secrets) -> None:
    from desktop.services import accounts, sealing  # noqa: PLC0415 - they bring the ciphers

    there = accounts_at(options.database)
    by = signed_in(options.database, options.login, secrets)
    accounts.remove(there, by, options.person)
    sealing.replace_key(there, by, progress=_show)
    sentence = _("{login} cannot sign in any more, and the record has another key.")
    print(sentence.format(login=options.person))


def _password(options: argparse.Namespace, secrets: Secrets) -> None:
    from desktop.services import accounts  # noqa: PLC0415 - brings the ciphers

    there, login = accounts_at(options.database), options.person
    if options.recover:
        code = secrets.next(_("Code of the recovery sheet"))
        _show_recovery(accounts.recover(there, code, login, secrets.new()).code)
    else:
        old = secrets.next(_("Password of {login}").format(login=login))
        accounts.change_password(there, login, old, secrets.new())
    print(_("The password of {login} is changed.").format(login=login))


def _show_recovery(code: str) -> None:
    print(_("Code of the recovery sheet: {code}").format(code=code))
    print(_("It is shown this once. Write it down, put it into an envelope and lock that away."))
    sys.stdout.flush()  # before anything can go wrong


def _show(stage: Stage, done: int, total: int) -> None:
    """Tell whoever watches which file is being sealed."""
    if stage == "copying" and sys.stderr.isatty():
        sentence = _("Sealing file {number} of {total}")
        print(sentence.format(number=done + 1, total=total), file=sys.stderr)


_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace, Secrets], None]]] = MappingProxyType(
    {"add": _add, "list": _list, "remove": _remove, "password": _password}
)
_SECRETS: Final = marked(
    "A password is asked for at the terminal, or read from the lines of --password-file FILE\n"
    "(- is standard input), never from the command line."
)
USER: Final = Command(
    name="user",
    written=(
        "kense user add|list|remove|password DATABASE [NAME] [--login NAME]"
        " [--password-file FILE] [--recover]"
    ),
    says=marked("says who may open a sealed record, and changes passwords"),
    declare=_declare_user,
    run=_user,
    more=_SECRETS,
)
COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        name="seal",
        written="kense seal [DATABASE] [--login NAME] [--password-file FILE]",
        says=marked("seals an office's record and its backups, and makes its first administrator"),
        declare=_declare_seal,
        run=_seal,
        more=_SECRETS,
    ),
    USER,
)
