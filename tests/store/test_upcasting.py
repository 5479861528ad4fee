"""Whether facts of older versions are read as they were meant."""

import json
from typing import Any

from desktop.models.facts import CaseRegistered, PapersListed
from desktop.store.codec import decode, encode
from tests.helpers.facts import application, case_registered

INVITED = {
    "surname": "Мюллер", "given": "Ганс", "latin_surname": "MÜLLER", "latin_given": "HANS",
    "passport_number": "C01X00T47", "born": "1970-02-14",
}  # fmt: skip


def version_1(**changes: object) -> str:
    """Return a registration as version 1 wrote it."""
    fields: dict[str, Any] = json.loads(encode(case_registered("c1", "v1", 41)).body)
    old = fields["application"]
    old.update(changes)
    for item in old["items"]:
        for added in ("called", "names", "codes"):
            item.pop(added, None)
    for paper in old["taken"]:
        del paper["own"]
    for paper in old["missing"]:
        del paper["asked"]
    return json.dumps(fields, ensure_ascii=False)


def lifted(body: str) -> CaseRegistered:
    fact = decode("CaseRegistered", 1, body)
    assert isinstance(fact, CaseRegistered)
    return fact


def test_a_weapon_of_version_1_is_called_by_its_model_and_found_by_its_number() -> None:
    (item,) = lifted(version_1()).application.items
    assert (item.called, item.names, item.codes) == ("Тигр", (), (item.values["number"],))


def test_a_guest_of_version_1_is_found_by_both_names_and_the_passport() -> None:
    body = version_1(items=[{"number": 1, "values": INVITED}])
    (item,) = lifted(body).application.items
    assert item.called == "Мюллер"
    assert item.names == ("Мюллер Ганс", "MÜLLER HANS")
    assert item.codes == ("C01X00T47",)


def test_papers_of_version_1_have_nobody_s_own_number() -> None:
    found = lifted(version_1()).application
    assert [paper.own for paper in found.taken] == [()] * len(application().taken)


def test_a_list_of_version_1_says_nothing_of_how_many_were_asked() -> None:
    missing = {"document": "photos", "name": "Фото", "group": "required", "paragraph": "11.1"}
    body = {
        "visit": "v1",
        "service": "weapons",
        "purpose": "register",
        "applicant_kind": "citizen",
        "missing": [{**missing, "copies": 2, "subjects": [1]}],
    }
    fact = decode("PapersListed", 1, json.dumps(body, ensure_ascii=False))
    assert isinstance(fact, PapersListed)
    assert [(paper.subjects, paper.asked) for paper in fact.missing] == [((1,), 0)]
