"""The command line: the same services as the window, without Qt.

Each command is a row of `COMMANDS`; its function imports what it needs when it
runs, so that no command pays for another's start.
"""

import argparse
import datetime as dt
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from typing_extensions import override

from desktop import __version__, cli_sign_in, paths
from desktop.i18n import (
    LANGUAGES,
    CatalogueMissingError,
    Language,
    _,
    _n,
    language,
    marked,
    speaking,
)
from desktop.models.errors import Refusal

DONE: Final = 0
FAILED: Final = 1
MISUSED: Final = 2
HINDERED: Final = 3  # the file is at fault
STOPPED: Final = 130  # as a shell calls what Ctrl+C ended

_LANGUAGE: Final = "--lang"
_HELP: Final = frozenset({"--help", "-h"})


class MisuseError(Exception):
    """Tell that words of a command line mean nothing; the text is the whole sentence."""


class _Parser(argparse.ArgumentParser):
    """Find misuse without the library's English words and without leaving the program."""

    @override
    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Describe a command: its name, how it is written, what it does, and who does it.

    `declare` adds arguments to a parser; `run` gets what was written and returns
    the exit status. `run` may raise `Refusal`, `MisuseError` and `OSError`.
    """

    name: str
    written: str
    says: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    more: str = ""  # what only its own --help says


def main(arguments: Sequence[str] | None = None, *, further: Sequence[Command] = ()) -> int:
    """Run one command and return its exit status; nothing is raised, no traceback printed.

    `further` are commands of rooms above this one.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _run(words, (*COMMANDS, *further))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has enough; say nothing more, not even at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except CatalogueMissingError as error:
        return _fail(str(error))
    return status


def _run(words: list[str], commands: Sequence[Command]) -> int:
    try:
        chosen, rest = _language_of(words)
    except MisuseError as misuse:
        return _fail(str(misuse), status=MISUSED)
    with nullcontext() if chosen is None else speaking(chosen):
        return _guarded(rest, commands)


def _guarded(words: list[str], commands: Sequence[Command]) -> int:
    """Run a command and say in the language chosen what went wrong."""
    try:
        return _run_command(words, commands)
    except MisuseError as misuse:
        return _fail(str(misuse), status=MISUSED)
    except Refusal as refusal:
        return _fail(_refused(refusal))
    except (BrokenPipeError, CatalogueMissingError):
        raise
    except OSError as error:
        sentence = _("The file {file} cannot be used: {why}.")
        return _fail(sentence.format(file=error.filename or "?", why=error.strerror or "?"))
    except Exception as error:  # noqa: BLE001 - the last guard: a bug leaves a report, no traceback
        return _fail(_reported(error))


def _run_command(words: list[str], commands: Sequence[Command]) -> int:
    if not words or words[0] in _HELP:
        return _say(_list_of(commands))
    if words[0] == "--version":
        return _say(f"Kense {__version__}")
    command = next((row for row in commands if row.name == words[0]), None)
    if command is None:
        raise MisuseError(
            _("There is no command “{command}”; `kense --help` lists them all.").format(
                command=words[0]
            )
        )
    if _HELP.intersection(words):
        more = f"\n{_(command.more)}" if command.more else ""
        return _say(f"{command.written}\n{_(command.says)}{more}")
    return command.run(_options(command, words[1:]))


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


def _options(command: Command, words: list[str]) -> argparse.Namespace:
    parser = _Parser(prog=command.name, add_help=False, allow_abbrev=False)
    command.declare(parser)
    try:
        return parser.parse_args(words)
    except argparse.ArgumentError:
        raise misused(command, words) from None


def misused(command: Command, words: Sequence[str]) -> MisuseError:
    """Return the misuse of a command: what was written, and how it is written rightly."""
    sentence = _("“{words}” cannot be understood; it is written: {written}")
    written = " ".join([command.name, *words])
    return MisuseError(sentence.format(words=written, written=command.written))


def _refused(refusal: Refusal) -> str:
    """Return the sentence of a refusal, the same as the window says."""
    from desktop.presenters.sentences import sentence  # noqa: PLC0415 - most runs refuse nothing

    return sentence(refusal)


def _list_of(commands: Sequence[Command]) -> str:
    width = max(len(command.name) for command in commands)
    return "\n".join(
        [
            _("kense alone opens the window. Commands:"),
            *(f"  {command.name:<{width}}  {_(command.says)}" for command in commands),
            _("`kense COMMAND --help` says more; --lang kk, ru or en chooses the language."),
        ]
    )


def _say(text: str) -> int:
    print(text)
    return DONE


def _fail(sentence: str, *, status: int = FAILED) -> int:
    print(sentence, file=sys.stderr)
    return status


def _reported(error: Exception) -> str:
    """Leave a report of a bug and say where it lies."""
    from desktop import crash  # noqa: PLC0415 - only a bug needs it, no start should wait for it

    folder = Path(tempfile.gettempdir()) / "kense"
    path = crash.report(error, folder, moment=dt.datetime.now(dt.UTC))
    sentence = _("The program itself failed; nothing was lost. The report is in {file}.")
    return sentence.format(file=path or "-")


def _declare_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--office", type=Path, metavar="DATABASE")
    cli_sign_in.declare(parser)


def _rules(options: argparse.Namespace) -> int:
    from desktop.services.rules import serve  # noqa: PLC0415 - only this command pays for it
    from desktop.standards.catalogue import Catalogue  # noqa: PLC0415 - only this command pays for it

    if options.office is None:
        catalogue = Catalogue(paths.forms())
    else:  # the standards alone need no database
        from desktop.services import switches  # noqa: PLC0415 - only this command pays for it

        key = cli_sign_in.key_for(options.office, options)
        set_there = switches.switches_of_file(options.office, randomness=os.urandom, key=key)
        catalogue = switches.OfficeCatalogue(paths.forms(), switches=set_there)
    good = serve(catalogue, sys.stdin.buffer, sys.stdout.buffer)
    return DONE if good else FAILED


def _declare_offices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--service", required=True)
    parser.add_argument("--edition")
    parser.add_argument("--format", choices=("json", "text"), default="text")


def _offices(options: argparse.Namespace) -> int:
    from desktop.standards.catalogue import Catalogue  # noqa: PLC0415 - only this command pays for it
    from desktop.standards.directory import directory_as_json_rows  # noqa: PLC0415 - only this command pays for it

    directory = Catalogue(paths.forms()).directory(options.service, options.edition)
    rows = directory_as_json_rows(directory)
    if options.format == "json":
        return _say(json.dumps(rows, ensure_ascii=False, indent=2))
    for row in rows:
        phones = ", ".join(row["unit_phones"] or row["secretariat_phones"])
        print(row["key"], row["name"], row["address"], phones, sep="\t")
    return DONE


def _declare_check_forms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path)


def _check_forms(options: argparse.Namespace) -> int:
    from desktop.services.forms import check_forms  # noqa: PLC0415 - only this command pays for it

    report = check_forms(paths.forms(), options.folder)
    for found in report.found:
        print(found.in_words())
    files = _n("{count} file was checked", "{count} files were checked", report.files)
    faults = _n("{count} problem", "{count} problems", len(report.found))
    words = f"{files.format(count=report.files)}: {faults.format(count=len(report.found))}."
    return _fail(words) if report.found else _say(words)


def _declare_standard(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("show",))
    parser.add_argument("service")
    parser.add_argument("number", nargs="?", default="")
    parser.add_argument("--edition")


def _standard(options: argparse.Namespace) -> int:
    from desktop.services.reading import read_paragraphs  # noqa: PLC0415 - only this command pays for it
    from desktop.standards.catalogue import Catalogue  # noqa: PLC0415 - only this command pays for it

    standard = Catalogue(paths.forms()).standard(options.service, options.edition)
    shown = read_paragraphs(standard, options.number)
    print(f"{standard.title.in_language(language())} ({standard.edition})")
    if dt.datetime.now(dt.UTC).date() >= standard.act.repealed_from:
        print(_("Repealed"))
    for paragraph in shown:
        print(f"{paragraph.number}  {paragraph.says.in_language(language())}")
    return DONE


def _declare_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("database", type=Path, nargs="?")
    cli_sign_in.declare(parser)


def _check(options: argparse.Namespace) -> int:
    from desktop.presenters import upkeep  # noqa: PLC0415 - only this command pays for it
    from desktop.services.upkeep import check_file  # noqa: PLC0415 - only this command pays for it

    path: Path = options.database or paths.office_file(os.environ)
    key = cli_sign_in.key_for(path, options)
    with upkeep.counting(sys.stderr) as progress:
        report = check_file(path, key=key, randomness=os.urandom, progress=progress)
    for problem in report.problems:
        print(upkeep.fault_words(problem, path))
    return _say(upkeep.verdict(report)) if report.sound else _fail(upkeep.verdict(report))


def _declare_load(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=("people", "units", "cases", "numbers"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--office", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--dry-run", action="store_true", dest="dry")
    parser.add_argument("--json", action="store_true")
    cli_sign_in.declare(parser)


def _load(options: argparse.Namespace) -> int:
    from desktop.models.opening_report import Watch  # noqa: PLC0415 - only this command pays for it
    from desktop.presenters import opening_words as words  # noqa: PLC0415 - only this command pays for it
    from desktop.services.opening_at import load_at  # noqa: PLC0415 - only this command pays for it

    if options.write and options.dry:
        raise MisuseError(_("--write and --dry-run cannot stand together; write one of them."))
    office: Path = options.office or paths.office_file(os.environ)
    key, login = cli_sign_in.who_opens(office, options)
    with words.counting(sys.stderr) as progress:
        report = load_at(
            office,
            kind=options.kind,
            file=options.file,
            by=login if options.write else None,
            clock=lambda: dt.datetime.now(dt.UTC),
            randomness=os.urandom,
            key=key,
            watch=Watch(progress=progress),
        )
    if options.json:
        print(words.as_json(report))
    else:
        for line in words.report_lines(report):
            print(line)
    return HINDERED if report.hard else DONE


COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        name="rules",
        written="kense rules [--office DATABASE] < questions.jsonl",
        says=marked("answers questions to the standards, a JSON line each, from standard input"),
        declare=_declare_rules,
        run=_rules,
    ),
    Command(
        name="offices",
        written="kense offices --service SERVICE [--format json|text] [--edition DATE]",
        says=marked("prints the directory of the offices that render a service"),
        declare=_declare_offices,
        run=_offices,
    ),
    Command(
        name="check-forms",
        written="kense check-forms [FOLDER]",
        says=marked("checks standards, examples, tables and paper layouts, and names every fault"),
        declare=_declare_check_forms,
        run=_check_forms,
    ),
    Command(
        name="check",
        written="kense check [DATABASE]",
        says=marked("proves that an office's record is whole and what its journal says"),
        declare=_declare_check,
        run=_check,
    ),
    Command(
        name="load",
        written=(
            "kense load people|units|cases|numbers FILE.csv [--dry-run|--write] [--json]"
            " [--office DATABASE] [--login EMPLOYEE]"
        ),
        says=marked("loads what an office had before Kense, or only tries it and names problems"),
        declare=_declare_load,
        run=_load,
        more=marked(
            "Without --write nothing is written. With it, --login is who loads; all rows are\n"
            "loaded, or none where one is wrong. Loading again goes on and adds nothing twice.\n"
            "Exit status: 0 nothing stands in the way, or loaded; 1 it cannot be done now;\n"
            "2 the command is misspelt; 3 rows have problems and nothing was written."
        ),
    ),
    Command(
        name="standard",
        written="kense standard show SERVICE [PARAGRAPH] [--edition DATE] [--lang kk|ru|en]",
        says=marked("says in plain words what a paragraph of a standard asks"),
        declare=_declare_standard,
        run=_standard,
    ),
)
