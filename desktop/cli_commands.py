"""The table of the commands, and what each of their modules needs of the command line.

A command is a row here and a module of its own, which is loaded by its name when the command runs:
so a list of all commands costs nothing, and no command pays for another's start.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Protocol

from desktop.i18n import _, marked

DONE: Final = 0
FAILED: Final = 1
MISUSED: Final = 2
HINDERED: Final = 3  # the file is at fault
STOPPED: Final = 130  # as a shell calls what Ctrl+C ended


class MisuseError(Exception):
    """Tell that words of a command line mean nothing; the text is the whole sentence."""


class Doer(Protocol):
    """What the module of a command holds."""

    def declare(self, parser: argparse.ArgumentParser, /) -> None:
        """Add the arguments of the command to a parser."""

    def run(self, options: argparse.Namespace, /) -> int:
        """Do what was written and return the exit status.

        May raise `Refusal`, `MisuseError` and `OSError`.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Describe a command: its name, how it is written, what it does, and the module that does it.

    The module keeps the promise of `Doer`; its name is whole (`desktop.cli_check`).
    """

    name: str
    written: str
    says: str
    module: str
    more: str = ""  # what only its own --help says

    def load(self) -> Doer:
        """Bring the module of the command, and what it imports."""
        return import_module(self.module)


def declare_sign_in(parser: argparse.ArgumentParser) -> None:
    """Let a command be told who signs in and where the password lies (`cli_sign_in`)."""
    parser.add_argument("--login")
    parser.add_argument("--password-file", dest="password_file")


def misused(command: Command, words: Sequence[str]) -> MisuseError:
    """Return the misuse of a command: what was written, and how it is written rightly."""
    sentence = _("“{words}” cannot be understood; it is written: {written}")
    written = " ".join([command.name, *words])
    return MisuseError(sentence.format(words=written, written=command.written))


def say(text: str) -> int:
    """Print what a command found and return that it is done."""
    print(text)
    return DONE


def fail(sentence: str, *, status: int = FAILED) -> int:
    """Tell on standard error what went wrong and return the status."""
    print(sentence, file=sys.stderr)
    return status


_SECRETS: Final = marked(
    "A password is asked for at the terminal, or read from the lines of --password-file FILE\n"
    "(- is standard input), never from the command line."
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
    module="desktop.cli_case",
    more=marked(
        "Who asks must have the right to see applications. At a sealed record he signs in; of a\n"
        "plain one --login is his id. What is confidential is shown to its examiner and its head.\n"
        "Dates are written 2013-11-25; --words searches the whole register and stands alone."
    ),
)
USER: Final = Command(
    name="user",
    written=(
        "kense user list DATABASE | kense user add DATABASE NAME --employee EMPLOYEE |"
        " kense user remove DATABASE NAME | kense user reset DATABASE NAME --second NAME |"
        " kense user password DATABASE NAME [--recover [--identity FILE]];"
        " each [--login NAME] [--password-file FILE]"
    ),
    says=marked("says who may open a sealed record, and changes passwords"),
    module="desktop.cli_user",
    more=marked(
        "--login is an administrator, but of `password`, which changes one's own. `list` names\n"
        "the employees and their ids; `reset` takes two: two administrators, or one and the head.\n"
        "`--recover` asks for the code of the recovery sheet; of a region's own record --identity\n"
        "is its recovery key as age-keygen writes it.\n"
        "A password is asked for at the terminal, or read from the lines of --password-file FILE\n"
        "(- is standard input), never from the command line."
    ),
)
REGION: Final[tuple[Command, ...]] = (
    Command(
        name="region",
        written=(
            "kense region begin DEPARTMENT --name NAME --office DATABASE [--recovery KEY]"
            " [--out FOLDER] | kense region card [--out FOLDER] | kense region list [OFFICE] |"
            " kense region differs [OFFICE] | kense region retire COMPUTER |"
            " kense region revoke COMPUTER --from ENTRY --why WORDS |"
            " kense region edition show | kense region edition issue [CHANGES.toml] [--until DATE]"
            " [--mci DATE=TENGE]… [--day DATE=off|worked|ordinary|back]… [--ground WORDS]"
            " [--dry-run] [--today DATE] |"
            " kense region retry | kense region unseal OFFICE --keys FILE --identity FILE"
            " --why WORDS; each [--office DATABASE] [--login NAME] [--password-file FILE]"
        ),
        says=marked("begins the record of a region, and says which computers may send to it"),
        module="desktop.cli_region",
        more=marked(
            "`begin` makes the record with one person, NAME, and the region's keys on this\n"
            "computer; `card` writes the card again. --recovery is a sealed key of age that opens\n"
            "every parcel. `retry` takes what waits in quarantine and can be taken by now.\n"
            "`edition issue` says all that the next reference edition changes, and issues it; "
            "with\n"
            "--dry-run it only says so. docs/region.md tells of the file.\n"
            "`unseal` tells the code that an office types which lost every password: --keys is\n"
            "its file of keys, --identity the recovery key as age-keygen writes it."
        ),
    ),
    Command(
        name="answer",
        written=(
            "kense answer OFFICE --out FOLDER [--today DATE] [--office DATABASE] [--login NAME]"
            " [--password-file FILE]"
        ),
        says=marked("writes the region's answer to an office"),
        module="desktop.cli_answer",
    ),
    Command(
        name="warehouse",
        written="kense warehouse --out FOLDER [DATABASE] [--login NAME] [--password-file FILE]",
        says=marked("writes a region's record as tables that PostgreSQL loads"),
        module="desktop.cli_warehouse",
        more=marked(
            "FOLDER is new or empty. Nobody is named in it. It is loaded there with\n"
            "psql -X -f schema.sql -f load.sql; an older folder changes nothing."
        ),
    ),
)
FIGURES: Final = Command(
    name="figures",
    written=(
        "kense figures --from DATE --to DATE [--by SPLIT[,SPLIT]] [--figure FIGURE] [--csv FILE]"
        " [--office DATABASE] [--login NAME] [--password-file FILE]"
    ),
    says=marked("counts figures of an office or a region, by what is chosen"),
    module="desktop.cli_figures",
    more=marked(
        "--by takes one split or two by comma: office, service, purpose, weapon-kind,\n"
        "citizenship, ground, day, week, month, quarter, year. --figure is a figure or a\n"
        "group of them (docs/figures.md); without it those of applications. --csv writes a file."
    ),
)
EXCHANGE: Final[tuple[Command, ...]] = (
    Command(
        name="enrol",
        written=(
            "kense enrol [--region CARD --groups XXXX-XXXX] [--out FOLDER]"
            " [--again moved|replaced|rolled-back] [--new-keys]"
            " [--office DATABASE] [--login NAME] [--password-file FILE]"
        ),
        says=marked("makes the keys of this computer for the region, and trusts the region's"),
        module="desktop.cli_enrol",
        more=marked(
            "--region takes in the region's card; --groups are the last two groups of its letter.\n"
            "--out writes the card of this computer; its sheet with the fingerprint is printed.\n"
            "--again goes on as a new installation where a record was moved, replaced or put back."
        ),
    ),
    Command(
        name="export",
        written=(
            "kense export --out FOLDER [--office DATABASE] [--login NAME] [--password-file FILE]"
        ),
        says=marked("writes a parcel of all that the region has not confirmed"),
        module="desktop.cli_export",
    ),
    Command(
        name="import",
        written=(
            "kense import FILE [--dry-run] [--groups XXXX-XXXX] [--keeps held|other] [--today DATE]"
            " [--office DATABASE] [--login NAME] [--password-file FILE]"
        ),
        says=marked("takes in an answer of the region; at a region a parcel or a card"),
        module="desktop.cli_import",
        more=marked(
            "--dry-run says what a file would change and changes nothing.\n"
            "Of a card of an office --groups are the last two groups of its printed sheet;\n"
            "--keeps says which of two computers goes on that follow the same one.\n"
            "--today says that the day the clock shows is right, where it is doubted.\n"
            "Exit status: 0 taken in; 1 it cannot be done now; 2 the command is misspelt;\n"
            "3 the file was not taken."
        ),
    ),
    Command(
        name="verify",
        written="kense verify FILE [--key KEY]",
        says=marked("proves whose a parcel, an answer or a card is, and that it is whole"),
        module="desktop.cli_verify",
        more=marked("--key is a public key as minisign writes it, or the file of one."),
    ),
    Command(
        name="inspect",
        written=("kense inspect FILE [--office DATABASE] [--login NAME] [--password-file FILE]"),
        says=marked("says who sends a file, and with --office what it would change there"),
        module="desktop.cli_inspect",
    ),
)
COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        name="rules",
        written="kense rules [--office DATABASE] < questions.jsonl",
        says=marked("answers questions to the standards, a JSON line each, from standard input"),
        module="desktop.cli_rules",
    ),
    Command(
        name="offices",
        written="kense offices --service SERVICE [--format json|text] [--edition DATE]",
        says=marked("prints the directory of the offices that render a service"),
        module="desktop.cli_offices",
    ),
    Command(
        name="check-forms",
        written="kense check-forms [FOLDER]",
        says=marked("checks standards, examples, tables and paper layouts, and names every fault"),
        module="desktop.cli_check_forms",
    ),
    Command(
        name="check",
        written="kense check [--record-only] [DATABASE]",
        says=marked("proves that an office's record is whole and what its journal says"),
        module="desktop.cli_check",
    ),
    Command(
        name="load",
        written=(
            "kense load people|units|cases|numbers FILE.csv [--dry-run|--write] [--json]"
            " [--office DATABASE] [--login EMPLOYEE]"
        ),
        says=marked("loads what an office had before Kense, or only tries it and names problems"),
        module="desktop.cli_load",
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
        module="desktop.cli_standard",
    ),
    CASE,
    Command(
        name="audit",
        written="kense audit verify [DATABASE] [--login NAME] [--password-file FILE]",
        says=marked("proves that nothing in the journal was changed, by its chains and anchors"),
        module="desktop.cli_audit",
        more=marked(
            "Exit status: 0 the trail is unbroken; 1 it cannot be read;"
            " 2 the command is misspelt;\n"
            "3 something was changed or is missing: each such entry is named, without a person."
        ),
    ),
    Command(
        name="backup",
        written="kense backup [DATABASE]",
        says=marked("copies an office's record, proves the copy, removes old ones, carries it on"),
        module="desktop.cli_backup",
    ),
    Command(
        name="drill",
        written="kense drill [DATABASE] [--login NAME] [--password-file FILE]",
        says=marked("restores the newest backup beside the record, compares both, records it"),
        module="desktop.cli_drill",
    ),
    Command(
        name="restore",
        written="kense restore BACKUP [DATABASE]",
        says=marked("puts a backup in the place of an office's record, and keeps that one aside"),
        module="desktop.cli_restore",
    ),
    Command(
        name="seal",
        written="kense seal [DATABASE] [--login NAME] [--employee EMPLOYEE] [--password-file FILE]",
        says=marked("seals an office's record and its backups, and makes its first administrator"),
        module="desktop.cli_seal",
        more=_SECRETS,
    ),
    USER,
    *EXCHANGE,
    *REGION,
    FIGURES,
    Command(
        name="demo",
        written="kense demo --out FOLDER [--headless|--open]",
        says=marked("serves a whole day at an invented office, and shows it"),
        module="desktop.demo.command",
    ),
    Command(
        name="practice",
        written="kense practice [--office FILE] [--make] [--afresh]",
        says=marked("opens the practice office: invented people, every paper crossed as a sample"),
        module="desktop.demo.practice_command",
    ),
)
"""Every command there is, in the order `kense --help` lists them."""
