"""A paper as it is kept: its kind, its content and the sheet it was fixed on (D56)."""

from desktop.models.errors import Refusal
from desktop.models.outgoing import awaits_number, with_number
from desktop.models.paper import PaperKind, is_known, sheets_of
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.printing.contents import read_content
from desktop.services.desk import Desk
from desktop.store import chancery, complaints, coupons, papers
from desktop.store.papers import PaperRow


def kept_paper(desk: Desk, paper: str) -> PaperRow:
    """Return a paper; refuse `paper-unknown` (`paper`)."""
    found = papers.paper(desk.database, paper)
    if found is None:
        raise Refusal("paper-unknown", paper=paper)
    return found


def kind_of(row: PaperRow) -> PaperKind:
    """Return the kind of a paper; refuse `layout-unknown` (`layout`) of one nobody knows here."""
    if is_known(row.kind):
        return row.kind
    raise Refusal("layout-unknown", layout=row.layout)


def sheet_of(row: PaperRow) -> Sheet:
    """Return the sheet a paper was fixed on; what was cut off a roll keeps its height.

    Refuses `layout-unknown` (`layout`).
    """
    sheets = sheets_of(kind_of(row))
    for sheet in sheets:
        same = sheet.height_mm == row.height_mm or sheet.by_content
        if sheet.width_mm == row.width_mm and same:
            return sheet.cut(row.height_mm)
    return sheets[0]


def content_of(desk: Desk, row: PaperRow) -> Content:
    """Return what a paper was fixed with, and the chancery's number if it came later (D42, D56)."""
    content = read_content(row.layout, row.content)
    if row.about == "coupon" and awaits_number(content):
        number, date = coupons.letter_number(desk.database, row.about_id)
        return with_number(content, number=number, date=date) if number else content
    if row.about == "complaint" and awaits_number(content):
        given = complaints.letter_number(desk.database, row.about_id, row.paper)
        return with_number(content, number=given[0], date=given[1]) if given[0] else content
    if row.about != "case" or not awaits_number(content):
        return content
    for each in chancery.numbers_of(desk.database, row.about_id):
        if each.direction == "outgoing" and each.paper == row.paper:
            return with_number(content, number=each.number, date=each.date)
    return content
