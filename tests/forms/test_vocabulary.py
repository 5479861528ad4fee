"""Every example of the shared vocabulary, word for word, through the command line's own codec.

`vocabulary.jsonl` holds questions and answers in turn; the steps of a term are tested apart.
"""

import json
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest

from desktop import paths
from desktop.services.rules import serve
from desktop.standards.catalogue import Catalogue

LINES: Final = (Path(__file__).parent / "vocabulary.jsonl").read_text(encoding="utf-8").splitlines()
EXAMPLES: Final = list(zip(LINES[::2], LINES[1::2], strict=True))


def answered(line: str) -> dict[str, Any]:
    """Return the one answer to a line, and that it was good."""
    out = BytesIO()
    good = serve(Catalogue(paths.forms()), BytesIO(line.encode()), out)
    (answer,) = out.getvalue().decode().splitlines()
    found: dict[str, Any] = json.loads(answer)
    assert good == ("error" not in found)
    return found


@pytest.mark.parametrize(("line", "expected"), EXAMPLES)
def test_an_example_is_answered(line: str, expected: str) -> None:
    found, wanted = answered(line), json.loads(expected)
    steps, edition = found.pop("steps", None), found.pop("edition", None)
    assert found == wanted
    assert ("due" in wanted and "safe" in wanted) == (steps is not None)
    assert (edition is None) == ('"identity"' in line)


def test_the_steps_of_a_term_are_told() -> None:
    assert answered(EXAMPLES[0][0])["steps"] == [
        {"code": "accepted", "date": "2010-11-15", "days": 0},
        {"code": "plus", "date": "2010-11-30", "days": 15},
    ]


@pytest.mark.parametrize(
    ("track", "extended", "due"),
    [
        ("plain", "false", "2013-12-10"),
        ("inquiry", "false", "2013-12-25"),
        ("inquiry", "true", "2014-01-24"),
    ],
)
def test_a_complaint_has_terms_of_its_own_and_nothing_to_collect(
    track: str, extended: str, due: str
) -> None:
    found = answered(
        f'{{"ask":"deadline","service":"complaint","track":"{track}",'
        f'"accepted_at":"2013-11-25T09:00","extended":{extended}}}'
    )
    assert found["due"] == due
    assert "collect_on" not in found


def test_a_foreigner_outside_his_clause_is_not_entitled() -> None:
    expected = {"covered": False, "why": "not-entitled", "paragraph": "11", "grounds": ["17.4"]}
    for kind, registered in (("gas", "false"), ("rifled-hunting", "true")):
        found = answered(
            '{"ask":"checklist","service":"weapons","applicant":"foreigner","purpose":"register",'
            f'"units":[{{"kind":"{kind}","source":"shop"}}],'
            f'"answers":{{"registered_for_year":{registered}}}}}'
        )
        found.pop("edition")
        assert found == expected


def test_permits_of_several_units_are_told_together_and_one_by_one() -> None:
    found = answered(
        '{"ask":"checklist","service":"weapons","applicant":"citizen","purpose":"register",'
        '"units":[{"kind":"gas","source":"shop"},'
        '{"kind":"smoothbore-self-defence","source":"shop"}]}'
    )
    assert found["permit"] == ["store"]
    assert found["units"] == [{"permit": ["store", "store-and-carry"]}, {"permit": ["store"]}]


def test_grounds_are_answered_item_by_item() -> None:
    found = answered(
        '{"ask":"grounds","service":"weapons","applicant":"citizen","missing":["photos"],'
        '"findings":[],"items":[{"findings":["altered-weapon"]},{}]}'
    )
    assert found["grounds"] == ["17.1"]
    assert found["items"] == [{"grounds": ["17.1", "17.5"]}, {"grounds": ["17.1"]}]
