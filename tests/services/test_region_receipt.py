"""Whether the region's receipt says on paper what the office's own register says."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.services import exchange_papers, exporting, queueing, region_receipt
from desktop.services.papers import paper_pdf
from desktop.store import exchange, papers
from desktop.store import regional as rows
from tests.helpers.pdf import page_sizes_mm
from tests.helpers.region import a_region, an_enrolled_office, brought


def test_both_sides_print_the_same_figures(tmp_path: Path) -> None:
    with (
        a_region(tmp_path / "region") as region,
        an_enrolled_office(tmp_path / "office", region) as office,
    ):
        queueing.issue_number(office.desk, service="weapons", line="hand-in")
        made = exporting.make_parcel(office.desk, office.machine)
        assert made is not None
        report = brought(region, made.file)
        sent = exchange.parcel(office.desk.database, made.parcel)
        taken = rows.file(region.desk.database, report.parcel)
        assert sent is not None
        assert taken is not None
        theirs = exchange_papers.carried(office.desk, sent)
        receipt = region_receipt.receipt_of(region.desk, taken)
        assert receipt.carried == theirs
        assert receipt.upto == [(office.inst, made.segments[0].upto)]
        paper = region_receipt.issue_receipt(region.desk, report.parcel)
        row = papers.paper(region.desk.database, paper)
        assert row is not None
        assert (row.kind, row.about_id) == ("region-receipt", report.parcel)
        assert len(page_sizes_mm(paper_pdf(region.desk, paper=paper))) == 1


def test_what_was_not_taken_has_no_receipt(tmp_path: Path) -> None:
    with a_region(tmp_path / "region") as region:
        report = brought(region, b"nothing of ours")
        with pytest.raises(Refusal, match="parcel-not-taken"):
            region_receipt.issue_receipt(region.desk, report.parcel)
