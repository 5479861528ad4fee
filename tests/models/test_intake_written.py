"""What is asked of whoever insists though the standard does not serve him (D11, D12)."""

import pytest

from desktop.models.checklist import is_refused
from desktop.models.conditions import Answers
from desktop.models.draft import Draft
from desktop.models.intake import Assessment, application_of, assess
from tests.helpers.drafts import RIFLE
from tests.helpers.standards import at, rules, standard

TEN = at(10)
NAME = {"person.surname": "Ким", "organisation.name": "«Барыс» мекемесі"}
SINCE = {
    "answers.registered_for_year.from": "10.01.2013",
    "answers.registered_for_year.to": "10.06.2013",
}
GUESTS = ("business", "tourism", "work")
PATHS = [
    *(("weapons", "other", purpose) for purpose in ("register", "re-register")),
    *(("weapons", "foreigner", purpose) for purpose in ("register", "re-register")),
    *(("invitations", "foreigner-up-to-6-months", each) for each in ("private", *GUESTS)),
    *(("invitations", "state-organisation", each) for each in ("private", *GUESTS)),
    *(("invitations", "citizen", each) for each in GUESTS),
    *(("invitations", "permanent-resident", each) for each in GUESTS),
    *(("invitations", "foreigner-over-6-months", each) for each in GUESTS),
    *(("invitations", kind, "private") for kind in ("non-state-organisation", "sole-entrepreneur")),
]


def insisting(service: str, kind: str, purpose: str) -> Draft:
    """Return the least that a written application holds: who, what about, where to answer."""
    typed = {"applicant.kind": kind, "purpose": purpose, "insisted": "yes"}
    draft = Draft(service=service).with_texts({**typed, **NAME, "phone": "8 700 000 00 03"})
    return draft.with_texts(SINCE) if kind == "foreigner" else draft


def seen(draft: Draft) -> Assessment:
    return assess(draft, rules(draft.service), at=TEN)


@pytest.mark.parametrize(("service", "kind", "purpose"), PATHS)
def test_a_name_and_a_way_to_answer_are_enough(service: str, kind: str, purpose: str) -> None:
    draft = insisting(service, kind, purpose)
    assert seen(draft).hindrances == ()
    made = application_of(draft, rules(service), at=TEN)
    assert (made.covered, made.insisted) == (False, True)
    assert [paper.document for paper in made.taken] == ["written-application"]
    assert (made.items, made.persons, made.duties, made.missing, made.host) == (
        (),
        (),
        (),
        (),
        None,
    )
    assert made.applicant.name in NAME.values()


@pytest.mark.parametrize(("service", "kind", "purpose"), PATHS)
def test_without_an_address_and_a_phone_no_answer_finds_him(
    service: str, kind: str, purpose: str
) -> None:
    draft = insisting(service, kind, purpose).with_text("phone", "")
    where = [each for each in seen(draft).hindrances if each.code == "answer-where"]
    assert [each.path.partition(".")[2] for each in where] == ["address"]
    assert seen(draft.with_text(where[0].path, "Зеренді, 1")).hindrances == ()


@pytest.mark.parametrize(("service", "kind", "purpose"), PATHS)
def test_who_he_is_is_always_asked(service: str, kind: str, purpose: str) -> None:
    draft = insisting(service, kind, purpose).with_texts(dict.fromkeys(NAME, ""))
    assert [each.path for each in seen(draft).hindrances] == [
        "organisation.name" if "organisation" in kind or "sole" in kind else "person.surname"
    ]


def test_rows_that_say_nothing_are_no_weapons() -> None:
    draft = insisting("weapons", "other", "register")
    draft = draft.with_row("items").with_row("items", {"model": "Сайга"}).with_row("items")
    made = application_of(draft, rules("weapons"), at=TEN)
    assert [(item.number, item.values["model"]) for item in made.items] == [(1, "Сайга")]


def test_what_is_typed_wrongly_is_still_wrong() -> None:
    draft = insisting("weapons", "other", "register")
    for path, text in (("person.born", "31.02.1990"), ("person.iin", "123456789012")):
        assert [each.path for each in seen(draft.with_text(path, text)).hindrances] == [path]


def test_a_weapon_a_foreigner_may_not_have_asks_for_no_more_of_it() -> None:
    draft = insisting("weapons", "foreigner", "register").with_texts(dict.fromkeys(SINCE, ""))
    hindered = {each.path for each in seen(draft).hindrances}
    assert "items" in hindered
    rifle = draft.with_row("items", {"kind": RIFLE["kind"]})
    assert seen(rifle).refused
    assert seen(rifle).hindrances == ()


@pytest.mark.parametrize(
    ("service", "kind", "refused"),
    [
        ("weapons", "other", True),
        ("weapons", "citizen", False),
        ("weapons", "foreigner", False),
        ("invitations", "state-organisation", True),
        ("invitations", "foreigner-up-to-6-months", True),
        ("invitations", "citizen", False),
        ("invitations", "sole-entrepreneur", False),
        ("invitations", "", False),
    ],
)
def test_he_is_refused_before_the_purpose_only_where_none_would_help(
    service: str,
    kind: str,
    refused: bool,  # noqa: FBT001  a parameter of the table
) -> None:
    assert is_refused(standard(service), Answers(applicant=kind)) is refused


def test_the_standard_tells_why_and_the_paper_alone_tells_of_the_written_application() -> None:
    for service, kind, purpose in PATHS:
        says = seen(insisting(service, kind, purpose)).checklist.says
        assert says is not None
        assert "жазбаша" not in says.kk.lower()
        assert "письменн" not in says.ru.lower()
        assert "written" not in says.en.lower()
