"""The whole file of a case as one PDF: what its cover prints with (issue 5, D56).

Every paper is made again from its own kept content and its own kept layout; nothing is looked up
that could have changed since. Whoever may not see a confidential paper is refused the whole file
that holds it (D26).
"""

from collections.abc import Generator, Iterator
from typing import Final

from desktop.models.dispatch_words import extract_content
from desktop.models.errors import Refusal
from desktop.models.facts import CaseFileMade
from desktop.models.paper import PaperKind
from desktop.models.paper_away import DispatchContent
from desktop.models.paper_table import Content
from desktop.printing.papers import BoundPaper, PrintOptions, bound_in_parts, make_bound
from desktop.services.confidential import require_openable
from desktop.services.desk import Desk
from desktop.services.editions import layout_of
from desktop.services.kept_papers import content_of, kept_paper, sheet_of
from desktop.services.known_cases import known_case
from desktop.store import case_files, results
from desktop.store.papers import PaperRow
from desktop.store.practice import is_practice

COVER: Final[PaperKind] = "case-cover"
INVENTORY: Final[PaperKind] = "case-inventory"
CERTIFICATE: Final[PaperKind] = "case-certificate"
_OWN: Final = (COVER, INVENTORY, CERTIFICATE)


def bound_pdf(
    desk: Desk,
    cover: PaperRow,
    *,
    duplicate: bool = False,
    offset_mm: tuple[float, float] = (0.0, 0.0),
) -> bytes:
    """Return the file under a cover: the cover, the inner list, every sheet, the certificate.

    Refuses `file-unknown`, `confidential-paper` (`kind`) and what making its papers does.
    """
    file = file_under(desk, cover.paper)
    papers = list(_papers(desk, file, duplicate=duplicate, offset_mm=offset_mm))
    return make_bound(papers, title=papers[0].title, made_at=papers[0].content.made_at)


def bound_parts(desk: Desk, cover: PaperRow) -> Generator[int, None, bytes]:
    """Draw the file under a cover paper by paper, yielding how many are drawn; return the PDF.

    Refuses what `bound_pdf` does.
    """
    file = file_under(desk, cover.paper)
    papers = list(_papers(desk, file, duplicate=False, offset_mm=(0.0, 0.0)))
    return bound_in_parts(papers, title=papers[0].title, made_at=papers[0].content.made_at)


def papers_in(file: CaseFileMade) -> int:
    """Return how many papers a file is drawn of: those of its cover and what lies under it."""
    return len(_OWN) + sum(1 for each in file.lines if each.paper)


def file_under(desk: Desk, cover: str) -> CaseFileMade:
    """Return the file that lies under a cover; refuse `file-unknown`."""
    file = case_files.file_under(desk.database, cover)
    if file is None:
        raise Refusal("file-unknown")
    return file


def content_in_file(desk: Desk, row: PaperRow, number: str) -> Content:
    """Return what a paper says in the file of a case: a letter for several says of this one alone.

    `number` is that of the case.
    """
    content = content_of(desk, row)
    if row.about != "case" and isinstance(content, DispatchContent):
        return extract_content(content, number)
    return content


def printed_with(desk: Desk, row: PaperRow) -> tuple[str, ...]:
    """Return the papers that are printed when a cover is: the inner list and the certificate."""
    if row.kind != COVER:
        return ()
    file = file_under(desk, row.paper)
    return (file.inventory, file.certificate)


def _papers(
    desk: Desk, file: CaseFileMade, *, duplicate: bool, offset_mm: tuple[float, float]
) -> Iterator[BoundPaper]:
    ours = [(each.paper, each.first) for each in file.lines if each.paper]
    whole = [(file.cover, 0), (file.inventory, 0), *ours, (file.certificate, 0)]
    practice = is_practice(desk.database)
    number = known_case(desk, file.case).number
    for paper, first in whole:
        row = kept_paper(desk, paper)
        require_openable(desk, row)
        layout = layout_of(desk, digest=row.layout_digest, name=row.layout)
        yield BoundPaper(
            kind=row.layout,
            content=content_in_file(desk, row, number),
            layout=layout,
            options=PrintOptions(
                sheet=sheet_of(row),
                duplicate=duplicate and row.kind == COVER,
                practice=practice,
                ended=results.ended_on_paper(desk.database, file.case, paper) is not None,
                offset_mm=offset_mm,
            ),
            title=layout.title.kk,
            first=first,
        )
