import json
import unicodedata
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import (
    DEEPEST,
    LARGEST,
    Break,
    Deed,
    Entry,
    Json,
    Mark,
    body_hash,
    canonical,
    head_hash,
    parse,
    read_head,
    seal,
    verify,
)
from desktop.models.errors import Refusal

INST = "00c0ffee00c0ffee"
DEED = Deed(
    at="2013-11-25T09:03:12+06:00",
    by="s1",
    office="2-11",
    fact="TicketCalled",
    version=1,
    about="ticket",
    about_id="t1",
)
# Text as NFC, as the codec makes it; surrogates cannot be written at all.
TEXT = st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x2FFF), max_size=20).map(
    partial(unicodedata.normalize, "NFC")
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def chain(length: int, *, per_transaction: int = 1) -> list[Entry]:
    entries: list[Entry] = []
    at = Mark(inst=INST)
    for number in range(length):
        first = at.n + 1 if number % per_transaction == 0 else json.loads(entries[-1].head)["tx"]
        entry = seal(DEED, after=at, transaction=first, body=f'{{"n":{number}}}', salt=b"s" * 16)
        entries.append(entry)
        at = Mark(inst=entry.inst, n=entry.n, h=entry.h)
    return entries


def rehashed(entry: Entry, **changes: Json) -> Entry:
    """Forge an entry whose own hash is right."""
    head = canonical({**json.loads(entry.head), **changes})
    return replace(entry, head=head, h=head_hash(head))


def why(refused: pytest.ExceptionInfo[Refusal]) -> object:
    assert refused.value.code == "not-canonical"
    return refused.value.fields["why"]


def test_a_head_is_these_very_bytes() -> None:
    entry = chain(1)[0]
    assert entry.head == (
        '{"at":"2013-11-25T09:03:12+06:00","bh":"' + body_hash(b"s" * 16, '{"n":0}') + '",'
        '"by":"s1","e":1,"f":"TicketCalled","id":"t1","inst":"00c0ffee00c0ffee","n":1,'
        '"office":"2-11","p":"","t":"ticket","tx":1,"v":1}'
    )


def test_canonical_json_sorts_keys_and_wastes_no_byte() -> None:
    assert canonical({"б": [1, None, True], "a": "Қ\n"}) == '{"a":"Қ\\n","б":[1,null,true]}'


@given(JSON)
def test_canonical_json_is_read_back_as_it_was(value: Json) -> None:
    assert parse(canonical(value)) == value


@given(JSON)
def test_canonical_json_is_written_in_one_way_only(value: Json) -> None:
    text = canonical(value)
    assert canonical(parse(text)) == text


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (1.5, "kind"),
        (b"x", "kind"),
        ({1: "x"}, "kind"),
        (LARGEST + 1, "number"),
        (-LARGEST - 1, "number"),
        ("\u0438\u0306", "nfc"),
        ({"\u0438\u0306": 1}, "nfc"),
        ("\ud800", "surrogate"),
    ],
)
def test_what_has_no_canonical_form_is_refused(value: object, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        canonical(value)  # type: ignore[arg-type]  # on purpose
    assert why(refused) == reason


def nested(depth: int) -> Json:
    value: Json = []
    for _ in range(depth - 1):
        value = [value]
    return value


def test_twelve_levels_are_deep_enough() -> None:
    assert parse(canonical(nested(DEEPEST))) == nested(DEEPEST)


def test_a_thirteenth_level_is_not_written() -> None:
    with pytest.raises(Refusal) as refused:
        canonical(nested(DEEPEST + 1))
    assert why(refused) == "depth"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[" * 100_000, "depth"),
        ('{"a":' * 13 + "1" + "}" * 13, "depth"),
        ('{"a":1,"a":2}', "writing"),
        ('{"b":1,"a":2}', "writing"),
        ('{"a": 1}', "writing"),
        ('"\\u0041"', "writing"),
        ("1.0", "number"),
        ("1e5", "number"),
        ("NaN", "number"),
        ("Infinity", "number"),
        (str(LARGEST + 1), "number"),
        ("9" * 5_000, "json"),
        ("", "json"),
        ("\ufeff{}", "json"),
        ('"\\ud800"', "surrogate"),
        ('"\u0438\u0306"', "nfc"),
    ],
)
def test_another_writing_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(text)
    assert why(refused) == reason


def test_brackets_inside_a_text_are_no_depth() -> None:
    assert parse('"[[[[[[[[[[[[[[[[\\"{{"') == '[[[[[[[[[[[[[[[["{{'


def test_an_unbroken_chain_is_whole() -> None:
    assert verify(chain(7, per_transaction=3), Mark(inst=INST)) is None


def test_a_run_from_the_middle_follows_its_mark() -> None:
    entries = chain(6, per_transaction=2)
    mark = Mark(inst=INST, n=3, h=entries[2].h)
    assert verify(entries[3:], mark) is None


def test_a_run_after_another_mark_is_broken() -> None:
    entries = chain(6)
    mark = Mark(inst=INST, n=3, h=entries[1].h)
    assert verify(entries[3:], mark) == Break(inst=INST, n=4, fault="link")


def test_a_changed_body_is_noticed() -> None:
    entries = chain(3)
    entries[1] = replace(entries[1], body='{"n":9}')
    assert verify(entries, Mark(inst=INST)) == Break(inst=INST, n=2, fault="body")


def test_a_changed_salt_is_noticed() -> None:
    entries = chain(3)
    entries[1] = replace(entries[1], salt=b"t" * 16)
    assert verify(entries, Mark(inst=INST)) == Break(inst=INST, n=2, fault="body")


def test_a_changed_head_is_noticed() -> None:
    entries = chain(3)
    entries[1] = replace(entries[1], head=entries[1].head.replace('"s1"', '"s2"'))
    assert verify(entries, Mark(inst=INST)) == Break(inst=INST, n=2, fault="hash")


def test_a_head_hashed_anew_breaks_the_next_link() -> None:
    entries = chain(3)
    entries[1] = rehashed(entries[1], by="s2")
    assert verify(entries, Mark(inst=INST)) == Break(inst=INST, n=3, fault="link")


def test_a_missing_entry_is_noticed() -> None:
    entries = chain(3)
    assert verify([entries[0], entries[2]], Mark(inst=INST)) == Break(
        inst=INST, n=3, fault="number"
    )


def test_an_entry_twice_is_noticed() -> None:
    entries = chain(2)
    assert verify([*entries, entries[1]], Mark(inst=INST)) == Break(inst=INST, n=2, fault="number")


def test_an_entry_of_another_installation_is_noticed() -> None:
    stranger = rehashed(chain(1)[0], inst="ffffffffffffffff")
    stranger = replace(stranger, inst="ffffffffffffffff")
    assert verify([stranger], Mark(inst=INST)) == Break(
        inst="ffffffffffffffff", n=1, fault="number"
    )


def test_a_transaction_that_was_left_is_not_entered_again() -> None:
    entries = chain(2)
    third = seal(
        DEED,
        after=Mark(inst=INST, n=2, h=entries[1].h),
        transaction=1,
        body="{}",
        salt=b"s" * 16,
    )
    assert verify([*entries, third], Mark(inst=INST)) == Break(inst=INST, n=3, fault="transaction")


@pytest.mark.parametrize(
    "head", ["", "[]", "7", '{"at":1}', "{" * 50_000, '{"e":1,"n":1}', '{"a":"\ud800"}']
)
def test_what_is_no_head_is_told(head: str) -> None:
    entry = replace(chain(1)[0], head=head)
    assert read_head(head) is None
    assert verify([entry], Mark(inst=INST)) == Break(inst=INST, n=1, fault="head")


def test_a_later_format_of_entries_is_not_taken_for_ours() -> None:
    entry = rehashed(chain(1)[0], e=2)
    assert verify([entry], Mark(inst=INST)) == Break(inst=INST, n=1, fault="head")


def test_an_unknown_key_of_a_head_is_kept_and_hashed() -> None:
    entry = rehashed(chain(1)[0], epoch=3)
    fields = read_head(entry.head)
    assert fields is not None
    assert fields["epoch"] == 3
    assert verify([entry], Mark(inst=INST)) is None
