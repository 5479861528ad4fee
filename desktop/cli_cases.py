"""The command that reads applications within the rights of who asks; `further` of `desktop.cli`."""

import argparse
import datetime as dt
import json
import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from desktop import paths
from desktop.cli import DONE, Command, misused
from desktop.cli_sign_in import Secrets, declare, signed_in
from desktop.i18n import marked
from desktop.models.stages import OPEN_STAGES, OTHER_STAGES

_MOST: Final = 100


def _declare(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="action", required=True)
    show = acts.add_parser("show", add_help=False, allow_abbrev=False)
    show.add_argument("number")
    show.add_argument("--year", type=int, default=0)
    listed = acts.add_parser("list", add_help=False, allow_abbrev=False)
    for name in ("--purpose", "--holder"):
        listed.add_argument(name)
    listed.add_argument("--stage", choices=(*OPEN_STAGES, *OTHER_STAGES))
    for name in ("--from", "--to", "--due-until"):
        listed.add_argument(name, type=dt.date.fromisoformat)
    listed.add_argument("--open", action="store_true", dest="is_open")
    listed.add_argument("--words", default="")
    listed.add_argument("--limit", type=_count, default=_MOST)
    for act in (show, listed):
        act.add_argument("--office", type=Path)
        act.add_argument("--format", choices=("json", "text"), default="text")
        act.add_argument("--service")
        declare(act)


def _count(written: str) -> int:
    """Return a number of rows; raise `ValueError` of none."""
    count = int(written)
    if count < 1:
        raise ValueError(written)
    return count


def _case(options: argparse.Namespace) -> int:
    _ACTIONS[options.action](options)
    return DONE


def _desk(options: argparse.Namespace) -> AbstractContextManager[Any]:
    """Open the desk of who asks: its room is imported when the command runs."""
    from desktop.services.case_reading import desk_at  # noqa: PLC0415 - only this command pays
    from desktop.store.keyfile import is_sealed  # noqa: PLC0415 - most commands open no record

    path: Path = options.office or paths.office_file(os.environ)
    key, who = None, options.login or ""
    if is_sealed(path):
        by = signed_in(path, options.login, Secrets(options.password_file))
        key, who = by.key, by.login
    return desk_at(
        path,
        key=key,
        who=who,
        clock=lambda: dt.datetime.now(dt.UTC),
        randomness=os.urandom,
    )


def _show(options: argparse.Namespace) -> None:
    from desktop.presenters import case_told  # noqa: PLC0415 - only this command pays for it
    from desktop.services.case_reading import case_numbered  # noqa: PLC0415 - as above

    with _desk(options) as desk:
        opened = case_numbered(
            desk, options.number, service=options.service or "", year=options.year
        )
    if options.format == "json":
        print(json.dumps(case_told.case_told(opened), ensure_ascii=False, indent=2))
        return
    for line in case_told.case_lines(opened):
        print(line)


def _list(options: argparse.Namespace) -> None:
    from desktop.presenters import case_told  # noqa: PLC0415 - only this command pays for it
    from desktop.services.case_reading import cases_listed  # noqa: PLC0415 - as above
    from desktop.store.cases import Filter  # noqa: PLC0415 - as above

    asked = vars(options)
    narrow = Filter(
        service=options.service,
        stage=options.stage,
        purpose=options.purpose,
        holder=options.holder,
        from_day=asked["from"],
        to_day=options.to,
        safe_until=options.due_until,
        is_open=options.is_open,
    )
    if options.words and narrow != Filter():  # a search goes through the whole register
        raise misused(CASE, ["list", "--words", options.words])
    with _desk(options) as desk:
        rows = cases_listed(desk, narrow, words=options.words, limit=options.limit)
    if options.format == "json":
        told = [case_told.row_told(row) for row in rows]
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for row in rows:
        print(case_told.row_line(row))


_ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace], None]]] = MappingProxyType(
    {"show": _show, "list": _list}
)
CASE: Final = Command(
    name="case",
    written=(
        "kense case show NUMBER [--service SERVICE] [--year YEAR] | kense case list"
        " [--service SERVICE] [--purpose PURPOSE] [--stage STAGE] [--holder EMPLOYEE] [--open]"
        " [--from DATE] [--to DATE] [--due-until DATE] [--words WORDS] [--limit COUNT];"
        " each [--format json|text] [--office DATABASE] [--login NAME] [--password-file FILE]"
    ),
    says=marked("shows an application with all that happened to it, or lists applications"),
    declare=_declare,
    run=_case,
    more=marked(
        "Who asks must have the right to see applications. At a sealed record he signs in; of a\n"
        "plain one --login is his id. What is confidential is shown to its examiner and its head.\n"
        "Dates are written 2013-11-25; --words searches the whole register and stands alone."
    ),
)
COMMANDS: Final[tuple[Command, ...]] = (CASE,)
