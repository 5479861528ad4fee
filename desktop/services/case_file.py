"""Bind the papers of a case into its file: for the shelf, or for the department (issue 5, D30).

What is ours lies there as it was issued, once, in the order of time; what was brought is counted
by whoever binds the file. What is for few alone (D26) is left out for everybody else, and the file
says how many papers are not there; a file for the department holds everything, or is not made.
"""

import datetime as dt
import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.case_file import Piece, counted_sheets, lines_of, require_thin, sheets_of
from desktop.models.case_file_words import (
    FileOf,
    certificate_content,
    cover_content,
    inventory_content,
)
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseAnswered,
    CaseEnded,
    CaseFileMade,
    CaseVoided,
    FileFor,
    FileLine,
    HandedOver,
    PaperIssued,
)
from desktop.models.filling import issuer_of
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4
from desktop.models.paper_table import Content
from desktop.printing.papers import page_count
from desktop.services.bound_file import CERTIFICATE, COVER, INVENTORY, bound_parts, file_under
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.file_pieces import pieces_of
from desktop.services.kept_papers import kept_paper
from desktop.services.known_cases import whole_case
from desktop.services.officials import operator_of
from desktop.services.papers import issue_paper, office_words
from desktop.store import case_events, case_files
from desktop.store.path import CaseWhole

_ENDS: Final = (HandedOver, CaseEnded, CaseVoided, CaseAnswered)
_NOT_IN_NAMES: Final = re.compile(r"[^\w.-]+")
_MOST_NAME: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProposed:
    """Hold what would lie in a file: `brought` is to be counted, each by its key.

    `sent_to` is the department the case went to last, empty before it went anywhere. `index` and
    `retention` are those of the file made last.
    """

    number: str
    applicant: str
    brought: tuple[Piece, ...]
    ours: int
    hidden: int
    sent_to: str
    index: str
    retention: str


def propose(desk: Desk, *, case: str) -> FileProposed:
    """Return what lies in the file of a case, its sheets as they were counted last.

    Refuses `not-allowed` and `case-unknown`.
    """
    desk.require("case.see")
    found = whole_case(desk, case)
    made = case_files.files_of(desk.database, case)
    before = {line.key: line.sheets for file in made for line in file.lines if line.key}
    inside = pieces_of(desk, found, with_letter=False)
    return FileProposed(
        number=found.row.number,
        applicant=found.row.applicant,
        brought=tuple(
            replace(each, sheets=before.get(each.key, each.sheets))
            for each in inside.pieces
            if each.key
        ),
        ours=sum(1 for each in inside.pieces if each.paper),
        hidden=inside.hidden,
        sent_to=found.departures[-1].sent_to if found.departures else "",
        index=made[-1].index if made else "",
        retention=made[-1].retention if made else "",
    )


def make_file(
    desk: Desk,
    *,
    case: str,
    purpose: FileFor,
    sheets: Mapping[str, str],
    index: str = "",
    retention: str = "",
) -> str:
    """Bind the papers of a case and return the cover, which prints as the whole file.

    `sheets` are typed, by the key of what was brought. Refuses `not-allowed`, `case-unknown`,
    `case-not-sent` (`number`) of a file for a department the case never went to,
    `file-confidential` (`number`, `count`) of one by somebody who may not see all of it (D26),
    `sheets-uncounted` (`name`, `most`), `file-too-thick` (`most`) and `no-clerk`.
    """
    now = desk.now()
    desk.require("case.see")
    with desk.work(at=now, command="paper.print") as work:
        found, lines, hidden = _inside(desk, case=case, purpose=purpose, sheets=sheets)
        of = _file_of(desk, found, lines, hidden=hidden, away=purpose == "department")
        of = replace(of, index=clean_text(index), retention=clean_text(retention))
        papers, inventory_sheets = _papers(desk, case, of)
        work.record(*papers, _made(desk, case, of, purpose, papers, inventory_sheets))
    return papers[0].paper


def require_bindable(
    desk: Desk, *, case: str, purpose: FileFor, sheets: Mapping[str, str], folder: str = ""
) -> None:
    """Refuse what `make_file` and a folder named would, before anything is begun."""
    desk.require("paper.print")
    desk.require("case.see")
    if folder:
        require_folder(folder)
    _inside(desk, case=case, purpose=purpose, sheets=sheets)


def _inside(
    desk: Desk, *, case: str, purpose: FileFor, sheets: Mapping[str, str]
) -> tuple[CaseWhole, tuple[FileLine, ...], int]:
    """Return the case, the lines of its file, and how many papers are left out of it (D26)."""
    found = whole_case(desk, case)
    away = purpose == "department"
    if away and not found.departures:
        raise Refusal("case-not-sent", number=found.row.number)
    inside = pieces_of(desk, found, with_letter=away)
    if away and inside.hidden:
        raise Refusal("file-confidential", number=found.row.number, count=inside.hidden)
    require_thin(lines := lines_of(_counted(inside.pieces, sheets)))
    return found, tuple(lines), inside.hidden


def _file_of(
    desk: Desk, found: CaseWhole, lines: tuple[FileLine, ...], *, hidden: int, away: bool
) -> FileOf:
    """Return what the three papers of a file say; refuse `no-clerk`."""
    now, standard = desk.now(), pinned_standard(desk, found)
    office = office_words(desk, service=found.row.service)
    return FileOf(
        number=found.row.number,
        applicant=found.row.applicant,
        service=standard.short,
        registered_on=found.row.day,
        closed_on=_closed_on(desk, found),
        lines=lines,
        hidden=hidden,
        sent_to=found.departures[-1].sent_to if away else "",
        index="",
        retention="",
        signer=operator_of(desk, on=now.date()),
        issuer=issuer_of(office, standard=standard, language=LANGUAGE, on=now.date()),
        made_at=now,
    )


def saving_file(desk: Desk, *, cover: str, folder: str) -> Generator[int, None, Path]:
    """Write the file under a cover into a folder, for nobody but this user; return its place.

    Yields how many papers are drawn; closed before the last, it writes nothing. Refuses
    `file-unknown`, `file-folder-missing` and `file-folder-closed` (`folder`), and what
    `bound_file.bound_pdf` does. The PDF is not sealed: it goes as the papers themselves go.
    """
    file = file_under(desk, cover)
    place = require_folder(folder)
    pdf = yield from bound_parts(desk, kept_paper(desk, cover))
    number = _NOT_IN_NAMES.sub("-", whole_case(desk, file.case).row.number)[:_MOST_NAME]
    path = place / f"{number}-{file.purpose}-{file.on:%Y%m%d}.pdf"
    try:
        private.write_file(path, pdf)
    except OSError as error:
        raise Refusal("file-folder-closed", folder=str(place)) from error
    return path


def is_folder(typed: str) -> bool:
    """Say whether a folder is there by its whole path: one told from elsewhere is nobody's."""
    place = _place(typed)
    return place.is_absolute() and place.is_dir()


def require_folder(typed: str) -> Path:
    """Return the folder typed; refuse `file-folder-missing` (`folder`)."""
    if not is_folder(typed):
        raise Refusal("file-folder-missing", folder=typed)
    return _place(typed)


def _place(typed: str) -> Path:
    return Path(typed.strip()).expanduser() if typed.strip() else Path()


def _counted(pieces: Sequence[Piece], sheets: Mapping[str, str]) -> list[Piece]:
    """Return the pieces with the sheets typed of what was brought."""
    return [
        replace(each, sheets=counted_sheets(sheets[each.key], name=each.name))
        if each.key in sheets
        else each
        for each in pieces
    ]


def _papers(desk: Desk, case: str, of: FileOf) -> tuple[tuple[PaperIssued, ...], int]:
    """Fix cover, inner list and certificate; return them with the sheets of the inner list."""
    listed = inventory_content(of)
    layout = desk.layouts()[INVENTORY].layout
    count = page_count(INVENTORY, listed, layout, A4)
    contents: tuple[tuple[PaperKind, Content], ...] = (
        (COVER, cover_content(of)),
        (INVENTORY, listed),
        (CERTIFICATE, certificate_content(of, inventory_sheets=count)),
    )
    papers = tuple(
        issue_paper(
            desk,
            paper=desk.new_id(of.made_at),
            kind=kind,
            content=content,
            about="case",
            about_id=case,
            language=LANGUAGE,
        )
        for kind, content in contents
    )
    return papers, count


def _made(
    desk: Desk,
    case: str,
    of: FileOf,
    purpose: FileFor,
    papers: Sequence[PaperIssued],
    inventory_sheets: int,
) -> CaseFileMade:
    cover, inventory, certificate = (each.paper for each in papers)
    by: Official = of.signer
    return CaseFileMade(
        case=case,
        file=desk.new_id(of.made_at),
        purpose=purpose,
        on=of.made_at.date(),
        sheets=sheets_of(of.lines),
        inventory_sheets=inventory_sheets,
        lines=tuple(of.lines),
        cover=cover,
        inventory=inventory,
        certificate=certificate,
        by=by,
        clerk_name=by.name,
        hidden=of.hidden,
        index=of.index,
        retention=of.retention,
    )


def _closed_on(desk: Desk, found: CaseWhole) -> dt.date | None:
    """Return the day a case was closed, None while it is open."""
    if found.row.stage != "closed":
        return None
    ends = [
        each.at.date()
        for each in case_events.events(desk.database, found.row.case)
        if isinstance(each.fact, _ENDS)
    ]
    return ends[-1] if ends else None
