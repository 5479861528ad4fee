"""Whoever comes again is found, filled in, and shown beside whom he resembles."""

import pytest

from desktop.models.draft import Draft
from desktop.services import intake, people
from desktop.services.desk import Desk
from tests.helpers import drafts
from tests.helpers.visits import served


def register(desk: Desk, **changes: str) -> None:
    ticket = served(desk)
    texts = {path.replace("__", "."): text for path, text in changes.items()}
    draft = drafts.citizen_with_rifle(papers=True).with_texts(texts)
    intake.register(desk, ticket=ticket.id, draft=draft)


def citizen(**texts: str) -> Draft:
    """Return an intake in which only this has been typed."""
    named = {path.replace("__", "."): text for path, text in texts.items()}
    return Draft(service="weapons").with_texts({"applicant.kind": "citizen", **named})


def test_a_returning_citizen_is_complete_after_one_choice(desk: Desk) -> None:
    register(desk)
    (found,) = people.find(desk, "касым тол")
    filled = people.fill(
        desk, citizen(person__surname="Қас"), person=found, who="person",
        in_hand="person.surname",
    )  # fmt: skip
    before = drafts.citizen_with_rifle()
    assert filled.differs == ()
    assert filled.texts.items() >= {
        path: before.text(path)
        for path in ("person.surname", "person.given", "person.patronymic", "person.iin",
                     "person.born", "person.sex", "person.document.number", "person.address",
                     "phone")
    }.items()  # fmt: skip


def test_only_the_fields_of_the_form_are_filled(desk: Desk) -> None:
    register(desk)
    (found,) = people.find(desk, "касымов")
    beside = people.fill(desk, citizen(), person=found, who="representative")
    assert beside.texts == {}  # nobody has said yet that there is one
    listed = people.fill(desk, citizen(), person=found, who="persons.0")
    known = ("surname", "given", "patronymic", "born", "iin", "sex", "document.number")
    assert set(listed.texts) == {f"persons.0.{name}" for name in known}


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        ({"person__surname": "Касымов", "person__given": "Толеген", "person__born": "12.03.1985"},
         ("name-and-birth",)),
        ({"person__surname": "Оспанов", "person__document__number": "000000001"}, ("document",)),
        ({"person__surname": "Касымов", "person__given": "Толеген"}, None),
        ({"person__surname": "Басқа", "person__born": "12.03.1985"}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_possible_duplicates_are_told_and_nobody_is_merged(
    desk: Desk, texts: dict[str, str], why: tuple[str, ...] | None
) -> None:
    register(desk)
    found = people.possible_duplicates(desk, citizen(**texts), who="person")
    assert [each.alike for each in found] == ([] if why is None else [why])


def test_the_same_number_under_another_name_is_told(desk: Desk) -> None:
    register(desk)
    iin = drafts.iin("12031985")
    draft = citizen(person__surname="Оспанов", person__given="Ер", person__iin=iin)
    (found,) = people.possible_duplicates(desk, draft, who="person")
    assert found.alike == ("number-other-name",)
    same = citizen(person__surname="Қасымов", person__given="Төлеген", person__iin=iin)
    assert people.possible_duplicates(desk, same, who="person") == ()


def test_a_model_typed_before_completes_the_unit(desk: Desk) -> None:
    register(desk)
    draft = citizen(purpose="register").with_row("items", {"model": "ти", "calibre": "9"})
    (model,) = people.models(desk, field="model", prefix="ти")
    filled = people.fill_model(desk, draft, row=0, field="model", model=model)
    rifle = drafts.RIFLE
    assert filled.texts == {
        f"items.0.{name}": rifle[name] for name in ("kind", "type", "pattern", "model", "system")
    }
    assert [(each.typed, each.known) for each in filled.differs] == [("9", rifle["calibre"])]
    assert people.models(desk, field="model", prefix="ти", kind="gas") == []
