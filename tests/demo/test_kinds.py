"""The demonstration prints every paper that the vocabulary of ids names (D56)."""

import json
from typing import Final

import pytest

from desktop.models.paper import paper_kinds
from tests.demo.conftest import Demonstrated

NAMED: Final = frozenset(
    {
        *(
            "ticket",
            "stand-sheet",
            "day-sheet",
            "power-cut-sheet",
            "morning-sheet",
            "talon-weapons",
            "talon-invitations",
            "talon-corrected",
        ),
        *("talon-supplement", "missing-papers", "not-covered", "resolution", "inquiry"),
        *("storage-check", "refusal", "permit", "invitation", "invitation-letter"),
        *("invitation-faults", "application", "petition", "questionnaire", "dispatch-list"),
        *("withdrawal", "extension-notice", "blank-balance", "test-grid", "recovery-sheet"),
        *("register-deviations", "register-handed", "register-lines"),
        *("enrolment-sheet", "parcel-register", "region-receipt"),
        *("complaint-talon-weapons", "complaint-talon-invitations", "complaint-reply"),
        *("survey-slip", "report-table"),
    }
)
"""The kinds of paper the vocabulary names, `register-…` by those there are."""

BESIDE: Final = frozenset(
    {
        *("talon-blank", "papers-ready", "resolution-list", "dispatch-letter"),
        *("dispatch-inventory", "withdrawal-confirmation", "cancellation-letter"),
        *("coupon-return-letter", "complaint-notice", "complaint-covering", "case-cover"),
        *("person-card", "head-sheet", "weekly-letter", "stand-handout"),
    }
)
"""Papers of ours that the vocabulary does not name."""

INSIDE: Final = frozenset({"case-inventory", "case-certificate"})
"""What prints within the file of a case alone, after its cover."""


@pytest.fixture(scope="module")
def printed(demonstrated: Demonstrated) -> frozenset[str]:
    assert demonstrated.done.status == 0, demonstrated.done.told
    told = json.loads((demonstrated.out / "manifest.json").read_text(encoding="utf-8"))
    rooms = (told, told["afterwards"], told["exchange"])
    return frozenset(each["kind"] for room in rooms for each in room["papers"])


def test_every_kind_that_is_named_is_printed_and_no_other(printed: frozenset[str]) -> None:
    assert printed == NAMED | BESIDE


def test_no_layout_is_left_without_its_paper() -> None:
    """Whoever adds a paper prints it here too; the grid is none of the office's papers."""
    ours = set(paper_kinds(("weapons", "invitations")))
    assert ours - INSIDE <= NAMED | BESIDE
    assert NAMED | BESIDE | INSIDE - ours >= {"test-grid", "talon-corrected", "talon-blank"}
