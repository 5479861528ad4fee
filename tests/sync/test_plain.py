"""Whether what is told canonical at one glance is what the slow look says too."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.chain import Mark, our_head, parse, seal
from desktop.models.errors import Refusal
from desktop.sync.entries import _head, _is_canonical, _is_plain
from tests.models.test_chain import DEED, INST

DEEP = '{"a":' * 12 + "1" + "}" * 12


@pytest.mark.parametrize(
    "text",
    [
        '{"a":[' + ",".join(['{"b":"]["}'] * 20) + "]}",
        DEEP,
        '{"a":' + DEEP + "}",
        '{"a":"\\"","b":[[],[],[],[],[],[],[],[],[],[],[],[],[]]}',
        '{"a":"' + "{" * 40 + '"}',
        '{"a":1.5}',
        '{"b":1,"a":2}',
        '{"a":1} ',
        "[" * 13 + "]" * 13,
        '{"a":"0123456789012345678"}',
        '{"a":12345678901234567}',
        '{"a":"{\\"b\\":[{\\"c\\":1}]}","d":"\\\\"}',
        '{"a":"\\\\","b":12345678901234567}',
    ],
)
def test_the_glance_and_the_look_agree(text: str) -> None:
    try:
        parse(text)
        sound = True
    except Refusal:
        sound = False
    assert _is_canonical(text) is sound


def test_texts_full_of_brackets_are_not_deep() -> None:
    assert _is_plain('{"a":"' + "[" * 40 + '"}')
    assert not _is_plain('{"a":' + DEEP + "}")


HEAD = seal(DEED, after=Mark(inst=INST), transaction=1, body="{}", salt=b"s" * 16).head


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"n":1', '"n":1.0'),
        ('"n":1', '"n":01'),
        ('"n":1', '"n":-0'),
        ('"n":1', '"n": 1'),
        ('"n":1', '"n":1,"n":1'),
        ('"e":1', '"e":true'),
        ('"by":', '"by":"x","by":'),
        ('"by":"s1"', '"by":"\\u0073\\u0031"'),
        ("}", ',"w":1.5}'),
    ],
)
def test_a_head_written_otherwise_is_none(old: str, new: str) -> None:
    assert _head(HEAD) is not None
    assert HEAD.count(old) >= 1
    assert _head(HEAD.replace(old, new)) is None


@given(
    texts=st.dictionaries(st.sampled_from(["at", "by", "f", "id", "office", "t"]), st.text()),
    more=st.dictionaries(st.text(max_size=3), st.integers() | st.text(), max_size=2),
    number=st.integers(),
)
def test_a_head_is_read_at_one_glance_as_it_is_with_care(
    texts: dict[str, str], more: dict[str, int | str], number: int
) -> None:
    said = {**more, **json.loads(HEAD), **texts, "v": number}
    head = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    glance = our_head(head)
    assert glance in (None, said)
    assert (_head(head) == said) is _is_canonical(head)
    assert glance is None or _is_canonical(head)
