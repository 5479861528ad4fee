"""The command `kense case`: read applications within the rights of who asks."""

import argparse
import datetime as dt
import json
import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from desktop import paths
from desktop.cli_commands import CASE, DONE, declare_sign_in, misused
from desktop.cli_sign_in import who_opens
from desktop.models.stages import OPEN_STAGES, OTHER_STAGES
from desktop.presenters import case_told
from desktop.services.case_reading import case_numbered, cases_listed
from desktop.services.desk import Desk
from desktop.services.outside import desk_at
from desktop.store.cases import Filter

_MOST: Final = 100


def declare(parser: argparse.ArgumentParser) -> None:
    """Take what is asked: one application by its number, or a list of them narrowed."""
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
        declare_sign_in(act)


def _count(written: str) -> int:
    """Return a number of rows; raise `ValueError` of none."""
    count = int(written)
    if count < 1:
        raise ValueError(written)
    return count


def run(options: argparse.Namespace) -> int:
    """Print what was asked for, as lines or as JSON."""
    _ACTIONS[options.action](options)
    return DONE


def _desk(options: argparse.Namespace) -> AbstractContextManager[Desk]:
    """Open the desk of who asks."""
    path: Path = options.office or paths.office_file(os.environ)
    key, who = who_opens(path, options)
    return desk_at(
        path,
        key=key,
        who=who,
        clock=lambda: dt.datetime.now(dt.UTC),
        randomness=os.urandom,
    )


def _show(options: argparse.Namespace) -> None:
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
