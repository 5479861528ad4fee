"""What is done on the page of a region's exchange, each asked on the sheet of the acts."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from desktop.i18n import _, _c
from desktop.models.errors import Refusal
from desktop.models.facts import Kept
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.exchange_acts import FILE, FOLDER, folder_ask
from desktop.presenters.restored_words import left_lines
from desktop.presenters.sentences_region import brought_words, report_of
from desktop.services import quarantined, region_receipt, regional
from desktop.services.case_file import require_folder
from desktop.services.desk import Desk
from desktop.services.region_weeks import RegionSeen
from desktop.store.regional import AskedQuestion, BroughtFile

OFFICE: Final = "office"
WHICH: Final = "which"
KEEPS: Final = "keeps"
WORDS: Final = "words"
_MOST_LEFT: Final = 100  # entries that a sheet lists

Options = tuple[tuple[str, str], ...]
Names = Mapping[str, str]
"""Offices by their numbers, each with its short name."""


class TakeFiles:
    """Ask which stick, or which single file; taking goes on beside the window."""

    def __init__(self, folder: str, go: Callable[[Path], None]) -> None:
        self._folder, self._go = folder, go

    def view(self, typed: Typed) -> SheetView:
        """Ask for the folder; a file named is taken alone."""
        return SheetView(
            title=_("Take files in"),
            sentence=_(
                "Every file of the stick that was not taken before is looked at, and what each "
                "brings is shown. Then Enter takes them, each whole or not at all; what cannot be "
                "taken now is kept in quarantine."
            ),
            verb=_("Look at the files"),
            groups=(
                AskGroup(asks=(folder_ask(typed, self._folder),)),
                AskGroup(title=_("Or one file alone"), asks=(_optional_file(typed),)),
            ),
            is_ready=bool(self._folder),
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Begin it."""
        file = typed.text(FILE).strip()
        if file:
            path = Path(file).expanduser()
            if not path.is_file():
                raise Refusal("medium-missing", folder=str(path.parent))
            self._go(path)
        else:
            self._go(require_folder(typed.text(FOLDER, self._folder)))
        return ""

    def done_words(self) -> str:
        """Say nothing: how far it is stands below the matrix."""
        return ""


class AskOffice:
    """Ask an office something; it travels in its next answer."""

    def __init__(self, offices: Options, chosen: str, asked: Sequence[AskedQuestion]) -> None:
        """Refuse `office-not-enrolled` where there is nobody to ask."""
        if not offices:
            raise Refusal("office-not-enrolled", office=chosen or "–")
        self._offices, self._chosen, self._asked = offices, chosen or offices[0][0], tuple(asked)

    def view(self, typed: Typed) -> SheetView:
        """Ask for the words; what was asked before stands below."""
        office = typed.text(OFFICE, self._chosen)
        nothing = _("no answer yet")
        before = [each for each in reversed(self._asked) if each.office == office]
        said = "\n".join(f"— {each.words}\n{each.answer or nothing}" for each in before)
        return SheetView(
            title=_("Ask the office"),
            sentence=_(
                "The question goes with the next answer file; the office's reply comes "
                "with its next parcel."
            ),
            text=said,
            verb=_c("region", "Ask"),
            groups=(
                AskGroup(
                    asks=(
                        choose(OFFICE, _c("room", "Office"), typed, self._offices, self._chosen),
                        ask(WORDS, _("Question"), typed, "text", needed=True),
                    )
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the question."""
        regional.ask(desk, office=typed.text(OFFICE, self._chosen), words=typed.text(WORDS))
        return ""

    def done_words(self) -> str:
        """Say when it goes."""
        return _("The question is kept; make an answer file for the office (F8).")


class AnswerOffice:
    """Ask whose answer file goes onto which medium."""

    def __init__(
        self, offices: Options, chosen: str, folder: str, go: Callable[[str, Path], None]
    ) -> None:
        """Refuse `office-not-enrolled` where there is nobody to answer."""
        if not offices:
            raise Refusal("office-not-enrolled", office=chosen or "–")
        self._offices, self._chosen = offices, chosen or offices[0][0]
        self._folder, self._go = folder, go

    def view(self, typed: Typed) -> SheetView:
        """Ask for the office and the folder."""
        return SheetView(
            title=_("Answer for the office"),
            sentence=_(
                "The answer says what the region holds of the office, brings the newest reference "
                "edition and what is asked. It is sealed for the office alone."
            ),
            verb=_("Write the answer"),
            groups=(
                AskGroup(
                    asks=(
                        choose(OFFICE, _c("room", "Office"), typed, self._offices, self._chosen),
                        folder_ask(typed, self._folder),
                    )
                ),
            ),
            is_ready=bool(self._folder),
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Begin it."""
        folder = require_folder(typed.text(FOLDER, self._folder))
        self._go(typed.text(OFFICE, self._chosen), folder)
        return ""

    def done_words(self) -> str:
        """Say nothing: how far it is stands below the matrix."""
        return ""


class SettleFork:
    """Ask which of two continuations of one computer goes on, and why."""

    def __init__(self, forks: Sequence[BroughtFile], chosen: str, names: Names) -> None:
        """Refuse `no-fork` where none waits."""
        if not forks:
            raise Refusal("no-fork")
        self._files, self._names = _files_by_id(forks), names
        self._chosen = chosen if chosen in self._files else next(iter(self._files))

    def view(self, typed: Typed) -> SheetView:
        """Tell both branches, and ask."""
        row = self._files[typed.text(WHICH, self._chosen)]
        return SheetView(
            title=_("Settle a fork"),
            sentence=brought_words(report_of(row))[0],
            text=_(
                "What the region holds goes on: the other computer learns from the answer that it "
                "is a copy and begins again. The other goes on: this computer is retired and both "
                "begin again. What was done at the one that does not go on is entered anew."
            ),
            verb=_("Settle"),
            groups=(
                AskGroup(
                    asks=(
                        *_which(typed, self._files, self._chosen, self._names),
                        choose(KEEPS, _("Which goes on"), typed, _keeps(), "held"),
                        ask(WORDS, _("Reason"), typed, "text", needed=True),
                    )
                ),
            ),
            warning=_("This cannot be taken back. Press the key once more."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Settle it."""
        keeps: Kept = "other" if typed.text(KEEPS, "held") == "other" else "held"
        parcel = typed.text(WHICH, self._chosen)
        quarantined.settle_fork(desk, parcel, keeps=keeps, words=typed.text(WORDS))
        return ""

    def done_words(self) -> str:
        """Say what comes next."""
        return _("The fork is settled. Make an answer file for the office (F8): it tells it there.")


class DropFile:
    """Ask which file is taken out of quarantine for good, and why."""

    def __init__(self, kept: Sequence[BroughtFile], chosen: str, names: Names) -> None:
        """Refuse `nothing-kept` where none lies there."""
        if not kept:
            raise Refusal("nothing-kept")
        self._files, self._names = _files_by_id(kept), names
        self._chosen = chosen if chosen in self._files else next(iter(self._files))

    def view(self, typed: Typed) -> SheetView:
        """Ask which and why."""
        row = self._files[typed.text(WHICH, self._chosen)]
        return SheetView(
            title=_("Drop a kept file"),
            sentence=brought_words(report_of(row))[0],
            verb=_("Drop the file"),
            groups=(
                AskGroup(
                    asks=(
                        *_which(typed, self._files, self._chosen, self._names),
                        ask(WORDS, _("Reason"), typed, "text", needed=True),
                    )
                ),
            ),
            warning=_(
                "The file is gone for good; that it came, and why it went, stays. Press the key "
                "once more."
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Drop it."""
        quarantined.drop_file(desk, typed.text(WHICH, self._chosen), why=typed.text(WORDS))
        return ""

    def done_words(self) -> str:
        """Say that it is gone."""
        return _("The file is taken out of quarantine.")


class PaperReceipt:
    """Ask for which file that was taken in a receipt is printed."""

    def __init__(self, taken: Sequence[BroughtFile], chosen: str, names: Names) -> None:
        """Refuse `nothing-taken` where none was."""
        if not taken:
            raise Refusal("nothing-taken")
        self._files, self._names = _files_by_id(taken), names
        self._chosen = chosen if chosen in self._files else next(iter(self._files))

    def view(self, typed: Typed) -> SheetView:
        """Ask which."""
        row = self._files[typed.text(WHICH, self._chosen)]
        return SheetView(
            title=_("Receipt on paper"),
            sentence=brought_words(report_of(row))[0],
            verb=_("Print the receipt"),
            groups=(
                AskGroup(asks=_which(typed, self._files, self._chosen, self._names, always=True)),
            ),
            is_ready=True,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Fix the paper; it is printed where a printer is set for it."""
        return region_receipt.issue_receipt(desk, typed.text(WHICH, self._chosen))

    def done_words(self) -> str:
        """Say that it is made."""
        return _("The receipt is made.")


class LeftAtOffice:
    """Show what an office had sent before its record was put back and has not in its tables."""

    def __init__(self, names: Names, office: str, seen: RegionSeen) -> None:
        """Refuse `office-not-enrolled` where no office is chosen."""
        if not office:
            raise Refusal("office-not-enrolled", office="–")
        self._name, self._left = names.get(office, office), seen.left_of(office)

    def view(self, _typed: Typed) -> SheetView:
        """List every entry with why it is not there, as many as can be read."""
        lines = list(left_lines(self._left[:_MOST_LEFT]))
        if more := len(self._left) - len(lines):
            lines.append(_("and {count} more").format(count=formats.number(more)))
        return SheetView(
            title=_("After a restore: {office}").format(office=self._name),
            sentence=_(
                "The office sent these entries before its record was put back. Some go back with "
                "the next answer (F8); somebody at the office looks at the others."
            )
            if self._left
            else _("No office lacks anything that it had sent."),
            text="\n\n".join(lines),
            verb=_("Seen"),
            is_ready=True,
        )

    def carry_out(self, _desk: Desk, _typed: Typed) -> str:
        """Do nothing: the list stays until the office has taken all of it back."""
        return ""

    def done_words(self) -> str:
        """Say nothing: nothing was done."""
        return ""


def file_words(row: BroughtFile, names: Names) -> str:
    """Name a file among others: its office, number and hash."""
    number = f"№\u00a0{row.xseq}" if row.xseq else "–"
    office = names.get(row.office, row.office or "–")
    return f"{office} · {number} · {row.sha256[:4]}·{row.sha256[-4:]}"


def _files_by_id(files: Sequence[BroughtFile]) -> dict[str, BroughtFile]:
    return {each.parcel: each for each in files}


def _which(
    typed: Typed,
    files: dict[str, BroughtFile],
    chosen: str,
    names: Names,
    *,
    always: bool = False,
) -> tuple[AskView, ...]:
    """Ask which file, where there are several."""
    if len(files) < 2 and not always:  # noqa: PLR2004  one is no choice
        return ()
    options = tuple((key, file_words(row, names)) for key, row in files.items())
    return (choose(WHICH, _("File"), typed, options, chosen),)


def _keeps() -> Options:
    return (
        ("held", _("what the region holds goes on")),
        ("other", _("the computer of this file goes on")),
    )


def _optional_file(typed: Typed) -> AskView:
    return AskView(
        key=FILE,
        label=_("File of a parcel"),
        kind="file",
        value=typed.text(FILE),
        optional=True,
        message="",
    )
