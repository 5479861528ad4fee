"""The command line: the same services as the window, without Qt.

Each command is a row of `cli_commands.COMMANDS`; its module is loaded when it runs.
"""

import argparse
import datetime as dt
import io
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

from typing_extensions import override

from desktop import __version__
from desktop.cli_commands import (
    COMMANDS,
    FAILED,
    MISUSED,
    STOPPED,
    Command,
    Doer,
    MisuseError,
    fail,
    misused,
    say,
)
from desktop.i18n import LANGUAGES, CatalogueMissingError, Language, _, speaking
from desktop.models.errors import Refusal

_LANGUAGE: Final = "--lang"
_HELP: Final = frozenset({"--help", "-h"})


class _Parser(argparse.ArgumentParser):
    """Find misuse without the library's English words and without leaving the program."""

    @override
    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


def main(arguments: Sequence[str] | None = None, *, commands: Sequence[Command] = COMMANDS) -> int:
    """Run one command and return its exit status; nothing is raised, no traceback printed."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _run(words, commands)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has enough; say nothing more, not even at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except CatalogueMissingError as error:
        return fail(str(error))
    return status


def _run(words: list[str], commands: Sequence[Command]) -> int:
    try:
        chosen, rest = _language_of(words)
    except MisuseError as misuse:
        return fail(str(misuse), status=MISUSED)
    with nullcontext() if chosen is None else speaking(chosen):
        return _guarded(rest, commands)


def _guarded(words: list[str], commands: Sequence[Command]) -> int:
    """Run a command and say in the language chosen what went wrong."""
    try:
        return _run_command(words, commands)
    except MisuseError as misuse:
        return fail(str(misuse), status=MISUSED)
    except Refusal as refusal:
        return fail(_refused(refusal))
    except (BrokenPipeError, CatalogueMissingError):
        raise
    except OSError as error:
        sentence = _("The file {file} cannot be used: {why}.")
        return fail(sentence.format(file=error.filename or "?", why=error.strerror or "?"))
    except Exception as error:  # noqa: BLE001 - the last guard: a bug leaves a report, no traceback
        return fail(_reported(error))


def _run_command(words: list[str], commands: Sequence[Command]) -> int:
    if not words or words[0] in _HELP:
        return say(_list_of(commands))
    if words[0] == "--version":
        return say(f"Kense {__version__}")
    command = next((row for row in commands if row.name == words[0]), None)
    if command is None:
        raise MisuseError(
            _("There is no command “{command}”; `kense --help` lists them all.").format(
                command=words[0]
            )
        )
    if _HELP.intersection(words):
        more = f"\n{_(command.more)}" if command.more else ""
        return say(f"{command.written}\n{_(command.says)}{more}")
    doer = command.load()
    return doer.run(_options(command, doer, words[1:]))


def _language_of(words: list[str]) -> tuple[Language | None, list[str]]:
    """Return the language asked for anywhere among the words, and the words without it."""
    rest: list[str] = []
    chosen: str | None = None
    waiting = iter(words)
    for word in waiting:
        if word == _LANGUAGE:
            chosen = next(waiting, "")
        elif word.startswith(f"{_LANGUAGE}="):
            chosen = word.partition("=")[2]
        else:
            rest.append(word)
    if chosen is None:
        return None, rest
    for known in LANGUAGES:
        if known == chosen:
            return known, rest
    sentence = _("There is no language “{language}”; write one of {known} after --lang.")
    raise MisuseError(sentence.format(language=chosen, known=", ".join(LANGUAGES)))


def _options(command: Command, doer: Doer, words: list[str]) -> argparse.Namespace:
    parser = _Parser(prog=command.name, add_help=False, allow_abbrev=False)
    doer.declare(parser)
    try:
        return parser.parse_args(words)
    except argparse.ArgumentError:
        raise misused(command, words) from None


def _refused(refusal: Refusal) -> str:
    """Return the sentence of a refusal, the same as the window says."""
    # Late: most runs refuse nothing.
    return str(import_module("desktop.presenters.sentences").sentence(refusal))


def _list_of(commands: Sequence[Command]) -> str:
    width = max(len(command.name) for command in commands)
    return "\n".join(
        [
            _("kense alone opens the window. Commands:"),
            *(f"  {command.name:<{width}}  {_(command.says)}" for command in commands),
            _("`kense COMMAND --help` says more; --lang kk, ru or en chooses the language."),
        ]
    )


def _reported(error: Exception) -> str:
    """Leave a report of a bug and say where it lies."""
    from desktop import crash  # noqa: PLC0415 - only a bug needs it, no start should wait for it

    folder = Path(tempfile.gettempdir()) / "kense"
    path = crash.report(error, folder, moment=dt.datetime.now(dt.UTC))
    sentence = _("The program itself failed; nothing was lost. The report is in {file}.")
    return sentence.format(file=path or "-")
