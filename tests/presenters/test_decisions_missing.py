"""Whose papers are missing: the letter of each refused item names its own and no other's (D38)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.application import PaperMissing
from desktop.models.examining import grounds_of
from desktop.presenters.decisions_decision import computed_grounds
from desktop.services.decision_desk import OpenCase, open_case
from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import registered, staffed

RECEIPT = "registration-duty-receipt"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def lacking(document: str, *subjects: int) -> PaperMissing:
    return PaperMissing(
        document=document, name=document, group="required", paragraph="11", subjects=subjects
    )


def opened_without(clerk: Desk, *missing: PaperMissing) -> OpenCase:
    """Return a case of two weapons laid open, of which these papers are missing."""
    opened = open_case(clerk, registered(clerk, weapons=2))
    application = replace(opened.found.application, missing=missing)
    computed = grounds_of(application, opened.standard, [], accepted=opened.found.row.day)
    found = replace(opened.found, application=application)
    return replace(opened, found=found, computed=computed)


def facts(opened: OpenCase, item: str) -> list[str]:
    return [each.fact for each in computed_grounds(opened, item)]


def short(opened: OpenCase, document: str) -> str:
    return next(each.short.kk for each in opened.standard.documents if each.id == document)


def test_what_one_weapon_lacks_is_no_fact_of_the_other(clerk: Desk) -> None:
    opened = opened_without(clerk, lacking("test-firing-act", 1), lacking("source-document", 2))
    assert facts(opened, "item-1") == [f"Тапсырылмады: {short(opened, 'test-firing-act')}"]
    assert facts(opened, "item-2") == [f"Тапсырылмады: {short(opened, 'source-document')}"]


def test_what_the_case_lacks_is_a_fact_of_each(clerk: Desk) -> None:
    opened = opened_without(clerk, lacking(RECEIPT), lacking("test-firing-act", 2))
    assert facts(opened, "item-1") == [f"Тапсырылмады: {short(opened, RECEIPT)}"]
    both = f"{short(opened, RECEIPT)}, {short(opened, 'test-firing-act')}"
    assert facts(opened, "item-2") == [f"Тапсырылмады: {both}"]


def test_an_item_that_lacks_nothing_is_not_refused_for_papers(clerk: Desk) -> None:
    opened = opened_without(clerk, lacking("test-firing-act", 2))
    assert facts(opened, "item-1") == []
    assert opened.lacking("item-1") == ()
