"""Old papers and old cases read the files they were made and judged by."""

from dataclasses import replace
from hashlib import sha256

import pytest

from desktop.models.errors import Refusal
from desktop.services import editions, intake, papers
from desktop.services.desk import Desk
from desktop.standards.layouts import read_layout
from desktop.store import cases
from desktop.store import desk as desk_tables
from desktop.store import papers as paper_rows
from tests.helpers import drafts
from tests.helpers.pdf import text_of
from tests.helpers.visits import served


def a_case(desk: Desk) -> intake.Registered:
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft)


def with_another_talon(desk: Desk) -> Desk:
    """Return the desk of a later release whose talon is laid out otherwise."""
    shipped = dict(desk.layouts())
    source = shipped["talon-weapons"].source + b"\n# a later release\n"
    shipped["talon-weapons"] = read_layout(source, "talon-weapons")
    return replace(desk, layouts=lambda: shipped)


def test_a_paper_is_made_by_its_own_layout_after_a_later_release(desk: Desk) -> None:
    given = a_case(desk)
    before = papers.paper_pdf(desk, paper=given.paper)
    later = with_another_talon(desk)
    assert papers.paper_pdf(later, paper=given.paper) == before
    newer = a_case(later)
    rows = [paper_rows.paper(desk.database, each.paper) for each in (given, newer)]
    digests = {row.layout_digest for row in rows if row is not None}
    assert len(digests) == 2
    assert newer.number in text_of(papers.paper_pdf(later, paper=newer.paper))


def test_a_layout_that_is_nowhere_is_refused_by_name(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        editions.layout_of(desk, digest="0" * 64, name="talon-weapons")
    assert refused.value.code == "layout-unknown"


def test_a_case_keeps_the_file_it_was_judged_by(desk: Desk) -> None:
    kept = cases.application(desk.database, a_case(desk).case)
    assert kept is not None
    row = desk_tables.edition(desk.database, kept.digest)
    assert row is not None
    assert sha256(row.source).hexdigest() == kept.digest
    assert row.name == "weapons/2010-10-21"
    found = editions.standard_of(desk, digest=kept.digest)
    assert found == desk.catalogue.standard("weapons")


def test_a_file_is_kept_once(desk: Desk) -> None:
    a_case(desk)
    a_case(desk)
    count = desk.database.rows("SELECT count(*) FROM desk_editions")
    assert [row[0] for row in count] == [2]  # the talon's layout and the standard


def test_an_edition_that_is_nowhere_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        editions.standard_of(desk, digest="0" * 64)
    assert refused.value.code == "unknown-digest"
