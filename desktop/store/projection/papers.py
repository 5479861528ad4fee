"""Papers: issued when their content is fixed, and what then became of them (D55, D56)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import PaperFailed, PaperHandWritten, PaperIssued, PaperPrinted
from desktop.models.paper import BLANK
from desktop.store.projection.blanks import printed_onto_blank
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows

_ISSUE: Final = """
    INSERT INTO papers (paper, office, kind, about, about_id, language, layout, layout_digest,
        width_mm, height_mm, copies, issued_at, issued_by, state, state_at, content, office_copy)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'issued', ?12, ?14, ?15)
"""
_PRINT: Final = """
    UPDATE papers SET state = 'printed', state_at = ?, printer = ?, reason = '',
        prints = prints + 1
    WHERE paper = ?
"""
# A copy that fails later takes nothing back from a paper already printed or written.
_FAIL: Final = """
    UPDATE papers SET
        state = CASE WHEN state IN ('printed', 'hand-written') THEN state ELSE 'failed' END,
        state_at = CASE WHEN state IN ('printed', 'hand-written') THEN state_at ELSE ? END,
        printer = ?, reason = ?
    WHERE paper = ?
"""
_WRITE: Final = """
    UPDATE papers SET state = 'hand-written', state_at = ?, reason = '' WHERE paper = ?
"""
# By the day of the print, not of the paper: one printed again next month counts there.
_COUNT_PRINT: Final = """
    INSERT INTO printings (office, on_day, kind, how, count)
    SELECT office, ?1, kind, iif(prints > 0, 'again', 'first'), 1 FROM papers WHERE paper = ?2
    ON CONFLICT DO UPDATE SET count = count + 1
"""
_COUNT_WRITTEN: Final = """
    INSERT INTO printings (office, on_day, kind, how, count)
    SELECT office, ?1, kind, 'by-hand', 1 FROM papers
    WHERE paper = ?2 AND state <> 'hand-written'
    ON CONFLICT DO UPDATE SET count = count + 1
"""


def paper_issued(rows: Rows, deed: Deed, fact: PaperIssued) -> None:
    """Keep a paper's resolved content, not yet printed."""
    what = (fact.paper, deed.office, fact.kind, fact.about, fact.about_id, fact.language)
    layout = (fact.layout, fact.layout_digest, fact.width_mm, fact.height_mm, fact.copies)
    rows.add(_ISSUE, (*what, *layout, deed.at, deed.by, fact.content, int(fact.office_copy)))
    if fact.about == "case" and _is_given_talon(fact.kind):
        enter_line(
            rows,
            office=deed.office,
            register="talons",
            day=deed.at,
            ref=fact.paper,
            case=fact.about_id,
        )


def _is_given_talon(kind: str) -> bool:
    """Tell whether a paper is a talon given to an applicant: the first, or one that followed it."""
    return kind != BLANK and kind.startswith("talon-")


def paper_printed(rows: Rows, deed: Deed, fact: PaperPrinted) -> None:
    """Count a completed print; one onto a blank is to be told the serial of (D55)."""
    rows.change_if_there(_COUNT_PRINT, (deed.at[:10], fact.paper))
    rows.change(_PRINT, (deed.at, fact.printer, fact.paper))
    printed_onto_blank(rows, deed, fact)


def paper_failed(rows: Rows, deed: Deed, fact: PaperFailed) -> None:
    """Keep why a print did not come out."""
    rows.change(_FAIL, (deed.at, fact.printer, fact.reason, fact.paper))


def paper_hand_written(rows: Rows, deed: Deed, fact: PaperHandWritten) -> None:
    """End the wait for a printer: the paper was written by hand."""
    rows.change_if_there(_COUNT_WRITTEN, (deed.at[:10], fact.paper))
    rows.change(_WRITE, (deed.at, fact.paper))
