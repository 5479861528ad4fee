"""Whether every code the window shows has its words, in every language."""

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle
from typing import get_args, get_type_hints

import pytest

from desktop.i18n import LANGUAGES, Language, use_language
from desktop.models.draft import Draft
from desktop.models.facts import TicketEnd, VisitEnd
from desktop.models.intake_form import (
    BASIS,
    STEPS,
    FieldGroup,
    FieldSpec,
    groups,
    item_fields,
    person_fields,
    person_rows,
    receipt_rows,
)
from desktop.models.paper import layout_kinds
from desktop.models.paper_sheets import SHEETS
from desktop.models.permissions import COMMANDS, ROLES
from desktop.models.standard import Group, Recipient, Standard
from desktop.models.text import Text
from desktop.models.ticket import State
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.labels import LANGUAGE_NAMES, WORDS, field_name, label
from desktop.presenters.looks import THEMES
from desktop.presenters.settings_staff import OFFERED
from tests.helpers.standards import EDITIONS, standard

CODES = [
    *(f"ticket-state.{state}" for state in get_args(State)),
    *(f"ticket-end.{end}" for end in get_args(TicketEnd)),
    *(f"visit-end.{end}" for end in get_args(VisitEnd)),
    *(f"paper.{kind}" for kind in layout_kinds(["weapons", "dogs"])),
    *(f"{code}.{how}" for code in ("ended", "ending") for how in (*ENDINGS, "answered")),
    *(f"sheet.{sheet}" for sheet in SHEETS),
    *(f"group-of-papers.{group}" for group in get_args(Group)),
    *(f"step.{step}" for step in STEPS),
    *(f"theme.{theme}" for theme in THEMES),
    *(f"language.{language}" for language in LANGUAGES),
    *(f"{code}.{role}" for code in ("role", "role-does") for role in OFFERED),
    *(f"role.{role}" for role in ROLES),
    *(f"command.{command}" for command in COMMANDS),
    *(f"print.{state}" for state in ("issued", "waiting", "printed", "failed", "hand-written")),
    *(
        f"print-reason.{reason}"
        for reason in ("absent", "rejecting", "stopped", "cancelled", "unknown")
    ),
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Speak each language in turn."""
    spoken: Language = request.param
    use_language(spoken)
    return spoken


def as_shipped(asked: Standard) -> Standard:
    """Return the standard as it is."""
    return asked


def made_up(asked: Standard) -> Standard:
    """Return a standard nobody wrote: every kind of applicant lists persons and has a host."""
    natures = cycle(get_args(get_type_hints(Recipient)["nature"]))
    return replace(
        asked,
        recipients=tuple(
            replace(kind, nature=next(natures), persons=True, licence=True, host=True)
            for kind in asked.recipients
        ),
    )


def drafts(asked: Standard) -> list[Draft]:
    """Return a draft for every kind of applicant, purpose and item, with every list begun."""
    kinds = [choice.id for spec in asked.items.fields for choice in spec.choices] or [""]
    return [
        Draft(
            service=asked.service,
            values={
                "applicant.kind": kind.id,
                "purpose": purpose.id,
                "representative.basis": BASIS[0].id,
                "items.#": "1",
                "items.0.kind": item,
                "persons.#": "1",
                "receipts.#": "1",
            },
        )
        for kind in asked.recipients
        for purpose in asked.purposes
        for item in kinds
    ]


def every_group(asked: Standard) -> list[FieldGroup]:
    return [
        group for draft in drafts(asked) for step in STEPS for group in groups(asked, draft, step)
    ]


def every_field(asked: Standard) -> set[FieldSpec]:
    fields = {spec for group in every_group(asked) for spec in group.fields}
    fields.update(spec for draft in drafts(asked) for spec in item_fields(asked, draft, 0))
    return fields | {*receipt_rows(asked, "receipts.3"), *person_rows("persons.12")}


@pytest.mark.parametrize("service", EDITIONS)
@pytest.mark.parametrize("change", [as_shipped, made_up])
@pytest.mark.usefixtures("language")
def test_every_field_of_every_form_has_its_label(
    service: str, change: Callable[[Standard], Standard]
) -> None:
    asked = change(standard(service))
    fields = every_field(asked)
    assert len(fields) > 20
    for spec in fields:
        assert label(spec.label), spec
        assert all(label(option.label) for option in spec.options), spec
    assert all(label(group.title) for group in every_group(asked) if group.title)


@pytest.mark.usefixtures("language")
def test_every_field_of_a_person_has_its_label() -> None:
    for prefix in ("person", "representative", "persons.4"):
        assert all(label(spec.label) for spec in person_fields(prefix, latin=True))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.usefixtures("language")
def test_every_state_kind_and_choice_of_the_program_has_its_words(code: str) -> None:
    assert label(code)


def test_rows_are_not_told_apart() -> None:
    use_language("ru")
    assert label("receipts.0.paid_on") == label("receipts.17.paid_on") == "Дата оплаты"


def test_whoever_is_a_person_is_asked_in_the_same_words() -> None:
    assert label("persons.2.surname") == label("representative.surname") == label("person.surname")


def test_a_representative_has_words_of_his_own_where_they_differ() -> None:
    use_language("ru")
    assert label("representative.number") == "Номер доверенности или приказа"


def test_a_host_is_asked_as_any_organisation_is() -> None:
    assert label("host.bin") == label("organisation.bin") == "БСН"


def test_the_number_of_any_paper_is_called_alike() -> None:
    assert label("papers.premises-act.number") == label("papers.photos.number") == "Құжат нөмірі"


def test_the_standards_own_words_are_said_as_they_are() -> None:
    use_language("en")
    assert label(Text(kk="Қару", ru="Оружие", en="Weapons")) == "Weapons"


def test_no_code_has_no_words() -> None:
    assert label("") == ""


def test_an_unknown_code_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        label("person.shoe_size")


def test_a_field_only_the_standard_can_name_has_no_name_here() -> None:
    assert field_name("items.0.calibre") == ""
    assert field_name("receipts.0.bank") == "Банк"


def test_each_language_is_offered_in_its_own_words() -> None:
    assert set(LANGUAGE_NAMES) == set(LANGUAGES)


@pytest.mark.parametrize("wanted", ["kk", "ru"])
def test_no_label_is_left_in_english(wanted: Language) -> None:
    use_language(wanted)
    assert [code for code, words in WORDS.items() if label(code) == words] == []
