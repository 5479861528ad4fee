"""The minutes each standard lets somebody wait and be served, said once more (W-7.2–7.4, I-7)."""

import pytest

from tests.helpers.standards import standard


@pytest.mark.parametrize(
    ("service", "line", "waits", "served", "paragraph"),
    [
        ("weapons", "hand-in", 30, 30, "7.2"),
        ("weapons", "collect", 30, 30, "7.4"),
        ("invitations", "hand-in", 15, 15, "7.2"),
    ],
)
def test_a_line_has_the_minutes_of_its_paragraph(
    service: str, line: str, waits: int, served: int, paragraph: str
) -> None:
    (found,) = (each for each in standard(service).lines if each.id == line)
    assert (found.wait_minutes, found.service_minutes) == (waits, served)
    assert found.paragraph == paragraph


@pytest.mark.parametrize(
    ("service", "limited"), [("weapons", {"hand-in", "collect"}), ("invitations", {"hand-in"})]
)
def test_no_other_line_has_a_limit(service: str, limited: set[str]) -> None:
    lines = standard(service).lines
    assert {each.id for each in lines if each.wait_minutes or each.service_minutes} == limited


@pytest.mark.parametrize(
    ("service", "track", "unit", "count", "since"),
    [
        ("weapons", "plain", "calendar-days", 15, "registration"),
        ("weapons", "inquiry", "calendar-days", 30, "registration"),
        ("invitations", "plain", "working-days", 7, "registration"),
        ("invitations", "portal", "working-days", 7, "request"),
    ],
)
def test_a_term_has_the_days_of_its_paragraph(
    service: str, track: str, unit: str, count: int, since: str
) -> None:
    (found,) = (each for each in standard(service).tracks if each.id == track)
    assert (found.counted_in, found.days, found.counts_from) == (unit, count, since)
