"""The letter of refusal: whatever is typed, what the law wants of it stands (W-14a, D25, D26)."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.letter import (
    Passage,
    Said,
    Typed,
    language_of,
    letter_passages,
    not_translated,
)
from desktop.models.paper_parts import Entry
from desktop.models.path import CASE_ITEM
from desktop.models.refusal_words import refusal_content
from tests.printing.decision_papers import (
    ACTING,
    confidential,
    guards,
    item,
    letter_of,
    refused,
    told,
    two_weapons,
)

PLAIN = two_weapons(letter_of())
KEYS = [each.key for each in PLAIN]
texts = st.none() | st.text(max_size=60)


def by_key(passages: Sequence[Passage]) -> dict[str, Passage]:
    return {each.key: each for each in passages}


def printed(rows: Sequence[Entry]) -> str:
    return "\n".join(f"{e.text.kk} {e.text.own} {e.detail.kk}" for e in rows)


def test_one_letter_names_every_refused_item_and_no_granted_one() -> None:
    assert [key for key in KEYS if key.startswith("item:")] == ["item:item-1", "item:item-3"]
    assert [key for key in KEYS if key.startswith("ground:")] == [
        "ground:item-1:17.1",
        "ground:item-1:17.7e",
        "ground:item-3:17.5",
    ]


@given(st.lists(st.builds(Typed, passage=st.sampled_from(KEYS) | st.text(), kk=texts, ru=texts)))
def test_whatever_is_typed_every_locked_part_stands(typed: list[Typed]) -> None:
    found = two_weapons(letter_of(), typed)
    assert [each.key for each in found] == KEYS
    assert [each.lead for each in found] == [each.lead for each in PLAIN]
    assert [each for each in found if not each.free] == [each for each in PLAIN if not each.free]


@given(st.text(), st.text())
def test_a_ground_never_loses_its_fact(kk: str, ru: str) -> None:
    typed = [Typed(passage="ground:item-1:17.1", kk=kk, ru=ru)]
    words = by_key(two_weapons(letter_of(), typed))["ground:item-1:17.1"].words
    assert words.kk
    assert words.ru


@given(st.text(), st.text())
def test_no_words_bring_the_fact_of_a_confidential_ground_into_the_letter(kk: str, ru: str) -> None:
    of = letter_of(service="invitations")
    key = f"ground:{CASE_ITEM}:16.1"
    decision = refused(CASE_ITEM, ("16.1", "№ 7-құ хаты"), prints=False)
    found = letter_passages(told(of), [decision], [Typed(passage=key, kk=kk, ru=ru)])
    hidden = by_key(found)[key]
    assert (hidden.free, hidden.words.kk, hidden.words.ru) == (False, "", "")
    assert "16-тармақ, 1)" in hidden.lead.kk


def test_the_signer_lets_the_fact_of_a_confidential_ground_be_printed() -> None:
    of = letter_of(service="invitations")
    shown = by_key(confidential(of, prints=True))[f"ground:{CASE_ITEM}:16.1"]
    assert shown.words.kk == "Уәкілетті органның № 7-құ хаты"
    assert shown.free


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize(
    ("service", "paragraphs", "court"),
    [
        ("weapons", ["21", "22", "23", "24", "25", "26"], ["remedies:court"]),
        ("invitations", ["20", "21", "22", "23", "24", "25", "26"], []),
    ],
)
def test_the_letter_tells_every_remedy(
    language: str, service: str, paragraphs: list[str], court: list[str]
) -> None:
    of = letter_of(language, service)
    passages = confidential(of, prints=False) if service == "invitations" else two_weapons(of)
    keys = [each.key for each in passages if each.key.startswith("remedies:")]
    assert keys == [*(f"remedies:{number}" for number in paragraphs), *court]
    said = printed(refusal_content(passages, of).rows)
    assert ("сот" if language == "kk" else "суд") in said
    assert all(
        (f"{number}-тармақ" if language == "kk" else f"п. {number}") in said
        for number in paragraphs
    )


def test_what_is_typed_stands_in_its_language_and_the_other_keeps_its_words() -> None:
    typed = [Typed(passage="closing", ru="Документы вы можете дополнить.")]
    closing = by_key(two_weapons(letter_of(), typed))["closing"].words
    assert closing.ru == "Документы вы можете дополнить."
    assert closing.kk == by_key(PLAIN)["closing"].words.kk


def test_the_closing_can_be_left_out_and_then_is_not_printed() -> None:
    of = letter_of()
    passages = two_weapons(of, [Typed(passage="closing", kk="", ru="")])
    rows = refusal_content(passages, of).rows
    assert len(rows) == len(refusal_content(PLAIN, of).rows) - 1


def test_a_norm_of_a_law_is_cited_with_the_ground() -> None:
    norm = "«Қару айналымы туралы» Заң, 19-бап"
    ground = GroundApplied(ground="17.4", fact="тыйым салынған", clause=norm)
    decision = ItemDecision(item=CASE_ITEM, outcome="refused", grounds=(ground,))
    lead = by_key(letter_passages(told(letter_of()), [decision]))[f"ground:{CASE_ITEM}:17.4"].lead
    assert norm in lead.kk
    assert norm in lead.ru


def test_nothing_is_written_where_nothing_is_refused() -> None:
    granted = ItemDecision(item="item-1", outcome="granted", permit="store")
    assert letter_passages(told(letter_of(), item(1, "ТОЗ-34")), [granted]) == ()


@pytest.mark.parametrize(("application", "letter"), [("ru", "ru"), ("kk", "kk"), ("en", "kk")])
def test_a_letter_is_in_the_language_of_the_application_or_of_the_state(
    application: str, letter: str
) -> None:
    assert language_of(application) == letter


def test_the_letter_names_the_acting_holder_of_the_post() -> None:
    of = letter_of(signer=ACTING)
    content = refusal_content(two_weapons(of), of)
    post = "бөлім бастығының м.а. (№ 12, 20.11.2013 бұйрық), полиция майоры"
    assert (content.post, content.signer) == (post, "Тілеуов Марат")


def test_items_refused_on_the_same_ground_and_fact_stand_under_one_heading() -> None:
    people = [each.lead.kk for each in guards(letter_of(), 15) if each.key.startswith("item:")]
    heading, ground, *_others = refusal_content(guards(letter_of(), 15), letter_of()).rows
    assert heading.text.kk == "; ".join(people)
    assert ground.text.kk.startswith("1. ")
    assert ground.text.own == "Құжаттар қабылданған күні 19 жасқа толмаған"


def test_items_whose_facts_differ_stay_apart_and_are_numbered_on() -> None:
    passages = [
        replace(each, words=Said(kk="Басқа мән-жай", ru="Иное обстоятельство"))
        if each.key.startswith("ground:person-2:")
        else each
        for each in guards(letter_of(), 3)
    ]
    rows = refusal_content(passages, letter_of()).rows
    assert [each.text.kk[:2] for each in rows if each.text.kk[:1].isdecimal()] == ["1.", "2."]
    assert [each.text.kk.count("; ") for each in rows[:4:2]] == [1, 0]
    assert "Басқа мән-жай" in printed(rows)


def test_a_letter_of_one_item_has_no_heading() -> None:
    rows = refusal_content(confidential(letter_of(), prints=False), letter_of()).rows
    assert rows[0].text.kk.startswith("1. ")


def test_a_letter_in_russian_says_which_passages_stand_in_kazakh_still() -> None:
    keys = [each.key for each in not_translated(PLAIN, "ru")]
    assert keys == ["ground:item-1:17.1", "ground:item-1:17.7e", "ground:item-3:17.5"]
    words = [Typed(passage=key, ru="Акт отстрела не представлен") for key in keys[:2]]
    (left,) = not_translated(two_weapons(letter_of(), words), "ru")
    assert left.key == keys[2]


def test_a_letter_in_kazakh_owes_nothing() -> None:
    assert not_translated(PLAIN, "kk") == not_translated(PLAIN, "en") == ()


@pytest.mark.parametrize(
    ("words", "is_owed"),
    [
        ("Справка № 12 от 16.11.2013", False),
        ("Қасымов Төлеген не явился, акт Әлжанова", False),  # names are nobody's language
        ("Справка ТОО «қару үйі» просрочена", False),  # a name in quotation marks
        ("Құжат мерзімі өткен", True),
        ("акті жоқ", True),
        ("17.1 – тапсырылмаған", True),
        ("", False),
    ],
)
def test_a_word_that_is_no_name_tells_kazakh_by_its_letters(words: str, *, is_owed: bool) -> None:
    passage = Passage(key="ground:item-1:17.1", words=Said(kk=words, ru=words), free=True)
    assert bool(not_translated([passage], "ru")) is is_owed
