"""Bind the papers of a case into its file: counted, printed whole, kept as a PDF (issue 5)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _n
from desktop.models.case_file import MOST_SHEETS, Piece, is_count
from desktop.models.facts import FileFor
from desktop.models.wording import mark_words
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.services.case_file import is_folder, propose, require_bindable
from desktop.services.case_file_binding import FileToBind
from desktop.services.desk import Desk

BIND: Final = "bind-file"
_ARCHIVE, _DEPARTMENT = "archive", "department"
_PURPOSES: Final[Mapping[str, FileFor]] = MappingProxyType(
    {_ARCHIVE: "archive", _DEPARTMENT: "department"}
)


class BindFile:
    """Ask where the file goes, and how many sheets each paper has that was brought."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse `not-allowed`, `case-unknown`."""
        self._case = case
        self._found = propose(desk, case=case)
        self._wanted: FileToBind | None = None

    def view(self, typed: Typed) -> SheetView:
        """Propose what was counted last, one sheet of what never was."""
        folder = typed.text("folder").strip()
        return SheetView(
            title=_("File of the case"),
            sentence=self._say(),
            verb=_("Bind the file"),
            groups=tuple(self._groups(typed)),
            warning=_(
                "The PDF is not sealed: whoever has it reads it. Carry it as you carry the papers."
            )
            if folder
            else "",
        )

    def _say(self) -> str:
        found = self._found
        said = _("{number} · {name}. Papers of ours: {count}.").format(
            number=found.number, name=found.applicant, count=found.ours
        )
        if not found.hidden:
            return said
        hidden = _n(
            "{count} confidential paper is left out: the file says so.",
            "{count} confidential papers are left out: the file says so.",
            found.hidden,
        )
        return f"{said} {hidden.format(count=found.hidden)}"

    def _groups(self, typed: Typed) -> Iterator[AskGroup]:
        yield AskGroup(asks=tuple(self._where(typed)))
        if self._found.brought:
            called = Counter(_short(each) for each in self._found.brought)
            asks = tuple(
                _sheets_ask(each, typed, marked=called[_short(each)] > 1)
                for each in self._found.brought
            )
            yield AskGroup(title=_("Sheets of what was brought"), asks=asks)

    def _where(self, typed: Typed) -> Iterator[AskView]:
        found = self._found
        if found.sent_to:
            options = (
                (_ARCHIVE, _("For the shelf and the archive")),
                (_DEPARTMENT, _("For the department: {name}").format(name=found.sent_to)),
            )
            yield choose("purpose", _("What the file is for"), typed, options, _ARCHIVE)
        yield ask("index", _("Index of the file"), typed, default=found.index, optional=True)
        yield ask(
            "retention", _("How long it is kept"), typed, default=found.retention, optional=True
        )
        folder = typed.text("folder")
        missing = bool(folder.strip()) and typed.asked and not is_folder(folder)
        yield AskView(
            key="folder",
            label=_("Folder the PDF is written to"),
            kind="folder",
            value=folder,
            optional=True,
            message=_("No such folder") if missing else "",
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Refuse what cannot be bound; what can is bound beside the window."""
        wanted = FileToBind(
            case=self._case,
            number=self._found.number,
            purpose=_PURPOSES[typed.text("purpose", _ARCHIVE)],
            sheets={each.key: _typed_sheets(each, typed) for each in self._found.brought},
            index=typed.text("index", self._found.index),
            retention=typed.text("retention", self._found.retention),
            folder=typed.text("folder").strip(),
        )
        require_bindable(
            desk,
            case=wanted.case,
            purpose=wanted.purpose,
            sheets=wanted.sheets,
            folder=wanted.folder,
        )
        self._wanted = wanted
        return ""

    def done_words(self) -> str:
        """Say that it is being bound."""
        return _("The file is being bound; go on working meanwhile.")

    def left_to_do(self) -> FileToBind | None:
        """Return what is to be bound."""
        return self._wanted


def _typed_sheets(piece: Piece, typed: Typed) -> str:
    return typed.text(f"sheets.{piece.key}", str(piece.sheets))


def _short(piece: Piece) -> str:
    return formats.text(piece.short) if piece.short else piece.name


def _sheets_ask(piece: Piece, typed: Typed, *, marked: bool) -> AskView:
    """Ask for the sheets of one; what it bears is said where another is called the same."""
    text = _typed_sheets(piece, typed)
    wrong = typed.asked and not is_count(text)
    bears = mark_words(piece.number, piece.date) if marked else ""
    words = formats.listed(part for part in (_short(piece), bears) if part)
    return AskView(
        key=f"sheets.{piece.key}",
        label=words,
        value=text,
        message=_("From 1 to {most}").format(most=MOST_SHEETS) if wrong else "",
    )
