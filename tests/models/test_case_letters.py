"""What tells an applicant of his case speaks each language once."""

import datetime as dt
from dataclasses import replace

from desktop.models.case_letters import (
    OtherTerm,
    confirmation_content,
    extension_content,
    statement_content,
)
from desktop.models.paper_parts import Wording
from desktop.models.path import items_of
from tests.printing.decision_papers import letter_of

OTHER = OtherTerm(
    moved=False,
    before=dt.date(2013, 12, 10),
    due=dt.date(2013, 12, 25),
    collect_on=dt.date(2013, 12, 25),
    reason="сейфті қарау керек",
    paragraph="7.1b",
)


def test_a_reason_typed_in_one_language_stands_once_behind_both_labels() -> None:
    *dated, why = extension_content(OTHER, letter_of("ru")).rows
    assert why.text == Wording(kk="Себебі / Причина: сейфті қарау керек")
    assert dated[0].text.own == "Прежний срок: 10 декабря 2013 года, вторник"
    *_dated, kazakh = extension_content(OTHER, letter_of("kk")).rows
    assert kazakh.text == Wording(kk="Себебі: сейфті қарау керек")


def test_the_document_of_a_renunciation_is_named_once() -> None:
    of = letter_of("ru")
    *_about, by = confirmation_content(items_of(of.application), "өтініш, 26.11.2013", of).rows
    assert by.text == Wording(kk="Негізгі құжат / Документ: өтініш, 26.11.2013")


def test_what_was_renounced_is_said_as_such_below_the_originals_given_back() -> None:
    of = letter_of("ru")
    items = items_of(of.application)
    about, *_rest = confirmation_content(items, "өтініш, 26.11.2013", of).rows
    named = "; ".join(each.called for each in items)
    assert about.text == Wording(kk=f"Бас тарту мынаған қатысты / Отказ касается: {named}")
    nothing = confirmation_content((), "өтініш, 26.11.2013", of).rows
    assert len(nothing) == 1


def test_a_statement_goes_to_the_head_without_declining_his_office() -> None:
    of = letter_of("ru")
    statement = statement_content(items_of(of.application), of)
    assert statement.to == Wording(
        kk=f"{of.office.name_kk} бастығына", own=f"{of.office.name_ru}, начальнику"
    )
    assert statement.identity.startswith("ЖСН / ИИН ")
    spoken = replace(of, application=replace(of.application, language="kk"))
    assert statement_content(items_of(of.application), spoken).identity.startswith("ЖСН 0")
