"""Whether nothing is asked that is known, and what was typed is cleaned and named (D53)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.i18n import Language, speaking
from tests.helpers.counter import Counter, a_counter
from tests.helpers.drafts import citizen_with_rifle, iin

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_counter(tmp_path / "kense.db") as opened:
        opened.serve()
        yield opened


def text(counter: Counter, path: str) -> str:
    assert counter.intake.draft is not None
    return counter.intake.draft.text(path)


def test_a_citizen_is_of_kazakhstan_and_has_an_identity_card(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    assert text(counter, "person.citizenship") == "Қазақстан"
    assert text(counter, "person.document.kind") == "identity-card"


def test_his_country_is_told_in_the_language_of_his_application(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("language", "ru")
    assert text(counter, "person.citizenship") == "Казахстан"


def test_of_another_kind_of_applicant_nothing_is_taken_for_known(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("applicant.kind", "foreigner")
    assert text(counter, "person.citizenship") == text(counter, "person.document.kind") == ""


def test_what_was_typed_by_hand_stays(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.document.kind", "passport")
    counter.intake.type_text("person.citizenship", "Қытай")
    counter.intake.type_text("applicant.kind", "foreigner")
    counter.intake.type_text("applicant.kind", "citizen")
    assert text(counter, "person.citizenship") == "Қытай"
    assert text(counter, "person.document.kind") == "passport"


def test_why_there_is_no_iin_is_asked_only_without_one(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    assert not counter.field("person.no_iin").spare
    counter.intake.type_text("person.iin", iin("12031985"))
    assert counter.field("person.no_iin").spare
    assert counter.field("representative.basis").spare
    assert not counter.field("person.document.kind").spare


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Абай көшесі ", "Абай көшесі "),
        ("Аб\u202eай\u2069", "Абай"),
        ("А\x00б\x1bай", "Абай"),
        ("Абай\ufeff\u200b", "Абай"),
        ("Аб\ud800ай", "Абай"),
    ],
)
def test_nothing_invisible_is_kept_of_what_is_typed(
    counter: Counter, typed: str, kept: str
) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.type_text("person.address", typed)
    assert text(counter, "person.address") == kept
    counter.intake.save()
    counter.settle()
    assert counter.form.saved


def test_letters_of_another_alphabet_are_told_while_they_are_typed(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "foreigner")
    counter.intake.type_text("person.latin_surname", "Шмидт")
    latin = counter.field("person.latin_surname")
    assert (latin.brief, latin.tone) == ("Тек латын әріптері", "past")
    counter.intake.type_text("person.surname", "Iлияс")
    assert counter.field("person.surname").brief == "Әліпбилер аралас"
    counter.intake.type_text("person.surname", "Ілияс")
    assert counter.field("person.surname").message == ""


def test_a_name_in_two_alphabets_is_not_registered(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle(papers=True))
    counter.intake.type_text("person.surname", "Kасымов")
    counter.intake.register()
    assert counter.finished == []
    assert counter.focus[-1] == "person.surname"


def test_the_step_on_show_again_asks_for_what_still_waits(counter: Counter) -> None:
    counter.intake.type_text("applicant.kind", "citizen")
    counter.intake.go_to("applicant")
    assert counter.focus == [""]
    counter.intake.go_to("service")
    assert counter.focus == [""]


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        ("kk", "Құжат жетіспейді…", "Құжат жетіспейді…"),
        ("ru", "Не хватает документа…", "Не хватает документов…"),
        ("en", "Paper missing…", "Papers missing…"),
    ],
)
def test_the_key_of_the_list_counts_what_is_missing(
    counter: Counter, language: Language, one: str, several: str
) -> None:
    with speaking(language):
        counter.type_all(citizen_with_rifle(papers=True))
        counter.intake.tick("photos", ticked_now=False)
        assert counter.actions.list_verb == one
        counter.intake.tick("test-firing-act", ticked_now=False)
        assert counter.actions.list_verb == several


def test_a_list_that_is_empty_is_named_and_not_told_as_a_sentence(counter: Counter) -> None:
    counter.type_all(citizen_with_rifle(papers=True))
    counter.intake.remove_row("items")
    assert counter.actions.hindrance == "Қару"
