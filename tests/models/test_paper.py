import pytest

from desktop.models.paper import (
    PaperKind,
    complaint_talon_kind,
    field_names,
    follows_talon,
    form_of,
    is_known,
    layout_kinds,
    paper_kinds,
    service_of,
    sheets_of,
    talon_kind,
    values_of,
)
from desktop.models.paper_sheets import SHEETS
from desktop.models.paper_table import CONTENTS, SHEETS_OF
from tests.printing.builders import every_paper, talon


def test_every_kind_of_paper_has_a_content_and_a_sheet() -> None:
    kinds = layout_kinds(["weapons"])
    assert set(CONTENTS) == set(SHEETS_OF) == {form_of(kind) for kind in kinds}
    assert {sheet for sheets in SHEETS_OF.values() for sheet in sheets} == set(SHEETS.values())


@pytest.mark.parametrize("kind", layout_kinds(["weapons", "invitations"]))
def test_the_names_a_layout_may_use_are_those_of_the_values(kind: PaperKind) -> None:
    contents = [content for _name, each, content, _sheet in every_paper() if each == kind]
    assert all(set(values_of(content)) == field_names(kind) for content in contents)


def test_every_service_has_a_talon_of_its_own() -> None:
    assert paper_kinds(["dogs", "weapons"]) == (
        *("ticket", "talon-dogs", "talon-weapons", "missing-papers", "not-covered"),
        *("complaint-notice", "complaint-covering", "complaint-reply"),
        *("papers-ready", "morning-sheet"),
        *("stand-sheet", "stand-handout", "day-sheet", "power-cut-sheet", "head-sheet"),
        *("register-deviations", "register-lines", "register-handed", "blank-balance"),
        *("coupon-return-letter", "inquiry", "storage-check", "dispatch-letter"),
        *("dispatch-list", "dispatch-inventory", "recovery-sheet", "enrolment-sheet"),
        *("parcel-register", "weekly-letter", "region-receipt", "person-card"),
        *("report-table", "survey-slip", "permit", "invitation"),
        *("invitation-letter", "invitation-faults", "refusal", "resolution", "resolution-list"),
        *("withdrawal", "withdrawal-confirmation", "extension-notice", "cancellation-letter"),
        *("application", "petition", "questionnaire", "case-cover", "case-inventory"),
        *("case-certificate", "complaint-talon-dogs", "complaint-talon-weapons"),
    )
    kind = talon_kind("dogs")
    assert (service_of(kind), service_of("ticket")) == ("dogs", "")
    assert sheets_of(kind) == sheets_of("talon-weapons")
    of_complaint = complaint_talon_kind("dogs")
    assert (service_of(of_complaint), form_of(of_complaint)) == ("dogs", "complaint-talon")


def test_a_supplement_is_the_talon_of_no_service_and_has_no_printer_of_its_own() -> None:
    assert follows_talon("talon-supplement")
    assert service_of("talon-supplement") == ""
    assert "talon-supplement" not in paper_kinds(["weapons"])
    assert sheets_of("talon-supplement") == sheets_of("talon-weapons")
    assert not follows_talon("talon-weapons")


@pytest.mark.parametrize("kind", ["talon", "talon-", "tickets", ""])
def test_a_kind_nobody_knows_has_no_form(kind: str) -> None:
    assert not is_known(kind)
    with pytest.raises(KeyError):
        form_of(kind)


def test_values_inside_others_are_reached_by_a_point() -> None:
    values = values_of(talon())
    assert values["accepted.month"] == "қараша"
    assert values["issuer.phones"] == "тел. 2-21-40, 2-12-12"
    assert "issuer" not in values


def test_no_two_sheets_of_a_paper_are_of_one_size() -> None:
    for sheets in SHEETS_OF.values():
        assert len({(sheet.width_mm, sheet.height_mm) for sheet in sheets}) == len(sheets)
