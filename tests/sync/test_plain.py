"""Whether what is told canonical at one glance is what the slow look says too."""

import pytest

from desktop.models.chain import parse
from desktop.models.errors import Refusal
from desktop.sync.entries import _is_canonical, _is_plain, _is_written

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


def test_a_head_with_a_fraction_is_never_canonical() -> None:
    assert not _is_written('{"e":1.5}', {"e": 1.5})  # type: ignore[dict-item]  # what JSON may hold
