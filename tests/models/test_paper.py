import pytest

from desktop.models.paper import (
    CONTENTS,
    PAPER_KINDS,
    SHEETS,
    SHEETS_OF,
    PaperKind,
    field_names,
    values_of,
)
from tests.printing.builders import every_paper, talon


def test_every_kind_of_paper_has_a_content_and_a_sheet() -> None:
    assert set(CONTENTS) == set(SHEETS_OF) == set(PAPER_KINDS)
    assert {sheet for sheets in SHEETS_OF.values() for sheet in sheets} == set(SHEETS.values())


@pytest.mark.parametrize("kind", PAPER_KINDS)
def test_the_names_a_layout_may_use_are_those_of_the_values(kind: PaperKind) -> None:
    contents = [content for _name, each, content, _sheet in every_paper() if each == kind]
    assert all(set(values_of(content)) == field_names(kind) for content in contents)


def test_values_inside_others_are_reached_by_a_point() -> None:
    values = values_of(talon())
    assert values["accepted.month"] == "қараша"
    assert values["issuer.phones"] == "тел. 2-21-40, 2-12-12"
    assert "issuer" not in values


def test_no_two_sheets_of_a_paper_are_of_one_size() -> None:
    for sheets in SHEETS_OF.values():
        assert len({(sheet.width_mm, sheet.height_mm) for sheet in sheets}) == len(sheets)
