import json
import unicodedata
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import canonical, parse
from desktop.models.errors import Refusal
from desktop.models.facts import CaseRegistered, Fact, StaffSet, SwitchSet
from desktop.store import codec
from desktop.store.codec import FACTS, decode, encode
from tests.helpers.facts import (
    application,
    case_registered,
    organisation,
    paper_issued,
    person,
    ticket_issued,
)

GOLDEN: Final = Path(__file__).parents[1] / "databases" / "golden-facts.jsonl"
LINES: Final = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]
NFD: Final = unicodedata.normalize("NFD", "Ахметов Пётр Йоханұлы")


def switch(value: str) -> SwitchSet:
    return SwitchSet(office="2-11", key="weapons.list", value=value)


def refusal(fact: Fact) -> Refusal:
    with pytest.raises(Refusal) as refused:
        encode(fact)
    return refused.value


def named(line: dict[str, Any]) -> str:
    return f"{line['f']}-{line['v']}"


@pytest.mark.parametrize("line", LINES, ids=named)
def test_a_golden_fact_is_read_for_ever(line: dict[str, Any]) -> None:
    fact = decode(line["f"], line["v"], line["body"])
    if line["v"] == fact.VERSION:
        assert encode(fact).body == line["body"]


def test_every_fact_in_every_version_has_its_golden_line() -> None:
    wanted = {(name, version) for name, kind in FACTS.items() for version in versions(kind)}
    assert wanted == {(line["f"], line["v"]) for line in LINES}
    assert len(LINES) == len(wanted)


def versions(kind: type[Fact]) -> range:
    return range(1, kind.VERSION + 1)


def test_every_older_version_can_be_lifted() -> None:
    older = {(name, v) for name, kind in FACTS.items() for v in range(1, kind.VERSION)}
    assert set(codec.UPCASTERS) == older


def test_a_golden_line_fills_every_field() -> None:
    empty = [
        f"{line['f']}.{field.name}"
        for line in LINES
        for field in fields(FACTS[line["f"]])
        if line["v"] == FACTS[line["f"]].VERSION
        and json.loads(line["body"])[field.name] in ("", [], {}, None)
    ]
    assert empty == []


def test_a_body_is_canonical_json() -> None:
    body = encode(case_registered("c1", "v1", 41)).body
    assert canonical(parse(body)) == body


def test_a_case_comes_back_as_it_was_recorded() -> None:
    fact = case_registered("c1", "v1", 41)
    assert decode("CaseRegistered", fact.VERSION, encode(fact).body) == fact


def test_a_long_case_comes_back_too() -> None:
    many = tuple(person(serial) for serial in range(60))
    fact = case_registered("c1", "v1", 41, application=application(persons=many))
    encoded = encode(fact)
    assert len(encoded.body) > codec.LONGEST_TEXT
    assert encoded.fact == decode("CaseRegistered", fact.VERSION, encoded.body) == fact


LAWFUL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=200)


@given(LAWFUL)
def test_any_lawful_text_is_kept_exactly(text: str) -> None:
    encoded = encode(switch(text))
    assert encoded.fact == switch(unicodedata.normalize("NFC", text))
    assert decode("SwitchSet", 1, encoded.body) == encoded.fact
    assert canonical(parse(encoded.body)) == encoded.body


@given(before=st.text(max_size=20), bad=st.sampled_from("\0\ud800\udfff"), after=LAWFUL)
def test_any_text_with_what_cannot_be_stored_is_refused(before: str, bad: str, after: str) -> None:
    assert refusal(switch(f"{before}{bad}{after}")).code == "bad-text"


def test_decomposed_letters_are_composed_at_this_border() -> None:
    encoded = encode(StaffSet(staff="s2", name=NFD, post_kk="маман", post_ru="специалист"))
    assert isinstance(encoded.fact, StaffSet)
    assert encoded.fact.name == "Ахметов Пётр Йоханұлы"
    assert "Пётр" in encoded.body


def test_a_combining_mark_after_an_escape_is_no_other_letter() -> None:
    assert encode(switch("\n\u0301")).fact == switch("\n\u0301")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("Қасымов\0", "nul"),
        ("\ud83d", "surrogate"),
        ("а" * 4_001, "too-long"),
        ("а" * 70_000, "too-long"),
    ],
)
def test_bad_text_is_refused_with_its_field(value: str, why: str) -> None:
    refused = refusal(switch(value))
    assert refused.code == "bad-text"
    assert (refused.fields["field"], refused.fields["why"]) == ("SwitchSet.value", why)


def test_a_refusal_never_repeats_the_text() -> None:
    assert "Қасымов" not in str(refusal(switch("Қасымов\0")).fields)


def test_bad_text_deep_in_an_application_is_found() -> None:
    bad = replace(application(), host=organisation(name="\0"))
    refused = refusal(case_registered("c1", "v1", 41, application=bad))
    assert refused.fields["field"] == "CaseRegistered.application.host.name"


def test_a_bad_key_is_found_too() -> None:
    bad = replace(application(), answers={"a\0": "yes"})
    refused = refusal(case_registered("c1", "v1", 41, application=bad))
    assert refused.code == "bad-text"


def test_four_thousand_characters_are_not_too_many() -> None:
    assert encode(switch("а" * 4_000)).fact == switch("а" * 4_000)


@pytest.mark.parametrize("sign", ['"', "\\", "\n", ","])
def test_a_text_that_is_too_long_is_found_whatever_stands_within_it(sign: str) -> None:
    halves = f"{'а' * 2_500}{sign}{'а' * 2_500}"
    assert refusal(switch(halves)).fields["why"] == "too-long"


@given(st.lists(LAWFUL, min_size=30, max_size=60))
def test_many_texts_come_back_however_long_they_are_together(texts: list[str]) -> None:
    answers = {f"q{number}": f"{'а' * 100}{text}" for number, text in enumerate(texts)}
    fact = case_registered("c1", "v1", 41, application=replace(application(), answers=answers))
    encoded = encode(fact)
    assert len(encoded.body) > codec.LONGEST_TEXT
    assert canonical(parse(encoded.body)) == encoded.body
    assert decode("CaseRegistered", fact.VERSION, encoded.body) == encoded.fact
    composed = {name: unicodedata.normalize("NFC", text) for name, text in answers.items()}
    assert isinstance(encoded.fact, CaseRegistered)
    assert encoded.fact.application.answers == composed


def test_an_escaped_nul_somebody_typed_is_only_text() -> None:
    assert encode(switch("\\u0000")).fact == switch("\\u0000")


def test_the_content_of_a_paper_may_be_longer() -> None:
    longest = paper_issued("p1", "c1", content="x" * 65_536)
    assert encode(longest).fact == longest


def test_the_content_of_a_paper_has_an_end() -> None:
    refused = refusal(paper_issued("p1", "c1", content="x" * 65_537))
    assert (refused.code, refused.fields["field"]) == ("bad-text", "PaperIssued.content")


def test_a_list_of_more_than_a_thousand_is_too_large() -> None:
    one = application().taken[0]
    bad = replace(application(), taken=(replace(one, subjects=tuple(range(1_001))),))
    assert refusal(case_registered("c1", "v1", 41, application=bad)).code == "too-large"


def test_a_body_of_more_than_256_kib_is_too_large() -> None:
    many = tuple(replace(person(n), address="ә" * 3_000) for n in range(60))
    bad = replace(application(), persons=many)
    assert refusal(case_registered("c1", "v1", 41, application=bad)).code == "too-large"


@pytest.mark.parametrize("number", [2**53 + 1, -(2**53) - 1, 10**30])
def test_a_number_json_cannot_carry_everywhere_is_refused(number: int) -> None:
    assert refusal(ticket_issued("t1", number)).code == "too-large"


@pytest.mark.parametrize(
    ("name", "version", "body", "code"),
    [
        ("CaseForgotten", 1, "{}", "unknown-fact"),
        ("Fact", 1, "{}", "unknown-fact"),
        ("SwitchSet", 2, "{}", "newer-fact"),
        ("SwitchSet", 1, "", "bad-fact"),
        ("SwitchSet", 1, "[]", "bad-fact"),
        ("SwitchSet", 1, '{"office":"2-11","key":"k"}', "bad-fact"),
        ("SwitchSet", 1, '{"office":"2-11","key":"k","value":"v","more":1}', "bad-fact"),
        ("SwitchSet", 1, '{"office":"2-11","key":"k","value":1}', "bad-fact"),
        ("VisitEnded", 1, '{"visit":"v","ticket":"t","end":"vanished"}', "bad-fact"),
        ("DayOpened", 1, '{"day":"2013-11-25","warnings":"none"}', "bad-fact"),
    ],
)
def test_what_is_no_fact_is_refused(name: str, version: int, body: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        decode(name, version, body)
    assert refused.value.code == code


def test_an_old_fact_is_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SwitchSet, "VERSION", 3)
    steps = {
        ("SwitchSet", 1): lambda old: {**old, "value": old["value"] + "2"},
        ("SwitchSet", 2): lambda old: {**old, "value": old["value"] + "3"},
    }
    monkeypatch.setattr(codec, "UPCASTERS", steps)
    lifted = decode("SwitchSet", 1, '{"key":"k","office":"2-11","value":"1"}')
    assert lifted == SwitchSet(office="2-11", key="k", value="123")
